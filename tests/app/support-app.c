/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "arbre.h"

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

/* Nothing that the window leaves behind keeps the base. */
void
essai_close_base (GtkWidget  *window,
                  Repository *repository)
{
  essai_close (window);
  repository_close (repository);
  g_assert_finalize_object (repository);
}

/* (transfer full): the first dossier of a statut */
char *
essai_find_dossier (Repository *repository,
                    const char *statut)
{
  g_autoptr (GPtrArray) dossiers =
    repository_list_where (repository, TYPE_DOSSIER, "statut", statut, NULL);

  g_assert_cmpuint (dossiers->len, >, 0);

  return g_strdup (fiche_get_uuid (g_ptr_array_index (dossiers, 0)));
}

GtkWidget *
essai_find (GtkWidget *root,
            GType      type,
            guint      rang)
{
  return arbre_find (root, type, rang);
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

static gboolean
has_key (GtkShortcut     *raccourci,
         guint            keyval,
         GdkModifierType  state)
{
  GtkShortcutTrigger *declencheur = gtk_shortcut_get_trigger (raccourci);

  return GTK_IS_KEYVAL_TRIGGER (declencheur) &&
         gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (declencheur)) == keyval &&
         gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (declencheur)) == state;
}

static gboolean
controller_takes (GtkEventController *controller,
                  guint               keyval,
                  GdkModifierType     state)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  gboolean pris = FALSE;

  /* That of a text asks for the event itself. */
  if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && !GTK_IS_TEXT (widget))
    g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &pris);
  if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
    return pris;

  for (guint i = 0; !pris && i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) raccourci = g_list_model_get_item (G_LIST_MODEL (controller), i);

      pris = has_key (raccourci, keyval, state) &&
             gtk_shortcut_action_activate (gtk_shortcut_get_action (raccourci), 0, widget,
                                           gtk_shortcut_get_arguments (raccourci));
    }
  return pris;
}

static gboolean
widget_takes (GtkWidget           *widget,
              GtkPropagationPhase  phase,
              guint                keyval,
              GdkModifierType      state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean pris = FALSE;

  for (guint i = 0; !pris && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      pris = gtk_event_controller_get_propagation_phase (controller) == phase &&
             controller_takes (controller, keyval, state);
    }
  return pris;
}

/* A key goes down from the window to where the keyboard is, then up from there, until it is taken. */
gboolean
essai_press (GtkWidget       *window,
             guint            keyval,
             GdkModifierType  state)
{
  g_autoptr (GPtrArray) chemin = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  gboolean pris = FALSE;

  for (GtkWidget *w = focus != NULL ? focus : window; w != NULL; w = gtk_widget_get_parent (w))
    g_ptr_array_add (chemin, g_object_ref (w));
  for (guint i = chemin->len; !pris && i > 0; i--)
    pris = widget_takes (chemin->pdata[i - 1], GTK_PHASE_CAPTURE, keyval, state);
  for (guint i = 0; !pris && i < chemin->len; i++)
    pris = widget_takes (chemin->pdata[i], GTK_PHASE_BUBBLE, keyval, state);
  return pris;
}
