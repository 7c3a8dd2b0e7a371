/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Finding a widget by its class, whatever the page that it stands on. */

GtkWidget *arbre_find        (GtkWidget *root,
                              GType      type,
                              guint      rang);
gpointer   arbre_find_window (GType      type);
