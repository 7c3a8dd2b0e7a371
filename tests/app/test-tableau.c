/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-liste.h"

#include "app/dossiers-place.h"
#include "base/formats.h"
#include "dossiers/dossier-cellules.h"
#include "dossiers/dossier-row.h"
#include "dossiers/tableau-entete.h"

/* The dossiers as a table over the whole width. */

/* Of the title of that column, once the room between columns is taken off. */
#define LARGEUR_STATUT (158 - 14)

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

static void
assert_name (EssaiListe     *essai,
             TableauColonne  colonne,
             const char     *nom)
{
  gtk_test_accessible_assert_property (
    tableau_entete_get_bouton (JALONS_TABLEAU_ENTETE (get_entete (essai)), colonne),
    GTK_ACCESSIBLE_PROPERTY_LABEL, nom);
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
  assert_name (essai, TABLEAU_AGENT, "Employee, in ascending order");
  assert_name (essai, TABLEAU_ECHEANCE, "Next due date");

  click_title (essai, TABLEAU_AGENT);
  decroissant = list_names (essai);
  g_assert_cmpstr (decroissant, !=, croissant);
  fin = g_strconcat ("|", mots[0], "|", NULL);
  g_assert_true (g_str_has_suffix (decroissant, fin));
  gtk_test_accessible_assert_property (get_title (essai, TABLEAU_AGENT),
                                       GTK_ACCESSIBLE_PROPERTY_SORT, GTK_ACCESSIBLE_SORT_DESCENDING);
  assert_name (essai, TABLEAU_AGENT, "Employee, in descending order");
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

static GtkEventController *
find_gesture (GtkWidget *widget,
              GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

/* Where columns meet: it shows the other pointer. */
static GtkWidget *
get_edge (EssaiListe     *essai,
          TableauColonne  colonne)
{
  GtkWidget *bord = gtk_widget_get_last_child (get_title (essai, colonne));

  g_assert_cmpstr (gtk_widget_get_css_name (bord), ==, "poignee");
  return bord;
}

static void
drag_edge (EssaiListe     *essai,
           TableauColonne  colonne,
           double          pixels)
{
  GtkEventController *geste = find_gesture (get_edge (essai, colonne), GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (geste, "drag-begin", 4.0, 10.0);
  g_signal_emit_by_name (geste, "drag-update", pixels, 0.0);
  g_signal_emit_by_name (geste, "drag-end", pixels, 0.0);
}

typedef struct
{
  GtkWidget *widget;
  int largeur;
} Largeur;

static gboolean
has_width (gpointer data)
{
  const Largeur *voulue = data;

  return gtk_widget_get_width (voulue->widget) == voulue->largeur;
}

static void
wait_width (EssaiListe     *essai,
            TableauColonne  colonne,
            int             largeur)
{
  Largeur voulue = { get_title (essai, colonne), largeur };

  if (!essai_wait_for (has_width, &voulue))
    g_assert_cmpint (gtk_widget_get_width (voulue.widget), ==, largeur);
}

static void
open_large (EssaiListe *essai,
            const char *path)
{
  g_autoptr (GError) error = NULL;

  essai->repository = repository_open (path, REPOSITORY_READ_WRITE, NULL, &error);
  g_assert_no_error (error);
  essai->list = dossiers_list_new (essai->repository);
  essai_show (essai->list, &essai->window);
  gtk_window_set_default_size (GTK_WINDOW (essai->window), 1600, 800);
  show_table (essai);
}

static void
close_large (EssaiListe *essai)
{
  dossiers_list_save_filters (get_list (essai));
  essai_close (essai->window);
  repository_close (essai->repository);
  g_assert_finalize_object (essai->repository);
}

/* The pointer makes a column wider by its edge, and another start finds it so; two clicks give it back
 * what it had. */
static void
test_drag (void)
{
  g_autofree char *path = essai_make_demo ();
  EssaiListe essai = { 0 };
  GtkEventController *clics;
  int avant;

  open_large (&essai, path);
  wait_width (&essai, TABLEAU_STATUT, LARGEUR_STATUT);
  avant = gtk_widget_get_width (get_title (&essai, TABLEAU_AGENT));
  drag_edge (&essai, TABLEAU_STATUT, 40);
  wait_width (&essai, TABLEAU_STATUT, LARGEUR_STATUT + 40);
  /* What the agent has is what the others leave. */
  wait_width (&essai, TABLEAU_AGENT, avant - 40);
  drag_edge (&essai, TABLEAU_STATUT, -10);
  wait_width (&essai, TABLEAU_STATUT, LARGEUR_STATUT + 30);
  close_large (&essai);

  open_large (&essai, path);
  wait_width (&essai, TABLEAU_STATUT, LARGEUR_STATUT + 30);
  clics = find_gesture (get_edge (&essai, TABLEAU_STATUT), GTK_TYPE_GESTURE_CLICK);
  g_signal_emit_by_name (clics, "pressed", 1, 4.0, 10.0);
  g_signal_emit_by_name (clics, "pressed", 2, 4.0, 10.0);
  wait_width (&essai, TABLEAU_STATUT, LARGEUR_STATUT);
  gtk_widget_grab_focus (
    tableau_entete_get_bouton (JALONS_TABLEAU_ENTETE (get_entete (&essai)), TABLEAU_STATUT));
  g_assert_true (essai_press (essai.window, GDK_KEY_Right, GDK_CONTROL_MASK));
  wait_width (&essai, TABLEAU_STATUT, LARGEUR_STATUT + 16);
  close_large (&essai);
}

/* The day of the demande and the price, where they are known: as the dossier has them. */
static void
test_figures (EssaiListe    *essai,
              gconstpointer  data)
{
  guint jours = 0;
  guint prix = 0;

  show_table (essai);
  g_assert_true (gtk_widget_activate_action (essai->list, "tableau.demande", NULL));
  g_assert_true (gtk_widget_activate_action (essai->list, "tableau.prix", NULL));
  g_assert_true (gtk_widget_get_visible (get_title (essai, TABLEAU_DEMANDE)));
  g_assert_true (gtk_widget_get_visible (get_title (essai, TABLEAU_PRIX)));
  for (guint i = 0; i < g_list_model_get_n_items (essai_liste_get_model (essai)); i++)
    {
      g_autoptr (Apercu) apercu = g_list_model_get_item (essai_liste_get_model (essai), i);
      GtkWidget *row = dossiers_vue_get_row (JALONS_DOSSIERS_VUE (get_table (essai)), i);
      g_autofree char *jour = NULL;
      g_autofree char *euros = NULL;

      if (row == NULL)
        continue;
      if (apercu->demande_le != CHAMP_ABSENT)
        jour = format_jour (apercu->demande_le, FORMAT_JOUR_CHIFFRES);
      if (apercu->prix_centimes != CHAMP_ABSENT)
        euros = format_euros (apercu->prix_centimes);
      g_assert_true (jour == NULL || essai_has_text (row, jour));
      g_assert_true (euros == NULL || essai_has_text (row, euros));
      jours += jour != NULL;
      prix += euros != NULL;
    }
  g_assert_cmpuint (jours, >, 0);
  g_assert_cmpuint (prix, >, 0);
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

/* Escape ends what was begun last: the words, the choice of several dossiers, then the table. */
static void
test_escape (void)
{
  g_autoptr (Repository) repository = essai_open_demo ();
  GtkWidget *place = dossiers_place_new (repository);
  GtkWidget *list = essai_find (place, JALONS_TYPE_DOSSIERS_LIST, 0);
  GtkWidget *recherche = ESSAI_CHILD (list, JALONS_TYPE_DOSSIERS_LIST, "recherche");
  EssaiListe essai = { .repository = repository, .list = list };

  essai_show (place, &essai.window);
  dossiers_place_set_table (JALONS_DOSSIERS_PLACE (place), TRUE);
  g_assert_true (essai_wait_for (has_rows, &essai));
  gtk_editable_set_text (GTK_EDITABLE (recherche), "a");
  gtk_widget_grab_focus (recherche);
  selection_dossier_choose_all (essai_liste_get_selection (&essai));

  g_assert_true (essai_press (essai.window, GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (recherche)), ==, "");
  g_assert_true (selection_dossier_is_choosing (essai_liste_get_selection (&essai)));
  g_assert_true (essai_press (essai.window, GDK_KEY_Escape, 0));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (essai.window)),
                                         get_table (&essai)));
  g_assert_true (selection_dossier_is_choosing (essai_liste_get_selection (&essai)));
  g_assert_true (essai_press (essai.window, GDK_KEY_Escape, 0));
  g_assert_false (selection_dossier_is_choosing (essai_liste_get_selection (&essai)));
  g_assert_true (dossiers_place_is_table (JALONS_DOSSIERS_PLACE (place)));

  /* From a title too. */
  selection_dossier_choose_all (essai_liste_get_selection (&essai));
  gtk_widget_grab_focus (
    tableau_entete_get_bouton (JALONS_TABLEAU_ENTETE (get_entete (&essai)), TABLEAU_STATUT));
  g_assert_true (essai_press (essai.window, GDK_KEY_Escape, 0));
  g_assert_false (selection_dossier_is_choosing (essai_liste_get_selection (&essai)));
  g_assert_true (dossiers_place_is_table (JALONS_DOSSIERS_PLACE (place)));
  g_assert_true (essai_press (essai.window, GDK_KEY_Escape, 0));
  g_assert_false (dossiers_place_is_table (JALONS_DOSSIERS_PLACE (place)));
  g_assert_false (essai_press (essai.window, GDK_KEY_Escape, 0));

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

  AJOUTER ("/tableau/switch", test_switch);
  AJOUTER ("/tableau/names", test_names);
  AJOUTER ("/tableau/sort", test_sort);
  AJOUTER ("/tableau/kept", test_kept);
  AJOUTER ("/tableau/figures", test_figures);
  g_test_add_func ("/tableau/drag", test_drag);
  g_test_add_func ("/tableau/place", test_place);
  g_test_add_func ("/tableau/escape", test_escape);

  return essai_run ();
}
