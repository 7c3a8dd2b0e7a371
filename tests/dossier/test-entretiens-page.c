/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "base/instant.h"
#include "dossier/dossier-view.h"
#include "dossier/entretien-panneau.h"
#include "dossier/entretien-row.h"
#include "dossier/entretiens-page.h"
#include "dossier/texte-suivi.h"
#include "operations/dossiers.h"
#include "widgets/date-entry.h"

typedef struct
{
  Banc banc;
  GtkWidget *view;
  GtkWidget *page;
  GtkWidget *liste;
  char *dossier;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  banc_init (&self->banc);
  self->dossier = banc_find_agent (&self->banc, "Delobelle");
  self->view = dossier_view_new (self->banc.repository);
  banc_show (&self->banc, self->view, 1100, 800);
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), self->dossier);
  dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), "entretiens");
  banc_spin (50);
  self->page = banc_find_widget (self->view, TYPE_ENTRETIENS_PAGE, 0);
  self->liste = find_named (self->page, "liste");
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  banc_clear (&self->banc);
  g_free (self->dossier);
}

static EntretienRow *
get_row (Essai *self,
         int    rang)
{
  return JALONS_ENTRETIEN_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), rang));
}

static guint
count_rows (Essai *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), (int) n) != NULL)
    n++;

  return n;
}

static TexteSuivi *
get_text (Essai      *self,
          const char *id)
{
  return JALONS_TEXTE_SUIVI (find_named (self->page, id));
}

static void
type_text (TexteSuivi *texte,
           const char *contenu)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (texte_suivi_get_view (texte)), contenu, -1);
}

static char *
read_notes (Essai      *self,
            const char *entretien)
{
  g_autoptr (DossierComplet) complet = load_dossier (&self->banc, self->dossier);
  Note *note = dossier_complet_get_note (complet, entretien);

  return g_strdup (note != NULL ? note->texte : NULL);
}

/* The last first, and one line of today between what comes and what has been. */
static void
test_order (Essai         *self,
            gconstpointer  data)
{
  const gint64 maintenant = instant_now ();
  const guint n = count_rows (self);
  guint traits = 0;

  g_assert_cmpuint (n, >, 4);
  for (guint i = 0; i < n; i++)
    {
      EntretienRow *row = get_row (self, (int) i);
      GtkWidget *trait = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

      if (i > 0)
        g_assert_cmpint (entretien_row_get_debut (get_row (self, (int) i - 1)), >=,
                         entretien_row_get_debut (row));
      if (trait == NULL)
        continue;
      traits++;
      g_assert_cmpint (entretien_row_get_debut (row), <, maintenant);
      g_assert_cmpint (entretien_row_get_debut (get_row (self, (int) i - 1)), >=, maintenant);
    }
  g_assert_cmpuint (traits, ==, 1);
  gtk_test_accessible_assert_role (self->liste, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
test_select (Essai         *self,
             gconstpointer  data)
{
  EntretienRow *row = get_row (self, 1);

  dossier_view_focus_entretien (JALONS_DOSSIER_VIEW (self->view), entretien_row_get_uuid (row));
  g_assert_cmpstr (entretiens_page_get_shown (JALONS_ENTRETIENS_PAGE (self->page)), ==,
                   entretien_row_get_uuid (row));
  g_assert_cmpstr (texte_suivi_get_ligne (get_text (self, "notes")), ==,
                   entretien_row_get_uuid (row));
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
}

static void
test_notes (Essai         *self,
            gconstpointer  data)
{
  g_autofree char *premier = g_strdup (entretien_row_get_uuid (get_row (self, 4)));
  g_autofree char *second = g_strdup (entretien_row_get_uuid (get_row (self, 5)));
  g_autofree char *notes = NULL;
  g_autofree char *apres = NULL;
  g_autoptr (DossierComplet) complet = NULL;

  entretiens_page_focus_notes (JALONS_ENTRETIENS_PAGE (self->page), premier);
  type_text (get_text (self, "notes"), "Parle au conditionnel");
  type_text (get_text (self, "resume"), "Point sur le calendrier");
  entretiens_page_show (JALONS_ENTRETIENS_PAGE (self->page), second);
  notes = read_notes (self, premier);
  g_assert_cmpstr (notes, ==, "Parle au conditionnel");
  g_assert_cmpstr (texte_suivi_get_ligne (get_text (self, "notes")), ==, second);

  /* Leaving the page makes a version too. */
  type_text (get_text (self, "notes"), "Seconde");
  dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), "suivi");
  apres = read_notes (self, second);
  g_assert_cmpstr (apres, ==, "Seconde");

  complet = load_dossier (&self->banc, self->dossier);
  for (guint i = 0; i < complet->entretiens->len; i++)
    if (g_strcmp0 (fiche_get_uuid (complet->entretiens->pdata[i]), premier) == 0)
      g_assert_cmpstr (JALONS_ENTRETIEN (complet->entretiens->pdata[i])->resume, ==,
                       "Point sur le calendrier");
  g_assert_cmpuint (complet->brouillons->len, ==, 0);
}

