/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arbre.h"
#include "support-app.h"

#include "app/dossiers-place.h"
#include "app/nouveau-dossier-window.h"
#include "app/window-private.h"
#include "dossiers/dossiers-list.h"
#include "model/tables.h"
#include "operations/dossiers.h"
#include "operations/pieces.h"
#include "modeles/modeles-window.h"
#include "prestations/prestations-window.h"
#include "store/database-private.h"

typedef struct
{
  Repository *repository;
  JalonsWindow *window;
} Essai;

static GtkApplication *application = NULL;

static void
open_window (Essai      *essai,
             Repository *repository)
{
  essai->repository = repository;
  essai->window = JALONS_WINDOW (jalons_window_new (application));
  jalons_window_show_base (essai->window, repository);
  gtk_window_present (GTK_WINDOW (essai->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (essai->window));
  essai_wait (250);
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  open_window (essai, essai_open_demo ());
}

static void
set_up_empty (Essai         *essai,
              gconstpointer  data)
{
  open_window (essai, essai_open_empty ("cdg60"));
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  essai_close_base (GTK_WIDGET (essai->window), essai->repository);
}

static gboolean
activate (Essai      *essai,
          const char *action,
          const char *target)
{
  gboolean found;

  if (target != NULL)
    found = gtk_widget_activate_action (GTK_WIDGET (essai->window), action, "s", target);
  else
    found = gtk_widget_activate_action (GTK_WIDGET (essai->window), action, NULL);
  essai_wait (100);

  return found;
}

static GtkWidget *
get_place (Essai *essai)
{
  return GTK_WIDGET (workspace_get_dossiers (jalons_window_get_workspace (essai->window)));
}

static const char *
get_shown (Essai *essai)
{
  GtkWidget *pile = ESSAI_CHILD (get_place (essai), JALONS_TYPE_DOSSIERS_PLACE, "pile");

  return gtk_stack_get_visible_child_name (GTK_STACK (pile));
}

static const char *
get_visible_place (Essai *essai)
{
  GtkWidget *places = ESSAI_CHILD (jalons_window_get_workspace (essai->window),
                                   JALONS_TYPE_WORKSPACE, "places");

  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (places));
}

static void
test_start (Essai         *essai,
            gconstpointer  data)
{
  GtkWidget *bandeau = ESSAI_CHILD (jalons_window_get_workspace (essai->window),
                                    JALONS_TYPE_WORKSPACE, "bandeau");

  /* The first dossier is read once the list is there. */
  for (guint i = 0; i < 100 && !g_str_equal (get_shown (essai), "dossier"); i++)
    essai_wait (50);
  g_assert_cmpstr (get_shown (essai), ==, "dossier");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (essai->window)), ==, "Jalons");
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (bandeau)));
  g_assert_true (essai_has_text (bandeau, "not encrypted"));
}

static void
test_open_dossier (Essai         *essai,
                   gconstpointer  data)
{
  g_autofree char *clos = essai_find_dossier (essai->repository, "clos");

  g_assert_true (activate (essai, "win.show-place", "agenda"));
  g_assert_cmpstr (get_visible_place (essai), ==, "agenda");
  /* A dossier that the filters hold back opens all the same. */
  g_assert_true (activate (essai, "win.open-dossier", clos));
  g_assert_cmpstr (get_visible_place (essai), ==, "dossiers");
  g_assert_cmpstr (get_shown (essai), ==, "dossier");
  activate (essai, "win.show-place", "nulle-part");
  g_assert_cmpstr (get_visible_place (essai), ==, "dossiers");
}

static void
test_prestations (Essai         *essai,
                  gconstpointer  data)
{
  GtkWindow *prestations;

  g_assert_true (activate (essai, "win.prestations", NULL));
  prestations = arbre_find_window (TYPE_PRESTATIONS_WINDOW);
  g_assert_nonnull (prestations);
  g_assert_true (gtk_window_get_transient_for (prestations) == GTK_WINDOW (essai->window));
  g_assert_true (essai_has_text (GTK_WIDGET (prestations), "Mission d’assistance"));
  gtk_window_destroy (prestations);
  /* The place of the command line leads there too. */
  activate (essai, "win.show-place", "prestations");
  prestations = arbre_find_window (TYPE_PRESTATIONS_WINDOW);
  g_assert_nonnull (prestations);
  gtk_window_destroy (prestations);
}

/* The page of a template is shown of the dossier that is open. */
static void
test_modeles (Essai         *essai,
              gconstpointer  data)
{
  GtkWindow *modeles;

  g_assert_true (activate (essai, "win.modeles", NULL));
  modeles = arbre_find_window (TYPE_MODELES_WINDOW);
  g_assert_nonnull (modeles);
  g_assert_true (gtk_window_get_transient_for (modeles) == GTK_WINDOW (essai->window));
  g_assert_true (essai_has_text (GTK_WIDGET (modeles), "Open dossier: 2026-01-"));
  gtk_window_destroy (modeles);
}

