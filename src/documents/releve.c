/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/releve.h"

/* The type that Cairo knows: the true one replaces it when the file is finished. */
#define RELEVE_TAG "Span"

typedef struct {
  gconstpointer owner;
  guint part;
} Key;

struct Releve {
  GArray *elements;    /* ReleveElement */
  GArray *marks;       /* ReleveMark */
  GArray *liens;       /* ReleveLien */
  GHashTable *indices; /* Key to index + 1 */
  cairo_t *cr; /* of the page that is being painted */
  guint page, next_mcid;
  gint wanted;  /* element that what is painted belongs to, or -1 */
  gint current; /* element of the mark that is open, or -1 */
};

static guint
key_hash (gconstpointer key)
{
  const Key *self = key;

  return g_direct_hash (self->owner) * 31 + self->part;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *one = a, *other = b;

  return one->owner == other->owner && one->part == other->part;
}

static void
element_clear (gpointer element)
{
  g_free (((ReleveElement *) element)->alt);
}

static void
lien_clear (gpointer lien)
{
  g_free (((ReleveLien *) lien)->uri);
  g_free (((ReleveLien *) lien)->contents);
}

/**
 * releve_new:
 *
 * Returns: (transfer full): the record of a document that is about to be painted, page after page
 */
Releve *
releve_new (void)
{
  Releve *self = g_new0 (Releve, 1);

  self->elements = g_array_new (FALSE, TRUE, sizeof (ReleveElement));
  g_array_set_clear_func (self->elements, element_clear);
  self->marks = g_array_new (FALSE, FALSE, sizeof (ReleveMark));
  self->liens = g_array_new (FALSE, FALSE, sizeof (ReleveLien));
  g_array_set_clear_func (self->liens, lien_clear);
  self->indices = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  self->wanted = self->current = -1;
  return self;
}

/**
 * releve_free:
 *
 * Frees @self.
 */
void
releve_free (Releve *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->elements);
  g_array_unref (self->marks);
  g_array_unref (self->liens);
  g_hash_table_unref (self->indices);
  g_free (self);
}

/**
 * releve_element:
 * @owner: what the element stands for
 * @part: which part of it
 * @type: (transfer none): static text
 * @parent: index of its parent, or -1
 *
 * Finds the element of @owner and @part, or makes it. Elements are in reading order.
 *
 * Returns: its index
 */
guint
releve_element (Releve *self, gconstpointer owner, guint part, const char *type, gint parent)
{
  Key key = { owner, part };
  gpointer index = g_hash_table_lookup (self->indices, &key);
  ReleveElement element = { .type = type, .parent = parent };

  if (index != NULL)
    return GPOINTER_TO_UINT (index) - 1;
  g_array_append_val (self->elements, element);
  g_hash_table_insert (self->indices, g_memdup2 (&key, sizeof key),
                       GUINT_TO_POINTER (self->elements->len));
  return self->elements->len - 1;
}

/**
 * releve_set_scope:
 * @scope: static text: "Column" or "Row"
 *
 * Says what a header cell heads.
 */
void
releve_set_scope (Releve *self, guint element, const char *scope)
{
  g_array_index (self->elements, ReleveElement, element).scope = scope;
}

/**
 * releve_set_numbering:
 * @numbering: static text: "Decimal" or "Disc"
 *
 * Says what the labels of a list are.
 */
void
releve_set_numbering (Releve *self, guint element, const char *numbering)
{
  g_array_index (self->elements, ReleveElement, element).numbering = numbering;
}

/**
 * releve_set_alt:
 * @alt: what a reader who cannot see the element is told
 *
 * Gives an element its alternative text.
 */
void
releve_set_alt (Releve *self, guint element, const char *alt)
{
  ReleveElement *this = &g_array_index (self->elements, ReleveElement, element);

  g_free (this->alt);
  this->alt = g_strdup (alt);
}

/**
 * releve_set_forme:
 * @forme: (nullable): static text: what the abbreviation stands for
 *
 * Gives an element its full form.
 */
void
releve_set_forme (Releve *self, guint element, const char *forme)
{
  g_array_index (self->elements, ReleveElement, element).forme = forme;
}

/**
 * releve_set_bbox:
 *
 * Says where a figure is on its page, in points from the top left corner.
 */
