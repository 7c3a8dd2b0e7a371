/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/comparaison-window.h"
#include "dossier/document-row.h"
#include "dossier/documents-page.h"
#include "operations/rendus.h"
#include "support.h"
#include "widgets/formulaire-window.h"

#include <adwaita.h>
#include <poppler.h>
#include <string.h>

typedef struct
{
  Banc banc;
  DossierCourant *courant;
  DocumentsPage *page;
  char *made;
  gboolean answered;
} Essai;

static void
generated_cb (Essai      *essai,
              const char *uuid)
{
  g_free (essai->made);
  essai->made = g_strdup (uuid);
  essai->answered = TRUE;
}

static void
open_dossier (Essai      *essai,
              const char *agent)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;

  banc_init (&essai->banc);
  essai->made = NULL;
  essai->answered = FALSE;
  uuid = banc_find_agent (&essai->banc, agent);
  essai->courant = dossier_courant_new (essai->banc.repository);
  g_assert_true (dossier_courant_set_uuid (essai->courant, uuid, &error));
  g_assert_no_error (error);
  essai->page = JALONS_DOCUMENTS_PAGE (documents_page_new (essai->courant));
  g_signal_connect_swapped (essai->page, "generated", G_CALLBACK (generated_cb), essai);
  banc_show (&essai->banc, GTK_WIDGET (essai->page), 1200, 800);
}

static void
close_dossier (Essai *essai)
{
  g_object_add_weak_pointer (G_OBJECT (essai->page), (gpointer *) &essai->page);
  gtk_window_destroy (GTK_WINDOW (essai->banc.window));
  essai->banc.window = NULL;
  banc_spin (20);
  g_assert_null (essai->page);
  g_assert_finalize_object (essai->courant);
  banc_clear (&essai->banc);
  g_clear_pointer (&essai->made, g_free);
}

static void
wait_for_answer (Essai *essai)
{
  essai->answered = FALSE;
  while (!essai->answered)
    g_main_context_iteration (NULL, TRUE);
}

static DocumentFiche *
find_document (Essai      *essai,
               const char *uuid)
{
  GPtrArray *documents = dossier_courant_get_complet (essai->courant)->documents;

  for (guint i = 0; i < documents->len; i++)
    if (g_strcmp0 (fiche_get_uuid (documents->pdata[i]), uuid) == 0)
      return documents->pdata[i];

  return NULL;
}

static void
test_generate (void)
{
  Essai essai;
  DocumentFiche *document;
  g_autoptr (GBytes) octets = NULL;
  PopplerDocument *pdf;
  PopplerPage *page;
  g_autofree char *texte = NULL;
  g_autofree char *somme = NULL;
  g_autoptr (GError) error = NULL;

  open_dossier (&essai, "Aubrespy-Roux");
  g_assert_null (documents_page_get_reason (essai.page, "synthese"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (essai.page), "documents.generate", "s",
                                             "synthese"));
  /* One at a time. */
  g_assert_false (documents_page_generate (essai.page, "synthese"));
  wait_for_answer (&essai);
  g_assert_nonnull (essai.made);

  document = find_document (&essai, essai.made);
  g_assert_nonnull (document);
  g_assert_cmpstr (document->genre, ==, "synthese");
  g_assert_cmpint (document->version, ==, 1);
  g_assert_cmpint (document->brouillon, ==, 1);
  octets = rendus_load_pdf (dossier_courant_get_repository (essai.courant), essai.made, &error);
  g_assert_no_error (error);
  somme = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, octets);
  g_assert_cmpstr (document->empreinte, ==, somme);

  pdf = poppler_document_new_from_bytes (octets, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (pdf), ==, document->pages);
  page = poppler_document_get_page (pdf, 0);
  texte = poppler_page_get_text (page);
  g_assert_nonnull (strstr (texte, "Mathilde Aubrespy-Roux"));
  g_object_unref (page);
  g_object_unref (pdf);
  close_dossier (&essai);
}

