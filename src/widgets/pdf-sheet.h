/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-document.h"

G_BEGIN_DECLS

/** PdfMarque: what is marked on a page; each has a colour and, where it carries a sense, a stroke. */
typedef enum
{
  PDF_MARQUE_SELECTION,
  PDF_MARQUE_TROUVE,
  PDF_MARQUE_COURANT,
  PDF_MARQUE_OTE,
  PDF_MARQUE_AJOUTE,
  N_PDF_MARQUES,
} PdfMarque;

/**
 * PdfSheet:
 *
 * One page of a PDF on its white sheet, as large as it is given room for. A thread paints it; until
 * then the sheet is white, or shows what was painted for another size.
 */
#define JALONS_TYPE_PDF_SHEET (pdf_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PdfSheet, pdf_sheet, JALONS, PDF_SHEET, GtkWidget)

GtkWidget  *pdf_sheet_new         (PdfUrgence   urgence);
void        pdf_sheet_set_page    (PdfSheet    *self,
                                   PdfDocument *document,
                                   guint        page);
void        pdf_sheet_set_marks   (PdfSheet    *self,
                                   PdfMarque    marque,
                                   GArray      *rects);
GArray     *pdf_sheet_get_marks   (PdfSheet    *self,
                                   PdfMarque    marque);
void        pdf_sheet_set_texte   (PdfSheet    *self,
                                   const char  *texte);
void        pdf_sheet_release     (PdfSheet    *self);
GdkTexture *pdf_sheet_get_texture (PdfSheet    *self);

G_END_DECLS
