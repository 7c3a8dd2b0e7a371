/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arbre.h"
#include "support-app.h"

#include "annuaires/annuaire-fiche.h"
#include "annuaires/annuaires-page.h"
#include "annuaires/contacts-card.h"
#include "annuaires/dossiers-card.h"
#include "annuaires/fusion-window.h"
#include "annuaires/import-window.h"
#include "model/tables.h"
#include "operations/annuaires.h"
#include "operations/dossiers.h"
#include "widgets/formulaire-window.h"

#include <string.h>

/* The page of the directories, as a keyboard and a screen reader meet it. */

typedef struct
{
  Repository *repository;
  GtkWidget *page;
  GtkWidget *window;
} Essai;

static void
set_up (Essai         *essai,
        gconstpointer  vide)
{
  essai->repository = vide != NULL ? essai_open_empty ("cdg34") : essai_open_demo ();
  repository_require (essai->repository, NIVEAU_STRUCTURE, NULL);
  essai->page = annuaires_page_new (essai->repository);
  essai_show (essai->page, &essai->window);
}

static void
tear_down (Essai         *essai,
           gconstpointer  vide)
{
  essai_close (essai->window);
  repository_close (essai->repository);
  g_assert_finalize_object (essai->repository);
}

static GtkWidget *
child (Essai      *essai,
       const char *nom)
{
  return ESSAI_CHILD (essai->page, TYPE_ANNUAIRES_PAGE, nom);
}

static guint
count_rows (Essai *essai)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (child (essai, "liste")));

  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static void
select_row (Essai *essai,
            guint  position)
{
  gtk_single_selection_set_selected (
    GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (child (essai, "liste")))),
    position);
  essai_iterate ();
}

static AnnuaireFiche *
get_record (Essai *essai)
{
  return JALONS_ANNUAIRE_FICHE (adw_bin_get_child (ADW_BIN (child (essai, "place_fiche"))));
}

static void
search (Essai      *essai,
        const char *texte)
{
  gtk_editable_set_text (GTK_EDITABLE (child (essai, "recherche")), texte);
  essai_iterate ();
}

static void
show_employers (Essai *essai)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (essai, "collectivites")), TRUE);
  essai_iterate ();
}

static void
choose_first (Essai *essai)
{
  g_signal_emit_by_name (child (essai, "recherche"), "activate");
  essai_iterate ();
}

static char *
add_agent (Essai *essai, const char *nom, const char *prenom, const char *fonction)
{
  g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, "nom", nom, "prenom", prenom, "fonction",
                                          fonction, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (annuaires_save (essai->repository, agent, &error));
  g_assert_no_error (error);
  essai_iterate ();

  return g_strdup (fiche_get_uuid (agent));
}

static void
type_field (Essai      *essai,
            const char *champ,
            const char *texte)
{
  GtkWidget *row = annuaire_fiche_get_row (get_record (essai), champ);

  gtk_editable_set_text (GTK_EDITABLE (row), texte);
  g_signal_emit_by_name (row, "apply");
  essai_iterate ();
}

