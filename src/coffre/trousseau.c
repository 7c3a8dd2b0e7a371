/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/trousseau.h"
#include "coffre/cle-private.h"
#include "coffre/trousseau-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLOB_FORMAT 1
#define CONTEXTE_AAD_SIZE (COFFRE_TAG_SIZE + 1 + 16 + 16 + 1 + 4 + 16 + 16)
#define SECRET_AAD_SIZE (COFFRE_TAG_SIZE + 1)
#define SECRET_OVERHEAD (1 + COFFRE_BOX_OVERHEAD)
#define SECRET_MAXIMUM 65536

/* The whole structure is in guarded memory. */
struct _Trousseau {
  guint8   master[32];
  guint8   box_seed[crypto_box_SEEDBYTES];
  guint8   sign_seed[crypto_sign_SEEDBYTES];
  guint8   wrap[COFFRE_KEY_SIZE]; /* wraps data keys: a base has as many of them as dossiers */
  gboolean locked;
};

G_STATIC_ASSERT (G_STRUCT_OFFSET (Trousseau, wrap) == TROUSSEAU_SIZE);
G_STATIC_ASSERT (TROUSSEAU_CLE_SIZE == 1 + COFFRE_BOX_OVERHEAD + CLE_SIZE);

/* One key for each use of the master secret. */
static void
derive_use (const Trousseau *self,
            const char      *tag,
            const char      *purpose,
            guint8           key[COFFRE_KEY_SIZE])
{
  coffre_derive (key, COFFRE_KEY_SIZE, tag, self->master, sizeof self->master,
                 (const guint8 *) purpose, strlen (purpose));
}

/* A keyring whose secrets are still to be written to trousseau_get_storage(), then derived from by
 * trousseau_complete(). */
Trousseau *
trousseau_allocate (GError **error)
{
  Trousseau *self = coffre_protect (sizeof *self, error);

  if (self != NULL)
    self->locked = sodium_mlock (self, sizeof *self) == 0;
  return self;
}

guint8 *
trousseau_get_storage (Trousseau *self)
{
  return self->master;
}

/* Nothing is written to it after this, so that threads can share it. */
void
trousseau_complete (Trousseau *self)
{
  derive_use (self, "JALONS/CLE/1", "", self->wrap);
}

const guint8 *
trousseau_get_secrets (const Trousseau *self)
{
  return self->master;
}

/**
 * trousseau_new:
 * @error: return location for a #CoffreError
 *
 * Makes the keyring of a new member, all at random. Fails with %COFFRE_ERROR_MEMORY only.
 *
 * Returns: (transfer full) (nullable): the keyring
 */
Trousseau *
trousseau_new (GError **error)
{
  Trousseau *self = trousseau_allocate (error);

  if (self == NULL)
    return NULL;

  randombytes_buf (self->master, TROUSSEAU_SIZE);
  trousseau_complete (self);
  return self;
}

/**
 * trousseau_free:
 * @self: (transfer full) (nullable): a keyring
 *
 * Wipes and frees the keyring.
 */
void
trousseau_free (Trousseau *self)
{
  sodium_free (self);
}

/**
 * trousseau_get_public:
 * @self: a keyring
 * @box: (out caller-allocates): the member's X25519 public key
 * @sign: (out caller-allocates): the member's Ed25519 public key
 *
 * Derives what the other members may know: keys are shared towards the first, grants are signed by
 * the second.
 */
void
trousseau_get_public (const Trousseau *self,
                      guint8           box[TROUSSEAU_PUBLIC_SIZE],
                      guint8           sign[TROUSSEAU_PUBLIC_SIZE])
{
  guint8 box_secret[crypto_box_SECRETKEYBYTES];
  guint8 sign_secret[crypto_sign_SECRETKEYBYTES];

  g_return_if_fail (self != NULL);

  crypto_box_seed_keypair (box, box_secret, self->box_seed);
  crypto_sign_seed_keypair (sign, sign_secret, self->sign_seed);
  sodium_memzero (box_secret, sizeof box_secret);
  sodium_memzero (sign_secret, sizeof sign_secret);
}

