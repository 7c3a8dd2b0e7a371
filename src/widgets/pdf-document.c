/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-document.h"

#include "widgets/pdf-lecture.h"

#include <glib/gi18n-lib.h>

#define PIXELS_MAX 6000

/* Poppler shares its colours and fonts between documents, and sets them up with the first page that
 * it reads: two threads that are both at it crash. */
static GMutex poppler;

/** Atelier: what the thread alone touches. Each job holds it, so that the document may go first. */
typedef struct
{
  gatomicrefcount references;
  GBytes *octets;
  PopplerDocument *document;
} Atelier;

typedef struct
{
  double largeur;
  double hauteur;
} Taille;

typedef enum
{
  TRAVAIL_RENDU,
  TRAVAIL_TEXTE,
  TRAVAIL_RECHERCHE,
} TravailGenre;

typedef struct
{
  TravailGenre genre;
  PdfUrgence urgence;
  guint rang;
  Atelier *atelier;
  guint page;
  int largeur;
  int hauteur;
  char *texte;
} Travail;

struct _PdfDocument
{
  GObject parent_instance;

  Atelier *atelier;
  GThreadPool *file;
  GArray *tailles;
  GPtrArray *signets;
  guint rang;
};

G_DEFINE_FINAL_TYPE (PdfDocument, pdf_document, G_TYPE_OBJECT)

static Atelier *
atelier_ref (Atelier *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
atelier_unref (Atelier *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_object (&self->document);
  g_bytes_unref (self->octets);
  g_free (self);
}

static void
travail_free (gpointer data)
{
  Travail *self = data;

  atelier_unref (self->atelier);
  g_free (self->texte);
  g_free (self);
}

/**
 * pdf_page_unref:
 * @self: (transfer full): a page, freed with its last owner
 */
void
pdf_page_unref (PdfPage *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  pdf_texte_unref (self->texte);
  g_ptr_array_unref (self->liens);
  g_free (self);
}

/* The thread */

static void
run_travail (GTask       *task,
             Travail     *travail,
             PopplerPage *page)
{
  switch (travail->genre)
    {
    case TRAVAIL_RENDU:
      g_task_return_pointer (task, pdf_lecture_render (page, travail->largeur, travail->hauteur),
                             g_object_unref);
      break;
    case TRAVAIL_TEXTE:
      g_task_return_pointer (task, pdf_lecture_read_page (travail->atelier->document, page),
                             (GDestroyNotify) pdf_page_unref);
      break;
    case TRAVAIL_RECHERCHE:
      g_task_return_pointer (task, pdf_lecture_search (page, travail->texte),
                             (GDestroyNotify) g_array_unref);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
run_cb (gpointer data,
        gpointer user_data)
{
  g_autoptr (GTask) task = data;
  Travail *travail = g_task_get_task_data (task);
  g_autoptr (GMutexLocker) seul = NULL;
  PopplerPage *page;

  if (g_task_return_error_if_cancelled (task))
    return;

  seul = g_mutex_locker_new (&poppler);
  page = poppler_document_get_page (travail->atelier->document, (int) travail->page);
  if (page == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                               _("This page of the document cannot be read."));
      return;
    }
  run_travail (task, travail, page);
  g_object_unref (page);
}

static gint
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  const Travail *ta = g_task_get_task_data (G_TASK (a));
  const Travail *tb = g_task_get_task_data (G_TASK (b));

  if (ta->urgence != tb->urgence)
    return ta->urgence < tb->urgence ? -1 : 1;
  return ta->rang < tb->rang ? -1 : ta->rang > tb->rang ? 1 : 0;
}

static void
push (PdfDocument  *self,
      GTask        *task,
      TravailGenre  genre,
      guint         page,
      const Travail *modele)
{
  Travail *travail = g_memdup2 (modele, sizeof *modele);

  travail->genre = genre;
  travail->page = page;
  travail->rang = self->rang++;
  travail->atelier = atelier_ref (self->atelier);
  g_task_set_task_data (task, travail, travail_free);
  g_thread_pool_push (self->file, task, NULL);
}

/* Opening */

static void
read_sizes (PdfDocument *self)
{
  const int n = poppler_document_get_n_pages (self->atelier->document);

  for (int i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (self->atelier->document, i);
      /* A page that cannot be read keeps its place, as a sheet of A4. */
      Taille taille = { 595.276, 841.89 };

      if (page != NULL)
        poppler_page_get_size (page, &taille.largeur, &taille.hauteur);
      if (taille.largeur < 1 || taille.hauteur < 1)
        taille = (Taille) { 595.276, 841.89 };
      g_array_append_val (self->tailles, taille);
      g_clear_object (&page);
    }
}

static void
open_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  g_autoptr (PdfDocument) self = g_object_new (JALONS_TYPE_PDF_DOCUMENT, NULL);
  g_autoptr (GMutexLocker) seul = g_mutex_locker_new (&poppler);
  g_autoptr (GError) error = NULL;

  self->atelier = g_new0 (Atelier, 1);
  g_atomic_ref_count_init (&self->atelier->references);
  self->atelier->octets = g_bytes_ref (data);
  self->atelier->document = poppler_document_new_from_bytes (data, NULL, &error);
  if (self->atelier->document == NULL || poppler_document_get_n_pages (self->atelier->document) < 1)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                               _("This document is not a PDF that can be read: %s. It is kept as it is; save it and open it with another program."),
                               error != NULL ? error->message : _("it has no page"));
      return;
    }

  read_sizes (self);
  self->signets = pdf_lecture_list_signets (self->atelier->document);
  g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

