/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a keyboard and a screen reader meet in a window: each focusable widget has a name and a role
 * that says what it does, and Tab goes through all of them, forth and back, without a trap. */

void      parcours_check      (GtkWidget  *window,
                               const char *lieu);
void      parcours_check_form (GtkWindow  *window,
                               const char *lieu);
GPtrArray *parcours_list_tab  (GtkWidget  *window,
                               GtkDirectionType direction);
char     *parcours_describe   (GtkWidget  *widget);

GtkWidget *parcours_find_other_window (GtkWidget *window);

G_END_DECLS