static void
test_shown (void)
{
  Essai essai;
  GtkWidget *row;
  PageView *view;

  open_dossier (&essai, "Aubrespy-Roux");
  view = lecteur_pane_get_view (documents_page_get_pane (essai.page));
  g_assert_cmpuint (page_view_get_n_pages (view), ==, 0);
  g_assert_true (documents_page_generate (essai.page, "synthese"));
  wait_for_answer (&essai);
  g_assert_true (documents_page_generate (essai.page, "synthese"));
  wait_for_answer (&essai);
  banc_spin (100);

  /* The last one is on top, shown, and says that it is a draft. */
  g_assert_cmpint (find_document (&essai, essai.made)->version, ==, 2);
  g_assert_cmpint (find_document (&essai, essai.made)->brouillon, ==, 1);
  while (page_view_is_loading (view))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (page_view_get_n_pages (view), ==, find_document (&essai, essai.made)->pages);
  row = banc_find_widget (GTK_WIDGET (essai.page), TYPE_DOCUMENT_ROW, 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Summary document, draft 2");
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Generated: Summary document");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "page.next", NULL));
  g_assert_cmpuint (page_view_get_page (view), ==, 2);
  close_dossier (&essai);
}

/* What cannot be made is there all the same, and says why. */
static void
test_refused (void)
{
  Essai essai;
  const char *raison;
  GtkWidget *row = NULL;

  open_dossier (&essai, "Aubrespy-Roux");
  raison = documents_page_get_reason (essai.page, "livret");
  g_assert_cmpstr (raison, ==, "This document is not one of those of the service.");
  for (guint i = 0; i < 2; i++)
    {
      row = banc_find_widget (GTK_WIDGET (essai.page), ADW_TYPE_ACTION_ROW, i);
      if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                     "Individual booklet") == 0)
        break;
    }
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, raison);
  g_assert_false (documents_page_generate (essai.page, "livret"));
  g_assert_cmpuint (dossier_courant_get_complet (essai.courant)->documents->len, ==, 0);
  close_dossier (&essai);

  /* The accord is not there yet. */
  open_dossier (&essai, "Chazelet");
  g_assert_cmpstr (documents_page_get_reason (essai.page, "synthese"), ==,
                   "The employee’s consent is not recorded: this document cannot be made.");
  g_assert_false (documents_page_generate (essai.page, "synthese"));
  close_dossier (&essai);
}

/* The page as it would be made now, what is typed included, before anything is kept. */
static void
test_preview (void)
{
  Essai essai;
  PageVivante *page;

  open_dossier (&essai, "Aubrespy-Roux");
  page = documents_page_preview (essai.page, "synthese");
  while (page_vivante_is_busy (page) || page_vivante_get_n_pages (page) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (page_vivante_get_message (page));
  g_assert_cmpuint (page_vivante_get_n_pages (page), >, 1);
  g_assert_cmpuint (dossier_courant_get_complet (essai.courant)->documents->len, ==, 0);
  gtk_test_accessible_assert_role (page, GTK_ACCESSIBLE_ROLE_IMG);
  close_dossier (&essai);
}

static GtkWidget *
find_recipient (GtkWindow  *dialog,
                const char *nom)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = banc_find_widget (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, i);

      g_assert_nonnull (row);
      if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), nom) == 0)
        return row;
    }
}

/* A synthèse is made final for the employee; the employer is there, with the reason why not. */
static void
test_finalise (void)
{
  Essai essai;
  GtkWindow *dialog;
  GtkWidget *employeur, *agent, *row;
  DocumentFiche *document;

  open_dossier (&essai, "Aubrespy-Roux");
  dialog = documents_page_finalise (essai.page, "synthese");
  g_assert_nonnull (dialog);
  employeur = find_recipient (dialog, "Employer");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (employeur)),
                            "the employer receives the feedback document"));
  g_assert_false (gtk_widget_get_sensitive (banc_find_widget (employeur, GTK_TYPE_CHECK_BUTTON, 0)));
  /* To nobody: refused, in the form. */
  agent = banc_find_widget (find_recipient (dialog, "Employee"), GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (agent), FALSE);
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (dialog));
  g_assert_null (essai.made);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (agent), TRUE);
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (dialog));
  wait_for_answer (&essai);
  g_assert_nonnull (essai.made);

  document = find_document (&essai, essai.made);
  g_assert_true (document_fiche_is_final (document));
  g_assert_cmpstr (document->destinataires[0], ==, "agent");
  row = banc_find_widget (GTK_WIDGET (essai.page), TYPE_DOCUMENT_ROW, 0);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Summary document, version 1");
  g_assert_true (g_str_has_prefix (banc_get_last (&essai.banc),
                                   "toast-undo:Finalised: Summary document, no. "));
  /* A final version stays. */
  gtk_widget_activate_action (GTK_WIDGET (essai.page), "documents.delete", NULL);
  g_assert_nonnull (find_document (&essai, essai.made));
  close_dossier (&essai);
}

