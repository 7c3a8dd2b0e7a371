/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/acces-carte.h"
#include "app/accord-carte.h"
#include "app/choix-bar.h"
#include "app/collectivite-entry.h"
#include "app/nouveau-dossier-window.h"
#include "app/oui-non.h"
#include "app/prix-carte.h"
#include "base/jour.h"
#include "model/tables.h"
#include "widgets/date-entry.h"

#include <string.h>

#define CHILD(essai, name) ESSAI_CHILD ((essai)->window, JALONS_TYPE_NOUVEAU_DOSSIER_WINDOW, name)

typedef struct
{
  Repository *repository;
  GtkWidget *window;
  char *created;
} Essai;

static void
created_cb (Essai      *essai,
            const char *dossier)
{
  g_free (essai->created);
  essai->created = g_strdup (dossier);
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  essai->repository = essai_open_demo ();
  essai->window = nouveau_dossier_window_new (essai->repository);
  g_signal_connect_swapped (essai->window, "created", G_CALLBACK (created_cb), essai);
  g_object_add_weak_pointer (G_OBJECT (essai->window), (gpointer *) &essai->window);
  gtk_window_present (GTK_WINDOW (essai->window));
  gtk_test_widget_wait_for_draw (essai->window);
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  if (essai->window != NULL)
    gtk_window_destroy (GTK_WINDOW (essai->window));
  essai_iterate ();
  g_assert_null (essai->window);
  repository_close (essai->repository);
  g_assert_finalize_object (essai->repository);
  g_clear_pointer (&essai->created, g_free);
}

static void
write_text (Essai      *essai,
            const char *champ,
            const char *texte)
{
  gtk_editable_set_text (GTK_EDITABLE (CHILD (essai, champ)), texte);
}

static void
write_employer (Essai      *essai,
                const char *nom)
{
  CollectiviteEntry *champ = JALONS_COLLECTIVITE_ENTRY (CHILD (essai, "collectivite"));

  gtk_editable_set_text (GTK_EDITABLE (collectivite_entry_get_entry (champ)), nom);
}

static void
choose_prestation (Essai      *essai,
                   const char *debut)
{
  GtkDropDown *liste = GTK_DROP_DOWN (CHILD (essai, "prestation"));
  GListModel *model = gtk_drop_down_get_model (liste);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_str_has_suffix (gtk_string_list_get_string (GTK_STRING_LIST (model), i), debut))
      {
        gtk_drop_down_set_selected (liste, i);
        return;
      }
  g_assert_not_reached ();
}

static OuiNon *
find_question (Essai      *essai,
               const char *mot)
{
  GtkWidget *question;

  for (guint i = 0; (question = essai_find (essai->window, JALONS_TYPE_OUI_NON, i)) != NULL; i++)
    if (gtk_widget_is_visible (question) && essai_has_text (question, mot))
      return JALONS_OUI_NON (question);

  return NULL;
}

static void
assert_price (Essai      *essai,
              const char *texte)
{
  g_autofree char *prix = prix_carte_describe (JALONS_PRIX_CARTE (CHILD (essai, "prix")));

  g_test_message ("%s", prix);
  g_assert_nonnull (strstr (prix, texte));
}

static gboolean
create (Essai *essai)
{
  gtk_widget_activate_action (essai->window, "nouveau.create", NULL);
  essai_iterate ();

  return essai->created != NULL;
}

static const char *
get_error (Essai *essai)
{
  GtkWidget *erreur = CHILD (essai, "erreur");

  return gtk_widget_get_visible (erreur) ? gtk_label_get_text (GTK_LABEL (erreur)) : NULL;
}

