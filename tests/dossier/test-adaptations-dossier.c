/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "dossier/conditions-card.h"
#include "dossier/conventions-card.h"
#include "dossier/dossier-entete.h"
#include "dossier/dossier-view.h"
#include "dossier/ecarts-card.h"
#include "dossier/phase-row.h"
#include "dossier/regles-card.h"
#include "model/codes.h"
#include "operations/adaptations.h"
#include "operations/derogations.h"
#include "operations/dossiers.h"
#include "widgets/time-entry.h"

/* Adapting a dossier, derogating and agreeing hours, where the window offers it. */

typedef struct
{
  Banc banc;
  GtkWidget *view;
  char *dossier;
} Essai;

static void
show (Essai      *self,
      const char *uuid)
{
  g_free (self->dossier);
  self->dossier = g_strdup (uuid);
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), uuid);
  banc_spin (50);
}

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  g_autofree char *uuid = NULL;

  banc_init (&self->banc);
  self->view = dossier_view_new (self->banc.repository);
  banc_show (&self->banc, self->view, 1100, 900);
  uuid = banc_find_agent (&self->banc, "Delobelle");
  show (self, uuid);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->banc.window, close_window);
  banc_clear (&self->banc);
  g_free (self->dossier);
}

static GtkWidget *
find_phase (Essai      *self,
            const char *code)
{
  GtkWidget *row;

  for (guint i = 0; (row = banc_find_widget (self->view, TYPE_PHASE_ROW, i)) != NULL; i++)
    if (g_strcmp0 (phase_row_get_code (JALONS_PHASE_ROW (row)), code) == 0)
      return row;

  return NULL;
}

static char *
list_rows (Essai *self)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  GtkWidget *row;

  for (guint i = 0; (row = banc_find_widget (self->view, TYPE_PHASE_ROW, i)) != NULL; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? " " : "",
                            phase_row_get_code (JALONS_PHASE_ROW (row)));

  return g_strdup (codes->str);
}

static void
assert_rows (Essai      *self,
             const char *attendues)
{
  g_autofree char *codes = list_rows (self);

  g_assert_cmpstr (codes, ==, attendues);
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *bouton;

  for (guint i = 0; (bouton = banc_find_widget (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (bouton)),
                   g_dgettext (GETTEXT_PACKAGE, label)) == 0)
      return bouton;

  return NULL;
}

/* Types in the lines of the form on screen, from the first, and validates. */
static void
fill (const char *premier,
      const char *second)
{
  FormulaireWindow *formulaire = find_formulaire ();
  const char * const textes[] = { premier, second };

  g_assert_nonnull (formulaire);
  for (guint i = 0; i < G_N_ELEMENTS (textes); i++)
    if (textes[i] != NULL)
      {
        GtkWidget *entry = banc_find_widget (GTK_WIDGET (formulaire), GTK_TYPE_ENTRY, i);

        g_assert_nonnull (entry);
        gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
        gtk_editable_set_text (GTK_EDITABLE (entry), textes[i]);
      }
  formulaire_window_validate (formulaire);
  banc_spin (50);
}

static void
undo (Essai *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (operations_undo (self->banc.repository, NULL, NULL, &error));
  g_assert_no_error (error);
  banc_spin (50);
}

static void
assert_undoable (Essai *self)
{
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));
}