static void
test_dossier_switch (Essai         *self,
                     gconstpointer  data)
{
  g_autofree char *premier = g_strdup (entretien_row_get_uuid (get_row (self, 3)));
  g_autofree char *autre = find_statut (&self->banc, "conclu");
  g_autofree char *notes = NULL;

  entretiens_page_show (JALONS_ENTRETIENS_PAGE (self->page), premier);
  type_text (get_text (self, "notes"), "Avant l’autre dossier");
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), autre);
  notes = read_notes (self, premier);
  g_assert_cmpstr (notes, ==, "Avant l’autre dossier");
  g_assert_cmpuint (self->banc.dits->len, ==, 0);
}

static char *
get_statut (Essai      *self,
            const char *uuid)
{
  g_autoptr (Fiche) entretien =
    repository_get (self->banc.repository, TYPE_ENTRETIEN, uuid, NULL);

  return g_strdup (JALONS_ENTRETIEN (entretien)->statut);
}

static void
test_statut (Essai         *self,
             gconstpointer  data)
{
  static const char * const statuts[] = { "confirme", "realise", "annule", "absent_excuse",
                                          "absent", "prevu" };
  g_autofree char *uuid = g_strdup (entretien_row_get_uuid (get_row (self, 0)));
  GtkWidget *panneau = banc_find_widget (self->page, TYPE_ENTRETIEN_PANNEAU, 0);

  entretiens_page_show (JALONS_ENTRETIENS_PAGE (self->page), uuid);
  for (guint i = 0; i < G_N_ELEMENTS (statuts); i++)
    {
      g_autofree char *apres = NULL;

      gtk_widget_activate_action (panneau, "entretien.statut", "s", statuts[i]);
      apres = get_statut (self, uuid);
      g_assert_cmpstr (apres, ==, statuts[i]);
      g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));
    }
}

/* Postponing keeps the trace of the former and plans another, in one step. */
static void
test_postpone (Essai         *self,
               gconstpointer  data)
{
  const guint avant = count_rows (self);
  g_autofree char *uuid = g_strdup (entretien_row_get_uuid (get_row (self, 0)));
  g_autofree char *statut = NULL;
  g_autofree char *defait = NULL;
  GtkWidget *panneau = banc_find_widget (self->page, TYPE_ENTRETIEN_PANNEAU, 0);
  FormulaireWindow *formulaire;
  g_autoptr (GError) error = NULL;

  entretiens_page_show (JALONS_ENTRETIENS_PAGE (self->page), uuid);
  gtk_widget_activate_action (panneau, "entretien.postpone", NULL);
  formulaire = find_formulaire ();
  g_assert_nonnull (formulaire);
  formulaire_window_validate (formulaire);
  g_assert_null (find_formulaire ());
  statut = get_statut (self, uuid);
  g_assert_cmpstr (statut, ==, "reporte");
  g_assert_cmpuint (count_rows (self), ==, avant + 1);

  operations_undo (self->banc.repository, NULL, NULL, &error);
  g_assert_no_error (error);
  defait = get_statut (self, uuid);
  g_assert_cmpstr (defait, !=, "reporte");
  g_assert_cmpuint (count_rows (self), ==, avant);
}