static void
test_names (Essai         *essai,
            gconstpointer  data)
{
  gtk_test_accessible_assert_role (CHILD (essai, "nom"), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (CHILD (essai, "nom"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Surname");
  gtk_test_accessible_assert_role (CHILD (essai, "prix"), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (CHILD (essai, "prix"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Price");
  gtk_test_accessible_assert_role (CHILD (essai, "erreur"), GTK_ACCESSIBLE_ROLE_ALERT);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (essai->window)));
}

/* prestations: 980 €, with the notice after 2022. */
static void
test_price_fixed (Essai         *essai,
                  gconstpointer  data)
{
  choose_prestation (essai, "CDG 34");
  assert_price (essai, "980");
  assert_price (essai, "2022");
  g_assert_null (find_question (essai, "CME"));
}

static void
test_price_before (Essai         *essai,
                   gconstpointer  data)
{
  choose_prestation (essai, "CDG 34");
  date_entry_set_jour (JALONS_DATE_ENTRY (CHILD (essai, "demande")),
                       jour_from_ymd (2010, 1, 1));
  assert_price (essai, "No price");
}

/* The grid of cdg31: each answer opens or closes the next question. */
static void
test_price_conditions (Essai         *essai,
                       gconstpointer  data)
{
  OuiNon *affiliee;

  choose_prestation (essai, "CDG 31");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (CHILD (essai, "prestation")), 0);
  write_employer (essai, "Commune inventée pour cet essai");
  assert_price (essai, "answer the questions");
  affiliee = find_question (essai, "affiliated");
  g_assert_nonnull (affiliee);
  g_assert_nonnull (find_question (essai, "CME"));

  oui_non_set_reponse (affiliee, 1);
  oui_non_set_reponse (find_question (essai, "CME"), 0);
  assert_price (essai, "640");
  g_assert_null (find_question (essai, "FIPHFP"));

  oui_non_set_reponse (find_question (essai, "CME"), 1);
  oui_non_set_reponse (find_question (essai, "cover this case"), 1);
  assert_price (essai, "0,00");
  oui_non_set_reponse (find_question (essai, "cover this case"), 0);
  assert_price (essai, "No price");

  oui_non_set_reponse (affiliee, 0);
  oui_non_set_reponse (find_question (essai, "its own agreement"), 1);
  assert_price (essai, "Not possible");
  oui_non_set_reponse (find_question (essai, "its own agreement"), 0);
  assert_price (essai, "663");
}

static void
test_quotation (Essai         *essai,
                gconstpointer  data)
{
  GtkWidget *prix = CHILD (essai, "prix");
  GtkWidget *montant = ESSAI_CHILD (prix, JALONS_TYPE_PRIX_CARTE, "devis_montant");
  g_autoptr (Fiche) dossier = NULL;

  choose_prestation (essai, "CDG 60");
  assert_price (essai, "By quotation");
  write_text (essai, "nom", "Brissac-Faure");
  write_employer (essai, "Commune inventée pour cet essai");
  gtk_editable_set_text (GTK_EDITABLE (montant), "douze cents");
  g_assert_false (create (essai));
  g_assert_nonnull (strstr (get_error (essai), "amount"));

  gtk_editable_set_text (GTK_EDITABLE (montant), "1 250,50");
  g_assert_true (create (essai));
  dossier = repository_get (essai->repository, TYPE_DOSSIER, essai->created, NULL);
  g_assert_cmpint (JALONS_DOSSIER (dossier)->devis_montant_centimes, ==, 125050);
}

static void
test_missing (Essai         *essai,
              gconstpointer  data)
{
  DateEntry *demande = JALONS_DATE_ENTRY (CHILD (essai, "demande"));

  g_assert_false (create (essai));
  g_assert_nonnull (strstr (get_error (essai), "surname"));
  write_text (essai, "nom", "Brissac-Faure");
  g_assert_null (get_error (essai));
  g_assert_false (create (essai));
  g_assert_nonnull (strstr (get_error (essai), "employer"));

  write_employer (essai, "Commune inventée pour cet essai");
  gtk_editable_set_text (GTK_EDITABLE (essai_find (GTK_WIDGET (demande), GTK_TYPE_ENTRY, 0)),
                         "31/02/2026");
  g_assert_false (create (essai));
  g_assert_nonnull (strstr (get_error (essai), "request"));
  date_entry_set_jour (demande, jour_from_ymd (2026, 11, 2));
  g_assert_true (create (essai));
  g_assert_null (essai->window);
}

static void
test_employer (Essai         *essai,
               gconstpointer  data)
{
  CollectiviteEntry *champ = JALONS_COLLECTIVITE_ENTRY (CHILD (essai, "collectivite"));
  g_autoptr (GPtrArray) toutes = repository_list (essai->repository, TYPE_COLLECTIVITE, NULL);
  Collectivite *connue = g_ptr_array_index (toutes, 0);
  g_autofree char *crie = g_utf8_strup (connue->nom, -1);

  write_employer (essai, crie);
  g_assert_cmpstr (collectivite_entry_get_uuid (champ), ==, fiche_get_uuid (JALONS_FICHE (connue)));
  g_assert_true (essai_has_text (GTK_WIDGET (champ), "already known"));
  write_employer (essai, "Commune inventée pour cet essai");
  g_assert_null (collectivite_entry_get_uuid (champ));
  g_assert_true (essai_has_text (GTK_WIDGET (champ), "New employer"));
}

static void
test_accord (Essai         *essai,
             gconstpointer  data)
{
  AccordCarte *carte = JALONS_ACCORD_CARTE (CHILD (essai, "accord"));
  g_autoptr (Fiche) dossier = NULL;
  gint64 le;

  choose_prestation (essai, "CDG 34");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (carte)));
  g_assert_true (accord_carte_get_le (carte, &le));
  g_assert_cmpint (le, ==, CHAMP_ABSENT);

  accord_carte_note (carte);
  gtk_editable_set_text (GTK_EDITABLE (ESSAI_CHILD (carte, JALONS_TYPE_ACCORD_CARTE, "comment")),
                         "par courriel");
  write_text (essai, "nom", "Brissac-Faure");
  write_text (essai, "prenom", "Solène");
  choix_bar_set_code (JALONS_CHOIX_BAR (CHILD (essai, "civilite")), "Mme");
  g_assert_cmpstr (choix_bar_get_code (JALONS_CHOIX_BAR (CHILD (essai, "initiative"))), !=, NULL);
  write_employer (essai, "Commune inventée pour cet essai");
  g_assert_true (create (essai));

  dossier = repository_get (essai->repository, TYPE_DOSSIER, essai->created, NULL);
  g_assert_cmpint (JALONS_DOSSIER (dossier)->accord_le, ==, jour_today ());
  g_assert_cmpstr (JALONS_DOSSIER (dossier)->accord_comment, ==, "par courriel");
  g_assert_cmpstr (JALONS_DOSSIER (dossier)->conseiller, ==, "Claire Montbrun");
  g_assert_cmpint (JALONS_DOSSIER (dossier)->prix_centimes, ==, 98000);
}

static void
test_not_informed (Essai         *essai,
                   gconstpointer  data)
{
  ChoixBar *initiative = JALONS_CHOIX_BAR (CHILD (essai, "initiative"));
  g_autoptr (Fiche) dossier = NULL;

  choose_prestation (essai, "CDG 84");
  choix_bar_set_code (initiative, "employeur");
  g_assert_false (gtk_widget_get_visible (CHILD (essai, "discret_boite")));
  choix_bar_set_code (initiative, "agent");
  g_assert_true (gtk_widget_get_visible (CHILD (essai, "discret_boite")));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (CHILD (essai, "discret")), TRUE);
  write_text (essai, "nom", "Brissac-Faure");
  write_employer (essai, "Commune inventée pour cet essai");
  g_assert_true (create (essai));

  dossier = repository_get (essai->repository, TYPE_DOSSIER, essai->created, NULL);
  g_assert_cmpint (JALONS_DOSSIER (dossier)->employeur_informe, ==, 0);
}

