/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DEPTH 1000

/* ISO 32000-1, 14.8.4. */
static const char *const standard_types[]
    = { "Document", "Part",  "Art",     "Sect",    "Div",     "BlockQuote", "Caption",
        "TOC",      "TOCI",  "Index",   "NonStruct", "Private", "P",        "H",
        "H1",       "H2",    "H3",      "H4",      "H5",      "H6",         "L",
        "LI",       "Lbl",   "LBody",   "Table",   "TR",      "TH",         "TD",
        "THead",    "TBody", "TFoot",   "Span",    "Quote",   "Note",       "Reference",
        "BibEntry", "Code",  "Link",    "Annot",   "Ruby",    "RB",         "RT",
        "RP",       "Warichu", "WT",    "WP",      "Figure",  "Formula",    "Form",
        NULL };

/* The walk: the elements that are open above, and the role map. */
typedef struct {
  Verification *verification;
  qpdf_oh roles;
  GHashTable *seen;
} Parcours;

static void walk (Parcours *self, qpdf_oh object, qpdf_oh above, gint parent, guint depth);

/* The standard type of an element: its own, or what the role map makes of it. */
static char *
find_type (Parcours *self, qpdf_oh object)
{
  Objets *objets = self->verification->objets;
  char *type = objets_get_name (objets, objets_get (objets, object, "/S"));

  for (guint i = 0; type != NULL && i < 8; i++)
    {
      if (g_strv_contains (standard_types, type + 1))
        {
          memmove (type, type + 1, strlen (type));
          return type;
        }
      g_autofree char *name = g_steal_pointer (&type);

      type = objets_get_name (objets, objets_get (objets, self->roles, name));
    }
  g_free (type);
  return NULL;
}

static void
claim (Parcours *self, qpdf_oh element, qpdf_oh page_object, gint64 mcid)
{
  Verification *all = self->verification;
  guint page = GPOINTER_TO_UINT (g_hash_table_lookup (all->page_numbers,
                                                      verification_identity (all, page_object)));

  if (page == 0 || mcid < 0 || mcid > G_MAXINT)
    verification_refuse (all, REGLE_MCID, _ ("The tree names mark %d of a page that is not there."),
                         (int) mcid);
  else if (!g_hash_table_insert (all->claims[page - 1], GINT_TO_POINTER ((int) mcid),
                                 verification_identity (all, element)))
    verification_refuse (all, REGLE_MCID, _ ("Page %u: mark %d is twice in the tree."), page,
                         (int) mcid);
}

/* What an element holds: a mark, an annotation, or another element. */
static void
walk_kid (Parcours *self, qpdf_oh kid, qpdf_oh element, gint index, guint depth)
{
  Verification *all = self->verification;
  Objets *objets = all->objets;
  qpdf_oh type = objets_get (objets, kid, "/Type"), page = objets_get (objets, kid, "/Pg");
  gint64 mcid;

  if (qpdf_oh_is_null (objets, page))
    page = objets_get (objets, element, "/Pg");
  if (objets_get_int (objets, kid, &mcid))
    claim (self, element, page, mcid);
  else if (objets_is_name (objets, type, "/MCR"))
    {
      if (objets_get_int (objets, objets_get (objets, kid, "/MCID"), &mcid))
        claim (self, element, page, mcid);
    }
  else if (objets_is_name (objets, type, "/OBJR"))
    g_hash_table_insert (all->annotations,
                         verification_identity (all, objets_get (objets, kid, "/Obj")),
                         verification_identity (all, element));
  else
    walk (self, kid, element, index, depth + 1);
}

static void
walk (Parcours *self, qpdf_oh object, qpdf_oh above, gint parent, guint depth)
{
  Verification *all = self->verification;
  Objets *objets = all->objets;
  Noeud noeud = { find_type (self, object), parent, object };
  qpdf_oh kids = objets_get (objets, object, "/K");
  guint n = objets_get_length (objets, kids);
  gint index = all->noeuds->len;
  g_autofree char *name = objets_get_name (objets, objets_get (objets, object, "/S"));

  g_array_append_val (all->noeuds, noeud);
  if (depth > MAX_DEPTH || !g_hash_table_add (self->seen, verification_identity (all, object)))
    {
      verification_refuse (all, REGLE_ARBRE, _ ("The structure tree goes in circles."));
      return;
    }
  if (noeud.type == NULL)
    verification_refuse (all, REGLE_ARBRE, _ ("“%s” is no type of element."),
                         name != NULL ? name : "");
  if (verification_identity (all, objets_get (objets, object, "/P"))
      != verification_identity (all, above))
    verification_refuse (all, REGLE_ARBRE, _ ("An element (%s) does not know its parent."),
                         name != NULL ? name : "");
  for (guint i = 0; i < n; i++)
    walk_kid (self, objets_get_item (objets, kids, i), object, index, depth);
  if (n == 0 && !qpdf_oh_is_null (objets, kids) && !qpdf_oh_is_array (objets, kids))
    walk_kid (self, kids, object, index, depth);
}

