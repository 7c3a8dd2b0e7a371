/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/action-row.h"
#include "dossier/actions-editor.h"
#include "widgets/apercu-pane.h"
#include "dossier/bloc-card.h"
#include "dossier/ligne-texte.h"
#include "dossier/liste-editor.h"
#include "dossier/plan-row.h"
#include "dossier/reprise.h"
#include "dossier/section-editor.h"
#include "dossier/synthese-page.h"
#include "dossier/texte-suivi.h"
#include "operations/dossiers.h"
#include "support.h"

#include <adwaita.h>

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  GtkWidget *page;
} Essai;

/* A thread makes the pages. */
static void
wait_for_page (PageVivante *page)
{
  while (page_vivante_is_busy (page))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_dossier (Essai      *essai,
              const char *agent)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;

  banc_init (&essai->banc);
  uuid = banc_find_agent (&essai->banc, agent);
  essai->courant = dossier_courant_new (essai->banc.repository);
  g_assert_true (dossier_courant_set_uuid (essai->courant, uuid, &error));
  g_assert_no_error (error);
  essai->page = synthese_page_new (essai->courant);
  banc_show (&essai->banc, essai->page, 1440, 850);
  page_vivante_compose (synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai->page)));
  wait_for_page (synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai->page)));
}

static void
close_dossier (Essai *essai)
{
  dossier_courant_keep_drafts (essai->courant);
  g_object_add_weak_pointer (G_OBJECT (essai->page), (gpointer *) &essai->page);
  gtk_window_destroy (GTK_WINDOW (essai->banc.window));
  essai->banc.window = NULL;
  banc_spin (20);
  g_assert_null (essai->page);
  g_assert_finalize_object (essai->courant);
  banc_clear (&essai->banc);
}

static DossierComplet *
get_complet (Essai *essai)
{
  return dossier_courant_get_complet (essai->courant);
}

static void
show_part (Essai      *essai,
           const char *cle)
{
  synthese_page_show_part (JALONS_SYNTHESE_PAGE (essai->page), cle);
  g_assert_cmpstr (synthese_page_get_part (JALONS_SYNTHESE_PAGE (essai->page)), ==, cle);
}

static BlocCard *
get_card (Essai *essai,
          guint  rang)
{
  return JALONS_BLOC_CARD (banc_find_widget (essai->page, TYPE_BLOC_CARD, rang));
}

static SectionEditor *
get_editor (Essai *essai)
{
  return JALONS_SECTION_EDITOR (banc_find_widget (essai->page, TYPE_SECTION_EDITOR, 0));
}

static void
type_in (GtkWidget  *widget,
         const char *texte)
{
  GtkTextView *vue = GTK_TEXT_VIEW (banc_find_widget (widget, GTK_TYPE_TEXT_VIEW, 0));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (vue), texte, -1);
}

static Section *
find_section (Essai      *essai,
              const char *uuid)
{
  GPtrArray *sections = get_complet (essai)->sections;

  for (guint i = 0; i < sections->len; i++)
    if (g_strcmp0 (fiche_get_uuid (sections->pdata[i]), uuid) == 0)
      return sections->pdata[i];

  return NULL;
}

