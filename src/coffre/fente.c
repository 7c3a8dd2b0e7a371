/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/fente.h"
#include "coffre/fente-private.h"
#include "coffre/trousseau-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC "JALNFNT"
#define MAGIC_SIZE 8
#define FENTE_VERSION '1'
#define SALT_OFFSET (MAGIC_SIZE + 1 + 16 + 16 + 4 + 4)
#define KID_OFFSET (SALT_OFFSET + FENTE_SALT_SIZE)
#define HEADER_SIZE (KID_OFFSET + COFFRE_KID_SIZE)
#define BOX_SIZE (COFFRE_BOX_OVERHEAD + TROUSSEAU_SIZE)
#define SUM_OFFSET (HEADER_SIZE + BOX_SIZE)
#define SUM_SIZE 8

G_STATIC_ASSERT (FENTE_SIZE == SUM_OFFSET + SUM_SIZE);

static gboolean
refuse (CoffreError  code,
        const char  *message,
        GError     **error)
{
  g_set_error_literal (error, COFFRE_ERROR, code, message);
  return FALSE;
}

static gboolean
check_parameters (const Fente *self,
                  GError     **error)
{
  if (self->genre == FENTE_PHRASE
          ? self->passes >= FENTE_PASSES_FLOOR && self->passes <= FENTE_PASSES_CEILING &&
                self->memory >= FENTE_MEMORY_FLOOR && self->memory <= FENTE_MEMORY_CEILING
          : self->passes == 0 && self->memory == 0)
    return TRUE;
  return refuse (COFFRE_ERROR_PARAMETERS,
                 _("The protection settings of the base are outside the safe limits"), error);
}

static void
write_header (const Fente  *self,
              const guint8  salt[FENTE_SALT_SIZE],
              const guint8  kid[COFFRE_KID_SIZE],
              guint8        header[HEADER_SIZE])
{
  const guint8 genre = self->genre;
  const char version = FENTE_VERSION;
  guint8 *at = header;

  at = coffre_put_bytes (at, MAGIC, MAGIC_SIZE - 1);
  at = coffre_put_bytes (at, &version, 1);
  at = coffre_put_bytes (at, &genre, 1);
  at = coffre_put_bytes (at, self->service, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, self->membre, COFFRE_UUID_SIZE);
  at = coffre_put_u32 (at, self->passes);
  at = coffre_put_u32 (at, self->memory);
  at = coffre_put_bytes (at, salt, FENTE_SALT_SIZE);
  at = coffre_put_bytes (at, kid, COFFRE_KID_SIZE);
  g_assert (at == header + HEADER_SIZE);
}

/* Not a protection, which is the box's business: it tells a decayed disk from a wrong
 * passphrase. */
static void
compute_sum (const guint8 *slot,
             guint8        sum[SUM_SIZE])
{
  guint8 digest[16];

  coffre_derive (digest, sizeof digest, "JALONS/SOMME/1", NULL, 0, slot, SUM_OFFSET);
  memcpy (sum, digest, SUM_SIZE);
}

