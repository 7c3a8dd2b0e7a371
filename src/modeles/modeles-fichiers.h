/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void modeles_fichiers_import      (GtkWidget      *widget,
                                   GFile          *file);
void modeles_fichiers_export      (GtkWidget      *widget,
                                   GFile          *file);
void modeles_fichiers_add_actions (GtkWidgetClass *widget_class);

G_END_DECLS