static void
choose_territoire (Essai      *essai,
                   const char *libelle)
{
  GtkDropDown *liste =
    GTK_DROP_DOWN (essai_find (CHILD (essai, "acces"), GTK_TYPE_DROP_DOWN, 0));
  GListModel *model = gtk_drop_down_get_model (liste);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), libelle))
      gtk_drop_down_set_selected (liste, i);
  essai_iterate ();
}

/* The sentences that are shown, one a line, the most blocking first. */
static void
assert_sentences (Essai      *essai,
                  const char *premiere,
                  const char *deuxieme,
                  const char *troisieme)
{
  g_autofree char *texte = acces_carte_describe (JALONS_ACCES_CARTE (CHILD (essai, "acces")));
  g_auto (GStrv) lignes = g_strsplit (texte, "\n", -1);
  const char *attendues[] = { premiere, deuxieme, troisieme, NULL };
  guint n = 0;

  g_test_message ("%s", texte);
  for (; attendues[n] != NULL; n++)
    {
      g_assert_cmpuint (g_strv_length (lignes), >, n);
      g_assert_nonnull (strstr (lignes[n], attendues[n]));
    }
  g_assert_cmpstr (lignes[n], ==, "");
}

/* The reason to go on, where one is asked for. */
static void
write_motif (Essai      *essai,
             const char *motif)
{
  GtkWidget *champ;

  for (guint i = 0; (champ = essai_find (CHILD (essai, "acces"), GTK_TYPE_ENTRY, i)) != NULL; i++)
    if (gtk_widget_get_mapped (champ) &&
        gtk_widget_get_ancestor (champ, JALONS_TYPE_DATE_ENTRY) == NULL)
      {
        gtk_editable_set_text (GTK_EDITABLE (champ), motif);
        return;
      }
  g_assert_not_reached ();
}

