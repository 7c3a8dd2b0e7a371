/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "dossier/dossier-bandeau.h"
#include "dossier/dossier-entete.h"
#include "dossier/dossier-view.h"
#include "dossier/entretiens-page.h"
#include "dossier/onglets.h"
#include "dossier/statut-menu.h"
#include "model/statuts.h"
#include "operations/dossiers.h"
#include "widgets/date-entry.h"
#include "widgets/frise-view.h"

typedef struct
{
  Banc banc;
  GtkWidget *view;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  banc_init (&self->banc);
  self->view = dossier_view_new (self->banc.repository);
  banc_show (&self->banc, self->view, 1100, 760);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  banc_clear (&self->banc);
}

static char *
show_statut (Essai      *self,
             const char *statut)
{
  char *uuid = find_statut (&self->banc, statut);

  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), uuid);
  banc_spin (50);

  return uuid;
}

/* A dossier whose agent has given no accord yet, where it must. */
static char *
show_without_consent (Essai *self)
{
  g_autoptr (GPtrArray) dossiers =
    repository_list_where (self->banc.repository, TYPE_DOSSIER, "statut", "demande", NULL);

  for (guint i = 0; i < dossiers->len; i++)
    {
      const char *uuid = fiche_get_uuid (dossiers->pdata[i]);
      g_autoptr (DossierComplet) complet = load_dossier (&self->banc, uuid);

      if (complet->dossier->accord_le == CHAMP_ABSENT &&
          prestation_requires_accord (complet->prestation))
        {
          dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), uuid);
          banc_spin (50);
          return g_strdup (uuid);
        }
    }
  g_assert_not_reached ();
}

static char *
get_statut (Essai      *self,
            const char *uuid)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, uuid);

  return g_strdup (complet->dossier->statut);
}

static void
test_empty (Essai         *self,
            gconstpointer  data)
{
  GtkWidget *racine = find_named (self->view, "racine");

  g_assert_null (dossier_view_get_dossier (JALONS_DOSSIER_VIEW (self->view)));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (racine)), ==, "vide");
  dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), "synthese");
  dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), "nulle-part");
  dossier_view_keep_drafts (JALONS_DOSSIER_VIEW (self->view));
}

static void
test_header (Essai         *self,
             gconstpointer  data)
{
  g_autofree char *uuid = show_statut (self, "en_cours");
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, uuid);
  GtkWidget *entete = banc_find_widget (self->view, TYPE_DOSSIER_ENTETE, 0);

  g_assert_cmpstr (dossier_view_get_dossier (JALONS_DOSSIER_VIEW (self->view)), ==, uuid);
  g_assert_true (has_text (entete, complet->agent->nom));
  g_assert_true (has_text (entete, complet->collectivite->nom));
  gtk_test_accessible_assert_role (find_named (entete, "nom"), GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_false (gtk_widget_get_visible (find_named (entete, "avis")));
  gtk_widget_activate_action (entete, "dossier.copy-ref", NULL);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast:"));
}

static void
test_pages (Essai         *self,
            gconstpointer  data)
{
  g_autofree char *uuid = show_statut (self, "en_cours");
  GtkWidget *bandeau = banc_find_widget (self->view, TYPE_DOSSIER_BANDEAU, 0);
  GtkWidget *frise = banc_find_widget (self->view, JALONS_TYPE_FRISE_VIEW, 0);
  GtkWidget *onglets = find_named (self->view, "onglets");
  GtkWidget *premier = gtk_widget_get_first_child (onglets);

  gtk_test_accessible_assert_role (onglets, GTK_ACCESSIBLE_ROLE_TAB_LIST);
  gtk_test_accessible_assert_role (premier, GTK_ACCESSIBLE_ROLE_TAB);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (premier)));
  g_assert_false (gtk_widget_get_visible (bandeau));
  g_assert_true (gtk_widget_get_mapped (frise));

  gtk_widget_activate_action (self->view, "dossier.page", "s", "entretiens");
  banc_spin (50);
  g_assert_true (gtk_widget_get_mapped (bandeau));
  g_assert_false (gtk_widget_get_mapped (frise));
  g_assert_cmpint (gtk_widget_get_height (bandeau), <=, 70);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (premier)));

  gtk_widget_activate (premier);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (premier), TRUE);
  banc_spin (50);
  g_assert_false (gtk_widget_get_visible (bandeau));
}