static void
pdf_document_finalize (GObject *object)
{
  PdfDocument *self = JALONS_PDF_DOCUMENT (object);

  /* What still waits was cancelled by whoever asked for it: the thread answers each and ends. */
  g_thread_pool_free (self->file, FALSE, FALSE);
  g_array_unref (self->tailles);
  g_clear_pointer (&self->signets, g_ptr_array_unref);
  g_clear_pointer (&self->atelier, atelier_unref);

  G_OBJECT_CLASS (pdf_document_parent_class)->finalize (object);
}

static void
pdf_document_class_init (PdfDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pdf_document_finalize;
}

static void
pdf_document_init (PdfDocument *self)
{
  self->tailles = g_array_new (FALSE, FALSE, sizeof (Taille));
  /* One thread a document: Poppler allows no more. */
  self->file = g_thread_pool_new (run_cb, NULL, 1, FALSE, NULL);
  g_thread_pool_set_sort_function (self->file, compare_cb, NULL);
}

/**
 * pdf_document_open_async:
 * @octets: a whole PDF, referenced
 *
 * Opens a PDF in a thread; pdf_document_open_finish() has it.
 */
void
pdf_document_open_async (GBytes              *octets,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, pdf_document_open_async);
  g_task_set_task_data (task, g_bytes_ref (octets), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, open_cb);
}

/**
 * pdf_document_open_finish:
 *
 * Returns: (transfer full) (nullable): the document; %NULL when it is not a PDF that can be read
 */
PdfDocument *
pdf_document_open_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pdf_document_get_n_pages:
 *
 * Returns: how many pages it has
 */
guint
pdf_document_get_n_pages (PdfDocument *self)
{
  return self->tailles->len;
}

/**
 * pdf_document_get_size:
 * @page: from 0
 * @largeur: (out): in points
 * @hauteur: (out): in points
 */
void
pdf_document_get_size (PdfDocument *self,
                       guint        page,
                       double      *largeur,
                       double      *hauteur)
{
  const Taille *taille = &g_array_index (self->tailles, Taille, page);

  *largeur = taille->largeur;
  *hauteur = taille->hauteur;
}

/**
 * pdf_document_get_n_signets:
 *
 * Returns: how many lines its outline has
 */
guint
pdf_document_get_n_signets (PdfDocument *self)
{
  return self->signets->len;
}

/**
 * pdf_document_get_signet:
 *
 * Returns: (transfer none): a line of its outline
 */
const PdfSignet *
pdf_document_get_signet (PdfDocument *self,
                         guint        signet)
{
  return g_ptr_array_index (self->signets, signet);
}

/**
 * pdf_document_render_async:
 * @page: from 0
 * @largeur: in pixels
 * @hauteur: in pixels
 * @urgence: what it is for
 *
 * Paints a page.
 */
void
pdf_document_render_async (PdfDocument         *self,
                           guint                page,
                           int                  largeur,
                           int                  hauteur,
                           PdfUrgence           urgence,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  const Travail modele = {
    .urgence = urgence,
    .largeur = CLAMP (largeur, 1, PIXELS_MAX),
    .hauteur = CLAMP (hauteur, 1, PIXELS_MAX),
  };

  g_task_set_source_tag (task, pdf_document_render_async);
  push (self, task, TRAVAIL_RENDU, page, &modele);
}

/**
 * pdf_document_render_finish:
 *
 * Returns: (transfer full) (nullable): the page
 */
GdkTexture *
pdf_document_render_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pdf_document_read_async:
 * @page: from 0
 *
 * Reads the text and the links of a page.
 */
void
pdf_document_read_async (PdfDocument         *self,
                         guint                page,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  const Travail modele = { .urgence = PDF_URGENCE_TEXTE };

  g_task_set_source_tag (task, pdf_document_read_async);
  push (self, task, TRAVAIL_TEXTE, page, &modele);
}

/**
 * pdf_document_read_finish:
 *
 * Returns: (transfer full) (nullable): what was read
 */
PdfPage *
pdf_document_read_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pdf_document_search_async:
 * @page: from 0
 * @texte: what to look for
 *
 * Looks for a text on a page.
 */
void
pdf_document_search_async (PdfDocument         *self,
                           guint                page,
                           const char          *texte,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  const Travail modele = { .urgence = PDF_URGENCE_RECHERCHE, .texte = g_strdup (texte) };

  g_task_set_source_tag (task, pdf_document_search_async);
  push (self, task, TRAVAIL_RECHERCHE, page, &modele);
}

/**
 * pdf_document_search_finish:
 *
 * Returns: (transfer full) (nullable) (element-type PdfTrouve): where it is
 */
GArray *
pdf_document_search_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
