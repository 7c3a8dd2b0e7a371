/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/dessin-private.h"

#include <math.h>

#define BAR_SHARE 0.62 /* of the height of a row */
#define LABEL_SHARE 0.34
#define RADAR_RINGS 4

static double
find_maximum (const Figure *figure)
{
  double maximum = figure->maximum;

  for (guint i = 0; i < figure->valeurs->len; i++)
    {
      const FigureValeur *valeur = &g_array_index (figure->valeurs, FigureValeur, i);

      maximum = MAX (maximum, MAX (valeur->valeur, valeur->repere));
    }
  return maximum > 0 ? maximum : 1;
}

/* What a label or a value takes, up to a share of the width. */
static double
widest (Dessin *self, const Figure *figure, gboolean labels, double most)
{
  double width = 0;

  for (guint i = 0; i < figure->valeurs->len; i++)
    {
      const FigureValeur *valeur = &g_array_index (figure->valeurs, FigureValeur, i);
      g_autoptr (Texte) texte
          = dessin_shape (self, labels ? FACE_CELL : FACE_CELL_HEAD,
                          labels ? valeur->label : valeur->texte, PAGE_WIDTH);

      width = MAX (width, texte_get_natural_width (texte) + 0.5);
    }
  return MIN (width, most);
}

/* A row: its label, its bar on a track, its value, and a stroke where it was meant to be. */
static double
draw_bar (Dessin *self, const FigureValeur *valeur, double label, double track, double maximum)
{
  double leading = dessin_leading (self, FACE_CELL), top = self->height;
  Texte *texte = dessin_shape (self, FACE_CELL, valeur->label, label);
  double height = MAX (texte_get_n_lines (texte) * leading, leading + 4);
  double text_top = top + (height - texte_get_n_lines (texte) * leading) / 2;
  double thick = (leading + 4) * BAR_SHARE, y = top + (height - thick) / 2;
  double left = label + 10, length = track * valeur->valeur / maximum;

  dessin_put (self, texte, 0, text_top, 0);
  dessin_add (self, (Forme) { FORME_RECTANGLE, COULEUR_TINT, left, y, track, thick });
  if (length > 0)
    dessin_add (self, (Forme) { FORME_RECTANGLE, COULEUR_ACCENT, left, y, MAX (length, 0.8),
                                thick });
  if (valeur->repere >= 0)
    dessin_add (self, (Forme) { FORME_TRAIT, COULEUR_TEXT, left + track * valeur->repere / maximum,
                                y - 2.5, 0, thick + 5, .trait = 1.4 });
  dessin_write (self, FACE_CELL_HEAD, valeur->texte, left + track + 8,
                top + (height - leading) / 2, self->width, 0);
  return height + 3;
}

static gboolean
has_repere (const Figure *figure)
{
  for (guint i = 0; i < figure->valeurs->len; i++)
    if (g_array_index (figure->valeurs, FigureValeur, i).repere >= 0)
      return TRUE;
  return FALSE;
}

/* Bars, one under the other. */
void
dessin_valeurs_barres (Dessin *self, const Figure *figure)
{
  double maximum = find_maximum (figure);
  double label = widest (self, figure, TRUE, self->width * LABEL_SHARE);
  double value = widest (self, figure, FALSE, self->width * 0.3);
  double track = self->width - label - value - 18;

  for (guint i = 0; i < figure->valeurs->len; i++)
    self->height
        += draw_bar (self, &g_array_index (figure->valeurs, FigureValeur, i), label, track,
                     maximum);
  if (!has_repere (figure) || figure->legende == NULL)
    return;
  dessin_add (self, (Forme) { FORME_TRAIT, COULEUR_TEXT, label + 12, self->height + 4, 0,
                              dessin_leading (self, FACE_SMALL) - 4, .trait = 1.4 });
  self->height += 2 + dessin_write (self, FACE_SMALL, figure->legende, label + 18,
                                    self->height + 2, track, 0);
}

typedef struct {
  double x, y, radius;
  guint n;
} Toile;

static void
toile_point (const Toile *toile, guint axis, double share, double *x, double *y)
{
  double angle = -G_PI_2 + 2 * G_PI * axis / toile->n;

  *x = toile->x + cos (angle) * toile->radius * share;
  *y = toile->y + sin (angle) * toile->radius * share;
}

