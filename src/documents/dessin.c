/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/dessin-private.h"

static void
forme_clear (gpointer forme)
{
  g_clear_pointer (&((Forme *) forme)->points, g_array_unref);
}

static void
texte_clear (gpointer texte)
{
  texte_free (((DessinTexte *) texte)->texte);
}

/* Height of a line of @face. */
double
dessin_leading (const Dessin *self, Face face)
{
  return theme_get_leading (self->theme, face);
}

/* Adds a shape over those that are there; its points become those of the drawing. */
void
dessin_add (Dessin *self, Forme forme)
{
  g_array_append_val (self->formes, forme);
}

/* A text cut to @width, which is nowhere yet. A space after it keeps it apart from the next one for
 * who copies or searches. */
Texte *
dessin_shape (const Dessin *self, Face face, const char *text, double width)
{
  g_autoptr (Inline) typed = inline_new_format ("%s ", text);
  Texte *texte = texte_new (self->theme, face, typed, self->alerte);

  texte_cut (texte, MAX (width, 4), self->alerte);
  return texte;
}

/* Puts a text, which becomes that of the drawing, with its top at @y: @x is its left edge where
 * @align is 0, its middle at 0.5, its right edge at 1. Returns its height. */
double
dessin_put (Dessin *self, Texte *texte, double x, double y, double align)
{
  double width = 0;
  DessinTexte put = { texte, x, y };

  for (guint line = 0; line < texte_get_n_lines (texte); line++)
    width = MAX (width, texte_get_line_width (texte, line));
  put.x = CLAMP (x - align * width, 0, MAX (self->width - width, 0));
  g_array_append_val (self->textes, put);
  return texte_get_n_lines (texte) * dessin_leading (self, texte_get_face (texte));
}

/* The two at once. */
double
dessin_write (Dessin *self, Face face, const char *text, double x, double y, double width,
              double align)
{
  return dessin_put (self, dessin_shape (self, face, text, width), x, y, align);
}

/**
 * dessin_new:
 * @figure: what it shows
 * @width: of the column, in points
 * @alerte: told which characters no face has
 *
 * Draws a figure, its title above it: nothing is on paper yet.
 *
 * Returns: (transfer full): the drawing, with its height
 */
Dessin *
dessin_new (const Figure *figure, Theme *theme, double width, Alerte *alerte)
{
  static void (*const draw[]) (Dessin *self, const Figure *figure) = {
    [FIGURE_RADAR] = dessin_valeurs_radar,
    [FIGURE_BARRES] = dessin_valeurs_barres,
    [FIGURE_FRISE] = dessin_temps_frise,
    [FIGURE_PLAN] = dessin_temps_plan,
  };
  Dessin *self = g_new0 (Dessin, 1);

  self->theme = theme_ref (theme);
  self->alerte = alerte;
  self->width = width;
  self->formes = g_array_new (FALSE, FALSE, sizeof (Forme));
  g_array_set_clear_func (self->formes, forme_clear);
  self->textes = g_array_new (FALSE, FALSE, sizeof (DessinTexte));
  g_array_set_clear_func (self->textes, texte_clear);
  if (figure->titre != NULL && *figure->titre != '\0')
    self->height = 6 + dessin_write (self, FACE_CELL_HEAD, figure->titre, 0, 0, width, 0);
  if (!figure_is_empty (figure))
    draw[figure->kind](self, figure);
  self->alerte = NULL;
  return self;
}

/**
 * dessin_free:
 *
 * Frees @self.
 */
void
dessin_free (Dessin *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->formes);
  g_array_unref (self->textes);
  theme_unref (self->theme);
  g_free (self);
}
