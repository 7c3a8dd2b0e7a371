/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-document.h"

#include <poppler.h>

G_BEGIN_DECLS

/* What Poppler says of a page, in our own words. To be called by one thread a document. */

GPtrArray  *pdf_lecture_list_signets (PopplerDocument *document);
PdfPage    *pdf_lecture_read_page    (PopplerDocument *document,
                                      PopplerPage     *page);
GArray     *pdf_lecture_search       (PopplerPage     *page,
                                      const char      *texte);
GdkTexture *pdf_lecture_render       (PopplerPage     *page,
                                      int              largeur,
                                      int              hauteur);

G_END_DECLS
