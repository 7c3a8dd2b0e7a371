/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/mesure.h"

/* Rows up to this many lines, and tables up to this many rows, are kept whole. */
#define WHOLE_ROW_LINES 7
#define WHOLE_TABLE_ROWS 5
#define WHOLE_FACTS 12
#define WHOLE_HEIGHT 0.45 /* of the body: taller, nothing is kept whole for being short */
#define MOST_FOR_LABELS 0.45
#define PENALTY_INSIDE_ROW 4.0
#define PENALTY_INSIDE_KEPT_ROW 60.0
#define PENALTY_INSIDE_TABLE 0.8
#define RELIEF_INSIDE_TABLE -1.5

/* A table that repeats a header taller than this would leave no room for its rows. */
#define TALLEST_HEADER 160.0

/**
 * mesure_padding_x:
 *
 * Returns: the white at the left and right of a cell: facts stand on the edge of the text, without
 * rules
 */
double
mesure_padding_x (const Bloc *bloc)
{
  return bloc->kind == BLOC_TABLE ? CELL_PADDING_X : 0;
}

/**
 * mesure_padding_y:
 *
 * Returns: the white above and under a row
 */
double
mesure_padding_y (const Mesure *self, const Bloc *bloc)
{
  return (bloc->kind == BLOC_TABLE ? CELL_PADDING_Y : FACT_PADDING_Y)
         * theme_get_air (self->theme);
}

/* The longest words are cut, down to one width, and the other columns keep theirs. */
static void
cap_columns (const double *minimum, guint n, double width, double *widths)
{
  double cap = width / n, used = 0;

  for (guint round = 0; round < n; round++)
    {
      guint capped = 0;

      used = 0;
      for (guint i = 0; i < n; i++)
        {
          capped += minimum[i] > cap;
          used += minimum[i] > cap ? 0 : minimum[i];
        }
      cap = capped > 0 ? (width - used) / capped : cap;
    }
  for (guint i = 0; i < n; i++)
    widths[i] = MIN (minimum[i], cap);
}

/**
 * mesure_fit_columns:
 * @minimum: (array length=n): width of the longest word of each column
 * @natural: (array length=n): width of each column where nothing is cut
 * @hints: (array length=n): wished share of each
 * @width: of the table, in points
 * @widths: (array length=n) (out caller-allocates): filled with the width of each
 *
 * Corrects the wished widths: a column is never narrower than its longest word, nor wider than its
 * longest text where another one can use the room. Only when all the words together are too wide
 * are the widest columns narrowed.
 */
void
mesure_fit_columns (const double *minimum, const double *natural, const double *hints, guint n,
                    double width, double *widths)
{
  double sum = 0, room = 0, wish = 0, minima = 0;

  for (guint i = 0; i < n; i++)
    {
      widths[i] = CLAMP (hints[i] * width, minimum[i], MAX (natural[i], minimum[i]));
      sum += widths[i];
      room += widths[i] - minimum[i];
      wish += natural[i] > widths[i] ? natural[i] - widths[i] : 0;
      minima += minimum[i];
    }
  if (minima >= width)
    {
      cap_columns (minimum, n, width, widths);
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      if (sum > width && room > 0)
        widths[i] -= (widths[i] - minimum[i]) * (sum - width) / room;
      else if (sum < width && wish > width - sum)
        widths[i] += natural[i] > widths[i] ? (natural[i] - widths[i]) * (width - sum) / wish : 0;
    }
  if (sum >= width || wish > width - sum)
    return;

  /* Every text fits on one line: what is left is shared as was wished. */
  for (guint i = 0; i < n; i++)
    widths[i] = MAX (widths[i], natural[i]) + (width - sum - wish) * hints[i];
}

static Face
cell_face (const Bloc *bloc, guint index)
{
  if (bloc->kind == BLOC_KEY_VALUES)
    return index % bloc->n_columns == 0 ? FACE_LABEL : FACE_CELL;
  return index < bloc->n_columns ? FACE_CELL_HEAD : FACE_CELL;
}

/* Labels have the share that was wished, or the room that the longest one needs. */
static void
fit_facts (const Bloc *bloc, const double *natural, double width, double *widths)
{
  double label = MIN (MAX (bloc->hints[0] * width, natural[0]), MOST_FOR_LABELS * width);
  double rest = 0;

  widths[0] = bloc->n_columns > 1 ? label : width;
  for (guint i = 1; i < bloc->n_columns; i++)
    rest += bloc->hints[i];
  for (guint i = 1; i < bloc->n_columns; i++)
    widths[i] = (width - label) * bloc->hints[i] / rest;
}

