/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The coffre knows bytes and keys, never the domain. Byte formats: docs/format.md. All integers on
 * disk are little-endian. Nothing here keeps global state after coffre_init(); every function that
 * takes const objects may be called from several threads at once. */

/** COFFRE_UUID_SIZE: bytes of a uuid, stored raw. */
#define COFFRE_UUID_SIZE 16
/** COFFRE_KID_SIZE: bytes of a key id. */
#define COFFRE_KID_SIZE 16

/**
 * CoffreError:
 * @COFFRE_ERROR_CORRUPT: the bytes were changed, or belong to another place (authentication failed)
 * @COFFRE_ERROR_WRONG_PASSPHRASE: the slot is whole, the passphrase or printed key is not its own
 * @COFFRE_ERROR_TOO_NEW: written by a newer version; keep the bytes as they are
 * @COFFRE_ERROR_MALFORMED: not in the format at all (truncated, bad length, bad symbol…)
 * @COFFRE_ERROR_PARAMETERS: passphrase parameters outside the accepted bounds
 * @COFFRE_ERROR_MEMORY: not enough memory (Argon2id, protected memory)
 * @COFFRE_ERROR_NO_KEY: the key at hand is not the one the bytes were sealed under
 */
typedef enum {
  COFFRE_ERROR_CORRUPT,
  COFFRE_ERROR_WRONG_PASSPHRASE,
  COFFRE_ERROR_TOO_NEW,
  COFFRE_ERROR_MALFORMED,
  COFFRE_ERROR_PARAMETERS,
  COFFRE_ERROR_MEMORY,
  COFFRE_ERROR_NO_KEY,
} CoffreError;

#define COFFRE_ERROR (coffre_error_quark ())
GQuark coffre_error_quark (void);

gboolean coffre_init (void);
gboolean coffre_harden_process (void);

G_END_DECLS