/* Roles and names */
static void
test_names (Essai         *essai,
            gconstpointer  data)
{
  gtk_test_accessible_assert_role (child (essai, "liste"), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (child (essai, "liste"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Employees");
  gtk_test_accessible_assert_property (child (essai, "recherche"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search the directory");
  gtk_test_accessible_assert_property (child (essai, "nouveau"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "New record");
  show_employers (essai);
  gtk_test_accessible_assert_property (child (essai, "liste"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Employers");
  g_assert_true (essai_has_text (essai->page, "Choose an employer"));
}

/* A few letters, Enter: the record, and the list gives it its name. */
static void
test_search (Essai         *essai,
             gconstpointer  data)
{
  const guint tous = count_rows (essai);
  g_autofree char *uuid = add_agent (essai, "Évrard-Zwickel", "Paul", "Jardinier");
  GtkWidget *premier;

  g_assert_cmpuint (count_rows (essai), ==, tous + 1);
  search (essai, "evrard-zw");
  g_assert_cmpuint (count_rows (essai), ==, 1);
  premier = gtk_widget_get_first_child (child (essai, "liste"));
  gtk_test_accessible_assert_property (premier, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Évrard-Zwickel Paul, Jardinier");
  choose_first (essai);
  g_assert_cmpstr (fiche_get_uuid (annuaire_fiche_get_fiche (get_record (essai))), ==, uuid);

  /* What is chosen stays so while one searches for another. */
  search (essai, "zzz");
  g_assert_cmpuint (count_rows (essai), ==, 0);
  g_assert_true (essai_has_text (essai->page, "Nobody answers to these words"));
  g_assert_cmpstr (fiche_get_uuid (annuaire_fiche_get_fiche (get_record (essai))), ==, uuid);
  search (essai, "");
  g_assert_cmpuint (count_rows (essai), ==, tous + 1);
}

static void
test_edit (Essai         *essai,
           gconstpointer  data)
{
  g_autofree char *uuid = add_agent (essai, "Abadie", "Rose", NULL);
  g_autoptr (Fiche) agent = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *premier;

  annuaires_page_open (JALONS_ANNUAIRES_PAGE (essai->page), TYPE_AGENT, uuid);
  search (essai, "abadie");
  type_field (essai, "fonction", " Jardinière ");
  agent = repository_get (essai->repository, TYPE_AGENT, uuid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (JALONS_AGENT (agent)->fonction, ==, "Jardinière");
  premier = gtk_widget_get_first_child (child (essai, "liste"));
  gtk_test_accessible_assert_property (premier, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Abadie Rose, Jardinière");

  /* A name cannot be emptied: the row says again what is saved. */
  type_field (essai, "nom", "  ");
  g_assert_cmpstr (JALONS_AGENT (agent)->nom, ==, "Abadie");
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (annuaire_fiche_get_row (get_record (essai), "nom"))), ==, "Abadie");

  g_assert_true (operations_undo (essai->repository, NULL, NULL, &error));
  essai_iterate ();
  g_assert_null (JALONS_AGENT (agent)->fonction);
  g_assert_cmpstr (gtk_editable_get_text (
                     GTK_EDITABLE (annuaire_fiche_get_row (get_record (essai), "fonction"))), ==, "");

  /* What is typed and not confirmed is kept when one goes elsewhere. */
  gtk_editable_set_text (GTK_EDITABLE (annuaire_fiche_get_row (get_record (essai), "service")),
                         "Espaces verts");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child (essai, "collectivites")), TRUE);
  g_assert_cmpstr (JALONS_AGENT (agent)->service, ==, "Espaces verts");
}

static void
test_delete (Essai         *essai,
             gconstpointer  data)
{
  g_autofree char *uuid = add_agent (essai, "Abadie", "Rose", NULL);
  g_autoptr (GError) error = NULL;

  annuaires_page_open (JALONS_ANNUAIRES_PAGE (essai->page), TYPE_AGENT, uuid);
  gtk_widget_activate_action (essai->page, "annuaires.delete", NULL);
  essai_iterate ();
  g_assert_null (repository_get (essai->repository, TYPE_AGENT, uuid, NULL));
  g_assert_true (essai_has_text (essai->page, "Choose an employee"));
  g_assert_true (operations_undo (essai->repository, NULL, NULL, &error));
  search (essai, "abadie");
  g_assert_cmpuint (count_rows (essai), ==, 1);

  /* Who has a dossier stays. */
  search (essai, "");
  select_row (essai, 1);
  g_assert_cmpuint (dossiers_card_count (JALONS_DOSSIERS_CARD (
                      essai_find (essai->page, TYPE_DOSSIERS_CARD, 0))), >, 0);
  gtk_widget_activate_action (essai->page, "annuaires.delete", NULL);
  essai_iterate ();
  g_assert_nonnull (annuaire_fiche_get_fiche (get_record (essai)));
}

static void
test_contacts (Essai         *essai,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GPtrArray) apres = NULL;
  g_autofree char *uuid = NULL;
  GtkWidget *formulaire;
  GtkWidget *carte;

  show_employers (essai);
  choose_first (essai);
  uuid = g_strdup (fiche_get_uuid (annuaire_fiche_get_fiche (get_record (essai))));
  contacts = annuaires_list_contacts (essai->repository, uuid, NULL);
  carte = essai_find (essai->page, TYPE_CONTACTS_CARD, 0);
  g_signal_emit_by_name (adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (carte)),
                         "clicked");
  essai_iterate ();
  formulaire = arbre_find_window (TYPE_FORMULAIRE_WINDOW);
  g_assert_nonnull (formulaire);

  /* Without a name the form stays open and says so. */
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (formulaire));
  g_assert_true (essai_has_text (formulaire, "“Name” is required. Nothing was changed."));
  gtk_editable_set_text (GTK_EDITABLE (essai_find (formulaire, ADW_TYPE_ENTRY_ROW, 0)),
                         "Inès Thébault");
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (formulaire));
  essai_iterate ();
  apres = annuaires_list_contacts (essai->repository, uuid, NULL);
  g_assert_cmpuint (apres->len, ==, contacts->len + 1);
  g_assert_cmpstr (JALONS_CONTACT (apres->pdata[contacts->len])->nom, ==, "Inès Thébault");
}

static void
test_siret (Essai         *essai,
            gconstpointer  data)
{
  show_employers (essai);
  choose_first (essai);
  type_field (essai, "siret", "73282932000075");
  g_assert_true (essai_has_text (essai->page, "its key does not fit"));
  type_field (essai, "siret", "73282932000074");
  g_assert_false (essai_has_text (essai->page, "its key does not fit"));
}

static void
test_merge (Essai         *essai,
            gconstpointer  data)
{
  g_autofree char *garde = add_agent (essai, "Zwickel", "Rose", "Jardinière");
  g_autofree char *autre = add_agent (essai, "ZWICKEL", "Rose", "Agente d’accueil");
  g_autoptr (Fiche) agent = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *fusion;

  search (essai, "zwickel");
  annuaires_page_open (JALONS_ANNUAIRES_PAGE (essai->page), TYPE_AGENT, garde);
  gtk_widget_activate_action (essai->page, "annuaires.merge", NULL);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (child (essai, "fusion"))));
  /* The arrows look for the other record; Enter chooses it. */
  select_row (essai, 0);
  g_assert_null (arbre_find_window (TYPE_FUSION_WINDOW));
  g_signal_emit_by_name (child (essai, "liste"), "activate", 0);
  fusion = arbre_find_window (TYPE_FUSION_WINDOW);
  g_assert_nonnull (fusion);
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (child (essai, "fusion"))));

  /* They say the same of the first name: there is nothing to choose. */
  g_assert_null (fusion_window_get_choice (JALONS_FUSION_WINDOW (fusion), "prenom", TRUE));
  gtk_test_accessible_assert_property (
    fusion_window_get_choice (JALONS_FUSION_WINDOW (fusion), "fonction", TRUE),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Function: Agente d’accueil");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (
    fusion_window_get_choice (JALONS_FUSION_WINDOW (fusion), "fonction", TRUE)), TRUE);
  gtk_widget_activate_action (fusion, "fusion.merge", NULL);
  essai_iterate ();
  g_assert_null (arbre_find_window (TYPE_FUSION_WINDOW));
  agent = repository_get (essai->repository, TYPE_AGENT, garde, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (JALONS_AGENT (agent)->nom, ==, "Zwickel");
  g_assert_cmpstr (JALONS_AGENT (agent)->fonction, ==, "Agente d’accueil");
  g_assert_null (repository_get (essai->repository, TYPE_AGENT, autre, NULL));
  g_assert_cmpuint (count_rows (essai), ==, 1);

  g_assert_true (operations_undo (essai->repository, NULL, NULL, &error));
  essai_iterate ();
  g_assert_cmpuint (count_rows (essai), ==, 2);
  g_assert_cmpstr (JALONS_AGENT (agent)->fonction, ==, "Jardinière");
}