static void
test_given_up (void)
{
  Essai essai;
  GtkWindow *dialog;

  open_dossier (&essai, "Aubrespy-Roux");
  dialog = documents_page_finalise (essai.page, "synthese");
  gtk_window_close (dialog);
  banc_spin (50);
  g_assert_cmpuint (dossier_courant_get_complet (essai.courant)->documents->len, ==, 0);
  close_dossier (&essai);
}

static void
test_delete (void)
{
  Essai essai;

  open_dossier (&essai, "Aubrespy-Roux");
  g_assert_true (documents_page_generate (essai.page, "synthese"));
  wait_for_answer (&essai);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (essai.page), "documents.delete", NULL));
  g_assert_cmpuint (dossier_courant_get_complet (essai.courant)->documents->len, ==, 0);
  g_assert_cmpstr (banc_get_last (&essai.banc), ==, "toast-undo:Draft deleted");
  close_dossier (&essai);
}

static guint
count_marks (PageView  *view,
             PdfMarque  marque)
{
  PdfStrip *strip = page_view_get_strip (view);
  guint n = 0;

  for (guint i = 0; i < pdf_strip_get_n_pages (strip); i++)
    {
      GArray *marques = pdf_sheet_get_marks (pdf_strip_get_sheet (strip, i), marque);

      n += marques != NULL ? marques->len : 0;
    }

  return n;
}

/* A draft and what was made final of it: the words that differ are marked, and both scroll together. */
static void
test_compare (void)
{
  Essai essai;
  g_autoptr (GListStore) documents = g_list_store_new (TYPE_DOCUMENT_FICHE);
  ComparaisonWindow *window;
  GtkWindow *dialog;
  GtkAdjustment *gauche, *droite;

  open_dossier (&essai, "Aubrespy-Roux");
  g_assert_true (documents_page_generate (essai.page, "synthese"));
  wait_for_answer (&essai);
  g_list_store_append (documents, find_document (&essai, essai.made));
  dialog = documents_page_finalise (essai.page, "synthese");
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (dialog));
  wait_for_answer (&essai);
  g_list_store_insert (documents, 0, find_document (&essai, essai.made));

  window = comparaison_window_present (GTK_WINDOW (essai.banc.window), essai.banc.repository,
                                       G_LIST_MODEL (documents), essai.made);
  while (comparaison_window_is_busy (window))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (comparaison_window_get_summary (window), "taken out"));
  g_assert_cmpuint (count_marks (comparaison_window_get_view (window, 0), PDF_MARQUE_OTE), >, 0);
  g_assert_cmpuint (count_marks (comparaison_window_get_view (window, 1), PDF_MARQUE_AJOUTE), >, 0);

  banc_spin (100);
  gauche = page_view_get_vadjustment (comparaison_window_get_view (window, 0));
  droite = page_view_get_vadjustment (comparaison_window_get_view (window, 1));
  gtk_adjustment_set_value (droite, 400);
  g_assert_cmpfloat (gtk_adjustment_get_value (gauche), >, 300);
  gtk_window_destroy (GTK_WINDOW (window));
  banc_spin (20);
  close_dossier (&essai);
}

int
main (int   argc,
      char *argv[])
{
  banc_start (&argc, &argv);

  g_test_add_func ("/documents/generate", test_generate);
  g_test_add_func ("/documents/shown", test_shown);
  g_test_add_func ("/documents/refused", test_refused);
  g_test_add_func ("/documents/preview", test_preview);
  g_test_add_func ("/documents/finalise", test_finalise);
  g_test_add_func ("/documents/given-up", test_given_up);
  g_test_add_func ("/documents/delete", test_delete);
  g_test_add_func ("/documents/compare", test_compare);

  return g_test_run ();
}
