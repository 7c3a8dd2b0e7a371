/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-strip.h"

G_BEGIN_DECLS

/**
 * PdfSelection:
 *
 * What is selected in the pages of a document, with the mouse or as a whole, and the links that are
 * followed there. Property "has-selection". Signal "link-activated" (uri).
 */
#define JALONS_TYPE_PDF_SELECTION (pdf_selection_get_type ())
G_DECLARE_FINAL_TYPE (PdfSelection, pdf_selection, JALONS, PDF_SELECTION, GObject)

PdfSelection *pdf_selection_new            (PdfStrip            *strip);
void          pdf_selection_clear          (PdfSelection        *self);
void          pdf_selection_select         (PdfSelection        *self,
                                            guint                page,
                                            guint                debut,
                                            guint                page_fin,
                                            guint                fin);
void          pdf_selection_select_all     (PdfSelection        *self);
gboolean      pdf_selection_is_empty       (PdfSelection        *self);
void          pdf_selection_dup_text_async (PdfSelection        *self,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
char         *pdf_selection_dup_text_finish (GAsyncResult       *result,
                                            GError             **error);
void          pdf_selection_follow         (PdfSelection        *self,
                                            const PdfLien       *lien);

G_END_DECLS
