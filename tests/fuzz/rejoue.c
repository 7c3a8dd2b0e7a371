/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cible.h"

#include <glib.h>

/* Without a fuzzer: every file of the folders that are named, then cuts and changes of each, always
 * the same ones. */

#define CHANGEMENTS 15

static void
play (const char *texte,
      gsize       taille)
{
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) texte, taille), ==, 0);
}

static void
play_changed (const char *texte,
              gsize       taille)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) taille);

  for (guint i = 0; i < CHANGEMENTS && taille > 0; i++)
    {
      g_autofree char *copie = g_memdup2 (texte, taille);
      const gsize place = (gsize) g_rand_int_range (rand, 0, (gint32) taille);

      play (copie, place);
      copie[place] = (char) g_rand_int_range (rand, 0, 256);
      play (copie, taille);
    }
}

static void
test_file (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *texte = NULL;
  gsize taille = 0;

  g_file_get_contents (data, &texte, &taille, &error);
  g_assert_no_error (error);
  play (texte, taille);
  play_changed (texte, taille);
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static void
list_files (GPtrArray  *chemins,
            const char *chemin)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dossier = g_dir_open (chemin, 0, &error);
  const char *nom;

  g_assert_no_error (error);
  while ((nom = g_dir_read_name (dossier)) != NULL)
    g_ptr_array_add (chemins, g_build_filename (chemin, nom, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) chemins = g_ptr_array_new_with_free_func (g_free);

  g_test_init (&argc, &argv, NULL);
  for (gint i = 1; i < argc; i++)
    list_files (chemins, argv[i]);
  g_ptr_array_sort (chemins, compare_names);
  g_assert_cmpuint (chemins->len, >, 0);

  for (guint i = 0; i < chemins->len; i++)
    {
      g_autofree char *nom = g_path_get_basename (chemins->pdata[i]);
      g_autofree char *test = g_strdup_printf ("/fuzz/%u/%s", i, nom);

      g_test_add_data_func (test, chemins->pdata[i], test_file);
    }

  return g_test_run ();
}
