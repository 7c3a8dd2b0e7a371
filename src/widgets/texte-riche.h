/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TexteRiche:
 *
 * Where one writes a long text in French. The text of the buffer is the CommonMark that is kept,
 * letter for letter; its headings, lists, bold and italic show as they are typed. Actions:
 * "texte.gras", "texte.italique", "texte.titre", "texte.puces", "texte.numeros".
 */
#define TYPE_TEXTE_RICHE (texte_riche_get_type ())
G_DECLARE_FINAL_TYPE (TexteRiche, texte_riche, JALONS, TEXTE_RICHE, GtkTextView)

GtkWidget *texte_riche_new       (void);
char      *texte_riche_get_texte (TexteRiche *self);
void       texte_riche_set_texte (TexteRiche *self,
                                  const char *texte);

G_END_DECLS
