/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/balisage-private.h"

#include <string.h>

/* Types of ours, and what they are to a reader that knows those of ISO 32000 alone. */
#define ROLES "<< /Title /P /Subtitle /P /Callout /Div /Signatures /Sect >>"

/* The tree that is being written: by element, its object, its /K, the page of its /Pg or -1. A call
 * to libqpdf costs about a microsecond and a tree is thousands of them: names, numbers and
 * attributes that return are made once. */
typedef struct {
  const Balisage *balisage;
  guint n;
  gboolean *kept;
  qpdf_oh *objects, *kids;
  gint *pages;
  qpdf_oh root;
  GHashTable *shared; /* from a static text to a handle */
  GArray *numbers;    /* qpdf_oh: 0, 1, 2… */
  guint joined;       /* elements that their parent holds already */
} Arbre;

/* A row keeps its empty cells, or the columns after them would shift; a heading keeps its level. */
static gboolean
is_kept_empty (const char *type)
{
  return strcmp (type, "TD") == 0 || strcmp (type, "TH") == 0
         || (type[0] == 'H' && g_ascii_isdigit (type[1]));
}

static void
choose_elements (Arbre *self)
{
  Releve *releve = self->balisage->releve;

  for (guint i = 0; i < releve_get_n_marks (releve); i++)
    self->kept[releve_get_mark (releve, i)->element] = TRUE;
  for (guint i = self->n; i-- > 0;)
    {
      const ReleveElement *element = releve_get_element (releve, i);

      self->kept[i] = self->kept[i] || element->parent < 0 || is_kept_empty (element->type);
      if (self->kept[i] && element->parent >= 0)
        self->kept[element->parent] = TRUE;
    }
}

static char *
format_bbox (const double *bbox, double page_height)
{
  const double edges[] = { bbox[0], page_height - bbox[3], bbox[2], page_height - bbox[1] };
  char texts[4][G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < 4; i++)
    g_ascii_formatd (texts[i], sizeof texts[i], "%.2f", edges[i]);
  return g_strdup_printf ("<< /O /Layout /Placement /Block /BBox [%s %s %s %s] >>", texts[0],
                          texts[1], texts[2], texts[3]);
}

static qpdf_oh
get_name (Arbre *self, const char *type)
{
  gpointer handle = g_hash_table_lookup (self->shared, type);
  g_autofree char *name = handle == NULL ? g_strdup_printf ("/%s", type) : NULL;

  if (handle == NULL)
    {
      handle = GUINT_TO_POINTER (qpdf_oh_new_name (self->balisage->objets, name));
      g_hash_table_insert (self->shared, (gpointer) type, handle);
    }
  return GPOINTER_TO_UINT (handle);
}

static qpdf_oh
get_attributes (Arbre *self, const char *owner, const char *key, const char *value)
{
  gpointer handle = g_hash_table_lookup (self->shared, value);
  g_autofree char *text = NULL;

  if (handle == NULL)
    {
      text = g_strdup_printf ("<< /O /%s /%s /%s >>", owner, key, value);
      handle = GUINT_TO_POINTER (qpdf_make_indirect_object (
          self->balisage->objets, objets_parse (self->balisage->objets, text)));
      g_hash_table_insert (self->shared, (gpointer) value, handle);
    }
  return GPOINTER_TO_UINT (handle);
}

static qpdf_oh
get_number (Arbre *self, guint number)
{
  while (self->numbers->len <= number)
    {
      qpdf_oh handle = qpdf_oh_new_integer (self->balisage->objets, self->numbers->len);

      g_array_append_val (self->numbers, handle);
    }
  return g_array_index (self->numbers, qpdf_oh, number);
}

static void
add_element (Arbre *self, guint index)
{
  const Balisage *all = self->balisage;
  Objets *objets = all->objets;
  const ReleveElement *element = releve_get_element (all->releve, index);
  qpdf_oh object = qpdf_make_indirect_object (objets, qpdf_oh_new_dictionary (objets));
  g_autofree char *box = NULL;

  self->objects[index] = object;
  self->kids[index] = qpdf_oh_new_array (objets);
  self->pages[index] = -1;
  qpdf_oh_replace_key (objets, object, "/S", get_name (self, element->type));
  qpdf_oh_replace_key (objets, object, "/P",
                       element->parent < 0 ? self->root : self->objects[element->parent]);
  if (element->alt != NULL)
    objets_set_text (objets, object, "/Alt", element->alt);
  if (element->forme != NULL)
    objets_set_text (objets, object, "/E", element->forme);
  if (element->scope != NULL)
    qpdf_oh_replace_key (objets, object, "/A",
                         get_attributes (self, "Table", "Scope", element->scope));
  if (element->numbering != NULL)
    qpdf_oh_replace_key (objets, object, "/A",
                         get_attributes (self, "List", "ListNumbering", element->numbering));
  if (element->bbox[2] > element->bbox[0])
    {
      box = format_bbox (element->bbox, all->page_height);
      qpdf_oh_replace_key (objets, object, "/A", objets_parse (objets, box));
    }
}