/* All the likely doubles, one after the other. */
static void
test_doubles (Essai         *essai,
              gconstpointer  data)
{
  g_autofree char *a = add_agent (essai, "Zwickel", "Rose", NULL);
  g_autofree char *b = add_agent (essai, "Zwickel", "Rosé", NULL);
  g_autofree char *c = add_agent (essai, "Yvain", "Luc", NULL);
  g_autofree char *d = add_agent (essai, "YVAIN", "Luc", NULL);
  GtkWidget *fusion;

  gtk_widget_activate_action (essai->page, "annuaires.doubles", NULL);
  essai_iterate ();
  fusion = arbre_find_window (TYPE_FUSION_WINDOW);
  g_assert_nonnull (fusion);
  g_assert_true (essai_has_text (fusion, "1 of 2 · same name"));
  gtk_widget_activate_action (fusion, "fusion.next", NULL);
  g_assert_true (essai_has_text (fusion, "2 of 2 · same name"));
  gtk_widget_activate_action (fusion, "fusion.merge", NULL);
  essai_iterate ();
  g_assert_true (essai_has_text (fusion, "1 of 1 · same name"));
  g_assert_null (repository_get (essai->repository, TYPE_AGENT, d, NULL));
  gtk_widget_activate_action (fusion, "fusion.merge", NULL);
  essai_iterate ();
  g_assert_true (essai_has_text (fusion, "No likely double"));
  gtk_widget_activate_action (fusion, "fusion.undo", NULL);
  essai_iterate ();
  g_assert_true (essai_has_text (fusion, "1 of 1 · same name"));
  gtk_window_destroy (GTK_WINDOW (fusion));
}

