/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/phrase.h"

typedef struct {
  const char   *phrase;
  guint         level;
  guint         words;
  guint         characters;
  PhraseReasons reasons;
} Case;

#define WEAK (PHRASE_SHORT | PHRASE_FEW_WORDS)

static const Case cases[] = {
  /* nothing, and too little */
  { "", 0, 0, 0, PHRASE_EMPTY },
  { "   ", 0, 0, 0, PHRASE_EMPTY },
  { "x", 1, 0, 1, WEAK },
  { "Rjz7!", 1, 1, 5, WEAK },
  { "tulipe verte", 2, 2, 12, PHRASE_FEW_WORDS },
  { "un de la ni", 1, 4, 11, PHRASE_SHORT },
  /* well-known ones, plain and dressed up */
  { "motdepasse", 1, 1, 10, WEAK | PHRASE_COMMON },
  { "Mot de passe", 1, 3, 12, PHRASE_FEW_WORDS | PHRASE_COMMON },
  { "M0tdeP4sse2024!!", 1, 1, 16, PHRASE_COMMON },
  { "  password1  ", 1, 1, 9, WEAK | PHRASE_COMMON },
  { "P@ssw0rd2025****", 1, 1, 16, PHRASE_COMMON },
  { "Mobilité2026", 1, 1, 12, PHRASE_FEW_WORDS | PHRASE_COMMON },
  { "correct horse battery staple", 1, 4, 28, PHRASE_COMMON },
  /* repetitions */
  { "aaaaaaaaaaaaaaaaaaaaaaaa", 1, 1, 24, PHRASE_FEW_WORDS | PHRASE_REPEATED },
  { "xyxyxyxyxyxyxyxyxyxy", 1, 1, 20, PHRASE_FEW_WORDS | PHRASE_REPEATED | PHRASE_SEQUENCE },
  { "Tulipe-Tulipe-Tulipe-Tulipe", 1, 1, 27, PHRASE_REPEATED },
  /* sequences */
  { "1234567890123456", 1, 1, 16, PHRASE_FEW_WORDS | PHRASE_SEQUENCE },
  { "azertyuiopqsdfgh", 1, 1, 16, PHRASE_FEW_WORDS | PHRASE_SEQUENCE },
  { "Abcdefghijkl1234", 1, 1, 16, PHRASE_SEQUENCE },
  { "zyxwvutsrqponmlkjihgfedcba", 1, 1, 26, PHRASE_FEW_WORDS | PHRASE_SEQUENCE },
  /* one long word is not enough; the same word does not count twice */
  { "anticonstitutionnellement", 2, 1, 25, PHRASE_FEW_WORDS },
  { "tulipe violon tulipe violon", 2, 2, 27, PHRASE_FEW_WORDS },
  { "Violon VIOLON violon tulipe", 2, 2, 27, PHRASE_FEW_WORDS },
  /* good ones */
  { "tulipe violon gare neige", 3, 4, 24, 0 },
  { "tulipe violon gare neige bouton", 4, 5, 31, 0 },
  { "tulipe violon gare neige bouton sel", 5, 6, 35, 0 },
  { "été forêt hôtel naïf", 3, 4, 20, 0 },
  { "Vk7#pw2!Rm9$Zt4&", 3, 4, 16, 0 },
  { "Vk7#pw2!Rm9$Zt4&Qb6xLe", 4, 5, 22, 0 },
  { "Vk7#pw2!Rm9$Zt4&Qb6xLeHs3+Jd", 5, 6, 28, 0 },
  { "qkfjwzmxvbtpralcydehgnouisrtamdp", 3, 1, 32, 0 },
};

static void
test_table (gconstpointer data)
{
  const Case *expected = data;
  PhraseStrength strength = phrase_strength (expected->phrase);

  g_assert_cmpuint (strength.level, ==, expected->level);
  g_assert_cmpuint (strength.words, ==, expected->words);
  g_assert_cmpuint (strength.characters, ==, expected->characters);
  g_assert_cmphex (strength.reasons, ==, expected->reasons);
}

/* The same text in one character or two; bytes that are not text. */
static void
test_unicode (void)
{
  g_assert_cmpuint (phrase_strength ("e\xcc\x81te\xcc\x81").characters, ==, 3);
  g_assert_cmpuint (phrase_strength ("\xc3\xa9t\xc3\xa9").characters, ==, 3);
  g_assert_cmpuint (phrase_strength ("\xff\xfe\x80").characters, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/coffre/phrase/%02" G_GSIZE_FORMAT, i + 1);

    g_test_add_data_func (path, &cases[i], test_table);
  }
  g_test_add_func ("/coffre/phrase/unicode", test_unicode);
  return g_test_run ();
}
