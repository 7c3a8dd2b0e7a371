/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "formulaires.h"

#include "base/jour.h"
#include "dossier/carnet-card.h"
#include "dossier/carnet-private.h"
#include "operations/dossiers.h"
#include "widgets/date-entry.h"

/* Calls and mails, reminders and steps: what the cards show, and what one does there. */

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  GtkWidget *echanges;
  GtkWidget *rappels;
  GtkWidget *demarches;
  char *dossier;
} Essai;

static void
set_up (Essai         *self,
        gconstpointer  data)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GError) error = NULL;

  banc_init (&self->banc);
  self->courant = dossier_courant_new (self->banc.repository);
  self->dossier = banc_find_agent (&self->banc, "Delobelle");
  dossier_courant_set_uuid (self->courant, self->dossier, &error);
  g_assert_no_error (error);
  self->echanges = echanges_card_new (self->courant);
  self->rappels = rappels_card_new (self->courant);
  self->demarches = demarches_card_new (self->courant);
  gtk_box_append (GTK_BOX (boite), self->rappels);
  gtk_box_append (GTK_BOX (boite), self->echanges);
  gtk_box_append (GTK_BOX (boite), self->demarches);
  banc_show (&self->banc, boite, 600, 900);
}

static void
tear_down (Essai         *self,
           gconstpointer  data)
{
  close_dossier (&self->banc, self->courant);
  g_free (self->dossier);
}

static GtkWidget *
get_liste (GtkWidget *carte)
{
  GtkWidget *liste = gtk_widget_get_first_child (carte);

  /* The title, then the list. */
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (liste));
}

static guint
count_lines (GtkWidget *carte)
{
  guint n = 0;

  for (GtkWidget *ligne = gtk_widget_get_first_child (get_liste (carte)); ligne != NULL;
       ligne = gtk_widget_get_next_sibling (ligne))
    {
      gtk_test_accessible_assert_role (ligne, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      n++;
    }

  return n;
}

static const char *
get_uuid (GtkWidget *carte,
          guint      rang)
{
  GtkWidget *ligne = gtk_widget_get_first_child (get_liste (carte));

  while (rang-- > 0)
    ligne = gtk_widget_get_next_sibling (ligne);

  return carnet_ligne_get_uuid (ligne);
}

/* "Show all": the last button of the card. */
static GtkWidget *
find_more (GtkWidget *carte)
{
  return gtk_widget_get_last_child (gtk_widget_get_first_child (carte));
}

static void
click_add (GtkWidget *carte)
{
  GtkWidget *titre = gtk_widget_get_first_child (gtk_widget_get_first_child (carte));

  g_signal_emit_by_name (gtk_widget_get_last_child (titre), "clicked");
}

static GtkWidget *
find_in_form (GType type,
              guint rang)
{
  GtkWidget *widget = banc_find_widget (GTK_WIDGET (find_formulaire ()), type, rang);

  g_assert_nonnull (widget);

  return widget;
}

static void
undo (Essai *self)
{
  g_autoptr (GError) error = NULL;

  operations_undo (self->banc.repository, NULL, NULL, &error);
  g_assert_no_error (error);
  banc_spin (50);
}

/* The latest three, the others on demand. */
static void
test_latest (Essai         *self,
             gconstpointer  data)
{
  g_assert_cmpuint (count_lines (self->echanges), ==, 3);
  g_assert_true (has_text (self->echanges, "Confirme le prochain entretien"));
  g_assert_false (has_text (self->echanges, "Convention signée retournée"));
  gtk_test_accessible_assert_role (get_liste (self->echanges), GTK_ACCESSIBLE_ROLE_LIST);
  g_signal_emit_by_name (find_more (self->echanges), "clicked");
  g_assert_cmpuint (count_lines (self->echanges), ==, 5);
  g_assert_true (has_text (self->echanges, "Convention signée retournée"));
  gtk_test_accessible_assert_state (find_more (self->echanges), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_signal_emit_by_name (find_more (self->echanges), "clicked");
  g_assert_cmpuint (count_lines (self->echanges), ==, 3);
}

static void
test_echange (Essai         *self,
              gconstpointer  data)
{
  g_autoptr (DossierComplet) complet = NULL;
  const Echange *dernier;
  GtkWidget *objet;

  click_add (self->echanges);
  g_assert_nonnull (find_formulaire ());
  formulaire_window_validate (find_formulaire ());
  g_assert_nonnull (find_formulaire ());

  /* The fields that are typed: the day, the time, with whom, the subject. */
  gtk_editable_set_text (GTK_EDITABLE (find_in_form (GTK_TYPE_ENTRY, 2)), "Mme Warluzel");
  objet = find_in_form (GTK_TYPE_ENTRY, 3);
  gtk_editable_set_text (GTK_EDITABLE (objet), "Demande la date de la synthèse");
  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_in_form (GTK_TYPE_TEXT_VIEW, 0))), " \n", -1);
  formulaire_window_validate (find_formulaire ());
  g_assert_null (find_formulaire ());

  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpuint (complet->echanges->len, ==, 6);
  dernier = complet->echanges->pdata[5];
  g_assert_cmpstr (dernier->objet, ==, "Demande la date de la synthèse");
  g_assert_cmpstr (dernier->avec, ==, "Mme Warluzel");
  g_assert_cmpstr (dernier->genre, ==, "appel");
  g_assert_null (dernier->texte);
  g_assert_true (g_str_has_prefix (banc_get_last (&self->banc), "toast-undo:"));
  g_assert_true (has_text (self->echanges, "Demande la date de la synthèse"));

  /* Edited from its menu, then deleted, then undone. */
  gtk_widget_activate_action (get_liste (self->echanges), CARNET_MODIFIER, "s",
                              get_uuid (self->echanges, 0));
  gtk_editable_set_text (GTK_EDITABLE (find_in_form (GTK_TYPE_ENTRY, 3)), "Autre chose");
  formulaire_window_validate (find_formulaire ());
  g_assert_true (has_text (self->echanges, "Autre chose"));
  gtk_widget_activate_action (get_liste (self->echanges), CARNET_SUPPRIMER, "s",
                              get_uuid (self->echanges, 0));
  g_assert_false (has_text (self->echanges, "Autre chose"));
  undo (self);
  g_assert_true (has_text (self->echanges, "Autre chose"));
}