static GArray *
new_ring (const Toile *toile, const Figure *figure, double share, double maximum, gboolean repere)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < toile->n; i++)
    {
      const FigureValeur *valeur = &g_array_index (figure->valeurs, FigureValeur, i);
      double here = repere ? MAX (valeur->repere, 0) : valeur->valeur;
      double at[2];

      toile_point (toile, i, maximum > 0 ? here / maximum : share, &at[0], &at[1]);
      g_array_append_vals (points, at, 2);
    }
  return points;
}

static void
draw_web (Dessin *self, const Figure *figure, const Toile *toile, double maximum)
{
  for (guint ring = 1; ring <= RADAR_RINGS; ring++)
    dessin_add (self, (Forme) { FORME_POLYGONE, COULEUR_RULE, .trait = 0.6,
                                .points = new_ring (toile, figure, (double) ring / RADAR_RINGS, 0,
                                                    FALSE) });
  dessin_add (self, (Forme) { FORME_POLYGONE, COULEUR_TINT_STRONG,
                              .points = new_ring (toile, figure, 0, maximum, FALSE) });
  for (guint i = 0; i < toile->n; i++)
    {
      double x, y;

      toile_point (toile, i, 1, &x, &y);
      dessin_add (self, (Forme) { FORME_TRAIT, COULEUR_RULE, toile->x, toile->y, x - toile->x,
                                  y - toile->y, .trait = 0.6 });
    }
  if (has_repere (figure))
    dessin_add (self, (Forme) { FORME_POLYGONE, COULEUR_SECONDARY, .trait = 1, .dashed = TRUE,
                                .points = new_ring (toile, figure, 0, maximum, TRUE) });
  dessin_add (self, (Forme) { FORME_POLYGONE, COULEUR_ACCENT, .trait = 1.6,
                              .points = new_ring (toile, figure, 0, maximum, FALSE) });
}

/* Beyond the end of its axis: the label, and its value under it, on the side where the axis goes. */
static void
draw_axis_label (Dessin *self, const FigureValeur *valeur, const Toile *toile, guint axis,
                 double maximum)
{
  double angle = -G_PI_2 + 2 * G_PI * axis / toile->n;
  double align = (1 - CLAMP (cos (angle) * 2.5, -1, 1)) / 2;
  double x, y, dot_x, dot_y, room, height;
  Texte *texte;

  toile_point (toile, axis, 1 + 9 / toile->radius, &x, &y);
  toile_point (toile, axis, valeur->valeur / maximum, &dot_x, &dot_y);
  dessin_add (self, (Forme) { FORME_CERCLE, COULEUR_ACCENT, dot_x, dot_y, 2.4 });
  room = align < 0.5 ? self->width - x : align > 0.5 ? x : self->width * 0.6;
  texte = dessin_shape (self, FACE_CELL, valeur->label, room);
  height = (texte_get_n_lines (texte) + 1) * dessin_leading (self, FACE_CELL);
  y -= height * (1 - sin (angle)) / 2;
  y += dessin_put (self, texte, x, y, align);
  dessin_write (self, FACE_CELL_HEAD, valeur->texte, x, y, room, align);
}

/* A web of as many axes as there are values. */
void
dessin_valeurs_radar (Dessin *self, const Figure *figure)
{
  double maximum = find_maximum (figure), around = 3 * dessin_leading (self, FACE_CELL) + 10;
  Toile toile = { .n = figure->valeurs->len, .x = self->width / 2 };
  Texte *texte;
  double left;

  toile.radius = MIN (self->width * 0.24, 118);
  toile.y = self->height + around + toile.radius;
  draw_web (self, figure, &toile, maximum);
  for (guint i = 0; i < toile.n; i++)
    draw_axis_label (self, &g_array_index (figure->valeurs, FigureValeur, i), &toile, i, maximum);
  self->height = toile.y + toile.radius + around;
  if (!has_repere (figure) || figure->legende == NULL)
    return;
  texte = dessin_shape (self, FACE_SMALL, figure->legende, self->width - 28);
  left = (self->width - texte_get_line_width (texte, 0) - 28) / 2;
  dessin_add (self, (Forme) { FORME_TRAIT, COULEUR_SECONDARY, left,
                              self->height + dessin_leading (self, FACE_SMALL) / 2, 22, 0,
                              .trait = 1, .dashed = TRUE });
  self->height += dessin_put (self, texte, left + 28, self->height, 0);
}