static void
serialize_contexte (const CleContexte *contexte,
                    guint8             aad[CONTEXTE_AAD_SIZE])
{
  const guint8 format = BLOB_FORMAT;
  guint8 *at = aad + COFFRE_TAG_SIZE;

  coffre_put_tag (aad, "JALONS/CLE/1");
  at = coffre_put_bytes (at, &format, 1);
  at = coffre_put_bytes (at, contexte->service, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, contexte->portee, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, &contexte->espace, 1);
  at = coffre_put_u32 (at, contexte->epoque);
  at = coffre_put_bytes (at, contexte->membre, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, contexte->kid, COFFRE_KID_SIZE);
  g_assert (at == aad + CONTEXTE_AAD_SIZE);
}

void
trousseau_wrap_with_nonce (const Trousseau *self,
                           const Cle       *cle,
                           CleContexte     *contexte,
                           const guint8     nonce[COFFRE_NONCE_SIZE],
                           guint8           blob[TROUSSEAU_CLE_SIZE])
{
  guint8 aad[CONTEXTE_AAD_SIZE];

  memcpy (contexte->kid, cle->kid, COFFRE_KID_SIZE);
  serialize_contexte (contexte, aad);
  blob[0] = BLOB_FORMAT;
  coffre_box_seal (self->wrap, nonce, aad, sizeof aad, cle->secret, CLE_SIZE, blob + 1);
}

/**
 * trousseau_wrap:
 * @self: a keyring
 * @cle: the data key
 * @contexte: (inout): what the key is for; its kid is filled in
 * @blob: (out caller-allocates): the wrapped key, %TROUSSEAU_CLE_SIZE bytes
 *
 * Wraps a data key so that only this keyring finds it again, for this place only.
 */
void
trousseau_wrap (const Trousseau *self,
                const Cle       *cle,
                CleContexte     *contexte,
                guint8           blob[TROUSSEAU_CLE_SIZE])
{
  guint8 nonce[COFFRE_NONCE_SIZE];

  g_return_if_fail (self != NULL && cle != NULL && contexte != NULL && blob != NULL);

  randombytes_buf (nonce, sizeof nonce);
  trousseau_wrap_with_nonce (self, cle, contexte, nonce, blob);
}

/**
 * trousseau_unwrap:
 * @self: a keyring
 * @contexte: what the key was found for, its kid included
 * @blob: (array length=length): the wrapped key
 * @length: its size
 * @table: where the key is added
 * @error: return location for a #CoffreError
 *
 * Unwraps a data key. Fails with %COFFRE_ERROR_TOO_NEW, %COFFRE_ERROR_MALFORMED,
 * %COFFRE_ERROR_CORRUPT (altered, of another place or of another keyring) or %COFFRE_ERROR_MEMORY.
 *
 * Returns: (transfer none) (nullable): the key, owned by @table
 */
const Cle *
trousseau_unwrap (const Trousseau   *self,
                  const CleContexte *contexte,
                  const guint8      *blob,
                  gsize              length,
                  CleTable          *table,
                  GError           **error)
{
  guint8 aad[CONTEXTE_AAD_SIZE];
  Cle cle;
  const Cle *added = NULL;

  g_return_val_if_fail (self != NULL && contexte != NULL && table != NULL, NULL);

  if (!coffre_check_blob (blob, length, TROUSSEAU_CLE_SIZE, TROUSSEAU_CLE_SIZE, BLOB_FORMAT, error))
    return NULL;
  serialize_contexte (contexte, aad);
  if (coffre_box_open (self->wrap, aad, sizeof aad, blob + 1, length - 1, cle.secret, error)) {
    cle_compute_kid (cle.secret, cle.kid);
    if (memcmp (cle.kid, contexte->kid, COFFRE_KID_SIZE) == 0)
      added = cle_table_insert (table, &cle, error);
    else
      g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_CORRUPT,
                           _("A key does not match its identifier"));
  }
  sodium_memzero (&cle, sizeof cle);
  return added;
}

