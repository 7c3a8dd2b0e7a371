/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-blocs-private.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

/* Boxes and figures side by side, beyond which there is another row of them. */
#define MAX_PAIRS 3
#define FACT_LABEL 0.21
#define FACT_VALUE 0.79

static GPtrArray *
read_row (Batisseur *self, cmark_node *row, guint n_columns)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) inline_free);

  for (cmark_node *cell = cmark_node_first_child (row); cell != NULL && cells->len < n_columns;
       cell = cmark_node_next (cell))
    g_ptr_array_add (cells, batisseur_read_text (self, cell, " "));
  while (cells->len < n_columns)
    g_ptr_array_add (cells, inline_new_empty ());
  return cells;
}

static gboolean
says_something (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (!inline_is_empty (cells->pdata[i]))
      return TRUE;
  return FALSE;
}

/* The first row, then those that say something. */
static GPtrArray *
read_rows (Batisseur *self, cmark_node *node, guint n_columns)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (cmark_node *row = cmark_node_first_child (node); row != NULL; row = cmark_node_next (row))
    {
      GPtrArray *cells = read_row (self, row, n_columns);

      if (rows->len == 0 || says_something (cells))
        g_ptr_array_add (rows, cells);
      else
        g_ptr_array_unref (cells);
    }
  return rows;
}

static gboolean
is_column_empty (GPtrArray *rows, guint column)
{
  for (guint i = 1; i < rows->len; i++)
    if (!inline_is_empty (((GPtrArray *) rows->pdata[i])->pdata[column]))
      return FALSE;
  return TRUE;
}

/**
 * batisseur_append_table:
 * @node: a table
 *
 * Adds a table, unless it has no row beside its header.
 */
void
batisseur_append_table (Batisseur *self, cmark_node *node)
{
  guint n_columns = MIN (cmark_gfm_extensions_get_table_columns (node), BLOC_MAX_COLUMNS);
  const guint8 *alignments = cmark_gfm_extensions_get_table_alignments (node);
  g_autoptr (GPtrArray) rows = read_rows (self, node, n_columns);
  guint columns[BLOC_MAX_COLUMNS], n = 0;
  double hints[BLOC_MAX_COLUMNS];
  Bloc *table;

  for (guint i = 0; i < n_columns && rows->len > 1; i++)
    if (!self->colonnes.sans_vide || !is_column_empty (rows, i))
      {
        hints[n] = i < self->colonnes.n_nombres ? self->colonnes.nombres[i] : 1;
        columns[n++] = i;
      }
  self->colonnes = (Directive) { 0 };
  if (n == 0)
    return;

  table = bloc_append_table (self->parent, BLOC_TABLE, hints, n);
  table->together = self->ensemble > 0 && self->started;
  self->started = TRUE;
  for (guint i = 0; i < n; i++)
    table->right[i] = alignments[columns[i]] == 'r';
  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < n; j++)
      {
        GPtrArray *cells = rows->pdata[i];

        bloc_append_cell (table, g_steal_pointer (&cells->pdata[columns[j]]));
      }
}

/* An item such as `- Grade : {{ agent.grade }}`: the label ends at the first colon of the template,
 * whatever its value holds. A line that its values left empty is not printed. */
typedef struct {
  Batisseur *batisseur;
  Inline *label, *value;
  Inline *line;      /* the line of the value being read */
  GPtrArray *pieces; /* of that line: texts */
  GArray *styles;
  gboolean labelled, lined;
} Paire;

static void
end_line (Paire *self)
{
  g_autoptr (Inline) probe = inline_new_empty ();
  const char *first;

  for (guint i = 0; i < self->pieces->len; i++)
    batisseur_write (self->batisseur, probe, self->pieces->pdata[i], INLINE_PLAIN);
  if (!inline_is_empty (probe))
    {
      if (self->lined)
        inline_append (self->value, "\n", INLINE_PLAIN);
      self->lined = TRUE;
      for (guint i = 0; i < self->pieces->len; i++)
        {
          first = self->pieces->pdata[i];
          batisseur_write (self->batisseur, self->value, i == 0 ? first + strspn (first, " ") : first,
                           g_array_index (self->styles, InlineStyle, i));
        }
    }
  g_ptr_array_set_size (self->pieces, 0);
  g_array_set_size (self->styles, 0);
}

static void
add_piece (Paire *self, const char *start, gsize length, InlineStyle style)
{
  if (length == 0)
    return;
  g_ptr_array_add (self->pieces, g_strndup (start, length));
  g_array_append_val (self->styles, style);
}

