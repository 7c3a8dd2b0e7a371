/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/workspace.h"
#include "dossier/dossier-view.h"
#include "dossier/page-tardive.h"
#include "dossiers/dossier-row.h"
#include "dossiers/filtres-bar.h"

#include <string.h>

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

static const char *
get_page (Essai *essai)
{
  GtkWidget *place = GTK_WIDGET (workspace_get_dossiers (JALONS_WORKSPACE (essai->workspace)));

  return gtk_stack_get_visible_child_name (
    GTK_STACK (ESSAI_CHILD (place, JALONS_TYPE_DOSSIERS_PLACE, "pile")));
}

/* The frame is made: what it shows is there. */
static void
after_paint_cb (Essai *essai)
{
  if (essai->rows > 0)
    return;

  g_assert_null (get_view (essai));
  essai->rows = count_rows (essai);
  essai->page = g_strdup (get_page (essai));
}

static gboolean
is_begun (gpointer data)
{
  return get_view (data) != NULL;
}

static gboolean
is_open (gpointer data)
{
  return g_strcmp0 (get_page (data), "dossier") == 0;
}

static const char *
get_dossier (Essai *essai)
{
  return dossier_view_get_dossier (JALONS_DOSSIER_VIEW (get_view (essai)));
}

/* The pages are made, for no dossier yet: the first of the steps. */
static void
begin (Essai *essai)
{
  gtk_window_present (GTK_WINDOW (essai->window));
  while (!is_begun (essai))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (get_dossier (essai));
  g_assert_cmpstr (get_page (essai), ==, "attente");
}

static void
make_window (Essai *essai)
{
  essai->workspace = workspace_new (essai->repository);
  essai->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (essai->window), 1280, 820);
  gtk_window_set_child (GTK_WINDOW (essai->window), essai->workspace);
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  essai->repository = essai_open_demo ();
  make_window (essai);
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

static gboolean
count_cb (gpointer data)
{
  return ++*(guint *) data < 20;
}

/* What is typed and what is painted comes between two steps, however long it lasts. */
static void
test_steps (Essai         *essai,
            gconstpointer  data)
{
  guint frappes = 0;
  guint images = 0;

  begin (essai);
  g_idle_add_full (GDK_PRIORITY_EVENTS, count_cb, &frappes, NULL);
  g_idle_add_full (GDK_PRIORITY_REDRAW, count_cb, &images, NULL);
  while (frappes < 20 || images < 20)
    {
      g_assert_null (get_dossier (essai));
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (essai_wait_for (is_open, essai));
  g_assert_cmpstr (get_dossier (essai), ==,
                   dossiers_place_get_dossier (
                     workspace_get_dossiers (JALONS_WORKSPACE (essai->workspace))));
}

/* A key of the pages, or an action that leads to one, finds them whole. */
static void
test_sooner (Essai         *essai,
             gconstpointer  data)
{
  DossiersPlace *place = workspace_get_dossiers (JALONS_WORKSPACE (essai->workspace));

  begin (essai);
  essai_press (essai->window, GDK_KEY_a, 0);
  g_assert_cmpstr (get_page (essai), ==, "attente");
  essai_press (essai->window, GDK_KEY_3, GDK_CONTROL_MASK);
  g_assert_cmpstr (get_page (essai), ==, "dossier");
  g_assert_cmpstr (get_dossier (essai), ==, dossiers_place_get_dossier (place));
  essai_iterate ();
  g_assert_cmpstr (get_dossier (essai), ==, dossiers_place_get_dossier (place));
}

static void
test_sooner_opened (Essai         *essai,
                    gconstpointer  data)
{
  DossiersPlace *place = workspace_get_dossiers (JALONS_WORKSPACE (essai->workspace));
  g_autoptr (GPtrArray) clos =
    repository_list_where (essai->repository, TYPE_DOSSIER, "statut", "clos", NULL);
  const char *autre = fiche_get_uuid (g_ptr_array_index (clos, 0));

  begin (essai);
  dossiers_place_open_dossier (place, autre, "historique");
  g_assert_cmpstr (get_page (essai), ==, "dossier");
  g_assert_cmpstr (get_dossier (essai), ==, autre);
  g_assert_cmpstr (dossiers_place_get_page (place), ==, "historique");
}

/* What one sees: the types, the heights and the words. */
static void
describe (GtkWidget *widget,
          GString   *texte)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  g_string_append_printf (texte, "%s %d %s\n", G_OBJECT_TYPE_NAME (widget),
                          gtk_widget_get_height (widget),
                          GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");
  for (GtkWidget *enfant = gtk_widget_get_first_child (widget); enfant != NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    describe (enfant, texte);
}

static gboolean
are_same (gpointer data)
{
  Essai *essais = data;
  g_autoptr (GString) par_etapes = g_string_new (NULL);
  g_autoptr (GString) entiere = g_string_new (NULL);

  describe (get_view (&essais[0]), par_etapes);
  describe (get_view (&essais[1]), entiere);

  return strlen (entiere->str) > 2000 && strcmp (par_etapes->str, entiere->str) == 0;
}

/* By steps or at once, it is the same page. */
static void
test_same (Essai         *essai,
           gconstpointer  data)
{
  Essai essais[] = { *essai, { .repository = essai->repository } };
  DossiersPlace *place;

  gtk_window_present (GTK_WINDOW (essai->window));
  g_assert_true (essai_wait_for (is_open, essai));

  make_window (&essais[1]);
  place = workspace_get_dossiers (JALONS_WORKSPACE (essais[1].workspace));
  dossiers_place_open_dossier (place, get_dossier (essai), NULL);
  gtk_window_present (GTK_WINDOW (essais[1].window));
  g_assert_true (essai_wait_for (are_same, essais));
  essai_close (essais[1].window);
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
  AJOUTER ("/depart/steps", test_steps);
  AJOUTER ("/depart/sooner", test_sooner);
  AJOUTER ("/depart/sooner-opened", test_sooner_opened);
  AJOUTER ("/depart/same", test_same);
  AJOUTER ("/depart/pages", test_pages);
  AJOUTER ("/depart/menus", test_menus);

  return essai_run ();
}
