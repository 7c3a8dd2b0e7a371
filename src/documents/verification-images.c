/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-private.h"

#include <glib/gi18n-lib.h>

#define MAX_DEPTH 8

static void
check_image (Verification *self, guint page, qpdf_oh image)
{
  if (objets_is_true (self->objets, objets_get (self->objets, image, "/Interpolate")))
    verification_refuse (self, REGLE_IMAGES,
                         _ ("Page %u: an image asks readers to invent pixels."), page);
}

/* The images of resources, and of the forms and patterns among them; each once. */
static void
check_resources (Verification *self, guint page, qpdf_oh resources, GHashTable *seen, guint depth)
{
  static const char *const folders[] = { "/XObject", "/Pattern" };
  Objets *objets = self->objets;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      qpdf_oh folder = objets_get (objets, resources, folders[i]);
      g_autoptr (GPtrArray) names = objets_list_keys (objets, folder);

      for (guint j = 0; j < names->len; j++)
        {
          qpdf_oh object = objets_get (objets, folder, g_ptr_array_index (names, j));
          gpointer identity = verification_identity (self, object);

          if (identity != NULL && !g_hash_table_add (seen, identity))
            continue;
          check_image (self, page, object);
          check_image (self, page, objets_get (objets, object, "/SMask"));
          if (depth > 0)
            check_resources (self, page, objets_get (objets, object, "/Resources"), seen,
                             depth - 1);
        }
    }
}

/**
 * verification_images:
 *
 * Checks the images of all the pages (ISO 19005-2, 6.2.8).
 */
void
verification_images (Verification *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint page = 0; page < self->n_pages; page++)
    check_resources (self, page + 1, objets_get (self->objets, self->pages[page], "/Resources"),
                     seen, MAX_DEPTH);
}
