/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations-communes.h"

#include <string.h>

#define TARIF(code, conditions, resultat, montant, du, au, motif) \
  "{\"code\": \"" code "\", \"libelle\": \"Essai\", \"conditions\": {" conditions "}," \
  " \"resultat\": \"" resultat "\", \"montant_centimes\": " montant ", \"deliberation\": null," \
  " \"valide_du\": " du ", \"valide_au\": " au ", \"motif\": " motif "," \
  " \"avertissement\": null, \"source\": \"Essai\"}"
#define REUNION(genre, phase) \
  "{\"genre\": \"" genre "\", \"libelle\": \"Essai\", \"phase\": " phase "," \
  " \"duree_minutes\": null, \"environ\": false, \"source\": \"Essai\"}"

/* Changes to a shipped file, and the place of each fault they make, in order. */
typedef struct
{
  const char *nom;
  const char *prestation;
  Changement changements[8];
  const char *places;
} Cas;

static const Cas cas[] = {
  { "missing key", "cdg34", { { "libelle", NULL } }, "libelle" },
  { "missing key below", "cdg34", { { "heures.approximatif", NULL } }, "heures.approximatif" },
  { "unknown key", "cdg34", { { "couleur", "\"bleu\"" } }, "couleur" },
  { "unknown key below", "cdg34", { { "phases[1].objectifs[2].poids", "1" } },
    "phases[1].objectifs[2].poids" },
  { "null", "cdg34", { { "libelle", "null" } }, "libelle" },
  { "null object", "cdg34", { { "heures", "null" } }, "heures" },
  { "empty text", "cdg34", { { "libelle", "\" \\u00a0\"" } }, "libelle" },
  { "number for a text", "cdg34", { { "libelle", "12" } }, "libelle" },
  { "text for a number", "cdg34", { { "version", "\"1\"" } }, "version" },
  { "fraction", "cdg34", { { "tarifs[0].montant_centimes", "980.5" } },
    "tarifs[0].montant_centimes tarifs[0].montant_centimes" },
  { "negative amount", "cdg34", { { "tarifs[0].montant_centimes", "-1" } },
    "tarifs[0].montant_centimes tarifs[0].montant_centimes" },
  { "number too small", "cdg34", { { "version", "0" } }, "version" },
  { "unknown format", "cdg34", { { "format", "2" } }, "format" },
  { "bad name", "cdg34", { { "phases[0].code", "\"Préliminaire\"" } }, "phases[0].code" },
  { "name with a trailing dash", "cdg34", { { "code", "\"cdg-\"" } }, "code" },
  { "bad code", "cdg34", { { "motifs[0].code", "\"ennui\"" } }, "motifs[0].code" },
  { "bad code in a list", "cdg34", { { "heures.colonnes", "[\"entretiens\", \"sieste\"]" } },
    "heures.colonnes[1]" },
  { "code twice in a list", "cdg34", { { "modes.codes", "[\"visio\", \"visio\"]" } },
    "modes.codes[1]" },
  { "bad word", "cdg34", { { "accord_agent.exigence", "\"souhaite\"" } },
    "accord_agent.exigence" },
  { "bad condition", "cdg31", { { "tarifs[0].conditions.rqth", "\"oui\"" },
                                { "tarifs[4].conditions.affiliee", "true" } },
    "tarifs[0].conditions.rqth tarifs[4].conditions.affiliee tarifs[5]" },
  { "bad date", "cdg34", { { "tarifs[0].valide_du", "\"2022-02-30\"" } },
    "tarifs[0].valide_du tarifs[0].valide_du" },
  { "object for a list", "cdg34", { { "phases", "{}" } }, "phases" },
  { "list for an object", "cdg34", { { "centre", "[]" } }, "centre" },
  { "text for an element", "cdg34", { { "phases[1]", "\"investigation\"" } }, "phases[1]" },
  { "number for a boolean", "cdg34", { { "duree.environ", "0" } }, "duree.environ" },
  { "no phase", "cdg34", { { "phases", "[]" } }, "phases" },
  { "no source", "cdg34", { { "duree.source", NULL } }, "duree" },
  { "one party", "cdg34", { { "convention.parties", "[\"agent\"]" } }, "convention.parties" },
  { "phase twice", "cdg34", { { "phases[2].code", "\"preliminaire\"" } }, "phases[2].code" },
  { "objective twice", "cdg34",
    { { "phases[0].objectifs[2].code", "\"informer_conditions\"" } },
    "phases[0].objectifs[2].code" },
  { "document twice", "cdg34", { { "documents[1].code", "\"convention_prealable\"" } },
    "documents[1].code avant[3].document" },
  { "motif twice", "cdg34", { { "motifs[1].code", "\"mobilite_interne\"" } }, "motifs[1].code" },
  { "meeting of no phase", "cdg60", { { "reunions[1].phase", "\"milieu\"" } },
    "reunions[1].phase" },
  { "meeting twice", "cdg60", { { "reunions[2].genre", "\"mi_parcours\"" } },
    "reunions[2].genre" },
  { "meeting both ways", "espace2m",
    { { "reunions_facultatives[]", REUNION ("diagnostic", "null") } },
    "reunions_facultatives[1].genre" },
  { "step to no meeting", "cdg34", { { "avant[2].reunion", "\"diagnostic\"" } },
    "avant[2].reunion" },
  { "minimum above maximum", "cdg84",
    { { "heures.min_minutes", "1500" }, { "duree", "{\"min_mois\": 4, \"max_mois\": 3,"
                                          " \"environ\": true, \"source\": \"Essai\"}" } },
    "heures duree" },
  { "hours that no column counts", "cdg84", { { "heures.colonnes", "[]" } }, "heures.colonnes" },
  { "price without an amount", "cdg34", { { "tarifs[0].montant_centimes", "null" } },
    "tarifs[0].montant_centimes" },
  { "price without a first day", "cdg34", { { "tarifs[0].valide_du", "null" } },
    "tarifs[0].valide_du" },
  { "amount on request", "cdg84", { { "tarifs[0].montant_centimes", "0" } },
    "tarifs[0].montant_centimes" },
  { "refusal without a reason", "cdg31", { { "tarifs[3].motif", "null" } }, "tarifs[3].motif" },
  { "error without a reason", "cdg31", { { "tarifs[1].motif", "null" } }, "tarifs[1].motif" },
  { "price with a reason", "cdg34", { { "tarifs[0].motif", "\"Essai\"" } }, "tarifs[0].motif" },
  { "rule that ends before it begins", "cdg34", { { "tarifs[0].valide_au", "\"2021-12-31\"" } },
    "tarifs[0].valide_au" },
  { "same rule twice", "cdg34",
    { { "tarifs[]", TARIF ("autre", "", "prix", "1", "\"2022-01-01\"", "null", "null") } },
    "tarifs[1]" },
  { "overlap of one day", "cdg34",
    { { "tarifs[0].valide_au", "\"2024-12-31\"" },
      { "tarifs[]", TARIF ("autre", "", "prix", "1", "\"2024-12-31\"", "null", "null") } },
    "tarifs[1]" },
  { "overlap of one case", "cdg31",
    { { "tarifs[]", TARIF ("autre", "\"suivi_cme\": \"oui\", \"fiphfp_contribution\": \"oui\"",
                           "prix", "1", "\"2030-01-01\"", "null", "null") } },
    "tarifs[6] tarifs[6] tarifs[6] tarifs[6]" },
  { "code of a rule twice", "cdg34",
    { { "tarifs[0].valide_au", "\"2024-12-31\"" },
      { "tarifs[]", TARIF ("tarif_unique", "", "prix", "1", "\"2025-01-01\"", "null", "null") } },
    "tarifs[1].code" },
  { "all at once", "cdg31",
    { { "couleur", "1" }, { "libelle", NULL }, { "motifs[0].code", "\"ennui\"" },
      { "phases[]", "{\"code\": \"entretiens_conseils\", \"libelle\": \"Essai\","
                    " \"objectifs\": [], \"source\": \"Essai\"}" },
      { "tarifs[2].valide_du", "\"hier\"" }, { "tarifs[3].motif", "null" },
      { "tarifs[]", TARIF ("autre", "\"affiliee\": \"oui\", \"suivi_cme\": \"non\"",
                           "refus", "1", "null", "null", "\"Essai\"") } },
    "couleur libelle motifs[0].code tarifs[2].valide_du phases[1].code "
    "tarifs[2].valide_du tarifs[3].motif tarifs[6].montant_centimes tarifs[6]" },
};

