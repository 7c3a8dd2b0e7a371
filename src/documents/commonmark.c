/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/commonmark.h"

#include <cmark-gfm.h>
#include <string.h>

typedef struct {
  guint heading_level;
} Lecture;

static void read_blocks (const Lecture *self, Bloc *parent, cmark_node *node);

static void read_inlines (Inline *text, cmark_node *node, InlineStyle style);

/* An address that the text does not show is printed after it: paper has no links. */
static void
read_link (Inline *text, cmark_node *node, InlineStyle style)
{
  const char *url = cmark_node_get_url (node);
  cmark_node *first = cmark_node_first_child (node);
  const char *shown = first != NULL ? cmark_node_get_literal (first) : NULL;
  g_autofree char *address = g_strdup_printf (" (%s)", url);

  read_inlines (text, node, style);
  if (*url != '\0' && (shown == NULL || strstr (url, shown) == NULL))
    inline_append (text, address, style);
}

/* There are no images in a text: what was typed is printed. */
static void
read_image (Inline *text, cmark_node *node, InlineStyle style)
{
  g_autofree char *address = g_strdup_printf ("](%s)", cmark_node_get_url (node));

  inline_append (text, "![", style);
  read_inlines (text, node, style);
  inline_append (text, address, style);
}

static void
read_inlines (Inline *text, cmark_node *node, InlineStyle style)
{
  for (cmark_node *child = cmark_node_first_child (node); child != NULL; child = cmark_node_next (child))
    {
      cmark_node_type type = cmark_node_get_type (child);

      if (type == CMARK_NODE_EMPH)
        read_inlines (text, child, style | INLINE_ITALIC);
      else if (type == CMARK_NODE_STRONG)
        read_inlines (text, child, style | INLINE_BOLD);
      else if (type == CMARK_NODE_LINK)
        read_link (text, child, style);
      else if (type == CMARK_NODE_IMAGE)
        read_image (text, child, style);
      else if (type == CMARK_NODE_SOFTBREAK)
        inline_append (text, " ", style);
      else if (type == CMARK_NODE_LINEBREAK)
        inline_append (text, "\n", style);
      else if (cmark_node_get_literal (child) != NULL)
        inline_append (text, cmark_node_get_literal (child), style);
      else
        read_inlines (text, child, style);
    }
}

static Inline *
new_text (cmark_node *node)
{
  Inline *text = inline_new_empty ();

  read_inlines (text, node, INLINE_PLAIN);
  return text;
}

/* HTML and code mean nothing here: the characters are printed, line by line. */
static void
append_literal (Bloc *parent, const char *literal)
{
  g_autofree char *text = g_strdup (literal);

  bloc_append_text (parent, BLOC_PARAGRAPH, inline_new (g_strchomp (text)));
}

static void
read_list (const Lecture *self, Bloc *parent, cmark_node *node)
{
  Bloc *list = bloc_append (parent, bloc_new (BLOC_LIST));

  if (cmark_node_get_list_type (node) == CMARK_ORDERED_LIST)
    list->level = MAX (cmark_node_get_list_start (node), 1);
  for (cmark_node *item = cmark_node_first_child (node); item != NULL; item = cmark_node_next (item))
    read_blocks (self, bloc_append (list, bloc_new (BLOC_ITEM)), item);
}

static void
read_block (const Lecture *self, Bloc *parent, cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
      bloc_append_text (parent, BLOC_PARAGRAPH, new_text (node));
      break;
    case CMARK_NODE_HEADING:
      bloc_append_heading (parent, self->heading_level + cmark_node_get_heading_level (node) - 1,
                           new_text (node));
      break;
    case CMARK_NODE_LIST:
      read_list (self, parent, node);
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      read_blocks (self, bloc_append (parent, bloc_new (BLOC_QUOTE)), node);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      bloc_append_text (parent, BLOC_PARAGRAPH, inline_new ("* * *"));
      break;
    default:
      if (cmark_node_get_literal (node) != NULL)
        append_literal (parent, cmark_node_get_literal (node));
      else
        read_blocks (self, parent, node);
      break;
    }
}

static void
read_blocks (const Lecture *self, Bloc *parent, cmark_node *node)
{
  for (cmark_node *child = cmark_node_first_child (node); child != NULL; child = cmark_node_next (child))
    read_block (self, parent, child);
}

/**
 * commonmark_append:
 * @text: what somebody typed, in CommonMark
 * @heading_level: the level of a heading of level 1 in @text
 *
 * Adds the blocks of @text to @parent: paragraphs, headings, lists, quotes, emphasis. Nothing else is
 * markup: HTML is printed as it was typed.
 */
void
commonmark_append (Bloc *parent, const char *text, guint heading_level)
{
  Lecture lecture = { heading_level };
  cmark_node *root = cmark_parse_document (text, strlen (text), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8);

  read_blocks (&lecture, parent, root);
  cmark_node_free (root);
}