/* The menu of a phase adds one after it; without a reason nothing is done. */
static void
test_add (Essai         *self,
          gconstpointer  data)
{
  g_autofree char *avant = list_rows (self);
  GtkWidget *carte = banc_find_widget (self->view, TYPE_ECARTS_CARD, 0);
  GtkWidget *menu;

  g_assert_false (gtk_widget_get_visible (carte));
  menu = find_named (find_phase (self, "seances"), "menu_bouton");
  gtk_test_accessible_assert_role (menu, GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (menu),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_widget_activate_action (find_phase (self, "seances"), "phase.ajouter", NULL);
  fill ("Atelier CV", NULL);
  g_assert_nonnull (find_formulaire ());
  g_assert_true (gtk_widget_get_visible (find_named (GTK_WIDGET (find_formulaire ()), "erreur")));
  fill ("Atelier CV", "Pour préparer un <concours>");
  g_assert_null (find_formulaire ());
  assert_undoable (self);
  g_assert_nonnull (find_phase (self, "Atelier CV"));
  g_assert_true (gtk_widget_get_visible (carte));
  g_assert_true (has_text (carte, "Atelier CV"));
  g_assert_true (has_text (carte, "Pour préparer un <concours>"));
  g_assert_true (has_text (carte, "Claire Montbrun"));

  undo (self);
  assert_rows (self, avant);
  g_assert_false (gtk_widget_get_visible (carte));
}

static void
test_drop (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *nouveau = banc_find_dossier (&self->banc, "statut", "demande");
  g_autofree char *avant = NULL;
  g_auto (GStrv) codes = NULL;
  guint n;

  /* The one that holds meetings stays, and the form says why. */
  gtk_widget_activate_action (find_phase (self, "seances"), "phase.retirer", NULL);
  fill ("Inutile ici", NULL);
  g_assert_nonnull (find_formulaire ());
  g_assert_true (gtk_widget_get_visible (find_named (GTK_WIDGET (find_formulaire ()), "erreur")));
  gtk_window_destroy (GTK_WINDOW (find_formulaire ()));
  g_assert_nonnull (find_phase (self, "seances"));

  show (self, nouveau);
  avant = list_rows (self);
  codes = g_strsplit (avant, " ", -1);
  n = g_strv_length (codes);
  g_assert_cmpuint (n, >, 1);
  gtk_widget_activate_action (find_phase (self, codes[n - 1]), "phase.retirer", NULL);
  fill ("Inutile ici", NULL);
  g_assert_null (find_formulaire ());
  assert_undoable (self);
  g_assert_null (find_phase (self, codes[n - 1]));
  g_assert_true (has_text (self->view, "Inutile ici"));
  undo (self);
  assert_rows (self, avant);
}

static void
test_move (Essai         *self,
           gconstpointer  data)
{
  g_autofree char *avant = list_rows (self);
  g_auto (GStrv) codes = g_strsplit (avant, " ", -1);
  GtkWidget *premiere = find_phase (self, codes[0]);
  g_autofree char *apres = g_strdup_printf ("%s %s", codes[1], codes[0]);
  g_autofree char *lignes = NULL;

  /* With the keyboard; out of the order of the service a reason is asked for. */
  g_assert_true (gtk_widget_grab_focus (find_named (premiere, "titre_bouton")));
  gtk_widget_activate_action (premiere, "phase.descendre", NULL);
  fill ("Le calendrier", NULL);
  g_assert_null (find_formulaire ());
  lignes = list_rows (self);
  g_assert_true (g_str_has_prefix (lignes, apres));
  g_assert_true (has_text (self->view, "Le calendrier"));
  /* Back again, none is. */
  gtk_widget_activate_action (find_phase (self, codes[0]), "phase.monter", NULL);
  banc_spin (50);
  g_assert_null (find_formulaire ());
  assert_undoable (self);
  assert_rows (self, avant);
  g_assert_false (gtk_widget_get_visible (banc_find_widget (self->view, TYPE_ECARTS_CARD, 0)));
}

/* An adaptation is explained again, and taken back, from its card. */
static void
test_card (Essai         *self,
           gconstpointer  data)
{
  GtkWidget *carte = banc_find_widget (self->view, TYPE_ECARTS_CARD, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  const char *ecart;

  g_assert_true (adaptations_add_phase (self->banc.repository, self->dossier, "Atelier", NULL,
                                        "Première raison", &error));
  banc_spin (50);
  complet = load_dossier (&self->banc, self->dossier);
  ecart = fiche_get_uuid (complet->ecarts->pdata[0]);
  gtk_widget_activate_action (carte, "ecart.raison", "s", ecart);
  fill ("Seconde raison", NULL);
  g_assert_true (has_text (carte, "Seconde raison"));
  g_assert_false (has_text (carte, "Première raison"));
  gtk_widget_activate_action (carte, "ecart.retour", "s", ecart);
  banc_spin (50);
  assert_undoable (self);
  g_assert_null (find_phase (self, "Atelier"));
  undo (self);
  g_assert_nonnull (find_phase (self, "Atelier"));
}

static char *
find_prestation (Essai      *self,
                 const char *prestation)
{
  return banc_find_dossier (&self->banc, "prestation", prestation);
}

/* Where the rule refuses, its form is: territory, then French. */
static void
test_derogate (Essai         *self,
               gconstpointer  data)
{
  g_autofree char *uuid = find_prestation (self, "espace2m");
  GtkWidget *carte = banc_find_widget (self->view, TYPE_REGLES_CARD, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  GtkWidget *bouton, *entete;

  show (self, uuid);
  g_assert_true (derogations_record_territoire (self->banc.repository, uuid, "Bresse", NULL, &error));
  g_assert_true (derogations_record_francais (self->banc.repository, uuid, 0, NULL, &error));
  banc_spin (50);
  entete = banc_find_widget (self->view, TYPE_DOSSIER_ENTETE, 0);
  g_assert_true (gtk_widget_get_visible (find_named (entete, "urgence")));

  bouton = find_button (carte, "Say the territory…");
  g_assert_nonnull (bouton);
  g_signal_emit_by_name (bouton, "clicked");
  fill ("Mutation acceptée", NULL);
  g_assert_null (find_formulaire ());
  assert_undoable (self);
  g_assert_null (find_button (carte, "Say the territory…"));
  g_signal_emit_by_name (find_button (carte, "Say what is known…"), "clicked");
  fill ("Une interprète l’aide", NULL);
  g_assert_null (find_button (carte, "Say what is known…"));
  complet = load_dossier (&self->banc, uuid);
  g_assert_cmpstr (complet->dossier->territoire_derogation, ==, "Mutation acceptée");
  g_assert_cmpstr (complet->collectivite->territoire, ==, "Bresse");
  g_assert_cmpstr (complet->dossier->francais_derogation, ==, "Une interprète l’aide");
  g_assert_cmpint (complet->agent->francais_lu_ecrit, ==, 0);
  undo (self);
  g_assert_nonnull (find_button (carte, "Say what is known…"));
}

/* What is missing before the next status can be explained right there. */
static void
test_absence (Essai         *self,
              gconstpointer  data)
{
  GtkWidget *carte = banc_find_widget (self->view, TYPE_CONDITIONS_CARD, 0);
  GtkWidget *bouton = find_button (carte, "Explain the absence…");
  g_autoptr (DossierComplet) complet = NULL;
  const Ecart *ecart;
  GtkWidget *focus;

  g_assert_nonnull (bouton);
  gtk_test_accessible_assert_role (bouton, GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_true (gtk_widget_grab_focus (bouton));
  g_signal_emit_by_name (bouton, "clicked");
  g_assert_nonnull (find_formulaire ());
  /* One types at once. */
  focus = gtk_window_get_focus (GTK_WINDOW (find_formulaire ()));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN));
  fill ("La collectivité n’était pas disponible", NULL);
  g_assert_null (find_formulaire ());
  assert_undoable (self);
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpuint (complet->ecarts->len, ==, 1);
  ecart = complet->ecarts->pdata[0];
  g_assert_cmpstr (ecart->quoi, ==, "entretien");
  g_assert_cmpstr (ecart->code, ==, "tripartite_synthese");
  g_assert_cmpstr (ecart->nature, ==, "retire");
  g_assert_null (find_button (carte, "Explain the absence…"));
  g_assert_true (has_text (carte, g_dgettext (GETTEXT_PACKAGE, "Ready")));
  undo (self);
  g_assert_nonnull (find_button (carte, "Explain the absence…"));
}

/* Hours, then an avenant with its signatures. */
static void
test_hours (Essai         *self,
            gconstpointer  data)
{
  GtkWidget *carte = banc_find_widget (self->view, TYPE_CONVENTIONS_CARD, 0);
  static const char * const parties[] = { "agent", "collectivite", "centre" };
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  g_autofree char *cible = NULL;
  GtkWidget *heures;

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    g_assert_true (dossiers_sign (self->banc.repository, self->dossier, parties[i], "Nom", NULL,
                                  20000, &error));
  banc_spin (50);
  g_assert_true (gtk_widget_get_visible (carte));
  gtk_widget_activate_action (carte, "convention.heures", NULL);
  heures = banc_find_widget (GTK_WIDGET (find_formulaire ()), JALONS_TYPE_TIME_ENTRY, 0);
  time_entry_set_minutes (JALONS_TIME_ENTRY (heures), 28 * 60);
  fill (NULL, NULL);
  g_assert_null (find_formulaire ());
  assert_undoable (self);
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpint (dossier_complet_get_convention (complet)->heures_minutes, ==, 28 * 60);
  g_assert_true (has_text (carte, "28"));
  g_clear_pointer (&complet, dossier_complet_free);

  g_signal_emit_by_name (find_button (carte, "Amendment…"), "clicked");
  heures = banc_find_widget (GTK_WIDGET (find_formulaire ()), JALONS_TYPE_TIME_ENTRY, 0);
  time_entry_set_minutes (JALONS_TIME_ENTRY (heures), 32 * 60);
  fill (NULL, NULL);
  g_assert_null (find_formulaire ());
  complet = load_dossier (&self->banc, self->dossier);
  for (guint i = 0; i < complet->conventions->len; i++)
    if (g_strcmp0 (((Convention *) complet->conventions->pdata[i])->genre, "avenant") == 0)
      cible = g_strdup_printf ("%s|agent", fiche_get_uuid (complet->conventions->pdata[i]));
  g_assert_nonnull (cible);
  gtk_widget_activate_action (carte, "convention.signer", "s", cible);
  fill ("Mme Delobelle", NULL);
  g_assert_null (find_formulaire ());
  /* Those who have still to sign, and they only. */
  g_assert_true (has_text (carte, code_libelle_find (codes_partie, "centre")));
  g_assert_false (has_text (carte, code_libelle_find (codes_partie, "agent")));
  cible[36] = '\0';
  gtk_widget_activate_action (carte, "convention.abandonner", "s", cible);
  assert_undoable (self);
}

/* The sentence of the header leads to the card that says more. */
static void
test_header (Essai         *self,
             gconstpointer  data)
{
  GtkWidget *entete = banc_find_widget (self->view, TYPE_DOSSIER_ENTETE, 0);
  GtkWidget *urgence = find_named (entete, "urgence");
  GtkWidget *carte = banc_find_widget (self->view, TYPE_REGLES_CARD, 0);
  g_autofree char *uuid = find_prestation (self, "espace2m");
  g_autofree char *clos = find_statut (&self->banc, "clos");
  g_autoptr (GError) error = NULL;

  show (self, uuid);
  g_assert_true (derogations_record_territoire (self->banc.repository, uuid, "Bresse", NULL, &error));
  banc_spin (50);
  g_assert_true (gtk_widget_get_visible (urgence));
  g_assert_true (has_text (urgence, "Bresse"));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (urgence),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_signal_emit_by_name (urgence, "clicked");
  banc_spin (50);
  g_assert_nonnull (gtk_widget_get_focus_child (carte));
  show (self, clos);
  g_assert_false (gtk_widget_get_visible (urgence));
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/adaptations-dossier/add", test_add);
  ADD ("/adaptations-dossier/drop", test_drop);
  ADD ("/adaptations-dossier/move", test_move);
  ADD ("/adaptations-dossier/card", test_card);
  ADD ("/adaptations-dossier/derogate", test_derogate);
  ADD ("/adaptations-dossier/absence", test_absence);
  ADD ("/adaptations-dossier/hours", test_hours);
  ADD ("/adaptations-dossier/header", test_header);
  return g_test_run ();
}
