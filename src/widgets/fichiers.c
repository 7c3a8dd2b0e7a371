/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/fichiers.h"

/* The only place that names the chooser of GTK, which has another name in its later versions. */

static char *dossier_usuel = NULL;

/**
 * fichiers_set_dossier:
 * @dossier: (nullable): a folder; %NULL for the one that the desktop proposes
 *
 * Says where files are proposed to be saved from now on.
 */
void
fichiers_set_dossier (const char *dossier)
{
  g_free (dossier_usuel);
  dossier_usuel = dossier != NULL && *dossier != '\0' ? g_strdup (dossier) : NULL;
}

/* Returns: (transfer full) (nullable): the folder, if it is still there. */
static GFile *
find_dossier (void)
{
  return dossier_usuel != NULL && g_file_test (dossier_usuel, G_FILE_TEST_IS_DIR)
           ? g_file_new_for_path (dossier_usuel) : NULL;
}

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

static void
choose (GtkFileChooserNative *chooser,
        GTask                *task)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * fichiers_choose_save_async:
 * @parent: (nullable): the window it belongs to
 * @titre: what the file is for
 * @nom: a name to start from
 *
 * Asks where to save a file; fichiers_choose_finish() has the answer.
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
  g_autoptr (GFile) dossier = find_dossier ();

  g_task_set_source_tag (task, fichiers_choose_save_async);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), nom);
  if (dossier != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), dossier, NULL);
  choose (chooser, task);
}

/**
 * fichiers_choose_open_async:
 * @parent: (nullable): the window it belongs to
 * @titre: what the file is for
 * @motif: of the names that are shown, such as "*.csv"
 * @libelle: what such files are called
 *
 * Asks which file to read; fichiers_choose_finish() has the answer.
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
  gtk_file_filter_set_name (filtre, libelle);
  gtk_file_filter_add_pattern (filtre, motif);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filtre);
  g_object_unref (filtre);
  choose (chooser, task);
}

/**
 * fichiers_choose_folder_async:
 * @parent: (nullable): the window it belongs to
 * @titre: what the folder is for
 *
 * Asks which folder; fichiers_choose_finish() has the answer.
 */
void
fichiers_choose_folder_async (GtkWindow            *parent,
                              const char           *titre,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, fichiers_choose_folder_async);
  choose (gtk_file_chooser_native_new (titre, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL,
                                       NULL), task);
}

/**
 * fichiers_choose_finish:
 *
 * Returns: (transfer full) (nullable): the file or folder that was chosen; %NULL when none was
 */
GFile *
fichiers_choose_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fichiers_choose_path_finish:
 *
 * Returns: (transfer full) (nullable): the path of the file or folder that was chosen; %NULL when
 *   none was
 */
char *
fichiers_choose_path_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_autoptr (GFile) fichier = fichiers_choose_finish (result, error);

  return fichier != NULL ? g_file_get_path (fichier) : NULL;
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
