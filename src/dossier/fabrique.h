/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/rendus.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A document is made in a thread, from a copy of the dossier: one can go on writing meanwhile. */

void   fabrique_make_async  (DossierComplet       *dossier,
                             const char           *code,
                             gint64                jour,
                             gboolean              brouillon,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
void   fabrique_prepare_async (DossierComplet      *dossier,
                               gint64               jour,
                               PreparationLecteur   lecteur,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data);
Rendu *fabrique_make_finish (GAsyncResult         *result,
                             GError              **error);

G_END_DECLS
