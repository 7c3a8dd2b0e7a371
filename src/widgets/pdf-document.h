/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-texte.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PdfDocument:
 *
 * A PDF that was opened. One thread of its own reads it: painting, searching and reading text never
 * hold the window back, and what nobody waits for any more is not done.
 */
#define JALONS_TYPE_PDF_DOCUMENT (pdf_document_get_type ())
G_DECLARE_FINAL_TYPE (PdfDocument, pdf_document, JALONS, PDF_DOCUMENT, GObject)

/** PdfSignet: a line of the outline; @page from 0, -1 where it leads out of the document. */
typedef struct
{
  char *titre;
  guint niveau;
  int page;
  double y;
} PdfSignet;

/** PdfLien: a link; @uri or @page, from 0. */
typedef struct
{
  PdfRect rect;
  char *uri;
  int page;
  double y;
} PdfLien;

/** PdfPage: what a page says and where its links lead. */
typedef struct
{
  gatomicrefcount references;
  PdfTexte *texte;
  GPtrArray *liens; /* (element-type PdfLien) */
} PdfPage;

/** PdfTrouve: a hit of a search; @suite when it goes on from the line before. */
typedef struct
{
  PdfRect rect;
  gboolean suite;
} PdfTrouve;

/** PdfUrgence: what the thread does first. */
typedef enum
{
  PDF_URGENCE_VUE,
  PDF_URGENCE_TEXTE,
  PDF_URGENCE_RECHERCHE,
  PDF_URGENCE_VIGNETTE,
} PdfUrgence;

void         pdf_document_open_async     (GBytes               *octets,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
PdfDocument *pdf_document_open_finish    (GAsyncResult         *result,
                                          GError              **error);
guint        pdf_document_get_n_pages    (PdfDocument          *self);
void         pdf_document_get_size       (PdfDocument          *self,
                                          guint                 page,
                                          double               *largeur,
                                          double               *hauteur);
guint        pdf_document_get_n_signets  (PdfDocument          *self);
const PdfSignet *pdf_document_get_signet (PdfDocument          *self,
                                          guint                 signet);
void         pdf_document_render_async   (PdfDocument          *self,
                                          guint                 page,
                                          int                   largeur,
                                          int                   hauteur,
                                          PdfUrgence            urgence,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GdkTexture  *pdf_document_render_finish  (GAsyncResult         *result,
                                          GError              **error);
void         pdf_document_read_async     (PdfDocument          *self,
                                          guint                 page,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
PdfPage     *pdf_document_read_finish    (GAsyncResult         *result,
                                          GError              **error);
void         pdf_document_search_async   (PdfDocument          *self,
                                          guint                 page,
                                          const char           *texte,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GArray      *pdf_document_search_finish  (GAsyncResult         *result,
                                          GError              **error);

void         pdf_page_unref              (PdfPage              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, pdf_page_unref)

G_END_DECLS
