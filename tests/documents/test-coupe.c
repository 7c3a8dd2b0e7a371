/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/coupe.h"

/* Words of given widths, a space of 1 between them. */
static Coupe *
make_text (const double *words, guint n)
{
  Coupe *coupes = g_new0 (Coupe, n + 1);
  double x = 0;

  for (guint i = 0; i < n; i++)
    {
      x += words[i];
      coupes[i + 1] = (Coupe) { .end = i * 2 + 1, .next = i * 2 + 2, .x_end = x, .x_next = x + 1 };
      x += 1;
    }
  return coupes;
}

static GArray *
choose (const double *words, guint n, double width, gboolean *possible)
{
  g_autofree Coupe *coupes = make_text (words, n);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  *possible = coupe_choose (coupes, n + 1, width, chosen);
  return chosen;
}

static void
test_one_line (void)
{
  gboolean possible;
  g_autoptr (GArray) chosen = choose ((double[]) { 3, 4, 2 }, 3, 20, &possible);

  g_assert_true (possible);
  g_assert_cmpuint (chosen->len, ==, 1);
  g_assert_cmpuint (g_array_index (chosen, guint, 0), ==, 3);
}

/* A greedy cut leaves a line of 2 between two full ones; total fit moves a word down. */
static void
test_balances (void)
{
  gboolean possible;
  g_autoptr (GArray) chosen = choose ((double[]) { 4, 4, 2, 9, 4, 4 }, 6, 10, &possible);

  g_assert_true (possible);
  g_assert_cmpuint (chosen->len, ==, 4);
  g_assert_cmpuint (g_array_index (chosen, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (chosen, guint, 1), ==, 3);
}

static void
test_no_lonely_last_word (void)
{
  gboolean possible;
  g_autoptr (GArray) chosen = choose ((double[]) { 20, 20, 20, 18, 18, 3 }, 6, 101, &possible);

  g_assert_true (possible);
  g_assert_cmpuint (chosen->len, ==, 2);
  g_assert_cmpuint (g_array_index (chosen, guint, 0), <, 5);
}

/* "Mme Brissac-Faure": rather a slightly shorter line than a name in two. */
static void
test_compound (void)
{
  Coupe coupes[] = { { 0, 0, 0, 0, FALSE }, { 5, 6, 80, 81, FALSE }, { 14, 14, 95, 95, TRUE },
                     { 40, 40, 150, 150, FALSE } };
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert_true (coupe_choose (coupes, G_N_ELEMENTS (coupes), 100, chosen));
  g_assert_cmpuint (g_array_index (chosen, guint, 0), ==, 1);
  coupes[2].inside = FALSE;
  g_array_set_size (chosen, 0);
  g_assert_true (coupe_choose (coupes, G_N_ELEMENTS (coupes), 100, chosen));
  g_assert_cmpuint (g_array_index (chosen, guint, 0), ==, 2);
}

static void
test_too_wide (void)
{
  gboolean possible;
  g_autoptr (GArray) chosen = choose ((double[]) { 3, 12, 2 }, 3, 10, &possible);

  g_assert_false (possible);
  g_assert_cmpuint (chosen->len, ==, 0);
}

/* "pour le | 25 janvier 2027" in the place of "pour le 25 janvier | 2027", which fills its line
 * better; and the latter where the column holds no more. */
static void
test_date (void)
{
  const double words[] = { 8, 10, 4 };
  g_autofree Coupe *coupes = make_text (words, 3);
  const struct {
    double width;
    guint first;
  } cases[] = { { 19, 1 }, { 10, 1 } };

  coupes[2].date = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));

      g_assert_true (coupe_choose (coupes, 4, cases[i].width, chosen));
      g_assert_cmpuint (chosen->len, ==, i + 2);
      g_assert_cmpuint (g_array_index (chosen, guint, 0), ==, cases[i].first);
    }
}

static void
test_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      guint n = g_test_rand_int_range (1, 80);
      g_autofree double *words = g_new (double, n);
      g_autofree Coupe *coupes = NULL;
      g_autoptr (GArray) chosen = NULL;
      double width = g_test_rand_double_range (12, 60);
      gboolean possible;
      guint from = 0;

      for (guint i = 0; i < n; i++)
        words[i] = g_test_rand_double_range (0.5, 12);
      coupes = make_text (words, n);
      chosen = choose (words, n, width, &possible);
      g_assert_true (possible);
      for (guint i = 0; i < chosen->len; i++)
        {
          guint to = g_array_index (chosen, guint, i);

          g_assert_cmpuint (to, >, from);
          g_assert_cmpfloat (coupes[to].x_end - coupes[from].x_next, <=, width + 0.01);
          from = to;
        }
      g_assert_cmpuint (from, ==, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/coupe/one-line", test_one_line);
  g_test_add_func ("/documents/coupe/balances", test_balances);
  g_test_add_func ("/documents/coupe/no-lonely-last-word", test_no_lonely_last_word);
  g_test_add_func ("/documents/coupe/compound", test_compound);
  g_test_add_func ("/documents/coupe/too-wide", test_too_wide);
  g_test_add_func ("/documents/coupe/date", test_date);
  g_test_add_func ("/documents/coupe/random", test_random);
  return g_test_run ();
}
