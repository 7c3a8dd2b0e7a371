/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/commonmark-private.h"
#include "documents/commonmark.h"

#include <string.h>

/* Quotes and lists inside one another beyond this are printed on the margin of the last one. */
#define DEEPEST 8

static InlineStyle
current_style (const CommonmarkLecture *self)
{
  return (self->bold > 0 ? INLINE_BOLD : INLINE_PLAIN)
         | (self->italic > 0 ? INLINE_ITALIC : INLINE_PLAIN);
}

static void
write_literal (CommonmarkLecture *self, const char *literal)
{
  if (self->write != NULL)
    self->write (self, literal, current_style (self));
  else
    inline_append (self->text, literal, current_style (self));
}

/* An address that the text does not show is printed after it: paper has no links. */
static void
leave_link (CommonmarkLecture *self, cmark_node *node)
{
  const char *url = cmark_node_get_url (node);
  cmark_node *first = cmark_node_first_child (node);
  const char *shown = first != NULL ? cmark_node_get_literal (first) : NULL;
  g_autofree char *address = g_strdup_printf (" (%s)", url);

  if (*url != '\0' && (shown == NULL || strstr (url, shown) == NULL))
    write_literal (self, address);
}

/* There are no images in a text: what was typed is printed. */
static void
read_image (CommonmarkLecture *self, cmark_node *node, gboolean entering)
{
  g_autofree char *address = g_strdup_printf ("](%s)", cmark_node_get_url (node));

  write_literal (self, entering ? "![" : address);
}

static void
read_inline (CommonmarkLecture *self, cmark_node *node, gboolean entering)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (self->text == NULL)
    return;
  if (type == CMARK_NODE_EMPH)
    self->italic += entering ? 1 : -1;
  else if (type == CMARK_NODE_STRONG)
    self->bold += entering ? 1 : -1;
  else if (type == CMARK_NODE_LINK && !entering)
    leave_link (self, node);
  else if (type == CMARK_NODE_IMAGE)
    read_image (self, node, entering);
  else if (type == CMARK_NODE_SOFTBREAK)
    write_literal (self, self->soft_break != NULL ? self->soft_break : " ");
  else if (type == CMARK_NODE_LINEBREAK)
    write_literal (self, "\n");
  else if (entering && cmark_node_get_literal (node) != NULL)
    write_literal (self, cmark_node_get_literal (node));
}

static void
read_container (CommonmarkLecture *self, cmark_node *node, BlocKind kind, gboolean entering)
{
  if (entering && (self->ignored > 0 || (kind != BLOC_ITEM && self->depth >= DEEPEST)))
    self->ignored++;
  else if (entering)
    {
      self->parent = bloc_append (self->parent, bloc_new (kind));
      self->depth += kind != BLOC_ITEM;
      if (kind == BLOC_LIST && cmark_node_get_list_type (node) == CMARK_ORDERED_LIST)
        self->parent->level = MAX (cmark_node_get_list_start (node), 1);
    }
  else if (self->ignored > 0)
    self->ignored--;
  else
    {
      self->parent = self->parent->parent;
      self->depth -= kind != BLOC_ITEM;
    }
}

static void
read_text_block (CommonmarkLecture *self, cmark_node *node, gboolean entering)
{
  if (entering)
    self->text = inline_new_empty ();
  else if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
    bloc_append_heading (self->parent,
                         self->heading_level + cmark_node_get_heading_level (node) - 1,
                         g_steal_pointer (&self->text));
  else
    bloc_append_text (self->parent, BLOC_PARAGRAPH, g_steal_pointer (&self->text));
}

/* HTML and code mean nothing here: the characters are printed, line by line. */
static void
append_literal (CommonmarkLecture *self, const char *literal)
{
  g_autofree char *text = g_strdup (literal);

  self->text = inline_new_empty ();
  write_literal (self, g_strchomp (text));
  bloc_append_text (self->parent, BLOC_PARAGRAPH, g_steal_pointer (&self->text));
}

/* Where no block can be made, the blocks inside give their lines. */
static gboolean
read_flat (CommonmarkLecture *self, cmark_node *node, gboolean entering)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
    {
      if (!entering)
        write_literal (self, "\n");
      return TRUE;
    }
  if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK)
    {
      write_literal (self, cmark_node_get_literal (node));
      return TRUE;
    }
  return type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM
         || type == CMARK_NODE_THEMATIC_BREAK;
}

static void
read_node (CommonmarkLecture *self, cmark_node *node, gboolean entering)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (self->parent == NULL && read_flat (self, node, entering))
    return;
  if (type == CMARK_NODE_BLOCK_QUOTE)
    read_container (self, node, BLOC_QUOTE, entering);
  else if (type == CMARK_NODE_LIST)
    read_container (self, node, BLOC_LIST, entering);
  else if (type == CMARK_NODE_ITEM)
    read_container (self, node, BLOC_ITEM, entering);
  else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
    read_text_block (self, node, entering);
  else if (type == CMARK_NODE_THEMATIC_BREAK)
    append_literal (self, "* * *");
  else if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK)
    append_literal (self, cmark_node_get_literal (node));
  else
    read_inline (self, node, entering);
}

/**
 * commonmark_read:
 * @self: where the blocks go
 * @root: what was parsed
 *
 * Reads @root with all that is in it.
 */
void
commonmark_read (CommonmarkLecture *self, cmark_node *root)
{
  cmark_iter *iter = cmark_iter_new (root);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    read_node (self, cmark_iter_get_node (iter), event == CMARK_EVENT_ENTER);
  cmark_iter_free (iter);
}

/**
 * commonmark_append:
 * @text: what somebody typed, in CommonMark
 * @heading_level: the level of a heading of level 1 in @text
 *
 * Adds the blocks of @text to @parent: paragraphs, headings, lists, quotes, emphasis. Nothing else
 * is markup: HTML is printed as it was typed.
 */
void
commonmark_append (Bloc *parent, const char *text, guint heading_level)
{
  CommonmarkLecture lecture = { .parent = parent, .heading_level = heading_level };
  cmark_node *root = cmark_parse_document (text, strlen (text),
                                           CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8);

  commonmark_read (&lecture, root);
  cmark_node_free (root);
}
