/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where to save and what to open, asked in one place. */

void   fichiers_set_dossier         (const char           *dossier);
void   fichiers_choose_save_async   (GtkWindow            *parent,
                                     const char           *titre,
                                     const char           *nom,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void   fichiers_choose_open_async   (GtkWindow            *parent,
                                     const char           *titre,
                                     const char           *motif,
                                     const char           *libelle,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void   fichiers_choose_folder_async (GtkWindow            *parent,
                                     const char           *titre,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GFile *fichiers_choose_finish       (GAsyncResult         *result,
                                     GError              **error);
char  *fichiers_choose_path_finish  (GAsyncResult         *result,
                                     GError              **error);
void   fichiers_open_uri            (GtkWindow            *parent,
                                     const char           *uri);

G_END_DECLS
