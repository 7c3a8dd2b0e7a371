/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *menu_contextuel_popup  (GtkWidget  *parent,
                                   GMenuModel *menu,
                                   double      x,
                                   double      y);
void       menu_contextuel_append (GMenu      *menu,
                                   const char *label,
                                   const char *action,
                                   const char *cible);

G_END_DECLS
