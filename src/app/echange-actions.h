/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  echange_class_add_actions (GtkWidgetClass *widget_class);
char *echange_fautes_to_texte   (GPtrArray      *fautes);
void  echange_put_in_place      (const char     *prete,
                                 const char     *path);

G_END_DECLS
