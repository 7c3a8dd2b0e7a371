/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/recherche.h"

#include <string.h>

static void
append_folded (GString  *key,
               gunichar  c)
{
  switch (c)
    {
    case 0x153: /* œ */
      g_string_append (key, "oe");
      return;
    case 0xe6: /* æ */
      g_string_append (key, "ae");
      return;
    default:
      break;
    }

  if (g_unichar_ismark (c))
    return;
  if (g_unichar_isalnum (c))
    g_string_append_unichar (key, c);
  else if (key->len > 0 && key->str[key->len - 1] != ' ')
    g_string_append_c (key, ' ');
}

/**
 * recherche_key:
 * @texte: (nullable): any text
 *
 * What is compared in a search: no accents, no case, ligatures undone, and everything that is
 * neither letter nor figure made one space.
 *
 * Returns: (transfer full): the key, never NULL
 */
char *
recherche_key (const char *texte)
{
  GString *key = g_string_new (NULL);
  gboolean ascii = TRUE;

  if (texte == NULL)
    return g_string_free (key, FALSE);

  for (const char *p = texte; *p != '\0' && ascii; p++)
    ascii = (guchar) *p < 0x80;

  if (ascii)
    {
      for (const char *p = texte; *p != '\0'; p++)
        append_folded (key, (guchar) g_ascii_tolower (*p));
    }
  else
    {
      g_autofree char *valide = g_utf8_make_valid (texte, -1);
      g_autofree char *plie = g_utf8_casefold (valide, -1);
      g_autofree char *normal = g_utf8_normalize (plie, -1, G_NORMALIZE_ALL);

      for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
        append_folded (key, g_utf8_get_char (p));
    }

  if (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);

  return g_string_free (key, FALSE);
}

/**
 * recherche_collation:
 * @texte: (nullable): a name
 *
 * What is compared in a sort, the same on every machine: the search key, then the text itself
 * so that "Élodie" and "Elodie" have a fixed order.
 *
 * Returns: (transfer full): the key
 */
char *
recherche_collation (const char *texte)
{
  g_autofree char *key = recherche_key (texte);

  return g_strconcat (key, "\x01", texte != NULL ? texte : "", NULL);
}

/**
 * recherche_matches_words:
 * @key: a key made by recherche_key()
 * @mots: (array zero-terminated=1): the words of such a key
 *
 * Tells whether every one of @mots begins a word of @key, in any order.
 */
gboolean
recherche_matches_words (const char         *key,
                         const char * const *mots)
{
  for (const char * const *mot = mots; *mot != NULL; mot++)
    {
      const char *p = key;
      gboolean found = **mot == '\0';

      while (!found && (p = strstr (p, *mot)) != NULL)
        {
          found = p == key || p[-1] == ' ';
          p++;
        }
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/**
 * recherche_matches:
 * @key: a key made by recherche_key()
 * @question: a key made by recherche_key() from what the user typed
 *
 * Tells whether every word of @question begins a word of @key, in any order.
 */
gboolean
recherche_matches (const char *key,
                   const char *question)
{
  g_auto (GStrv) mots = g_strsplit (question, " ", -1);

  return recherche_matches_words (key, (const char * const *) mots);
}
