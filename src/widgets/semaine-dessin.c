/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-dessin.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"

#define MARGE_HEURES 58.0
#define HEURE 66.0
#define WEEKEND 46.0
#define MINUTES_JOUR (24 * 60)

/**
 * semaine_geometrie_is_weekend:
 *
 * Returns: whether the day of rank @rang is a Saturday or a Sunday
 */
gboolean
semaine_geometrie_is_weekend (const SemaineGeometrie *self,
                              guint                   rang)
{
  return jour_get_weekday (self->premier + rang) >= 6;
}

/**
 * semaine_geometrie_get_x:
 * @rang: a day from 0; the number of days for the right end
 *
 * Returns: the left end of a day
 */
double
semaine_geometrie_get_x (const SemaineGeometrie *self,
                         guint                   rang)
{
  const double debut = MARGE_HEURES * self->unite;
  const double place = MAX (self->largeur - debut, 1);

  if (self->n == 7 && self->etroit)
    {
      const double weekend = MIN (WEEKEND * self->unite, place / 7);
      const double jour = (place - 2 * weekend) / 5;

      return (int) (debut + jour * MIN (rang, 5) + (rang > 5 ? weekend * (rang - 5) : 0));
    }

  return (int) (debut + place * rang / self->n);
}

/**
 * semaine_geometrie_get_y:
 * @minute: of the day, as the clocks show it
 *
 * Returns: how far from the top it is
 */
double
semaine_geometrie_get_y (const SemaineGeometrie *self,
                         double                  minute)
{
  return minute * HEURE / 60 * self->unite;
}

/**
 * semaine_geometrie_find_rang:
 *
 * Returns: the rank of the day at @x, the nearest one outside
 */
guint
semaine_geometrie_find_rang (const SemaineGeometrie *self,
                             double                  x)
{
  guint rang = 0;

  while (rang + 1 < self->n && x >= semaine_geometrie_get_x (self, rang + 1))
    rang++;

  return rang;
}

/**
 * semaine_geometrie_find_minute:
 *
 * Returns: the minute of the day at @y, unrounded and within the day
 */
int
semaine_geometrie_find_minute (const SemaineGeometrie *self,
                               double                  y)
{
  return CLAMP ((int) (y * 60 / (HEURE * self->unite)), 0, MINUTES_JOUR);
}

static void
append_heures (GtkWidget              *widget,
               GtkSnapshot            *snapshot,
               const SemaineGeometrie *geometrie)
{
  const double x = semaine_geometrie_get_x (geometrie, 0);
  const GdkRGBA ligne = couleur_lookup (widget, "line_color");
  const GdkRGBA secondaire = couleur_lookup (widget, "secondary_color");
  GdkRGBA pale = ligne;

  pale.alpha *= 0.4F;
  for (int heure = 0; heure < 24; heure++)
    {
      const double y = semaine_geometrie_get_y (geometrie, heure * 60);
      g_autofree char *texte = format_minute (heure * 60);

      dessin_append_ligne (snapshot, x - 8, y, geometrie->largeur - x + 8, 1, &ligne);
      dessin_append_ligne (snapshot, x, semaine_geometrie_get_y (geometrie, heure * 60 + 30),
                           geometrie->largeur - x, 1, &pale);
      if (heure > 0)
        dessin_append_texte (widget, snapshot, texte, DESSIN_NORMAL,
                             x - 12 - dessin_measure_texte (widget, texte, DESSIN_NORMAL), y,
                             &secondaire);
    }
}

static void
append_jour (GtkWidget              *widget,
             GtkSnapshot            *snapshot,
             const SemaineGeometrie *geometrie,
             guint                   rang,
             const char             *ferie,
             gboolean                aujourdhui)
{
  const double x = semaine_geometrie_get_x (geometrie, rang);
  const double largeur = semaine_geometrie_get_x (geometrie, rang + 1) - x;
  const graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x, 0, (float) largeur,
                                                   (float) semaine_geometrie_get_y (geometrie,
                                                                                    MINUTES_JOUR));
  const GdkRGBA fond = couleur_lookup (widget, aujourdhui ? "today_bg"
                                               : semaine_geometrie_is_weekend (geometrie, rang)
                                                 ? "grid_weekend" : "grid_bg");

  gtk_snapshot_append_color (snapshot, &fond, &rect);
  if (ferie != NULL)
    {
      const GdkRGBA ligne = couleur_lookup (widget, "line_color");
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &rect);

      cairo_set_line_width (cr, 1);
      dessin_hachures (cr, &rect, 14, &ligne);
      cairo_destroy (cr);
    }
}

/**
 * semaine_dessin_fond:
 * @aujourdhui: a day, or %CHAMP_ABSENT
 * @feries: day to name
 *
 * Draws the days, the hours and their lines.
 */
