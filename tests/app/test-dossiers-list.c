/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-liste.h"

#include "dossiers/dossier-row.h"
#include "dossiers/filtres-bar.h"

#include <string.h>

/* The row of the surname. */
static guint
find_surname (EssaiListe *essai,
              const char *nom)
{
  GListModel *model = essai_liste_get_model (essai);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (Apercu) apercu = g_list_model_get_item (model, i);

      if (g_strcmp0 (apercu->nom, nom) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
test_rows (EssaiListe    *essai,
           gconstpointer  data)
{
  GtkWidget *vue = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "vue");
  g_autoptr (Apercu) premier = NULL;
  GtkWidget *row;

  essai_liste_show_all (essai);
  g_assert_cmpuint (g_list_model_get_n_items (essai_liste_get_model (essai)), >=, 8);
  premier = g_list_model_get_item (essai_liste_get_model (essai), 0);
  gtk_test_accessible_assert_role (vue, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (vue, GTK_ACCESSIBLE_PROPERTY_LABEL, "Dossiers");

  row = essai_find (vue, JALONS_TYPE_DOSSIER_ROW, 0);
  g_assert_nonnull (row);
  g_assert_true (essai_has_text (row, premier->nom));
  /* What a screen reader stops at says the whole sentence. */
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
}

/* One row follows its dossier and says it in one sentence. */
static void
test_row_sentence (void)
{
  g_autoptr (Apercu) apercu = g_object_new (TYPE_APERCU, "nom", "Wattrelin", "prenom", "Clémence",
                                            "collectivite", "Commune de Beaumarais", "statut",
                                            "suspendu", NULL);
  GtkWidget *row = dossier_row_new ();

  g_object_ref_sink (row);
  dossier_row_set_apercu (JALONS_DOSSIER_ROW (row), apercu);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Wattrelin Clémence, Commune de Beaumarais, Suspended, "
                                       "no meeting planned");
  g_object_set (apercu, "statut", "clos", NULL);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Wattrelin Clémence, Commune de Beaumarais, Closed");
  g_assert_finalize_object (row);
}

static int
fit (GtkWidget *row,
     int        largeur)
{
  GtkLabel *nom = GTK_LABEL (ESSAI_CHILD (row, JALONS_TYPE_DOSSIER_ROW, "nom"));
  int hauteur;

  dossier_row_fit (JALONS_DOSSIER_ROW (row), largeur);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, largeur, NULL, &hauteur, NULL, NULL);
  gtk_widget_allocate (row, largeur, hauteur, -1, NULL);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (nom)));
  return hauteur;
}

/* A name is whole at every width, and takes no more lines than it needs. */
static void
test_row_name (void)
{
  static const char * const noms[] = { "Delacroix-Fournier de La Rivière", "Roux" };

  for (guint i = 0; i < G_N_ELEMENTS (noms); i++)
    {
      g_autoptr (Apercu) apercu = g_object_new (TYPE_APERCU, "nom", noms[i], "prenom",
                                                "Marie-Christine", "statut", "en_cours", NULL);
      GtkWidget *row = g_object_ref_sink (dossier_row_new ());
      int large;
      int etroite;

      dossier_row_set_apercu (JALONS_DOSSIER_ROW (row), apercu);
      large = fit (row, 900);
      etroite = fit (row, 290);
      if (i == 0)
        g_assert_cmpint (etroite, >, large);
      else
        g_assert_cmpint (etroite, ==, large);
      g_assert_cmpint (fit (row, 900), ==, large);
      g_assert_finalize_object (row);
    }
}

static void
test_search (EssaiListe    *essai,
             gconstpointer  data)
{
  guint tous;

  essai_liste_show_all (essai);
  tous = g_list_model_get_n_items (essai_liste_get_model (essai));
  g_assert_cmpuint (find_surname (essai, "Ferréol-Bonnet"), !=, GTK_INVALID_LIST_POSITION);

  /* Accents and case are ignored. */
  essai_liste_type (essai, "FERREOL");
  g_assert_cmpuint (g_list_model_get_n_items (essai_liste_get_model (essai)), ==, 1);
  g_assert_cmpuint (find_surname (essai, "Ferréol-Bonnet"), ==, 0);
  g_assert_true (essai_has_text (essai->list, "1 dossier"));

  essai_liste_type (essai, "aucun dossier ne porte ce nom");
  g_assert_false (dossiers_list_has_matches (JALONS_DOSSIERS_LIST (essai->list)));
  g_assert_false (apercu_liste_is_base_empty (
    dossiers_list_get_liste (JALONS_DOSSIERS_LIST (essai->list))));
  g_assert_true (essai_has_text (essai->list, "No dossier matches"));

  g_signal_emit_by_name (ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "recherche"),
                         "stop-search");
  essai_wait (150);
  g_assert_cmpuint (g_list_model_get_n_items (essai_liste_get_model (essai)), ==, tous);
}

