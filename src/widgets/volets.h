/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list and what is chosen in it: side by side, or one of them where there is no room for both. */
#define JALONS_TYPE_VOLETS (volets_get_type ())
G_DECLARE_FINAL_TYPE (Volets, volets, JALONS, VOLETS, GtkWidget)

gboolean volets_is_liste_visible    (Volets    *self);
void     volets_set_liste_visible   (Volets    *self,
                                     gboolean   visible);
void     volets_set_etendue         (Volets    *self,
                                     gboolean   etendue);
void     volets_show_choix          (Volets    *self);
int      volets_get_largeur         (Volets    *self);
void     volets_set_largeur         (Volets    *self,
                                     int        largeur);

G_END_DECLS
