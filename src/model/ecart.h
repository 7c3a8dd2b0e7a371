/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_ECART (ecart_get_type ())
G_DECLARE_FINAL_TYPE (Ecart, ecart, JALONS, ECART, Fiche)

/**
 * Ecart:
 *
 * how one dossier departs from its prestation, with the reason.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Ecart
{
  Fiche parent_instance;

  gint64 rang;
  char *quoi;
  char *code;
  char *nature;
  char *raison;
};

extern const FicheTable ecart_table;

G_END_DECLS
