/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-liste.h"

#include "app/dossiers-place.h"
#include "dossiers/dossier-cellules.h"
#include "dossiers/dossier-row.h"
#include "dossiers/tableau-entete.h"

/* The dossiers as a table over the whole width. */

static DossiersList *
get_list (EssaiListe *essai)
{
  return JALONS_DOSSIERS_LIST (essai->list);
}

static GtkWidget *
get_entete (EssaiListe *essai)
{
  return essai_find (essai->list, JALONS_TYPE_TABLEAU_ENTETE, 0);
}

static GtkWidget *
get_table (EssaiListe *essai)
{
  GtkWidget *entete = get_entete (essai);
  GtkWidget *page = gtk_widget_get_parent (entete);

  return essai_find (page, JALONS_TYPE_DOSSIERS_VUE, 0);
}

static gboolean
has_rows (gpointer data)
{
  return essai_find (get_table (data), JALONS_TYPE_DOSSIER_CELLULES, 0) != NULL;
}

static void
show_table (EssaiListe *essai)
{
  essai_liste_show_all (essai);
  dossiers_list_set_large (get_list (essai), TRUE);
  g_assert_true (essai_wait_for (has_rows, essai));
}

static char *
list_names (EssaiListe *essai)
{
  GString *noms = g_string_new (NULL);
  GListModel *model = essai_liste_get_model (essai);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (Apercu) apercu = g_list_model_get_item (model, i);

      g_string_append_printf (noms, "%s|", apercu->tri);
    }
  return g_string_free (noms, FALSE);
}

/* The same dossier is open and the same ones are chosen, there and back. */
static void
test_switch (EssaiListe    *essai,
             gconstpointer  data)
{
  SelectionDossier *selection = essai_liste_get_selection (essai);
  g_auto (GStrv) dossiers = NULL;

  essai_liste_show_all (essai);
  dossiers = apercu_liste_list_dossiers (dossiers_list_get_liste (get_list (essai)), 0, 5);
  dossiers_list_select (get_list (essai), dossiers[3]);
  selection_dossier_toggle (selection, dossiers[1]);
  for (guint i = 0; i < 2; i++)
    {
      dossiers_list_set_large (get_list (essai), i == 0);
      g_assert_cmpint (dossiers_list_is_large (get_list (essai)), ==, i == 0);
      g_assert_cmpstr (dossiers_list_get_dossier (get_list (essai)), ==, dossiers[3]);
      g_assert_true (selection_dossier_is_chosen (selection, dossiers[1]));
      g_assert_true (selection_dossier_is_chosen (selection, dossiers[3]));
      g_assert_cmpuint (selection_dossier_count (selection), ==, 2);
    }
}

/* A screen reader hears a grid, titles that say how it is sorted, rows and cells with their names. */
static void
test_names (EssaiListe    *essai,
            gconstpointer  data)
{
  g_autoptr (Apercu) premier = NULL;
  g_autofree char *agent = NULL;
  GtkWidget *row;
  GtkWidget *cellule;

  show_table (essai);
  gtk_test_accessible_assert_role (get_table (essai), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_property (get_table (essai), GTK_ACCESSIBLE_PROPERTY_LABEL, "Dossiers");
  row = essai_find (get_table (essai), JALONS_TYPE_DOSSIER_ROW, 0);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));

  premier = g_list_model_get_item (essai_liste_get_model (essai), 0);
  agent = g_strdup_printf ("Employee: %s %s", premier->nom, premier->prenom);
  cellule = gtk_widget_get_first_child (essai_find (row, JALONS_TYPE_DOSSIER_CELLULES, 0));
  gtk_test_accessible_assert_role (cellule, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cellule, GTK_ACCESSIBLE_PROPERTY_LABEL, agent);
  g_assert_true (essai_has_text (row, premier->ref));
  g_assert_true (essai_has_text (row, premier->collectivite));
}

static GtkWidget *
get_title (EssaiListe     *essai,
           TableauColonne  colonne)
{
  return gtk_widget_get_parent (
    tableau_entete_get_bouton (JALONS_TABLEAU_ENTETE (get_entete (essai)), colonne));
}

static void
click_title (EssaiListe     *essai,
             TableauColonne  colonne)
{
  GtkWidget *bouton =
    tableau_entete_get_bouton (JALONS_TABLEAU_ENTETE (get_entete (essai)), colonne);

  g_signal_emit_by_name (bouton, "clicked");
}

