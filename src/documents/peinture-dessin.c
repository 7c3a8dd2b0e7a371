/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/peinture-private.h"

/* A full stop of one point, in white: what Cairo marks must hold a letter. */
#define ANCHOR_SIZE 1.0

static void
trace_shape (const Peinture *self, const Forme *forme)
{
  cairo_t *cr = self->cr;
  double r = forme->width;

  switch (forme->kind)
    {
    case FORME_RECTANGLE:
      if (forme->radius > 0 && forme->width > 2 * forme->radius)
        peinture_rounded (self, forme->x, forme->y, forme->width, forme->height, forme->radius);
      else
        cairo_rectangle (cr, forme->x, forme->y, forme->width, forme->height);
      break;
    case FORME_TRAIT:
      cairo_move_to (cr, forme->x, forme->y);
      cairo_line_to (cr, forme->x + forme->width, forme->y + forme->height);
      break;
    case FORME_CERCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, forme->x, forme->y, r, 0, 2 * G_PI);
      break;
    case FORME_LOSANGE:
      cairo_move_to (cr, forme->x, forme->y - r);
      cairo_line_to (cr, forme->x + r, forme->y);
      cairo_line_to (cr, forme->x, forme->y + r);
      cairo_line_to (cr, forme->x - r, forme->y);
      cairo_close_path (cr);
      break;
    case FORME_CROIX:
      cairo_move_to (cr, forme->x - r, forme->y - r);
      cairo_line_to (cr, forme->x + r, forme->y + r);
      cairo_move_to (cr, forme->x + r, forme->y - r);
      cairo_line_to (cr, forme->x - r, forme->y + r);
      break;
    case FORME_POLYGONE:
    default:
      for (guint i = 0; i + 1 < forme->points->len; i += 2)
        cairo_line_to (cr, g_array_index (forme->points, double, i),
                       g_array_index (forme->points, double, i + 1));
      cairo_close_path (cr);
      break;
    }
}

static void
paint_shape (const Peinture *self, const Forme *forme)
{
  static const double dashes[] = { 3, 2.5 };

  theme_set_source (self->mesure->theme, self->cr, forme->couleur);
  trace_shape (self, forme);
  if (forme->trait <= 0)
    {
      cairo_fill (self->cr);
      return;
    }
  cairo_set_line_width (self->cr, forme->trait);
  cairo_set_dash (self->cr, dashes, forme->dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_stroke (self->cr);
}

/* A letter that nobody sees, in a mark of pixels alone: newer versions of Cairo leave out a mark
 * without a letter. */
static void
paint_anchor (const Peinture *self, double x, double y)
{
  g_autoptr (Inline) stop = inline_new (".");
  g_autoptr (Alerte) alerte = alerte_new ();
  g_autoptr (Texte) texte = texte_new (self->mesure->theme, FACE_SMALL, stop, alerte);
  double scale = ANCHOR_SIZE / theme_get_leading (self->mesure->theme, FACE_SMALL);

  texte_cut (texte, PAGE_WIDTH, alerte);
  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, scale, scale);
  theme_set_source (self->mesure->theme, self->cr, COULEUR_WHITE);
  peinture_line (self, texte, 0, 0, 0);
  cairo_restore (self->cr);
}

static void
paint_texts (const Peinture *self, const Dessin *dessin)
{
  Theme *theme = self->mesure->theme;

  for (guint i = 0; i < dessin->textes->len; i++)
    {
      const DessinTexte *texte = &g_array_index (dessin->textes, DessinTexte, i);
      Face face = texte_get_face (texte->texte);

      theme_set_source (theme, self->cr, theme_get_face_colour (theme, face));
      for (guint line = 0; line < texte_get_n_lines (texte->texte); line++)
        {
          guint start, end;

          texte_get_range (texte->texte, line, &start, &end);
          texte_paint_part (texte->texte, self->cr, line, start, end, texte->x,
                            texte->y + line * theme_get_leading (theme, face));
        }
    }
}

static gboolean
has_letters (const Dessin *dessin)
{
  for (guint i = 0; i < dessin->textes->len; i++)
    {
      Texte *texte = g_array_index (dessin->textes, DessinTexte, i).texte;
      guint start, end;

      texte_get_range (texte, 0, &start, &end);
      if (texte_has_letters (texte, 0, start, end))
        return TRUE;
    }
  return FALSE;
}

/* A drawing is one figure to who listens, and all of it is told by its alternative text. */
void
peinture_figure (const Peinture *self, const Boite *boite, double top)
{
  const Dessin *dessin = boite->dessin;
  g_autofree char *typed = figure_write_alt (boite->bloc->figure);
  g_autoptr (Inline) alt = inline_new (typed);
  gint element = peinture_element (self, boite->bloc);
  double left = peinture_left (self, boite);

  if (element >= 0)
    {
      releve_set_alt (self->releve, element, inline_get_text (alt));
      releve_set_bbox (self->releve, element, left, top, left + dessin->width * boite->scale,
                       top + dessin->height * boite->scale);
      peinture_mark (self, element);
    }
  if (has_letters (dessin))
    peinture_open (self);
  cairo_save (self->cr);
  cairo_translate (self->cr, left, top);
  cairo_scale (self->cr, boite->scale, boite->scale);
  for (guint i = 0; i < dessin->formes->len; i++)
    paint_shape (self, &g_array_index (dessin->formes, Forme, i));
  paint_texts (self, dessin);
  cairo_restore (self->cr);
  peinture_unmark (self);
}

/* Adds a figure to the element of @bloc, which @alt tells to who cannot see it: what is drawn in
 * @bbox (left, top, right, bottom) without a letter. */
void
peinture_add_figure (const Peinture *self, const Bloc *bloc, guint part, const char *alt,
                     const double *bbox)
{
  gint element = peinture_element (self, bloc);
  guint figure;

  if (element < 0)
    return;
  figure = releve_element (self->releve, bloc->cells, part, "Figure", element);
  releve_set_alt (self->releve, figure, alt);
  releve_set_bbox (self->releve, figure, bbox[0], bbox[1], bbox[2], bbox[3]);
  peinture_mark (self, figure);
  paint_anchor (self, bbox[0], bbox[1]);
  peinture_unmark (self);
}

/* A logo is a figure in its letterhead; one that says nothing is decoration. */
void
peinture_image (const Peinture *self, const Boite *boite, double x, double y)
{
  const Bloc *bloc = boite->bloc;

  if (bloc->alt != NULL && *bloc->alt != '\0')
    peinture_add_figure (self, bloc, 0, bloc->alt,
                         (double[]) { x, y, x + boite->image_width, y + boite->image_height });
  image_paint (boite->image, self->cr, x, y, boite->image_width, boite->image_height);
  peinture_unmark (self);
}
