/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LigneLayout:
 *
 * Children side by side, as in a horizontal #GtkBox; what is left of the width goes to those that
 * expand. To be taken wherever one of them wraps: a box looks for the least height that its width
 * allows, and tries up to three hundred breaks of each text to find it. So does a child that aligns
 * itself and wraps: property "centre" (write-only) stands them all in the middle of the height.
 */
#define TYPE_LIGNE_LAYOUT (ligne_layout_get_type ())
G_DECLARE_FINAL_TYPE (LigneLayout, ligne_layout, JALONS, LIGNE_LAYOUT, GtkLayoutManager)

/* What a check button has between its mark and its words. */
#define LIGNE_ECART_COCHE 4

GtkLayoutManager *ligne_layout_new (int espace);
GtkWidget        *ligne_box_new    (int espace);

G_END_DECLS
