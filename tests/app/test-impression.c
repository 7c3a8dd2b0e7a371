/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arbre.h"
#include "support-cups.h"
#include "support.h"

#include "support-portail.h"

#include "app/envois.h"
#include "app/tirage-window.h"
#include "base/jour.h"
#include "operations/dossiers.h"
#include "operations/finalisation.h"
#include "widgets/formulaire-window.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* Printing for real: a CUPS of its own, with a queue that writes PDF, and what came out counted. */

static Cups *cups;
static char *raison;

static gboolean
is_missing (void)
{
  if (cups != NULL)
    return FALSE;

  g_test_skip (raison);
  return TRUE;
}

static gboolean
find_cb (GtkPrinter *printer,
         gpointer    data)
{
  GtkPrinter **trouvee = data;

  if (g_strcmp0 (gtk_printer_get_name (printer), CUPS_FILE) != 0)
    return FALSE;
  *trouvee = g_object_ref (printer);
  return TRUE;
}

static ImpressionChoix *
choose_printer (void)
{
  GtkPrinter *printer = NULL;
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  ImpressionChoix *choix;

  gtk_enumerate_printers (find_cb, &printer, NULL, TRUE);
  g_assert_nonnull (printer);
  g_assert_true (gtk_printer_accepts_pdf (printer));
  choix = impression_choix_new (printer, settings, setup);
  g_object_unref (printer);
  return choix;
}

#define wait_until(condition) \
  G_STMT_START { \
    const gint64 limite = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND; \
    while (!(condition) && g_get_monotonic_time () < limite) \
      { \
        g_main_context_iteration (NULL, FALSE); \
        g_usleep (2000); \
      } \
    g_assert_true (condition); \
  } G_STMT_END

typedef struct
{
  gboolean fini;
  GError *error;
} Reponse;

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Reponse *reponse = data;

  impression_send_finish (result, &reponse->error);
  reponse->fini = TRUE;
}

static Rendu *
make (Banc       *banc,
      const char *uuid,
      const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) dossier = repository_get_dossier (banc->repository, uuid, &error);
  Rendu *rendu = rendus_make (dossier, code, 20000, FALSE, &error);

  g_assert_no_error (error);
  return rendu;
}

/* One document, three copies: three times its pages come out. */
static void
test_copies (void)
{
  Banc banc;
  g_autofree char *uuid = NULL;
  g_autoptr (Rendu) rendu = NULL;
  g_autoptr (ImpressionChoix) choix = NULL;
  Reponse reponse = { FALSE, NULL };
  guint avant;

  if (is_missing ())
    return;

  banc_init (&banc);
  uuid = banc_find_agent (&banc, "Aubrespy-Roux");
  rendu = make (&banc, uuid, "synthese");
  choix = choose_printer ();
  g_assert_cmpstr (impression_choix_get_nom (choix), ==, CUPS_FILE);
  avant = cups_count_pages (cups);
  impression_send_async (choix, "essai-synthese", rendu->pdf, 3, NULL, sent_cb, &reponse);
  wait_until (reponse.fini);
  g_assert_no_error (reponse.error);
  wait_until (cups_count_pages (cups) >= avant + 3 * rendu->pages);
  g_assert_cmpuint (cups_count_pages (cups), ==, avant + 3 * rendu->pages);
  banc_clear (&banc);
}

static gboolean
find_virtual_cb (GtkPrinter *printer,
                 gpointer    data)
{
  GtkPrinter **trouvee = data;

  if (!gtk_printer_is_virtual (printer) || !gtk_printer_accepts_pdf (printer))
    return FALSE;
  g_set_object (trouvee, printer);
  return TRUE;
}

