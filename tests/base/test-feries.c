/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/feries.h"
#include "base/jour.h"

static gint64
iso (const char *texte)
{
  gint64 jour = CHAMP_ABSENT;

  g_assert_true (jour_parse_iso (texte, &jour));
  return jour;
}

static void
test_choice (void)
{
  static const struct
  {
    const char *jour, *france, *alsace_moselle;
  } cas[] = {
    { "2026-04-03", NULL, "Vendredi saint" },
    { "2027-03-26", NULL, "Vendredi saint" },
    { "2026-12-26", NULL, "Saint-Étienne" },
    { "2026-04-06", "Lundi de Pâques", "Lundi de Pâques" },
    { "2026-12-25", "Noël", "Noël" },
    { "2026-04-04", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_assert_cmpstr (feries_get (iso (cas[i].jour), FERIES_FRANCE), ==, cas[i].france);
      g_assert_cmpstr (feries_get (iso (cas[i].jour), FERIES_ALSACE_MOSELLE), ==,
                       cas[i].alsace_moselle);
    }
  g_assert_null (feries_get (CHAMP_ABSENT, FERIES_ALSACE_MOSELLE));
  g_assert_false (feries_is_working_day (CHAMP_ABSENT, FERIES_FRANCE));
}

/* Counted by hand on a calendar: week-ends, bridges, both ends of a year, leap days, and the two
 * Sundays on which the hour changes. */
static void
test_add (void)
{
  static const struct
  {
    const char *de;
    gint nombre;
    const char *france, *alsace_moselle;
  } cas[] = {
    { "2026-11-20", 1, "2026-11-23", "2026-11-23" }, { "2026-11-21", 1, "2026-11-23", "2026-11-23" },
    { "2026-11-21", 0, "2026-11-21", "2026-11-21" }, { "2026-11-16", 20, "2026-12-14", "2026-12-14" },
    { "2026-11-09", 2, "2026-11-12", "2026-11-12" }, { "2026-04-02", 1, "2026-04-03", "2026-04-07" },
    { "2026-04-02", 2, "2026-04-07", "2026-04-08" }, { "2025-12-24", 1, "2025-12-26", "2025-12-29" },
    { "2026-12-24", 1, "2026-12-28", "2026-12-28" }, { "2026-12-31", 1, "2027-01-04", "2027-01-04" },
    { "2028-02-28", 1, "2028-02-29", "2028-02-29" }, { "2028-02-28", 2, "2028-03-01", "2028-03-01" },
    { "2027-02-26", 1, "2027-03-01", "2027-03-01" }, { "2026-03-27", 1, "2026-03-30", "2026-03-30" },
    { "2026-10-23", 1, "2026-10-26", "2026-10-26" }, { "2026-05-13", 1, "2026-05-15", "2026-05-15" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *france =
        jour_format_iso (feries_add_working_days (iso (cas[i].de), cas[i].nombre, FERIES_FRANCE));
      g_autofree char *alsace = jour_format_iso (
        feries_add_working_days (iso (cas[i].de), cas[i].nombre, FERIES_ALSACE_MOSELLE));

      g_assert_cmpstr (france, ==, cas[i].france);
      g_assert_cmpstr (alsace, ==, cas[i].alsace_moselle);
    }
  g_assert_cmpint (feries_add_working_days (CHAMP_ABSENT, 3, FERIES_FRANCE), ==, CHAMP_ABSENT);
}

/* Working days of a year, as any payroll calendar has them; Alsace-Moselle never has more. */
static void
test_years (void)
{
  static const struct
  {
    const char *annee;
    guint france, alsace_moselle;
  } cas[] = { { "2024", 252, 250 }, { "2025", 251, 249 }, { "2026", 252, 251 } };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *premier = g_strdup_printf ("%s-01-01", cas[i].annee);
      g_autofree char *dernier = g_strdup_printf ("%s-12-31", cas[i].annee);
      guint france = 0, alsace = 0;

      for (gint64 jour = iso (premier); jour <= iso (dernier); jour++)
        {
          france += feries_is_working_day (jour, FERIES_FRANCE);
          alsace += feries_is_working_day (jour, FERIES_ALSACE_MOSELLE);
        }
      g_assert_cmpuint (france, ==, cas[i].france);
      g_assert_cmpuint (alsace, ==, cas[i].alsace_moselle);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/feries/choice", test_choice);
  g_test_add_func ("/base/feries/add", test_add);
  g_test_add_func ("/base/feries/years", test_years);
  return g_test_run ();
}
