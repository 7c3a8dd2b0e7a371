/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-blocs-private.h"

#include "documents/commonmark.h"
#include "documents/modele-contexte.h"

#include <cmark-gfm-core-extensions.h>
#include <string.h>

/* Signatures alone on the last page look like another document: up to a third of a page may stay
 * white so that what precedes them goes with them. */
#define SIGNATURES_RELUCTANCE 30

static void
write_values (CommonmarkLecture *lecture, const char *literal, InlineStyle style)
{
  batisseur_write (lecture->data, lecture->text, literal, style);
}

/**
 * batisseur_write:
 * @literal: a piece of CommonMark that was read
 *
 * Adds @literal to @text, each value in the place of its character.
 */
void
batisseur_write (Batisseur *self, Inline *text, const char *literal, InlineStyle style)
{
  const char *start = literal;

  for (const char *p = literal; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);
      gunichar c = g_utf8_get_char (p);

      if (c >= MODELE_PREMIER_REPERE && c - MODELE_PREMIER_REPERE < self->valeurs->len)
        {
          g_autofree char *before = g_strndup (start, p - start);

          inline_append (text, before, style);
          inline_append (text, self->valeurs->pdata[c - MODELE_PREMIER_REPERE], style);
          start = next;
        }
      p = next;
    }
  inline_append (text, start, style);
}

static void
read_into (Batisseur *self, Inline *text, cmark_node *node, const char *soft_break)
{
  CommonmarkLecture lecture
      = { .text = text, .write = write_values, .soft_break = soft_break, .data = self };

  for (cmark_node *child = cmark_node_first_child (node); child != NULL;
       child = cmark_node_next (child))
    commonmark_read (&lecture, child);
}

/**
 * batisseur_read_text:
 * @node: a paragraph, a heading or a cell
 * @soft_break: what the end of a typed line becomes
 *
 * Returns: (transfer full): its text
 */
Inline *
batisseur_read_text (Batisseur *self, cmark_node *node, const char *soft_break)
{
  Inline *text = inline_new_empty ();

  read_into (self, text, node, soft_break);
  return text;
}

/* Adds @child, glued to what precedes it where the block around them is to stay whole. */
static Bloc *
append (Batisseur *self, Bloc *child)
{
  if (self->ensemble > 0 && self->started)
    child->together = TRUE;
  self->started = TRUE;
  return bloc_append (self->parent, child);
}

static void
append_paragraph (Batisseur *self, BlocKind kind, cmark_node *node, const char *soft_break)
{
  Inline *text = batisseur_read_text (self, node, soft_break);

  if (inline_is_empty (text))
    inline_free (text);
  else
    {
      Bloc *bloc = bloc_new (kind);

      bloc->text = text;
      append (self, bloc);
    }
}

/* The heading of level 1 is the title of the document, once. */
static void
append_heading (Batisseur *self, cmark_node *node)
{
  guint level = (guint) cmark_node_get_heading_level (node);
  Inline *text = batisseur_read_text (self, node, " ");
  Bloc *heading;

  if (inline_is_empty (text))
    {
      inline_free (text);
      return;
    }
  if (level == 1 && !self->titled)
    {
      self->titled = TRUE;
      bloc_append_text (self->parent, BLOC_TITLE, text);
      return;
    }
  heading = bloc_append_heading (self->parent, MAX (level, 2) - 1, text);
  heading->together = self->ensemble > 0 && self->started;
  heading->closing = self->cloture;
  self->level = heading->level;
  self->cloture = FALSE;
  self->started = TRUE;
}

/* What the values of a list, or of a quote, left empty is taken out. */
static void
prune (Bloc *bloc)
{
  for (guint i = bloc->children->len; i-- > 0;)
    {
      Bloc *child = bloc->children->pdata[i];

      prune (child);
      if (child->text != NULL ? inline_is_empty (child->text) : child->children->len == 0)
        g_ptr_array_remove_index (bloc->children, i);
    }
}

static void
append_other (Batisseur *self, cmark_node *node)
{
  Bloc *holder = bloc_new (BLOC_QUOTE);
  CommonmarkLecture lecture = {
    .parent = holder,
    .heading_level = self->level + 1,
    .write = write_values,
    .data = self,
  };

  commonmark_read (&lecture, node);
  prune (holder);
  while (holder->children->len > 0)
    {
      Bloc *child = g_ptr_array_steal_index (holder->children, 0);

      child->parent = NULL;
      append (self, child);
    }
  bloc_free (holder);
}

