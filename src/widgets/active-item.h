/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_ACTIVE_ITEM (active_item_get_type ())
G_DECLARE_FINAL_TYPE (ActiveItem, active_item, JALONS, ACTIVE_ITEM, GtkWidget)

/**
 * ActiveItemDraw:
 * @item: the item to draw, in its own coordinates
 * @data: what was given at construction
 */
typedef void (*ActiveItemDraw) (ActiveItem  *item,
                                GtkSnapshot *snapshot,
                                gpointer     data);

ActiveItem *active_item_new       (const char        *css_name,
                                   GtkAccessibleRole  role,
                                   ActiveItemDraw     draw,
                                   gpointer           data);
void        active_item_set_index (ActiveItem        *self,
                                   guint              index);
guint       active_item_get_index (ActiveItem        *self);
void        active_item_set_label (ActiveItem        *self,
                                   const char        *label,
                                   const char        *description);
const char *active_item_get_label (ActiveItem        *self);

G_END_DECLS
