/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Printing sends the finished PDF as it is kept, never a new drawing of it: paper and archive are the same. */

void     impression_print_async  (GtkWindow            *parent,
                                  const char           *titre,
                                  GBytes               *pdf,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean impression_print_finish (GAsyncResult         *result,
                                  GError              **error);
int      impression_open_memory  (GBytes               *pdf,
                                  GError              **error);

G_END_DECLS
