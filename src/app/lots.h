/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lots_class_add_actions (GtkWidgetClass *widget_class);
void lots_tell              (GtkWidget      *page,
                             const char     *fait,
                             gboolean        annuler,
                             GPtrArray      *refus);

G_END_DECLS
