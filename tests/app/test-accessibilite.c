/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parcours-focus.h"
#include "support-app.h"

#include "app/nouveau-dossier-window.h"
#include "app/window-private.h"
#include "dossier/dossier-view.h"
#include "dossiers/dossier-row.h"
#include "dossiers/dossiers-vue.h"
#include "dossiers/tableau-entete.h"
#include "model/tables.h"

/* Every place, page and window, with what a keyboard alone and a screen reader have of it. */

static GtkApplication *application = NULL;

typedef struct
{
  Repository *repository;
  JalonsWindow *window;
} Essai;

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  essai->repository = essai_open_demo ();
  essai->window = JALONS_WINDOW (jalons_window_new (application));
  gtk_window_set_default_size (GTK_WINDOW (essai->window), 1440, 900);
  jalons_window_show_base (essai->window, essai->repository);
  gtk_window_present (GTK_WINDOW (essai->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (essai->window));
  g_assert_true (repository_require (essai->repository, NIVEAU_STRUCTURE, NULL));
  essai_wait (250);
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  essai_close_base (GTK_WIDGET (essai->window), essai->repository);
}

static GtkWidget *
get_workspace (Essai *essai)
{
  return GTK_WIDGET (jalons_window_get_workspace (essai->window));
}

/* Each place of the switcher, those to come as well. */
static void
test_places (Essai         *essai,
             gconstpointer  data)
{
  GtkWidget *places = ESSAI_CHILD (get_workspace (essai), JALONS_TYPE_WORKSPACE, "places");
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (ADW_VIEW_STACK (places));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (pages));

  g_assert_cmpuint (n, >=, 2);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (places),
                                             adw_view_stack_page_get_name (page));
      essai_wait (400);
      parcours_check (GTK_WIDGET (essai->window), adw_view_stack_page_get_name (page));
    }
}

static guint
count_roles (GtkWidget         *root,
             GtkAccessibleRole  role)
{
  guint n = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == role;

  if (n > 0)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (root),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      n += count_roles (child, role);

  return n;
}

static gboolean
has_table (gpointer data)
{
  GtkWidget *entete = essai_find (data, JALONS_TYPE_TABLEAU_ENTETE, 0);

  /* Tab goes by the places of what there is. */
  return entete != NULL && gtk_widget_get_width (entete) > 0 &&
         count_roles (data, GTK_ACCESSIBLE_ROLE_GRID_CELL) > 0;
}

/* Tab stops on each title, from left to right, then once in the rows. */
static void
check_table_stops (GtkWidget *window,
                   guint      titres)
{
  g_autoptr (GPtrArray) tab = parcours_list_tab (window, GTK_DIR_TAB_FORWARD);
  guint ligne = tab->len;
  guint lignes = 0;

  for (guint i = 0; i < tab->len; i++)
    if (JALONS_IS_DOSSIER_ROW (tab->pdata[i]))
      {
        ligne = i;
        lignes++;
      }
  g_assert_cmpuint (lignes, ==, 1);
  /* Once around: it may have begun between the two. */
  for (guint i = 1; i <= titres; i++)
    {
      GtkWidget *stop = tab->pdata[(ligne + tab->len - i) % tab->len];

      g_assert_nonnull (gtk_widget_get_ancestor (stop, JALONS_TYPE_TABLEAU_ENTETE));
    }
}

