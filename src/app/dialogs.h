/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     dialogs_show_error        (GtkWindow            *parent,
                                    const char           *titre,
                                    const char           *message);
void     dialogs_confirm_async     (GtkWindow            *parent,
                                    const char           *titre,
                                    const char           *message,
                                    const char           *accord,
                                    gboolean              destructif,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean dialogs_confirm_finish    (GAsyncResult         *result,
                                    GError              **error);
void     dialogs_show_about        (GtkWindow            *parent);
void     dialogs_show_shortcuts    (GtkWindow            *parent);

G_END_DECLS
