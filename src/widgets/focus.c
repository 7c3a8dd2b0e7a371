/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/focus.h"

/**
 * focus_among_children:
 * @widget: a widget that gives the keyboard to one of its children
 * @direction: where the keyboard goes
 *
 * The focus vfunc of a widget whose grab_focus vfunc goes to a child. That of GTK grabs the focus
 * for the widget when Shift+Tab leaves its first child, and would go back there for ever.
 *
 * Returns: whether a child took the keyboard
 */
gboolean
focus_among_children (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  const gboolean retour = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_LEFT ||
                          direction == GTK_DIR_UP;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = retour ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  while (child != NULL)
    {
      if (gtk_widget_child_focus (child, direction))
        return TRUE;
      child = retour ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
    }

  return FALSE;
}
