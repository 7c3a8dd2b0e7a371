/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/page-view.h"

G_BEGIN_DECLS

#define PAGE_ZOOM_MIN 0.25
#define PAGE_ZOOM_MAX 4.0

void           page_view_class_add_actions (GtkWidgetClass *widget_class);
void           page_view_add_scroll_zoom   (PageView       *self,
                                            GtkWidget      *defilement);
GtkAdjustment *page_view_get_hadjustment   (PageView       *self);

G_END_DECLS