/* "place: what is wrong" on each line gives "place place". */
static char *
list_places (const char *message)
{
  g_auto (GStrv) lignes = g_strsplit (message, "\n", -1);

  for (guint i = 0; lignes[i] != NULL; i++)
    {
      char *fin = strstr (lignes[i], ": ");

      g_assert_nonnull (fin);
      g_assert_cmpstr (fin + 2, !=, "");
      *fin = '\0';
    }

  return g_strjoinv (" ", lignes);
}

static void
test_cas (gconstpointer data)
{
  const Cas *essai = data;
  g_autoptr (GBytes) bytes = change_donnees (essai->prestation, essai->changements);
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) prestation = prestation_new_from_bytes (bytes, &error);
  g_autofree char *places = NULL;

  g_assert_null (prestation);
  g_assert_error (error, PRESTATION_ERROR, PRESTATION_ERROR_CONTENU);
  places = list_places (error->message);
  g_assert_cmpstr (places, ==, essai->places);
}

static void
assert_refused (const void *texte,
                gsize       longueur,
                gint        code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (texte, longueur);
  g_autoptr (GError) error = NULL;

  g_assert_null (prestation_new_from_bytes (bytes, &error));
  g_assert_error (error, PRESTATION_ERROR, code);
}

static void
test_syntax (void)
{
  /* Brackets in a text are not depth. */
  const char *texte = "{\"format\": \"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\\"[[\"}";
  g_autofree char *profond = g_strnfill (100000, '[');

  assert_refused ("", 0, PRESTATION_ERROR_SYNTAXE);
  assert_refused ("\t\n ", 3, PRESTATION_ERROR_SYNTAXE);
  assert_refused ("{", 1, PRESTATION_ERROR_SYNTAXE);
  assert_refused ("{\"a\": \"\xe9\"}", 10, PRESTATION_ERROR_SYNTAXE);
  assert_refused ("{}\0{}", 5, PRESTATION_ERROR_SYNTAXE);
  assert_refused (profond, 100000, PRESTATION_ERROR_SYNTAXE);
  assert_refused ("[]", 2, PRESTATION_ERROR_CONTENU);
  assert_refused ("null", 4, PRESTATION_ERROR_CONTENU);
  assert_refused ("{}", 2, PRESTATION_ERROR_CONTENU);
  assert_refused (texte, strlen (texte), PRESTATION_ERROR_CONTENU);
}

/* Whatever is cut from a good file is noticed, and nothing is read past its end. */
static void
test_truncation (void)
{
  g_autoptr (GBytes) bytes = load_donnees ("cdg34");
  gsize longueur;
  const char *texte = g_bytes_get_data (bytes, &longueur);

  for (gsize n = 0; n + 2 < longueur; n += 7)
    {
      g_autoptr (GBytes) debut = g_bytes_new (texte, n);
      g_autoptr (GError) error = NULL;

      g_assert_null (prestation_new_from_bytes (debut, &error));
      g_assert_nonnull (error);
    }
}

/* A key that is missing anywhere is named, whichever it is. */
static void
test_each_key (void)
{
  static const char * const cles[] = {
    "format", "code", "version", "libelle", "centre", "enonces", "demandeurs", "motifs",
    "accord_agent", "avant", "phases", "heures", "entretiens", "duree", "reunions",
    "reunions_facultatives", "premier_rdv", "territoire", "prerequis_francais", "modes",
    "convention", "documents", "tarifs", "avis",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cles); i++)
    {
      Changement changements[] = { { cles[i], NULL }, { NULL, NULL } };
      g_autofree char *debut = g_strconcat (cles[i], ": ", NULL);
      g_autoptr (GBytes) bytes = change_donnees ("cdg84", changements);
      g_autoptr (GError) error = NULL;

      g_assert_null (prestation_new_from_bytes (bytes, &error));
      g_assert_error (error, PRESTATION_ERROR, PRESTATION_ERROR_CONTENU);
      g_assert_true (g_str_has_prefix (error->message, debut));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *path = g_strdup_printf ("/prestation-lecture/%s", cas[i].nom);

      g_test_add_data_func (path, &cas[i], test_cas);
    }
  g_test_add_func ("/prestation-lecture/syntax", test_syntax);
  g_test_add_func ("/prestation-lecture/truncation", test_truncation);
  g_test_add_func ("/prestation-lecture/each-key", test_each_key);

  return g_test_run ();
}
