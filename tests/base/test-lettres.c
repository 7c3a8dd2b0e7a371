/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/jour.h"
#include "base/lettres.h"

typedef struct
{
  gint64 valeur;
  const char *texte;
} Cas;

static void
test_nombres (void)
{
  static const Cas cas[] = {
    { 0, "zéro" }, { 1, "un" }, { 10, "dix" }, { 16, "seize" }, { 17, "dix-sept" },
    { 20, "vingt" }, { 21, "vingt et un" }, { 22, "vingt-deux" }, { 31, "trente et un" },
    { 61, "soixante et un" }, { 69, "soixante-neuf" }, { 70, "soixante-dix" },
    { 71, "soixante et onze" }, { 72, "soixante-douze" }, { 79, "soixante-dix-neuf" },
    { 80, "quatre-vingts" }, { 81, "quatre-vingt-un" }, { 88, "quatre-vingt-huit" },
    { 90, "quatre-vingt-dix" }, { 91, "quatre-vingt-onze" }, { 99, "quatre-vingt-dix-neuf" },
    { 100, "cent" }, { 101, "cent un" }, { 121, "cent vingt et un" }, { 180, "cent quatre-vingts" },
    { 200, "deux cents" }, { 201, "deux cent un" }, { 280, "deux cent quatre-vingts" },
    { 999, "neuf cent quatre-vingt-dix-neuf" }, { 1000, "mille" }, { 1001, "mille un" },
    { 1100, "mille cent" }, { 1250, "mille deux cent cinquante" }, { 2000, "deux mille" },
    { 2026, "deux mille vingt-six" }, { 21000, "vingt et un mille" },
    { 80000, "quatre-vingt mille" }, { 80080, "quatre-vingt mille quatre-vingts" },
    { 200000, "deux cent mille" }, { 200200, "deux cent mille deux cents" },
    { 1000000, "un million" }, { 80000000, "quatre-vingts millions" },
    { 200000000, "deux cents millions" }, { 1000001, "un million un" },
    { 2000000000, "deux milliards" }, { 1001001001, "un milliard un million mille un" },
    { -12, "moins douze" }, { CHAMP_ABSENT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte = lettres_nombre (cas[i].valeur, LETTRES_MASCULIN);

      g_assert_cmpstr (texte, ==, cas[i].texte);
    }
}

static void
test_feminin (void)
{
  static const Cas cas[] = {
    { 1, "une" }, { 21, "vingt et une" }, { 71, "soixante et onze" }, { 81, "quatre-vingt-une" },
    { 91, "quatre-vingt-onze" }, { 101, "cent une" }, { 21000, "vingt et un mille" },
    { 1000001, "un million une" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte = lettres_nombre (cas[i].valeur, LETTRES_FEMININ);

      g_assert_cmpstr (texte, ==, cas[i].texte);
    }
}

/* The first five are the prices of the shipped prestations. */
static void
test_euros (void)
{
  static const Cas cas[] = {
    { 98000, "neuf cent quatre-vingts euros" },
    { 66300, "six cent soixante-trois euros" },
    { 64000, "six cent quarante euros" },
    { 25000, "deux cent cinquante euros" },
    { 35000, "trois cent cinquante euros" },
    { 125050, "mille deux cent cinquante euros et cinquante centimes" },
    { 0, "zéro euro" }, { 100, "un euro" }, { 101, "un euro et un centime" },
    { 50, "cinquante centimes" }, { 199, "un euro et quatre-vingt-dix-neuf centimes" },
    { 7100, "soixante et onze euros" }, { 100000000, "un million d’euros" },
    { 100000050, "un million d’euros et cinquante centimes" },
    { 120000000, "un million deux cent mille euros" }, { CHAMP_ABSENT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte = lettres_euros (cas[i].valeur);

      g_assert_cmpstr (texte, ==, cas[i].texte);
    }
}

static void
test_durees (void)
{
  static const Cas cas[] = {
    { 0, "zéro heure" }, { 60, "une heure" }, { 90, "une heure et trente minutes" },
    { 1260, "vingt et une heures" }, { 1440, "vingt-quatre heures" }, { 45, "quarante-cinq minutes" },
    { 61, "une heure et une minute" }, { CHAMP_ABSENT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *texte = lettres_duree (cas[i].valeur);

      g_assert_cmpstr (texte, ==, cas[i].texte);
    }
}

static void
test_jours (void)
{
  g_autofree char *premier = lettres_jour (jour_from_ymd (2017, 1, 1));
  g_autofree char *autre = lettres_jour (jour_from_ymd (2026, 11, 24));
  g_autofree char *siecle = lettres_jour (jour_from_ymd (1980, 2, 29));
  g_autofree char *absent = lettres_jour (CHAMP_ABSENT);

  g_assert_cmpstr (premier, ==, "premier janvier deux mille dix-sept");
  g_assert_cmpstr (autre, ==, "vingt-quatre novembre deux mille vingt-six");
  g_assert_cmpstr (siecle, ==, "vingt-neuf février mille neuf cent quatre-vingts");
  g_assert_cmpstr (absent, ==, "");
}

/* Two numbers are never said alike. */
static void
test_distincts (void)
{
  g_autoptr (GHashTable) dits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gint64 n = 0; n < 20000; n++)
    g_hash_table_add (dits, lettres_nombre (n, LETTRES_MASCULIN));
  g_assert_cmpuint (g_hash_table_size (dits), ==, 20000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/lettres/nombres", test_nombres);
  g_test_add_func ("/base/lettres/feminin", test_feminin);
  g_test_add_func ("/base/lettres/euros", test_euros);
  g_test_add_func ("/base/lettres/durees", test_durees);
  g_test_add_func ("/base/lettres/jours", test_jours);
  g_test_add_func ("/base/lettres/distincts", test_distincts);
  return g_test_run ();
}
