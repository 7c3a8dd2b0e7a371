/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

void        ouverture_open_async  (const char          *path,
                                   const char          *phrase,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
Repository *ouverture_open_finish (GAsyncResult        *result,
                                   GError             **error);

void        ouverture_forget_phrase         (char                *phrase);

G_END_DECLS
