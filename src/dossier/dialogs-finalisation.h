/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who receives a document, asked before it is made final. */

GtkWindow *finalisation_ask_async  (GtkWindow            *parent,
                                    DossierComplet       *dossier,
                                    const char           *code,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
char     **finalisation_ask_finish (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
