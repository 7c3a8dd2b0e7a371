/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "dossier/agent-card.h"
#include "dossier/attentes-card.h"
#include "dossier/conditions-card.h"
#include "dossier/echeances-card.h"
#include "dossier/etape-card.h"
#include "dossier/phase-row.h"
#include "dossier/prix-card.h"
#include "dossier/regles-card.h"
#include "dossier/suivi-page.h"
#include "dossier/texte-suivi.h"
#include "model/codes.h"
#include "operations/dossiers.h"
#include "widgets/date-entry.h"

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  GtkWidget *page;
  char *dossier;
} Essai;

static void
show (Essai      *self,
      const char *uuid)
{
  g_autoptr (GError) error = NULL;

  g_free (self->dossier);
  self->dossier = g_strdup (uuid);
  dossier_courant_set_uuid (self->courant, uuid, &error);
  g_assert_no_error (error);
  banc_spin (50);
}

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  g_autofree char *uuid = NULL;

  banc_init (&self->banc);
  self->courant = dossier_courant_new (self->banc.repository);
  self->page = suivi_page_new (self->courant);
  banc_show (&self->banc, self->page, 1100, 900);
  uuid = banc_find_agent (&self->banc, "Delobelle");
  show (self, uuid);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  close_dossier (&self->banc, self->courant);
  g_free (self->dossier);
}

static GtkWidget *
find (Essai *self,
      GType  type,
      guint  rang)
{
  GtkWidget *widget = banc_find_widget (self->page, type, rang);

  g_assert_nonnull (widget);

  return widget;
}

static gboolean
is_reached (Essai      *self,
            const char *phase,
            const char *objectif)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  Phase *ligne = dossier_complet_get_phase (complet, phase);
  Objectif *fiche =
    dossier_complet_get_objectif (complet, fiche_get_uuid (JALONS_FICHE (ligne)), objectif);

  return fiche != NULL && fiche->atteint == 1;
}

static void
test_tick (Essai         *self,
           gconstpointer  data)
{
  GtkWidget *phase = find (self, TYPE_PHASE_ROW, 1);
  GtkWidget *coche = banc_find_widget (phase, GTK_TYPE_CHECK_BUTTON, 2);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (phase_row_get_code (JALONS_PHASE_ROW (phase)), ==, "seances");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (coche)));
  g_assert_false (is_reached (self, "seances", "evaluer_competences"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (coche), TRUE);
  g_assert_true (is_reached (self, "seances", "evaluer_competences"));
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));

  /* The same box goes back: it was not built again. */
  operations_undo (self->banc.repository, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (banc_find_widget (phase, GTK_TYPE_CHECK_BUTTON, 2) == coche);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (coche)));
  g_assert_false (is_reached (self, "seances", "evaluer_competences"));
  g_assert_cmpuint (self->banc.dits->len, ==, 1);
}

static gboolean
is_unfolded (GtkWidget *phase)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (find_named (phase, "revelateur")));
}

static void
test_fold (Essai         *self,
           gconstpointer  data)
{
  GtkWidget *premiere = find (self, TYPE_PHASE_ROW, 0);
  GtkWidget *courante = find (self, TYPE_PHASE_ROW, 1);
  GtkWidget *bouton = find_named (premiere, "titre_bouton");
  GtkWidget *contenu = find_named (premiere, "contenu");

  g_assert_false (is_unfolded (premiere));
  g_assert_false (gtk_widget_get_visible (contenu));
  g_assert_true (is_unfolded (courante));
  gtk_test_accessible_assert_state (bouton, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_signal_emit_by_name (bouton, "clicked");
  g_assert_true (is_unfolded (premiere));
  g_assert_true (gtk_widget_get_visible (contenu));
  gtk_test_accessible_assert_state (bouton, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  /* Once it is folded, nothing in it is measured. */
  g_signal_emit_by_name (bouton, "clicked");
  while (gtk_widget_get_visible (contenu))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (bouton, "clicked");
  g_assert_true (is_unfolded (premiere) && gtk_widget_get_visible (contenu));
  suivi_page_show_phase (JALONS_SUIVI_PAGE (self->page), "synthese");
  suivi_page_show_echeances (JALONS_SUIVI_PAGE (self->page));
}

static void
test_dates (Essai         *self,
            gconstpointer  data)
{
  GtkWidget *phase = find (self, TYPE_PHASE_ROW, 1);
  g_autoptr (DossierComplet) complet = NULL;
  FormulaireWindow *formulaire;
  GtkWidget *fin;

  g_signal_emit_by_name (find_named (phase, "modifier"), "clicked");
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  fin = banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_DATE_ENTRY, 3);

  date_entry_set_jour (JALONS_DATE_ENTRY (fin), 100);
  formulaire_window_validate (formulaire);
  g_assert_true (gtk_widget_get_visible (find_named (GTK_WIDGET (formulaire), "erreur")));
  date_entry_set_jour (JALONS_DATE_ENTRY (fin), 20900);
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpint (dossier_complet_get_phase (complet, "seances")->fin, ==, 20900);
}

static void
test_step (Essai         *self,
           gconstpointer  data)
{
  GtkWidget *etape = find (self, TYPE_ETAPE_CARD, 0);
  g_autofree char *vide = NULL;

  g_assert_true (gtk_widget_get_visible (etape));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_named (etape, "numero"))), ==, "16");

  /* Nothing planned: planning it is what comes next. */
  vide = find_statut (&self->banc, "suspendu");
  show (self, vide);
  g_assert_false (gtk_widget_get_visible (find_named (etape, "date")));
  g_signal_emit_by_name (find_named (etape, "bouton"), "clicked");
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "plan-entretien:"));
  g_free (vide);

  /* A closed case has no next step. */
  vide = find_statut (&self->banc, "clos");
  show (self, vide);
  g_assert_false (gtk_widget_get_visible (etape));
  g_assert_false (gtk_widget_get_visible (find (self, TYPE_CONDITIONS_CARD, 0)));
}

