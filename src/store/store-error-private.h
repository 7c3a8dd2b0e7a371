/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* Each says FALSE, so that a caller can return what it answers. */
gboolean store_error_set            (GError     **error,
                                     StoreError   code,
                                     const char  *message);
gboolean store_error_set_sqlite     (GError     **error,
                                     sqlite3     *db,
                                     int          rc);
gboolean store_error_set_errno      (GError     **error,
                                     int          numero);
gboolean store_error_take_coffre    (GError     **error,
                                     GError      *coffre);

G_END_DECLS
