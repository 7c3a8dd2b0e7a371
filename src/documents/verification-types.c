/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What an element of a type may hold, and in what it may be. */
static const struct {
  const char *type;
  Regle regle;
  const char *const kids[6];
  const char *const parents[6];
} places[] = {
  { "L", REGLE_LISTES, { "LI", "L", "Caption" }, { NULL } },
  { "LI", REGLE_LISTES, { "Lbl", "LBody" }, { "L" } },
  { "LBody", REGLE_LISTES, { NULL }, { "LI" } },
  { "TOC", REGLE_SOMMAIRE, { "TOCI", "TOC", "Caption" }, { NULL } },
  { "TOCI", REGLE_SOMMAIRE, { NULL }, { "TOC" } },
  { "Table", REGLE_TABLEAUX, { "TR", "THead", "TBody", "TFoot", "Caption" }, { NULL } },
  { "THead", REGLE_TABLEAUX, { "TR" }, { "Table" } },
  { "TBody", REGLE_TABLEAUX, { "TR" }, { "Table" } },
  { "TFoot", REGLE_TABLEAUX, { "TR" }, { "Table" } },
  { "TR", REGLE_TABLEAUX, { "TH", "TD" }, { "Table", "THead", "TBody", "TFoot" } },
  { "TH", REGLE_TABLEAUX, { NULL }, { "TR" } },
  { "TD", REGLE_TABLEAUX, { NULL }, { "TR" } },
};

static void
check_place (Verification *self, const char *parent, const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean holds = g_strcmp0 (places[i].type, parent) == 0 && places[i].kids[0] != NULL;
      gboolean is = g_strcmp0 (places[i].type, type) == 0 && places[i].parents[0] != NULL;

      if ((holds && (type == NULL || !g_strv_contains (places[i].kids, type)))
          || (is && (parent == NULL || !g_strv_contains (places[i].parents, parent))))
        verification_refuse (self, places[i].regle, _ ("%s is no place for %s."),
                             parent != NULL ? parent : "StructTreeRoot",
                             type != NULL ? type : "?");
    }
}

/* Attributes are one dictionary, or an array of them. */
static gboolean
has_attribute (Verification *self, qpdf_oh element, const char *key)
{
  Objets *objets = self->objets;
  qpdf_oh attributes = objets_get (objets, element, "/A");
  gboolean found = qpdf_oh_is_name (objets, objets_get (objets, attributes, key));

  for (guint i = 0; !found && i < objets_get_length (objets, attributes); i++)
    found = qpdf_oh_is_name (objets,
                             objets_get (objets, objets_get_item (objets, attributes, i), key));
  return found;
}

static void
check_heading (Verification *self, const char *type, int *level)
{
  int this = type[0] == 'H' ? g_ascii_digit_value (type[1]) : -1;

  if (this > *level + 1)
    verification_refuse (self, REGLE_TITRES,
                         *level == 0 ? _ ("The first heading is %s, not H1.")
                                     : _ ("A heading %s comes under one that is not just above."),
                         type);
  if (this > 0)
    *level = this;
}

static gboolean
is_item_of_plain_list (Verification *self, const Noeud *noeud)
{
  return strcmp (noeud->type, "LI") == 0 && noeud->parent >= 0
         && !has_attribute (self, g_array_index (self->noeuds, Noeud, noeud->parent).object,
                            "/ListNumbering");
}

/* What an element must say of itself. */
static void
check_attributes (Verification *self, const Noeud *noeud, const Noeud *parent)
{
  if (strcmp (noeud->type, "TH") == 0 && !has_attribute (self, noeud->object, "/Scope"))
    verification_refuse (self, REGLE_ENTETES,
                         _ ("A header cell does not say what it is the header of."));
  if (strcmp (noeud->type, "Lbl") == 0 && parent != NULL && parent->type != NULL
      && is_item_of_plain_list (self, parent))
    verification_refuse (self, REGLE_LISTES, _ ("A list does not say how it is numbered."));
  if ((strcmp (noeud->type, "Figure") == 0 || strcmp (noeud->type, "Formula") == 0)
      && verification_is_blank (self, objets_get (self->objets, noeud->object, "/Alt"))
      && verification_is_blank (self, objets_get (self->objets, noeud->object, "/ActualText")))
    verification_refuse (self, REGLE_FIGURES, _ ("A figure has no alternative text."));
}

/**
 * verification_types:
 *
 * Checks the elements, once verification_arbre() has read them: headings, lists, table of contents,
 * tables, figures.
 */
void
verification_types (Verification *self)
{
  int level = 0;

  for (guint i = 0; i < self->noeuds->len; i++)
    {
      const Noeud *noeud = &g_array_index (self->noeuds, Noeud, i);
      const Noeud *parent
          = noeud->parent >= 0 ? &g_array_index (self->noeuds, Noeud, noeud->parent) : NULL;

      check_place (self, parent != NULL ? parent->type : NULL, noeud->type);
      if (noeud->type == NULL)
        continue;
      check_heading (self, noeud->type, &level);
      check_attributes (self, noeud, parent);
    }
}
