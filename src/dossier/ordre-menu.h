/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be done with one line among others: up, down, delete. The widget of the line installs these actions. */
#define ORDRE_MONTER "ordre.monter"
#define ORDRE_DESCENDRE "ordre.descendre"
#define ORDRE_SUPPRIMER "ordre.supprimer"

GtkWidget *ordre_menu_new           (const char         *label);
void       ordre_menu_append        (GtkWidget          *button,
                                     const char         *label,
                                     const char         *action);
void       ordre_menu_bind_keys     (GtkWidgetClass     *klass);
void       ordre_menu_set_enabled   (GtkWidget          *line,
                                     gboolean            monter,
                                     gboolean            descendre,
                                     gboolean            supprimer);
gboolean   ordre_swap               (GPtrArray          *fiches,
                                     guint               a,
                                     guint               b,
                                     GPtrArray          *changees);

G_END_DECLS
