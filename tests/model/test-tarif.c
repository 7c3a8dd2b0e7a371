/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/formats.h"
#include "base/jour.h"
#include "prestations-communes.h"

#define N_FAITS 243 /* 3 states of 5 conditions */

/* The matrix of prices, line by line. @faits: affiliée, CME, FIPHFP cadre, collectivité,
 * contribution; o yes, n no, - not known. */
typedef struct
{
  const char *prestation;
  const char *jour;
  const char *faits;
  const char *resultat;
  gint64 montant_centimes;
  const char *regle_code;
  const char *manquantes;
} Ligne;

#define RIEN CHAMP_ABSENT

static const Ligne lignes[] = {
  /* cdg34: one price for all, from 2022. */
  { "cdg34", "2021-12-31", "-----", "erreur", RIEN, NULL, "" },
  { "cdg34", "2022-01-01", "-----", "prix", 98000, "tarif_unique", "" },
  { "cdg34", "2022-12-31", "nonon", "prix", 98000, "tarif_unique", "" },
  { "cdg34", "2023-01-01", "-----", "prix", 98000, "tarif_unique", "" },
  { "cdg34", "2026-11-22", "ooooo", "prix", 98000, "tarif_unique", "" },

  /* cdg31, affiliated, CME, within the centre's FIPHFP convention: free. */
  { "cdg31", "2014-12-31", "ooo--", "erreur", RIEN, NULL, "" },
  { "cdg31", "2015-01-01", "ooo--", "prix", 0, "affiliee_cme_fiphfp", "" },
  { "cdg31", "2026-11-22", "ooonn", "prix", 0, "affiliee_cme_fiphfp", "" },
  /* … outside of it: the grid and the prose differ, nobody guesses. */
  { "cdg31", "2014-12-31", "oon--", "erreur", RIEN, NULL, "" },
  { "cdg31", "2015-01-01", "oon--", "erreur", RIEN, "affiliee_cme_hors_fiphfp", "" },
  { "cdg31", "2026-11-22", "oonoo", "erreur", RIEN, "affiliee_cme_hors_fiphfp", "" },
  /* … not known. */
  { "cdg31", "2014-12-31", "oo---", "erreur", RIEN, NULL, "" },
  { "cdg31", "2015-01-01", "oo---", "erreur", RIEN, NULL, "fiphfp_cadre" },
  { "cdg31", "2026-11-22", "oo-oo", "erreur", RIEN, NULL, "fiphfp_cadre" },
  /* Not affiliated, CME, no convention of its own. */
  { "cdg31", "2014-12-31", "no-n-", "erreur", RIEN, NULL, "" },
  { "cdg31", "2015-01-01", "no-n-", "prix", 66300, "non_affiliee_cme", "" },
  { "cdg31", "2026-11-22", "noonn", "prix", 66300, "non_affiliee_cme", "" },
  /* … a convention of its own: refused. */
  { "cdg31", "2014-12-31", "no-o-", "erreur", RIEN, NULL, "" },
  { "cdg31", "2015-01-01", "no-o-", "refus", RIEN, "non_affiliee_cme_fiphfp", "" },
  { "cdg31", "2026-11-22", "noooo", "refus", RIEN, "non_affiliee_cme_fiphfp", "" },
  /* … not known: the centre's convention does not answer for the employer's. */
  { "cdg31", "2015-01-01", "no---", "erreur", RIEN, NULL, "fiphfp_collectivite" },
  { "cdg31", "2026-11-22", "noo-o", "erreur", RIEN, NULL, "fiphfp_collectivite" },
  /* Affiliated, not followed: the FIPHFP does not matter. */
  { "cdg31", "2014-12-31", "on---", "erreur", RIEN, NULL, "" },
  { "cdg31", "2015-01-01", "on---", "prix", 64000, "affiliee", "" },
  { "cdg31", "2026-11-22", "onooo", "prix", 64000, "affiliee", "" },
  { "cdg31", "2026-11-22", "onnnn", "prix", 64000, "affiliee", "" },
  /* Not affiliated, not followed. */
  { "cdg31", "2014-12-31", "nn---", "erreur", RIEN, NULL, "" },
  { "cdg31", "2015-01-01", "nn---", "prix", 66300, "non_affiliee", "" },
  { "cdg31", "2026-11-22", "nnooo", "prix", 66300, "non_affiliee", "" },
  /* What is missing is named, and only what can still matter. */
  { "cdg31", "2026-11-22", "-----", "erreur", RIEN, NULL,
    "affiliee suivi_cme fiphfp_cadre fiphfp_collectivite" },
  { "cdg31", "2026-11-22", "-n---", "erreur", RIEN, NULL, "affiliee" },
  { "cdg31", "2026-11-22", "-nooo", "erreur", RIEN, NULL, "affiliee" },
  { "cdg31", "2026-11-22", "-o---", "erreur", RIEN, NULL,
    "affiliee fiphfp_cadre fiphfp_collectivite" },
  { "cdg31", "2026-11-22", "o----", "erreur", RIEN, NULL, "suivi_cme fiphfp_cadre" },
  { "cdg31", "2026-11-22", "o-o--", "erreur", RIEN, NULL, "suivi_cme" },
  { "cdg31", "2026-11-22", "n----", "erreur", RIEN, NULL, "suivi_cme fiphfp_collectivite" },
  /* The same amount by two rules: which one is still to be known. */
  { "cdg31", "2026-11-22", "n--n-", "erreur", RIEN, NULL, "suivi_cme" },

  /* cdg31-assistance, case 1. */
  { "cdg31-assistance", "2017-01-25", "oo--o", "erreur", RIEN, NULL, "" },
  { "cdg31-assistance", "2017-01-26", "oo--o", "prix", 0, "cas_1", "" },
  { "cdg31-assistance", "2026-11-22", "oonno", "prix", 0, "cas_1", "" },
  /* … without the contribution: not foreseen. */
  { "cdg31-assistance", "2017-01-25", "oo--n", "erreur", RIEN, NULL, "" },
  { "cdg31-assistance", "2017-01-26", "oo--n", "erreur", RIEN, "cas_1_sans_contribution", "" },
  { "cdg31-assistance", "2026-11-22", "oooon", "erreur", RIEN, "cas_1_sans_contribution", "" },
  { "cdg31-assistance", "2017-01-26", "oo---", "erreur", RIEN, NULL, "fiphfp_contribution" },
  { "cdg31-assistance", "2026-11-22", "oooo-", "erreur", RIEN, NULL, "fiphfp_contribution" },
  /* Case 2. */
  { "cdg31-assistance", "2017-01-25", "on---", "erreur", RIEN, NULL, "" },
  { "cdg31-assistance", "2017-01-26", "on---", "prix", 25000, "cas_2", "" },
  { "cdg31-assistance", "2026-11-22", "onooo", "prix", 25000, "cas_2", "" },
  /* Case 3: nothing else matters. */
  { "cdg31-assistance", "2017-01-25", "n----", "erreur", RIEN, NULL, "" },
  { "cdg31-assistance", "2017-01-26", "n----", "prix", 35000, "cas_3", "" },
  { "cdg31-assistance", "2026-11-22", "nooon", "prix", 35000, "cas_3", "" },
  { "cdg31-assistance", "2026-11-22", "-----", "erreur", RIEN, NULL,
    "affiliee suivi_cme fiphfp_contribution" },
  { "cdg31-assistance", "2026-11-22", "o----", "erreur", RIEN, NULL,
    "suivi_cme fiphfp_contribution" },
  { "cdg31-assistance", "2026-11-22", "-n---", "erreur", RIEN, NULL, "affiliee" },

  /* No published price: an amount typed by the centre, whatever the day. */
  { "cdg84", "2000-01-01", "-----", "sur_devis", RIEN, "sur_devis", "" },
  { "cdg84", "2026-11-22", "ononn", "sur_devis", RIEN, "sur_devis", "" },
  { "cdg60", "2000-01-01", "-----", "sur_devis", RIEN, "sur_devis", "" },
  { "cdg60", "2026-11-22", "nonoo", "sur_devis", RIEN, "sur_devis", "" },
  { "espace2m", "2000-01-01", "-----", "sur_devis", RIEN, "sur_devis", "" },
  { "espace2m", "2026-11-22", "-o-n-", "sur_devis", RIEN, "sur_devis", "" },
};

