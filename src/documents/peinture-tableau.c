/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/peinture-private.h"

/* Parts of the element of a table: its two groups of rows, then each row before its cells. */
enum { PART_HEAD = 1, PART_BODY, PART_ROWS };

static void
mark_cell (const Peinture *self, const Bloc *bloc, guint row, guint column)
{
  gboolean row_head = bloc->kind == BLOC_KEY_VALUES && column == 0;
  gboolean column_head = bloc->kind == BLOC_TABLE && row == 0;
  gint table = peinture_element (self, bloc);
  guint part = PART_ROWS + row * (bloc->n_columns + 1), group, line, cell;

  if (table < 0)
    return;
  group = releve_element (self->releve, bloc, column_head ? PART_HEAD : PART_BODY,
                          column_head ? "THead" : "TBody", table);
  line = releve_element (self->releve, bloc, part, "TR", group);
  cell = releve_element (self->releve, bloc, part + 1 + column,
                         row_head || column_head ? "TH" : "TD", line);
  if (row_head || column_head)
    releve_set_scope (self->releve, cell, row_head ? "Row" : "Column");
  peinture_mark (self, cell);
}

/* The lines of each cell between two lines of the row; @top is where the first of them stands. */
static void
paint_cells (const Peinture *self, const Boite *boite, guint row, guint line, guint end, double top,
             gboolean repeated)
{
  Theme *theme = self->mesure->theme;
  double left = theme_get_marges (theme)->left;
  double leading = theme_get_leading (theme, FACE_CELL);

  for (guint column = 0; column < boite->bloc->n_columns; column++)
    {
      Texte *texte = g_ptr_array_index (boite->textes, row * boite->bloc->n_columns + column);
      guint stop = MIN (end, texte_get_n_lines (texte));

      if (repeated)
        peinture_unmark (self);
      else
        mark_cell (self, boite->bloc, row, column);
      theme_set_source (theme, self->cr, theme_get_face_colour (theme, texte_get_face (texte)));
      for (guint i = line; i < stop; i++)
        peinture_line (self, texte, i,
                       left + boite->columns[column] + mesure_padding_x (boite->bloc),
                       top + (i - line) * leading);
    }
}

static void
paint_header (const Peinture *self, const Boite *boite, double top, double bottom)
{
  double left = peinture_left (self, boite);

  peinture_unmark (self);
  peinture_rule (self, COULEUR_TINT, left, top, boite->width, bottom - top);
  peinture_rule (self, COULEUR_RULE_STRONG, left, bottom - 0.9, boite->width, 0.9);
}

/* The part of a row that is on this page, and above it the header if it opens the page. */
void
peinture_row (const Peinture *self, const Fragment *fragment)
{
  const Boite *boite = fragment->boite;
  const Piece *first = &g_array_index (self->mesure->pieces, Piece, fragment->first);
  const Piece *last = &g_array_index (self->mesure->pieces, Piece, fragment->end - 1);
  double left = peinture_left (self, boite);
  double padding = mesure_padding_y (boite->bloc);
  double top = peinture_top (self, fragment->first) - (first->line > 0 ? padding : 0);
  double bottom
      = peinture_bottom (self, fragment->end - 1) + (last->line < last->n_lines - 1 ? padding : 0);
  gboolean table = boite->bloc->kind == BLOC_TABLE;

  if (table && first->row > 0 && fragment->opens_page && boite->header > 0)
    {
      paint_header (self, boite, top - boite->header, top);
      paint_cells (self, boite, 0, 0, G_MAXUINT, top - boite->header + CELL_PADDING_Y, TRUE);
    }
  if (table && first->row == 0)
    paint_header (self, boite, top, bottom);
  paint_cells (self, boite, first->row, first->line, last->line + 1, top + padding, FALSE);
  peinture_unmark (self);
  if (table && first->row > 0)
    peinture_rule (self, COULEUR_RULE, left, bottom - 0.5, boite->width, 0.5);
}

