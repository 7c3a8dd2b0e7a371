/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lecteur.h"

static GHashTable *prestations = NULL;

static Prestation *
find_prestation (const char *code,
                 gint64      version,
                 const char *ref,
                 gpointer    user_data)
{
  Prestation *prestation = g_hash_table_lookup (prestations, code);

  return prestation != NULL ? prestation_ref (prestation) : NULL;
}

static const char *
refuse_ref (const char *ref,
            gpointer    user_data)
{
  return g_str_equal (ref, "2020-01-0001") ? FAUTE_EXISTE : NULL;
}

void
lecteur_init (void)
{
  static const char * const codes[] = { "cdg31", "cdg31-assistance", "cdg34", "cdg60", "cdg84",
                                        "espace2m" };

  prestations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                       (GDestroyNotify) prestation_unref);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fr/jalons/donnees/prestations/%s.json", codes[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) octets = g_resources_lookup_data (path, 0, &error);
      Prestation *prestation;

      g_assert_no_error (error);
      prestation = prestation_new_from_bytes (octets, &error);
      g_assert_no_error (error);
      g_hash_table_insert (prestations, (gpointer) codes[i], prestation);
    }
}

void
lecteur_clear (void)
{
  g_clear_pointer (&prestations, g_hash_table_unref);
}

/* The dossiers of a document, its faults added. */
GPtrArray *
lecteur_read (const char *texte,
              gsize       taille,
              GPtrArray  *fautes)
{
  static const DossierLecteur lecteur = { .find_prestation = find_prestation,
                                          .refuse_ref = refuse_ref };
  g_autoptr (GBytes) octets = g_bytes_new (texte, taille);

  return dossiers_json_read (octets, &lecteur, fautes);
}