static void
test_delete (Essai         *self,
             gconstpointer  data)
{
  const guint avant = count_rows (self);
  g_autofree char *uuid = g_strdup (entretien_row_get_uuid (get_row (self, 0)));
  g_autofree char *notes = NULL;
  GtkWidget *panneau = banc_find_widget (self->page, TYPE_ENTRETIEN_PANNEAU, 0);
  g_autoptr (GError) error = NULL;

  entretiens_page_show (JALONS_ENTRETIENS_PAGE (self->page), uuid);
  type_text (get_text (self, "notes"), "Pas encore gardé");
  gtk_widget_activate_action (panneau, "entretien.delete", NULL);
  g_assert_cmpuint (count_rows (self), ==, avant - 1);
  g_assert_cmpstr (entretiens_page_get_shown (JALONS_ENTRETIENS_PAGE (self->page)), !=, uuid);
  operations_undo (self->banc.repository, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_rows (self), ==, avant);
  notes = read_notes (self, uuid);
  g_assert_cmpstr (notes, ==, "Pas encore gardé");
}

static void
test_shortcut (Essai         *self,
               gconstpointer  data)
{
  GtkRoot *root = gtk_widget_get_root (self->view);

  dossier_view_set_page (JALONS_DOSSIER_VIEW (self->view), "suivi");
  gtk_widget_activate_action (self->view, "dossier.notes", NULL);
  banc_spin (50);
  g_assert_true (gtk_root_get_focus (root) ==
                 GTK_WIDGET (texte_suivi_get_view (get_text (self, "notes"))));
}

static void
test_none (Essai         *self,
           gconstpointer  data)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  GtkWidget *pile = find_named (self->page, "pile");
  g_autofree char *uuid = NULL;
  g_autofree char *attendu = NULL;

  nouveau.nom = "Nouvelle";
  nouveau.prestation = "cdg60";
  nouveau.collectivite_nom = "Commune de Neuve";
  nouveau.demande_le = 20760;
  uuid = dossiers_create (self->banc.repository, &nouveau, NULL);
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), uuid);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (pile)), ==, "vide");
  g_signal_emit_by_name (find_named (self->page, "premier"), "clicked");
  attendu = g_strdup_printf ("plan-entretien:%s||", uuid);
  g_assert_cmpstr (banc_get_last (&self->banc), ==, attendu);
}

/* Beside the list of a window of 1024 pixels, whatever the meeting offers to do. */
static void
test_small (Essai         *self,
            gconstpointer  data)
{
  g_autofree char *dossier = banc_find_agent (&self->banc, "Thizy-Perreux");
  int largeur;

  /* The label of its phase is a long one. */
  dossier_view_set_dossier (JALONS_DOSSIER_VIEW (self->view), dossier);
  banc_spin (50);
  entretiens_page_set_mince (JALONS_ENTRETIENS_PAGE (self->page), TRUE);
  for (guint i = 0; i < count_rows (self); i++)
    {
      gtk_list_box_select_row (GTK_LIST_BOX (self->liste), GTK_LIST_BOX_ROW (get_row (self, (int) i)));
      gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &largeur, NULL, NULL, NULL);
      g_assert_cmpint (largeur, <=, 640);
    }
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/entretiens-page/order", test_order);
  ADD ("/entretiens-page/select", test_select);
  ADD ("/entretiens-page/notes", test_notes);
  ADD ("/entretiens-page/dossier-switch", test_dossier_switch);
  ADD ("/entretiens-page/statut", test_statut);
  ADD ("/entretiens-page/postpone", test_postpone);
  ADD ("/entretiens-page/delete", test_delete);
  ADD ("/entretiens-page/shortcut", test_shortcut);
  ADD ("/entretiens-page/small", test_small);
  ADD ("/entretiens-page/none", test_none);
  return g_test_run ();
}
