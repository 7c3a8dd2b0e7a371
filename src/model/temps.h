/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_TEMPS (temps_get_type ())
G_DECLARE_FINAL_TYPE (Temps, temps, JALONS, TEMPS, Fiche)

/**
 * Temps:
 *
 * the agent’s own work, or the conseiller’s preparation.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Temps
{
  Fiche parent_instance;

  gint64 rang;
  gint64 le;
  char *nature;
  gint64 minutes;
  char *objet;
};

extern const FicheTable temps_table;

G_END_DECLS
