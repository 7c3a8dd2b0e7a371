/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/pdf.h"
#include "widgets/pdf-document.h"

#define N_DOCUMENTS 12
#define N_PROCESSUS 5

/* An archive (PDF/A): its colours are those of a profile that it holds. */
static GBytes *
write_archive (void)
{
  g_autoptr (GError) error = NULL;
  Bloc *document = bloc_new (BLOC_DOCUMENT);
  Theme *theme = theme_new (&error);
  g_autoptr (MiseEnPage) pages = NULL;
  GBytes *octets;

  bloc_append_text (document, BLOC_PARAGRAPH, inline_new ("Une page."));
  pages = mise_en_page_new (document, theme, &error);
  g_assert_no_error (error);
  octets = pdf_write (pages, "Essai", "Centre", 0, &error);
  g_assert_no_error (error);
  theme_unref (theme);

  return octets;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (data, pdf_document_open_finish (result, &error));
  g_assert_no_error (error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  guint *restent = data;
  g_autoptr (GError) error = NULL;
  PdfPage *page = pdf_document_read_finish (result, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (pdf_texte_get_text (page->texte), "Une page."));
  pdf_page_unref (page);
  (*restent)--;
}

static void
read_at_once (void)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GBytes) octets = write_archive ();
  guint restent = N_DOCUMENTS;

  for (guint i = 0; i < N_DOCUMENTS; i++)
    pdf_document_open_async (octets, NULL, opened_cb, documents);
  while (documents->len < N_DOCUMENTS)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    pdf_document_read_async (documents->pdata[i], 0, NULL, read_cb, &restent);
  while (restent > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* The first pages that a process reads, of several documents: Poppler sets up its colours then, and
 * two threads that do it together crash. */
static void
test_at_once (void)
{
  if (g_test_subprocess ())
    {
      read_at_once ();
      return;
    }

  for (guint i = 0; i < N_PROCESSUS; i++)
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-document/at-once", test_at_once);
  return g_test_run ();
}
