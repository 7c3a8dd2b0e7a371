/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/peinture-private.h"

#include <math.h>

/* Parts of the element of a letterhead or a cover: its cells, after nothing. */
#define PART_CELLS 1

static double
texte_height (const Peinture *self, Texte *texte)
{
  return texte_get_n_lines (texte)
         * theme_get_leading (self->mesure->theme, texte_get_face (texte));
}

static gboolean
is_empty (const Boite *boite, guint cell)
{
  return inline_is_empty (g_ptr_array_index (boite->bloc->cells, cell));
}

static void
paint_figures (const Peinture *self, const Boite *boite, double top)
{
  guint n = MAX (boite->bloc->cells->len / 2, 1);
  double left = peinture_left (self, boite), width = boite->width / n;
  double label = top + FIGURES_PADDING + 1
                 + theme_get_leading (self->mesure->theme, FACE_FIGURE);

  peinture_unmark (self);
  peinture_rule (self, COULEUR_RULE, left, top, boite->width, 0.5);
  peinture_rule (self, COULEUR_RULE, left, top + boite->height - 0.5, boite->width, 0.5);
  for (guint i = 1; i < n; i++)
    peinture_rule (self, COULEUR_RULE, left + i * width, top + 9, 0.5, boite->height - 18);
  for (guint i = 0; i < boite->textes->len; i++)
    {
      peinture_mark_part (self, boite->bloc, PART_CELLS + i, "P");
      peinture_texte (self, g_ptr_array_index (boite->textes, i),
                      left + (i / 2) * width + (i < 2 ? 6 : 14),
                      i % 2 == 0 ? top + FIGURES_PADDING : label);
    }
}

static void
paint_signatures (const Peinture *self, const Boite *boite, double top)
{
  double width = mesure_column_width (boite), under = 0;
  double first = boite->textes->len > 2 ? 0 : boite->width - width;

  for (guint i = 0; i < boite->textes->len; i++)
    {
      Texte *texte = g_ptr_array_index (boite->textes, i);
      double left = peinture_left (self, boite) + first + (i / 2) * (width + SIGNATURE_GAP);

      if (i % 2 == 0)
        {
          peinture_unmark (self);
          peinture_rounded (self, left + 0.25, top + 0.25, width - 0.5, boite->height - 0.5, 5);
          theme_set_source (self->mesure->theme, self->cr, COULEUR_RULE);
          cairo_set_line_width (self->cr, 0.7);
          cairo_stroke (self->cr);
          under = is_empty (boite, i) ? 0 : texte_height (self, texte);
        }
      peinture_mark_part (self, boite->bloc, PART_CELLS + i, "P");
      peinture_texte (self, texte, left + CALLOUT_PADDING_Y,
                      top + SIGNATURE_PADDING + (i % 2 == 0 ? 0 : under));
    }
}

/* The letters of the centre in a square: where there is no logo. Returns its width. */
static double
paint_badge (const Peinture *self, const Boite *boite, double left, double top)
{
  Texte *badge = g_ptr_array_index (boite->textes, 0);
  double text = texte_get_line_width (badge, 0);
  double width = text > 0 ? MAX (LETTERHEAD_BADGE, text + 12) : 0;
  double leading = theme_get_leading (self->mesure->theme, FACE_BADGE);

  if (width <= 0)
    return 0;
  peinture_rounded (self, left, top, width, LETTERHEAD_BADGE, 7);
  theme_set_source (self->mesure->theme, self->cr, COULEUR_ACCENT);
  cairo_fill (self->cr);
  peinture_texte (self, badge, left + (width - text) / 2, top + (LETTERHEAD_BADGE - leading) / 2);
  return width;
}

static void
paint_letterhead (const Peinture *self, const Boite *boite, double top)
{
  double left = peinture_left (self, boite), line, width;

  top -= LETTERHEAD_RISE;
  peinture_unmark (self);
  peinture_rule (self, COULEUR_RULE, left, top + boite->height, boite->width, 0.6);
  if (boite->image != NULL)
    peinture_image (self, boite, left, top);
  width = boite->image != NULL ? boite->image_width : paint_badge (self, boite, left, top);
  line = top + 3;
  for (guint i = 1; i < boite->textes->len; i++)
    {
      Texte *texte = g_ptr_array_index (boite->textes, i);

      if (i == 3)
        line = top + 5;
      if (is_empty (boite, i))
        continue;
      peinture_mark_part (self, boite->bloc, PART_CELLS + i, "P");
      peinture_texte (self, texte,
                      i < 3 ? left + (width > 0 ? width + LETTERHEAD_GAP : 0)
                            : left + boite->width - texte_get_line_width (texte, 0),
                      line);
      line += texte_height (self, texte);
    }
}

/* The title a third of the way down, beside a bar of the colour of the centre; whose document it
 * is at the top, what identifies it at the foot. */