static void
mark_part (const Peinture *self, const Bloc *bloc, guint part)
{
  gint element = peinture_element (self, bloc);

  if (element >= 0)
    peinture_mark (self, releve_element (self->releve, bloc, part, "P", element));
}

static void
paint_figures (const Peinture *self, const Boite *boite, double top)
{
  guint n = MAX (boite->bloc->cells->len / 2, 1);
  double left = peinture_left (self, boite), width = boite->width / n;

  peinture_unmark (self);
  peinture_rule (self, COULEUR_RULE, left, top, boite->width, 0.5);
  peinture_rule (self, COULEUR_RULE, left, top + FIGURES_HEIGHT - 0.5, boite->width, 0.5);
  for (guint i = 1; i < n; i++)
    peinture_rule (self, COULEUR_RULE, left + i * width, top + 9, 0.5, FIGURES_HEIGHT - 18);
  for (guint i = 0; i < boite->textes->len; i++)
    {
      mark_part (self, boite->bloc, 1 + i);
      peinture_texte (self, g_ptr_array_index (boite->textes, i),
                      left + (i / 2) * width + (i < 2 ? 6 : 14), top + (i % 2 == 0 ? 9 : 34));
    }
}

static void
paint_signatures (const Peinture *self, const Boite *boite, double top)
{
  Theme *theme = self->mesure->theme;
  guint n = MAX (boite->bloc->cells->len / 2, 1);
  double width = (boite->width - (n - 1) * SIGNATURE_GAP) / n;

  for (guint i = 0; i < boite->textes->len; i++)
    {
      double left = peinture_left (self, boite) + (i / 2) * (width + SIGNATURE_GAP);

      if (i % 2 == 0)
        {
          peinture_unmark (self);
          peinture_rounded (self, left + 0.25, top + 0.25, width - 0.5, SIGNATURE_HEIGHT - 0.5, 5);
          theme_set_source (theme, self->cr, COULEUR_RULE);
          cairo_set_line_width (self->cr, 0.7);
          cairo_stroke (self->cr);
        }
      mark_part (self, boite->bloc, 1 + i);
      peinture_texte (self, g_ptr_array_index (boite->textes, i), left + CALLOUT_PADDING_Y,
                      top + (i % 2 == 0 ? 8 : 8 + theme_get_leading (theme, FACE_CELL_HEAD)));
    }
}

static void
paint_letterhead (const Peinture *self, const Boite *boite, double top)
{
  Theme *theme = self->mesure->theme;
  Texte *badge = g_ptr_array_index (boite->textes, 0);
  double left = peinture_left (self, boite), width, text_x, line = top;
  double badge_text = texte_get_line_width (badge, 0);

  top -= LETTERHEAD_RISE;
  line = top + 3;
  width = badge_text > 0 ? MAX (34, badge_text + 12) : 0;
  text_x = width > 0 ? left + width + 11 : left;
  peinture_unmark (self);
  if (width > 0)
    {
      peinture_rounded (self, left, top, width, 34, 7);
      theme_set_source (theme, self->cr, COULEUR_ACCENT);
      cairo_fill (self->cr);
    }
  peinture_rule (self, COULEUR_RULE, left, top + LETTERHEAD_HEIGHT, boite->width, 0.6);
  peinture_texte (self, badge, left + (width - badge_text) / 2, top + 10);
  for (guint i = 1; i < MIN (boite->textes->len, 5); i++)
    {
      Texte *texte = g_ptr_array_index (boite->textes, i);

      mark_part (self, boite->bloc, i);
      if (i == 3)
        line = top + 5;
      peinture_texte (self, texte,
                      i < 3 ? text_x : left + boite->width - texte_get_line_width (texte, 0), line);
      line += texte_get_n_lines (texte) * theme_get_leading (theme, texte_get_face (texte));
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
    default:
      paint_letterhead (self, fragment->boite, top);
      break;
    }
}
