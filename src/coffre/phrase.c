/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/phrase.h"

#include <string.h>

#define SHORT_LIMIT 12

/* First choices of French and English speakers, reduced as by reduce(): lower case, letters only,
 * decorations taken off. Passwords of digits alone are found as sequences or repetitions. */
static const char *const common[] = {
  "abricot", "adjoint", "admin", "administrateur", "administrator", "alexandre", "amour",
  "anniversaire", "azerty", "azertyuiop", "bienvenue", "bilan", "bonjour", "bonsoir", "caroline",
  "centredegestion", "changeme", "chouchou", "correcthorsebatterystaple", "coucou", "doudou",
  "dragon", "football", "france", "iloveyou", "isabelle", "jalons", "jetaime", "jetaimeplusquetout",
  "letmein", "licorne", "loulou", "mairie", "marseille", "master", "mobilite", "monamour", "monkey",
  "motdepasse", "nicolas", "olympique", "ordinateur", "paris", "passe", "passphrase", "passw",
  "password", "phrasedepasse", "princess", "princesse", "qwerty", "qwertyuiop", "secret", "service",
  "soleil", "sunshine", "superman", "toutlemonde", "trustno", "utilisateur", "vacances", "welcome",
};

static const char *const rows[] = {
  "abcdefghijklmnopqrstuvwxyz", "01234567890", "azertyuiop", "qsdfghjklm", "wxcvbn",
  "qwertyuiop", "asdfghjkl", "zxcvbnm",
};

/* Lower case without accents, outer spaces apart. */
static char *
fold (const char *phrase)
{
  g_autofree char *valid = g_utf8_make_valid (phrase, -1);
  g_autofree char *lower = g_utf8_strdown (g_strstrip (valid), -1);

  return g_str_to_ascii (lower, "C");
}

/* What is left of a password once its decorations are off: "M0tdepasse2024!" → "motdepasse". */
static char *
reduce (const char *folded)
{
  static const char *const disguises = "0o1i3e4a5s7t@a$s";
  gsize start = 0;
  gsize end = strlen (folded);
  GString *letters = g_string_new (NULL);

  while (start < end && !g_ascii_isalpha (folded[start]) && strchr ("@$", folded[start]) == NULL)
    start++;
  while (end > start && !g_ascii_isalpha (folded[end - 1]))
    end--;
  for (gsize i = start; i < end; i++) {
    const char *disguise = strchr (disguises, folded[i]);

    if (g_ascii_isalpha (folded[i]))
      g_string_append_c (letters, folded[i]);
    else if (disguise != NULL)
      g_string_append_c (letters, disguise[1]);
  }
  return g_string_free (letters, FALSE);
}

