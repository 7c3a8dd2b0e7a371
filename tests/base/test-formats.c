/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"

#define NBSP ESPACE_INSECABLE
#define FINE ESPACE_FINE_INSECABLE

static void
test_jour (void)
{
  static const struct
  {
    gint a, m, j;
    FormatJour format;
    const char *texte;
  } cas[] = {
    { 2026, 11, 24, FORMAT_JOUR_LONG, "mardi 24" NBSP "novembre 2026" },
    { 2026, 11, 1, FORMAT_JOUR_LONG, "dimanche 1er" NBSP "novembre 2026" },
    { 2026, 2, 2, FORMAT_JOUR_DATE, "2" NBSP "février 2026" },
    { 2026, 11, 24, FORMAT_JOUR_COURT, "mar. 24" NBSP "nov." },
    { 2027, 1, 5, FORMAT_JOUR_COURT_ANNEE, "mar. 5" NBSP "janv. 2027" },
    { 2026, 8, 1, FORMAT_JOUR_BREF, "1er" NBSP "août" },
    { 2026, 8, 1, FORMAT_JOUR_CHIFFRES, "01/08/2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte =
        format_jour (jour_from_ymd (cas[i].a, cas[i].m, cas[i].j), cas[i].format);

      g_assert_cmpstr (texte, ==, cas[i].texte);
    }
}

static void
test_mois (void)
{
  g_autofree char *fevrier = format_mois_annee (jour_from_ymd (2026, 2, 14));
  g_autofree char *aout = format_mois_annee (jour_from_ymd (2026, 8, 1));
  g_autofree char *accent = format_majuscule ("échéance");
  g_autofree char *rien = format_majuscule ("");

  g_assert_cmpstr (fevrier, ==, "Février 2026");
  g_assert_cmpstr (aout, ==, "Août 2026");
  g_assert_cmpstr (accent, ==, "Échéance");
  g_assert_cmpstr (rien, ==, "");
}

static void
test_taille (void)
{
  static const struct
  {
    gint64 octets;
    const char *texte;
  } cas[] = {
    { 0, "0" NBSP "o" }, { 999, "999" NBSP "o" }, { 1000, "1" NBSP "ko" }, { 1290, "1,2" NBSP "ko" },
    { 340123, "340" NBSP "ko" }, { 1234567, "1,2" NBSP "Mo" }, { 52428800, "52" NBSP "Mo" },
    { 1500000000, "1,5" NBSP "Go" }, { 999999, "999" NBSP "ko" }, { CHAMP_ABSENT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte = format_taille (cas[i].octets);

      g_assert_cmpstr (texte, ==, cas[i].texte);
    }
}

static void
test_duree (void)
{
  static const struct
  {
    gint64 minutes;
    const char *texte;
  } cas[] = {
    { 0, "0" NBSP "h" },     { 45, "45" NBSP "min" },  { 60, "1" NBSP "h" },
    { 65, "1" NBSP "h" NBSP "05" }, { 630, "10" NBSP "h" NBSP "30" }, { 1440, "24" NBSP "h" },
    { -90, "−1" NBSP "h" NBSP "30" }, { CHAMP_ABSENT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte = format_duree (cas[i].minutes);

      g_assert_cmpstr (texte, ==, cas[i].texte);
    }
}

static void
test_euros (void)
{
  static const struct
  {
    gint64 centimes;
    const char *texte;
  } cas[] = {
    { 0, "0,00" NBSP "€" },          { 98000, "980,00" NBSP "€" },
    { 66300, "663,00" NBSP "€" },    { 148050, "1" FINE "480,50" NBSP "€" },
    { 5, "0,05" NBSP "€" },          { -25000, "−250,00" NBSP "€" },
    { 123456789, "1" FINE "234" FINE "567,89" NBSP "€" }, { CHAMP_ABSENT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte = format_euros (cas[i].centimes);

      g_assert_cmpstr (texte, ==, cas[i].texte);
    }
}

static void
test_heures (void)
{
  const gint64 debut = instant_from_local (jour_from_ymd (2026, 11, 24), 570);
  g_autofree char *plage = format_plage_heures (debut, 120);
  g_autofree char *moment = format_moment (debut, FORMAT_JOUR_COURT);
  g_autofree char *absent = format_heure (CHAMP_ABSENT);

  g_assert_cmpstr (plage, ==,
                   "9" NBSP "h" NBSP "30" NBSP "– 11" NBSP "h" NBSP "30");
  g_assert_cmpstr (moment, ==, "mar. 24" NBSP "nov., 9" NBSP "h" NBSP "30");
  g_assert_cmpstr (absent, ==, "");
}

static void
test_nom (void)
{
  g_autofree char *entier = format_nom ("Wattrelin", "Clémence");
  g_autofree char *sans_prenom = format_nom ("Wattrelin", NULL);
  g_autofree char *rien = format_nom (NULL, NULL);

  g_assert_cmpstr (entier, ==, "Wattrelin Clémence");
  g_assert_cmpstr (sans_prenom, ==, "Wattrelin");
  g_assert_cmpstr (rien, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/formats/jour", test_jour);
  g_test_add_func ("/base/formats/mois", test_mois);
  g_test_add_func ("/base/formats/duree", test_duree);
  g_test_add_func ("/base/formats/taille", test_taille);
  g_test_add_func ("/base/formats/euros", test_euros);
  g_test_add_func ("/base/formats/heures", test_heures);
  g_test_add_func ("/base/formats/nom", test_nom);
  return g_test_run ();
}
