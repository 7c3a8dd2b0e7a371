/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a libadwaita application can do: an empty window with a header bar. It is the
 * baseline of tools/bench for the start and the memory of Jalons. With a number, the least that a
 * list of so many rows can do: the baseline of its scrolling. */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *row)
{
  gtk_list_item_set_child (row, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "margin-start", 24, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *row)
{
  g_autofree char *text = g_strdup_printf ("Rangée %u", gtk_list_item_get_position (row) + 1);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (row)), text);
}

static GtkWidget *
create_list (guint rows)
{
  GListStore *store = g_list_store_new (G_TYPE_OBJECT);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows; i++)
    g_ptr_array_add (items, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_scrolled_window_set_child (
    GTK_SCROLLED_WINDOW (scrolled),
    gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (store))), factory));
  return scrolled;
}

static GtkWidget *
create_nothing (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (page), "Rien");
  return page;
}

static void
activate_cb (GApplication *application,
             gpointer      user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const guint rows = *(const guint *) user_data;
  GtkWidget *page = rows > 0 ? create_list (rows) : create_nothing ();
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 820);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  guint rows = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 0;
  g_autoptr (AdwApplication) application = NULL;

  application = adw_application_new ("fr.jalons.Floor", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &rows);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
