/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void  creation_make_base_async (const char          *path,
                                const char          *centre,
                                const char          *utilisateur,
                                const char          *phrase,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
void  creation_make_demo_async (const char          *path,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
char *creation_finish          (GAsyncResult        *result,
                                GError             **error);

G_END_DECLS
