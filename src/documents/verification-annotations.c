/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-private.h"

#include <glib/gi18n-lib.h>

/* ISO 32000-1, 12.5.3. */
#define FLAG_INVISIBLE (1 << 0)
#define FLAG_HIDDEN (1 << 1)
#define FLAG_PRINT (1 << 2)
#define FLAG_NO_VIEW (1 << 5)
#define FLAGS (FLAG_INVISIBLE | FLAG_HIDDEN | FLAG_PRINT | FLAG_NO_VIEW)

/* The element that the parent tree names is the one that holds the annotation. */
static gboolean
is_in_tree (Verification *self, qpdf_oh annotation)
{
  gpointer element = g_hash_table_lookup (self->annotations,
                                          verification_identity (self, annotation));
  gpointer parent = NULL;
  gint64 key = -1;

  if (objets_get_int (self->objets, objets_get (self->objets, annotation, "/StructParent"), &key)
      && key >= 0 && key < G_MAXINT)
    parent = g_hash_table_lookup (self->parents, GINT_TO_POINTER ((int) key));
  return element != NULL && parent != NULL
         && verification_identity (self, GPOINTER_TO_UINT (parent)) == element;
}

/* ISO 14289-1, 7.18.5: in an element of its own kind, or a reader would not say that it leads
 * somewhere. */
static gboolean
is_in_link (Verification *self, qpdf_oh annotation)
{
  gpointer element = g_hash_table_lookup (self->annotations,
                                          verification_identity (self, annotation));

  for (guint i = 0; element != NULL && i < self->noeuds->len; i++)
    {
      const Noeud *noeud = &g_array_index (self->noeuds, Noeud, i);

      if (verification_identity (self, noeud->object) == element)
        return g_strcmp0 (noeud->type, "Link") == 0;
    }
  return element == NULL;
}

static void
check_annotation (Verification *self, guint page, qpdf_oh annotation)
{
  Objets *objets = self->objets;
  gint64 flags = 0;

  if (objets_is_name (objets, objets_get (objets, annotation, "/Subtype"), "/Popup"))
    return;
  objets_get_int (objets, objets_get (objets, annotation, "/F"), &flags);
  if (verification_is_blank (self, objets_get (objets, annotation, "/Contents"))
      && verification_is_blank (self, objets_get (objets, annotation, "/TU")))
    verification_refuse (self, REGLE_ANNOTATIONS, _ ("Page %u: an annotation says nothing."), page);
  if ((flags & FLAGS) != FLAG_PRINT)
    verification_refuse (self, REGLE_ANNOTATIONS, _ ("Page %u: an annotation is not printed."),
                         page);
  if (objets_is_name (objets, objets_get (objets, annotation, "/Subtype"), "/Link")
      && !is_in_link (self, annotation))
    verification_refuse (self, REGLE_LIENS, _ ("Page %u: a link is not in an element “Link”."),
                         page);
  if (!is_in_tree (self, annotation))
    verification_refuse (self, REGLE_ANNOTATIONS, _ ("Page %u: an annotation is not in the tree."),
                         page);
}

/**
 * verification_annotations:
 *
 * Checks links and the like, once verification_arbre() has read the tree.
 */
void
verification_annotations (Verification *self)
{
  Objets *objets = self->objets;

  for (guint page = 0; page < self->n_pages; page++)
    {
      qpdf_oh annotations = objets_get (objets, self->pages[page], "/Annots");
      guint n = objets_get_length (objets, annotations);

      if (n > 0 && !objets_is_name (objets, objets_get (objets, self->pages[page], "/Tabs"), "/S"))
        verification_refuse (self, REGLE_ANNOTATIONS,
                             _ ("Page %u: the Tab key does not follow the structure."), page + 1);
      for (guint i = 0; i < n; i++)
        check_annotation (self, page + 1, objets_get_item (objets, annotations, i));
    }
}