/* A click on a title sorts, another the other way round. */
static void
test_sort (EssaiListe    *essai,
           gconstpointer  data)
{
  g_autofree char *avant = NULL;
  g_autofree char *croissant = NULL;
  g_autofree char *decroissant = NULL;
  g_autofree char *fin = NULL;
  g_auto (GStrv) mots = NULL;

  show_table (essai);
  avant = list_names (essai);
  click_title (essai, TABLEAU_AGENT);
  croissant = list_names (essai);
  g_assert_cmpstr (croissant, !=, avant);
  mots = g_strsplit (croissant, "|", -1);
  g_assert_cmpint (g_strcmp0 (mots[0], mots[1]), <=, 0);
  gtk_test_accessible_assert_property (get_title (essai, TABLEAU_AGENT),
                                       GTK_ACCESSIBLE_PROPERTY_SORT, GTK_ACCESSIBLE_SORT_ASCENDING);
  gtk_test_accessible_assert_property (get_title (essai, TABLEAU_ECHEANCE),
                                       GTK_ACCESSIBLE_PROPERTY_SORT, GTK_ACCESSIBLE_SORT_NONE);

  click_title (essai, TABLEAU_AGENT);
  decroissant = list_names (essai);
  g_assert_cmpstr (decroissant, !=, croissant);
  fin = g_strconcat ("|", mots[0], "|", NULL);
  g_assert_true (g_str_has_suffix (decroissant, fin));
  gtk_test_accessible_assert_property (get_title (essai, TABLEAU_AGENT),
                                       GTK_ACCESSIBLE_PROPERTY_SORT, GTK_ACCESSIBLE_SORT_DESCENDING);
  click_title (essai, TABLEAU_CONSEILLER);
  gtk_test_accessible_assert_property (get_title (essai, TABLEAU_CONSEILLER),
                                       GTK_ACCESSIBLE_PROPERTY_SORT, GTK_ACCESSIBLE_SORT_ASCENDING);
}

/* Columns and their widths are found again in the base, and that the table showed. */
static void
test_kept (EssaiListe    *essai,
           gconstpointer  data)
{
  GtkWidget *autre;
  GtkWidget *entete;
  GtkWidget *titre;

  show_table (essai);
  g_assert_true (gtk_widget_get_visible (get_title (essai, TABLEAU_REFERENCE)));
  g_assert_false (gtk_widget_get_visible (get_title (essai, TABLEAU_FONCTION)));
  g_assert_true (gtk_widget_activate_action (essai->list, "tableau.reference", NULL));
  g_assert_true (gtk_widget_activate_action (essai->list, "tableau.fonction", NULL));
  g_assert_false (gtk_widget_get_visible (get_title (essai, TABLEAU_REFERENCE)));
  g_assert_true (gtk_widget_get_visible (get_title (essai, TABLEAU_FONCTION)));
  dossiers_list_save_filters (get_list (essai));

  autre = g_object_ref_sink (dossiers_list_new (essai->repository));
  g_assert_true (dossiers_list_is_large (JALONS_DOSSIERS_LIST (autre)));
  entete = essai_find (autre, JALONS_TYPE_TABLEAU_ENTETE, 0);
  titre = gtk_widget_get_parent (
    tableau_entete_get_bouton (JALONS_TABLEAU_ENTETE (entete), TABLEAU_FONCTION));
  g_assert_true (gtk_widget_get_visible (titre));
  titre = gtk_widget_get_parent (
    tableau_entete_get_bouton (JALONS_TABLEAU_ENTETE (entete), TABLEAU_REFERENCE));
  g_assert_false (gtk_widget_get_visible (titre));
  g_assert_true (gtk_widget_activate_action (autre, "tableau.defaut", NULL));
  g_assert_true (gtk_widget_get_visible (titre));
  g_assert_finalize_object (autre);
}

