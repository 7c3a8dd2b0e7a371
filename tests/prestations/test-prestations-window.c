/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "base/jour.h"
#include "model/prestation-fiche.h"
#include "operations/dossiers.h"
#include "operations/prestations.h"
#include "prestations/prestation-editor.h"
#include "prestations/prestations-window.h"
#include "widgets/date-entry.h"

/* The prestations of a centre: to read, to adapt, a price to enter; with the keyboard and with a
 * screen reader. */

typedef struct
{
  Repository *repository;
  GtkWidget *window;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  self->repository = essai_open_empty ("tous");
  self->window = prestations_window_new (self->repository);
  prestations_window_show (JALONS_PRESTATIONS_WINDOW (self->window), "cdg34");
  gtk_window_present (GTK_WINDOW (self->window));
  essai_iterate ();
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  FormulaireWindow *formulaire = outils_find_formulaire ();

  if (formulaire != NULL)
    gtk_window_destroy (GTK_WINDOW (formulaire));
  gtk_window_destroy (GTK_WINDOW (self->window));
  essai_iterate ();
  g_assert_finalize_object (self->repository);
}

static void
activate (Essai      *self,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->window, action, NULL));
  essai_iterate ();
}

static gint64
last_version (Essai      *self,
              const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) prestation =
    repository_get_prestation (self->repository, code, CHAMP_ABSENT, &error);

  g_assert_no_error (error);
  return prestation->version;
}

static GtkWidget *
page_of (Essai      *self,
         const char *nom)
{
  GtkWidget *pile = ESSAI_CHILD (self->window, TYPE_PRESTATIONS_WINDOW, "pile");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pile)), ==, nom);
  return gtk_stack_get_visible_child (GTK_STACK (pile));
}

static void
write_text (GtkWidget  *entry,
            const char *texte)
{
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), texte);
}

static GtkWidget *
find_entry (GtkWidget  *root,
            const char *nom)
{
  return outils_find_labelled (root, GTK_TYPE_ENTRY, nom);
}

static void
write_view (GtkWidget  *vue,
            const char *texte)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (vue)), texte, -1);
}

static void
toggle (GtkWidget  *root,
        const char *label,
        gboolean    active)
{
  GtkWidget *coche = NULL;

  for (guint i = 0; (coche = essai_find (root, GTK_TYPE_CHECK_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (coche)), label) == 0)
      break;
  g_assert_nonnull (coche);
  g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (coche)), !=, active);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (coche), active);
}

static FormulaireWindow *
validate (Essai *self)
{
  FormulaireWindow *formulaire = outils_find_formulaire ();

  g_assert_nonnull (formulaire);
  formulaire_window_validate (formulaire);
  essai_iterate ();

  return outils_find_formulaire ();
}

/* Reading */

static void
test_read (Essai         *self,
           gconstpointer  data)
{
  GtkWidget *liste = ESSAI_CHILD (self->window, TYPE_PRESTATIONS_WINDOW, "liste");
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (liste));
  GtkWidget *page = page_of (self, "lecture");

  gtk_test_accessible_assert_property (liste, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Services of the centre");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bilan professionnel, CDG 34 · version 1");
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (liste), 6));
  g_assert_true (essai_has_text (page, "Identifier compétences, intérêts et sources de motivation"));
  g_assert_true (essai_has_text (page, "on average"));
  g_assert_true (essai_has_text (page, "980,00"));
  g_assert_true (essai_has_text (page, "Source: CDG 34"));
  g_assert_true (essai_has_text (page, "Assumption: "));
  outils_assert_named (self->window);
}

static void
test_empty (void)
{
  g_autoptr (Repository) repository = essai_open_empty ("cdg60");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fiches = repository_list (repository, TYPE_PRESTATION_FICHE, &error);
  Essai essai = { repository, NULL };

  for (guint i = 0; i < fiches->len; i++)
    fiches_delete (repository, "reglage", fiches->pdata[i], &error);
  g_assert_no_error (error);
  essai.window = prestations_window_new (repository);
  gtk_window_present (GTK_WINDOW (essai.window));
  essai_iterate ();
  g_assert_true (essai_has_text (page_of (&essai, "vide"), "No service in this base"));
  gtk_window_destroy (GTK_WINDOW (essai.window));
  essai_iterate ();
}