static gboolean
is_common (const char *folded)
{
  g_autofree char *reduced = reduce (folded);

  for (gsize i = 0; i < G_N_ELEMENTS (common); i++)
    if (strcmp (reduced, common[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
are_neighbours (char a,
                char b)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *at = strchr (rows[i], a);

    if (at != NULL && (at[1] == b || (at > rows[i] && at[-1] == b)))
      return TRUE;
  }
  return FALSE;
}

/* Two thirds of the steps from one character to the next go along a row, in either direction. */
static gboolean
is_sequence (const char *folded)
{
  gsize length = strlen (folded);
  gsize steps = 0;

  for (gsize i = 1; i < length; i++)
    if (are_neighbours (folded[i - 1], folded[i]))
      steps++;
  return length >= 3 && steps * 3 >= (length - 1) * 2;
}

/* A period of at most a third of the length, or very few different characters. */
static gboolean
is_repeated (const char *folded)
{
  gboolean seen[128] = { FALSE };
  gsize length = strlen (folded);
  gsize different = 0;

  for (gsize i = 0; i < length; i++) {
    different += !seen[folded[i] & 127];
    seen[folded[i] & 127] = TRUE;
  }
  if (length >= 3 && different * 4 <= MIN (length, 20))
    return TRUE;
  for (gsize period = 1; period * 3 <= length; period++)
    if (memcmp (folded, folded + period, length - period) == 0)
      return TRUE;
  return FALSE;
}

/* Different words of at least two characters. */
static guint
count_words (const char *phrase)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *valid = g_utf8_make_valid (phrase, -1);
  g_autofree char *lower = g_utf8_strdown (valid, -1);
  const char *start = lower;

  for (const char *at = lower;; at = g_utf8_next_char (at)) {
    if (*at != '\0' && g_unichar_isalnum (g_utf8_get_char (at)))
      continue;
    if (g_utf8_strlen (start, at - start) >= 2)
      g_hash_table_add (words, g_strndup (start, at - start));
    if (*at == '\0')
      break;
    start = g_utf8_next_char (at);
  }
  return g_hash_table_size (words);
}

/* Lower case, upper case, digits, everything else but spaces. */
static guint
count_classes (const char *phrase)
{
  gboolean lower = FALSE;
  gboolean upper = FALSE;
  gboolean digit = FALSE;
  gboolean other = FALSE;
  g_autofree char *valid = g_utf8_make_valid (phrase, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (g_unichar_islower (character))
      lower = TRUE;
    else if (g_unichar_isupper (character))
      upper = TRUE;
    else if (g_unichar_isdigit (character))
      digit = TRUE;
    else if (!g_unichar_isspace (character))
      other = TRUE;
  }
  return (guint) (lower + upper + digit + other);
}

static guint
count_characters (const char *phrase)
{
  g_autofree char *valid = g_utf8_make_valid (phrase, -1);
  g_autofree char *normal = g_utf8_normalize (g_strstrip (valid), -1, G_NORMALIZE_NFC);

  return (guint) g_utf8_strlen (normal, -1);
}

/* Several different words, or enough mixed characters, or very many characters. */
static guint
base_level (guint words,
            guint characters,
            guint classes)
{
  if (characters < SHORT_LIMIT)
    return 1;
  if ((words >= 6 && characters >= 28) || (classes >= 3 && characters >= 28))
    return 5;
  if ((words >= 5 && characters >= 22) || (classes >= 3 && characters >= 22))
    return 4;
  if ((words >= 4 && characters >= 16) || (classes >= 3 && characters >= 16) || characters >= 32)
    return 3;
  return 2;
}

/**
 * phrase_strength:
 * @phrase: a passphrase
 *
 * Estimates what a passphrase is worth against somebody who has the base and time. It is a pure
 * function of the text, without a dictionary: it holds back the worst choices, it does not certify
 * the good ones. Four words taken at random, or sixteen mixed characters, are accepted (ANSSI,
 * “Recommandations relatives à l’authentification multifacteur et aux mots de passe”, 2021:
 * length first, known passwords refused).
 *
 * Returns: the estimate
 */
PhraseStrength
phrase_strength (const char *phrase)
{
  PhraseStrength strength = { 0 };
  g_autofree char *folded = NULL;

  g_return_val_if_fail (phrase != NULL, strength);

  folded = fold (phrase);
  strength.characters = count_characters (phrase);
  strength.words = count_words (phrase);
  if (strength.characters == 0) {
    strength.reasons = PHRASE_EMPTY;
    return strength;
  }

  strength.level = base_level (strength.words, strength.characters, count_classes (phrase));
  if (strength.characters < SHORT_LIMIT)
    strength.reasons |= PHRASE_SHORT;
  if (strength.words < 4 && strength.level < PHRASE_LEVEL_ACCEPTED)
    strength.reasons |= PHRASE_FEW_WORDS;
  if (is_common (folded))
    strength.reasons |= PHRASE_COMMON;
  if (is_repeated (folded))
    strength.reasons |= PHRASE_REPEATED;
  if (is_sequence (folded))
    strength.reasons |= PHRASE_SEQUENCE;
  if ((strength.reasons & (PHRASE_COMMON | PHRASE_REPEATED | PHRASE_SEQUENCE)) != 0)
    strength.level = 1;
  return strength;
}