static GFile *
write_file (const char *octets)
{
  g_autofree char *path = essai_make_path ("annuaire.csv");
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, octets, -1, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

/* How the file is written is said, a column is changed, the right lines come in, one undo takes them
 * back. */
static void
test_import (Essai         *essai,
             gconstpointer  data)
{
  g_autoptr (GFile) fichier = write_file ("Nom;Pr\351nom;Poste occup\351;N\351 le\n"
                                          "Zwickel;Rose;Jardini\350re;24/11/1975\n"
                                          "Zwickel;Luc;;32/11/1975\n"
                                          "ZWICKEL;rose;;\n"
                                          "Yvain;Paul;Agent;\n");
  g_autoptr (GError) error = NULL;
  const guint tous = count_rows (essai);
  GtkWidget *window;
  AdwComboRow *colonne;

  annuaires_page_import (JALONS_ANNUAIRES_PAGE (essai->page), TYPE_AGENT, fichier);
  essai_iterate ();
  window = arbre_find_window (TYPE_IMPORT_WINDOW);
  g_assert_nonnull (window);
  g_assert_true (essai_has_text (window, "Windows-1252, columns separated by semicolons"));
  g_assert_true (essai_has_text (window, "2 lines to import · 1 already known · 1 with a fault"));
  g_assert_true (essai_has_text (window, "Line 3 · Zwickel Luc: “32/11/1975” is not possible for “Date of birth”"));
  gtk_test_accessible_assert_property (ESSAI_CHILD (window, TYPE_IMPORT_WINDOW, "lignes"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Lines of the file");

  /* Without the dates there is no fault; the field that no header named is chosen. */
  colonne = ADW_COMBO_ROW (import_window_get_column (JALONS_IMPORT_WINDOW (window), 3));
  adw_combo_row_set_selected (colonne, 0);
  g_assert_true (essai_has_text (window, "3 lines to import · 1 already known · 0 with a fault"));
  colonne = ADW_COMBO_ROW (import_window_get_column (JALONS_IMPORT_WINDOW (window), 2));
  g_assert_cmpuint (adw_combo_row_get_selected (colonne), ==, 0);
  for (guint i = 1; i < g_list_model_get_n_items (adw_combo_row_get_model (colonne)); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (colonne)), i),
                     "Function"))
      adw_combo_row_set_selected (colonne, i);
  gtk_widget_activate_action (window, "import.run", NULL);
  while (arbre_find_window (TYPE_IMPORT_WINDOW) != NULL)
    g_main_context_iteration (NULL, TRUE);
  essai_iterate ();
  g_assert_cmpuint (count_rows (essai), ==, tous + 3);
  search (essai, "jardiniere zwickel");
  g_assert_cmpuint (count_rows (essai), ==, 1);
  search (essai, "");
  g_assert_true (operations_undo (essai->repository, NULL, NULL, &error));
  essai_iterate ();
  g_assert_cmpuint (count_rows (essai), ==, tous);
}

static void
test_export (Essai         *essai,
             gconstpointer  data)
{
  g_autoptr (GFile) fichier = write_file ("");
  g_autofree char *uuid = add_agent (essai, "=Zwickel", "Rose", "Jardinière");
  g_autofree char *texte = NULL;

  annuaires_page_export (JALONS_ANNUAIRES_PAGE (essai->page), TYPE_AGENT, fichier);
  g_assert_true (g_file_load_contents (fichier, NULL, &texte, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (texte, "\357\273\277Form of address;Surname;First name;"));
  g_assert_nonnull (strstr (texte, ";\"'=Zwickel\";Rose;"));
}

static void
test_new (Essai         *essai,
          gconstpointer  data)
{
  GtkWidget *formulaire;

  g_assert_true (essai_has_text (essai->page, "No employee yet"));
  gtk_widget_activate_action (essai->page, "annuaires.new", NULL);
  essai_iterate ();
  formulaire = arbre_find_window (TYPE_FORMULAIRE_WINDOW);
  gtk_editable_set_text (GTK_EDITABLE (essai_find (formulaire, ADW_TYPE_ENTRY_ROW, 0)), "Abadie");
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (formulaire));
  essai_iterate ();
  g_assert_cmpuint (count_rows (essai), ==, 1);
  g_assert_nonnull (annuaire_fiche_get_fiche (get_record (essai)));
  g_assert_true (essai_has_text (essai->page, "No dossier"));
}

/* The keyboard alone: from the field to the list and back. */
static void
test_keyboard (Essai         *essai,
               gconstpointer  data)
{
  gtk_widget_activate_action (essai->page, "annuaires.search", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (essai->page)),
                                         child (essai, "recherche")));
  choose_first (essai);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (essai->page)),
                                         child (essai, "liste")));
  g_assert_nonnull (annuaire_fiche_get_fiche (get_record (essai)));
}

#define ADD(nom, vide, fonction) \
  g_test_add ("/annuaires/page/" nom, Essai, vide, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  ADD ("names", NULL, test_names);
  ADD ("search", NULL, test_search);
  ADD ("edit", NULL, test_edit);
  ADD ("delete", NULL, test_delete);
  ADD ("contacts", NULL, test_contacts);
  ADD ("siret", NULL, test_siret);
  ADD ("merge", NULL, test_merge);
  ADD ("doubles", NULL, test_doubles);
  ADD ("keyboard", NULL, test_keyboard);
  ADD ("import", NULL, test_import);
  ADD ("export", NULL, test_export);
  ADD ("new", "empty", test_new);
  return essai_run ();
}
