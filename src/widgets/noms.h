/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void noms_set_from_tooltips (GtkWidget *root);
void noms_watch_menus       (void);

G_END_DECLS