static void
test_open_entretien (Essai         *essai,
                     gconstpointer  data)
{
  g_autoptr (GPtrArray) entretiens = NULL;

  g_assert_true (repository_require (essai->repository, NIVEAU_STRUCTURE, NULL));
  entretiens = repository_list (essai->repository, TYPE_ENTRETIEN, NULL);
  g_assert_true (activate (essai, "win.open-entretien",
                           fiche_get_uuid (g_ptr_array_index (entretiens, 0))));
  g_assert_cmpstr (get_shown (essai), ==, "dossier");
}

static void
test_list (Essai         *essai,
           gconstpointer  data)
{
  DossiersPlace *place = JALONS_DOSSIERS_PLACE (get_place (essai));
  GtkWidget *focus;

  g_assert_true (activate (essai, "win.toggle-list", NULL));
  g_assert_false (dossiers_place_is_list_visible (place));
  g_assert_true (activate (essai, "win.search", NULL));
  g_assert_true (dossiers_place_is_list_visible (place));
  focus = gtk_root_get_focus (GTK_ROOT (essai->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY));
}

/* A small window lends the dossier some of the list; a large one gives it back. */
static void
test_list_width (Essai         *essai,
                 gconstpointer  data)
{
  DossiersPlace *place = JALONS_DOSSIERS_PLACE (get_place (essai));
  GtkWidget *list = essai_find (GTK_WIDGET (place), JALONS_TYPE_DOSSIERS_LIST, 0);
  gint large;

  dossiers_place_set_list_width (place, 380);
  gtk_window_set_default_size (GTK_WINDOW (essai->window), 1400, 700);
  essai_wait (200);
  large = gtk_widget_get_width (list);
  g_assert_cmpint (large, ==, 380);
  gtk_window_set_default_size (GTK_WINDOW (essai->window), 1000, 700);
  essai_wait (200);
  g_assert_cmpint (gtk_widget_get_width (list), <, large);
  g_assert_cmpint (dossiers_place_get_list_width (place), ==, 380);
  gtk_window_set_default_size (GTK_WINDOW (essai->window), 1400, 700);
  essai_wait (200);
  g_assert_cmpint (gtk_widget_get_width (list), ==, large);
}

static void
test_new_and_undo (Essai         *essai,
                   gconstpointer  data)
{
  g_autofree char *dossier = essai_find_dossier (essai->repository, "demande");
  g_autoptr (GError) error = NULL;
  g_autoptr (Fiche) fiche = repository_get (essai->repository, TYPE_DOSSIER, dossier, &error);
  GtkWindow *nouveau;

  g_assert_true (activate (essai, "win.new-dossier", NULL));
  nouveau = arbre_find_window (JALONS_TYPE_NOUVEAU_DOSSIER_WINDOW);
  g_assert_nonnull (nouveau);
  g_assert_true (gtk_window_get_transient_for (nouveau) == GTK_WINDOW (essai->window));
  gtk_window_destroy (nouveau);

  g_assert_true (dossiers_record_accord (essai->repository, dossier, 20000, "essai", &error));
  g_assert_no_error (error);
  activate (essai, "win.toast-undo", "Agreement recorded");
  g_assert_true (essai_has_text (GTK_WIDGET (essai->window), "Agreement recorded"));
  g_assert_true (activate (essai, "win.undo", NULL));
  g_assert_cmpint (JALONS_DOSSIER (fiche)->accord_le, !=, 20000);
  g_assert_true (essai_has_text (GTK_WIDGET (essai->window), "Undone"));
  g_assert_true (essai_has_text (GTK_WIDGET (essai->window), "Redo"));
  g_assert_true (activate (essai, "win.redo", NULL));
  g_assert_cmpint (JALONS_DOSSIER (fiche)->accord_le, ==, 20000);
  g_assert_true (essai_has_text (GTK_WIDGET (essai->window), "Redone"));
  activate (essai, "win.redo", NULL);
  g_assert_true (essai_has_text (GTK_WIDGET (essai->window), "There is nothing to redo"));
}

