/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <poppler.h>

G_BEGIN_DECLS

#define JALONS_TYPE_PDF_SHEET (pdf_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PdfSheet, pdf_sheet, JALONS, PDF_SHEET, GtkWidget)

PdfSheet   *pdf_sheet_new         (void);
void        pdf_sheet_set_page    (PdfSheet    *self,
                                   PopplerPage *page);
void        pdf_sheet_set_zoom    (PdfSheet    *self,
                                   double       zoom);
double      pdf_sheet_get_scale   (PdfSheet    *self);
GdkTexture *pdf_sheet_get_texture (PdfSheet    *self);

G_END_DECLS
