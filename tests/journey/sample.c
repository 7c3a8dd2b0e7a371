/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with one widget of each kind that bus.py handles, for test-bus.py. */

#include "config.h"

#include <adwaita.h>

#include <unistd.h>

static char **arguments = NULL;

static void
create_clicked_cb (GtkButton *button,
                   gpointer   user_data)
{
  gtk_label_set_label (GTK_LABEL (user_data), "Dossier créé");
}

static void
row_selected_cb (GtkListBox    *list,
                 GtkListBoxRow *row,
                 gpointer       user_data)
{
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  g_autofree char *text = g_strdup_printf ("Ligne %d", index);

  gtk_label_set_label (GTK_LABEL (user_data), text);
}

static void
show_other_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_stack_set_visible_child_name (GTK_STACK (user_data), "other");
}

static void
restart_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  g_setenv ("SAMPLE_TITLE", "Verrouillé", TRUE);
  execv ("/proc/self/exe", arguments);
}

static void
name_widget (GtkWidget  *widget,
             const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
create_list (GtkWidget *answer)
{
  static const char *names[] = { "MARTIN Sophie", "BERNARD Paul", "LEFÈVRE Zoé" };
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), gtk_label_new (names[i]));
  name_widget (list, "Dossiers");
  g_signal_connect (list, "row-selected", G_CALLBACK (row_selected_cb), answer);
  return list;
}

static GtkWidget *
create_page (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *answer = gtk_label_new ("Rien");
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *notes = gtk_text_view_new ();
  GtkWidget *create = gtk_button_new_with_mnemonic ("_Nouveau dossier");
  GtkWidget *forbidden = gtk_button_new_with_label ("Interdit");

  name_widget (entry, "Nom");
  name_widget (notes, "Notes");
  gtk_widget_set_vexpand (notes, TRUE);
  gtk_widget_set_sensitive (forbidden, FALSE);
  g_signal_connect (create, "clicked", G_CALLBACK (create_clicked_cb), answer);
  gtk_box_append (GTK_BOX (page), entry);
  gtk_box_append (GTK_BOX (page), notes);
  gtk_box_append (GTK_BOX (page), create);
  gtk_box_append (GTK_BOX (page), forbidden);
  gtk_box_append (GTK_BOX (page), create_list (answer));
  gtk_box_append (GTK_BOX (page), answer);
  return page;
}

static void
activate_cb (GtkApplication *application,
             gpointer        user_data)
{
  const char *title = g_getenv ("SAMPLE_TITLE");
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *stack = gtk_stack_new ();
  const GActionEntry entries[] = { { .name = "show-other", .activate = show_other_cb },
                                   { .name = "restart", .activate = restart_cb } };
  const char *show_keys[] = { "<Control>o", NULL };
  const char *restart_keys[] = { "<Control>l", NULL };

  gtk_stack_add_named (GTK_STACK (stack), create_page (), "first");
  gtk_stack_add_named (GTK_STACK (stack), gtk_button_new_with_label ("Autre page"), "other");
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), stack);
  gtk_application_set_accels_for_action (application, "win.show-other", show_keys);
  gtk_application_set_accels_for_action (application, "win.restart", restart_keys);
  gtk_window_set_title (GTK_WINDOW (window), title != NULL ? title : "Essai");
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  application = adw_application_new ("fr.jalons.Sample", G_APPLICATION_NON_UNIQUE);
  arguments = argv;
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
