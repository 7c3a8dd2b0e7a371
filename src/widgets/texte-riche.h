/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TexteRiche:
 *
 * Where one writes a long text in French. The text of the buffer is CommonMark.
 */
#define TYPE_TEXTE_RICHE (texte_riche_get_type ())
G_DECLARE_FINAL_TYPE (TexteRiche, texte_riche, JALONS, TEXTE_RICHE, GtkTextView)

GtkWidget *texte_riche_new (void);

G_END_DECLS
