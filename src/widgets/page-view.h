/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_PAGE_VIEW (page_view_get_type ())
G_DECLARE_FINAL_TYPE (PageView, page_view, JALONS, PAGE_VIEW, GtkWidget)

GtkWidget *page_view_new         (void);
gboolean   page_view_set_bytes   (PageView  *self,
                                  GBytes    *bytes,
                                  GError   **error);
guint      page_view_get_n_pages (PageView  *self);
guint      page_view_get_page    (PageView  *self);
void       page_view_set_page    (PageView  *self,
                                  guint      page);
double     page_view_get_zoom    (PageView  *self);
void       page_view_set_zoom    (PageView  *self,
                                  double     zoom);

G_END_DECLS
