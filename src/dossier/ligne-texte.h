/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LigneTexte:
 *
 * A field of one paragraph that wraps instead of being cut. Signals: "typed" when the user changed it, "activate"
 * on Enter, "left" when the keyboard goes elsewhere.
 */
#define TYPE_LIGNE_TEXTE (ligne_texte_get_type ())
G_DECLARE_FINAL_TYPE (LigneTexte, ligne_texte, JALONS, LIGNE_TEXTE, GtkWidget)

GtkWidget   *ligne_texte_new          (const char *label);
void         ligne_texte_set_label    (LigneTexte *self,
                                       const char *label);
void         ligne_texte_set_texte    (LigneTexte *self,
                                       const char *texte);
char        *ligne_texte_get_texte    (LigneTexte *self);
void         ligne_texte_set_editable (LigneTexte *self,
                                       gboolean    editable);

G_END_DECLS
