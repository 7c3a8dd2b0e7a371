/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_REGLAGE (reglage_get_type ())
G_DECLARE_FINAL_TYPE (Reglage, reglage, JALONS, REGLAGE, Fiche)

/**
 * Reglage:
 *
 * what the user left, sealed because a filter can hold a name.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Reglage
{
  Fiche parent_instance;

  char *cle;
  char *valeur;
};

extern const FicheTable reglage_table;

G_END_DECLS