/* Adapting */

static void
test_adapt (Essai         *self,
            gconstpointer  data)
{
  GtkWidget *editor, *nom;
  FormulaireWindow *formulaire;

  activate (self, "prestations.adapt");
  editor = essai_find (page_of (self, "edition"), TYPE_PRESTATION_EDITOR, 0);
  outils_assert_named (editor);

  /* The keyboard begins with the name, then what the changes rest on, then the first phase. */
  nom = essai_find (editor, GTK_TYPE_ENTRY, 0);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (nom)))));
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         essai_find (editor, GTK_TYPE_ENTRY, 1)));
  gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         find_entry (editor, "Name of phase 1")));

  write_text (find_entry (editor, "Name of phase 2"), "Exploration");
  write_text (find_entry (editor, "Objective 1 of phase 1"), "Informer l’agent");
  g_signal_emit_by_name (outils_find_labelled (editor, GTK_TYPE_BUTTON, "Drop phase 3"),
                         "clicked");
  essai_iterate ();
  g_assert_null (find_entry (editor, "Name of phase 3"));
  g_signal_emit_by_name (outils_find_labelled (editor, GTK_TYPE_BUTTON, "Move phase 2 up"),
                         "clicked");
  essai_iterate ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (editor, "Name of phase 1"))),
                   ==, "Exploration");
  write_text (essai_find (editor, GTK_TYPE_ENTRY, 1), "Décision du bureau");

  activate (self, "prestations.save");
  formulaire = outils_find_formulaire ();
  g_assert_nonnull (formulaire);
  g_assert_true (essai_has_text (GTK_WIDGET (formulaire), "is now “Exploration”"));
  g_assert_true (essai_has_text (GTK_WIDGET (formulaire), "“Phase de conclusion” is dropped"));
  g_assert_cmpint (last_version (self, "cdg34"), ==, 1);
  g_assert_null (validate (self));
  g_assert_cmpint (last_version (self, "cdg34"), ==, 2);
  g_assert_true (essai_has_text (page_of (self, "lecture"), "It rests on: Décision du bureau"));
  g_assert_true (essai_has_text (self->window, "CDG 34 · version 2"));

  activate (self, "prestations.undo");
  g_assert_cmpint (last_version (self, "cdg34"), ==, 1);
  g_assert_true (essai_has_text (self->window, "CDG 34 · version 1"));
}

/* All at once, below each field and at the top; nothing is saved until they are put right. */
static void
test_faults (Essai         *self,
             gconstpointer  data)
{
  PrestationEditor *editor;
  GtkWidget *nom, *phase, *minimum, *root;

  activate (self, "prestations.adapt");
  root = essai_find (page_of (self, "edition"), TYPE_PRESTATION_EDITOR, 0);
  editor = JALONS_PRESTATION_EDITOR (root);
  nom = essai_find (root, GTK_TYPE_ENTRY, 0);
  phase = find_entry (root, "Name of phase 2");
  minimum = NULL;
  for (guint i = 0; minimum == NULL && essai_find (root, GTK_TYPE_ENTRY, i) != NULL; i++)
    if (g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (essai_find (root, GTK_TYPE_ENTRY, i))),
                   "not fixed") == 0)
      minimum = essai_find (root, GTK_TYPE_ENTRY, i);
  write_text (nom, "");
  write_text (phase, " ");
  write_text (minimum, "beaucoup");
  g_assert_cmpuint (prestation_editor_count_fautes (editor), ==, 0);

  activate (self, "prestations.save");
  g_assert_null (outils_find_formulaire ());
  g_assert_cmpuint (prestation_editor_count_fautes (editor), ==, 3);
  g_assert_true (essai_has_text (root, "3 things to put right"));
  g_assert_true (essai_has_text (root, "Name of the service: "));
  g_assert_true (essai_has_text (root, "Phase 2, name: "));
  g_assert_true (essai_has_text (root, "Hours, minimum: This is not a duration"));
  gtk_test_accessible_assert_state (nom, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_state (phase, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  /* Each line of the summary leads to its field. */
  g_signal_emit_by_name (essai_find (root, GTK_TYPE_BUTTON, 2), "clicked");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), phase));

  write_text (phase, "Investigation");
  write_text (minimum, "20 h");
  g_assert_cmpuint (prestation_editor_count_fautes (editor), ==, 1);
  write_text (nom, "Bilan");
  g_assert_cmpuint (prestation_editor_count_fautes (editor), ==, 0);
  g_assert_cmpint (last_version (self, "cdg34"), ==, 1);

  /* Leaving asks first, and gives up when told so. */
  activate (self, "prestations.cancel");
  g_assert_nonnull (outils_find_formulaire ());
  g_assert_null (validate (self));
  page_of (self, "lecture");
  g_assert_cmpint (last_version (self, "cdg34"), ==, 1);
}

