/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/orthographe-mots.h"

#include <string.h>

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Inside a word only: l’agente, Jean-Noël. */
static gboolean
is_joint (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == '-' || c == 0x2011;
}

/* What runs up to the next space: an address or something with digits is nobody's word. */
static gboolean
is_checked (const char *debut,
            const char *fin)
{
  g_autofree char *suite = g_strndup (debut, fin - debut);

  if (strchr (suite, '@') != NULL || strstr (suite, "://") != NULL || strchr (suite, '\\') != NULL
      || g_str_has_prefix (suite, "www."))
    return FALSE;
  for (const char *c = suite; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isdigit (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

/* Initials and acronyms are not in dictionaries. */
static gboolean
is_acronym (const char *debut,
            const char *fin)
{
  for (const char *c = debut; c < fin; c = g_utf8_next_char (c))
    if (g_unichar_islower (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}

static void
add_words (GArray     *mots,
           const char *ligne,
           const char *debut,
           const char *fin)
{
  const char *c = debut;

  while (c < fin)
    {
      const char *premier;
      const char *apres = NULL;
      MotPlace place;

      while (c < fin && !is_letter (g_utf8_get_char (c)))
        c = g_utf8_next_char (c);
      premier = c;
      while (c < fin && (is_letter (g_utf8_get_char (c)) || is_joint (g_utf8_get_char (c))))
        {
          const gboolean lettre = is_letter (g_utf8_get_char (c));

          c = g_utf8_next_char (c);
          if (lettre)
            apres = c;
        }
      if (apres == NULL || g_utf8_strlen (premier, apres - premier) < 2 || is_acronym (premier, apres))
        continue;

      place.debut = (guint) g_utf8_strlen (ligne, premier - ligne);
      place.fin = (guint) g_utf8_strlen (ligne, apres - ligne);
      g_array_append_val (mots, place);
    }
}

/**
 * orthographe_find_words:
 * @ligne: a line of text
 *
 * Finds the words of a line whose spelling can be told: addresses, numbers and acronyms are not
 * among them, nor are the marks of CommonMark.
 *
 * Returns: (transfer full) (element-type MotPlace): their places
 */
GArray *
orthographe_find_words (const char *ligne)
{
  GArray *mots = g_array_new (FALSE, FALSE, sizeof (MotPlace));
  const char *debut = ligne;

  while (*debut != '\0')
    {
      const char *fin = debut;

      while (*fin != '\0' && !g_unichar_isspace (g_utf8_get_char (fin))
             && g_utf8_get_char (fin) != 0x202F)
        fin = g_utf8_next_char (fin);
      if (is_checked (debut, fin))
        add_words (mots, ligne, debut, fin);
      debut = *fin != '\0' ? g_utf8_next_char (fin) : fin;
    }

  return mots;
}