/* A scan: the bar tells of it and stops it; what is stopped has not happened. */
static void
test_undo_long (Essai         *essai,
                gconstpointer  data)
{
  g_autofree char *dossier = essai_find_dossier (essai->repository, "en_cours");
  Workspace *workspace = jalons_window_get_workspace (essai->window);
  const PieceSaisie saisie = { NULL };
  g_autoptr (GBytes) octets = g_bytes_new_take (g_strnfill (3 * 1024 * 1024, 'a'), 3 * 1024 * 1024);
  g_autoptr (GPtrArray) lues = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_lue_free);
  g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) relue = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) pieces = NULL;

  g_ptr_array_add (lues, piece_lue_read_bytes ("scan.txt", octets, NULL));
  pieces = pieces_add (essai->repository, dossier, lues, &saisie, refus, &error);
  g_assert_no_error (error);
  for (guint renonce = 2; renonce-- > 0;)
    {
      g_autoptr (GBytes) reste = NULL;
      g_autoptr (Database) autre = NULL;

      /* Another one writes: the work cannot begin before it is stopped. */
      if (renonce)
        {
          autre = database_open (repository_get_path (essai->repository), DATABASE_WRITE, &error);
          g_assert_no_error (error);
          g_assert_true (database_begin (autre, &error));
        }
      /* Not a turn of the main loop: the work is there until one. */
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (essai->window), "win.undo", NULL));
      g_assert_nonnull (workspace_get_work (workspace, NULL));
      /* One at a time. */
      gtk_widget_activate_action (GTK_WIDGET (essai->window), "win.undo", NULL);
      if (renonce)
        g_assert_true (essai_has_text (GTK_WIDGET (essai->window), "Another work is under way"));
      if (renonce)
        {
          progres_cancel (workspace_get_work (workspace, NULL));
          database_rollback (autre);
        }
      while (workspace_get_work (workspace, NULL) != NULL)
        g_main_context_iteration (NULL, TRUE);
      reste = pieces_load (essai->repository, pieces[0], NULL);
      g_assert_cmpint (reste != NULL, ==, renonce);
    }
  gtk_widget_activate_action (GTK_WIDGET (essai->window), "win.redo", NULL);
  g_assert_nonnull (workspace_get_work (workspace, NULL));
  while (workspace_get_work (workspace, NULL) != NULL)
    g_main_context_iteration (NULL, TRUE);
  relue = pieces_load (essai->repository, pieces[0], NULL);
  g_assert_true (relue != NULL && g_bytes_equal (relue, octets));
}

static void
test_error (Essai         *essai,
            gconstpointer  data)
{
  GtkWindow *dialog;

  activate (essai, "win.error", "Le disque est plein.");
  dialog = arbre_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (essai_has_text (GTK_WIDGET (dialog), "Le disque est plein."));
  gtk_window_destroy (dialog);
  essai_iterate ();
}

static void
test_filtered_out (Essai         *essai,
                   gconstpointer  data)
{
  GtkWidget *place = get_place (essai);
  GtkWidget *recherche = essai_find (place, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (recherche), "aucun dossier ne porte ce nom");
  essai_wait (200);
  /* What is being read stays. */
  g_assert_cmpstr (get_shown (essai), ==, "dossier");
  g_assert_nonnull (essai_find_button (place, "Clear the filters"));
}

static void
test_empty (Essai         *essai,
            gconstpointer  data)
{
  g_assert_cmpstr (get_shown (essai), ==, "premier");
  g_assert_true (essai_has_text (get_place (essai), "Create your first dossier"));
}

/* The pages that lead to a base. */
static void
test_pages (void)
{
  g_autoptr (GError) error = g_error_new_literal (STORE_ERROR, STORE_ERROR_PASSPHRASE, "…");
  GtkWidget *window = jalons_window_new (application);
  JalonsWindow *self = JALONS_WINDOW (window);

  gtk_window_present (GTK_WINDOW (window));
  jalons_window_show_waiting (self);
  essai_wait (500);
  g_assert_true (essai_has_text (window, "Opening the base"));
  jalons_window_show_failure (self, "Le fichier <b>n’est pas</b> une base.");
  g_assert_true (essai_has_text (window, "<b>n’est pas</b>"));
  jalons_window_show_first_run (self);
  g_assert_true (essai_has_text (window, "Welcome to Jalons"));
  jalons_window_show_lock (self, "essai.jalons");
  jalons_window_show_lock_error (self, error);
  g_assert_true (essai_has_text (window, "not the passphrase"));
  g_assert_null (jalons_window_get_repository (self));
  g_assert_false (jalons_window_open_dossier (self, "…", NULL));
  essai_close (window);
}

#define AJOUTER(path, debut, fonction) \
  g_test_add ("/window/" path, Essai, NULL, debut, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  essai_init (&argc, &argv);
  application = essai_application_new ();
  AJOUTER ("start", set_up, test_start);
  AJOUTER ("open-dossier", set_up, test_open_dossier);
  AJOUTER ("open-entretien", set_up, test_open_entretien);
  AJOUTER ("prestations", set_up, test_prestations);
  AJOUTER ("modeles", set_up, test_modeles);
  AJOUTER ("list", set_up, test_list);
  AJOUTER ("list-width", set_up, test_list_width);
  AJOUTER ("new-and-undo", set_up, test_new_and_undo);
  AJOUTER ("undo-long", set_up, test_undo_long);
  AJOUTER ("error", set_up, test_error);
  AJOUTER ("filtered-out", set_up, test_filtered_out);
  AJOUTER ("empty", set_up_empty, test_empty);
  g_test_add_func ("/window/pages", test_pages);
  status = essai_run ();
  g_clear_object (&application);

  return status;
}
