/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/montant.h"

#include <string.h>

#define EUROS_MAX 10000000

static gboolean
read_part (const char *texte,
           guint64     max,
           guint64    *valeur)
{
  return g_ascii_string_to_unsigned (texte, 10, 0, max, valeur, NULL);
}

/**
 * montant_parse:
 * @texte: an amount as people type it: "980", "1 250,5", "663.00 €"
 * @centimes: (out): the amount in cents
 *
 * Reads an amount of euros exactly; no locale is asked.
 *
 * Returns: %FALSE if @texte is no amount; @centimes is then untouched
 */
gboolean
montant_parse (const char *texte,
               gint64     *centimes)
{
  g_autoptr (GString) chiffres = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  guint64 euros = 0;
  guint64 cents = 0;
  gsize decimales = 0;

  for (const char *p = texte; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == ',' || c == '.')
        g_string_append_c (chiffres, ',');
      else if (!g_unichar_isspace (c) && c != 0x20ac)
        g_string_append_unichar (chiffres, c);
    }

  parts = g_strsplit (chiffres->str, ",", 0);
  if (g_strv_length (parts) < 1 || g_strv_length (parts) > 2 ||
      !read_part (parts[0], EUROS_MAX, &euros))
    return FALSE;

  if (parts[1] != NULL)
    {
      decimales = strlen (parts[1]);
      if (decimales > 2 || !read_part (parts[1], 99, &cents))
        return FALSE;
      if (decimales == 1)
        cents *= 10;
    }

  *centimes = (gint64) (euros * 100 + cents);

  return TRUE;
}
