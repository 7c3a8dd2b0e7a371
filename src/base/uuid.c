/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/uuid.h"

#include <string.h>
#include <sys/random.h>

/**
 * uuid_new_texte:
 *
 * Returns: (transfer full): a new random uuid (version 4), in lower case with dashes
 */
char *
uuid_new_texte (void)
{
  guint8 octets[UUID_LENGTH];

  /* Not GLib's generator: two children of one process would draw the same numbers. */
  if (getrandom (octets, sizeof octets, 0) != sizeof octets)
    return g_uuid_string_random ();

  octets[6] = (octets[6] & 0x0f) | 0x40;
  octets[8] = (octets[8] & 0x3f) | 0x80;
  return uuid_format (octets);
}

/**
 * uuid_parse:
 *
 * Reads a uuid of 36 characters into 16 bytes.
 *
 * Returns: %FALSE if @texte is not a uuid; @octets is then untouched
 */
gboolean
uuid_parse (const char *texte,
            guint8      octets[UUID_LENGTH])
{
  static const guint8 places[UUID_LENGTH] = { 0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30,
                                              32, 34 };
  guint8 lus[UUID_LENGTH];

  if (texte == NULL || strlen (texte) != UUID_TEXTE_LENGTH || texte[8] != '-' ||
      texte[13] != '-' || texte[18] != '-' || texte[23] != '-')
    return FALSE;

  for (guint i = 0; i < UUID_LENGTH; i++)
    {
      const gint haut = g_ascii_xdigit_value (texte[places[i]]);
      const gint bas = g_ascii_xdigit_value (texte[places[i] + 1]);

      if (haut < 0 || bas < 0)
        return FALSE;
      lus[i] = (guint8) (haut << 4 | bas);
    }

  memcpy (octets, lus, UUID_LENGTH);
  return TRUE;
}

/**
 * uuid_format:
 *
 * Returns: (transfer full): @octets as 36 characters
 */
char *
uuid_format (const guint8 octets[UUID_LENGTH])
{
  static const char hexa[] = "0123456789abcdef";
  char *texte = g_malloc (37);
  guint n = 0;

  for (guint i = 0; i < UUID_LENGTH; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        texte[n++] = '-';
      texte[n++] = hexa[octets[i] >> 4];
      texte[n++] = hexa[octets[i] & 0x0f];
    }
  texte[n] = '\0';

  return texte;
}

/**
 * uuid_from_nom:
 *
 * A uuid drawn from a name, always the same: for demonstration bases, whose content must not
 * depend on chance.
 *
 * Returns: (transfer full): a uuid with the marks of version 5
 */
char *
uuid_from_nom (const char *nom)
{
  g_autoptr (GChecksum) somme = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 octets[32];
  gsize n = sizeof octets;

  g_checksum_update (somme, (const guchar *) nom, -1);
  g_checksum_get_digest (somme, octets, &n);
  octets[6] = (octets[6] & 0x0f) | 0x50;
  octets[8] = (octets[8] & 0x3f) | 0x80;

  return uuid_format (octets);
}

/**
 * uuid_hash:
 * @octets: the 16 bytes of a uuid, or what begins with them
 *
 * Returns: a hash, for tables by uuid
 */
guint
uuid_hash (gconstpointer octets)
{
  guint32 hash;

  memcpy (&hash, octets, sizeof hash);

  return hash;
}

/**
 * uuid_equal:
 * @a: the 16 bytes of a uuid, or what begins with them
 * @b: the same
 *
 * Returns: whether both are the same uuid, for tables by uuid
 */
gboolean
uuid_equal (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, UUID_LENGTH) == 0;
}
