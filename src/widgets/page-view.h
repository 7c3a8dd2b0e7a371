/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-recherche.h"
#include "widgets/pdf-selection.h"
#include "widgets/pdf-strip.h"

G_BEGIN_DECLS

#define JALONS_TYPE_PAGE_VIEW (page_view_get_type ())
G_DECLARE_FINAL_TYPE (PageView, page_view, JALONS, PAGE_VIEW, GtkWidget)

GtkWidget     *page_view_new           (void);
void           page_view_set_bytes     (PageView   *self,
                                        GBytes     *octets);
gboolean       page_view_is_loading    (PageView   *self);
const char    *page_view_get_message   (PageView   *self);
guint          page_view_get_n_pages   (PageView   *self);
guint          page_view_get_page      (PageView   *self);
void           page_view_set_page      (PageView   *self,
                                        guint       page);
double         page_view_get_zoom      (PageView   *self);
void           page_view_set_zoom      (PageView   *self,
                                        double      zoom);
void           page_view_search        (PageView   *self,
                                        const char *texte);
PdfStrip      *page_view_get_strip     (PageView   *self);
PdfSelection  *page_view_get_selection (PageView   *self);
PdfRecherche  *page_view_get_recherche (PageView   *self);
GtkAdjustment *page_view_get_vadjustment (PageView *self);

G_END_DECLS