void
releve_set_bbox (Releve *self, guint element, double left, double top, double right, double bottom)
{
  ReleveElement *this = &g_array_index (self->elements, ReleveElement, element);

  this->bbox[0] = left;
  this->bbox[1] = top;
  this->bbox[2] = right;
  this->bbox[3] = bottom;
}

/**
 * releve_begin_page:
 * @page: from 0
 * @cr: (transfer none): what it is painted on, until releve_end_page()
 *
 * Starts a page: ranks of marks start again.
 */
void
releve_begin_page (Releve *self, guint page, cairo_t *cr)
{
  self->cr = cr;
  self->page = page;
  self->next_mcid = 0;
  self->wanted = self->current = -1;
}

static void
close_mark (Releve *self)
{
  if (self->current >= 0)
    cairo_tag_end (self->cr, RELEVE_TAG);
  self->current = -1;
}

/**
 * releve_end_page:
 *
 * Ends a page.
 */
void
releve_end_page (Releve *self)
{
  releve_end_mark (self);
  self->cr = NULL;
}

/**
 * releve_mark:
 * @element: index of the element
 *
 * Says that what is painted from now on belongs to @element. Nothing is marked before
 * releve_open(), and going on with the same element adds nothing.
 */
void
releve_mark (Releve *self, guint element)
{
  if (self->current != (gint) element)
    close_mark (self);
  self->wanted = element;
}

/**
 * releve_open:
 *
 * Says that letters come now: the mark that was asked for is made, unless it is open. Cairo counts
 * an empty mark in one place and not in another, and all those after it would be shifted.
 */
void
releve_open (Releve *self)
{
  ReleveMark mark = { self->page, self->next_mcid, self->wanted, self->elements->len };

  if (self->wanted < 0 || self->current == self->wanted)
    return;
  self->current = self->wanted;
  self->next_mcid++;
  g_array_append_val (self->marks, mark);
  cairo_tag_begin (self->cr, RELEVE_TAG, NULL);
}

/**
 * releve_end_mark:
 *
 * Says that what is painted from now on is decoration.
 */
void
releve_end_mark (Releve *self)
{
  close_mark (self);
  self->wanted = -1;
}

/**
 * releve_get_wanted:
 *
 * Returns: the element that what is painted belongs to, or -1
 */
gint
releve_get_wanted (Releve *self)
{
  return self->wanted;
}

/**
 * releve_get_page:
 *
 * Returns: the page that is being painted, from 0
 */
guint
releve_get_page (Releve *self)
{
  return self->page;
}

/**
 * releve_add_lien:
 * @lien: (transfer none): an active rectangle
 *
 * Adds a link, whose element has a mark.
 */
void
releve_add_lien (Releve *self, const ReleveLien *lien)
{
  ReleveLien added = *lien;

  added.uri = g_strdup (lien->uri);
  added.contents = g_strdup (lien->contents);
  g_array_append_val (self->liens, added);
}

/**
 * releve_get_n_liens:
 *
 * Returns: how many links the pages have
 */
guint
releve_get_n_liens (Releve *self)
{
  return self->liens->len;
}

/**
 * releve_get_lien:
 *
 * Returns: (transfer none): a link, in the order of painting
 */
const ReleveLien *
releve_get_lien (Releve *self, guint lien)
{
  return &g_array_index (self->liens, ReleveLien, lien);
}

/**
 * releve_get_n_elements:
 *
 * Returns: how many elements the tree has
 */
guint
releve_get_n_elements (Releve *self)
{
  return self->elements->len;
}

/**
 * releve_get_element:
 *
 * Returns: (transfer none): an element
 */
const ReleveElement *
releve_get_element (Releve *self, guint element)
{
  return &g_array_index (self->elements, ReleveElement, element);
}

/**
 * releve_get_n_marks:
 *
 * Returns: how many marks were made
 */
guint
releve_get_n_marks (Releve *self)
{
  return self->marks->len;
}

/**
 * releve_get_mark:
 *
 * Returns: (transfer none): a mark, in the order of painting
 */
const ReleveMark *
releve_get_mark (Releve *self, guint mark)
{
  return &g_array_index (self->marks, ReleveMark, mark);
}
