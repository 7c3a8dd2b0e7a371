/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-selection.h"
#include "widgets/pdf-strip.h"

G_BEGIN_DECLS

/**
 * PageVolet:
 *
 * What stands beside the pages of a document: its outline, its thumbnails, and the text of the page
 * that is read with its links, to move in with the caret and to be read aloud.
 */
#define JALONS_TYPE_PAGE_VOLET (page_volet_get_type ())
G_DECLARE_FINAL_TYPE (PageVolet, page_volet, JALONS, PAGE_VOLET, GtkWidget)

GtkWidget *page_volet_new       (void);
void       page_volet_set_strip (PageVolet    *self,
                                 PdfStrip     *strip,
                                 PdfSelection *selection);

G_END_DECLS