static const char *
dit_regle (const char *code)
{
  return code_libelle_find (codes_regle, code);
}

/* Only what is not in order, as a sentence and a word, until it is seen to. */
static void
test_rules (Essai         *self,
            gconstpointer  data)
{
  GtkWidget *carte = find (self, TYPE_REGLES_CARD, 0);
  g_autofree char *tard = banc_find_agent (&self->banc, "Ambierle-Roux");
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (gtk_widget_get_visible (carte));
  show (self, tard);
  g_assert_true (gtk_widget_get_visible (carte));
  g_assert_true (has_text (carte, dit_regle ("accord_agent")));
  g_assert_true (has_text (carte, dit_regle ("prerequis_francais")));
  g_assert_false (has_text (carte, dit_regle ("territoire")));

  complet = load_dossier (&self->banc, tard);
  copie = fiche_copy (JALONS_FICHE (complet->agent));
  fiche_set_nombre (copie, fiche_table_find (&agent_table, "francais_lu_ecrit"), 1);
  g_assert_true (fiches_save (self->banc.repository, "agent", &copie, 1, &error));
  banc_spin (50);
  g_assert_false (has_text (carte, dit_regle ("prerequis_francais")));
  g_assert_true (has_text (carte, dit_regle ("accord_agent")));
}

static void
test_quotation (Essai         *self,
                gconstpointer  data)
{
  GtkWidget *prix = find (self, TYPE_PRIX_CARD, 0);
  g_autoptr (DossierComplet) complet = NULL;
  FormulaireWindow *formulaire;
  GtkWidget *montant;

  g_signal_emit_by_name (banc_find_widget (prix, GTK_TYPE_BUTTON, 0), "clicked");
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  montant = banc_find_widget (GTK_WIDGET (formulaire), GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (montant), "beaucoup");
  formulaire_window_validate (formulaire);
  g_assert_nonnull (find_formulaire ());
  gtk_editable_set_text (GTK_EDITABLE (montant), "1 520,50");
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpint (complet->dossier->devis_montant_centimes, ==, 152050);
  g_assert_true (has_text (prix, "520,50"));
}

static void
type_text (TexteSuivi *texte,
           const char *contenu)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (texte_suivi_get_view (texte)), contenu, -1);
}

static void
test_expectations (Essai         *self,
                   gconstpointer  data)
{
  GtkWidget *carte = find (self, TYPE_ATTENTES_CARD, 0);
  TexteSuivi *agent = JALONS_TEXTE_SUIVI (banc_find_widget (carte, TYPE_TEXTE_SUIVI, 0));
  TexteSuivi *employeur = JALONS_TEXTE_SUIVI (banc_find_widget (carte, TYPE_TEXTE_SUIVI, 1));
  g_autoptr (DossierComplet) complet = NULL;

  type_text (agent, "Souffler");
  type_text (employeur, "Garder");
  dossier_courant_keep_drafts (self->courant);
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpstr (complet->dossier->attentes_agent, ==, "Souffler");
  g_assert_cmpstr (complet->dossier->attentes_collectivite, ==, "Garder");
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *titre)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = banc_find_widget (root, ADW_TYPE_PREFERENCES_ROW, i);

      g_assert_nonnull (row);
      if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), titre) == 0)
        return row;
    }
}

static void
test_agent (Essai         *self,
            gconstpointer  data)
{
  GtkWidget *carte = find (self, TYPE_AGENT_CARD, 0);
  GtkWidget *telephone = NULL;
  const Champ *champ = fiche_table_find (&agent_table, "telephone");
  g_autoptr (DossierComplet) complet = NULL;

  /* The fields come when somebody unfolds them. */
  g_assert_null (banc_find_widget (carte, ADW_TYPE_ENTRY_ROW, 0));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (banc_find_widget (carte, ADW_TYPE_EXPANDER_ROW, 0)), TRUE);
  telephone = find_row (carte, g_dgettext (GETTEXT_PACKAGE, champ->libelle));
  gtk_editable_set_text (GTK_EDITABLE (telephone), "06 00 00 00 00");
  g_signal_emit_by_name (telephone, "apply");
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpstr (complet->agent->telephone, ==, "06 00 00 00 00");
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast"));

  /* Typed and not confirmed: leaving keeps it. */
  gtk_editable_set_text (GTK_EDITABLE (telephone), "07 00 00 00 00");
  dossier_courant_keep_drafts (self->courant);
  dossier_complet_free (g_steal_pointer (&complet));
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpstr (complet->agent->telephone, ==, "07 00 00 00 00");
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/suivi-page/tick-and-undo", test_tick);
  ADD ("/suivi-page/fold", test_fold);
  ADD ("/suivi-page/dates", test_dates);
  ADD ("/suivi-page/next-step", test_step);
  ADD ("/suivi-page/rules", test_rules);
  ADD ("/suivi-page/quotation", test_quotation);
  ADD ("/suivi-page/expectations", test_expectations);
  ADD ("/suivi-page/agent", test_agent);
  return g_test_run ();
}
