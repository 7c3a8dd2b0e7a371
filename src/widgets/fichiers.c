/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/fichiers.h"

static void
response_cb (GtkNativeDialog *chooser,
             gint             response,
             GTask           *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)),
                           g_object_unref);
  else
    g_task_return_pointer (task, NULL, NULL);

  g_object_unref (chooser);
  g_object_unref (task);
}

/**
 * fichiers_choose_save_async:
 * @parent: (nullable): the window it belongs to
 * @titre: what the file is for
 * @nom: a name to start from
 *
 * Asks where to save a file; fichiers_choose_save_finish() has the answer.
 */
void
fichiers_choose_save_async (GtkWindow            *parent,
                            const char           *titre,
                            const char           *nom,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (titre, parent,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL,
                                                               NULL);

  g_task_set_source_tag (task, fichiers_choose_save_async);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), nom);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * fichiers_choose_save_finish:
 *
 * Returns: (transfer full) (nullable): the file that was chosen; %NULL when none was
 */
GFile *
fichiers_choose_save_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fichiers_choose_open_async:
 * @parent: (nullable): the window it belongs to
 * @titre: what the file is for
 * @motif: of the names that are shown, such as "*.csv"
 * @libelle: what such files are called
 *
 * Asks which file to read; fichiers_choose_open_finish() has the answer.
 */
void
fichiers_choose_open_async (GtkWindow            *parent,
                            const char           *titre,
                            const char           *motif,
                            const char           *libelle,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (titre, parent,
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
                                                               NULL);
  GtkFileFilter *filtre = gtk_file_filter_new ();

  g_task_set_source_tag (task, fichiers_choose_open_async);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_filter_set_name (filtre, libelle);
  gtk_file_filter_add_pattern (filtre, motif);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filtre);
  g_object_unref (filtre);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * fichiers_choose_open_finish:
 *
 * Returns: (transfer full) (nullable): the file that was chosen; %NULL when none was
 */
GFile *
fichiers_choose_open_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fichiers_open_uri:
 * @parent: (nullable): the window it belongs to
 * @uri: an address
 *
 * Opens an address with the program that the user chose for such ones.
 */
void
fichiers_open_uri (GtkWindow  *parent,
                   const char *uri)
{
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}