/* Several documents "printed to a file": none over another, nor over a file that was there. */
static void
test_files (void)
{
  static const char * const noms[] = { "sortie.pdf", "sortie-2.pdf", "sortie-3.pdf" };
  static const char * const attendus[] = { "un", "avant", "deux" };
  g_autofree char *dossier = g_dir_make_tmp ("jalons-impression-XXXXXX", NULL);
  g_autofree char *premier = g_build_filename (dossier, noms[0], NULL);
  g_autofree char *pris = g_build_filename (dossier, noms[1], NULL);
  g_autofree char *uri = g_filename_to_uri (premier, NULL, NULL);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrinter) printer = NULL;
  g_autoptr (ImpressionChoix) choix = NULL;

  gtk_enumerate_printers (find_virtual_cb, &printer, NULL, TRUE);
  g_assert_nonnull (printer);
  g_assert_true (g_file_set_contents (pris, "avant", -1, NULL));
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  choix = impression_choix_new (printer, settings, setup);
  for (guint i = 0; i < 3; i += 2)
    {
      g_autoptr (GBytes) octets = g_bytes_new_static (attendus[i], strlen (attendus[i]));
      Reponse reponse = { FALSE, NULL };

      impression_send_async (choix, "essai", octets, 1, NULL, sent_cb, &reponse);
      wait_until (reponse.fini);
      g_assert_no_error (reponse.error);
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *path = g_build_filename (dossier, noms[i], NULL);
      g_autofree char *contenu = NULL;

      g_assert_true (g_file_get_contents (path, &contenu, NULL, NULL));
      g_assert_cmpstr (contenu, ==, attendus[i]);
      g_remove (path);
    }
  g_rmdir (dossier);
}

static TirageItem *
get_item (TirageWindow *window,
          guint         rang)
{
  g_autoptr (TirageItem) item = g_list_model_get_item (tirage_window_get_items (window), rang);

  return item;
}

static gint64
count_printed (Banc       *banc,
               const char *uuid,
               guint      *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) dossier = repository_get_dossier (banc->repository, uuid, &error);
  DocumentFiche *final = documents_find_final (dossier, "synthese");

  g_assert_no_error (error);
  if (final == NULL)
    return -1;
  *pages = (guint) final->pages;
  return MAX (final->exemplaires, 0);
}