/* Rule 8: shown, and overridden with a reason; one sentence a fact. */
static void
test_territory (Essai         *essai,
                gconstpointer  data)
{
  g_autoptr (Fiche) dossier = NULL;
  g_autoptr (Fiche) collectivite = NULL;

  choose_prestation (essai, "Espace 2M");
  write_text (essai, "nom", "Brissac-Faure");
  write_employer (essai, "Commune inventée pour cet essai");
  assert_sentences (essai, "first appointment is to be proposed by", NULL, NULL);

  choose_territoire (essai, "Roannais");
  assert_sentences (essai, "first appointment is to be proposed by", NULL, NULL);
  choose_territoire (essai, "Elsewhere");
  assert_sentences (essai, "outside the territory", "first appointment", NULL);
  write_motif (essai, "L’agent habite le Forez");
  assert_sentences (essai, "for this reason: L’agent habite le Forez", "first appointment", NULL);
  choose_territoire (essai, "Roannais");
  assert_sentences (essai, "first appointment is to be proposed by", NULL, NULL);
  choose_territoire (essai, "Elsewhere");
  assert_sentences (essai, "for this reason: L’agent habite le Forez", "first appointment", NULL);
  g_assert_true (create (essai));

  dossier = repository_get (essai->repository, TYPE_DOSSIER, essai->created, NULL);
  g_assert_cmpstr (JALONS_DOSSIER (dossier)->territoire_derogation, ==, "L’agent habite le Forez");
  g_assert_null (JALONS_DOSSIER (dossier)->francais_derogation);
  collectivite = repository_get (essai->repository, TYPE_COLLECTIVITE,
                                 JALONS_DOSSIER (dossier)->collectivite, NULL);
  g_assert_cmpstr (JALONS_COLLECTIVITE (collectivite)->territoire, ==, "Autre territoire");
}