static void
test_names (void)
{
  Essai essai;
  GtkWidget *card, *vue, *check;

  open_dossier (&essai, "Aubrespy-Roux");
  card = GTK_WIDGET (get_card (&essai, 0));
  vue = banc_find_widget (card, GTK_TYPE_TEXT_VIEW, 0);
  check = banc_find_widget (card, GTK_TYPE_CHECK_BUTTON, 0);
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Paragraph 1 of 1");
  gtk_test_accessible_assert_role (vue, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (vue, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Text of the paragraph");
  gtk_test_accessible_assert_role (check, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_role (banc_find_widget (essai.page, TYPE_PAGE_VIVANTE, 0),
                                   GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (banc_find_widget (essai.page, TYPE_PLAN_ROW, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Request and expectations");
  close_dossier (&essai);
}

/* What is typed is on the page before it is kept, and kept when the dossier is left. */
static void
test_type (void)
{
  Essai essai;
  PageVivante *page;
  g_autofree char *uuid = NULL;

  open_dossier (&essai, "Aubrespy-Roux");
  page = synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai.page));
  uuid = g_strdup (bloc_card_get_uuid (get_card (&essai, 0)));
  g_assert_cmpuint (page_vivante_get_n_pages (page), >, 1);
  g_assert_false (page_vivante_has_heading (page, "Un titre tapé"));

  type_in (GTK_WIDGET (get_card (&essai, 0)), "Bonjour\n\n# Un titre tapé\n\nSuite.");
  wait_for_page (page);
  g_assert_true (page_vivante_has_heading (page, "Un titre tapé"));
  g_assert_cmpstr (find_section (&essai, uuid)->texte, !=, "Bonjour\n\n# Un titre tapé\n\nSuite.");

  dossier_courant_keep_drafts (essai.courant);
  g_assert_cmpstr (find_section (&essai, uuid)->texte, ==, "Bonjour\n\n# Un titre tapé\n\nSuite.");
  g_assert_null (banc_get_last (&essai.banc));
  close_dossier (&essai);
}

static void
test_share (void)
{
  Essai essai;
  GtkWidget *card, *check;

  open_dossier (&essai, "Aubrespy-Roux");
  card = GTK_WIDGET (get_card (&essai, 0));
  check = banc_find_widget (card, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_false (gtk_widget_has_css_class (card, "shared"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpint (find_section (&essai, bloc_card_get_uuid (JALONS_BLOC_CARD (card)))
                     ->partage_employeur, ==, 1);
  g_assert_true (gtk_widget_has_css_class (card, "shared"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpint (find_section (&essai, bloc_card_get_uuid (JALONS_BLOC_CARD (card)))
                     ->partage_employeur, ==, 0);
  close_dossier (&essai);
}

/* An employer that knows nothing cannot be given anything: the check is there and says why. */
static void
test_not_informed (void)
{
  Essai essai;
  g_autoptr (GError) error = NULL;
  g_autoptr (Fiche) dossier = NULL;
  GtkWidget *check, *consequence;

  open_dossier (&essai, "Aubrespy-Roux");
  dossier = fiche_copy (JALONS_FICHE (get_complet (&essai)->dossier));
  fiche_set_nombre (dossier, fiche_table_find (&dossier_table, "employeur_informe"), 0);
  g_assert_true (fiches_save (essai.banc.repository, "dossier", &dossier, 1, &error));
  g_assert_no_error (error);

  check = banc_find_widget (GTK_WIDGET (get_card (&essai, 0)), GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_false (gtk_widget_get_sensitive (check));
  consequence = banc_find_widget (gtk_widget_get_next_sibling (check), GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (consequence)), ==,
                   "the employer is not informed: nothing can be shared");
  close_dossier (&essai);
}

static void
test_blocks (void)
{
  Essai essai;
  g_autofree char *premier = NULL;
  g_autofree char *ajoute = NULL;

  open_dossier (&essai, "Aubrespy-Roux");
  premier = g_strdup (bloc_card_get_uuid (get_card (&essai, 0)));

  gtk_widget_activate_action (GTK_WIDGET (get_card (&essai, 0)), "bloc.ajouter", NULL);
  g_assert_cmpuint (section_editor_get_n_blocs (get_editor (&essai)), ==, 2);
  g_assert_cmpstr (bloc_card_get_uuid (get_card (&essai, 0)), ==, premier);
  ajoute = g_strdup (bloc_card_get_uuid (get_card (&essai, 1)));
  g_assert_cmpstr (find_section (&essai, ajoute)->code, ==, "demande");

  /* What is typed in a block goes with it. */
  type_in (GTK_WIDGET (get_card (&essai, 1)), "Ajouté");
  gtk_widget_activate_action (GTK_WIDGET (get_card (&essai, 1)), "ordre.monter", NULL);
  g_assert_cmpstr (bloc_card_get_uuid (get_card (&essai, 0)), ==, ajoute);
  g_assert_cmpstr (find_section (&essai, ajoute)->texte, ==, "Ajouté");
  g_assert_cmpint (find_section (&essai, ajoute)->rang, <, find_section (&essai, premier)->rang);

  gtk_widget_activate_action (GTK_WIDGET (get_card (&essai, 0)), "ordre.supprimer", NULL);
  g_assert_null (find_section (&essai, ajoute));
  g_assert_cmpuint (section_editor_get_n_blocs (get_editor (&essai)), ==, 1);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Paragraph deleted");

  g_assert_true (operations_undo (essai.banc.repository, NULL, NULL, NULL));
  g_assert_cmpstr (find_section (&essai, ajoute)->texte, ==, "Ajouté");
  g_assert_cmpuint (section_editor_get_n_blocs (get_editor (&essai)), ==, 2);
  close_dossier (&essai);
}

/* Consent goes paragraph by paragraph: a text that came in one piece can be taken apart. */
static void
test_split (void)
{
  Essai essai;
  g_autofree char *avant = NULL;
  g_autoptr (GString) apres = g_string_new (NULL);
  GPtrArray *sections;
  guint n;

  open_dossier (&essai, "Aubrespy-Roux");
  n = get_complet (&essai)->sections->len;
  avant = g_strdup (((Section *) get_complet (&essai)->sections->pdata[0])->texte);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (banc_find_widget (GTK_WIDGET (get_card (&essai, 0)), GTK_TYPE_CHECK_BUTTON,
                                        0)), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (get_card (&essai, 0)), "bloc.diviser", NULL);

  g_assert_cmpuint (section_editor_get_n_blocs (get_editor (&essai)), ==, 4);
  sections = get_complet (&essai)->sections;
  g_assert_cmpuint (sections->len, ==, n + 3);
  for (guint i = 0; i < 4; i++)
    {
      const Section *section = sections->pdata[i];

      g_assert_cmpstr (section->code, ==, "demande");
      g_assert_cmpint (section->partage_employeur, ==, 1);
      g_string_append_printf (apres, "%s%s", i > 0 ? "\n\n" : "", section->texte);
    }
  g_assert_cmpstr (apres->str, ==, avant);
  g_assert_cmpstr (((Section *) sections->pdata[4])->code, ==, "parcours");

  /* One paragraph stays one. */
  gtk_widget_activate_action (GTK_WIDGET (get_card (&essai, 0)), "bloc.diviser", NULL);
  g_assert_cmpuint (section_editor_get_n_blocs (get_editor (&essai)), ==, 4);

  g_assert_true (operations_undo (essai.banc.repository, NULL, NULL, NULL));
  g_assert_cmpuint (get_complet (&essai)->sections->len, ==, n);
  close_dossier (&essai);
}

/* A first block takes its place among the sections, even before all of them. */
static void
test_first_block (void)
{
  Essai essai;
  GPtrArray *sections;

  open_dossier (&essai, "Aubrespy-Roux");
  show_part (&essai, "contraintes");
  g_assert_cmpuint (section_editor_get_n_blocs (get_editor (&essai)), ==, 0);
  section_editor_add (get_editor (&essai), NULL, "Deux enfants");
  sections = get_complet (&essai)->sections;
  for (guint i = 0; i < sections->len; i++)
    if (g_strcmp0 (((Section *) sections->pdata[i])->code, "contraintes") == 0)
      {
        g_assert_cmpstr (((Section *) sections->pdata[i - 1])->code, ==, "moteurs");
        g_assert_cmpstr (((Section *) sections->pdata[i + 1])->code, ==, "hypotheses");
      }

  show_part (&essai, "demande");
  gtk_widget_activate_action (GTK_WIDGET (get_card (&essai, 0)), "ordre.supprimer", NULL);
  section_editor_add (get_editor (&essai), NULL, "Autre demande");
  sections = get_complet (&essai)->sections;
  g_assert_cmpstr (((Section *) sections->pdata[0])->texte, ==, "Autre demande");
  g_assert_cmpstr (((Section *) sections->pdata[1])->code, ==, "parcours");
  close_dossier (&essai);
}

static void
test_take_up (void)
{
  Essai essai;
  g_autoptr (GPtrArray) resumes = NULL;
  Reprise *reprise;
  Section *dernier;
  GPtrArray *sections;

  open_dossier (&essai, "Aubrespy-Roux");
  show_part (&essai, "contraintes");
  reprise = JALONS_REPRISE (banc_find_widget (essai.page, TYPE_REPRISE, 0));
  resumes = reprise_list (get_complet (&essai));
  g_assert_cmpuint (resumes->len, >, 0);
  g_assert_cmpuint (reprise_get_n_resumes (reprise), ==, resumes->len);
  g_signal_emit_by_name (reprise, "insert", ((Entretien *) resumes->pdata[0])->resume);

  sections = get_complet (&essai)->sections;
  g_assert_cmpuint (section_editor_get_n_blocs (get_editor (&essai)), ==, 1);
  dernier = find_section (&essai, bloc_card_get_uuid (get_card (&essai, 0)));
  g_assert_cmpuint (sections->len, >, 1);
  g_assert_cmpstr (dernier->texte, ==, ((Entretien *) resumes->pdata[0])->resume);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Summary inserted");
  close_dossier (&essai);
}

static void
test_points (void)
{
  Essai essai;
  ListeEditor *appuis;
  char ***points;
  guint avant;

  open_dossier (&essai, "Aubrespy-Roux");
  show_part (&essai, "points");
  points = &get_complet (&essai)->dossier->points_appui;
  avant = g_strv_length (*points);
  for (guint i = 0;; i++)
    {
      appuis = JALONS_LISTE_EDITOR (banc_find_widget (essai.page, TYPE_LISTE_EDITOR, i));
      if (g_strcmp0 (liste_editor_get_champ (appuis)->nom, "points_appui") == 0)
        break;
    }

  liste_editor_add (appuis, "Une force de plus");
  points = &get_complet (&essai)->dossier->points_appui;
  g_assert_cmpuint (g_strv_length (*points), ==, avant + 1);
  g_assert_cmpstr ((*points)[avant], ==, "Une force de plus");

  /* Typed: on the page at once, in the base as a draft, then a version on leaving. */
  liste_editor_edit (appuis, 0, "Une autre force");
  g_assert_cmpstr (get_complet (&essai)->dossier->points_appui[0], !=, "Une autre force");
  banc_spin (1700);
  g_assert_cmpuint (get_complet (&essai)->brouillons->len, ==, 1);
  dossier_courant_keep_drafts (essai.courant);
  g_assert_cmpstr (get_complet (&essai)->dossier->points_appui[0], ==, "Une autre force");
  g_assert_cmpuint (get_complet (&essai)->brouillons->len, ==, 0);
  close_dossier (&essai);
}

static void
test_actions (void)
{
  Essai essai;
  ActionsEditor *editor;
  GtkWidget *row;
  GPtrArray *actions;
  guint n;

  open_dossier (&essai, "Aubrespy-Roux");
  show_part (&essai, "actions");
  editor = JALONS_ACTIONS_EDITOR (banc_find_widget (essai.page, TYPE_ACTIONS_EDITOR, 0));
  n = get_complet (&essai)->actions->len;
  g_assert_true (actions_editor_add (editor, "Appeler le centre"));
  g_assert_cmpuint (actions_editor_get_n_actions (editor), ==, n + 1);

  row = banc_find_widget (GTK_WIDGET (editor), TYPE_ACTION_ROW, n);
  type_in (banc_find_widget (row, TYPE_LIGNE_TEXTE, 0), "Rappeler le centre");
  g_assert_true (action_row_save (JALONS_ACTION_ROW (row)));
  actions = get_complet (&essai)->actions;
  g_assert_cmpstr (((Action *) actions->pdata[n])->intitule, ==, "Rappeler le centre");
  g_assert_cmpstr (((Action *) actions->pdata[n])->statut, ==, "a_faire");

  gtk_widget_activate_action (row, "ordre.monter", NULL);
  actions = get_complet (&essai)->actions;
  g_assert_cmpstr (((Action *) actions->pdata[n - 1])->intitule, ==, "Rappeler le centre");
  row = banc_find_widget (GTK_WIDGET (editor), TYPE_ACTION_ROW, n - 1);
  gtk_widget_activate_action (row, "ordre.supprimer", NULL);
  g_assert_cmpuint (get_complet (&essai)->actions->len, ==, n);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Action deleted");
  close_dossier (&essai);
}

static void
test_livret (void)
{
  Essai essai;
  PageVivante *page;

  open_dossier (&essai, "Garrigou-Lanne");
  page = synthese_page_get_page (JALONS_SYNTHESE_PAGE (essai.page));
  g_assert_cmpstr (synthese_page_get_part (JALONS_SYNTHESE_PAGE (essai.page)), ==,
                   "livret_facteurs_favorables");
  wait_for_page (page);
  g_assert_true (page_vivante_has_heading (page, "Principales étapes"));
  show_part (&essai, "livret_etapes");
  show_part (&essai, "conclusion");
  g_assert_cmpuint (section_editor_get_n_blocs (get_editor (&essai)), >, 0);
  close_dossier (&essai);
}

static void
test_neither (void)
{
  Essai essai;
  GtkWidget *pile;

  open_dossier (&essai, "Faget-Loubère");
  pile = gtk_widget_get_first_child (essai.page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pile)), ==, "vide");
  close_dossier (&essai);
}

/* Where there is no room for three columns the page takes the place of the text, when asked to. */
static void
test_narrow (void)
{
  Essai essai;
  GtkWidget *apercu, *toggle;

  open_dossier (&essai, "Aubrespy-Roux");
  apercu = banc_find_widget (essai.page, TYPE_APERCU_PANE, 0);
  g_assert_true (gtk_widget_get_child_visible (apercu));
  toggle = gtk_widget_get_first_child (gtk_widget_get_parent (apercu));
  toggle = gtk_widget_get_last_child (toggle);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (toggle));
  g_assert_false (gtk_widget_get_visible (toggle));

  gtk_window_set_default_size (GTK_WINDOW (essai.banc.window), 1024, 700);
  banc_spin (300);
  g_assert_cmpint (gtk_widget_get_width (essai.page), <=, 1024);
  g_assert_false (gtk_widget_get_child_visible (apercu));
  g_assert_true (gtk_widget_get_visible (toggle));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  banc_spin (100);
  g_assert_true (gtk_widget_get_child_visible (apercu));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_editor (&essai))));
  close_dossier (&essai);
}

int
main (int   argc,
      char *argv[])
{
  banc_start (&argc, &argv);

  g_test_add_func ("/synthese/names", test_names);
  g_test_add_func ("/synthese/type", test_type);
  g_test_add_func ("/synthese/share", test_share);
  g_test_add_func ("/synthese/not-informed", test_not_informed);
  g_test_add_func ("/synthese/blocks", test_blocks);
  g_test_add_func ("/synthese/split", test_split);
  g_test_add_func ("/synthese/first-block", test_first_block);
  g_test_add_func ("/synthese/take-up", test_take_up);
  g_test_add_func ("/synthese/points", test_points);
  g_test_add_func ("/synthese/actions", test_actions);
  g_test_add_func ("/synthese/livret", test_livret);
  g_test_add_func ("/synthese/neither", test_neither);
  g_test_add_func ("/synthese/narrow", test_narrow);

  return g_test_run ();
}