static TirageWindow *
open_window (Banc       *banc,
             char      **premier,
             char      **second)
{
  const char *dossiers[] = { NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;
  TirageWindow *window;

  banc_init (banc);
  *premier = banc_find_agent (banc, "Aubrespy-Roux");
  *second = banc_find_agent (banc, "Chazelet");
  dossiers[0] = *premier;
  dossiers[1] = *second;
  window = JALONS_TIRAGE_WINDOW (tirage_window_new (banc->repository, dossiers, &error));
  g_assert_no_error (error);
  g_object_ref_sink (window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
close_window (TirageWindow *window,
              Banc         *banc)
{
  gtk_window_destroy (GTK_WINDOW (window));
  banc_spin (20);
  g_assert_finalize_object (window);
  banc_clear (banc);
}

/* A selection: what is refused says why before anything is printed; what is printed is remembered. */
static void
test_selection (void)
{
  Banc banc;
  g_autofree char *premier = NULL, *second = NULL;
  g_autofree char *motif = NULL;
  TirageWindow *window = open_window (&banc, &premier, &second);
  GListModel *items = tirage_window_get_items (window);

  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 0);
  tirage_window_set_code (window, "synthese", 2);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  g_assert_true (tirage_item_is_to_print (get_item (window, 0)));
  /* The accord of the second one is not recorded. */
  g_assert_false (tirage_item_is_to_print (get_item (window, 1)));
  tirage_item_set_wanted (get_item (window, 1), TRUE);
  g_assert_false (tirage_item_is_to_print (get_item (window, 1)));
  motif = tirage_item_describe (get_item (window, 1));
  g_assert_cmpstr (motif, ==,
                   "The employee’s consent is not recorded: this document cannot be made.");

  if (cups != NULL)
    {
      g_autoptr (ImpressionChoix) choix = choose_printer ();
      const guint avant = cups_count_pages (cups);
      guint pages = 0;

      tirage_window_print_on (window, choix);
      g_assert_true (tirage_window_is_printing (window));
      wait_until (!tirage_window_is_printing (window));
      g_assert_cmpint (tirage_item_get_statut (get_item (window, 0)), ==, TIRAGE_STATUT_IMPRIME);
      g_assert_cmpint (count_printed (&banc, premier, &pages), ==, 2);
      wait_until (cups_count_pages (cups) >= avant + 2 * pages);
      g_assert_cmpuint (cups_count_pages (cups), ==, avant + 2 * pages);
      /* The same selection again: it was printed today. */
      tirage_window_set_code (window, "synthese", 0);
      tirage_window_set_code (window, "synthese", 2);
      g_assert_cmpint (tirage_item_get_ligne (get_item (window, 0))->etat, ==, TIRAGE_DEJA);
      g_assert_false (tirage_item_is_wanted (get_item (window, 0)));
    }
  close_window (window, &banc);
}

/* A printer that refuses, then takes: what failed is printed, once, as the version that was made. */
static void
test_resume (void)
{
  Banc banc;
  g_autofree char *premier = NULL, *second = NULL;
  g_autoptr (ImpressionChoix) choix = NULL;
  TirageWindow *window;
  guint pages = 0, avant;

  if (is_missing ())
    return;

  window = open_window (&banc, &premier, &second);
  tirage_window_set_code (window, "synthese", 1);
  choix = choose_printer ();
  avant = cups_count_pages (cups);
  cups_accept (cups, FALSE);
  tirage_window_print_on (window, choix);
  wait_until (!tirage_window_is_printing (window));
  g_assert_cmpint (tirage_item_get_statut (get_item (window, 0)), ==, TIRAGE_STATUT_ECHEC);
  g_assert_cmpint (count_printed (&banc, premier, &pages), ==, 0);
  g_assert_cmpuint (cups_count_pages (cups), ==, avant);

  cups_accept (cups, TRUE);
  tirage_window_print_on (window, choix);
  wait_until (!tirage_window_is_printing (window));
  g_assert_cmpint (tirage_item_get_statut (get_item (window, 0)), ==, TIRAGE_STATUT_IMPRIME);
  g_assert_cmpint (count_printed (&banc, premier, &pages), ==, 1);
  wait_until (cups_count_pages (cups) >= avant + pages);
  g_assert_cmpuint (cups_count_pages (cups), ==, avant + pages);
  close_window (window, &banc);
}

/* As after a batch: a final version, printed today. */
static void
make_printed (Banc       *banc,
              const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Rendu) rendu = make (banc, uuid, "convention");
  g_autofree char *document = tirages_finalise (banc->repository, uuid, rendu, &error);

  g_assert_no_error (error);
  g_assert_true (documents_note_print (banc->repository, document, 3, &error));
  g_assert_no_error (error);
}

static gint64
get_envoi (Banc       *banc,
           const char *uuid)
{
  g_autoptr (DossierComplet) dossier = repository_get_dossier (banc->repository, uuid, NULL);
  const Convention *convention = dossier_complet_get_convention (dossier);

  return convention != NULL ? convention->envoyee_le : CHAMP_ABSENT;
}

static TirageWindow *
open_conventions (Banc  *banc,
                  char **premier,
                  char **second)
{
  TirageWindow *window;
  g_autoptr (GError) error = NULL;
  const char *dossiers[] = { NULL, NULL, NULL };

  banc_init (banc);
  dossiers[0] = *premier = banc_find_agent (banc, "Bressac");
  dossiers[1] = *second = banc_find_agent (banc, "Delobelle");
  for (guint i = 0; i < 2; i++)
    {
      make_printed (banc, dossiers[i]);
      g_assert_true (dossiers_send_convention (banc->repository, dossiers[i], CHAMP_ABSENT, &error));
    }
  window = JALONS_TIRAGE_WINDOW (tirage_window_new (banc->repository, dossiers, &error));
  g_assert_no_error (error);
  g_object_ref_sink (window);
  gtk_window_present (GTK_WINDOW (window));
  tirage_window_set_code (window, "convention", 3);
  return window;
}

/* The conventions that were printed are noted as sent from the same window, in one step. */
static void
test_sent (void)
{
  Banc banc;
  g_autofree char *premier = NULL, *second = NULL;
  TirageWindow *window = open_conventions (&banc, &premier, &second);
  FormulaireWindow *form;

  g_assert_cmpint (tirage_item_get_ligne (get_item (window, 0))->etat, ==, TIRAGE_DEJA);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "tirage.send", NULL));
  form = arbre_find_window (TYPE_FORMULAIRE_WINDOW);
  g_assert_nonnull (form);
  formulaire_window_validate (form);
  g_assert_cmpint (get_envoi (&banc, premier), ==, jour_today ());
  g_assert_cmpint (get_envoi (&banc, second), ==, jour_today ());
  g_assert_true (operations_undo (banc.repository, NULL, NULL, NULL));
  g_assert_cmpint (get_envoi (&banc, premier), ==, CHAMP_ABSENT);
  g_assert_cmpint (get_envoi (&banc, second), ==, CHAMP_ABSENT);
  close_window (window, &banc);
}

