/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WrapLayout:
 *
 * Children one after the other, going to the next line when a line is full, each at its natural
 * width; what is left of a line goes to the one that expands.
 */
#define TYPE_WRAP_LAYOUT (wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (WrapLayout, wrap_layout, JALONS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *wrap_layout_new_tight (int ecart_minimal);

G_END_DECLS
