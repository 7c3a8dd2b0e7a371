/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/demi-journee.h"
#include "base/instant.h"
#include "base/jour.h"

/* In July and in January: the clock is that of Paris, summer or winter. */
static void
test_split (void)
{
  static const struct
  {
    gint debut, duree;
    guint n;
    Demi demi;
    gint fin; /* of the first half */
  } cas[] = {
    { 9 * 60, 120, 1, DEMI_MATIN, 11 * 60 },
    { 8 * 60, 30, 1, DEMI_MATIN, 8 * 60 + 30 },
    { 11 * 60, 120, 1, DEMI_MATIN, 13 * 60 },
    { 11 * 60 + 30, 120, 1, DEMI_MATIN, 13 * 60 + 30 },
    { 11 * 60 + 30, 121, 2, DEMI_MATIN, 13 * 60 },
    { 9 * 60, 480, 2, DEMI_MATIN, 13 * 60 },
    { 12 * 60 + 59, 60, 2, DEMI_MATIN, 13 * 60 },
    { 13 * 60, 90, 1, DEMI_APRES_MIDI, 14 * 60 + 30 },
    { 17 * 60, 120, 1, DEMI_APRES_MIDI, 19 * 60 },
  };
  const gint64 jours[] = { jour_from_ymd (2026, 7, 7), jour_from_ymd (2026, 1, 13) };

  for (guint j = 0; j < G_N_ELEMENTS (jours); j++)
    for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
      {
        const gint64 debut = instant_from_local (jours[j], cas[i].debut);
        DemiJournee demis[2];

        g_assert_cmpuint (demi_journees_split (debut, cas[i].duree, demis), ==, cas[i].n);
        g_assert_cmpint (demis[0].jour, ==, jours[j]);
        g_assert_cmpint (demis[0].demi, ==, cas[i].demi);
        g_assert_cmpint (demis[0].debut, ==, debut);
        g_assert_cmpint (instant_get_minute (demis[0].fin), ==, cas[i].fin);
        if (cas[i].n == 1)
          continue;
        g_assert_cmpint (demis[1].jour, ==, jours[j]);
        g_assert_cmpint (demis[1].demi, ==, DEMI_APRES_MIDI);
        g_assert_cmpint (demis[1].debut, ==, demis[0].fin);
        g_assert_cmpint (demis[1].fin, ==, debut + cas[i].duree * 60);
      }
}

static void
test_unknown (void)
{
  const gint64 debut = instant_from_local (jour_from_ymd (2026, 7, 7), 540);
  DemiJournee demis[2];

  g_assert_cmpuint (demi_journees_split (CHAMP_ABSENT, 60, demis), ==, 0);
  g_assert_cmpuint (demi_journees_split (debut, CHAMP_ABSENT, demis), ==, 0);
  g_assert_cmpuint (demi_journees_split (debut, 0, demis), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/demi-journee/split", test_split);
  g_test_add_func ("/base/demi-journee/unknown", test_unknown);
  return g_test_run ();
}
