/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/workspace.h"
#include "dossier/dossier-view.h"
#include "dossier/page-tardive.h"
#include "dossiers/dossier-row.h"
#include "dossiers/filtres-bar.h"

/* What the first frame of the window has, and what only comes after it. */

typedef struct
{
  Repository *repository;
  GtkWidget *workspace;
  GtkWidget *window;
  guint rows; /* in the first frame that has some */
  char *page; /* beside them then */
} Essai;

static GtkWidget *
get_view (Essai *essai)
{
  return essai_find (essai->workspace, TYPE_DOSSIER_VIEW, 0);
}

static guint
count_rows (Essai *essai)
{
  GtkWidget *row;
  guint n = 0;

  for (guint i = 0; (row = essai_find (essai->workspace, JALONS_TYPE_DOSSIER_ROW, i)) != NULL; i++)
    if (gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0)
      n++;
  return n;
}

static guint
count_built (Essai *essai,
             guint *pages)
{
  GtkWidget *page;
  guint n = 0;

  for (*pages = 0; (page = essai_find (get_view (essai), TYPE_PAGE_TARDIVE, *pages)) != NULL; (*pages)++)
    if (page_tardive_is_built (JALONS_PAGE_TARDIVE (page)))
      n++;
  return n;
}

/* The frame is made: what it shows is there. */
static void
after_paint_cb (Essai *essai)
{
  GtkWidget *place = GTK_WIDGET (workspace_get_dossiers (JALONS_WORKSPACE (essai->workspace)));

  if (essai->rows > 0)
    return;

  g_assert_null (get_view (essai));
  essai->rows = count_rows (essai);
  essai->page = g_strdup (gtk_stack_get_visible_child_name (
    GTK_STACK (ESSAI_CHILD (place, JALONS_TYPE_DOSSIERS_PLACE, "pile"))));
}

static gboolean
is_open (gpointer data)
{
  return get_view (data) != NULL;
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  essai->repository = essai_open_demo ();
  essai->workspace = workspace_new (essai->repository);
  essai->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (essai->window), 1280, 820);
  gtk_window_set_child (GTK_WINDOW (essai->window), essai->workspace);
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  essai_close (essai->window);
  repository_close (essai->repository);
  g_assert_finalize_object (essai->repository);
  g_free (essai->page);
}

/* The list is painted before the page of a dossier is made, and nothing else flashes in its place. */
static void
test_list_first (Essai         *essai,
                 gconstpointer  data)
{
  gtk_widget_realize (essai->window);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (essai->window), "after-paint",
                            G_CALLBACK (after_paint_cb), essai);
  gtk_window_present (GTK_WINDOW (essai->window));
  g_assert_true (essai_wait_for (is_open, essai));
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (essai->window), essai);
  g_assert_cmpuint (essai->rows, >, 5);
  g_assert_cmpstr (essai->page, ==, "attente");
}

/* Of the dossier, the page that shows; of the places, the one that shows. */
static void
test_pages (Essai         *essai,
            gconstpointer  data)
{
  guint pages;

  gtk_window_present (GTK_WINDOW (essai->window));
  g_assert_true (essai_wait_for (is_open, essai));
  g_assert_cmpuint (count_built (essai, &pages), ==, 0);
  g_assert_cmpuint (pages, ==, 5);
  dossier_view_set_page (JALONS_DOSSIER_VIEW (get_view (essai)), "historique");
  g_assert_cmpuint (count_built (essai, &pages), ==, 1);

  g_assert_null (workspace_get_annuaires (JALONS_WORKSPACE (essai->workspace)));
  g_assert_null (adw_bin_get_child (ADW_BIN (ESSAI_CHILD (essai->workspace, JALONS_TYPE_WORKSPACE,
                                                          "place_agenda"))));
  workspace_show_place (JALONS_WORKSPACE (essai->workspace), PLACE_ANNUAIRES);
  g_assert_nonnull (workspace_get_annuaires (JALONS_WORKSPACE (essai->workspace)));
}

static void
check_menu (GtkWidget *bouton)
{
  GtkMenuButton *menu = GTK_MENU_BUTTON (bouton);
  GtkPopover *ouvert;

  g_assert_true (gtk_widget_get_sensitive (bouton));
  g_assert_null (gtk_menu_button_get_popover (menu));
  gtk_menu_button_popup (menu);
  ouvert = gtk_menu_button_get_popover (menu);
  g_assert_nonnull (ouvert);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (menu)), >, 1);
  gtk_menu_button_popdown (menu);
  gtk_menu_button_popup (menu);
  g_assert_true (gtk_menu_button_get_popover (menu) == ouvert);
  gtk_menu_button_popdown (menu);
}

/* A menu is made when it first opens, and once; the bar of narrow windows when one is narrow. */
static void
test_menus (Essai         *essai,
            gconstpointer  data)
{
  static const char * const filtres[] = { "portee", "statut", "prestation", "ordre", "nommes" };
  GtkWidget *bar = essai_find (essai->workspace, JALONS_TYPE_FILTRES_BAR, 0);

  gtk_window_present (GTK_WINDOW (essai->window));
  g_assert_true (essai_wait_for (is_open, essai));
  for (guint i = 0; i < G_N_ELEMENTS (filtres); i++)
    check_menu (ESSAI_CHILD (bar, JALONS_TYPE_FILTRES_BAR, filtres[i]));
  check_menu (ESSAI_CHILD (essai->workspace, JALONS_TYPE_WORKSPACE, "principal"));
  g_assert_null (essai_find (essai->workspace, ADW_TYPE_VIEW_SWITCHER_BAR, 0));
}

#define AJOUTER(path, fonction) g_test_add (path, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);

  AJOUTER ("/depart/list-first", test_list_first);
  AJOUTER ("/depart/pages", test_pages);
  AJOUTER ("/depart/menus", test_menus);

  return essai_run ();
}