/* An element that goes on over the page names the page of each mark that is not on its first. */
static void
add_mark (Arbre *self, const ReleveMark *mark)
{
  Objets *objets = self->balisage->objets;
  guint element = mark->element;
  qpdf_oh kid = get_number (self, mark->mcid);

  if (self->pages[element] < 0)
    {
      self->pages[element] = mark->page;
      qpdf_oh_replace_key (objets, self->objects[element], "/Pg",
                           self->balisage->pages[mark->page]);
    }
  else if (self->pages[element] != (gint) mark->page)
    {
      kid = qpdf_oh_new_dictionary (objets);
      objets_set_name (objets, kid, "/Type", "/MCR");
      objets_set (objets, kid, "/Pg", self->balisage->pages[mark->page]);
      objets_set_int (objets, kid, "/MCID", mark->mcid);
    }
  qpdf_oh_append_item (objets, self->kids[element], kid);
}

static void
add_kids_until (Arbre *self, guint end)
{
  Releve *releve = self->balisage->releve;

  for (; self->joined < end; self->joined++)
    {
      gint parent = releve_get_element (releve, self->joined)->parent;

      if (self->kept[self->joined] && parent >= 0)
        qpdf_oh_append_item (self->balisage->objets, self->kids[parent],
                             self->objects[self->joined]);
    }
}

/* Marks and elements are both in reading order, and a mark knows how many elements came before it:
 * a link in the middle of a paragraph is read in the middle of it. */
static void
join_elements (Arbre *self)
{
  Releve *releve = self->balisage->releve;

  for (guint i = 0; i < releve_get_n_marks (releve); i++)
    {
      const ReleveMark *mark = releve_get_mark (releve, i);

      add_kids_until (self, mark->after);
      add_mark (self, mark);
    }
  add_kids_until (self, self->n);
  balisage_add_liens (self->balisage, self->objects, self->kids);
  for (guint i = 0; i < self->n; i++)
    if (self->kept[i])
      qpdf_oh_replace_key (self->balisage->objets, self->objects[i], "/K", self->kids[i]);
}

/* From a mark of a page back to its element. */
static void
add_parent_tree (Arbre *self)
{
  const Balisage *all = self->balisage;
  Objets *objets = all->objets;
  qpdf_oh tree = qpdf_oh_new_dictionary (objets), numbers = qpdf_oh_new_array (objets);

  for (guint page = 0; page < all->n_pages; page++)
    {
      qpdf_oh elements = qpdf_oh_new_array (objets);

      for (guint i = all->first[page]; i < all->first[page + 1]; i++)
        qpdf_oh_append_item (objets, elements,
                             self->objects[releve_get_mark (all->releve, i)->element]);
      qpdf_oh_append_item (objets, numbers, qpdf_oh_new_integer (objets, page));
      qpdf_oh_append_item (objets, numbers, qpdf_make_indirect_object (objets, elements));
      objets_set_int (objets, all->pages[page], "/StructParents", page);
      objets_set_name (objets, all->pages[page], "/Tabs", "/S");
    }
  for (guint i = 0; i < releve_get_n_liens (all->releve); i++)
    {
      qpdf_oh_append_item (objets, numbers, qpdf_oh_new_integer (objets, all->n_pages + i));
      qpdf_oh_append_item (objets, numbers,
                           self->objects[releve_get_lien (all->releve, i)->element]);
    }
  objets_set (objets, tree, "/Nums", numbers);
  objets_set (objets, self->root, "/ParentTree", qpdf_make_indirect_object (objets, tree));
  objets_set_int (objets, self->root, "/ParentTreeNextKey",
                  all->n_pages + releve_get_n_liens (all->releve));
}

static void
add_roots (Arbre *self)
{
  Objets *objets = self->balisage->objets;
  qpdf_oh kids = qpdf_oh_new_array (objets);

  for (guint i = 0; i < self->n; i++)
    if (releve_get_element (self->balisage->releve, i)->parent < 0)
      qpdf_oh_append_item (objets, kids, self->objects[i]);
  objets_set (objets, self->root, "/K", kids);
  objets_set (objets, self->root, "/RoleMap", objets_parse (objets, ROLES));
  objets_set (objets, qpdf_get_root (objets), "/StructTreeRoot", self->root);
}

/**
 * balisage_add_tree:
 *
 * Replaces the flat tree of Cairo by that of the releve. Elements where nothing was painted are
 * left out.
 */
void
balisage_add_tree (const Balisage *self)
{
  guint n = releve_get_n_elements (self->releve);
  g_autofree gboolean *kept = g_new0 (gboolean, n);
  g_autofree qpdf_oh *objects = g_new0 (qpdf_oh, n);
  g_autofree qpdf_oh *kids = g_new0 (qpdf_oh, n);
  g_autofree gint *pages = g_new0 (gint, n);
  g_autoptr (GHashTable) shared = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  Arbre arbre = { self, n, kept, objects, kids, pages, 0, shared, numbers, 0 };

  arbre.root
      = qpdf_make_indirect_object (self->objets, qpdf_oh_new_dictionary (self->objets));
  objets_set_name (self->objets, arbre.root, "/Type", "/StructTreeRoot");
  choose_elements (&arbre);
  for (guint i = 0; i < n; i++)
    if (kept[i])
      add_element (&arbre, i);
  join_elements (&arbre);
  add_parent_tree (&arbre);
  add_roots (&arbre);
}
