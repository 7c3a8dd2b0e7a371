/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parcours-focus.h"
#include "support-app.h"

#include "annuaires/fusion-window.h"
#include "app/dialogs.h"
#include "app/preferences-window.h"
#include "base/jour.h"
#include "dossier/capture-window.h"
#include "dossier/comparaison-window.h"
#include "model/tables.h"
#include "modeles/modeles-window.h"
#include "operations/rendus.h"

/* The windows that no action of the first one opens by itself: names, roles, and where Tab goes. */

static GtkApplication *application = NULL;

typedef struct
{
  Repository *repository;
  GtkWidget *window;
  char *dossier;
} Essai;

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  g_autoptr (GPtrArray) dossiers = NULL;

  essai->repository = essai_open_demo ();
  g_assert_true (repository_require (essai->repository, NIVEAU_STRUCTURE, NULL));
  dossiers = repository_list_where (essai->repository, TYPE_DOSSIER, "statut", "en_cours", NULL);
  essai->dossier = g_strdup (fiche_get_uuid (dossiers->pdata[0]));
  essai->window = gtk_application_window_new (application);
  gtk_window_present (GTK_WINDOW (essai->window));
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  essai_close (essai->window);
  g_free (essai->dossier);
  repository_close (essai->repository);
  g_assert_finalize_object (essai->repository);
}

static void
show (Essai     *essai,
      GtkWidget *window)
{
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (essai->window));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
}

/* Its name, what the keyboard and a screen reader have of it, and that it closes as every window does. */
static void
check (GtkWidget  *window,
       const char *lieu)
{
  const char *titre = gtk_window_get_title (GTK_WINDOW (window));

  g_assert_true (titre != NULL && *titre != '\0');
  parcours_check (window, lieu);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_widget_activate_action (window, "window.close", NULL);
  essai_iterate ();
  g_assert_null (window);
}

/* Each of its pages. */
static void
test_preferences (Essai         *essai,
                  gconstpointer  data)
{
  GtkWidget *window = preferences_window_new (essai->repository);
  GtkWidget *page;
  guint n = 0;

  show (essai, window);
  while ((page = essai_find (window, ADW_TYPE_PREFERENCES_PAGE, n)) != NULL)
    {
      adw_view_stack_set_visible_child (
        ADW_VIEW_STACK (gtk_widget_get_ancestor (page, ADW_TYPE_VIEW_STACK)), page);
      /* Later versions of GTK go where Tab leads by the places of what there is. */
      while (!gtk_widget_get_mapped (page) || gtk_widget_get_width (page) == 0)
        g_main_context_iteration (NULL, TRUE);
      parcours_check (window, "preferences");
      n++;
    }
  g_assert_cmpuint (n, >=, 3);
  check (window, "preferences");
}

static void
test_shortcuts (Essai         *essai,
                gconstpointer  data)
{
  GtkWidget *window;

  /* GTK 4.8 measures the labels of its own page buttons, which are empty, below nothing, and says so. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  dialogs_show_shortcuts (GTK_WINDOW (essai->window));
  window = parcours_find_other_window (essai->window);
  g_assert_nonnull (window);
  gtk_test_widget_wait_for_draw (window);
  check (window, "shortcuts");
}

/* Two records side by side, and the doubles that are looked for, where there is none. */
static void
test_fusion (Essai         *essai,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) villes = repository_list (essai->repository, TYPE_COLLECTIVITE, NULL);
  GtkWidget *window = fusion_window_new (essai->repository, villes->pdata[0], villes->pdata[1]);

  show (essai, window);
  check (window, "merge");
  window = fusion_window_new_doubles (essai->repository, TYPE_COLLECTIVITE);
  show (essai, window);
  check (window, "doubles");
}

/* The documents at the left, then what can be inserted, with the faults of a text. */
static void
test_modeles (Essai         *essai,
              gconstpointer  data)
{
  GtkWidget *window = modeles_window_new (essai->repository, essai->dossier);
  GtkWidget *volet = ESSAI_CHILD (window, TYPE_MODELES_WINDOW, "volet");

  show (essai, window);
  modele_editor_write (modeles_window_get_editor (JALONS_MODELES_WINDOW (window)), "{{ agent.nm }}");
  essai_iterate ();
  parcours_check (window, "templates");
  gtk_stack_set_visible_child_name (GTK_STACK (volet), "noms");
  essai_iterate ();
  check (window, "names of the templates");
}

static void
test_capture (Essai         *essai,
              gconstpointer  data)
{
  g_autoptr (DossierComplet) dossier = repository_get_dossier (essai->repository, essai->dossier, NULL);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  g_assert_cmpuint (dossier->entretiens->len, >, 0);
  window = capture_window_present (GTK_WINDOW (essai->window), essai->repository, essai->dossier,
                                   fiche_get_uuid (dossier->entretiens->pdata[0]), &error);
  g_assert_no_error (error);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  check (GTK_WIDGET (window), "capture");
}

static void
keep_document (Essai *essai)
{
  g_autoptr (DossierComplet) dossier = repository_get_dossier (essai->repository, essai->dossier, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Rendu) rendu = rendus_make (dossier, "synthese", jour_today (), TRUE, &error);
  g_autofree char *uuid = NULL;

  g_assert_no_error (error);
  uuid = rendus_keep (essai->repository, essai->dossier, rendu, &error);
  g_assert_no_error (error);
}

/* Two versions of a document. */
static void
test_compare (Essai         *essai,
              gconstpointer  data)
{
  g_autoptr (GListStore) documents = g_list_store_new (TYPE_DOCUMENT_FICHE);
  g_autoptr (DossierComplet) dossier = NULL;
  ComparaisonWindow *window;

  keep_document (essai);
  keep_document (essai);
  dossier = repository_get_dossier (essai->repository, essai->dossier, NULL);
  for (guint i = 0; i < dossier->documents->len; i++)
    if (g_strcmp0 (JALONS_DOCUMENT_FICHE (dossier->documents->pdata[i])->genre, "synthese") == 0)
      g_list_store_append (documents, dossier->documents->pdata[i]);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (documents)), >=, 2);
  window = comparaison_window_present (GTK_WINDOW (essai->window), essai->repository,
                                       G_LIST_MODEL (documents), NULL);
  while (comparaison_window_is_busy (window))
    g_main_context_iteration (NULL, TRUE);
  check (GTK_WIDGET (window), "compare");
}

#define ADD(nom, fonction) \
  g_test_add ("/accessibilite/fenetres/" nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  essai_init (&argc, &argv);
  application = essai_application_new ();
  ADD ("preferences", test_preferences);
  ADD ("shortcuts", test_shortcuts);
  ADD ("fusion", test_fusion);
  ADD ("modeles", test_modeles);
  ADD ("capture", test_capture);
  ADD ("compare", test_compare);
  status = essai_run ();
  g_clear_object (&application);

  return status;
}
