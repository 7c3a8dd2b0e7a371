/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/annuaires-lieu.h"

#include "app/window-private.h"
#include "model/tables.h"

/* How the other places send to the directories: the target is the name of a table, "agent" or
 * "collectivite", and a record of it or the words to search there. */

static GType
find_type (const char *table)
{
  return g_str_equal (table, agent_table.nom) ? TYPE_AGENT : TYPE_COLLECTIVITE;
}

static void
go_cb (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (widget));
  AnnuairesPage *page;
  const char *table;
  const char *texte;

  if (workspace == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &table, &texte);
  workspace_show_place (workspace, PLACE_ANNUAIRES);
  page = workspace_get_annuaires (workspace);
  if (g_str_equal (action_name, "win.open-annuaire"))
    annuaires_page_open (page, find_type (table), texte);
  else
    annuaires_page_search (page, find_type (table), texte);
}

/**
 * annuaires_lieu_add_actions:
 *
 * Adds "win.open-annuaire" and "win.search-annuaire".
 */
void
annuaires_lieu_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-annuaire", "(ss)", go_cb);
  gtk_widget_class_install_action (widget_class, "win.search-annuaire", "(ss)", go_cb);
}
