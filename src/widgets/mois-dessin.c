/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/mois-dessin.h"

#include "base/formats.h"
#include "base/jour.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"

#define EN_TETE 30.0
#define COLONNE_SEMAINE 38.0

/**
 * mois_dessin_get_x:
 * @largeur: of the grid
 * @colonne: 0 for lundi to 7 for the right end
 *
 * Returns: the left end of a day's column: five working days and a narrow weekend
 */
int
mois_dessin_get_x (GtkWidget *widget,
                   int        largeur,
                   guint      colonne)
{
  const double debut = COLONNE_SEMAINE * dessin_get_unite (widget);
  const double jour = MAX (largeur - debut, 0) / MOIS_DESSIN_JOURS;

  return (int) (debut + jour * (MIN (colonne, 5) + (colonne > 5 ? (colonne - 5) * MOIS_DESSIN_PART_WEEKEND
                                                                : 0)));
}

/**
 * mois_dessin_get_y:
 * @hauteur: of the grid
 * @semaines: how many rows it has
 * @semaine: from 0; @semaines for the bottom
 *
 * Returns: the top of a week's row
 */
int
mois_dessin_get_y (GtkWidget *widget,
                   int        hauteur,
                   guint      semaines,
                   guint      semaine)
{
  const int debut = (int) (EN_TETE * dessin_get_unite (widget));

  return debut + (hauteur - debut) * (int) semaine / (int) semaines;
}

/**
 * mois_dessin_fond:
 * @premier: the first day shown
 * @semaines: how many rows
 *
 * Draws the names of the days and the numbers of the weeks.
 */
void
mois_dessin_fond (GtkWidget   *widget,
                  GtkSnapshot *snapshot,
                  gint64       premier,
                  guint        semaines)
{
  const int largeur = gtk_widget_get_width (widget), hauteur = gtk_widget_get_height (widget);
  const GdkRGBA secondaire = couleur_lookup (widget, "secondary_color");
  const GdkRGBA fond = couleur_lookup (widget, "grid_weekend");
  const GdkRGBA tete = couleur_lookup (widget, "window_bg_color");
  const double unite = dessin_get_unite (widget);
  const int debut = mois_dessin_get_y (widget, hauteur, semaines, 0);

  gtk_snapshot_append_color (snapshot, &fond, &GRAPHENE_RECT_INIT (0, 0, (float) largeur,
                                                                   (float) hauteur));
  gtk_snapshot_append_color (snapshot, &tete, &GRAPHENE_RECT_INIT (0, 0, (float) largeur,
                                                                   (float) debut));
  for (guint i = 0; i < 7; i++)
    {
      const int x = mois_dessin_get_x (widget, largeur, i);
      const char *nom = format_jour_semaine ((gint) i + 1);
      g_autofree char *court = NULL;

      if (dessin_measure_texte (widget, nom, DESSIN_GRAS)
          > mois_dessin_get_x (widget, largeur, i + 1) - x - 10)
        {
          court = g_strdup_printf ("%.3s.", nom);
          nom = court;
        }
      dessin_append_texte (widget, snapshot, nom, DESSIN_GRAS, x + 8, debut / 2.0, &secondaire);
    }
  for (guint i = 0; i < semaines; i++)
    {
      g_autofree char *numero = g_strdup_printf ("%d", jour_get_week (premier + i * 7));
      const double x = (COLONNE_SEMAINE * unite
                        - dessin_measure_texte (widget, numero, DESSIN_NORMAL)) / 2;

      dessin_append_texte (widget, snapshot, numero, DESSIN_NORMAL, x,
                           mois_dessin_get_y (widget, hauteur, semaines, i) + 15 * unite, &secondaire);
    }
}
