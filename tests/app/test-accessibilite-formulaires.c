/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parcours-focus.h"
#include "support-app.h"

#include "agenda/agenda-changements.h"
#include "agenda/agenda-echanges.h"
#include "annuaires/fiche-formulaire.h"
#include "annuaires/import-window.h"
#include "app/dialogs.h"
#include "app/envois.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/acces-dialogs.h"
#include "dossier/adaptation-dialogs.h"
#include "dossier/carnet-dialogs.h"
#include "dossier/convention-dialogs.h"
#include "dossier/dialogs-finalisation.h"
#include "dossier/dossier-dialogs.h"
#include "dossier/entretien-report.h"
#include "dossier/phase-dates.h"
#include "dossier/piece-dialog.h"
#include "dossier/piece-window.h"
#include "model/prestation-brouillon.h"
#include "model/tables.h"
#include "modeles/differences-window.h"
#include "operations/bases.h"
#include "operations/entretiens.h"
#include "operations/indisponibilites.h"
#include "operations/pieces.h"
#include "operations/prestations.h"
#include "prestations/tarif-formulaire.h"
#include "prestations/version-formulaire.h"

#include <string.h>

/* The forms and the dialogs: their names and those of what is in them, where Tab goes, what the keyboard
 * begins with, and that Escape closes and the keyboard alone confirms. */

static GtkApplication *application = NULL;

typedef struct
{
  Repository *repository;
  GtkWidget *window;
  GtkWidget *page;
  DossierCourant *courant;
  char *dossier;
} Essai;

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autoptr (GError) error = NULL;

  essai->repository = essai_open_demo ();
  g_assert_true (repository_require (essai->repository, NIVEAU_STRUCTURE, NULL));
  dossiers = repository_list_where (essai->repository, TYPE_DOSSIER, "statut", "en_cours", NULL);
  essai->dossier = g_strdup (fiche_get_uuid (dossiers->pdata[0]));
  essai->courant = dossier_courant_new (essai->repository);
  g_assert_true (dossier_courant_set_uuid (essai->courant, essai->dossier, &error));
  essai->window = gtk_application_window_new (application);
  essai->page = gtk_label_new ("x");
  gtk_window_set_child (GTK_WINDOW (essai->window), essai->page);
  gtk_window_present (GTK_WINDOW (essai->window));
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  essai_close (essai->window);
  g_assert_finalize_object (essai->courant);
  g_free (essai->dossier);
  repository_close (essai->repository);
  g_assert_finalize_object (essai->repository);
}

/* Forms of a dossier, which need to know no more than it. */

#define SANS(nom, fonction, ...) \
  static GtkWindow *nom (GtkWidget *page, DossierCourant *courant) \
  { return fonction (page, courant, __VA_ARGS__); }

SANS (open_phase, adaptation_dialog_add_phase, NULL)
SANS (open_absence, adaptation_dialog_absence, NULL)
SANS (open_echange, carnet_dialog_echange, NULL)
SANS (open_rappel, carnet_dialog_rappel, NULL)
SANS (open_demarche, carnet_dialog_demarche, NULL)
SANS (open_avenant, convention_dialog_avenant, NULL)
SANS (open_signature, dossier_dialog_signature, "agent")
SANS (open_suspendu, dossier_dialog_statut, "suspendu")

static void
test_dossier (Essai         *essai,
              gconstpointer  data)
{
  static const struct
  {
    const char *lieu;
    GtkWindow *(*ouvre) (GtkWidget      *page,
                         DossierCourant *courant);
  } formulaires[] = {
    { "territory", acces_dialog_territoire },
    { "French", acces_dialog_francais },
    { "phase of the dossier", open_phase },
    { "absence of a meeting", open_absence },
    { "adaptation", adaptation_dialog_explain },
    { "exchange", open_echange },
    { "reminder", open_rappel },
    { "step", open_demarche },
    { "hours", convention_dialog_heures },
    { "amendment", open_avenant },
    { "agreement", dossier_dialog_accord },
    { "proposal", dossier_dialog_proposition },
    { "convention", dossier_dialog_convention },
    { "signature", open_signature },
    { "status", open_suspendu },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formulaires); i++)
    parcours_check_form (formulaires[i].ouvre (essai->page, essai->courant), formulaires[i].lieu);
}

