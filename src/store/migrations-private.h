/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/database-private.h"

G_BEGIN_DECLS

/* A script of number n takes a base from version n - 1 to n. A script that was released is never
 * edited: the next one corrects it. */
extern const char * const migrations_sql[];
extern const guint migrations_n;

/* The same with a list of one's own, for the tests of a later version. */
gboolean migrations_check_version (Database           *database,
                                   guint               connue,
                                   GError            **error);
gboolean migrations_apply         (Database           *database,
                                   const char         *path,
                                   const char * const *scripts,
                                   guint               n,
                                   GError            **error);

G_END_DECLS
