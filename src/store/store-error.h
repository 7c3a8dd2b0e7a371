/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * StoreError:
 * @STORE_ERROR_EXISTS: a file is already there
 * @STORE_ERROR_NOT_FOUND: no such file or row
 * @STORE_ERROR_NOT_A_BASE: the file is something else
 * @STORE_ERROR_TOO_NEW: made by a newer version
 * @STORE_ERROR_BUSY: another process writes to the base
 * @STORE_ERROR_READ_ONLY: the base cannot be written
 * @STORE_ERROR_FULL: no room on the disk
 * @STORE_ERROR_IO: the disk refused
 * @STORE_ERROR_CORRUPT: a row or a key does not authenticate
 * @STORE_ERROR_PASSPHRASE: a passphrase is missing or wrong
 * @STORE_ERROR_CONSTRAINT: a record is not complete or not valid
 * @STORE_ERROR_STALE: the row has changed since it was read
 * @STORE_ERROR_NOTHING: there is nothing to undo
 * @STORE_ERROR_MEMORY: not enough memory for the key derivation
 *
 * Messages are sentences for the user: what happened, what was kept, what to do.
 */
typedef enum
{
  STORE_ERROR_EXISTS,
  STORE_ERROR_NOT_FOUND,
  STORE_ERROR_NOT_A_BASE,
  STORE_ERROR_TOO_NEW,
  STORE_ERROR_BUSY,
  STORE_ERROR_READ_ONLY,
  STORE_ERROR_FULL,
  STORE_ERROR_IO,
  STORE_ERROR_CORRUPT,
  STORE_ERROR_PASSPHRASE,
  STORE_ERROR_CONSTRAINT,
  STORE_ERROR_STALE,
  STORE_ERROR_NOTHING,
  STORE_ERROR_MEMORY,
} StoreError;

#define STORE_ERROR (store_error_quark ())
GQuark store_error_quark (void);

G_END_DECLS