/* The widths always fill what there is, down to a little of each column; what was written is read. */
static void
test_widths (void)
{
  static const int disponibles[] = { 2000, 1400, 1000, 700, 480 };
  g_autoptr (TableauColonnes) colonnes = tableau_colonnes_new ();
  g_autoptr (TableauColonnes) relues = tableau_colonnes_new ();
  g_autofree char *texte = NULL;
  int largeurs[TABLEAU_N_COLONNES];

  for (guint i = 0; i < G_N_ELEMENTS (disponibles); i++)
    {
      int total = 0;

      tableau_colonnes_share (colonnes, disponibles[i], largeurs);
      for (guint c = 0; c < TABLEAU_N_COLONNES; c++)
        {
          g_assert_cmpint (largeurs[c] > 0, ==, tableau_colonnes_is_visible (colonnes, c));
          total += largeurs[c];
        }
      g_assert_cmpint (total, ==, disponibles[i]);
    }

  tableau_colonnes_set_largeur (colonnes, TABLEAU_STATUT, 333);
  tableau_colonnes_set_visible (colonnes, TABLEAU_PHASE, TRUE);
  tableau_colonnes_set_visible (colonnes, TABLEAU_AGENT, FALSE);
  texte = tableau_colonnes_print (colonnes);
  tableau_colonnes_parse (relues, "{'statut': (true, 99999), 'perdue': (true, 3)}");
  g_assert_cmpint (tableau_colonnes_get_largeur (relues, TABLEAU_STATUT), <, 99999);
  tableau_colonnes_parse (relues, "not a variant");
  tableau_colonnes_parse (relues, texte);
  g_assert_cmpint (tableau_colonnes_get_largeur (relues, TABLEAU_STATUT), ==, 333);
  g_assert_true (tableau_colonnes_is_visible (relues, TABLEAU_PHASE));
  g_assert_true (tableau_colonnes_is_visible (relues, TABLEAU_AGENT));
  tableau_colonnes_set_largeur (relues, TABLEAU_STATUT, 0);
  g_assert_cmpint (tableau_colonnes_get_largeur (relues, TABLEAU_STATUT), <, 333);
}

/* In the window: the table takes the place of the dossier, and Enter gives it back. */
static void
test_place (void)
{
  g_autoptr (Repository) repository = essai_open_demo ();
  GtkWidget *place = dossiers_place_new (repository);
  GtkWidget *list = essai_find (place, JALONS_TYPE_DOSSIERS_LIST, 0);
  g_auto (GStrv) dossiers =
    apercu_liste_list_dossiers (dossiers_list_get_liste (JALONS_DOSSIERS_LIST (list)), 0, 3);
  EssaiListe essai = { .repository = repository, .list = list };
  GtkWidget *volets;

  essai_show (place, &essai.window);
  dossiers_place_open_dossier (JALONS_DOSSIERS_PLACE (place), dossiers[0], "entretiens");
  volets = ESSAI_CHILD (place, JALONS_TYPE_DOSSIERS_PLACE, "pile");
  g_assert_true (gtk_widget_get_mapped (volets));

  g_assert_true (gtk_widget_activate_action (place, "place.tableau", NULL));
  g_assert_true (dossiers_place_is_table (JALONS_DOSSIERS_PLACE (place)));
  g_assert_true (dossiers_place_is_list_visible (JALONS_DOSSIERS_PLACE (place)));
  g_assert_false (gtk_widget_get_mapped (volets));
  g_assert_true (essai_wait_for (has_rows, &essai));

  g_signal_emit_by_name (get_table (&essai), "activate", 2);
  g_assert_false (dossiers_place_is_table (JALONS_DOSSIERS_PLACE (place)));
  g_assert_true (gtk_widget_get_mapped (volets));
  g_assert_cmpstr (dossiers_list_get_dossier (JALONS_DOSSIERS_LIST (list)), ==, dossiers[2]);
  g_assert_cmpstr (dossiers_place_get_page (JALONS_DOSSIERS_PLACE (place)), ==, "entretiens");

  /* What another place opens, and F9, leave the table too. */
  dossiers_place_set_table (JALONS_DOSSIERS_PLACE (place), TRUE);
  dossiers_place_open_dossier (JALONS_DOSSIERS_PLACE (place), dossiers[1], NULL);
  g_assert_false (dossiers_place_is_table (JALONS_DOSSIERS_PLACE (place)));
  dossiers_place_set_table (JALONS_DOSSIERS_PLACE (place), TRUE);
  dossiers_place_set_list_visible (JALONS_DOSSIERS_PLACE (place), FALSE);
  g_assert_false (dossiers_place_is_table (JALONS_DOSSIERS_PLACE (place)));
  g_assert_true (gtk_widget_get_mapped (volets));

  essai_close (essai.window);
  repository_close (repository);
}

#define AJOUTER(path, fonction) \
  g_test_add (path, EssaiListe, NULL, essai_liste_set_up, fonction, essai_liste_tear_down)

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);

  g_test_add_func ("/tableau/widths", test_widths);
  AJOUTER ("/tableau/switch", test_switch);
  AJOUTER ("/tableau/names", test_names);
  AJOUTER ("/tableau/sort", test_sort);
  AJOUTER ("/tableau/kept", test_kept);
  g_test_add_func ("/tableau/place", test_place);

  return essai_run ();
}
