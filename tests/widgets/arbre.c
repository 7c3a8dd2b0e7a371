/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arbre.h"

static GtkWidget *
find (GtkWidget *root,
      GType      type,
      guint     *rang)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*rang)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, rang);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* (nullable): the widget of a class and a rank from 0, @root included, seen or not */
GtkWidget *
arbre_find (GtkWidget *root,
            GType      type,
            guint      rang)
{
  return find (root, type, &rang);
}

/* (nullable): the window of a class that is on screen */
gpointer
arbre_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}
