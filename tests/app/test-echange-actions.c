/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arbre.h"
#include "support-app.h"

#include "app/echange-actions.h"
#include "app/window-private.h"
#include "operations/echanges.h"
#include "store/sauvegarde.h"

#include <glib/gstdio.h>
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

typedef struct
{
  GtkApplication *application;
  Repository *repository;
  GtkWidget *window;
  Workspace *workspace;
} Fenetre;

/* Takes @repository. */
static void
fenetre_open (Fenetre    *self,
              Repository *repository)
{
  static guint n = 0;
  g_autofree char *id = g_strdup_printf ("fr.jalons.Essai%u", n++);
  g_autoptr (GError) error = NULL;

  self->application = GTK_APPLICATION (adw_application_new (id, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  self->repository = repository;
  self->window = jalons_window_new (self->application);
  jalons_window_show_base (JALONS_WINDOW (self->window), self->repository);
  self->workspace = jalons_window_get_workspace (JALONS_WINDOW (self->window));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  essai_iterate ();
}

static void
fenetre_close (Fenetre *self)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  essai_iterate ();
  repository_close (self->repository);
  g_clear_object (&self->repository);
  g_clear_object (&self->application);
}

static gboolean
is_idle_cb (gpointer data)
{
  Fenetre *fenetre = data;

  return fenetre->window == NULL || workspace_get_work (fenetre->workspace, NULL) == NULL;
}

static void
stop_work (Fenetre *fenetre)
{
  GtkWidget *bouton = essai_find_button (fenetre->window, "_Stop");

  g_assert_nonnull (bouton);
  g_signal_emit_by_name (bouton, "clicked");
}

/* Each one shows itself, can be stopped and then leaves no file, and ends. */
static void
test_works (void)
{
  static const char * const fichiers[] = { "sortie.jalons", "sortie.json" };
  Fenetre fenetre;

  fenetre_open (&fenetre, essai_open_demo ());
  for (guint i = 0; i < 2 * G_N_ELEMENTS (fichiers); i++)
    {
      g_autofree char *path = essai_make_path (fichiers[i / 2]);
      const gboolean arrete = i % 2 == 0;

      if (i < 2)
        echange_backup (fenetre.window, path);
      else
        echange_export (fenetre.window, NULL, path);
      g_assert_false (is_idle_cb (&fenetre));
      if (arrete)
        stop_work (&fenetre);
      g_assert_true (essai_wait_for (is_idle_cb, &fenetre));
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, !arrete);
    }
  fenetre_close (&fenetre);
}

/* What was exported comes into another base; stopped, none of it does. Nothing else is done
 * meanwhile. */
static void
test_import_work (void)
{
  g_autofree char *path = essai_make_path ("autres.json");
  Fenetre fenetre;
  g_autoptr (GPtrArray) avant = NULL;
  gboolean seul = FALSE;

  fenetre_open (&fenetre, essai_open_demo ());
  avant = repository_list (fenetre.repository, TYPE_APERCU, NULL);
  echange_export (fenetre.window, NULL, path);
  g_assert_true (essai_wait_for (is_idle_cb, &fenetre));
  fenetre_close (&fenetre);

  for (guint arrete = 0; arrete < 2; arrete++)
    {
      g_autoptr (GPtrArray) apres = NULL;

      fenetre_open (&fenetre, essai_open_empty ("tous"));
      echange_import (fenetre.window, path);
      g_assert_nonnull (workspace_get_work (fenetre.workspace, &seul));
      g_assert_true (seul);
      if (arrete == 1)
        stop_work (&fenetre);
      g_assert_true (essai_wait_for (is_idle_cb, &fenetre));
      apres = repository_list (fenetre.repository, TYPE_APERCU, NULL);
      g_assert_cmpuint (apres->len, ==, arrete == 1 ? 0 : avant->len);
      fenetre_close (&fenetre);
    }
}

/* Says yes to the question on screen, as its button does: the answer, then it closes. */
static void
accept (void)
{
  AdwMessageDialog *question = arbre_find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (question);
  adw_message_dialog_response (question, "accord");
  gtk_window_close (GTK_WINDOW (question));
  g_assert_null (arbre_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

static gboolean
is_closed_cb (gpointer data)
{
  return ((Fenetre *) data)->window == NULL;
}

/* A window does not close under a work: it asks, stops it, then closes. */
static void
test_close (void)
{
  g_autofree char *path = essai_make_path ("fermee.json");
  Fenetre fenetre;

  fenetre_open (&fenetre, essai_open_demo ());
  echange_export (fenetre.window, NULL, path);
  gtk_window_close (GTK_WINDOW (fenetre.window));
  g_assert_nonnull (fenetre.window);
  accept ();
  g_assert_true (essai_wait_for (is_closed_cb, &fenetre));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  fenetre_close (&fenetre);
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

/* A backup that was chosen is asked about, then verified and copied beside the base; stopped, nothing of it
 * stays. */
static void
test_restore (void)
{
  g_autofree char *copie = essai_make_path ("a-reprendre.jalons");
  g_autofree char *prete = NULL;
  Fenetre fenetre;

  fenetre_open (&fenetre, essai_open_demo ());
  prete = g_strconcat (repository_get_path (fenetre.repository), ".a-restaurer", NULL);
  echange_backup (fenetre.window, copie);
  g_assert_true (essai_wait_for (is_idle_cb, &fenetre));
  for (guint i = 0; i < 2; i++)
    {
      const gboolean arrete = i == 0;

      echange_restore (fenetre.window, copie);
      accept ();
      while (is_idle_cb (&fenetre))
        g_main_context_iteration (NULL, TRUE);
      if (arrete)
        stop_work (&fenetre);
      g_assert_true (essai_wait_for (is_idle_cb, &fenetre));
      g_assert_cmpint (g_file_test (prete, G_FILE_TEST_EXISTS), ==, !arrete);
    }
  g_unlink (prete);
  fenetre_close (&fenetre);
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/echange-actions/fautes", test_fautes);
  g_test_add_func ("/echange-actions/place", test_place);
  g_test_add_func ("/echange-actions/menu", test_menu);
  g_test_add_func ("/echange-actions/works", test_works);
  g_test_add_func ("/echange-actions/restore", test_restore);
  g_test_add_func ("/echange-actions/import", test_import_work);
  g_test_add_func ("/echange-actions/close", test_close);

  return essai_run ();
}
