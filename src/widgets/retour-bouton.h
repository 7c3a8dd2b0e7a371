/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *retour_bouton_new       (const char *texte);
void       retour_bouton_set_texte (GtkWidget  *bouton,
                                    const char *texte);

G_END_DECLS
