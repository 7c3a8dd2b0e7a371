/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/menu-tardif.h"

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (data));
}

/**
 * menu_tardif_set:
 * @button: what opens the menu
 * @menu: (nullable) (transfer none): the menu
 *
 * Gives @button a menu whose rows are made when it first opens: a window has a dozen such buttons,
 * and each menu is a popover with dozens of widgets that nobody may ever look at.
 */
void
menu_tardif_set (GtkMenuButton *button,
                 GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (menu == NULL || G_IS_MENU_MODEL (menu));

  /* In this order a button that has the keyboard is never without both, and keeps it. */
  if (menu != NULL)
    gtk_menu_button_set_create_popup_func (button, popup_cb, g_object_ref (menu), g_object_unref);
  else
    gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, NULL);
}