/* What is left, the most urgent first; ticked, it goes, and the keyboard goes on to the next one. */
static void
test_rappels (Essai         *self,
              gconstpointer  data)
{
  GtkWidget *coche = banc_find_widget (self->rappels, GTK_TYPE_CHECK_BUTTON, 0);
  g_autofree char *premier = g_strdup (get_uuid (self->rappels, 0));
  GtkWidget *focus;

  g_assert_cmpuint (count_lines (self->rappels), ==, 2);
  g_assert_true (has_text (self->rappels, "fiche de poste"));
  gtk_widget_grab_focus (coche);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (coche), TRUE);
  g_assert_cmpuint (count_lines (self->rappels), ==, 1);
  g_assert_false (has_text (self->rappels, "fiche de poste"));
  focus = gtk_root_get_focus (gtk_widget_get_root (self->rappels));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, get_liste (self->rappels)));

  undo (self);
  g_assert_cmpuint (count_lines (self->rappels), ==, 2);
  g_assert_cmpstr (get_uuid (self->rappels, 0), ==, premier);

  /* One that is not shown at first is shown where it is asked for. */
  g_signal_emit_by_name (find_more (self->rappels), "clicked");
  g_assert_cmpuint (count_lines (self->rappels), ==, 3);
  g_signal_emit_by_name (find_more (self->rappels), "clicked");
}

static void
test_rappel_form (Essai         *self,
                  gconstpointer  data)
{
  click_add (self->rappels);
  date_entry_set_jour (JALONS_DATE_ENTRY (find_in_form (JALONS_TYPE_DATE_ENTRY, 0)),
                       jour_today () - 40);
  formulaire_window_validate (find_formulaire ());
  g_assert_nonnull (find_formulaire ());
  gtk_editable_set_text (GTK_EDITABLE (find_in_form (GTK_TYPE_ENTRY, 0)), "Rendre le dossier");
  formulaire_window_validate (find_formulaire ());
  g_assert_null (find_formulaire ());
  g_assert_cmpuint (count_lines (self->rappels), ==, 3);
  /* Overdue: it comes first. */
  g_assert_true (has_text (gtk_widget_get_first_child (get_liste (self->rappels)), "Rendre le dossier"));
}

static void
test_demarches (Essai         *self,
                gconstpointer  data)
{
  const guint n = count_lines (self->demarches);
  g_autoptr (DossierComplet) complet = NULL;
  g_autofree char *uuid = NULL;

  click_add (self->demarches);
  formulaire_window_validate (find_formulaire ());
  g_assert_nonnull (find_formulaire ());
  gtk_editable_set_text (GTK_EDITABLE (find_in_form (GTK_TYPE_ENTRY, 0)), "Visiter un relais");
  date_entry_set_jour (JALONS_DATE_ENTRY (find_in_form (JALONS_TYPE_DATE_ENTRY, 0)),
                       jour_today () - 200);
  formulaire_window_validate (find_formulaire ());
  g_assert_null (find_formulaire ());
  g_assert_cmpuint (count_lines (self->demarches), ==, n + 1);
  uuid = g_strdup (get_uuid (self->demarches, 0));
  g_assert_true (has_text (gtk_widget_get_first_child (get_liste (self->demarches)),
                           "Visiter un relais"));

  /* Given up, it is no longer among what is left, and still can be found. */
  gtk_widget_activate_action (get_liste (self->demarches), CARNET_STATUT, "(ss)", uuid, "abandonne");
  g_assert_cmpuint (count_lines (self->demarches), ==, n);
  g_assert_true (carnet_card_show_ligne (JALONS_CARNET_CARD (self->demarches), uuid));
  g_assert_true (has_text (self->demarches, "Visiter un relais"));
  complet = load_dossier (&self->banc, self->dossier);
  g_assert_cmpstr (
    JALONS_DEMARCHE (complet->demarches->pdata[complet->demarches->len - 1])->statut, ==,
    "abandonne");
  g_assert_false (carnet_card_show_ligne (JALONS_CARNET_CARD (self->rappels), uuid));
}

#define ADD(nom, fonction) g_test_add (nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("/carnet/latest", test_latest);
  ADD ("/carnet/echange", test_echange);
  ADD ("/carnet/rappels", test_rappels);
  ADD ("/carnet/rappel-form", test_rappel_form);
  ADD ("/carnet/demarches", test_demarches);
  return g_test_run ();
}
