/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <gtk/gtkunixprint.h>

G_BEGIN_DECLS

/* Printing sends the finished PDF as it is kept, never a new drawing of it: paper and archive are the same. */

/**
 * ImpressionChoix:
 *
 * The printer that the user chose, and how it is to print: asked once for any number of documents.
 */
#define JALONS_TYPE_IMPRESSION_CHOIX (impression_choix_get_type ())
G_DECLARE_FINAL_TYPE (ImpressionChoix, impression_choix, JALONS, IMPRESSION_CHOIX, GObject)

ImpressionChoix *impression_choix_new     (GtkPrinter           *printer,
                                           GtkPrintSettings     *settings,
                                           GtkPageSetup         *setup);
const char      *impression_choix_get_nom (ImpressionChoix      *self);
guint            impression_choix_get_exemplaires (ImpressionChoix *self);
void             impression_choose_async  (GtkWindow            *parent,
                                           const char           *titre,
                                           gboolean              exemplaires,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
ImpressionChoix *impression_choose_finish (GAsyncResult         *result,
                                           GError              **error);
void             impression_send_async    (ImpressionChoix      *choix,
                                           const char           *titre,
                                           GBytes               *pdf,
                                           guint                 exemplaires,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean         impression_send_finish   (GAsyncResult         *result,
                                           GError              **error);
int              impression_open_memory   (GBytes               *pdf,
                                           GError              **error);

G_END_DECLS