static void
serialize_secret (guint8 aad[SECRET_AAD_SIZE])
{
  coffre_put_tag (aad, "JALONS/SECRET/1");
  aad[COFFRE_TAG_SIZE] = BLOB_FORMAT;
}

void
trousseau_seal_secret_with_nonce (const Trousseau *self,
                                  const char      *purpose,
                                  const guint8     nonce[COFFRE_NONCE_SIZE],
                                  const guint8    *secret,
                                  gsize            length,
                                  GByteArray      *blob)
{
  guint8 aad[SECRET_AAD_SIZE];
  guint8 key[COFFRE_KEY_SIZE];

  serialize_secret (aad);
  derive_use (self, "JALONS/SECRET/1", purpose, key);
  g_byte_array_set_size (blob, (guint) (length + SECRET_OVERHEAD));
  blob->data[0] = BLOB_FORMAT;
  coffre_box_seal (key, nonce, aad, sizeof aad, secret, length, blob->data + 1);
  sodium_memzero (key, sizeof key);
}

/**
 * trousseau_seal_secret:
 * @self: a keyring
 * @purpose: what the secret is, in ASCII; each purpose has its own key
 * @secret: (array length=length): the bytes
 * @length: at most 64 KiB
 * @blob: replaced by the sealed secret
 *
 * Seals something of the member's own: a password of the hub, local settings. Its length is not
 * hidden.
 */
void
trousseau_seal_secret (const Trousseau *self,
                       const char      *purpose,
                       const guint8    *secret,
                       gsize            length,
                       GByteArray      *blob)
{
  guint8 nonce[COFFRE_NONCE_SIZE];

  g_return_if_fail (self != NULL && purpose != NULL && blob != NULL);
  g_return_if_fail (length <= SECRET_MAXIMUM);

  randombytes_buf (nonce, sizeof nonce);
  trousseau_seal_secret_with_nonce (self, purpose, nonce, secret, length, blob);
}

/**
 * trousseau_open_secret:
 * @self: a keyring
 * @purpose: the purpose it was sealed for
 * @blob: (array length=length): the sealed secret
 * @length: its size
 * @secret: replaced by the bytes; empty on failure
 * @error: return location for a #CoffreError
 *
 * Opens what trousseau_seal_secret() sealed. Fails with %COFFRE_ERROR_TOO_NEW,
 * %COFFRE_ERROR_MALFORMED or %COFFRE_ERROR_CORRUPT (altered, of another purpose or keyring).
 *
 * Returns: whether it was opened
 */
gboolean
trousseau_open_secret (const Trousseau *self,
                       const char      *purpose,
                       const guint8    *blob,
                       gsize            length,
                       GByteArray      *secret,
                       GError         **error)
{
  guint8 aad[SECRET_AAD_SIZE];
  guint8 key[COFFRE_KEY_SIZE];
  gboolean opened;

  g_return_val_if_fail (self != NULL && purpose != NULL && secret != NULL, FALSE);

  g_byte_array_set_size (secret, 0);
  if (!coffre_check_blob (blob, length, SECRET_OVERHEAD, SECRET_OVERHEAD + SECRET_MAXIMUM,
                          BLOB_FORMAT, error))
    return FALSE;
  serialize_secret (aad);
  derive_use (self, "JALONS/SECRET/1", purpose, key);
  g_byte_array_set_size (secret, (guint) (length - SECRET_OVERHEAD));
  opened = coffre_box_open (key, aad, sizeof aad, blob + 1, length - 1, secret->data, error);
  if (!opened)
    g_byte_array_set_size (secret, 0);
  sodium_memzero (key, sizeof key);
  return opened;
}
