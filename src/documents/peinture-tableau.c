/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/peinture-private.h"

/* Parts of the element of a table: its two groups of rows, then each row before its cells. */
enum { PART_HEAD = 1, PART_BODY, PART_ROWS };

static void
mark_cell (const Peinture *self, const Bloc *bloc, guint row, guint column)
{
  /* The first cell of a row says of what or of when the others tell: who is on a box to tick hears
   * both ways. An empty one heads nothing. */
  gboolean named
      = !inline_is_empty (g_ptr_array_index (bloc->cells, row * bloc->n_columns + column));
  gboolean first_row = bloc->kind == BLOC_TABLE && row == 0;
  gboolean row_head = named && !first_row && column == 0, column_head = named && first_row;
  gint table = peinture_element (self, bloc);
  guint part = PART_ROWS + row * (bloc->n_columns + 1), group, line, cell;

  if (table < 0)
    return;
  group = releve_element (self->releve, bloc, first_row ? PART_HEAD : PART_BODY,
                          first_row ? "THead" : "TBody", table);
  line = releve_element (self->releve, bloc, part, "TR", group);
  cell = releve_element (self->releve, bloc, part + 1 + column,
                         row_head || column_head ? "TH" : "TD", line);
  if (row_head || column_head)
    releve_set_scope (self->releve, cell, row_head ? "Row" : "Column");
  peinture_mark (self, cell);
}

/* Where a line of a cell starts: a column of amounts stands at its right. */
static double
cell_left (const Peinture *self, const Boite *boite, guint column, Texte *texte, guint line)
{
  double left = theme_get_marges (self->mesure->theme)->left;
  double padding = mesure_padding_x (boite->bloc);

  return boite->bloc->right[column]
             ? left + boite->columns[column + 1] - padding - texte_get_line_width (texte, line)
             : left + boite->columns[column] + padding;
}

/* The lines of each cell between two lines of the row; @top is where the first of them stands. */
static void
paint_cells (const Peinture *self, const Boite *boite, guint row, guint line, guint end, double top,
             gboolean repeated)
{
  Theme *theme = self->mesure->theme;
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
        peinture_line (self, texte, i, cell_left (self, boite, column, texte, i),
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
  double padding = mesure_padding_y (self->mesure, boite->bloc);
  double top = peinture_top (self, fragment->first) - (first->line > 0 ? padding : 0);
  double bottom
      = peinture_bottom (self, fragment->end - 1) + (last->line < last->n_lines - 1 ? padding : 0);
  gboolean table = boite->bloc->kind == BLOC_TABLE;

  if (table && first->row > 0 && fragment->opens_page && boite->header > 0)
    {
      paint_header (self, boite, top - boite->header, top);
      paint_cells (self, boite, 0, 0, G_MAXUINT, top - boite->header + padding, TRUE);
    }
  if (table && first->row == 0)
    paint_header (self, boite, top, bottom);
  paint_cells (self, boite, first->row, first->line, last->line + 1, top + padding, FALSE);
  peinture_unmark (self);
  if (table && first->row > 0)
    peinture_rule (self, COULEUR_RULE, left, bottom - 0.5, boite->width, 0.5);
}