static TarifConditions
parse_faits (const char *faits)
{
  TarifConditions conditions = { 0 };

  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    conditions.faits[i] = faits[i] == 'o' ? FAIT_OUI : faits[i] == 'n' ? FAIT_NON : FAIT_INCONNU;

  return conditions;
}

static gint64
parse_jour (const char *texte)
{
  gint64 jour;

  g_assert_true (jour_parse_iso (texte, &jour));

  return jour;
}

/* Whatever the answer, it is whole: a price has its rule and its dates, the rest its reason. */
static void
assert_coherent (const TarifReponse *reponse)
{
  gboolean is_prix = reponse->resultat == TARIF_PRIX;

  g_assert_cmpint (reponse->resultat, >=, TARIF_PRIX);
  g_assert_cmpint (reponse->resultat, <=, TARIF_ERREUR);
  g_assert_nonnull (reponse->conditions_manquantes);
  g_assert_true (is_prix == (reponse->montant_centimes != CHAMP_ABSENT));
  if (is_prix || reponse->resultat == TARIF_SUR_DEVIS)
    {
      g_assert_null (reponse->motif);
      g_assert_null (*reponse->conditions_manquantes);
    }
  else
    {
      g_assert_nonnull (reponse->motif);
      g_assert_cmpstr (reponse->motif, !=, "");
    }
  g_assert_true ((reponse->regle == NULL) == (reponse->regle_code == NULL));
  if (reponse->regle != NULL)
    g_assert_true (reponse->source != NULL || reponse->hypothese != NULL);
  if (is_prix)
    g_assert_cmpint (reponse->valide_du, !=, CHAMP_ABSENT);
}

