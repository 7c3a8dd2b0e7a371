/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/bloc.h"

/**
 * bloc_new:
 *
 * Returns: (transfer full): an empty block
 */
Bloc *
bloc_new (BlocKind kind)
{
  Bloc *self = g_new0 (Bloc, 1);

  self->kind = kind;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) bloc_free);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) inline_free);
  return self;
}

/**
 * bloc_free:
 *
 * Frees @self and all that it holds.
 */
void
bloc_free (Bloc *self)
{
  if (self == NULL)
    return;
  inline_free (self->text);
  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->cells);
  figure_free (self->figure);
  g_clear_pointer (&self->image, g_bytes_unref);
  g_free (self->alt);
  g_free (self->running_title);
  g_free (self->reference);
  g_free (self->footer);
  g_free (self->accent);
  g_free (self->mentions);
  g_free (self);
}

/**
 * bloc_append:
 * @child: (transfer full): a block
 *
 * Adds @child at the end of @parent.
 *
 * Returns: (transfer none): @child
 */
Bloc *
bloc_append (Bloc *parent, Bloc *child)
{
  g_return_val_if_fail (child->parent == NULL, NULL);

  child->parent = parent;
  g_ptr_array_add (parent->children, child);
  return child;
}

/**
 * bloc_append_text:
 * @text: (transfer full): its text
 *
 * Adds a block of text at the end of @parent.
 *
 * Returns: (transfer none): the block
 */
Bloc *
bloc_append_text (Bloc *parent, BlocKind kind, Inline *text)
{
  Bloc *self = bloc_append (parent, bloc_new (kind));

  self->text = text;
  return self;
}

static guint
last_level (const Bloc *self)
{
  for (guint i = self->children->len; i-- > 0;)
    {
      const Bloc *child = g_ptr_array_index (self->children, i);
      guint level = child->kind == BLOC_HEADING ? child->level : last_level (child);

      if (level > 0)
        return level;
    }
  return 0;
}

/**
 * bloc_append_heading:
 * @level: 1 to 3
 * @text: (transfer full): its text
 *
 * Adds a heading. A level is never skipped, as readers of a tagged file need: under a heading of
 * level 1, level 3 becomes 2.
 *
 * Returns: (transfer none): the block
 */
Bloc *
bloc_append_heading (Bloc *parent, guint level, Inline *text)
{
  Bloc *self = bloc_new (BLOC_HEADING);
  const Bloc *root = parent;

  while (root->parent != NULL)
    root = root->parent;
  self->text = text;
  self->level = CLAMP (level, 1, MIN (3, last_level (root) + 1));
  return bloc_append (parent, self);
}

/**
 * bloc_append_table:
 * @kind: a kind that has cells
 * @hints: (array length=n_columns) (nullable): wished share of each column; equal ones when %NULL
 * @n_columns: at most %BLOC_MAX_COLUMNS
 *
 * Adds a block of cells at the end of @parent.
 *
 * Returns: (transfer none): the block
 */
Bloc *
bloc_append_table (Bloc *parent, BlocKind kind, const double *hints, guint n_columns)
{
  Bloc *self;
  double sum = 0;

  g_return_val_if_fail (n_columns >= 1 && n_columns <= BLOC_MAX_COLUMNS, NULL);

  self = bloc_append (parent, bloc_new (kind));
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    sum += hints != NULL ? hints[i] : 1;
  for (guint i = 0; i < n_columns; i++)
    self->hints[i] = (hints != NULL ? hints[i] : 1) / sum;
  return self;
}

/**
 * bloc_append_cell:
 * @text: (transfer full) (nullable): its text; %NULL for an empty cell
 *
 * Adds the next cell of @table.
 */
void
bloc_append_cell (Bloc *table, Inline *text)
{
  g_ptr_array_add (table->cells, text != NULL ? text : inline_new (NULL));
}

/**
 * bloc_append_figure:
 * @figure: (transfer full): what to draw
 *
 * Adds a drawing at the end of @parent, with its title above it.
 *
 * Returns: (transfer none): the block
 */
Bloc *
bloc_append_figure (Bloc *parent, Figure *figure)
{
  Bloc *self = bloc_append (parent, bloc_new (BLOC_FIGURE));

  self->figure = figure;
  return self;
}

/**
 * bloc_set_image:
 * @image: (transfer none) (nullable): bytes of a PNG or an SVG
 * @alt: (nullable): what is told of it to who cannot see it
 *
 * Gives a letterhead or a cover its logo.
 */
void
bloc_set_image (Bloc *self, GBytes *image, const char *alt)
{
  g_clear_pointer (&self->image, g_bytes_unref);
  g_free (self->alt);
  self->image = image != NULL ? g_bytes_ref (image) : NULL;
  self->alt = g_strdup (alt);
}

/**
 * bloc_get_n_rows:
 *
 * Returns: how many rows of cells @table has
 */
guint
bloc_get_n_rows (const Bloc *table)
{
  return table->n_columns > 0 ? table->cells->len / table->n_columns : 0;
}

/**
 * bloc_set_running:
 * @document: a root
 * @title: (nullable): at the left of the header, from the second page on
 * @reference: (nullable): at its right
 * @footer: (nullable): at the left of the footer of each page
 *
 * Sets the texts that return on each page, already in French typography.
 */
void
bloc_set_running (Bloc *document, const char *title, const char *reference, const char *footer)
{
  g_return_if_fail (document->kind == BLOC_DOCUMENT);

  g_free (document->running_title);
  g_free (document->reference);
  g_free (document->footer);
  document->running_title = g_strdup (title);
  document->reference = g_strdup (reference);
  document->footer = g_strdup (footer);
}
