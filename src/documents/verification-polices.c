/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-private.h"

#include <glib/gi18n-lib.h>

#define MAX_DEPTH 8

static gboolean
is_embedded (Verification *self, qpdf_oh font)
{
  static const char *const files[] = { "/FontFile", "/FontFile2", "/FontFile3" };
  qpdf_oh descriptor = objets_get (self->objets, font, "/FontDescriptor");

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (qpdf_oh_is_stream (self->objets, objets_get (self->objets, descriptor, files[i])))
      return TRUE;
  return FALSE;
}

/* The font that has the glyphes: a composite one has them in its descendant. */
static void
check_font (Verification *self, qpdf_oh font)
{
  Objets *objets = self->objets;
  g_autofree char *name = objets_get_name (objets, objets_get (objets, font, "/BaseFont"));
  qpdf_oh descendants = objets_get (objets, font, "/DescendantFonts"), inner = font, map;
  const char *shown = name != NULL ? name : "?";

  if (objets_get_length (objets, descendants) > 0)
    inner = objets_get_item (objets, descendants, 0);
  if (!objets_is_name (objets, objets_get (objets, font, "/Subtype"), "/Type3")
      && !is_embedded (self, inner))
    verification_refuse (self, REGLE_POLICES_INCORPOREES, _ ("The font %s is not in the file."),
                         shown);
  if (!qpdf_oh_is_stream (objets, objets_get (objets, font, "/ToUnicode")))
    verification_refuse (self, REGLE_POLICES_UNICODE,
                         _ ("The font %s does not say what its letters are."), shown);
  map = objets_get (objets, inner, "/CIDToGIDMap");
  if (objets_is_name (objets, objets_get (objets, inner, "/Subtype"), "/CIDFontType2")
      && !objets_is_name (objets, map, "/Identity") && !qpdf_oh_is_stream (objets, map))
    verification_refuse (self, REGLE_POLICES_GLYPHES,
                         _ ("The font %s does not say which glyphs its numbers are."), shown);
}

/* The fonts of resources, and of the forms and patterns among them; each once. */
static void
check_resources (Verification *self, qpdf_oh resources, GHashTable *seen, guint depth)
{
  static const char *const folders[] = { "/XObject", "/Pattern" };
  Objets *objets = self->objets;
  qpdf_oh fonts = objets_get (objets, resources, "/Font");
  g_autoptr (GPtrArray) names = objets_list_keys (objets, fonts);

  for (guint i = 0; i < names->len; i++)
    {
      qpdf_oh font = objets_get (objets, fonts, g_ptr_array_index (names, i));
      gpointer identity = verification_identity (self, font);

      if (identity == NULL || g_hash_table_add (seen, identity))
        check_font (self, font);
    }
  for (guint i = 0; depth > 0 && i < G_N_ELEMENTS (folders); i++)
    {
      qpdf_oh folder = objets_get (objets, resources, folders[i]);
      g_autoptr (GPtrArray) forms = objets_list_keys (objets, folder);

      for (guint j = 0; j < forms->len; j++)
        {
          qpdf_oh form = objets_get (objets, folder, g_ptr_array_index (forms, j));

          if (g_hash_table_add (seen, verification_identity (self, form)))
            check_resources (self, objets_get (objets, form, "/Resources"), seen, depth - 1);
        }
    }
}

/**
 * verification_polices:
 *
 * Checks the fonts of all the pages.
 */
void
verification_polices (Verification *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint page = 0; page < self->n_pages; page++)
    check_resources (self, objets_get (self->objets, self->pages[page], "/Resources"), seen,
                     MAX_DEPTH);
}
