/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-sheet.h"

G_BEGIN_DECLS

#define PDF_ZOOM_LARGEUR 0.0
#define PDF_ZOOM_PAGE (-1.0)

/**
 * PdfStrip:
 *
 * The pages of a PDF one under the other, in a scrolled window; only those in sight have a picture.
 * Property "page": the one that is read, from 0. Signal "page-read" (page) when its text is known.
 */
#define JALONS_TYPE_PDF_STRIP (pdf_strip_get_type ())
G_DECLARE_FINAL_TYPE (PdfStrip, pdf_strip, JALONS, PDF_STRIP, GtkWidget)

GtkWidget   *pdf_strip_new          (void);
void         pdf_strip_set_adjustments (PdfStrip      *self,
                                        GtkAdjustment *horizontal,
                                        GtkAdjustment *vertical);
void         pdf_strip_set_document (PdfStrip    *self,
                                     PdfDocument *document);
PdfDocument *pdf_strip_get_document (PdfStrip    *self);
guint        pdf_strip_get_n_pages  (PdfStrip    *self);
guint        pdf_strip_get_page     (PdfStrip    *self);
void         pdf_strip_show         (PdfStrip    *self,
                                     guint        page,
                                     double       y,
                                     double       marge);
void         pdf_strip_set_zoom     (PdfStrip    *self,
                                     double       zoom);
double       pdf_strip_get_scale    (PdfStrip    *self);
PdfSheet    *pdf_strip_get_sheet    (PdfStrip    *self,
                                     guint        page);
PdfPage     *pdf_strip_get_read     (PdfStrip    *self,
                                     guint        page);
void         pdf_strip_set_marks    (PdfStrip    *self,
                                     guint        page,
                                     PdfMarque    marque,
                                     GArray      *rects);
gboolean     pdf_strip_find         (PdfStrip    *self,
                                     double       x,
                                     double       y,
                                     guint       *page,
                                     double      *page_x,
                                     double      *page_y);

G_END_DECLS