/* Of one thing of the dossier. */
static void
test_parts (Essai         *essai,
            gconstpointer  data)
{
  DossierComplet *complet = dossier_courant_get_complet (essai->courant);
  g_autofree char *phase = g_strdup (JALONS_PHASE (complet->phases->pdata[0])->code);
  g_autofree char *entretien = g_strdup (fiche_get_uuid (complet->entretiens->pdata[0]));

  parcours_check_form (phase_dates_present (essai->page, essai->courant, phase),
                       "dates of a phase");
  parcours_check_form (adaptation_dialog_drop_phase (essai->page, essai->courant, phase),
                       "phase left out");
  parcours_check_form (finalisation_ask_async (GTK_WINDOW (essai->window), complet, "synthese",
                                               NULL, NULL, NULL),
                       "finalisation");
  parcours_check_form (entretien_report_present (essai->page, essai->courant, entretien),
                       "postponed meeting");
}

/* A piece in its window, with each way to be seen, and what is said of it. */
static void
test_piece (Essai         *essai,
            gconstpointer  data)
{
  static const char * const noms[] = { "CV.txt", "Archive.bin" };
  static const char * const octets[] = { "Bonjour", "\x7f" "ELF\x02\x01\x01" };

  for (guint i = 0; i < G_N_ELEMENTS (noms); i++)
    {
      const PieceSaisie saisie = { NULL };
      g_autoptr (GBytes) contenu = g_bytes_new_static (octets[i], strlen (octets[i]));
      g_autoptr (GPtrArray) lues = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_lue_free);
      g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);
      g_auto (GStrv) pieces = NULL;
      g_autoptr (GError) error = NULL;
      PieceLue *lue = piece_lue_read_bytes (noms[i], contenu, &error);
      g_autoptr (Fiche) fiche = NULL;
      GtkWindow *window;

      g_assert_no_error (error);
      g_ptr_array_add (lues, lue);
      pieces = pieces_add (essai->repository, essai->dossier, lues, &saisie, refus, &error);
      g_assert_no_error (error);
      fiche = repository_get (essai->repository, TYPE_PIECE_FICHE, pieces[0], NULL);
      parcours_check_form (piece_dialog_edit (essai->page, essai->courant,
                                              JALONS_PIECE_FICHE (fiche)), "piece");
      window = piece_window_present (essai->page, essai->courant, pieces[0]);
      while (essai_find (GTK_WIDGET (window), GTK_TYPE_SPINNER, 0) != NULL &&
             gtk_spinner_get_spinning (
               GTK_SPINNER (essai_find (GTK_WIDGET (window), GTK_TYPE_SPINNER, 0))))
        g_main_context_iteration (NULL, TRUE);
      parcours_check_form (window, noms[i]);
    }
}

static void
imported_cb (GtkWidget  *widget,
             const char *texte)
{
  g_assert_not_reached ();
}

static void
saved_cb (const char *code,
          const char *message,
          gpointer    data)
{
  g_assert_not_reached ();
}

static GtkWindow *
find_other (Essai *essai)
{
  return GTK_WINDOW (parcours_find_other_window (essai->window));
}

/* What differs between two templates, to look at and to agree to. */
static void
test_differences (Essai         *essai,
                  gconstpointer  data)
{
  GtkWindow *window;

  differences_window_present (essai->page, "Synthèse", "# A\n\nUn", "# A\n\nDeux");
  parcours_check_form (find_other (essai), "differences");
  differences_window_propose (essai->page, "Synthèse", "# A\n\nUn", "# A\n\nDeux", "ligne 3",
                              imported_cb);
  window = find_other (essai);
  g_assert_nonnull (gtk_window_get_default_widget (window));
  parcours_check_form (window, "file of a template");
}