static void
read_normal (Batisseur *self, cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_HEADING)
    append_heading (self, node);
  else if (strcmp (cmark_node_get_type_string (node), "table") == 0)
    batisseur_append_table (self, node);
  else if (type == CMARK_NODE_PARAGRAPH)
    append_paragraph (self, BLOC_PARAGRAPH, node, " ");
  else if (type != CMARK_NODE_THEMATIC_BREAK)
    append_other (self, node);
}

/* A block of text: its paragraphs. An address, and what stands on a tint, are one block however
 * many paragraphs they are typed in. */
static void
read_text_block (Batisseur *self, DirectiveKind directive, cmark_node *node)
{
  static const BlocKind kinds[N_DIRECTIVES] = {
    [DIRECTIVE_SOUS_TITRE] = BLOC_SUBTITLE,
    [DIRECTIVE_ENCADRE] = BLOC_CALLOUT,
    [DIRECTIVE_DESTINATAIRE] = BLOC_ADDRESSEE,
    [DIRECTIVE_PETIT] = BLOC_SMALL,
  };
  gboolean whole = directive == DIRECTIVE_ENCADRE || directive == DIRECTIVE_DESTINATAIRE;
  const char *soft_break = directive == DIRECTIVE_DESTINATAIRE ? "\n" : " ";
  g_autoptr (Inline) probe = NULL;
  Bloc *last;

  if (cmark_node_get_type (node) != CMARK_NODE_PARAGRAPH)
    {
      read_normal (self, node);
      return;
    }
  probe = batisseur_read_text (self, node, soft_break);
  if (inline_is_empty (probe))
    return;
  last = self->parent->children->len > self->first
             ? self->parent->children->pdata[self->parent->children->len - 1]
             : NULL;
  if (whole && last != NULL && last->kind == kinds[directive])
    {
      inline_append (last->text, "\n", INLINE_PLAIN);
      read_into (self, last->text, node, soft_break);
    }
  else
    append_paragraph (self, kinds[directive], node, soft_break);
}

static gboolean
is_graph (DirectiveKind directive)
{
  return directive == DIRECTIVE_BARRES || directive == DIRECTIVE_RADAR;
}

/**
 * batisseur_read:
 * @commonmark: a run of the document
 * @valeurs: (element-type utf8): what its characters of the last planes stand for
 *
 * Adds a run of text to the block that is open.
 */
void
batisseur_read (Batisseur *self, const char *commonmark, GPtrArray *valeurs)
{
  cmark_parser *parser = cmark_parser_new (CMARK_OPT_DEFAULT);
  cmark_syntax_extension *tables = cmark_find_syntax_extension ("table");
  DirectiveKind directive = self->ouverts->len > 0
                                ? g_array_index (self->ouverts, Ouvert, self->ouverts->len - 1).kind
                                : DIRECTIVE_ENSEMBLE;
  cmark_node *root;

  cmark_parser_attach_syntax_extension (parser, tables);
  cmark_parser_feed (parser, commonmark, strlen (commonmark));
  root = cmark_parser_finish (parser);
  cmark_consolidate_text_nodes (root);
  self->valeurs = valeurs;
  for (cmark_node *node = cmark_node_first_child (root); node != NULL;
       node = cmark_node_next (node))
    if (directive == DIRECTIVE_FICHE || directive == DIRECTIVE_CHIFFRES
        || directive == DIRECTIVE_SIGNATURES || is_graph (directive))
      batisseur_collect (self, directive, node);
    else if (directive_takes_blocs (directive))
      read_normal (self, node);
    else
      read_text_block (self, directive, node);
  self->valeurs = NULL;
  cmark_node_free (root);
  cmark_parser_free (parser);
}

/**
 * batisseur_riche:
 * @texte: what somebody wrote in CommonMark
 *
 * Adds a rich text, under the heading that was last.
 */
void
batisseur_riche (Batisseur *self, const char *texte)
{
  Bloc *holder = self->parent;
  guint first = holder->children->len;

  commonmark_append (holder, texte, self->level + 1);
  for (guint i = first; self->ensemble > 0 && i < holder->children->len; i++)
    ((Bloc *) holder->children->pdata[i])->together = self->started || i > first;
  self->started |= holder->children->len > first;
}