/* The same phrase can be typed as different bytes (é in one character or two): NFC settles it. */
static gboolean
derive_phrase (const Fente  *self,
               const char   *phrase,
               const guint8  salt[FENTE_SALT_SIZE],
               guint8        key[COFFRE_KEY_SIZE],
               GError      **error)
{
  g_autofree char *normal = g_utf8_normalize (phrase, -1, G_NORMALIZE_NFC);
  gboolean derived;

  if (normal == NULL)
    return refuse (COFFRE_ERROR_MALFORMED, _("The passphrase is not valid text"), error);
  derived = crypto_pwhash (key, COFFRE_KEY_SIZE, normal, strlen (normal), salt, self->passes,
                           (gsize) self->memory * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0;
  sodium_memzero (normal, strlen (normal));
  return derived || refuse (COFFRE_ERROR_MEMORY,
                            _("There is not enough memory to check the passphrase"), error);
}

static gboolean
derive_imprimee (const char   *text,
                 const guint8  salt[FENTE_SALT_SIZE],
                 guint8        key[COFFRE_KEY_SIZE],
                 GError      **error)
{
  guint8 printed[CLE_IMPRIMEE_SIZE];
  gboolean parsed = cle_imprimee_parse (text, printed, error);

  if (parsed)
    coffre_derive (key, COFFRE_KEY_SIZE, "JALONS/FENTE/2", printed, sizeof printed,
                   salt, FENTE_SALT_SIZE);
  sodium_memzero (printed, sizeof printed);
  return parsed;
}

/* The key that the slot's box is sealed under, and its id. */
static gboolean
derive_key (const Fente  *self,
            const char   *secret,
            const guint8  salt[FENTE_SALT_SIZE],
            guint8        key[COFFRE_KEY_SIZE],
            guint8        kid[COFFRE_KID_SIZE],
            GError      **error)
{
  gboolean derived = TRUE;

  switch (self->genre) {
  case FENTE_PHRASE:
    derived = derive_phrase (self, secret, salt, key, error);
    break;
  case FENTE_IMPRIMEE:
    derived = derive_imprimee (secret, salt, key, error);
    break;
  case FENTE_OUVERTE:
  default:
    coffre_derive (key, COFFRE_KEY_SIZE, "JALONS/FENTE/0", NULL, 0, salt, FENTE_SALT_SIZE);
    break;
  }
  if (derived)
    coffre_derive (kid, COFFRE_KID_SIZE, "JALONS/FENTE/K", key, COFFRE_KEY_SIZE, NULL, 0);
  return derived;
}

gboolean
fente_create_with (const Fente      *self,
                   const Trousseau  *trousseau,
                   const char       *secret,
                   const guint8      salt[FENTE_SALT_SIZE],
                   const guint8      nonce[COFFRE_NONCE_SIZE],
                   GByteArray       *blob,
                   GError          **error)
{
  guint8 key[COFFRE_KEY_SIZE];
  guint8 kid[COFFRE_KID_SIZE];

  g_byte_array_set_size (blob, 0);
  if (!check_parameters (self, error) || !derive_key (self, secret, salt, key, kid, error))
    return FALSE;

  g_byte_array_set_size (blob, FENTE_SIZE);
  write_header (self, salt, kid, blob->data);
  coffre_box_seal (key, nonce, blob->data, HEADER_SIZE, trousseau_get_secrets (trousseau),
                   TROUSSEAU_SIZE, blob->data + HEADER_SIZE);
  compute_sum (blob->data, blob->data + SUM_OFFSET);
  sodium_memzero (key, sizeof key);
  return TRUE;
}

/**
 * fente_create:
 * @self: genre, service, member and, for a passphrase, parameters (%FENTE_PASSES_DEFAULT,
 *   %FENTE_MEMORY_DEFAULT) of the slot to make; both 0 for the other genres
 * @trousseau: the keyring to put in it
 * @secret: (nullable): the passphrase, or the printed key as text; ignored if the slot is open
 * @blob: replaced by the slot, %FENTE_SIZE bytes; empty on failure
 * @error: return location for a #CoffreError
 *
 * Makes a slot. A passphrase takes about half a second and 256 MiB: run it in a thread. Fails with
 * %COFFRE_ERROR_PARAMETERS, %COFFRE_ERROR_MEMORY, or %COFFRE_ERROR_MALFORMED for a secret that is
 * not UTF-8 or not a printed key.
 *
 * Returns: whether the slot was made
 */
gboolean
fente_create (const Fente      *self,
              const Trousseau  *trousseau,
              const char       *secret,
              GByteArray       *blob,
              GError          **error)
{
  guint8 salt[FENTE_SALT_SIZE];
  guint8 nonce[COFFRE_NONCE_SIZE];

  g_return_val_if_fail (self != NULL && trousseau != NULL && blob != NULL, FALSE);
  g_return_val_if_fail (self->genre <= FENTE_IMPRIMEE, FALSE);
  g_return_val_if_fail (secret != NULL || self->genre == FENTE_OUVERTE, FALSE);

  randombytes_buf (salt, sizeof salt);
  randombytes_buf (nonce, sizeof nonce);
  return fente_create_with (self, trousseau, secret, salt, nonce, blob, error);
}

static gboolean
check_magic (const guint8 *blob,
             gsize         length,
             GError      **error)
{
  if (length >= MAGIC_SIZE && memcmp (blob, MAGIC, MAGIC_SIZE - 1) == 0 &&
      blob[MAGIC_SIZE - 1] > FENTE_VERSION && blob[MAGIC_SIZE - 1] <= '9')
    return refuse (COFFRE_ERROR_TOO_NEW,
                   _("The base is protected in a way only a newer version of Jalons knows"), error);
  if (length != FENTE_SIZE || memcmp (blob, MAGIC, MAGIC_SIZE - 1) != 0 ||
      blob[MAGIC_SIZE - 1] != FENTE_VERSION)
    return refuse (COFFRE_ERROR_MALFORMED,
                   _("The protection of the base is not in the expected format"), error);
  return TRUE;
}

/**
 * fente_read:
 * @self: (out caller-allocates): the clear header
 * @blob: (array length=length): a slot
 * @length: its size
 * @error: return location for a #CoffreError
 *
 * Reads what the slot says of itself, to know what to ask for. Nothing is authenticated until
 * fente_open(). Fails with %COFFRE_ERROR_MALFORMED, %COFFRE_ERROR_CORRUPT (decayed),
 * %COFFRE_ERROR_TOO_NEW (version or genre) or %COFFRE_ERROR_PARAMETERS.
 *
 * Returns: whether it is a slot that could be opened
 */
gboolean
fente_read (Fente         *self,
            const guint8  *blob,
            gsize          length,
            GError       **error)
{
  const guint8 *at;
  guint8 sum[SUM_SIZE];
  guint8 genre;

  g_return_val_if_fail (self != NULL && (blob != NULL || length == 0), FALSE);

  *self = (Fente) { FENTE_OUVERTE };
  if (!check_magic (blob, length, error))
    return FALSE;
  compute_sum (blob, sum);
  if (memcmp (sum, blob + SUM_OFFSET, SUM_SIZE) != 0)
    return refuse (COFFRE_ERROR_CORRUPT, _("The protection of the base is damaged"), error);

  at = coffre_get_bytes (blob + MAGIC_SIZE, &genre, 1);
  if (genre > FENTE_IMPRIMEE)
    return refuse (COFFRE_ERROR_TOO_NEW,
                   _("The base is protected in a way only a newer version of Jalons knows"), error);
  self->genre = genre;
  at = coffre_get_bytes (at, self->service, COFFRE_UUID_SIZE);
  at = coffre_get_bytes (at, self->membre, COFFRE_UUID_SIZE);
  at = coffre_get_u32 (at, &self->passes);
  coffre_get_u32 (at, &self->memory);
  return check_parameters (self, error);
}

/* After the kid has matched: a failure here is damage, not a wrong passphrase. */
static Trousseau *
open_box (const guint8 *blob,
          const guint8  key[COFFRE_KEY_SIZE],
          GError      **error)
{
  g_autoptr (Trousseau) trousseau = trousseau_allocate (error);

  if (trousseau == NULL ||
      !coffre_box_open (key, blob, HEADER_SIZE, blob + HEADER_SIZE, BOX_SIZE,
                        trousseau_get_storage (trousseau), error))
    return NULL;

  trousseau_complete (trousseau);
  return g_steal_pointer (&trousseau);
}

/**
 * fente_open:
 * @blob: (array length=length): a slot
 * @length: its size
 * @secret: (nullable): the passphrase, or the printed key as text; ignored if the slot is open
 * @error: return location for a #CoffreError
 *
 * Opens a slot. As slow as fente_create(). Fails as fente_read() does, and with
 * %COFFRE_ERROR_WRONG_PASSPHRASE, %COFFRE_ERROR_CORRUPT, %COFFRE_ERROR_MEMORY, or
 * %COFFRE_ERROR_MALFORMED for a printed key with a typing error.
 *
 * Returns: (transfer full) (nullable): the keyring
 */
Trousseau *
fente_open (const guint8 *blob,
            gsize         length,
            const char   *secret,
            GError      **error)
{
  Fente fente;
  guint8 key[COFFRE_KEY_SIZE];
  guint8 kid[COFFRE_KID_SIZE];
  Trousseau *trousseau = NULL;

  if (!fente_read (&fente, blob, length, error))
    return NULL;
  g_return_val_if_fail (secret != NULL || fente.genre == FENTE_OUVERTE, NULL);
  if (!derive_key (&fente, secret, blob + SALT_OFFSET, key, kid, error))
    return NULL;

  if (sodium_memcmp (kid, blob + KID_OFFSET, COFFRE_KID_SIZE) == 0)
    trousseau = open_box (blob, key, error);
  else if (fente.genre == FENTE_OUVERTE)
    refuse (COFFRE_ERROR_CORRUPT, _("The protection of the base is damaged"), error);
  else
    refuse (COFFRE_ERROR_WRONG_PASSPHRASE,
            fente.genre == FENTE_PHRASE ? _("The passphrase is not the right one")
                                        : _("This recovery key is not that of the base"), error);
  sodium_memzero (key, sizeof key);
  return trousseau;
}