/* Moving a case whose consent is missing says so and moves nothing; recording it clears the way. */
static void
test_refused (Essai         *self,
              gconstpointer  data)
{
  g_autofree char *uuid = show_without_consent (self);
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, uuid);
  GtkWidget *entete = banc_find_widget (self->view, TYPE_DOSSIER_ENTETE, 0);
  GtkWidget *menu = banc_find_widget (entete, TYPE_STATUT_MENU, 0);
  GtkWidget *choix = find_named (menu, "choix");
  FormulaireWindow *formulaire;
  g_autoptr (GPtrArray) conditions = NULL;
  g_autofree char *apres = NULL;

  g_assert_true (gtk_widget_get_visible (find_named (entete, "avis")));
  g_signal_emit_by_name (gtk_widget_get_first_child (choix), "clicked");
  banc_spin (50);
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  conditions = statuts_check (complet, statuts_get_next (complet));
  for (guint i = 0; i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];

      g_assert_true (has_text (GTK_WIDGET (formulaire), condition->libelle));
    }
  apres = get_statut (self, uuid);
  g_assert_cmpstr (apres, ==, "demande");

  /* Its button leads to what is missing. */
  formulaire_window_validate (formulaire);
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  g_assert_nonnull (banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_DATE_ENTRY, 0));
  gtk_window_destroy (GTK_WINDOW (formulaire));
}

static void
test_consent (Essai         *self,
              gconstpointer  data)
{
  g_autofree char *uuid = show_without_consent (self);
  g_autoptr (DossierComplet) complet = NULL;
  GtkWidget *entete = banc_find_widget (self->view, TYPE_DOSSIER_ENTETE, 0);
  FormulaireWindow *formulaire;
  GtkWidget *date;

  gtk_widget_activate_action (entete, "dossier.accord", NULL);
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  date = banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_DATE_ENTRY, 0);

  /* Without a day nothing is recorded, and the form says why. */
  date_entry_set_jour (JALONS_DATE_ENTRY (date), CHAMP_ABSENT);
  formulaire_window_validate (formulaire);
  g_assert_true (gtk_widget_get_visible (find_named (GTK_WIDGET (formulaire), "erreur")));

  date_entry_set_jour (JALONS_DATE_ENTRY (date), 20769);
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());
  complet = load_dossier (&self->banc, uuid);
  g_assert_cmpint (complet->dossier->accord_le, ==, 20769);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));
  g_assert_false (gtk_widget_get_visible (find_named (entete, "avis")));
}

static GtkWidget *
find_choice (GtkWidget  *menu,
             const char *statut)
{
  GtkWidget *choix = find_named (menu, "choix");

  for (GtkWidget *bouton = gtk_widget_get_first_child (choix); bouton != NULL;
       bouton = gtk_widget_get_next_sibling (bouton))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (bouton), "jalons-statut"), statut) == 0)
      return bouton;
  g_assert_not_reached ();
}

static void
test_reason (Essai         *self,
             gconstpointer  data)
{
  g_autofree char *uuid = show_statut (self, "en_cours");
  GtkWidget *menu = banc_find_widget (self->view, TYPE_STATUT_MENU, 0);
  g_autoptr (DossierComplet) complet = NULL;
  FormulaireWindow *formulaire;
  g_autofree char *avant = NULL;

  g_signal_emit_by_name (find_choice (menu, "suspendu"), "clicked");
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  formulaire_window_validate (formulaire);
  avant = get_statut (self, uuid);
  g_assert_cmpstr (avant, ==, "en_cours");
  g_assert_nonnull (find_formulaire ());

  gtk_editable_set_text (
    GTK_EDITABLE (banc_find_widget (GTK_WIDGET (formulaire), GTK_TYPE_ENTRY, 0)), "Congé");
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());
  complet = load_dossier (&self->banc, uuid);
  g_assert_cmpstr (complet->dossier->statut, ==, "suspendu");
  g_assert_cmpstr (complet->dossier->statut_raison, ==, "Congé");
}

static void
test_signature (Essai         *self,
                gconstpointer  data)
{
  g_autofree char *uuid = show_statut (self, "en_cours");
  GtkWidget *entete = banc_find_widget (self->view, TYPE_DOSSIER_ENTETE, 0);
  g_autoptr (DossierComplet) complet = NULL;
  FormulaireWindow *formulaire;

  gtk_widget_activate_action (entete, "dossier.signature", "s", "centre");
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  gtk_editable_set_text (
    GTK_EDITABLE (banc_find_widget (GTK_WIDGET (formulaire), GTK_TYPE_ENTRY, 0)), "Ada Lorge");
  formulaire_window_validate (formulaire);
  complet = load_dossier (&self->banc, uuid);
  g_assert_cmpstr (dossier_complet_get_signature (complet, "centre")->nom, ==, "Ada Lorge");

  gtk_widget_activate_action (entete, "dossier.convention", NULL);
  formulaire = find_formulaire ();
  date_entry_set_jour (
    JALONS_DATE_ENTRY (banc_find_widget (GTK_WIDGET (formulaire), JALONS_TYPE_DATE_ENTRY, 0)),
    20700);
  formulaire_window_validate (formulaire);
  dossier_complet_free (g_steal_pointer (&complet));
  complet = load_dossier (&self->banc, uuid);
  g_assert_cmpint (dossier_complet_get_convention (complet)->envoyee_le, ==, 20700);
}