/* Up to a third of a page may stay white above the title of the signatures. */
static void
hold_heading (Bloc *parent)
{
  for (guint i = parent->children->len; i-- > 0;)
    {
      Bloc *bloc = parent->children->pdata[i];

      if (bloc->kind == BLOC_HEADING)
        {
          bloc->reluctance = SIGNATURES_RELUCTANCE;
          return;
        }
      if (bloc->kind != BLOC_PARAGRAPH)
        return;
    }
}

static void
open_leaf (Batisseur *self, const Directive *directive)
{
  Bloc *bloc;

  switch (directive->kind)
    {
    case DIRECTIVE_ENTETE:
      modele_contexte_append_letterhead (self->contexte, self->parent);
      break;
    case DIRECTIVE_LIGNES:
      append (self, bloc_new (BLOC_WRITING))->level = (guint) directive->nombres[0];
      break;
    case DIRECTIVE_PAGE:
      append (self, bloc_new (BLOC_PAGE_BREAK));
      break;
    case DIRECTIVE_CLOTURE:
      self->cloture = TRUE;
      break;
    case DIRECTIVE_COLONNES:
      self->colonnes = *directive;
      break;
    case DIRECTIVE_COUVERTURE:
      batisseur_append_cover (self);
      break;
    case DIRECTIVE_FRISE:
    case DIRECTIVE_DUREES:
    case DIRECTIVE_CALENDRIER:
      batisseur_append_dossier (self, directive->kind);
      break;
    default:
      bloc = append (self, bloc_new (BLOC_TOC));
      bloc->level = directive->n_nombres > 0 ? (guint) directive->nombres[0] : 2;
      break;
    }
}

/**
 * batisseur_open:
 *
 * Starts a block; one without contents is whole.
 */
void
batisseur_open (Batisseur *self, const Directive *directive)
{
  Ouvert ouvert = { .kind = directive->kind, .parent = self->parent };

  if (!directive_has_contents (directive->kind))
    {
      open_leaf (self, directive);
      return;
    }
  if (directive->kind == DIRECTIVE_PASSAGE)
    self->parent = append (self, bloc_new (BLOC_PASSAGE));
  else if (directive->kind == DIRECTIVE_ENSEMBLE && self->ensemble++ == 0)
    self->started = FALSE;
  self->first = self->parent->children->len;
  g_array_append_val (self->ouverts, ouvert);
}

/**
 * batisseur_close:
 *
 * Ends the block that was last opened.
 */
void
batisseur_close (Batisseur *self)
{
  Ouvert ouvert = g_array_index (self->ouverts, Ouvert, self->ouverts->len - 1);
  Bloc *inner = self->parent;

  g_array_set_size (self->ouverts, self->ouverts->len - 1);
  self->parent = ouvert.parent;
  if (ouvert.kind == DIRECTIVE_ENSEMBLE)
    self->ensemble--;
  else if (ouvert.kind == DIRECTIVE_PASSAGE && inner->children->len == 0)
    g_ptr_array_remove (self->parent->children, inner);
  else if (self->paires->len > 0)
    {
      if (ouvert.kind == DIRECTIVE_SIGNATURES)
        hold_heading (self->parent);
      if (is_graph (ouvert.kind))
        batisseur_append_graph (self, ouvert.kind);
      else
        batisseur_append_pairs (self, ouvert.kind);
    }
}

/**
 * batisseur_new:
 * @document: where the blocks go
 * @contexte: what the document is about
 *
 * Returns: (transfer full): a builder
 */
Batisseur *
batisseur_new (Bloc *document, ModeleContexte *contexte)
{
  static gsize registered = 0;
  Batisseur *self = g_new0 (Batisseur, 1);

  if (g_once_init_enter (&registered))
    {
      cmark_gfm_core_extensions_ensure_registered ();
      g_once_init_leave (&registered, 1);
    }
  self->parent = document;
  self->contexte = contexte;
  self->ouverts = g_array_new (FALSE, FALSE, sizeof (Ouvert));
  self->paires = g_ptr_array_new_with_free_func ((GDestroyNotify) inline_free);
  return self;
}

/**
 * batisseur_set_titre:
 * @titre: (nullable): the title of the document, for its cover
 *
 * Names the document that is being built.
 */
void
batisseur_set_titre (Batisseur *self, const char *titre)
{
  g_free (self->titre);
  self->titre = g_strdup (titre);
}

/**
 * batisseur_free:
 *
 * Frees @self; the blocks stay.
 */
void
batisseur_free (Batisseur *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ouverts);
  g_ptr_array_unref (self->paires);
  g_free (self->titre);
  g_free (self);
}
