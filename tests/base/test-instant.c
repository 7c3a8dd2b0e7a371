/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"
#include "base/jour.h"

static gint64
iso (const char *texte)
{
  gint64 instant = CHAMP_ABSENT;

  g_assert_true (instant_parse_iso (texte, &instant));
  return instant;
}

static void
test_parse (void)
{
  static const char * const refused[] = {
    "2026-03-12", "2026-03-12T09:30:00", "2026-03-12T24:00:00Z", "2026-03-12T09:60:00Z",
    "2026-02-30T09:30:00Z", "2026-03-12 09:30:00Z", "2026-03-12T09:30:00+0100",
    "2026-03-12T09:30:00+15:00", "2026-03-12T09:30:00Zx", "",
  };
  gint64 instant = 7;

  g_assert_cmpint (iso ("1970-01-01T00:00:00Z"), ==, 0);
  g_assert_cmpint (iso ("2026-03-12T09:30:00+01:00"), ==, iso ("2026-03-12T08:30:00Z"));
  g_assert_cmpint (iso ("2026-03-12T03:30:00-05:00"), ==, iso ("2026-03-12T08:30:00Z"));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (instant_parse_iso (refused[i], &instant));
  g_assert_cmpint (instant, ==, 7);
}

/* What is written is in Paris, whatever the process's own zone, on both sides of both changes. */
static void
test_paris (void)
{
  static const struct
  {
    const char *lu;
    const char *ecrit;
  } cas[] = {
    { "2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00" },
    { "2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00" },
    { "2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00" },
    { "2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00" },
    { "2026-12-31T23:30:00Z", "2027-01-01T00:30:00+01:00" },
    { "2026-07-14T22:00:00Z", "2026-07-15T00:00:00+02:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *ecrit = instant_format_iso (iso (cas[i].lu));

      g_assert_cmpstr (ecrit, ==, cas[i].ecrit);
    }
  g_assert_null (instant_format_iso (CHAMP_ABSENT));
}

static void
test_local (void)
{
  static const struct
  {
    const char *jour;
    gint minute;
    const char *instant;
  } cas[] = {
    { "2026-11-24", 570, "2026-11-24T09:30:00+01:00" },
    { "2026-06-24", 570, "2026-06-24T09:30:00+02:00" },
    { "2026-03-29", 119, "2026-03-29T01:59:00+01:00" },
    { "2026-03-29", 150, "2026-03-29T03:30:00+02:00" }, /* the hour that does not exist */
    { "2026-03-29", 180, "2026-03-29T03:00:00+02:00" },
    { "2026-10-25", 119, "2026-10-25T01:59:00+02:00" },
    { "2026-10-25", 150, "2026-10-25T02:30:00+02:00" }, /* the first of the two */
    { "2026-10-25", 180, "2026-10-25T03:00:00+01:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      gint64 jour = CHAMP_ABSENT;
      g_autofree char *ecrit = NULL;

      g_assert_true (jour_parse_iso (cas[i].jour, &jour));
      ecrit = instant_format_iso (instant_from_local (jour, cas[i].minute));
      g_assert_cmpstr (ecrit, ==, cas[i].instant);
    }
}

/* Every quarter of an hour of two years comes back as it went, but in the two changed hours. */
static void
test_round_trip (void)
{
  gint64 premier = CHAMP_ABSENT;

  g_assert_true (jour_parse_iso ("2026-01-01", &premier));
  for (gint64 jour = premier; jour < premier + 731; jour++)
    for (gint minute = 0; minute < 1440; minute += 15)
      {
        const gint64 instant = instant_from_local (jour, minute);

        g_assert_cmpint (instant_get_jour (instant), ==, jour);
        if (minute < 120 || minute >= 180)
          g_assert_cmpint (instant_get_minute (instant), ==, minute);
      }
  g_assert_cmpint (instant_get_jour (CHAMP_ABSENT), ==, CHAMP_ABSENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/instant/parse", test_parse);
  g_test_add_func ("/base/instant/paris", test_paris);
  g_test_add_func ("/base/instant/local", test_local);
  g_test_add_func ("/base/instant/round-trip", test_round_trip);
  return g_test_run ();
}