static void
test_annuaires (Essai         *essai,
                gconstpointer  data)
{
  static const char csv[] = "Nom;Prénom\nDupont;Marie\n";
  static const char * const champs[] = { "nom", "prenom", "courriel", NULL };
  g_autoptr (GBytes) octets = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (GPtrArray) agents = repository_list (essai->repository, TYPE_AGENT, NULL);
  g_autoptr (GPtrArray) prestations = repository_list (essai->repository, TYPE_PRESTATION_FICHE, NULL);
  g_autoptr (GError) error = NULL;
  const char *dossiers[] = { essai->dossier, NULL };
  GtkWidget *window = import_window_new (essai->repository, TYPE_AGENT, octets, &error);
  FormulaireWindow *formulaire;

  g_assert_no_error (error);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (essai->window));
  gtk_window_present (GTK_WINDOW (window));
  parcours_check_form (GTK_WINDOW (window), "import");
  formulaire = fiche_formulaire_new (essai->page, essai->repository, agents->pdata[0], "Agent",
                                     champs, NULL, NULL);
  gtk_window_present (GTK_WINDOW (formulaire));
  parcours_check_form (GTK_WINDOW (formulaire), "agent");
  parcours_check_form (envois_note (essai->page, essai->repository, dossiers), "agreements sent");
  tarif_formulaire_present (essai->page, essai->repository,
                            JALONS_PRESTATION_FICHE (prestations->pdata[0])->code, saved_cb, NULL);
  parcours_check_form (find_other (essai), "price");
}

static void
kept_cb (const char *code,
         const char *message,
         gpointer    data)
{
  (*(guint *) data)++;
}

/* (transfer full): one word of the last version is not what it was */
static Prestation *
create_draft (Essai *essai)
{
  g_autoptr (GPtrArray) fiches = repository_list (essai->repository, TYPE_PRESTATION_FICHE, NULL);
  g_autoptr (Prestation) derniere = repository_get_prestation (
    essai->repository, JALONS_PRESTATION_FICHE (fiches->pdata[0])->code, CHAMP_ABSENT, NULL);
  Prestation *brouillon = prestation_copy (derniere);

  prestation_set_texte (&brouillon->libelle, "Bilan du centre");
  return brouillon;
}

static void
assert_label (GtkWidget  *widget,
              const char *attendu)
{
  const char *label = gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));

  g_assert_nonnull (label);
  g_assert_nonnull (strstr (label, attendu));
}

/* What an adaptation changes, kept by Enter as another service, or as the next version, which is then
 * compared with the one before. */
static void
test_prestations (Essai         *essai,
                  gconstpointer  data)
{
  g_autoptr (Prestation) brouillon = create_draft (essai);
  g_autoptr (Prestation) suivante = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *autre, *nom;
  GtkWindow *window;
  guint n = 0;

  version_formulaire_present (essai->page, essai->repository, brouillon, "", kept_cb, &n);
  parcours_check_form (find_other (essai), "version of a service");

  version_formulaire_present (essai->page, essai->repository, brouillon, "", kept_cb, &n);
  window = find_other (essai);
  assert_label (essai_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, 0), "version");
  autre = essai_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON, 1);
  assert_label (autre, "another");
  nom = essai_find (GTK_WIDGET (window), GTK_TYPE_ENTRY, 0);
  g_assert_false (gtk_widget_get_mapped (nom));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (autre), TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  parcours_check (GTK_WIDGET (window), "another service");
  gtk_editable_set_text (GTK_EDITABLE (nom), "Bilan à distance");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (nom)), "activate");
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 1);

  g_assert_true (prestations_save_version (essai->repository, brouillon, "", NULL, NULL, &error));
  g_assert_no_error (error);
  suivante = repository_get_prestation (essai->repository, brouillon->code, CHAMP_ABSENT, NULL);
  comparaison_present (essai->page, essai->repository, suivante);
  window = find_other (essai);
  g_assert_true (essai_has_text (GTK_WIDGET (window), "Bilan du centre"));
  parcours_check_form (window, "comparison of services");
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  *(gboolean *) data = dialogs_confirm_finish (result, NULL);
}

static void
test_dialogs (Essai         *essai,
              gconstpointer  data)
{
  gboolean accord = TRUE;

  dialogs_show_error (GTK_WINDOW (essai->window), "Rien n’a été imprimé", "Le papier manque.");
  parcours_check_form (find_other (essai), "error");
  dialogs_confirm_async (GTK_WINDOW (essai->window), "Remplacer la base ?", "La base sera remplacée.",
                         "_Remplacer", TRUE, NULL, confirmed_cb, &accord);
  parcours_check_form (find_other (essai), "confirmation");
  while (accord)
    g_main_context_iteration (NULL, TRUE);
  dialogs_show_about (GTK_WINDOW (essai->window));
  parcours_check_form (find_other (essai), "about");
}

