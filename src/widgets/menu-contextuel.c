/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/menu-contextuel.h"

/* What is chosen is done after the menu is closed: it goes when that is behind. */
static gboolean
unparent_cb (gpointer data)
{
  GtkWidget *menu = data;

  if (gtk_widget_get_parent (menu) != NULL)
    gtk_widget_unparent (menu);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *menu)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (menu), g_object_unref);
}

/* It may go with what it stands on. */
static void
parent_destroyed_cb (GtkWidget *menu)
{
  gtk_widget_unparent (menu);
}

/**
 * menu_contextuel_popup:
 * @parent: what it stands on, and whose actions it has
 * @x: where, in @parent
 * @y: where, in @parent
 *
 * Opens a menu where the pointer or the keyboard is.
 *
 * Returns: (transfer none): the menu, which goes when it is closed
 */
GtkWidget *
menu_contextuel_popup (GtkWidget  *parent,
                       GMenuModel *menu,
                       double      x,
                       double      y)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), popover,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));

  return popover;
}

/**
 * menu_contextuel_append:
 * @label: translated
 * @action: its name, as "win.open-entretien"
 * @cible: a text for @action
 *
 * Adds an action with its target.
 */
void
menu_contextuel_append (GMenu      *menu,
                        const char *label,
                        const char *action,
                        const char *cible)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", cible);
  g_menu_append_item (menu, item);
}