static void
test_ligne (gconstpointer data)
{
  const Ligne *ligne = data;
  g_autoptr (Prestation) prestation = load_prestation (ligne->prestation);
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;
  TarifConditions conditions = parse_faits (ligne->faits);
  g_autofree char *manquantes = NULL;

  prestation_find_tarif (prestation, parse_jour (ligne->jour), &conditions, &reponse);
  assert_coherent (&reponse);
  g_assert_cmpstr (tarif_resultat_get_code (reponse.resultat), ==, ligne->resultat);
  g_assert_cmpint (reponse.montant_centimes, ==, ligne->montant_centimes);
  g_assert_cmpstr (reponse.regle_code, ==, ligne->regle_code);
  manquantes = g_strjoinv (" ", reponse.conditions_manquantes);
  g_assert_cmpstr (manquantes, ==, ligne->manquantes);
}

static void
find (Prestation   *prestation,
      const char   *jour,
      const char   *faits,
      TarifReponse *reponse)
{
  TarifConditions conditions = parse_faits (faits);

  tarif_reponse_clear (reponse);
  prestation_find_tarif (prestation, parse_jour (jour), &conditions, reponse);
}

static void
test_details (void)
{
  g_autoptr (Prestation) cdg34 = load_prestation ("cdg34");
  g_autoptr (Prestation) cdg31 = load_prestation ("cdg31");
  g_autoptr (Prestation) assistance = load_prestation ("cdg31-assistance");
  g_autofree char *veille = format_jour (parse_jour ("2017-01-25"), FORMAT_JOUR_DATE);
  g_autofree char *premier = format_jour (parse_jour ("2017-01-26"), FORMAT_JOUR_DATE);
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;

  find (cdg34, "2022-12-31", "-----", &reponse);
  g_assert_null (reponse.avertissement);
  g_assert_cmpint (reponse.valide_du, ==, parse_jour ("2022-01-01"));
  g_assert_cmpint (reponse.valide_au, ==, CHAMP_ABSENT);
  g_assert_nonnull (reponse.hypothese);
  g_assert_null (reponse.deliberation_numero);
  g_assert_cmpint (reponse.deliberation_date, ==, CHAMP_ABSENT);
  g_assert_nonnull (reponse.deliberation_organe);

  find (cdg34, "2023-01-01", "-----", &reponse);
  g_assert_nonnull (g_strstr_len (reponse.avertissement, -1, "ernier tarif connu : 2022"));

  find (cdg31, "2026-11-22", "oon--", &reponse);
  g_assert_nonnull (g_strstr_len (reponse.motif, -1, "conventionnement du centre avec le FIPHFP"));
  g_assert_nonnull (g_strstr_len (reponse.source, -1, "Gratuit dans le cadre du conventionnement"));
  g_assert_nonnull (g_strstr_len (reponse.source, -1, "exécutée à titre gratuit"));

  find (cdg31, "2026-11-22", "no-o-", &reponse);
  g_assert_nonnull (g_strstr_len (reponse.motif, -1, "n’a pas de conventionnement"));

  find (assistance, "2017-01-26", "on---", &reponse);
  g_assert_cmpstr (reponse.deliberation_numero, ==, "2017-07");
  g_assert_cmpint (reponse.deliberation_date, ==, parse_jour ("2017-01-26"));
  g_assert_cmpint (reponse.valide_du, ==, parse_jour ("2017-01-26"));

  find (assistance, "2017-01-25", "on---", &reponse);
  g_assert_nonnull (g_strstr_len (reponse.motif, -1, veille));
  g_assert_nonnull (g_strstr_len (reponse.motif, -1, premier));
}