static void
test_small (Essai         *self,
            gconstpointer  data)
{
  g_autofree char *uuid = show_statut (self, "en_cours");
  GtkWidget *suivi;

  g_assert_true (gtk_widget_get_visible (find_named (self->view, "faits")));
  g_clear_pointer (&self->banc.window, close_window);

  self->view = dossier_view_new (self->banc.repository);
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), uuid);
  banc_show (&self->banc, self->view, 720, 640);
  banc_spin (300);
  suivi = find_named (self->view, "suivi");
  g_assert_cmpint (gtk_widget_get_width (self->view), <=, 730);
  g_assert_false (gtk_widget_get_visible (find_named (self->view, "faits")));
  g_assert_cmpint (gtk_widget_get_width (suivi), <=, gtk_widget_get_width (self->view));
}

/* The dossier shown can disappear under an undo. */
static void
test_gone (Essai         *self,
           gconstpointer  data)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = NULL;
  GtkWidget *racine = find_named (self->view, "racine");

  nouveau.nom = "Éphémère";
  nouveau.prestation = "cdg60";
  nouveau.collectivite_nom = "Commune de Passage";
  nouveau.demande_le = 20760;
  uuid = dossiers_create (self->banc.repository, &nouveau, &error);
  g_assert_no_error (error);
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), uuid);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (racine)), ==, "dossier");
  operations_undo (self->banc.repository, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (racine)), ==, "vide");
  g_assert_null (dossier_view_get_dossier (JALONS_DOSSIER_VIEW (self->view)));
}

/* A page nobody has looked at does not exist; one that was left goes with its dossier. */
static void
test_late_pages (Essai         *self,
                 gconstpointer  data)
{
  g_autofree char *uuid = show_statut (self, "en_cours");
  g_autofree char *autre = NULL;
  GtkWidget *premiere;

  g_assert_null (banc_find_widget (self->view, TYPE_ENTRETIENS_PAGE, 0));
  dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), "entretiens");
  premiere = banc_find_widget (self->view, TYPE_ENTRETIENS_PAGE, 0);
  g_assert_nonnull (premiere);
  dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), "suivi");
  g_assert_true (banc_find_widget (self->view, TYPE_ENTRETIENS_PAGE, 0) == premiere);

  autre = show_statut (self, "suspendu");
  g_assert_null (banc_find_widget (self->view, TYPE_ENTRETIENS_PAGE, 0));
  dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), "entretiens");
  premiere = banc_find_widget (self->view, TYPE_ENTRETIENS_PAGE, 0);
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), uuid);
  g_assert_true (banc_find_widget (self->view, TYPE_ENTRETIENS_PAGE, 0) == premiere);
}

/* Every dossier of the demonstration, whatever its prestation and its statut, shows on every page. */
static void
test_all (Essai         *self,
          gconstpointer  data)
{
  static const char * const pages[] = { "entretiens", "synthese", "documents", "suivi" };
  g_autoptr (GPtrArray) dossiers = repository_list (self->banc.repository, TYPE_DOSSIER, NULL);

  g_assert_cmpuint (dossiers->len, >=, 8);
  for (guint i = 0; i < dossiers->len; i++)
    {
      dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view),
                                fiche_get_uuid (dossiers->pdata[i]));
      for (guint j = 0; j < G_N_ELEMENTS (pages); j++)
        dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), pages[j]);
      banc_spin (10);
    }
  g_assert_cmpuint (self->banc.dits->len, ==, 0);
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/dossier-view/empty", test_empty);
  ADD ("/dossier-view/header", test_header);
  ADD ("/dossier-view/pages", test_pages);
  ADD ("/dossier-view/statut-refused", test_refused);
  ADD ("/dossier-view/consent", test_consent);
  ADD ("/dossier-view/statut-reason", test_reason);
  ADD ("/dossier-view/signature", test_signature);
  ADD ("/dossier-view/small", test_small);
  ADD ("/dossier-view/gone", test_gone);
  ADD ("/dossier-view/all-dossiers", test_all);
  ADD ("/dossier-view/late-pages", test_late_pages);
  return g_test_run ();
}
