/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SEMAINE_PAS 15 /* minutes: where things stick */

/**
 * SemaineGeometrie:
 * @premier: the first day
 * @n: how many days: 1 or 7
 * @etroit: whether the weekend is narrow, having nothing in it
 * @unite: dessin_get_unite()
 * @largeur: of the grid, in pixels
 *
 * Where the days and the hours stand.
 */
typedef struct
{
  gint64 premier;
  guint n;
  gboolean etroit;
  double unite;
  int largeur;
} SemaineGeometrie;

double semaine_geometrie_get_x      (const SemaineGeometrie *self,
                                     guint                   rang);
double semaine_geometrie_get_y      (const SemaineGeometrie *self,
                                     double                  minute);
guint  semaine_geometrie_find_rang  (const SemaineGeometrie *self,
                                     double                  x);
int    semaine_geometrie_find_minute (const SemaineGeometrie *self,
                                     double                  y);
gboolean semaine_geometrie_is_weekend (const SemaineGeometrie *self,
                                     guint                   rang);

void   semaine_dessin_fond          (GtkWidget              *widget,
                                     GtkSnapshot            *snapshot,
                                     const SemaineGeometrie *geometrie,
                                     gint64                  aujourdhui,
                                     GHashTable             *feries);
void   semaine_dessin_maintenant    (GtkWidget              *widget,
                                     GtkSnapshot            *snapshot,
                                     const SemaineGeometrie *geometrie,
                                     gint64                  instant);
void   semaine_dessin_fantome       (GtkWidget              *widget,
                                     GtkSnapshot            *snapshot,
                                     const SemaineGeometrie *geometrie,
                                     gint64                  debut,
                                     gint64                  duree_minutes,
                                     const char             *nom);

G_END_DECLS
