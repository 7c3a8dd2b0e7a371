/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/coffre.h"
#include "coffre/coffre-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/**
 * coffre_error_quark:
 *
 * Returns: the domain of #CoffreError
 */
G_DEFINE_QUARK (coffre-error-quark, coffre_error)

/**
 * coffre_init:
 *
 * Makes libsodium ready. To be called once at the start of a program, before any other function of
 * the coffre; calling it again is harmless.
 *
 * Returns: whether the library can be used
 */
gboolean
coffre_init (void)
{
  return sodium_init () >= 0;
}

/**
 * coffre_harden_process:
 *
 * Keeps what is in memory from reaching a disk or another process of the user: no core dump, no
 * ptrace, no read of /proc/self/mem. execve() undoes the first, so an executable calls this at each
 * start, that of a lock by re-execution included.
 *
 * Returns: whether both protections are on
 */
gboolean
coffre_harden_process (void)
{
  const struct rlimit none = { 0, 0 };
  gboolean undumpable = prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
  gboolean no_core = setrlimit (RLIMIT_CORE, &none) == 0;

  return undumpable && no_core;
}

/* Domain tags are at most 16 characters, completed with zeros, so that all layouts have a fixed
 * length and no two uses of a key can meet. */
void
coffre_put_tag (guint8      target[COFFRE_TAG_SIZE],
                const char *tag)
{
  gsize length = strlen (tag);

  g_assert (length <= COFFRE_TAG_SIZE);
  memset (target, 0, COFFRE_TAG_SIZE);
  memcpy (target, tag, length);
}

/* BLAKE2b of tag and data, keyed where @key_size is not 0. */
void
coffre_derive (guint8       *out,
               gsize         out_size,
               const char   *tag,
               const guint8 *key,
               gsize         key_size,
               const guint8 *data,
               gsize         data_size)
{
  crypto_generichash_state state;
  guint8 domain[COFFRE_TAG_SIZE];

  coffre_put_tag (domain, tag);
  crypto_generichash_init (&state, key_size > 0 ? key : NULL, key_size, out_size);
  crypto_generichash_update (&state, domain, sizeof domain);
  if (data_size > 0)
    crypto_generichash_update (&state, data, data_size);
  crypto_generichash_final (&state, out, out_size);
  sodium_memzero (&state, sizeof state);
}

/* Writes nonce, ciphertext and tag: @clear_size + COFFRE_BOX_OVERHEAD bytes. */
void
coffre_box_seal (const guint8  key[COFFRE_KEY_SIZE],
                 const guint8  nonce[COFFRE_NONCE_SIZE],
                 const guint8 *aad,
                 gsize         aad_size,
                 const guint8 *clear,
                 gsize         clear_size,
                 guint8       *box)
{
  memcpy (box, nonce, COFFRE_NONCE_SIZE);
  crypto_aead_xchacha20poly1305_ietf_encrypt (box + COFFRE_NONCE_SIZE, NULL, clear, clear_size,
                                              aad, aad_size, NULL, nonce, key);
}

/* Writes @box_size - COFFRE_BOX_OVERHEAD bytes to @clear, or nothing: libsodium verifies first. */
gboolean
coffre_box_open (const guint8  key[COFFRE_KEY_SIZE],
                 const guint8 *aad,
                 gsize         aad_size,
                 const guint8 *box,
                 gsize         box_size,
                 guint8       *clear,
                 GError      **error)
{
  g_assert (box_size >= COFFRE_BOX_OVERHEAD);

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (clear, NULL, NULL, box + COFFRE_NONCE_SIZE,
                                                  box_size - COFFRE_NONCE_SIZE, aad, aad_size,
                                                  box, key) == 0)
    return TRUE;

  g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_CORRUPT,
                       _("The protected data was damaged or altered"));
  return FALSE;
}

/* Size and format byte of a blob, before anything is done with its contents. */
gboolean
coffre_check_blob (const guint8 *blob,
                   gsize         length,
                   gsize         minimum,
                   gsize         maximum,
                   guint8        format,
                   GError      **error)
{
  if (length > 0 && blob[0] > format) {
    g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_TOO_NEW,
                         _("The protected data was written by a newer version of Jalons"));
    return FALSE;
  }
  if (length < minimum || length > maximum || blob[0] != format) {
    g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED,
                         _("The protected data is not in the expected format"));
    return FALSE;
  }
  return TRUE;
}

/* Guarded memory, to be freed with sodium_free(), which wipes it. */
void *
coffre_protect (gsize    size,
                GError **error)
{
  void *memory = sodium_malloc (size);

  if (memory == NULL)
    g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_MEMORY,
                         _("There is not enough memory to protect the keys"));
  return memory;
}

guint8 *
coffre_put_bytes (guint8     *at,
                  const void *bytes,
                  gsize       size)
{
  memcpy (at, bytes, size);
  return at + size;
}

guint8 *
coffre_put_u16 (guint8  *at,
                guint16  value)
{
  guint16 little = GUINT16_TO_LE (value);

  return coffre_put_bytes (at, &little, sizeof little);
}

guint8 *
coffre_put_u32 (guint8  *at,
                guint32  value)
{
  guint32 little = GUINT32_TO_LE (value);

  return coffre_put_bytes (at, &little, sizeof little);
}

guint8 *
coffre_put_u64 (guint8  *at,
                guint64  value)
{
  guint64 little = GUINT64_TO_LE (value);

  return coffre_put_bytes (at, &little, sizeof little);
}

const guint8 *
coffre_get_bytes (const guint8 *at,
                  void         *bytes,
                  gsize         size)
{
  memcpy (bytes, at, size);
  return at + size;
}

const guint8 *
coffre_get_u16 (const guint8 *at,
                guint16      *value)
{
  guint16 little;

  at = coffre_get_bytes (at, &little, sizeof little);
  *value = GUINT16_FROM_LE (little);
  return at;
}

const guint8 *
coffre_get_u32 (const guint8 *at,
                guint32      *value)
{
  guint32 little;

  at = coffre_get_bytes (at, &little, sizeof little);
  *value = GUINT32_FROM_LE (little);
  return at;
}