static void
shape_cells (Mesure *self, Boite *boite)
{
  const Bloc *bloc = boite->bloc;
  double minimum[BLOC_MAX_COLUMNS] = { 0 }, natural[BLOC_MAX_COLUMNS] = { 0 },
         widths[BLOC_MAX_COLUMNS];
  guint n = bloc->n_columns;

  for (guint i = 0; i < bloc->cells->len; i++)
    {
      Texte *texte = texte_new (self->theme, cell_face (bloc, i),
                                g_ptr_array_index (bloc->cells, i), self->alerte);
      guint column = i % n;

      minimum[column]
          = MAX (minimum[column], texte_get_minimum_width (texte) + 2 * CELL_PADDING_X + 0.5);
      natural[column]
          = MAX (natural[column], texte_get_natural_width (texte) + 2 * CELL_PADDING_X + 0.5);
      g_ptr_array_add (boite->textes, texte);
    }
  if (bloc->kind == BLOC_KEY_VALUES)
    fit_facts (bloc, natural, boite->width, widths);
  else
    mesure_fit_columns (minimum, natural, bloc->hints, n, boite->width, widths);
  boite->columns[0] = boite->x;
  for (guint i = 0; i < n; i++)
    boite->columns[i + 1] = boite->columns[i] + widths[i];
  for (guint i = 0; i < bloc->cells->len; i++)
    texte_cut (g_ptr_array_index (boite->textes, i),
               MAX (widths[i % n] - 2 * mesure_padding_x (bloc), 4), self->alerte);
}

static guint
row_lines (const Boite *boite, guint row)
{
  guint n = boite->bloc->n_columns, lines = 1;

  for (guint i = 0; i < n; i++)
    lines = MAX (lines, texte_get_n_lines (g_ptr_array_index (boite->textes, row * n + i)));
  return lines;
}

static gboolean
keeps_line (const Bloc *bloc, guint line, guint n)
{
  if (line == 0)
    return FALSE;
  return bloc->kind == BLOC_KEY_VALUES || bloc->together || n <= WHOLE_ROW_LINES || line < 3
         || line > n - 3;
}

/* The header with two rows under it, the last two rows together, a short table or list of facts
 * whole. */
static gboolean
keeps_row (const Mesure *self, const Boite *boite, guint row)
{
  const Bloc *bloc = boite->bloc;
  guint n_rows = bloc_get_n_rows (bloc), first = bloc->kind == BLOC_KEY_VALUES ? 1 : 2;
  guint few = bloc->kind == BLOC_KEY_VALUES ? WHOLE_FACTS : WHOLE_TABLE_ROWS;

  if (row == 0)
    return FALSE;
  return bloc->together || row <= first || row == n_rows - 1
         || (n_rows <= few && boite->height <= WHOLE_HEIGHT * theme_get_body_height (self->theme));
}

static Atom
row_atom (Mesure *self, const Boite *boite, guint row, guint line, guint n)
{
  const Bloc *bloc = boite->bloc;
  double padding = mesure_padding_y (self, bloc);
  gboolean first = line == 0, last = line == n - 1, opens = first && row == 0;
  Atom atom = {
    .height = theme_get_leading (self->theme, FACE_CELL) + (first + last) * padding,
    .repeat = (bloc->kind == BLOC_TABLE && row > 0 ? boite->header : 0) + (first ? 0 : padding),
    .tail = last ? 0 : padding,
    .penalty = opens ? 0 : first ? PENALTY_INSIDE_TABLE : PENALTY_INSIDE_ROW,
    .relief = opens ? 0 : RELIEF_INSIDE_TABLE,
    .keep = first ? keeps_row (self, boite, row) : keeps_line (bloc, line, n),
  };

  if (!first && atom.keep)
    atom.penalty = PENALTY_INSIDE_KEPT_ROW;
  return atom;
}

static void
add_row (Mesure *self, Boite *boite, guint row, double space)
{
  guint n = row_lines (boite, row);

  for (guint line = 0; line < n; line++)
    {
      Atom atom = row_atom (self, boite, row, line, n);
      Piece piece = { boite, row, line, n, NULL };

      if (row == 0 && line == 0)
        atom.space_before = space;
      mesure_add_atom (self, atom, piece);
    }
}

/**
 * mesure_table:
 * @bloc: a table or key/value list
 * @space_before: white above it
 *
 * Measures cells and adds one atom for each line of each row.
 */
void
mesure_table (Mesure *self, Bloc *bloc, double space_before)
{
  Boite *boite;
  guint n_rows = bloc_get_n_rows (bloc);

  if (n_rows == 0)
    return;
  boite = mesure_add_boite (self, bloc);
  shape_cells (self, boite);
  if (bloc->kind == BLOC_TABLE)
    boite->header = row_lines (boite, 0) * theme_get_leading (self->theme, FACE_CELL_HEAD)
                    + 2 * mesure_padding_y (self, bloc);
  for (guint row = 0; row < n_rows; row++)
    boite->height += row_lines (boite, row) * theme_get_leading (self->theme, FACE_CELL)
                     + 2 * mesure_padding_y (self, bloc);
  if (boite->header > TALLEST_HEADER)
    boite->header = 0;
  for (guint row = 0; row < n_rows; row++)
    add_row (self, boite, row, space_before);
}
