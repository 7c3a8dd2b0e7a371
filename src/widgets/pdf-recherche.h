/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-document.h"

G_BEGIN_DECLS

/**
 * PdfRecherche:
 *
 * A search through a document, page after page in its thread; another text or another document ends
 * it. Signal "changed" when hits were found, or when there are no more.
 */
#define JALONS_TYPE_PDF_RECHERCHE (pdf_recherche_get_type ())
G_DECLARE_FINAL_TYPE (PdfRecherche, pdf_recherche, JALONS, PDF_RECHERCHE, GObject)

PdfRecherche *pdf_recherche_new          (void);
void          pdf_recherche_set_document (PdfRecherche *self,
                                          PdfDocument  *document);
void          pdf_recherche_set_text     (PdfRecherche *self,
                                          const char   *texte,
                                          guint         depuis);
const char   *pdf_recherche_get_text     (PdfRecherche *self);
guint         pdf_recherche_get_n        (PdfRecherche *self);
guint         pdf_recherche_get_rank     (PdfRecherche *self);
gboolean      pdf_recherche_is_running   (PdfRecherche *self);
gboolean      pdf_recherche_move         (PdfRecherche *self,
                                          int           pas);
GArray       *pdf_recherche_list_page    (PdfRecherche *self,
                                          guint         page);
GArray       *pdf_recherche_list_current (PdfRecherche *self,
                                          guint        *page);

G_END_DECLS