/* The forms of the agenda */

#define CALENDRIER \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Formation\r\n" \
  "DTSTART:20261119T080000Z\r\nDTEND:20261119T110000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

static gint64
at (gint minute)
{
  return instant_from_local (jour_from_ymd (2026, 12, 19), minute);
}

static void
test_agenda (Essai         *essai,
             gconstpointer  data)
{
  const Plage matin = { at (9 * 60), at (12 * 60) };
  g_autofree char *moi = bases_find_utilisateur (essai->repository);
  g_autofree char *absence = NULL;
  g_autoptr (GError) error = NULL;

  agenda_changements_edit_absence (essai->page, essai->repository, moi, NULL, matin, NULL);
  parcours_check_form (find_other (essai), "unavailability");
  absence = indisponibilites_add (essai->repository, moi, matin, "Formation", &error);
  g_assert_no_error (error);
  agenda_changements_edit_absence (essai->page, essai->repository, moi, absence, matin, "Formation");
  parcours_check_form (find_other (essai), "unavailability to change");
  agenda_echanges_export (essai->page, essai->repository, plage_of_month (jour_from_ymd (2026, 12, 19)), moi);
  parcours_check_form (find_other (essai), "agenda to export");
  agenda_echanges_preview (essai->page, essai->repository, moi, CALENDRIER);
  parcours_check_form (find_other (essai), "calendar to import");
}

static char *
plan (Essai  *essai,
      gint64  debut)
{
  const PlanEntretien donnees = { .debut = debut, .duree_minutes = 60, .genre = "individuel",
                                  .mode = "presentiel", .statut = "prevu" };
  g_autoptr (GError) error = NULL;
  char *uuid = entretiens_plan (essai->repository, essai->dossier, &donnees, &error);

  g_assert_no_error (error);
  return uuid;
}

static void
press_return (GtkWidget *window)
{
  GtkWidget *texte = essai_find (window, GTK_TYPE_TEXT, 0);

  g_signal_emit_by_name (texte, "activate");
  essai_iterate ();
}

/* A time that is taken: with the keyboard in the reason, Return alone says it, and asks again without one. */
static void
test_conflit (Essai         *essai,
              gconstpointer  data)
{
  g_autofree char *pris = plan (essai, at (10 * 60));
  g_autofree char *autre = plan (essai, at (14 * 60));
  const AgendaDonnees donnees = { .uuid = autre, .debut = at (14 * 60), .duree_minutes = 60,
                                  .statut = (char *) "prevu" };
  g_autoptr (AgendaItem) item = agenda_item_new (&donnees);
  g_autoptr (Fiche) entretien = repository_get (essai->repository, TYPE_ENTRETIEN, autre, NULL);
  GtkWindow *window;

  for (guint copie = 0; copie < 2; copie++)
    {
      agenda_changements_move (essai->page, essai->repository, item, at (10 * 60), 60, copie == 1);
      parcours_check_form (find_other (essai), "time that is taken");
    }
  agenda_changements_move (essai->page, essai->repository, item, at (10 * 60), 60, FALSE);
  window = find_other (essai);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  press_return (GTK_WIDGET (window));
  g_assert_nonnull (window);
  g_assert_cmpint (JALONS_ENTRETIEN (entretien)->debut, ==, at (14 * 60));
  gtk_editable_set_text (GTK_EDITABLE (essai_find (GTK_WIDGET (window), GTK_TYPE_TEXT, 0)), "Deux salles");
  press_return (GTK_WIDGET (window));
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (JALONS_ENTRETIEN (entretien)->debut, ==, at (10 * 60));
}

#define ADD(nom, fonction) \
  g_test_add ("/accessibilite/formulaires/" nom, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  essai_init (&argc, &argv);
  application = essai_application_new ();
  ADD ("dossier", test_dossier);
  ADD ("parties", test_parts);
  ADD ("piece", test_piece);
  ADD ("differences", test_differences);
  ADD ("annuaires", test_annuaires);
  ADD ("prestations", test_prestations);
  ADD ("messages", test_dialogs);
  ADD ("agenda", test_agenda);
  ADD ("conflit", test_conflit);
  status = essai_run ();
  g_clear_object (&application);

  return status;
}
