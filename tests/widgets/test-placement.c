/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/placement.h"

static void
test_spread (void)
{
  double serres[] = { 10, 11, 12, 100 };
  double trop[] = { 0, 0, 0, 0, 0 };
  double bord[] = { 98, 99, 100 };

  placement_spread (serres, 4, 10, 0, 200);
  g_assert_cmpfloat_with_epsilon (serres[0], 1, 0.01);
  g_assert_cmpfloat_with_epsilon (serres[1], 11, 0.01);
  g_assert_cmpfloat_with_epsilon (serres[2], 21, 0.01);
  g_assert_cmpfloat_with_epsilon (serres[3], 100, 0.01);

  placement_spread (trop, 5, 50, 0, 100);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpfloat_with_epsilon (trop[i], 25 * i, 0.01);

  placement_spread (bord, 3, 10, 0, 100);
  g_assert_cmpfloat_with_epsilon (bord[0], 80, 0.01);
  g_assert_cmpfloat_with_epsilon (bord[2], 100, 0.01);
}

static void
test_rangee (void)
{
  g_autoptr (Rangee) rangee = rangee_new (0, 100);

  rangee_occupy (rangee, 20, 40);
  g_assert_true (rangee_is_free (rangee, 0, 20));
  g_assert_true (rangee_is_free (rangee, 40, 100));
  g_assert_false (rangee_is_free (rangee, 39, 50));
  g_assert_false (rangee_is_free (rangee, 10, 90));
  g_assert_false (rangee_is_free (rangee, 90, 101));
  g_assert_false (rangee_is_free (rangee, -1, 5));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placement/spread", test_spread);
  g_test_add_func ("/placement/rangee", test_rangee);
  return g_test_run ();
}