/* A voted price replaces another: each day has its own, and the day of the change the new one. */
static void
test_replacement (void)
{
  static const Changement changements[] = {
    { "tarifs[0].valide_au", "\"2024-12-31\"" },
    { "tarifs[0].code", "\"tarif_2022\"" },
    { "tarifs[]", "{\"code\": \"tarif_2025\", \"libelle\": \"Tarif 2025\", \"conditions\": {},"
                  " \"resultat\": \"prix\", \"montant_centimes\": 99000, \"deliberation\":"
                  " {\"numero\": \"2024-31\", \"date\": \"2024-12-05\", \"organe\": null},"
                  " \"valide_du\": \"2025-01-01\", \"valide_au\": \"2026-02-28\", \"motif\": null,"
                  " \"avertissement\": {\"texte\": \"À revoir\", \"apres\": null},"
                  " \"source\": \"Délibération\"}" },
    { NULL, NULL },
  };
  g_autoptr (GBytes) bytes = change_donnees ("cdg34", changements);
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) prestation = prestation_new_from_bytes (bytes, &error);
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;

  g_assert_no_error (error);
  find (prestation, "2024-12-31", "-----", &reponse);
  g_assert_cmpint (reponse.montant_centimes, ==, 98000);
  g_assert_cmpint (reponse.valide_au, ==, parse_jour ("2024-12-31"));
  find (prestation, "2025-01-01", "-----", &reponse);
  g_assert_cmpint (reponse.montant_centimes, ==, 99000);
  g_assert_cmpstr (reponse.avertissement, ==, "À revoir");
  g_assert_cmpstr (reponse.deliberation_numero, ==, "2024-31");
  find (prestation, "2026-02-28", "-----", &reponse);
  g_assert_cmpint (reponse.montant_centimes, ==, 99000);
  find (prestation, "2026-03-01", "-----", &reponse);
  g_assert_cmpint (reponse.resultat, ==, TARIF_ERREUR);
  g_assert_null (*reponse.conditions_manquantes);
}