static void
write_value (Paire *self, const char *literal, InlineStyle style)
{
  for (const char *p = literal;;)
    {
      const char *end = strchrnul (p, '\n');

      add_piece (self, p, end - p, style);
      if (*end == '\0')
        return;
      end_line (self);
      p = end + 1;
    }
}

static void
write_pair (CommonmarkLecture *lecture, const char *literal, InlineStyle style)
{
  Paire *self = lecture->data;
  const char *colon = self->labelled ? NULL : strchr (literal, ':');

  if (self->labelled)
    write_value (self, literal, style);
  else if (colon == NULL)
    batisseur_write (self->batisseur, self->label, literal, style);
  else
    {
      g_autofree char *label = g_strndup (literal, colon - literal);

      batisseur_write (self->batisseur, self->label, g_strchomp (label), style);
      self->labelled = TRUE;
      write_value (self, colon + 1, style);
    }
}

static void
read_pair (Batisseur *batisseur, DirectiveKind directive, cmark_node *item)
{
  Paire paire = {
    .batisseur = batisseur,
    .label = inline_new_empty (),
    .value = inline_new_empty (),
    .pieces = g_ptr_array_new_with_free_func (g_free),
    .styles = g_array_new (FALSE, FALSE, sizeof (InlineStyle)),
  };
  CommonmarkLecture lecture
      = { .text = paire.label, .write = write_pair, .soft_break = "\n", .data = &paire };

  for (cmark_node *block = cmark_node_first_child (item); block != NULL;
       block = cmark_node_next (block))
    {
      if (cmark_node_get_type (block) != CMARK_NODE_PARAGRAPH)
        commonmark_read (&lecture, block);
      else
        for (cmark_node *child = cmark_node_first_child (block); child != NULL;
             child = cmark_node_next (child))
          commonmark_read (&lecture, child);
      end_line (&paire);
    }
  g_ptr_array_unref (paire.pieces);
  g_array_unref (paire.styles);
  if (inline_is_empty (directive == DIRECTIVE_CHIFFRES ? paire.label : paire.value)
      && directive != DIRECTIVE_SIGNATURES)
    {
      inline_free (paire.label);
      inline_free (paire.value);
      return;
    }
  g_ptr_array_add (batisseur->paires, paire.label);
  g_ptr_array_add (batisseur->paires, paire.value);
}

/**
 * batisseur_collect:
 * @node: in a block of labels and values
 *
 * Keeps the pairs of a list until the end of the block.
 */
void
batisseur_collect (Batisseur *self, DirectiveKind directive, cmark_node *node)
{
  if (cmark_node_get_type (node) != CMARK_NODE_LIST)
    return;
  for (cmark_node *item = cmark_node_first_child (node); item != NULL;
       item = cmark_node_next (item))
    read_pair (self, directive, item);
}

static Bloc *
new_block (Batisseur *self, DirectiveKind directive, guint n_pairs)
{
  double facts[] = { FACT_LABEL, FACT_VALUE };
  Bloc *bloc;

  if (directive == DIRECTIVE_FICHE)
    {
      for (guint i = 0; i < 2 && self->colonnes.n_nombres == 2; i++)
        facts[i] = self->colonnes.nombres[i];
      self->colonnes = (Directive) { 0 };
      bloc = bloc_append_table (self->parent, BLOC_KEY_VALUES, facts, 2);
    }
  else
    bloc = bloc_append_table (self->parent,
                              directive == DIRECTIVE_CHIFFRES ? BLOC_FIGURES : BLOC_SIGNATURES,
                              NULL, 2 * n_pairs);
  bloc->together = directive == DIRECTIVE_SIGNATURES || (self->ensemble > 0 && self->started);
  self->started = TRUE;
  return bloc;
}

/**
 * batisseur_append_pairs:
 *
 * Adds the pairs that were kept, as the block that ends.
 */
void
batisseur_append_pairs (Batisseur *self, DirectiveKind directive)
{
  guint n = self->paires->len / 2;
  guint across = directive == DIRECTIVE_FICHE ? n : MIN (n, MAX_PAIRS);

  for (guint i = 0; i < n; i += across)
    {
      guint here = MIN (across, n - i);
      Bloc *bloc = new_block (self, directive, here);

      for (guint j = 2 * i; j < 2 * (i + here); j++)
        bloc_append_cell (bloc, g_steal_pointer (&self->paires->pdata[j]));
    }
  g_ptr_array_set_size (self->paires, 0);
}
