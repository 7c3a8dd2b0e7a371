/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/echange-actions.h"
#include "app/window.h"
#include "operations/echanges.h"
#include "store/sauvegarde.h"

#include <string.h>

#define MAUVAIS "{\n \"format\": 1,\n \"dossiers\": [\n  {},\n 3]}"

/* What an import refuses is told with its line, and the rest counted. */
static void
test_fautes (void)
{
  g_autoptr (Repository) repository = essai_open_empty ("cdg60");
  g_autoptr (GBytes) contenu = g_bytes_new_static (MAUVAIS, strlen (MAUVAIS));
  g_autoptr (GString) long_texte = g_string_new ("{\"format\": 1, \"dossiers\": [");
  g_autoptr (GBytes) long_contenu = NULL;
  g_autoptr (ImportResultat) resultat = NULL;
  g_autoptr (ImportResultat) long_resultat = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *texte = NULL;
  g_autofree char *long_resume = NULL;

  resultat = dossiers_import (repository, contenu, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (resultat->fautes->len, >, 0);
  texte = echange_fautes_to_texte (resultat->fautes);
  g_assert_nonnull (strstr (texte, "Line "));
  g_assert_nonnull (strstr (texte, "Nothing was imported"));

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (long_texte, "%s\n{}", i > 0 ? "," : "");
  g_string_append (long_texte, "]}");
  long_contenu = g_bytes_new (long_texte->str, long_texte->len);
  long_resultat = dossiers_import (repository, long_contenu, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (long_resultat->fautes->len, >, 12);
  long_resume = echange_fautes_to_texte (long_resultat->fautes);
  g_assert_nonnull (strstr (long_resume, "other fault"));
  repository_close (repository);
}

/* They are there, and do nothing without a base. */
static void
test_menu (void)
{
  static const char * const actions[] = { "win.backup", "win.restore", "win.import", "win.export" };
  GtkApplication *application =
    GTK_APPLICATION (adw_application_new ("fr.jalons.Essai", G_APPLICATION_NON_UNIQUE));
  GtkWidget *window;

  g_application_register (G_APPLICATION (application), NULL, NULL);
  window = jalons_window_new (application);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const guint n = g_list_model_get_n_items (gtk_window_get_toplevels ());

      g_assert_true (gtk_widget_activate_action (window, actions[i], NULL));
      essai_iterate ();
      g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
}

/* The copy takes the place of a base that is closed, which stays beside it. */
static void
test_place (void)
{
  g_autofree char *base = essai_make_demo ();
  g_autofree char *copie = essai_make_path ("copie.jalons");
  g_autofree char *dossier = g_path_get_dirname (base);
  g_autofree char *nom = g_path_get_basename (base);
  g_autofree char *aside = g_strconcat (nom, ".remplacee-", NULL);
  g_autoptr (Repository) repository = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *fichier;
  guint n = 0;

  repository = repository_open (base, REPOSITORY_READ_WRITE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (repository_backup (repository, copie, NULL, &error));
  repository_close (repository);
  g_clear_object (&repository);

  echange_put_in_place (copie, base);
  g_assert_false (g_file_test (copie, G_FILE_TEST_EXISTS));
  repository = repository_open (base, REPOSITORY_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
  repository_close (repository);
  dir = g_dir_open (dossier, 0, &error);
  g_assert_no_error (error);
  while ((fichier = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (fichier, aside);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/echange-actions/fautes", test_fautes);
  g_test_add_func ("/echange-actions/place", test_place);
  g_test_add_func ("/echange-actions/menu", test_menu);

  return essai_run ();
}
