/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations-communes.h"

#include "base/formats.h"
#include "model/prestation-differences.h"

#include <string.h>

/* What changes from one version of a prestation to the next, change by change. */

static const struct
{
  const char *prestation;
  const char *chemin;
  const char *json;
  const char *phrase; /* a piece of the one sentence */
} cas[] = {
  { "cdg34", "libelle", "\"Bilan\"", "now called “Bilan”" },
  { "cdg34", "phases[1].libelle", "\"Exploration\"", "is now “Exploration”" },
  { "cdg34", "phases[2]", NULL, "“Phase de conclusion” is dropped" },
  { "cdg34", "phases[]",
    "{\"code\":\"suite\",\"libelle\":\"Suite\",\"objectifs\":[],\"source\":\"x\"}",
    "“Suite” is new" },
  { "cdg34", "phases[0].facultatif", "true", "is now optional" },
  { "cdg34", "phases[0].objectifs[0].libelle", "\"Informer\"", "is now “Informer”" },
  { "cdg34", "phases[0].objectifs[2]", NULL, "“Confirmer l’engagement de l’agent” is dropped" },
  { "cdg34", "phases[0].objectifs[]", "{\"code\":\"jouer\",\"libelle\":\"Jouer\"}",
    "“Jouer” is new" },
  { "cdg84", "heures.min_minutes", "1260", "Minimum of hours: 21 h instead of 20 h" },
  { "cdg84", "heures.max_minutes", "null", "Maximum of hours: not fixed instead of 24 h" },
  { "cdg34", "heures.indicatif_minutes", "1200", "Hours on average: 20 h instead of 24 h" },
  { "cdg34", "heures.colonnes", "[\"entretiens\"]", "hours that count" },
  { "cdg34", "heures.genres_hors_compte", "[]", "hours that count" },
  { "cdg31", "entretiens.nombre", "6", "Number of meetings: 6 instead of 5" },
  { "espace2m", "entretiens.duree_max_minutes", "90", "Longest meeting: 1 h 30 instead of 2 h" },
  { "espace2m", "entretiens.duree_min_minutes", "45", "Shortest meeting: 45 min instead of 1 h" },
  { "cdg34", "duree.max_mois", "5", "Longest span, in months: 5 instead of 6" },
  { "cdg34", "duree.min_mois", "2", "Shortest span, in months: 2 instead of 3" },
  { "espace2m", "premier_rdv.delai_jours", "15", "first appointment: 15 instead of 20" },
  { "espace2m", "premier_rdv", "null", "not fixed instead of 20" },
  { "cdg60", "reunions[1]", NULL, "“Échange avec la collectivité à mi-parcours” is no longer comp" },
  { "espace2m", "reunions_facultatives[0]", NULL, "no longer among the optional" },
  { "cdg34", "accord_agent.exigence", "\"non_requis\"", "no longer required" },
  { "cdg31-assistance", "accord_agent.exigence", "\"requis\"", "now required" },
  { "espace2m", "prerequis_francais", "null", "no longer a prerequisite" },
  { "cdg34", "prerequis_francais", "{\"source\":\"x\"}", "now a prerequisite" },
  { "espace2m", "territoire.libelles", "[\"Roannais\"]", "under “Territory” is not the same" },
  { "cdg34", "enonces.rythme.libelles", "[\"Un par semaine\"]", "under “Rhythm” is not the same" },
  { "cdg34", "convention.parties", "[\"agent\",\"centre\"]", "parties to the agreement" },
  { "cdg34", "modes.codes", "[\"visio\"]", "modes of the meetings" },
  { "cdg34", "documents[]", "{\"code\":\"livret\",\"source\":\"x\"}", "“Individual booklet” is new" },
  { "cdg34", "documents[2]", NULL, "“Summary document” is dropped" },
  { "cdg34", "demandeurs[0]", NULL, "may no longer ask" },
  { "cdg34", "motifs[2]", NULL, "“Unfitness” is dropped" },
  { "cdg34", "tarifs[0].montant_centimes", "102000", "is 1 020,00 € instead of 980,00 €" },
  { "cdg34", "tarifs[0].valide_au", "\"2026-12-31\"", "other days" },
  { "cdg31", "tarifs[5]", NULL, "is dropped" },
  /* What has no sentence of its own is not passed over. */
  { "cdg34", "accord_agent.source", "\"x\"", "Wordings" },
  { "cdg34", "avant[1].libelle", "\"Contact\"", "Wordings" },
  { "cdg31", "avis[0].texte", "\"x\"", "Wordings" },
  { "cdg34", "duree.environ", "true", "Wordings" },
};