static void
paint_cover (const Peinture *self, const Boite *boite, double top)
{
  static const char *types[] = { "P", "Title", "Subtitle", "P" };
  double left = peinture_left (self, boite), y = top, foot = top + boite->height, bar;

  if (boite->image != NULL)
    peinture_image (self, boite, left, top);
  y += boite->image != NULL ? boite->image_height + 14 : 0;
  for (guint i = 3; i < boite->textes->len; i++)
    foot -= texte_height (self, g_ptr_array_index (boite->textes, i));
  bar = top + boite->height * 0.3;
  peinture_unmark (self);
  for (guint i = 0; i < boite->textes->len; i++)
    {
      Texte *texte = g_ptr_array_index (boite->textes, i);

      if (i == 1)
        y = bar;
      if (i == 3)
        {
          peinture_unmark (self);
          peinture_rule (self, COULEUR_ACCENT, left, bar + 4, 5, y - bar - 4);
          peinture_rule (self, COULEUR_RULE, left, foot - 14, boite->width, 0.6);
          y = foot;
        }
      if (is_empty (boite, i))
        continue;
      peinture_mark_part (self, boite->bloc, PART_CELLS + i,
                          types[MIN (i, G_N_ELEMENTS (types) - 1)]);
      peinture_texte (self, texte, left + (i == 1 || i == 2 ? COVER_INDENT : 0), y);
      y += texte_height (self, texte) + (i == 1 ? 10 : 0);
    }
}

/* A block that is one atom. */
void
peinture_whole (const Peinture *self, const Fragment *fragment)
{
  double top = peinture_top (self, fragment->first);

  switch (fragment->boite->bloc->kind)
    {
    case BLOC_FIGURES:
      paint_figures (self, fragment->boite, top);
      break;
    case BLOC_SIGNATURES:
      paint_signatures (self, fragment->boite, top);
      break;
    case BLOC_COVER:
      paint_cover (self, fragment->boite, top);
      break;
    case BLOC_FIGURE:
      if (fragment->boite->dessin != NULL)
        peinture_figure (self, fragment->boite, top);
      break;
    default:
      if (fragment->boite->textes->len > 0)
        paint_letterhead (self, fragment->boite, top);
      break;
    }
}

/* From the last letter of a heading to its page. */
static void
paint_leader (const Peinture *self, double from, double to, double baseline)
{
  static const double dots[] = { 0, 4 };

  if (to - from < 8)
    return;
  theme_set_source (self->mesure->theme, self->cr, COULEUR_SECONDARY);
  cairo_set_line_width (self->cr, 0.9);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (self->cr, dots, G_N_ELEMENTS (dots), 0);
  /* All the dots of a page stand one under the other. */
  cairo_move_to (self->cr, to, baseline);
  cairo_line_to (self->cr, from, baseline);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, dots, 0, 0);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
}

static void
mark_entree (const Peinture *self, const Boite *boite, guint row, const double *rect)
{
  const Entree *entree = &g_array_index (boite->entrees, Entree, row);
  gint toc = peinture_element (self, boite->bloc);
  ReleveLien lien = { .target_page = entree->page, .target_y = entree->y };
  g_autofree char *contents = NULL;
  guint item, reference;

  if (toc < 0)
    return;
  item = releve_element (self->releve, boite->bloc, 1 + 3 * row, "TOCI", toc);
  reference = releve_element (self->releve, boite->bloc, 2 + 3 * row, "Reference", item);
  lien.element = releve_element (self->releve, boite->bloc, 3 + 3 * row, "Link", reference);
  lien.page = releve_get_page (self->releve);
  contents = g_strdup_printf ("%s, page %u", inline_get_text (entree->bloc->text),
                              entree->page + 1);
  lien.contents = contents;
  for (guint i = 0; i < G_N_ELEMENTS (lien.rect); i++)
    lien.rect[i] = rect[i];
  peinture_mark (self, lien.element);
  releve_add_lien (self->releve, &lien);
}

/* An entry of a table of contents, or the part of it that is on this page. */
void
peinture_sommaire (const Peinture *self, const Fragment *fragment)
{
  Theme *theme = self->mesure->theme;
  const Boite *boite = fragment->boite;
  const Piece *last = &g_array_index (self->mesure->pieces, Piece, fragment->end - 1);
  const Entree *entree = &g_array_index (boite->entrees, Entree, last->row);
  Texte *texte = g_ptr_array_index (boite->textes, last->row);
  Face face = texte_get_face (texte);
  double left = peinture_left (self, boite) + (entree->bloc->level - 1) * TOC_INDENT;
  double right = peinture_left (self, boite) + boite->width;
  double top = peinture_top (self, fragment->end - 1);
  gboolean ends = last->line == last->n_lines - 1 && entree->numero != NULL;
  double number = ends ? right - texte_get_line_width (entree->numero, 0) : right;

  peinture_unmark (self);
  if (ends)
    paint_leader (self, left + texte_get_line_width (texte, last->line) + 6,
                  right - TOC_NUMBER + 14, top + theme_get_baseline (theme, face));
  mark_entree (self, boite, last->row,
               (double[]) { left, peinture_top (self, fragment->first), right,
                            peinture_bottom (self, fragment->end - 1) });
  theme_set_source (theme, self->cr, theme_get_face_colour (theme, face));
  for (guint i = fragment->first; i < fragment->end; i++)
    peinture_line (self, texte, g_array_index (self->mesure->pieces, Piece, i).line, left,
                   peinture_top (self, i));
  if (ends)
    peinture_line (self, entree->numero, 0, number, top);
  peinture_unmark (self);
}
