/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"
#include "base/jour.h"
#include "base/plage.h"

static void
test_compare (void)
{
  static const struct
  {
    Plage a, b;
    PlageRapport rapport;
  } cas[] = {
    { { 0, 10 }, { 0, 10 }, PLAGE_EQUAL },     { { 0, 10 }, { 10, 20 }, PLAGE_DISTINCT },
    { { 10, 20 }, { 0, 10 }, PLAGE_DISTINCT }, { { 0, 11 }, { 10, 20 }, PLAGE_OVERLAPS },
    { { 2, 5 }, { 0, 10 }, PLAGE_SUBSET },     { { 0, 5 }, { 0, 10 }, PLAGE_SUBSET },
    { { 0, 10 }, { 5, 10 }, PLAGE_SUPERSET },  { { 5, 15 }, { 0, 10 }, PLAGE_OVERLAPS },
    { { 5, 5 }, { 0, 10 }, PLAGE_DISTINCT },   { { 5, 5 }, { 5, 5 }, PLAGE_EQUAL },
    { { 30, 40 }, { 0, 10 }, PLAGE_DISTINCT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_assert_cmpint (plage_compare (cas[i].a, cas[i].b), ==, cas[i].rapport);
}

static void
test_contains (void)
{
  const Plage plage = { 3, 5 };

  g_assert_false (plage_contains (plage, 2));
  g_assert_true (plage_contains (plage, 3));
  g_assert_true (plage_contains (plage, 4));
  g_assert_false (plage_contains (plage, 5));
  g_assert_false (plage_contains (plage, CHAMP_ABSENT));
  g_assert_true (plage_is_empty ((Plage) { 5, 5 }));
}

static void
test_calendar (void)
{
  const gint64 jour = jour_from_ymd (2026, 10, 25);
  const Plage mois = plage_of_month (jour);
  const Plage octobre = plage_to_instants (mois);

  g_assert_cmpint (mois.fin - mois.debut, ==, 31);
  /* October has one hour more than its days. */
  g_assert_cmpint (octobre.fin - octobre.debut, ==, 31 * 86400 + 3600);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/plage/compare", test_compare);
  g_test_add_func ("/base/plage/contains", test_contains);
  g_test_add_func ("/base/plage/calendar", test_calendar);
  return g_test_run ();
}
