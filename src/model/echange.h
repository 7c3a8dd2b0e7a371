/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_ECHANGE (echange_get_type ())
G_DECLARE_FINAL_TYPE (Echange, echange, JALONS, ECHANGE, Fiche)

/**
 * Echange:
 *
 * a call, a mail or a letter about the dossier, between two entretiens.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Echange
{
  Fiche parent_instance;

  gint64 rang;
  char *genre;
  char *sens;
  gint64 le;
  char *avec;
  char *objet;
  char *texte;
};

extern const FicheTable echange_table;

G_END_DECLS