void
semaine_dessin_fond (GtkWidget              *widget,
                     GtkSnapshot            *snapshot,
                     const SemaineGeometrie *geometrie,
                     gint64                  aujourdhui,
                     GHashTable             *feries)
{
  const GdkRGBA ligne = couleur_lookup (widget, "line_color");

  for (guint i = 0; i < geometrie->n; i++)
    {
      const gint64 jour = geometrie->premier + i;

      append_jour (widget, snapshot, geometrie, i, g_hash_table_lookup (feries, &jour),
                   jour == aujourdhui);
    }
  append_heures (widget, snapshot, geometrie);
  for (guint i = 0; i < geometrie->n; i++)
    dessin_append_ligne (snapshot, semaine_geometrie_get_x (geometrie, i), 0, 1,
                         semaine_geometrie_get_y (geometrie, MINUTES_JOUR), &ligne);
}

/**
 * semaine_dessin_maintenant:
 * @instant: now
 *
 * Draws the line of now: strong today, faint on the other days.
 */
void
semaine_dessin_maintenant (GtkWidget              *widget,
                           GtkSnapshot            *snapshot,
                           const SemaineGeometrie *geometrie,
                           gint64                  instant)
{
  const gint64 rang = instant_get_jour (instant) - geometrie->premier;
  const double y = semaine_geometrie_get_y (geometrie, instant_get_minute (instant));
  const GdkRGBA accent = couleur_lookup (widget, "accent_line");
  const GdkRGBA fond = couleur_lookup (widget, "accent_bg_color");
  const GdkRGBA encre = couleur_lookup (widget, "accent_fg_color");
  const double debut = semaine_geometrie_get_x (geometrie, 0), u = geometrie->unite;
  g_autofree char *heure = format_heure (instant);
  const double large = dessin_measure_texte (widget, heure, DESSIN_GRAS) + 14 * u;
  graphene_rect_t pilule;
  GdkRGBA pale = accent;
  cairo_t *cr;

  if (rang < 0 || rang >= geometrie->n)
    return;

  pale.alpha *= 0.5F;
  dessin_append_ligne (snapshot, debut, y, geometrie->largeur - debut, 1, &pale);
  dessin_append_ligne (snapshot, semaine_geometrie_get_x (geometrie, (guint) rang), y - 0.5,
                       semaine_geometrie_get_x (geometrie, (guint) rang + 1)
                         - semaine_geometrie_get_x (geometrie, (guint) rang), 2, &accent);
  pilule = GRAPHENE_RECT_INIT ((float) (debut - 6 - large), (float) (y - 10 * u), (float) large,
                               (float) (20 * u));
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, (float) (y - 11 * u),
                                                       (float) geometrie->largeur, (float) (22 * u)));
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_arc (cr, semaine_geometrie_get_x (geometrie, (guint) rang), y + 0.5, 5 * u, 0, 2 * G_PI);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &fond);
  dessin_trace_arrondi (cr, &pilule, 10 * u);
  cairo_fill (cr);
  cairo_destroy (cr);
  dessin_append_texte (widget, snapshot, heure, DESSIN_GRAS, debut - 6 - large + 7 * u, y, &encre);
}

/**
 * semaine_dessin_fantome:
 * @debut: an instant
 * @nom: (nullable): who it is with
 *
 * Draws where something goes while it is moved, stretched or made.
 */
void
semaine_dessin_fantome (GtkWidget              *widget,
                        GtkSnapshot            *snapshot,
                        const SemaineGeometrie *geometrie,
                        gint64                  debut,
                        gint64                  duree_minutes,
                        const char             *nom)
{
  const gint64 rang = instant_get_jour (debut) - geometrie->premier;
  const int minute = instant_get_minute (debut);
  const GdkRGBA accent = couleur_lookup (widget, "accent_line");
  const GdkRGBA encre = couleur_lookup (widget, "accent_color");
  const double y = semaine_geometrie_get_y (geometrie, minute);
  g_autofree char *heures = format_plage_heures (debut, duree_minutes);
  GdkRGBA fond = accent;
  graphene_rect_t rect;
  double x;
  cairo_t *cr;

  if (rang < 0 || rang >= geometrie->n)
    return;

  x = semaine_geometrie_get_x (geometrie, (guint) rang) + 3;
  rect = GRAPHENE_RECT_INIT ((float) x, (float) y + 1,
                             (float) (semaine_geometrie_get_x (geometrie, (guint) rang + 1) - x - 4),
                             (float) (semaine_geometrie_get_y (geometrie, minute + duree_minutes) - y - 2));
  fond.alpha *= 0.18F;
  cr = gtk_snapshot_append_cairo (snapshot, &rect);
  graphene_rect_inset (&rect, 1, 1);
  dessin_trace_arrondi (cr, &rect, 7);
  gdk_cairo_set_source_rgba (cr, &fond);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
  gtk_snapshot_push_clip (snapshot, &rect);
  dessin_append_texte (widget, snapshot, heures, DESSIN_GRAS, x + 9, y + 12 * geometrie->unite, &encre);
  if (nom != NULL)
    dessin_append_texte (widget, snapshot, nom, DESSIN_GRAS, x + 9, y + 28 * geometrie->unite, &encre);
  gtk_snapshot_pop (snapshot);
}
