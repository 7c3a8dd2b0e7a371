/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The file chooser, which has another name in later GTK: one file to change on that day. */

void   fichiers_choose_save_async  (GtkWindow            *parent,
                                    const char           *titre,
                                    const char           *nom,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GFile *fichiers_choose_save_finish (GAsyncResult         *result,
                                    GError              **error);
void   fichiers_choose_open_async  (GtkWindow            *parent,
                                    const char           *titre,
                                    const char           *motif,
                                    const char           *libelle,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GFile *fichiers_choose_open_finish (GAsyncResult         *result,
                                    GError              **error);
void   fichiers_open_uri           (GtkWindow            *parent,
                                    const char           *uri);

G_END_DECLS
