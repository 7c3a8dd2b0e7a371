/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/adresse.h"
#include "base/formats.h"

#define NBSP ESPACE_INSECABLE

typedef struct
{
  Adresse adresse;
  const char *lignes; /* one a line */
  const char *phrase;
} Cas;

static const Cas cas[] = {
  { { "Commune de Saint-Polgues-le-Haut", NULL, "2, place des Tisseurs", "42998",
      "Saint-Polgues-le-Haut" },
    "Commune de Saint-Polgues-le-Haut\n2 PLACE DES TISSEURS\n42998 SAINT POLGUES LE HAUT",
    "2, place des Tisseurs, 42998" NBSP "Saint-Polgues-le-Haut" },
  /* The town at the end of the street, as people type it. */
  { { "Mme Delphine Verrière-Collet", NULL, "4 rue Molière, 42300 Roanne", NULL, NULL },
    "Mme Delphine Verrière-Collet\n4 RUE MOLIERE\n42300 ROANNE",
    "4 rue Molière, 42300" NBSP "Roanne" },
  { { "M. Luc Né", NULL, "Résidence « L’Œillet »\n12 bis, rue d’Été\n34 000 Montpellier Cedex 2",
      NULL, NULL },
    "M. Luc Né\nRESIDENCE L OEILLET\n12 BIS RUE D ETE\n34000 MONTPELLIER CEDEX 2",
    "Résidence « L’Œillet », 12 bis, rue d’Été, 34000" NBSP "Montpellier Cedex 2" },
  { { "Commune de Vico", "Direction des ressources humaines", NULL, "20160", "Vico" },
    "Commune de Vico\nDirection des ressources humaines\n20160 VICO", "20160" NBSP "Vico" },
  /* Too long for a line, cut between words; nothing is lost. */
  { { "Centre de gestion de la fonction publique territoriale de la Haute-Garonne", NULL,
      "590, rue Buissonnière", "31670", "Labège" },
    "Centre de gestion de la fonction\npublique territoriale de la\nHaute-Garonne\n"
    "590 RUE BUISSONNIERE\n31670 LABEGE", "590, rue Buissonnière, 31670" NBSP "Labège" },
  { { "Mme X", NULL, "Lieu-dit Le Bourg", NULL, "Vico" }, "Mme X\nLIEU DIT LE BOURG\nVICO",
    "Lieu-dit Le Bourg, Vico" },
  { { "Mme X", NULL, NULL, NULL, NULL }, "Mme X", "" },
  { { NULL, NULL, " \n ", "", NULL }, "", "" },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_auto (GStrv) lignes = adresse_lines (&cas[i].adresse);
      g_autofree char *texte = g_strjoinv ("\n", lignes);

      g_assert_cmpstr (texte, ==, cas[i].lignes);
      g_assert_cmpuint (g_strv_length (lignes), <=, ADRESSE_N_LIGNES);
      for (guint j = 0; lignes[j] != NULL; j++)
        g_assert_cmpint (g_utf8_strlen (lignes[j], -1), <=, ADRESSE_N_CARACTERES);
    }
}

static void
test_one_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *phrase = adresse_one_line (&cas[i].adresse);

      g_assert_cmpstr (phrase, ==, cas[i].phrase);
    }
}

/* From the street on, whatever was typed. */
static void
test_machine_reads (void)
{
  const Adresse adresse = { NULL, NULL, "12, rue de l’Île-aux-Cygnes (bât. B) – n° 3", "75015",
                            "Paris – Quinzième" };
  g_auto (GStrv) lignes = adresse_lines (&adresse);

  g_assert_nonnull (lignes[0]);
  for (guint i = 0; lignes[i] != NULL; i++)
    {
      g_assert_true (g_regex_match_simple ("^[A-Z0-9]+( [A-Z0-9]+)*$", lignes[i], 0, 0));
      g_assert_cmpint (g_utf8_strlen (lignes[i], -1), <=, ADRESSE_N_CARACTERES);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/adresse/lines", test_lines);
  g_test_add_func ("/base/adresse/one-line", test_one_line);
  g_test_add_func ("/base/adresse/machine-reads", test_machine_reads);
  return g_test_run ();
}
