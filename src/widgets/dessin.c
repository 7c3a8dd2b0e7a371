/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dessin.h"

#include "widgets/dessin-cache.h"

/* The height of a line of caption text at which the screens were drawn. */
#define LIGNE_DE_REFERENCE 15.0

/**
 * dessin_measure_texte:
 *
 * Returns: the width of @texte in the widget's font, in pixels
 */
double
dessin_measure_texte (GtkWidget   *widget,
                      const char  *texte,
                      DessinTexte  style)
{
  PangoRectangle logique;

  pango_layout_get_extents (dessin_cache_get_layout (widget, texte, style), NULL, &logique);
  return (double) logique.width / PANGO_SCALE;
}

/**
 * dessin_get_unite:
 *
 * Returns: by how much what is drawn grows with the widget's text: 1 at the normal size, about 2 at
 *   200 %
 */
double
dessin_get_unite (GtkWidget *widget)
{
  return MAX (1.0, dessin_cache_get_ligne (widget) / LIGNE_DE_REFERENCE);
}

/**
 * dessin_append_texte:
 * @x: left end
 * @milieu: middle of the line
 *
 * Draws one line of text in the widget's font.
 */
void
dessin_append_texte (GtkWidget     *widget,
                     GtkSnapshot   *snapshot,
                     const char    *texte,
                     DessinTexte    style,
                     double         x,
                     double         milieu,
                     const GdkRGBA *couleur)
{
  PangoLayout *layout = dessin_cache_get_layout (widget, texte, style);
  PangoRectangle logique;
  double hauteur;

  pango_layout_get_extents (layout, NULL, &logique);
  hauteur = (double) logique.height / PANGO_SCALE;

  gtk_snapshot_save (snapshot);
  /* Whole pixels on the vertical, else the baseline is blurred. */
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x,
                                                          (float) (int) (milieu - hauteur / 2
                                                                         + 0.5)));
  gtk_snapshot_append_layout (snapshot, layout, couleur);
  gtk_snapshot_restore (snapshot);
}

/* The longest beginning that fits, with what says that it goes on. */
static char *
shorten (GtkWidget   *widget,
         const char  *texte,
         DessinTexte  style,
         double       largeur)
{
  glong moins = 0, plus = g_utf8_strlen (texte, -1);
  g_autofree char *court = NULL;

  while (moins < plus)
    {
      const glong milieu = (moins + plus + 1) / 2;
      g_autofree char *debut = g_utf8_substring (texte, 0, milieu);
      g_autofree char *essai = g_strconcat (g_strchomp (debut), "…", NULL);

      if (dessin_measure_texte (widget, essai, style) <= largeur)
        moins = milieu;
      else
        plus = milieu - 1;
    }

  court = g_utf8_substring (texte, 0, moins);

  return g_strconcat (g_strchomp (court), "…", NULL);
}

/**
 * dessin_append_texte_court:
 * @x: left end
 * @milieu: middle of the line
 * @largeur: how much room it has
 *
 * Draws one line of text, shortened where it has no room.
 */
void
dessin_append_texte_court (GtkWidget     *widget,
                           GtkSnapshot   *snapshot,
                           const char    *texte,
                           DessinTexte    style,
                           double         x,
                           double         milieu,
                           double         largeur,
                           const GdkRGBA *couleur)
{
  g_autofree char *court = NULL;

  if (texte != NULL && dessin_measure_texte (widget, texte, style) > largeur)
    court = shorten (widget, texte, style, largeur);
  dessin_append_texte (widget, snapshot, court != NULL ? court : texte, style, x, milieu, couleur);
}

/**
 * dessin_trace_arrondi:
 *
 * Adds a rectangle with round corners to the path.
 */
void
dessin_trace_arrondi (cairo_t               *cr,
                      const graphene_rect_t *rect,
                      double                 rayon)
{
  const double x = rect->origin.x, y = rect->origin.y;
  const double l = rect->size.width, h = rect->size.height;
  const double r = MIN (rayon, MIN (l, h) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + l - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + l - r, y + h - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + h - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/**
 * dessin_set_pointille:
 *
 * Sets the dashes of what is planned, or a plain line.
 */
void
dessin_set_pointille (cairo_t  *cr,
                      gboolean  pointille)
{
  static const double traits[] = { 3.5, 2.5 };

  cairo_set_dash (cr, traits, pointille ? 2 : 0, 0);
}

/**
 * dessin_hachures:
 * @pas: the distance between two lines along the horizontal, in pixels
 *
 * Fills @rect with slanting lines.
 */
void
dessin_hachures (cairo_t               *cr,
                 const graphene_rect_t *rect,
                 double                 pas,
                 const GdkRGBA         *couleur)
{
  const double x = rect->origin.x, y = rect->origin.y;
  const double l = rect->size.width, h = rect->size.height;

  cairo_save (cr);
  cairo_rectangle (cr, x, y, l, h);
  cairo_clip (cr);
  for (double d = 0; d < l + h; d += pas)
    {
      cairo_move_to (cr, x + d, y);
      cairo_line_to (cr, x + d - h, y + h);
    }
  gdk_cairo_set_source_rgba (cr, couleur);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * dessin_append_ligne:
 *
 * Draws a plain rectangle, for lines that must be sharp.
 */
void
dessin_append_ligne (GtkSnapshot   *snapshot,
                     double         x,
                     double         y,
                     double         largeur,
                     double         hauteur,
                     const GdkRGBA *couleur)
{
  gtk_snapshot_append_color (snapshot, couleur,
                             &GRAPHENE_RECT_INIT ((float) (int) (x + 0.5), (float) (int) (y + 0.5),
                                                  (float) largeur, (float) hauteur));
}
