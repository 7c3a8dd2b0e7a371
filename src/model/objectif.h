/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_OBJECTIF (objectif_get_type ())
G_DECLARE_FINAL_TYPE (Objectif, objectif, JALONS, OBJECTIF, Fiche)

/**
 * Objectif:
 *
 * an objective of a phase, ticked when reached.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Objectif
{
  Fiche parent_instance;

  char *phase;
  gint64 rang;
  char *code;
  gint64 atteint;
};

extern const FicheTable objectif_table;

G_END_DECLS
