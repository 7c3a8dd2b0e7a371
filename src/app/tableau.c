/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/tableau.h"

#include "app/window-private.h"

/* From another place, the table comes in front; there, it comes and goes. */
static void
toggle_table_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (widget));
  DossiersPlace *dossiers;
  gboolean ailleurs;

  if (workspace == NULL)
    return;

  dossiers = workspace_get_dossiers (workspace);
  ailleurs = g_strcmp0 (workspace_get_place (workspace), PLACE_DOSSIERS) != 0;
  workspace_show_place (workspace, PLACE_DOSSIERS);
  dossiers_place_set_table (dossiers, ailleurs || !dossiers_place_is_table (dossiers));
}

/**
 * tableau_add_action:
 *
 * Adds "win.toggle-table" and its key.
 */
void
tableau_add_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.toggle-table", NULL, toggle_table_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK,
                                       "win.toggle-table", NULL);
}
