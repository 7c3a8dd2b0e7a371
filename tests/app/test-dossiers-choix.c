/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-liste.h"

#include "dossiers/dossier-row.h"
#include "dossiers/filtres-bar.h"
#include "model/tables.h"

#include <string.h>

static gboolean
press (EssaiListe      *essai,
       guint            keyval,
       GdkModifierType  state)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (essai_liste_get_vue (essai)));
  gboolean pris = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &pris);
    }
  essai_wait (60);

  return pris;
}

static char *
get_uuid (EssaiListe *essai,
          guint       position)
{
  g_auto (GStrv) dossiers =
    apercu_liste_list_dossiers (JALONS_APERCU_LISTE (essai_liste_get_model (essai)), position, 1);

  return g_strdup (dossiers[0]);
}

/* The dossier follows the keyboard; the row that has it is in sight and has the focus. */
static void
test_keys (EssaiListe    *essai,
           gconstpointer  data)
{
  const guint n = (essai_liste_show_all (essai), g_list_model_get_n_items (essai_liste_get_model (essai)));
  g_autofree char *second = get_uuid (essai, 1);
  g_autofree char *dernier = get_uuid (essai, n - 1);

  dossiers_list_select_first (JALONS_DOSSIERS_LIST (essai->list));
  essai_wait (60);
  gtk_widget_grab_focus (GTK_WIDGET (essai_liste_get_vue (essai)));
  g_assert_true (press (essai, GDK_KEY_Down, 0));
  g_assert_cmpstr (essai->selected, ==, second);
  g_assert_true (gtk_widget_has_focus (dossiers_vue_get_row (essai_liste_get_vue (essai), 1)));

  g_assert_true (press (essai, GDK_KEY_End, 0));
  g_assert_cmpstr (essai->selected, ==, dernier);
  g_assert_true (gtk_widget_has_focus (dossiers_vue_get_row (essai_liste_get_vue (essai), n - 1)));
  g_assert_true (press (essai, GDK_KEY_Home, 0));
  g_assert_true (press (essai, GDK_KEY_Return, 0));
  g_assert_cmpstr (essai->activated, ==, essai->selected);
  g_assert_false (press (essai, GDK_KEY_F5, 0));
  g_assert_false (press (essai, GDK_KEY_Escape, 0));
}