/* A draft for each, with the file that was printed; the one that has none is told, not forgotten. */
static void
test_drafts (void)
{
  Banc banc;
  g_autofree char *premier = NULL, *second = NULL, *sans = NULL;
  g_autofree char *chemin = g_dir_make_tmp ("jalons-courriels-XXXXXX", NULL);
  g_autoptr (GFile) lieu = g_file_new_for_path (chemin);
  TirageWindow *window = open_conventions (&banc, &premier, &second);
  Portail *portail = portail_open ();
  const char *dossiers[] = { premier, second, NULL, NULL };
  g_autoptr (GDir) dir = NULL;
  const char *corps;
  const char *nom;
  guint n = 0;

  dossiers[2] = sans = banc_find_agent (&banc, "Chazelet");
  envois_write_in (GTK_WIDGET (window), banc.repository, dossiers, lieu);
  wait_until (portail->messages->len == 2);
  for (guint i = 0; i < portail->messages->len; i++)
    {
      const Message *message = portail->messages->pdata[i];

      g_assert_true (g_str_has_prefix (message->sujet, "Dossier "));
      g_assert_null (strstr (message->sujet, "Bressac"));
      g_assert_true (g_str_has_prefix (message->contenu, "%PDF-"));
    }
  dir = g_dir_open (chemin, 0, NULL);
  while ((nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *fichier = g_build_filename (chemin, nom, NULL);

      g_assert_true (g_str_has_suffix (nom, "-CONVENTION.pdf"));
      g_unlink (fichier);
      n++;
    }
  g_assert_cmpuint (n, ==, 2);
  g_rmdir (chemin);
  wait_until (arbre_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  corps = adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (arbre_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  g_assert_nonnull (strstr (corps, "Chazelet"));
  g_assert_null (strstr (corps, "Bressac"));
  gtk_window_destroy (GTK_WINDOW (arbre_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  close_window (window, &banc);
  portail_close (portail);
}

/* A screen that has no colour service prints all the same. */
static GLogWriterOutput
writer_cb (GLogLevelFlags   niveau,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE")
        && strstr (fields[i].value, "colord") != NULL)
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (niveau, fields, n_fields, data);
}

int
main (int   argc,
      char *argv[])
{
  int statut;

  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_log_set_writer_func (writer_cb, NULL, NULL);
  cups = cups_start (&raison);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/impression/copies", test_copies);
  g_test_add_func ("/impression/files", test_files);
  g_test_add_func ("/impression/selection", test_selection);
  g_test_add_func ("/impression/resume", test_resume);
  g_test_add_func ("/impression/sent", test_sent);
  g_test_add_func ("/impression/drafts", test_drafts);
  statut = g_test_run ();
  if (cups != NULL)
    cups_stop (cups);
  g_free (raison);
  return statut;
}
