/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A white card with a title, and what a card is filled with. */

GtkWidget *carte_new       (const char *titre);
void       carte_set_titre (GtkWidget  *carte,
                            const char *titre);
void       carte_add_end   (GtkWidget  *carte,
                            GtkWidget  *widget);
void       carte_add       (GtkWidget  *carte,
                            GtkWidget  *widget);
GtkWidget *carte_texte_new (const char *texte,
                            const char *classe);
void       boite_clear     (GtkWidget  *boite);

G_END_DECLS