static void
test_french (Essai         *essai,
             gconstpointer  data)
{
  g_autoptr (Fiche) dossier = NULL;
  g_autoptr (Fiche) agent = NULL;

  choose_prestation (essai, "Espace 2M");
  write_text (essai, "nom", "Brissac-Faure");
  write_employer (essai, "Commune inventée pour cet essai");
  choose_territoire (essai, "Elsewhere");
  oui_non_set_reponse (find_question (essai, "write French"), 0);
  assert_sentences (essai, "outside the territory", "does not read and write French",
                    "first appointment");
  choose_territoire (essai, "Forez");
  write_motif (essai, "Cours suivis depuis un an");
  assert_sentences (essai, "for this reason: Cours suivis", "first appointment", NULL);
  g_assert_true (create (essai));

  dossier = repository_get (essai->repository, TYPE_DOSSIER, essai->created, NULL);
  agent = repository_get (essai->repository, TYPE_AGENT, JALONS_DOSSIER (dossier)->agent, NULL);
  g_assert_cmpint (JALONS_AGENT (agent)->francais_lu_ecrit, ==, 0);
  g_assert_cmpstr (JALONS_DOSSIER (dossier)->francais_derogation, ==, "Cours suivis depuis un an");
}

/* The delay runs from the earlier of the request and the prescription. */
static void
test_first_appointment (Essai         *essai,
                        gconstpointer  data)
{
  DateEntry *demande = JALONS_DATE_ENTRY (CHILD (essai, "demande"));
  GtkWidget *prescription = essai_find (CHILD (essai, "acces"), JALONS_TYPE_DATE_ENTRY, 0);

  choose_prestation (essai, "Espace 2M");
  choose_territoire (essai, "Forez");
  date_entry_set_jour (demande, jour_today () - 14);
  assert_sentences (essai, "propose it, and record the day", NULL, NULL);
  date_entry_set_jour (demande, jour_today () - 21);
  assert_sentences (essai, "No first appointment was proposed by", NULL, NULL);
  date_entry_set_jour (demande, jour_today ());
  assert_sentences (essai, "is to be proposed by", NULL, NULL);
  date_entry_set_jour (JALONS_DATE_ENTRY (prescription), jour_today () - 21);
  assert_sentences (essai, "No first appointment was proposed by", NULL, NULL);
}

/* Nothing is asked that the prestation does not make a condition, nor what the base knows. */
static void
test_silent (Essai         *essai,
             gconstpointer  data)
{
  GtkWidget *acces = CHILD (essai, "acces");
  GtkWidget *territoire;

  choose_prestation (essai, "CDG 34");
  g_assert_false (gtk_widget_get_visible (acces));
  choose_prestation (essai, "Espace 2M");
  territoire = essai_find (acces, GTK_TYPE_DROP_DOWN, 0);
  g_assert_true (gtk_widget_get_mapped (territoire));
  write_employer (essai, "Commune de Champoly-sous-Forge");
  essai_iterate ();
  g_assert_false (gtk_widget_get_mapped (territoire));
  assert_sentences (essai, "first appointment is to be proposed by", NULL, NULL);
}

static void
test_cancel (Essai         *essai,
             gconstpointer  data)
{
  write_text (essai, "nom", "Brissac-Faure");
  gtk_widget_activate_action (essai->window, "window.close", NULL);
  essai_iterate ();
  g_assert_null (essai->window);
  g_assert_null (essai->created);
}

#define AJOUTER(path, fonction) \
  g_test_add ("/nouveau-dossier/" path, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  AJOUTER ("names", test_names);
  AJOUTER ("price/fixed", test_price_fixed);
  AJOUTER ("price/before", test_price_before);
  AJOUTER ("price/conditions", test_price_conditions);
  AJOUTER ("price/quotation", test_quotation);
  AJOUTER ("missing", test_missing);
  AJOUTER ("employer", test_employer);
  AJOUTER ("accord", test_accord);
  AJOUTER ("not-informed", test_not_informed);
  AJOUTER ("access/territory", test_territory);
  AJOUTER ("access/french", test_french);
  AJOUTER ("access/first-appointment", test_first_appointment);
  AJOUTER ("access/silent", test_silent);
  AJOUTER ("cancel", test_cancel);

  return essai_run ();
}