/* The dossiers over the whole width: a grid, with titles, rows and cells that say what they are. */
static void
test_table (Essai         *essai,
            gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (essai->window);
  guint titres;
  guint lignes;

  g_assert_true (gtk_widget_activate_action (window, "win.toggle-table", NULL));
  g_assert_true (essai_wait_for (has_table, window));
  g_assert_cmpuint (count_roles (window, GTK_ACCESSIBLE_ROLE_GRID), ==, 1);
  titres = count_roles (window, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  g_assert_cmpuint (titres, ==, 8);
  /* The titles are a row too. */
  lignes = count_roles (essai_find (window, JALONS_TYPE_DOSSIERS_VUE, 1), GTK_ACCESSIBLE_ROLE_ROW);
  g_assert_cmpuint (lignes, >, 2);
  g_assert_cmpuint (count_roles (window, GTK_ACCESSIBLE_ROLE_GRID_CELL), ==, lignes * titres);
  parcours_check (window, "table");
  check_table_stops (window, titres);
}

/* The pages of a dossier, at three moments of its life. */
static void
check_pages (Essai      *essai,
             const char *statut)
{
  static const char * const pages[] = { "suivi", "entretiens", "synthese", "documents",
                                        "historique", "preparation" };
  g_autofree char *dossier = essai_find_dossier (essai->repository, statut);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *lieu = g_strdup_printf ("%s, %s", pages[i], statut);

      g_assert_true (jalons_window_open_dossier (essai->window, dossier, pages[i]));
      essai_wait (500);
      parcours_check (GTK_WIDGET (essai->window), lieu);
    }
}

static void
test_dossier (Essai         *essai,
              gconstpointer  data)
{
  check_pages (essai, data);
}

/* The windows that actions without a target open, above the first one. */
static void
test_windows (Essai         *essai,
              gconstpointer  data)
{
  GtkWidget *autre;

  if (g_str_equal (data, "win.plan-entretien"))
    gtk_widget_activate_action (GTK_WIDGET (essai->window), data, "s", "||");
  else
    gtk_widget_activate_action (GTK_WIDGET (essai->window), data, NULL);
  essai_wait (400);
  autre = parcours_find_other_window (GTK_WIDGET (essai->window));
  g_assert_nonnull (autre);
  parcours_check (autre, data);
  gtk_window_destroy (GTK_WINDOW (autre));
  essai_iterate ();
}

static void
test_print (Essai         *essai,
            gconstpointer  data)
{
  g_autofree char *dossier = essai_find_dossier (essai->repository, "en_cours");
  const char *dossiers[] = { dossier, NULL };
  GtkWidget *autre;

  gtk_widget_activate_action (GTK_WIDGET (essai->window), "win.print-selection", "^as", dossiers);
  essai_wait (400);
  autre = parcours_find_other_window (GTK_WIDGET (essai->window));
  g_assert_nonnull (autre);
  parcours_check (autre, "win.print-selection");
  gtk_window_destroy (GTK_WINDOW (autre));
  essai_iterate ();
}

/* What leads to a base. */
static void
test_before (void)
{
  GtkWidget *window = jalons_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  jalons_window_show_first_run (JALONS_WINDOW (window));
  essai_wait (200);
  parcours_check (window, "first run");
  jalons_window_show_lock (JALONS_WINDOW (window), "essai.jalons");
  essai_wait (100);
  parcours_check (window, "lock");
  jalons_window_show_failure (JALONS_WINDOW (window), "Le fichier est abîmé.");
  essai_wait (100);
  parcours_check (window, "failure");
  essai_close (window);
}

#define AJOUTER(path, donnee, fonction) \
  g_test_add ("/accessibilite/" path, Essai, donnee, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  essai_init (&argc, &argv);
  application = essai_application_new ();
  AJOUTER ("places", NULL, test_places);
  AJOUTER ("table", NULL, test_table);
  AJOUTER ("dossier/demande", "demande", test_dossier);
  AJOUTER ("dossier/en-cours", "en_cours", test_dossier);
  AJOUTER ("dossier/clos", "clos", test_dossier);
  AJOUTER ("window/new-dossier", "win.new-dossier", test_windows);
  AJOUTER ("window/plan-entretien", "win.plan-entretien", test_windows);
  AJOUTER ("window/centre", "win.edit-centre", test_windows);
  AJOUTER ("window/prestations", "win.prestations", test_windows);
  AJOUTER ("window/help", "win.help", test_windows);
  AJOUTER ("window/print", NULL, test_print);
  g_test_add_func ("/accessibilite/before", test_before);
  status = essai_run ();
  g_clear_object (&application);

  return status;
}
