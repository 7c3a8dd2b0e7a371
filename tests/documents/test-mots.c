/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/mots.h"

#include "base/formats.h"
#include "base/jour.h"

#define N "\302\240"

static void
test_structure (void)
{
  static const char *cases[][2] = {
    { "Commune de Roquebelle", "à la commune de Roquebelle" },
    { "Communauté de communes du Lac", "à la communauté de communes du Lac" },
    { "Agence de l’eau", "à l’agence de l’eau" },
    { "Syndicat des eaux", "au syndicat des eaux" },
    { "CCAS de Roquebelle", "au CCAS de Roquebelle" },
    { "Département de l’Ain", "au département de l’Ain" },
    { "Office de tourisme", "à l’office de tourisme" },
    { "Roquebelle", "à Roquebelle" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mots_a_la_structure (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_de (void)
{
  static const char *cases[][3] = {
    { "Aliénor Maurin", "d’Aliénor Maurin", "d’Aliénor Maurin" },
    { "Édith Lantenois", "d’Édith Lantenois", "d’Édith Lantenois" },
    { "Mme Aubert", "de Mme Aubert", "de Mme Aubert" },
    { "Villeneuve", "de Villeneuve", NULL },
    { "Commune de Vico", "de Commune de Vico", "de la commune de Vico" },
    { "Espace 2M", "d’Espace 2M", "d’Espace 2M" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *person = mots_de_nom (cases[i][0]);
      g_autofree char *employer = mots_de_la_structure (cases[i][0]);

      g_assert_cmpstr (person, ==, cases[i][1]);
      if (cases[i][2] != NULL)
        g_assert_cmpstr (employer, ==, cases[i][2]);
    }
}

static void
test_periode (void)
{
  gint64 mars = jour_from_ymd (2026, 3, 1), same = jour_from_ymd (2026, 3, 26);
  gint64 juillet = jour_from_ymd (2026, 7, 9), later = jour_from_ymd (2027, 1, 5);
  const struct {
    gint64 du, au;
    const char *text;
  } cases[] = {
    { CHAMP_ABSENT, CHAMP_ABSENT, "" },
    { mars, CHAMP_ABSENT, "depuis le 1er" N "mars 2026" },
    { CHAMP_ABSENT, juillet, "jusqu’au 9" N "juillet 2026" },
    { juillet, juillet, "le 9" N "juillet 2026" },
    { mars, same, "du 1er au 26" N "mars 2026" },
    { mars, juillet, "du 1er mars au 9" N "juillet 2026" },
    { mars, later, "du 1er" N "mars 2026 au 5" N "janvier 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mots_periode (cases[i].du, cases[i].au);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_personne (void)
{
  g_autofree char *whole = mots_personne ("Mme", "Maëlys", "Quercy");
  g_autofree char *brief = mots_personne_breve ("Mme", "Maëlys", "Quercy");
  g_autofree char *unknown = mots_personne_breve (NULL, "Maëlys", "Quercy");
  g_autofree char *nothing = mots_personne (NULL, NULL, NULL);

  g_assert_cmpstr (whole, ==, "Mme Maëlys Quercy");
  g_assert_cmpstr (brief, ==, "Mme Quercy");
  g_assert_cmpstr (unknown, ==, "Maëlys Quercy");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (mots_agent ("M."), ==, "agent");
  g_assert_cmpstr (mots_agent (NULL), ==, "bénéficiaire");
}

static void
test_letters (void)
{
  g_autofree char *small = mots_minuscule ("Éducatrice");
  g_autofree char *acronym = mots_minuscule ("ATSEM principale");
  g_autofree char *capital = format_majuscule ("à faire");
  g_autofree char *empty = mots_minuscule ("");

  g_assert_cmpstr (small, ==, "éducatrice");
  g_assert_cmpstr (acronym, ==, "ATSEM principale");
  g_assert_cmpstr (capital, ==, "À faire");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/mots/structure", test_structure);
  g_test_add_func ("/documents/mots/de", test_de);
  g_test_add_func ("/documents/mots/periode", test_periode);
  g_test_add_func ("/documents/mots/personne", test_personne);
  g_test_add_func ("/documents/mots/letters", test_letters);
  return g_test_run ();
}
