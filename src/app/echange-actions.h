/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  echange_class_add_actions (GtkWidgetClass *widget_class);
char *echange_fautes_to_texte   (GPtrArray      *fautes);
void  echange_put_in_place      (const char     *prete,
                                 const char     *path);

void  echange_backup           (GtkWidget          *widget,
                                const char         *path);
void  echange_restore          (GtkWidget          *widget,
                                const char         *path);
void  echange_import           (GtkWidget          *widget,
                                const char         *path);
void  echange_export           (GtkWidget          *widget,
                                const char * const *refs,
                                const char         *path);

G_END_DECLS
