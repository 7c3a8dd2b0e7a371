/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/comparaison.h"

#include <string.h>

static char *
pick (const char *texte, const GArray *etendues)
{
  GString *mots = g_string_new (NULL);

  for (guint i = 0; i < etendues->len; i++) {
    const Etendue *etendue = &g_array_index (etendues, Etendue, i);
    g_autofree char *mot
        = g_utf8_substring (texte, (glong) etendue->debut, (glong) etendue->fin);

    g_string_append_printf (mots, "[%s]", mot);
  }
  return g_string_free (mots, FALSE);
}

static void
test_words (void)
{
  static const struct {
    const char *avant, *apres, *otes, *ajoutes;
  } cas[] = {
    { "", "", "", "" },
    { "un deux", "un deux", "", "" },
    { "un deux", "un\n  deux", "", "" },
    { "", "un deux", "", "[un deux]" },
    { "un deux", "", "[un deux]", "" },
    { "la mobilité choisie", "la mobilité subie", "[choisie]", "[subie]" },
    { "été à Noël", "été ou à Pâques", "[Noël]", "[ou][Pâques]" },
    { "a b c d e", "a c d x e", "[b]", "[x]" },
    { "a b", "c d", "[a b]", "[c d]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++) {
    g_autoptr (Comparaison) comparaison = comparaison_new (cas[i].avant, cas[i].apres);
    g_autofree char *otes = pick (cas[i].avant, comparaison->otes);
    g_autofree char *ajoutes = pick (cas[i].apres, comparaison->ajoutes);

    g_assert_cmpstr (otes, ==, cas[i].otes);
    g_assert_cmpstr (ajoutes, ==, cas[i].ajoutes);
  }
}

/* What both keep is the same text; the number of words is that of a plain table of common lengths. */

static char *
keep (const char *texte, const GArray *etendues)
{
  GString *reste = g_string_new (NULL);

  for (guint i = 0; texte[i] != '\0'; i++) {
    gboolean dehors = TRUE;

    for (guint j = 0; j < etendues->len; j++) {
      const Etendue *etendue = &g_array_index (etendues, Etendue, j);

      dehors = dehors && (i < etendue->debut || i >= etendue->fin);
    }
    if (dehors && texte[i] != ' ')
      g_string_append_c (reste, texte[i]);
  }
  return g_string_free (reste, FALSE);
}

static guint
measure_common (const char *a, const char *b, guint n, guint m)
{
  g_autofree guint *table = g_new0 (guint, (gsize) (n + 1) * (m + 1));

  for (guint i = 1; i <= n; i++)
    for (guint j = 1; j <= m; j++)
      table[i * (m + 1) + j] = a[2 * (i - 1)] == b[2 * (j - 1)]
                                   ? table[(i - 1) * (m + 1) + j - 1] + 1
                                   : MAX (table[(i - 1) * (m + 1) + j], table[i * (m + 1) + j - 1]);
  return table[n * (m + 1) + m];
}

/* Words of one letter. */
static char *
create_text (guint n)
{
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (texte, "%c ", 'a' + g_test_rand_int_range (0, 4));
  return g_string_free (texte, FALSE);
}

static void
test_random (void)
{
  for (guint essai = 0; essai < 400; essai++) {
    const guint n = (guint) g_test_rand_int_range (0, 30), m = (guint) g_test_rand_int_range (0, 30);
    g_autofree char *avant = create_text (n), *apres = create_text (m);
    g_autoptr (Comparaison) comparaison = comparaison_new (avant, apres);
    g_autofree char *a = keep (avant, comparaison->otes), *b = keep (apres, comparaison->ajoutes);

    g_assert_cmpstr (a, ==, b);
    g_assert_cmpuint (strlen (a), ==, measure_common (avant, apres, n, m));
  }
}

/* Lines are told by their number, an empty one too. */
static void
test_lines (void)
{
  const char *const avant[] = { "un", "", "deux", "trois", NULL };
  const char *const apres[] = { "un", "", "deux et demi", "trois", "quatre", NULL };
  g_autoptr (Comparaison) comparaison = comparaison_new_lignes (avant, apres);
  g_autoptr (Comparaison) memes = comparaison_new_lignes (avant, avant);
  const Etendue *dernier;

  g_assert_cmpuint (comparaison->otes->len, ==, 1);
  g_assert_cmpuint (g_array_index (comparaison->otes, Etendue, 0).debut, ==, 2);
  g_assert_cmpuint (g_array_index (comparaison->otes, Etendue, 0).fin, ==, 3);
  g_assert_cmpuint (comparaison->ajoutes->len, ==, 2);
  dernier = &g_array_index (comparaison->ajoutes, Etendue, 1);
  g_assert_cmpuint (dernier->debut, ==, 4);
  g_assert_cmpuint (dernier->fin, ==, 5);
  g_assert_cmpuint (memes->otes->len + memes->ajoutes->len, ==, 0);
}

/* Two documents of fifteen thousand words, one in fifty changed: no wait for who compares them. */
static void
test_long (void)
{
  GString *avant = g_string_new (NULL), *apres = g_string_new (NULL);
  g_autoptr (Comparaison) comparaison = NULL;
  gint64 debut;

  for (guint i = 0; i < 15000; i++) {
    g_string_append_printf (avant, "mot%u ", i % 997);
    g_string_append_printf (apres, "%s%u ", i % 50 == 0 ? "autre" : "mot", i % 997);
  }
  debut = g_get_monotonic_time ();
  comparaison = comparaison_new (avant->str, apres->str);
  g_test_message ("15 000 words, 300 changed: %d ms",
                  (int) ((g_get_monotonic_time () - debut) / 1000));
  g_assert_cmpuint (comparaison->otes->len, ==, 300);
  g_assert_cmpuint (comparaison->ajoutes->len, ==, 300);
  g_string_free (avant, TRUE);
  g_string_free (apres, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparaison/words", test_words);
  g_test_add_func ("/comparaison/lines", test_lines);
  g_test_add_func ("/comparaison/random", test_random);
  g_test_add_func ("/comparaison/long", test_long);
  return g_test_run ();
}
