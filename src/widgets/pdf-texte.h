/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PdfRect: a place on a page, in points from its top left corner. */
typedef struct
{
  double x1;
  double y1;
  double x2;
  double y2;
} PdfRect;

/**
 * PdfTexte:
 *
 * The text of a page and where each of its characters stands. Positions are counted in characters,
 * from 0.
 */
typedef struct PdfTexte PdfTexte;

PdfTexte   *pdf_texte_new        (const char     *texte,
                                  const PdfRect  *rects,
                                  guint           n_rects);
void        pdf_texte_unref      (PdfTexte       *self);
const char *pdf_texte_get_text   (PdfTexte       *self);
guint       pdf_texte_get_length (PdfTexte       *self);
guint       pdf_texte_find       (PdfTexte       *self,
                                  double          x,
                                  double          y);
gboolean    pdf_texte_has_char   (PdfTexte       *self,
                                  double          x,
                                  double          y);
void        pdf_texte_get_word   (PdfTexte       *self,
                                  guint           position,
                                  guint          *debut,
                                  guint          *fin);
void        pdf_texte_get_line   (PdfTexte       *self,
                                  guint           position,
                                  guint          *debut,
                                  guint          *fin);
GArray     *pdf_texte_list_rects (PdfTexte       *self,
                                  guint           debut,
                                  guint           fin);
char       *pdf_texte_dup_range  (PdfTexte       *self,
                                  guint           debut,
                                  guint           fin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfTexte, pdf_texte_unref)

G_END_DECLS