static void
test_filters (EssaiListe    *essai,
              gconstpointer  data)
{
  GtkWidget *bar = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "filtres");
  GtkWidget *statut = ESSAI_CHILD (bar, JALONS_TYPE_FILTRES_BAR, "statut");
  guint tous;
  guint ouverts;

  essai_liste_show_all (essai);
  tous = g_list_model_get_n_items (essai_liste_get_model (essai));

  g_assert_true (gtk_widget_activate_action (bar, "liste.statut", "s", "ouverts"));
  ouverts = g_list_model_get_n_items (essai_liste_get_model (essai));
  g_assert_cmpuint (ouverts, >, 0);
  g_assert_cmpuint (ouverts, <, tous);
  gtk_test_accessible_assert_property (statut, GTK_ACCESSIBLE_PROPERTY_LABEL, "Status: Open");

  g_assert_true (gtk_widget_activate_action (bar, "liste.retard", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (essai_liste_get_model (essai)), <, ouverts);
  g_assert_cmpuint (g_list_model_get_n_items (essai_liste_get_model (essai)), >, 0);
  g_assert_true (gtk_widget_activate_action (bar, "liste.retard", NULL));

  g_assert_true (gtk_widget_activate_action (bar, "liste.prestation", "s", "cdg60"));
  g_assert_cmpuint (g_list_model_get_n_items (essai_liste_get_model (essai)), <, ouverts);
  g_assert_true (gtk_widget_activate_action (bar, "liste.ordre", "s", "nom"));
  g_assert_true (essai_has_text (bar, "Name"));
}

/* Another list on the same base finds the filters as they were left; the search is not one of
 * them. */
static void
test_filters_kept (EssaiListe    *essai,
                   gconstpointer  data)
{
  GtkWidget *bar = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "filtres");
  GtkWidget *autre;
  Filtres *filtres;

  gtk_widget_activate_action (bar, "liste.portee", "s", "tous");
  gtk_widget_activate_action (bar, "liste.statut", "s", "clos");
  essai_liste_type (essai, "secret");
  dossiers_list_save_filters (JALONS_DOSSIERS_LIST (essai->list));

  autre = g_object_ref_sink (dossiers_list_new (essai->repository));
  bar = ESSAI_CHILD (autre, JALONS_TYPE_DOSSIERS_LIST, "filtres");
  filtres = filtres_bar_get_filtres (JALONS_FILTRES_BAR (bar));
  g_assert_cmpstr (filtres->statut, ==, "clos");
  g_assert_cmpstr (filtres->texte, ==, "");
  g_assert_false (filtres->miens);
  g_assert_finalize_object (autre);
}

static void
test_selection (EssaiListe    *essai,
                gconstpointer  data)
{
  GtkWidget *vue = ESSAI_CHILD (essai->list, JALONS_TYPE_DOSSIERS_LIST, "vue");
  SelectionDossier *selection = essai_liste_get_selection (essai);
  g_autoptr (Fiche) second = NULL;
  g_autofree char *uuid = NULL;

  essai_liste_show_all (essai);
  second = g_list_model_get_item (essai_liste_get_model (essai), 1);
  uuid = g_strdup (fiche_get_portee (second));
  selection_dossier_set_dossier (selection, uuid);
  essai_wait (50);
  g_assert_cmpstr (essai->selected, ==, uuid);
  gtk_test_accessible_assert_state (dossiers_vue_get_row (essai_liste_get_vue (essai), 1),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  /* It stays selected while it is out of the list, and is found again where it then is. */
  essai_liste_type (essai, "aucun dossier ne porte ce nom");
  g_assert_cmpuint (selection_dossier_get_position (selection), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpstr (selection_dossier_get_dossier (selection), ==, uuid);
  essai_liste_type (essai, "");
  g_assert_cmpuint (selection_dossier_get_position (selection), ==, 1);
  g_assert_cmpstr (essai->selected, ==, uuid);

  g_signal_emit_by_name (vue, "activate", 1);
  g_assert_cmpstr (essai->activated, ==, uuid);
}

static void
test_select_first (EssaiListe    *essai,
                   gconstpointer  data)
{
  g_autoptr (Fiche) premier = NULL;

  essai_liste_show_all (essai);
  premier = g_list_model_get_item (essai_liste_get_model (essai), 0);
  g_assert_true (dossiers_list_select_first (JALONS_DOSSIERS_LIST (essai->list)));
  g_assert_cmpstr (essai->selected, ==, fiche_get_portee (premier));
}

static void
test_empty_base (void)
{
  Repository *repository = essai_open_empty ("cdg60");
  GtkWidget *list = g_object_ref_sink (dossiers_list_new (repository));
  GtkWidget *bar = ESSAI_CHILD (list, JALONS_TYPE_DOSSIERS_LIST, "filtres");

  g_assert_true (apercu_liste_is_base_empty (
    dossiers_list_get_liste (JALONS_DOSSIERS_LIST (list))));
  g_assert_false (dossiers_list_select_first (JALONS_DOSSIERS_LIST (list)));
  /* One prestation: nothing to choose between. */
  g_assert_false (gtk_widget_get_visible (ESSAI_CHILD (bar, JALONS_TYPE_FILTRES_BAR,
                                                       "prestation")));
  g_assert_finalize_object (list);
  repository_close (repository);
  g_assert_finalize_object (repository);
}

#define AJOUTER(path, fonction) \
  g_test_add (path, EssaiListe, NULL, essai_liste_set_up, fonction, essai_liste_tear_down)

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  AJOUTER ("/dossiers-list/rows", test_rows);
  g_test_add_func ("/dossiers-list/row-sentence", test_row_sentence);
  g_test_add_func ("/dossiers-list/row-name", test_row_name);
  AJOUTER ("/dossiers-list/search", test_search);
  AJOUTER ("/dossiers-list/filters", test_filters);
  AJOUTER ("/dossiers-list/filters-kept", test_filters_kept);
  AJOUTER ("/dossiers-list/selection", test_selection);
  AJOUTER ("/dossiers-list/select-first", test_select_first);
  g_test_add_func ("/dossiers-list/empty-base", test_empty_base);

  return essai_run ();
}
