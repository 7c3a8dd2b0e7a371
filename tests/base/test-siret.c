/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/formats.h"
#include "base/siret.h"

#define NBSP ESPACE_INSECABLE

static void
test_check (void)
{
  static const struct
  {
    const char *texte;
    SiretVerdict verdict;
  } cas[] = {
    { NULL, SIRET_ABSENT },
    { "", SIRET_ABSENT },
    { "  ", SIRET_ABSENT },
    { "73282932000074", SIRET_VALIDE },
    { "732 829 320 00074", SIRET_VALIDE },
    { "732" NBSP "829" NBSP "320" NBSP "00074", SIRET_VALIDE },
    { "732.829.320-00074", SIRET_VALIDE },
    { "73282932000075", SIRET_CLE },
    { "73282923000074", SIRET_CLE }, /* two digits the other way round */
    { "732829320", SIRET_FORME },    /* a SIREN */
    { "7328293200007", SIRET_FORME },
    { "732829320000741", SIRET_FORME },
    { "7328293200007A", SIRET_FORME },
    /* La Poste: the head office by the key, an office by the sum. */
    { "35600000000048", SIRET_VALIDE },
    { "35600000000006", SIRET_VALIDE },
    { "35600000000015", SIRET_VALIDE },
    { "35600000000007", SIRET_CLE },
    /* That sum is right for nobody else. */
    { "73282932000073", SIRET_CLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_assert_cmpint (siret_check (cas[i].texte), ==, cas[i].verdict);
}

/* Whatever digit is mistyped, the key tells. */
static void
test_one_digit (void)
{
  for (guint place = 0; place < 14; place++)
    for (char chiffre = '0'; chiffre <= '9'; chiffre++)
      {
        char texte[] = "73282932000074";

        if (texte[place] == chiffre)
          continue;
        texte[place] = chiffre;
        g_assert_cmpint (siret_check (texte), ==, SIRET_CLE);
      }
}

static void
test_format (void)
{
  g_autofree char *plein = siret_format ("73282932000074");
  g_autofree char *court = siret_format ("732 829");
  g_autofree char *absent = siret_format (NULL);
  g_autofree char *nu = siret_normalise (" 732 829 320.00074 ");

  g_assert_cmpstr (plein, ==, "732" NBSP "829" NBSP "320" NBSP "00074");
  g_assert_cmpstr (court, ==, "732 829");
  g_assert_cmpstr (absent, ==, "");
  g_assert_cmpstr (nu, ==, "73282932000074");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/siret/check", test_check);
  g_test_add_func ("/base/siret/one-digit", test_one_digit);
  g_test_add_func ("/base/siret/format", test_format);
  return g_test_run ();
}
