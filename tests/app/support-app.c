/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "base/instant.h"
#include "base/jour.h"
#include "operations/bases.h"
#include "operations/demonstration.h"
#include "store/store.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static char *folder = NULL;
static char *demonstration = NULL;

/* Starts GTK as the application does, on a day of its own and in a folder of its own. */
void
essai_init (int    *argc,
            char ***argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;
  gint64 jour;

  gtk_test_init (argc, argv, NULL);
  setlocale (LC_ALL, "");
  adw_init ();
  g_assert_true (store_init_process ());
  g_assert_true (jour_parse_iso (ESSAI_JOUR, &jour));
  instant_set_today (jour);
  folder = g_dir_make_tmp ("jalons-app-XXXXXX", NULL);

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/fr/jalons/Jalons/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/fr/jalons/Jalons/icons");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *nom;

  while (dir != NULL && (nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *enfant = g_build_filename (path, nom, NULL);

      if (g_file_test (enfant, G_FILE_TEST_IS_DIR))
        remove_folder (enfant);
      else
        g_unlink (enfant);
    }
  g_rmdir (path);
}

int
essai_run (void)
{
  const int status = g_test_run ();

  remove_folder (folder);
  g_clear_pointer (&folder, g_free);
  g_clear_pointer (&demonstration, g_free);

  return status;
}

/* The windows of a test belong to it; it has no main loop of its own. */
GtkApplication *
essai_application_new (void)
{
  GtkApplication *application =
    GTK_APPLICATION (adw_application_new ("fr.jalons.Essai", G_APPLICATION_NON_UNIQUE));

  g_application_register (G_APPLICATION (application), NULL, NULL);
  return application;
}

char *
essai_make_path (const char *nom)
{
  return g_build_filename (folder, nom, NULL);
}

/* A copy of the demonstration: made once, since each test may write in its own. */
char *
essai_make_demo (void)
{
  static guint n = 0;
  g_autofree char *nom = g_strdup_printf ("demo-%u.jalons", n++);
  char *path = essai_make_path (nom);
  g_autofree char *contenu = NULL;
  gsize taille;

  if (demonstration == NULL)
    {
      demonstration = essai_make_path ("modele.jalons");
      g_assert_true (demonstration_create (demonstration, jour_today (), NULL));
    }
  g_assert_true (g_file_get_contents (demonstration, &contenu, &taille, NULL));
  g_assert_true (g_file_set_contents (path, contenu, (gssize) taille, NULL));

  return path;
}

static Repository *
open_base (const char *path)
{
  g_autoptr (GError) error = NULL;
  Repository *repository = repository_open (path, REPOSITORY_READ_WRITE, NULL, &error);

  g_assert_no_error (error);

  return repository;
}

Repository *
essai_open_demo (void)
{
  g_autofree char *path = essai_make_demo ();

  return open_base (path);
}

Repository *
essai_open_empty (const char *centre)
{
  static guint n = 0;
  g_autofree char *nom = g_strdup_printf ("vide-%u.jalons", n++);
  g_autofree char *path = essai_make_path (nom);
  g_autoptr (GError) error = NULL;

  bases_create (path, centre, "Claire Montbrun", NULL, &error);
  g_assert_no_error (error);

  return open_base (path);
}

void
essai_iterate (void)
{
  for (guint i = 0; i < 30; i++)
    while (g_main_context_iteration (NULL, FALSE))
      ;
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

void
essai_wait (guint millisecondes)
{
  gboolean done = FALSE;

  g_timeout_add (millisecondes, stop_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
essai_wait_for (gboolean (*condition) (gpointer data),
                gpointer data)
{
  for (guint i = 0; i < 400 && !condition (data); i++)
    essai_wait (25);

  return condition (data);
}

void
essai_show (GtkWidget  *widget,
            GtkWidget **window)
{
  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 1000, 680);
  gtk_window_set_child (GTK_WINDOW (*window), widget);
  gtk_window_present (GTK_WINDOW (*window));
  gtk_test_widget_wait_for_draw (*window);
  essai_iterate ();
}

/* Nothing may keep a closed window alive. */
void
essai_close (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  essai_iterate ();
  g_assert_null (window);
}

static GtkWidget *
find (GtkWidget *root,
      GType      type,
      guint     *rang)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*rang)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, rang);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
essai_find (GtkWidget *root,
            GType      type,
            guint      rang)
{
  return find (root, type, &rang);
}

GtkWidget *
essai_find_button (GtkWidget  *root,
                   const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = essai_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;

  return NULL;
}

gboolean
essai_has_text (GtkWidget  *root,
                const char *texte)
{
  GtkWidget *label;

  for (guint i = 0; (label = essai_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_is_visible (label) &&
        strstr (gtk_label_get_text (GTK_LABEL (label)), texte) != NULL)
      return TRUE;

  return FALSE;
}
