/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/cle.h"

G_BEGIN_DECLS

struct _Cle {
  guint8 kid[COFFRE_KID_SIZE];
  guint8 secret[CLE_SIZE];
};

void       cle_compute_kid  (const guint8  secret[CLE_SIZE],
                             guint8        kid[COFFRE_KID_SIZE]);
const Cle *cle_table_insert (CleTable     *self,
                             const Cle    *cle,
                             GError      **error);

G_END_DECLS