/* What is said of it, one sentence a line; how one meets; who signs. */
static void
test_statements (Essai         *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) avant = repository_get_prestation (self->repository, "cdg34", 1, &error);
  g_autoptr (Prestation) adaptee = NULL;
  g_autofree char *rythme = NULL;
  GtkWidget *root, *formulaire, *buts, *public;
  PrestationEditor *editor;

  activate (self, "prestations.adapt");
  root = essai_find (page_of (self, "edition"), TYPE_PRESTATION_EDITOR, 0);
  editor = JALONS_PRESTATION_EDITOR (root);
  public = essai_find (root, GTK_TYPE_TEXT_VIEW, 0);
  rythme = g_strjoinv ("\n", avant->enonces->rythme->libelles);
  write_view (essai_find (root, GTK_TYPE_TEXT_VIEW, 3), "");
  write_view (essai_find (root, GTK_TYPE_TEXT_VIEW, 3), rythme);
  buts = essai_find (root, GTK_TYPE_TEXT_VIEW, 1);
  write_view (buts, " Choisir \n\nPréparer la suite\n");
  write_view (essai_find (root, GTK_TYPE_TEXT_VIEW, 2), "Le département de l’Hérault");
  write_view (public, "");
  toggle (root, "Telephone", TRUE);
  for (guint i = 0; i < 2; i++)
    toggle (root, i == 0 ? "Employee" : "Employer", FALSE);

  /* A service is for somebody, and one does not sign alone. */
  activate (self, "prestations.save");
  g_assert_null (outils_find_formulaire ());
  g_assert_cmpuint (prestation_editor_count_fautes (editor), ==, 2);
  g_assert_true (essai_has_text (root, "What is said of the service, For whom"));
  g_assert_true (essai_has_text (root, "Agreement, who signs"));
  gtk_test_accessible_assert_state (public, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_signal_emit_by_name (essai_find (root, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == public);

  write_view (public, "Tous les agents");
  toggle (root, "Centre", FALSE);
  g_assert_cmpuint (prestation_editor_count_fautes (editor), ==, 0);
  activate (self, "prestations.save");
  formulaire = GTK_WIDGET (outils_find_formulaire ());
  g_assert_true (essai_has_text (formulaire, "under “What for” is not the same"));
  g_assert_true (essai_has_text (formulaire, "under “Territory” is not the same"));
  g_assert_true (essai_has_text (formulaire, "modes of the meetings are not the same"));
  g_assert_true (essai_has_text (formulaire, "parties to the agreement are not the same"));
  g_assert_null (validate (self));
  /* Nothing was said of that. */
  g_assert_true (essai_has_text (self->window, "CDG 34 · version 2"));
  g_assert_false (essai_has_text (page_of (self, "lecture"), "It rests on"));

  adaptee = repository_get_prestation (self->repository, "cdg34", 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (adaptee->enonces->buts->libelles), ==, 2);
  g_assert_cmpstr (adaptee->enonces->buts->libelles[0], ==, "Choisir");
  g_assert_cmpstr (adaptee->territoire->libelles[0], ==, "Le département de l’Hérault");
  g_assert_null (adaptee->convention);
  g_assert_true (g_strv_contains ((const char * const *) adaptee->modes->codes, "telephone"));
  /* A sentence that was taken away and typed again is as it was. */
  g_assert_cmpstr (adaptee->enonces->rythme->source, ==, avant->enonces->rythme->source);
}

static void
test_other (Essai         *self,
            gconstpointer  data)
{
  GtkWidget *formulaire;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  activate (self, "prestations.adapt");
  activate (self, "prestations.save");
  formulaire = GTK_WIDGET (outils_find_formulaire ());
  g_assert_true (essai_has_text (formulaire, "Nothing changes."));
  /* The next version of the same would be the same. */
  g_assert_nonnull (validate (self));
  g_assert_true (essai_has_text (formulaire, "there is no new version to save"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (essai_find (formulaire, GTK_TYPE_CHECK_BUTTON, 1)),
                               TRUE);
  g_assert_nonnull (validate (self));
  g_assert_true (essai_has_text (formulaire, "give this one another name"));
  write_text (essai_find (formulaire, GTK_TYPE_ENTRY, 0), "Bilan d’orientation");
  g_assert_null (validate (self));
  versions = prestations_list_versions (self->repository, "cdg34-bilan-d-orientation", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_true (essai_has_text (page_of (self, "lecture"), "Bilan d’orientation"));
}

/* Versions */

static void
test_versions (Essai         *self,
               gconstpointer  data)
{
  GtkWidget *page, *choix, *formulaire;

  outils_rework (self->repository);
  essai_iterate ();
  page = page_of (self, "lecture");
  choix = essai_find (page, GTK_TYPE_DROP_DOWN, 0);
  g_assert_true (gtk_widget_get_visible (choix));
  g_assert_false (essai_has_text (page, "Construire le plan d’actions"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choix), 1);
  essai_iterate ();
  g_assert_true (essai_has_text (page, "An older version"));
  g_assert_true (essai_has_text (page, "Construire le plan d’actions"));

  activate (self, "prestations.compare");
  formulaire = GTK_WIDGET (outils_find_formulaire ());
  g_assert_true (essai_has_text (formulaire, "From version 1 to version 2"));
  g_assert_true (essai_has_text (formulaire, "“Phase de conclusion” is dropped"));
  outils_assert_named (formulaire);
}

/* A tarif */

static void
test_tarif (Essai         *self,
            gconstpointer  data)
{
  g_autofree char *ancien =
    outils_create_dossier (self->repository, "cdg34", jour_from_ymd (2026, 11, 2));
  g_autofree char *nouveau = NULL;
  GtkWidget *formulaire;

  activate (self, "prestations.new-tarif");
  formulaire = GTK_WIDGET (outils_find_formulaire ());
  outils_assert_named (formulaire);
  write_text (essai_find (formulaire, GTK_TYPE_ENTRY, 0), "Tarif 2027");
  write_text (essai_find (formulaire, GTK_TYPE_ENTRY, 1), "1 020");
  g_assert_nonnull (validate (self));
  g_assert_true (essai_has_text (formulaire, "Give the first day"));

  date_entry_set_jour (JALONS_DATE_ENTRY (essai_find (formulaire, JALONS_TYPE_DATE_ENTRY, 0)),
                       jour_from_ymd (2027, 1, 1));
  /* Beside the one that is there, it would be ambiguous. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (essai_find (formulaire, GTK_TYPE_DROP_DOWN, 0)), 0);
  g_assert_nonnull (validate (self));
  g_assert_true (essai_has_text (formulaire, "would both apply"));
  g_assert_cmpint (last_version (self, "cdg34"), ==, 1);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (essai_find (formulaire, GTK_TYPE_DROP_DOWN, 0)), 1);
  g_assert_null (validate (self));
  g_assert_cmpint (last_version (self, "cdg34"), ==, 2);
  g_assert_true (essai_has_text (page_of (self, "lecture"), "Tarif 2027"));

  nouveau = outils_create_dossier (self->repository, "cdg34", jour_from_ymd (2027, 2, 1));
  g_assert_cmpint (outils_get_price (self->repository, ancien), ==, 98000);
  g_assert_cmpint (outils_get_price (self->repository, nouveau), ==, 102000);
}

static void
add (const char *nom,
     void      (*essai) (Essai         *self,
                         gconstpointer  data))
{
  g_autofree char *path = g_strconcat ("/prestations/window/", nom, NULL);

  g_test_add (path, Essai, NULL, set_up, essai, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);

  add ("lecture", test_read);
  g_test_add_func ("/prestations/window/vide", test_empty);
  add ("adaptation", test_adapt);
  add ("fautes", test_faults);
  add ("enonces", test_statements);
  add ("autre", test_other);
  add ("versions", test_versions);
  add ("tarif", test_tarif);

  return essai_run ();
}
