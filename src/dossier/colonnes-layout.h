/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ColonnesLayout:
 *
 * Places three children side by side: an outline, a text, its page. Where there is no room for three, the page
 * takes the place of the text when "apercu" says so. Property "etroit" (read-only): there is no room for three.
 */
#define TYPE_COLONNES_LAYOUT (colonnes_layout_get_type ())
G_DECLARE_FINAL_TYPE (ColonnesLayout, colonnes_layout, JALONS, COLONNES_LAYOUT, GtkLayoutManager)

void     colonnes_layout_set_apercu (ColonnesLayout *self,
                                     gboolean        apercu);

G_END_DECLS
