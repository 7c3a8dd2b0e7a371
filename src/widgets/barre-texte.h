/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BarreTexte:
 *
 * The tools of a #TexteRiche, its property "vue". It keeps its place and shows while one writes.
 */
#define TYPE_BARRE_TEXTE (barre_texte_get_type ())
G_DECLARE_FINAL_TYPE (BarreTexte, barre_texte, JALONS, BARRE_TEXTE, GtkWidget)

G_END_DECLS
