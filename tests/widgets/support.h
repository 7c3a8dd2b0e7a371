/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void       support_init        (int       *argc,
                                char    ***argv);
GtkWidget *support_show        (GtkWidget *widget,
                                int        largeur,
                                int        hauteur);
void       support_close       (GtkWidget *window);
void       support_iterate     (void);
GBytes    *support_create_pdf  (guint      n_pages);
gboolean   support_move_focus  (GtkWidget *window,
                                GtkDirectionType direction);
GtkWidget *support_find        (GtkWidget *root,
                                const char *css_name,
                                guint      rang);
guint      support_count       (GtkWidget *root,
                                const char *css_name);
GdkRGBA    support_get_pixel   (GtkWidget *widget,
                                int        x,
                                int        y);
GtkWidget *support_find_type   (GtkWidget *root,
                                GType      type,
                                guint      rang);
GtkWidget *support_find_label  (GtkWidget  *root,
                                GType       type,
                                const char *label);