/* A hole in the grid is an error and not the nearest rule; a condition next to it matters. */
static void
test_hole (void)
{
  static const Changement changements[] = {
    { "tarifs[4]", NULL },
    { NULL, NULL },
  };
  g_autoptr (GBytes) bytes = change_donnees ("cdg31", changements);
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) prestation = prestation_new_from_bytes (bytes, &error);
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;

  g_assert_no_error (error);
  find (prestation, "2026-11-22", "on---", &reponse);
  assert_coherent (&reponse);
  g_assert_cmpint (reponse.resultat, ==, TARIF_ERREUR);
  g_assert_null (reponse.regle);
  g_assert_null (*reponse.conditions_manquantes);

  find (prestation, "2026-11-22", "-n---", &reponse);
  g_assert_cmpstr (reponse.conditions_manquantes[0], ==, "affiliee");
  g_assert_null (reponse.conditions_manquantes[1]);
}

static void
write_faits (guint n,
             char  faits[TARIF_N_CONDITIONS + 1])
{
  for (guint i = 0; i < TARIF_N_CONDITIONS; i++, n /= 3)
    faits[i] = "-on"[n % 3];
  faits[TARIF_N_CONDITIONS] = '\0';
}

static guint
read_missing (const TarifReponse *reponse)
{
  guint manquantes = 0;

  for (char **code = reponse->conditions_manquantes; *code != NULL; code++)
    for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
      if (g_str_equal (*code, tarif_condition_get_code (i)))
        manquantes |= 1u << i;

  return manquantes;
}

/* A rule holds for every way to complete what is not known, and giving all that is missing always
 * settles the question. */
static void
check_completions (Prestation *prestation,
                   const char *jour,
                   const char *faits)
{
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;
  guint manquantes;

  find (prestation, jour, faits, &reponse);
  assert_coherent (&reponse);
  manquantes = read_missing (&reponse);
  for (guint n = 0; n < 1u << TARIF_N_CONDITIONS; n++)
    {
      g_auto (TarifReponse) complete = TARIF_REPONSE_INIT;
      g_autofree char *cas = g_strdup (faits);

      for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
        if (cas[i] == '-' && (manquantes == 0 || (manquantes & (1u << i)) != 0))
          cas[i] = (n & (1u << i)) != 0 ? 'o' : 'n';

      find (prestation, jour, cas, &complete);
      g_assert_null (*complete.conditions_manquantes);
      if (manquantes == 0)
        {
          g_assert_cmpint (complete.resultat, ==, reponse.resultat);
          g_assert_cmpstr (complete.regle_code, ==, reponse.regle_code);
          g_assert_cmpint (complete.montant_centimes, ==, reponse.montant_centimes);
        }
    }

  for (guint i = 0; i < TARIF_N_CONDITIONS; i++)
    if ((manquantes & (1u << i)) != 0)
      g_assert_cmpint (faits[i], ==, '-');
}

static void
test_every_case (void)
{
  for (guint p = 0; codes_prestations[p] != NULL; p++)
    {
      g_autoptr (Prestation) prestation = load_prestation (codes_prestations[p]);

      for (guint n = 0; n < N_FAITS; n++)
        {
          char faits[TARIF_N_CONDITIONS + 1];

          write_faits (n, faits);
          check_completions (prestation, "2010-06-30", faits);
          check_completions (prestation, "2026-11-22", faits);
        }
    }
}

static void
test_fait (void)
{
  g_assert_cmpint (tarif_fait_from_nombre (CHAMP_ABSENT), ==, FAIT_INCONNU);
  g_assert_cmpint (tarif_fait_from_nombre (0), ==, FAIT_NON);
  g_assert_cmpint (tarif_fait_from_nombre (1), ==, FAIT_OUI);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lignes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/tarif/%s/%s/%s", lignes[i].prestation,
                                               lignes[i].jour, lignes[i].faits);

      g_test_add_data_func (path, &lignes[i], test_ligne);
    }
  g_test_add_func ("/tarif/details", test_details);
  g_test_add_func ("/tarif/replacement", test_replacement);
  g_test_add_func ("/tarif/hole", test_hole);
  g_test_add_func ("/tarif/every-case", test_every_case);
  g_test_add_func ("/tarif/fait", test_fait);

  return g_test_run ();
}
