/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"
#include "base/jour.h"

static gint64
iso (const char *texte)
{
  gint64 jour = CHAMP_ABSENT;

  g_assert_true (jour_parse_iso (texte, &jour));
  return jour;
}

static void
test_parse (void)
{
  static const char * const refused[] = {
    "", "2026", "2026-1-01", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
    "2026-01-00", "0000-01-01", "2026-01-01 ", " 2026-01-01", "2026/01/01", "２０２６-01-01",
    "-026-01-01", "2026-01-01T00:00:00Z",
  };
  gint64 jour = 42;

  g_assert_cmpint (iso ("1970-01-01"), ==, 0);
  g_assert_cmpint (iso ("2000-02-29"), ==, 11016);
  g_assert_cmpint (iso ("1969-12-31"), ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (jour_parse_iso (refused[i], &jour));
  g_assert_false (jour_parse_iso (NULL, &jour));
  g_assert_cmpint (jour, ==, 42);
}

/* Every day of five centuries against GLib's own calendar, there and back. */
static void
test_against_gdate (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1801);

  for (gint64 jour = iso ("1801-01-01"); jour < iso ("2301-01-01"); jour++)
    {
      gint a, m, j;

      jour_to_ymd (jour, &a, &m, &j);
      g_assert_cmpint (a, ==, g_date_get_year (date));
      g_assert_cmpint (m, ==, g_date_get_month (date));
      g_assert_cmpint (j, ==, g_date_get_day (date));
      g_assert_cmpint (jour_from_ymd (a, m, j), ==, jour);
      g_assert_cmpint (jour_get_weekday (jour), ==, g_date_get_weekday (date));
      g_assert_cmpint (jour_get_week (jour), ==, g_date_get_iso8601_week_of_year (date));
      g_date_add_days (date, 1);
    }
}

static void
test_months (void)
{
  static const struct
  {
    const char *de;
    gint mois;
    const char *a;
  } cas[] = {
    { "2026-01-31", 1, "2026-02-28" },  { "2028-01-31", 1, "2028-02-29" },
    { "2026-08-31", 6, "2027-02-28" },  { "2026-09-08", 6, "2027-03-08" },
    { "2026-12-15", 1, "2027-01-15" },  { "2026-03-31", -1, "2026-02-28" },
    { "2026-01-15", -1, "2025-12-15" }, { "2024-02-29", 12, "2025-02-28" },
    { "2026-05-05", 0, "2026-05-05" },  { "2026-10-31", 3, "2027-01-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte = jour_format_iso (jour_add_months (iso (cas[i].de), cas[i].mois));

      g_assert_cmpstr (texte, ==, cas[i].a);
    }
  g_assert_cmpint (jour_add_months (CHAMP_ABSENT, 3), ==, CHAMP_ABSENT);
  g_assert_null (jour_format_iso (CHAMP_ABSENT));
}

static void
test_holidays (void)
{
  static const struct
  {
    const char *jour;
    const char *nom;
  } cas[] = {
    { "2026-01-01", "Jour de l’an" },      { "2026-04-06", "Lundi de Pâques" },
    { "2026-05-14", "Ascension" },         { "2026-05-25", "Lundi de Pentecôte" },
    { "2026-11-11", "Armistice 1918" },    { "2026-12-25", "Noël" },
    { "2027-03-29", "Lundi de Pâques" },   { "2038-04-26", "Lundi de Pâques" },
    { "2026-04-05", NULL },                { "2026-12-26", NULL },
    { "2026-04-03", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_assert_cmpstr (jour_get_ferie (iso (cas[i].jour)), ==, cas[i].nom);
  g_assert_null (jour_get_ferie (CHAMP_ABSENT));
}

static void
test_today (void)
{
  instant_set_today (iso ("2026-03-29"));
  g_assert_cmpint (jour_today (), ==, iso ("2026-03-29"));
  instant_set_today (CHAMP_ABSENT);
  g_assert_cmpint (jour_today (), >, iso ("2026-01-01"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/jour/parse", test_parse);
  g_test_add_func ("/base/jour/against-gdate", test_against_gdate);
  g_test_add_func ("/base/jour/months", test_months);
  g_test_add_func ("/base/jour/holidays", test_holidays);
  g_test_add_func ("/base/jour/today", test_today);
  return g_test_run ();
}
