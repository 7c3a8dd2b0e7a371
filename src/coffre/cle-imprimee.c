/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/cle-imprimee.h"
#include "coffre/coffre-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Crockford's alphabet: no I, L, O or U, so that a handwritten or read-out key survives.
 * (https://www.crockford.com/base32.html) */
#define ALPHABET "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define BITS_PER_SYMBOL 5
#define GROUP_SYMBOLS 4
#define CHECK_BYTES 3
/* 160 bits of key and 20 of check: 9 groups, the last of which is the check. */
#define SYMBOLS 36

/* The key and its check, one after the other; the last four bits of the check are not printed. */
static void
append_check (const guint8 key[CLE_IMPRIMEE_SIZE],
              guint8       full[CLE_IMPRIMEE_SIZE + CHECK_BYTES])
{
  guint8 digest[16];

  coffre_derive (digest, sizeof digest, "JALONS/VERIF/1", NULL, 0, key, CLE_IMPRIMEE_SIZE);
  memcpy (full, key, CLE_IMPRIMEE_SIZE);
  memcpy (full + CLE_IMPRIMEE_SIZE, digest, CHECK_BYTES);
  full[CLE_IMPRIMEE_SIZE + CHECK_BYTES - 1] &= 0xf0;
}

/**
 * cle_imprimee_generate:
 * @key: (out caller-allocates): a new key
 *
 * Makes a random recovery key. The caller wipes it.
 */
void
cle_imprimee_generate (guint8 key[CLE_IMPRIMEE_SIZE])
{
  randombytes_buf (key, CLE_IMPRIMEE_SIZE);
}

/**
 * cle_imprimee_format:
 * @key: a recovery key
 *
 * Writes a key as it is printed: 8 groups of 4 symbols and a check group, with dashes.
 *
 * Returns: (transfer full): the text, 44 characters
 */
char *
cle_imprimee_format (const guint8 key[CLE_IMPRIMEE_SIZE])
{
  guint8 full[CLE_IMPRIMEE_SIZE + CHECK_BYTES];
  GString *text = g_string_sized_new (SYMBOLS + SYMBOLS / GROUP_SYMBOLS);

  append_check (key, full);
  for (guint symbol = 0; symbol < SYMBOLS; symbol++) {
    guint value = 0;

    for (guint bit = symbol * BITS_PER_SYMBOL; bit < (symbol + 1) * BITS_PER_SYMBOL; bit++)
      value = value << 1 | (full[bit / 8] >> (7 - bit % 8) & 1);
    if (symbol > 0 && symbol % GROUP_SYMBOLS == 0)
      g_string_append_c (text, '-');
    g_string_append_c (text, ALPHABET[value]);
  }
  sodium_memzero (full, sizeof full);
  return g_string_free (text, FALSE);
}

static gint
symbol_value (char symbol)
{
  char upper = g_ascii_toupper (symbol);
  const char *found;

  if (upper == 'O')
    upper = '0';
  else if (upper == 'I' || upper == 'L')
    upper = '1';
  found = upper != '\0' ? strchr (ALPHABET, upper) : NULL;
  return found != NULL ? (gint) (found - ALPHABET) : -1;
}

static gboolean
refuse (const char *message,
        GError    **error)
{
  g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED, message);
  return FALSE;
}

/* Reads exactly SYMBOLS symbols; spaces and dashes may be anywhere. */
static gboolean
read_symbols (const char *text,
              guint8      full[CLE_IMPRIMEE_SIZE + CHECK_BYTES],
              GError    **error)
{
  guint symbols = 0;

  memset (full, 0, CLE_IMPRIMEE_SIZE + CHECK_BYTES);
  for (; *text != '\0'; text++) {
    gint value;

    if (*text == '-' || g_ascii_isspace (*text))
      continue;
    value = symbol_value (*text);
    if (value < 0)
      return refuse (_("The recovery key has a character that is never printed in one"), error);
    if (symbols == SYMBOLS)
      return refuse (_("The recovery key is too long"), error);
    for (guint i = 0; i < BITS_PER_SYMBOL; i++) {
      guint bit = symbols * BITS_PER_SYMBOL + i;

      full[bit / 8] |= (guint8) ((value >> (BITS_PER_SYMBOL - 1 - i) & 1) << (7 - bit % 8));
    }
    symbols++;
  }
  return symbols == SYMBOLS || refuse (_("The recovery key is not complete"), error);
}

/**
 * cle_imprimee_parse:
 * @text: what was typed
 * @key: (out caller-allocates): the key; zeros on failure
 * @error: return location for a #CoffreError
 *
 * Reads a printed key: upper or lower case, O for 0, I or L for 1, spaces and dashes anywhere. The
 * check group finds all but one typing error in a million. Fails with %COFFRE_ERROR_MALFORMED only;
 * the message says what is wrong.
 *
 * Returns: whether @text is a well-formed key
 */
gboolean
cle_imprimee_parse (const char *text,
                    guint8      key[CLE_IMPRIMEE_SIZE],
                    GError    **error)
{
  guint8 typed[CLE_IMPRIMEE_SIZE + CHECK_BYTES];
  guint8 expected[CLE_IMPRIMEE_SIZE + CHECK_BYTES];
  gboolean read;

  g_return_val_if_fail (text != NULL && key != NULL, FALSE);

  memset (key, 0, CLE_IMPRIMEE_SIZE);
  read = read_symbols (text, typed, error);
  if (read) {
    append_check (typed, expected);
    read = sodium_memcmp (typed, expected, sizeof typed) == 0;
    if (read)
      memcpy (key, typed, CLE_IMPRIMEE_SIZE);
    else
      refuse (_("The recovery key has a typing error"), error);
  }
  sodium_memzero (typed, sizeof typed);
  sodium_memzero (expected, sizeof expected);
  return read;
}
