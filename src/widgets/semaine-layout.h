/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SemainePlace:
 * @debut: minute of the day; given
 * @fin: minute of the day, not in it; given
 * @colonne: from 0; found
 * @largeur: how many columns it spreads over; found; 0 where it has no room
 * @colonnes: into how many its group is cut; found
 *
 * Where a time stands in the column of its day, beside those that it overlaps.
 */
typedef struct
{
  int debut;
  int fin;
  guint colonne;
  guint largeur;
  guint colonnes;
} SemainePlace;

void semaine_layout_place (SemainePlace *places,
                           guint         n,
                           int           minimum,
                           guint         maximum);

G_END_DECLS
