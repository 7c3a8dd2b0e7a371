/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_BROUILLON (brouillon_get_type ())
G_DECLARE_FINAL_TYPE (Brouillon, brouillon, JALONS, BROUILLON, Fiche)

/**
 * Brouillon:
 *
 * typed text that has not been saved as a version yet; overwritten, without history.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Brouillon
{
  Fiche parent_instance;

  char *table_cible;
  char *ligne_cible;
  char *champ;
  char *texte;
  gint64 le;
};

extern const FicheTable brouillon_table;

G_END_DECLS