/* A number tree: a key, then its object, and so on. */
static void
read_parent_tree (Verification *self, qpdf_oh node, guint depth)
{
  qpdf_oh numbers = objets_get (self->objets, node, "/Nums");
  qpdf_oh kids = objets_get (self->objets, node, "/Kids");

  for (guint i = 0; i + 1 < objets_get_length (self->objets, numbers); i += 2)
    {
      gint64 key = -1;

      if (objets_get_int (self->objets, objets_get_item (self->objets, numbers, i), &key)
          && key >= 0 && key < G_MAXINT)
        g_hash_table_insert (self->parents, GINT_TO_POINTER ((int) key),
                             GUINT_TO_POINTER (objets_get_item (self->objets, numbers, i + 1)));
    }
  for (guint i = 0; depth > 0 && i < objets_get_length (self->objets, kids); i++)
    read_parent_tree (self, objets_get_item (self->objets, kids, i), depth - 1);
}

static qpdf_oh
find_parents (Verification *self, guint page)
{
  gint64 key = -1;
  gpointer array = NULL;

  if (objets_get_int (self->objets,
                      objets_get (self->objets, self->pages[page], "/StructParents"), &key)
      && key >= 0 && key < G_MAXINT)
    array = g_hash_table_lookup (self->parents, GINT_TO_POINTER ((int) key));
  return array != NULL ? GPOINTER_TO_UINT (array) : qpdf_oh_new_null (self->objets);
}

static void
check_claim (Verification *self, guint page, int mcid)
{
  gpointer key = GINT_TO_POINTER (mcid), element = NULL;
  gboolean claimed = g_hash_table_lookup_extended (self->claims[page], key, NULL, &element);
  gboolean painted = g_hash_table_contains (self->marks[page], key);
  qpdf_oh parents = find_parents (self, page);
  gpointer parent = NULL;

  if ((guint) mcid < objets_get_length (self->objets, parents))
    parent = verification_identity (self, objets_get_item (self->objets, parents, mcid));
  if (!claimed)
    verification_refuse (self, REGLE_MCID, _ ("Page %u: mark %d is not in the tree."), page + 1,
                         mcid);
  else if (!painted)
    verification_refuse (self, REGLE_MCID, _ ("Page %u: mark %d is not on the page."), page + 1,
                         mcid);
  else if (element == NULL || parent != element)
    verification_refuse (self, REGLE_MCID,
                         _ ("Page %u: the way back from mark %d is not the way to it."), page + 1,
                         mcid);
}

/* Each mark of a page has one element, which has it, and the way back says the same. */
static void
check_page (Verification *self, guint page)
{
  GHashTable *sets[] = { self->marks[page], self->claims[page] };
  qpdf_oh parents = find_parents (self, page);
  GHashTableIter iter;
  gpointer mcid;

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (g_hash_table_iter_init (&iter, sets[i]);
         g_hash_table_iter_next (&iter, &mcid, NULL);)
      check_claim (self, page, GPOINTER_TO_INT (mcid));
  for (guint i = 0; i < objets_get_length (self->objets, parents); i++)
    if (!g_hash_table_contains (self->marks[page], GUINT_TO_POINTER (i))
        && !qpdf_oh_is_null (self->objets, objets_get_item (self->objets, parents, i)))
      verification_refuse (self, REGLE_MCID, _ ("Page %u: mark %d is not on the page."), page + 1,
                           (int) i);
}

/**
 * verification_arbre:
 *
 * Reads the structure tree, after verification_contenu() has listed the marks, and checks that it
 * and the pages say the same.
 */
void
verification_arbre (Verification *self)
{
  qpdf_oh root = objets_get (self->objets, self->root, "/StructTreeRoot");
  qpdf_oh kids = objets_get (self->objets, root, "/K");
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Parcours parcours = { self, objets_get (self->objets, root, "/RoleMap"), seen };
  guint n = objets_get_length (self->objets, kids);

  if (qpdf_oh_is_dictionary (self->objets, kids))
    walk (&parcours, kids, root, -1, 0);
  for (guint i = 0; i < n; i++)
    walk (&parcours, objets_get_item (self->objets, kids, i), root, -1, 0);
  if (self->noeuds->len == 0)
    verification_refuse (self, REGLE_ARBRE, _ ("The file has no structure tree."));
  read_parent_tree (self, objets_get (self->objets, root, "/ParentTree"), 8);
  for (guint page = 0; page < self->n_pages; page++)
    check_page (self, page);
}