/* What is chosen stays chosen while the filters hide it; Escape forgets it. */
static void
test_choice (EssaiListe    *essai,
             gconstpointer  data)
{
  SelectionDossier *selection = essai_liste_get_selection (essai);
  GtkWidget *lot = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "lot");
  g_auto (GStrv) choisis = NULL;
  g_autofree char *premier = NULL;
  guint n;

  essai_liste_show_all (essai);
  n = g_list_model_get_n_items (essai_liste_get_model (essai));
  premier = get_uuid (essai, 0);
  dossiers_list_select_first (JALONS_DOSSIERS_LIST (essai->list));
  g_assert_false (gtk_widget_get_visible (lot));
  gtk_widget_grab_focus (GTK_WIDGET (essai_liste_get_vue (essai)));

  /* Shift goes on from the open one, the dossier that is shown stays. */
  press (essai, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (essai, GDK_KEY_Down, GDK_SHIFT_MASK);
  g_assert_cmpuint (selection_dossier_count (selection), ==, 3);
  g_assert_cmpstr (essai->selected, ==, premier);
  g_assert_true (gtk_widget_get_visible (lot));
  g_assert_true (essai_has_text (lot, "3 chosen"));
  gtk_test_accessible_assert_state (dossiers_vue_get_row (essai_liste_get_vue (essai), 2),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  press (essai, GDK_KEY_space, 0);
  g_assert_cmpuint (selection_dossier_count (selection), ==, 2);

  essai_liste_type (essai, "aucun dossier ne porte ce nom");
  g_assert_cmpuint (selection_dossier_count (selection), ==, 2);
  g_assert_cmpuint (selection_dossier_count_hidden (selection), ==, 2);
  essai_liste_type (essai, "");
  choisis = selection_dossier_list (selection);
  g_assert_cmpuint (g_strv_length (choisis), ==, 2);
  g_assert_cmpstr (choisis[0], ==, premier);

  press (essai, GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (selection_dossier_count (selection), ==, n);
  press (essai, GDK_KEY_Escape, 0);
  g_assert_cmpuint (selection_dossier_count (selection), ==, 0);
  g_assert_false (gtk_widget_get_visible (lot));
}

static GtkWidget *
find_row_menu (EssaiListe *essai)
{
  for (GtkWidget *child = gtk_widget_get_first_child (essai->list); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return child;

  return NULL;
}

/* The menu of a row by the keyboard, with what it can do. */
static void
test_menu (EssaiListe    *essai,
           gconstpointer  data)
{
  GtkWidget *vue = GTK_WIDGET (essai_liste_get_vue (essai));
  GtkWidget *menu;

  essai_liste_show_all (essai);
  dossiers_list_select_first (JALONS_DOSSIERS_LIST (essai->list));
  essai_wait (60);
  gtk_widget_grab_focus (vue);
  g_assert_null (find_row_menu (essai));
  g_assert_false (press (essai, GDK_KEY_F10, 0));
  g_assert_true (press (essai, GDK_KEY_F10, GDK_SHIFT_MASK));
  menu = find_row_menu (essai);
  g_assert_nonnull (menu);
  g_assert_true (gtk_widget_get_visible (menu));
  g_assert_true (essai_has_text (menu, "Choose several"));
  gtk_popover_popdown (GTK_POPOVER (menu));

  g_assert_true (gtk_widget_activate_action (vue, "ligne.choisir", NULL));
  g_assert_true (selection_dossier_is_choosing (essai_liste_get_selection (essai)));
  g_assert_cmpuint (selection_dossier_count (essai_liste_get_selection (essai)), ==, 0);
}

/* Titles stand above the first row of each group, and rows show what they are asked to. */
static void
test_groups (EssaiListe    *essai,
             gconstpointer  data)
{
  GtkWidget *bar = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "filtres");
  g_autoptr (Apercu) premier = NULL;
  guint titres = 0;

  essai_liste_show_all (essai);
  g_assert_true (gtk_widget_activate_action (bar, "liste.groupes", NULL));
  essai_wait (100);
  for (guint i = 0; i < g_list_model_get_n_items (essai_liste_get_model (essai)); i++)
    {
      ApercuListe *liste = JALONS_APERCU_LISTE (essai_liste_get_model (essai));
      DossierRow *row = JALONS_DOSSIER_ROW (dossiers_vue_get_row (essai_liste_get_vue (essai), i));
      const gboolean debute = i == 0 || apercu_liste_get_groupe (liste, i) !=
                                          apercu_liste_get_groupe (liste, i - 1);

      g_assert_true (dossier_row_has_title (row) == debute);
      titres += debute;
    }
  g_assert_cmpuint (titres, >=, 2);

  premier = g_list_model_get_item (essai_liste_get_model (essai), 0);
  g_assert_false (essai_has_text (dossiers_vue_get_row (essai_liste_get_vue (essai), 0), premier->ref));
  g_assert_true (gtk_widget_activate_action (bar, "liste.reference", NULL));
  essai_wait (60);
  g_assert_true (essai_has_text (dossiers_vue_get_row (essai_liste_get_vue (essai), 0), premier->ref));
}

/* Filters under a name, words and all, are in the base. */
static void
test_named_filters (EssaiListe    *essai,
                    gconstpointer  data)
{
  GtkWidget *bar = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "filtres");
  GtkWidget *recherche = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "recherche");
  g_auto (GStrv) noms = NULL;
  g_autoptr (GError) error = NULL;

  essai_liste_show_all (essai);
  gtk_widget_activate_action (bar, "liste.statut", "s", "en_cours");
  essai_liste_type (essai, "a");
  g_assert_true (filtres_nommes_keep (essai->repository, "Mes a",
                                      filtres_bar_get_filtres (JALONS_FILTRES_BAR (bar)), &error));
  g_assert_true (filtres_nommes_keep (essai->repository, "À voir",
                                      filtres_bar_get_filtres (JALONS_FILTRES_BAR (bar)), &error));
  noms = filtres_nommes_list (essai->repository);
  g_assert_cmpuint (g_strv_length (noms), ==, 2);

  essai_liste_show_all (essai);
  g_assert_true (gtk_widget_activate_action (bar, "liste.rappeler", "s", "Mes a"));
  essai_wait (60);
  g_assert_cmpstr (filtres_bar_get_filtres (JALONS_FILTRES_BAR (bar))->statut, ==, "en_cours");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (recherche)), ==, "a");

  g_assert_true (gtk_widget_activate_action (bar, "liste.oublier", "s", "Mes a"));
  g_assert_false (filtres_nommes_recall (essai->repository, "Mes a",
                                         filtres_bar_get_filtres (JALONS_FILTRES_BAR (bar))));
}

#define AJOUTER(path, fonction) \
  g_test_add (path, EssaiListe, NULL, essai_liste_set_up, fonction, essai_liste_tear_down)

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  AJOUTER ("/dossiers-choix/keys", test_keys);
  AJOUTER ("/dossiers-choix/choice", test_choice);
  AJOUTER ("/dossiers-choix/menu", test_menu);
  AJOUTER ("/dossiers-choix/groups", test_groups);
  AJOUTER ("/dossiers-choix/named-filters", test_named_filters);

  return essai_run ();
}
