/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/jour.h"
#include "widgets/saisie.h"

/* Thursday 12 November 2026. */
#define AUJOURDHUI jour_from_ymd (2026, 11, 12)

static void
test_jour (void)
{
  static const struct { const char *texte; const char *attendu; } cas[] = {
    { "12/11/2026", "2026-11-12" },       { "12-11-26", "2026-11-12" },
    { "12.11.2026", "2026-11-12" },       { "12 11 2026", "2026-11-12" },
    { "2026-11-12", "2026-11-12" },       { "12 nov 2026", "2026-11-12" },
    { "12 nov. 2026", "2026-11-12" },     { "12 novembre 2026", "2026-11-12" },
    { "1er janvier 2027", "2027-01-01" }, { "1er janv. 2027", "2027-01-01" },
    { "mar. 24 nov. 2026", "2026-11-24" }, { "mardi 24 novembre 2026", "2026-11-24" },
    { "2 FÉVRIER 2027", "2027-02-02" },   { "2 fevr 27", "2027-02-02" },
    { "15 août 2026", "2026-08-15" },     { "15 aout", "2026-08-15" },
    { "3 déc", "2026-12-03" },            { "8/1", "2027-01-08" },
    { "23/02/79", "1979-02-23" },         { "29/02/2028", "2028-02-29" },
    { "aujourd’hui", "2026-11-12" },      { "aujourd'hui", "2026-11-12" },
    { "demain", "2026-11-13" },           { "après-demain", "2026-11-14" },
    { "hier", "2026-11-11" },             { "12\302\240nov.\302\2402026", "2026-11-12" },
    { "  12/11/2026 ", "2026-11-12" },    { "5 mars 2027", "2027-03-05" },
    { "5 juin 2027", "2027-06-05" },      { "5 juil. 2027", "2027-07-05" },
    { "5 mai 2027", "2027-05-05" },
    { "31/02/2026", NULL },               { "29/02/2027", NULL },
    { "32/01/2026", NULL },               { "12/13/2026", NULL },
    { "0/11/2026", NULL },                { "12/11/20266", NULL },
    { "bientôt", NULL },                  { "", NULL },
    { "12", NULL },                       { "12 ju 2026", NULL },
    { "12 novx 2026", NULL },             { "12/11/2026 x", NULL },
    { "-12/11/2026x", NULL },             { "30 février", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      gint64 jour = -1, attendu = -1;
      const gboolean lu = saisie_parse_jour (cas[i].texte, AUJOURDHUI, &jour);

      g_test_message ("« %s »", cas[i].texte);
      g_assert_cmpint (lu, ==, cas[i].attendu != NULL);
      if (cas[i].attendu != NULL)
        g_assert_true (jour_parse_iso (cas[i].attendu, &attendu));
      g_assert_cmpint (jour, ==, attendu);
    }
}

static void
test_heure (void)
{
  static const struct { const char *texte; gint attendu; } cas[] = {
    { "9 h 30", 570 }, { "9h30", 570 },  { "9:30", 570 }, { "0930", 570 },
    { "930", 570 },    { "09.30", 570 }, { "9 h", 540 },  { "9", 540 },
    { "14H", 840 },    { "0:00", 0 },    { "23:59", 1439 }, { "9\302\240h\302\24030", 570 },
    { "24:00", -1 },   { "9:60", -1 },   { "9 h 5 x", -1 }, { "h30", -1 },
    { "", -1 },        { "12345", -1 },  { "neuf", -1 },  { "2575", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      gint minute = -1;

      g_test_message ("« %s »", cas[i].texte);
      g_assert_cmpint (saisie_parse_heure (cas[i].texte, &minute), ==, cas[i].attendu >= 0);
      g_assert_cmpint (minute, ==, cas[i].attendu);
    }
}

static void
test_duree (void)
{
  static const struct { const char *texte; gint64 attendu; } cas[] = {
    { "1 h 30", 90 }, { "2 h", 120 },  { "45 min", 45 }, { "90min", 90 }, { "1:30", 90 },
    { "2", 120 },     { "20 h", 1200 }, { "0 h", -1 },   { "", -1 },      { "1 h 75", -1 },
    { "30 mn", 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      gint64 minutes = -1;

      g_test_message ("« %s »", cas[i].texte);
      g_assert_cmpint (saisie_parse_duree (cas[i].texte, &minutes), ==, cas[i].attendu >= 0);
      g_assert_cmpint (minutes, ==, cas[i].attendu);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/saisie/jour", test_jour);
  g_test_add_func ("/saisie/heure", test_heure);
  g_test_add_func ("/saisie/duree", test_duree);
  return g_test_run ();
}
