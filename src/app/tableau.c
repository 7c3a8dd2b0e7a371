/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/tableau.h"

#include "app/window-private.h"
#include "dossiers/filtres.h"

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

/* What a secretary does: print, and note what came back signed. */
static void
toggle_conventions_cb (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (widget));

  if (workspace == NULL)
    return;

  workspace_show_place (workspace, PLACE_DOSSIERS);
  dossiers_place_toggle_statut (workspace_get_dossiers (workspace),
                                g_str_equal (action_name, "win.toggle-signatures")
                                  ? FILTRE_STATUT_SIGNATURES : FILTRE_STATUT_A_IMPRIMER);
}

/**
 * tableau_add_action:
 *
 * Adds "win.toggle-table", "win.toggle-conventions" and "win.toggle-signatures" with their keys.
 */
void
tableau_add_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.toggle-table", NULL, toggle_table_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK,
                                       "win.toggle-table", NULL);
  gtk_widget_class_install_action (widget_class, "win.toggle-conventions", NULL,
                                   toggle_conventions_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-signatures", NULL,
                                   toggle_conventions_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.toggle-conventions", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.toggle-signatures", NULL);
}
