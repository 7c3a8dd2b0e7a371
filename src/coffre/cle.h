/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/coffre.h"

G_BEGIN_DECLS

/** CLE_SIZE: bytes of a data key. */
#define CLE_SIZE 32

/**
 * Cle:
 *
 * A data key and its id, inside a #CleTable. The pointer stays valid, and may be read from several
 * threads, until the key is removed or the table freed. There is one key for each
 * (portée, espace, époque).
 */
typedef struct _Cle Cle;

/**
 * CleTable:
 *
 * Keys found by their id, in guarded memory (sodium_malloc() in slabs: a base has tens of thousands
 * of keys, one mapping each would exhaust vm.max_map_count). Adding and removing need exclusion by
 * the caller; look-ups alone do not.
 */
typedef struct _CleTable CleTable;

CleTable     *cle_table_new       (void);
void          cle_table_free      (CleTable       *self);
const Cle    *cle_table_generate  (CleTable       *self,
                                   GError        **error);
const Cle    *cle_table_add       (CleTable       *self,
                                   const guint8    secret[CLE_SIZE],
                                   GError        **error);
const Cle    *cle_table_lookup    (const CleTable *self,
                                   const guint8    kid[COFFRE_KID_SIZE]);
gboolean      cle_table_remove    (CleTable       *self,
                                   const guint8    kid[COFFRE_KID_SIZE]);
guint         cle_table_get_size  (const CleTable *self);
const guint8 *cle_get_kid         (const Cle      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CleTable, cle_table_free)

G_END_DECLS