static Prestation *
change (const char *prestation,
        const char *chemin,
        const char *json)
{
  const Changement changements[] = { { chemin, json }, { "version", "2" }, { NULL } };
  g_autoptr (GBytes) octets = change_donnees (prestation, changements);
  g_autoptr (GError) error = NULL;
  Prestation *changee = prestation_new_from_bytes (octets, &error);

  g_assert_no_error (error);
  return changee;
}

static char *
with_plain_spaces (const char *texte)
{
  g_autoptr (GString) copie = g_string_new (texte);

  g_string_replace (copie, ESPACE_INSECABLE, " ", 0);
  g_string_replace (copie, ESPACE_FINE_INSECABLE, " ", 0);
  return g_string_free (g_steal_pointer (&copie), FALSE);
}

static void
test_each_change (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (Prestation) avant = load_prestation (cas[i].prestation);
      g_autoptr (Prestation) apres = change (cas[i].prestation, cas[i].chemin, cas[i].json);
      g_autoptr (GPtrArray) phrases = prestation_compare (avant, apres);
      g_autoptr (GPtrArray) retour = prestation_compare (apres, avant);
      g_autofree char *phrase = NULL;

      g_test_message ("%s %s", cas[i].prestation, cas[i].chemin);
      g_assert_cmpuint (phrases->len, ==, 1);
      g_assert_cmpuint (retour->len, ==, 1);
      phrase = with_plain_spaces (phrases->pdata[0]);
      g_test_message ("%s", phrase);
      g_assert_nonnull (strstr (phrase, cas[i].phrase));
    }
}

static void
test_nothing (void)
{
  for (guint i = 0; codes_prestations[i] != NULL; i++)
    {
      g_autoptr (Prestation) avant = load_prestation (codes_prestations[i]);
      g_autoptr (Prestation) apres = change (codes_prestations[i], "format", "1");
      g_autoptr (GPtrArray) phrases = prestation_compare (avant, apres);

      g_assert_cmpint (apres->version, ==, 2);
      g_assert_cmpuint (phrases->len, ==, 0);
    }
}

/* Two services of one centre have little in common: many sentences, all of them whole. */
static void
test_everything (void)
{
  for (guint i = 0; codes_prestations[i] != NULL; i++)
    for (guint j = 0; codes_prestations[j] != NULL; j++)
      {
        g_autoptr (Prestation) a = load_prestation (codes_prestations[i]);
        g_autoptr (Prestation) b = load_prestation (codes_prestations[j]);
        g_autoptr (GPtrArray) phrases = prestation_compare (a, b);

        g_assert_cmpint (phrases->len > 5, ==, i != j);
        for (guint k = 0; k < phrases->len; k++)
          {
            g_assert_true (g_str_has_suffix (phrases->pdata[k], "."));
            g_assert_null (strstr (phrases->pdata[k], "(null)"));
            g_assert_null (strstr (phrases->pdata[k], "%s"));
          }
      }
}

static void
test_order (void)
{
  g_autoptr (Prestation) avant = load_prestation ("cdg34");
  g_autoptr (Prestation) apres = load_prestation ("cdg34");
  g_autoptr (GPtrArray) phrases = NULL;
  gpointer premiere = apres->phases->pdata[0];

  apres->phases->pdata[0] = apres->phases->pdata[1];
  apres->phases->pdata[1] = premiere;
  phrases = prestation_compare (avant, apres);
  g_assert_cmpuint (phrases->len, ==, 1);
  g_assert_nonnull (strstr (phrases->pdata[0], "another order"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/differences/each-change", test_each_change);
  g_test_add_func ("/model/differences/nothing", test_nothing);
  g_test_add_func ("/model/differences/everything", test_everything);
  g_test_add_func ("/model/differences/order", test_order);
  return g_test_run ();
}
