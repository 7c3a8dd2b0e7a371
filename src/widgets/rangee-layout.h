/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Side by side, all as wide, where each has room; else one under another. */
#define TYPE_RANGEE_LAYOUT (rangee_layout_get_type ())
G_DECLARE_FINAL_TYPE (RangeeLayout, rangee_layout, JALONS, RANGEE_LAYOUT, GtkLayoutManager)

GtkWidget *rangee_box_new (int espace);

G_END_DECLS
