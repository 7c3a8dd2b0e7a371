/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lecteur.h"

#include <locale.h>
#include <string.h>

/* The dossier document: there and back, what is refused with its place, and broken texts. */

static char *
load (const char *nom)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "donnees", nom, NULL);
  g_autoptr (GError) error = NULL;
  char *texte = NULL;

  g_file_get_contents (path, &texte, NULL, &error);
  g_assert_no_error (error);

  return texte;
}

static char *
describe (GPtrArray *fautes)
{
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < fautes->len; i++)
    {
      Faute *faute = fautes->pdata[i];

      g_string_append_printf (texte, "%s:%u:%s\n", faute->chemin, faute->ligne, faute->code);
      g_assert_true (g_utf8_validate (faute->message, -1, NULL));
      g_assert_cmpuint (strlen (faute->message), >, 5);
    }

  return g_string_free (texte, FALSE);
}

static void
assert_round_trip (const char *entree,
                   const char *attendu)
{
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GPtrArray) dossiers = lecteur_read (entree, strlen (entree), fautes);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) node_attendu = NULL;
  g_autofree char *sortie = NULL;
  g_autofree char *sortie_attendue = NULL;
  g_autofree char *dites = describe (fautes);

  g_assert_cmpstr (dites, ==, "");
  g_assert_cmpuint (dossiers->len, ==, 1);
  node = dossier_json_write (dossiers->pdata[0]);
  sortie = json_node_to_texte (node);
  /* The same generator on both sides: what is compared is keys, their order and values. */
  node_attendu = json_from_string (attendu, NULL);
  sortie_attendue = json_node_to_texte (node_attendu);
  g_assert_cmpstr (sortie, ==, sortie_attendue);
}

static void
test_round_trip (void)
{
  g_autofree char *riche = load ("riche.json");
  g_autofree char *minimal = load ("minimal.json");
  g_autofree char *complet = load ("minimal-complet.json");

  assert_round_trip (riche, riche);
  assert_round_trip (complet, complet);
  assert_round_trip (minimal, complet);
}

/* The rich document with one text in place of another. */
static char *
load_changed (const char *cherche,
              const char *remplace)
{
  g_autofree char *riche = load ("riche.json");
  const char *place = strstr (riche, cherche);

  g_assert_nonnull (place);
  return g_strdup_printf ("%.*s%s%s", (int) (place - riche), riche, remplace,
                          place + strlen (cherche));
}

/* Two at one time keep the order of the document, whatever their uuids are. */
#define UN_ECHANGE(objet) \
  "{\"genre\": \"appel\", \"sens\": \"recu\", \"le\": \"2026-04-09T09:30:00+02:00\", " \
  "\"avec\": null, \"objet\": \"" objet "\", \"texte\": null}"
#define ECHANGE UN_ECHANGE ("b") ", " UN_ECHANGE ("a") ", " UN_ECHANGE ("c")
#define RAPPEL "{\"le\": \"2026-04-20\", \"quoi\": \"Relire\", \"fait\": false}, " \
               "{\"le\": \"2026-04-02\", \"quoi\": \"Appeler\", \"fait\": null}"

#define DEBUT "\"2026-03-29T01:30:00+01:00\""
#define PIECE_(entretien) \
  "{\"nom\": \"CV.pdf\", \"genre\": \"cv\", \"type\": \"application/pdf\", \"taille_octets\": 23456789, " \
  "\"empreinte\": \"0f\", \"le\": \"2026-04-09T09:30:00+02:00\", \"par\": \"Claire\", \"note\": null, " \
  "\"acces\": \"conseiller\", \"entretien\": " entretien "}"

/* Written where they hold something: a document without them is given back as it was. */
static void
test_rare_keys (void)
{
  static const struct
  {
    const char *cherche;
    const char *lu;
    const char *ecrit;
  } cas[] = {
    { "\"signatures\": [", "\"heures_minutes\": 1320, \"signatures\": [",
      "\"heures_minutes\": 1320, \"signatures\": [" },
    { "\"signatures\": [", "\"heures_minutes\": null, \"signatures\": [", "\"signatures\": [" },
    { " },\n \"agent\"", ", \"derogations\": {\"francais\": \"Cours\"}}, \"agent\"",
      ", \"derogations\": {\"territoire\": null, \"francais\": \"Cours\"}}, \"agent\"" },
    { " },\n \"agent\"", ", \"derogations\": {}}, \"agent\"", "}, \"agent\"" },
    { "\"sections\": [", "\"rappels\": [" RAPPEL "], \"echanges\": [" ECHANGE "], \"sections\": [",
      "\"echanges\": [" ECHANGE "], \"rappels\": [" RAPPEL "], \"sections\": [" },
    { "\"sections\": [", "\"pieces\": [" PIECE_ ("null") "], \"sections\": [",
      "\"pieces\": [" PIECE_ ("null") "], \"sections\": [" },
    { "\"sections\": [", "\"pieces\": [" PIECE_ (DEBUT) "], \"sections\": [",
      "\"pieces\": [" PIECE_ (DEBUT) "], \"sections\": [" },
    { "\"sections\": [", "\"pieces\": [], \"sections\": [", "\"sections\": [" },
    { "\"sections\": [", "\"echanges\": [], \"rappels\": null, \"sections\": [", "\"sections\": [" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *lu = load_changed (cas[i].cherche, cas[i].lu);
      g_autofree char *ecrit = load_changed (cas[i].cherche, cas[i].ecrit);

      assert_round_trip (lu, ecrit);
    }
}

static void
test_several (void)
{
  g_autofree char *riche = load ("riche.json");
  g_autofree char *complet = load ("minimal-complet.json");
  g_autofree char *texte = g_strdup_printf ("{\"format\":1,\"dossiers\":[%s,%s]}", riche, complet);
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GPtrArray) dossiers = lecteur_read (texte, strlen (texte), fautes);
  g_autoptr (JsonNode) node = dossiers_json_write (dossiers);
  g_autoptr (JsonNode) attendu = json_from_string (texte, NULL);
  g_autofree char *sortie = json_node_to_texte (node);
  g_autofree char *sortie_attendue = json_node_to_texte (attendu);

  g_assert_cmpuint (fautes->len, ==, 0);
  g_assert_cmpuint (dossiers->len, ==, 2);
  g_assert_cmpstr (sortie, ==, sortie_attendue);
}

static void
test_portees (void)
{
  g_autofree char *riche = load ("riche.json");
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GPtrArray) dossiers = lecteur_read (riche, strlen (riche), fautes);
  DossierComplet *dossier = dossiers->pdata[0];
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier->dossier));

  for (guint i = 0; i < dossier->entretiens->len; i++)
    g_assert_cmpstr (fiche_get_portee (dossier->entretiens->pdata[i]), ==, uuid);
  g_assert_cmpuint (dossier->notes->len, ==, 2);
  g_assert_cmpstr (fiche_get_portee (dossier->notes->pdata[0]), ==, uuid);
  g_assert_cmpstr (dossier->dossier->agent, ==, fiche_get_uuid (JALONS_FICHE (dossier->agent)));
  g_assert_cmpint (dossier->dossier->prestation_version, ==, 1);
  g_assert_null (dossier_complet_get_objectif (dossier, uuid, "observer"));
  g_assert_nonnull (dossier_complet_get_objectif (
    dossier, fiche_get_uuid (JALONS_FICHE (dossier_complet_get_phase (dossier, "immersion_courte"))),
    "observer"));
}

/* In the rich document @cherche becomes @remplace, and exactly this is refused: the line is that
 * of @remplace, shifted by @decalage. */
typedef struct
{
  const char *nom;
  const char *cherche;
  const char *remplace;
  const char *chemin;
  const char *code;
  int decalage;
} CasDeFaute;

static const CasDeFaute cas_de_fautes[] = {
  { "unknown-key", "\"ref\": ", "\"reff\": 1,\n \"ref\": ", "dossier.reff", FAUTE_CLE_INCONNUE, 0 },
  { "unknown-key-top", "\"temps\": [", "\"tmps\": [],\n\"temps\": [", "tmps", FAUTE_CLE_INCONNUE, 0 },
  { "unknown-key-nested", "\"contribution\":", "\"autre\": null, \"contribution\":",
    "dossier.fiphfp.autre", FAUTE_CLE_INCONNUE, 0 },
  { "unknown-key-array", "\"nature\": \"deplace\"", "\"pourquoi\": 1, \"nature\": \"deplace\"",
    "ecarts[1].pourquoi", FAUTE_CLE_INCONNUE, 0 },
  { "double-key", "\"statut\": \"en_cours\"", "\"statut\": \"conclu\",\n\"statut\": \"en_cours\"",
    "dossier.statut", FAUTE_CLE_DOUBLE, 1 },
  { "code", "\"motif\": \"usure\"", "\"motif\": \"lassitude\"", "dossier.motif", FAUTE_CODE, 0 },
  { "code-of-array", "\"statut\": \"absent_excuse\"", "\"statut\": \"malade\"",
    "entretiens[1].statut", FAUTE_CODE, 0 },
  { "code-of-list", "    \"collectivite\",\n", "    \"maire\",\n",
    "entretiens[0].presents[1]", FAUTE_CODE, 0 },
  { "section", "\"code\": \"libre\"", "\"code\": \"divers\"", "sections[1].code", FAUTE_CODE, 0 },
  { "phase", "\"code\": \"seances\"", "\"code\": \"seance\"", "phases[2].code", FAUTE_CODE, 0 },
  { "objectif", "\"code\": \"definir_objectifs\"", "\"code\": \"definir\"",
    "phases[0].objectifs[1].code", FAUTE_CODE, 0 },
  { "objectif-twice", "\"code\": \"definir_objectifs\"", "\"code\": \"poser_confidentialite\"",
    "phases[0].objectifs[1].code", FAUTE_DOUBLON, 0 },
  { "phase-twice", "\"code\": \"seances\"", "\"code\": \"reunion_demarrage\"",
    "phases[2].code", FAUTE_DOUBLON, 0 },
  { "phase-of-entretien", "\"phase\": \"reunion_demarrage\"", "\"phase\": \"accueil\"",
    "entretiens[0].phase", FAUTE_CODE, 0 },
  { "phase-of-ecart", "\"code\": \"mi_parcours\",\n   \"nature\": \"deplace\"",
    "\"code\": \"milieu\",\n   \"nature\": \"deplace\"", "ecarts[1].code", FAUTE_CODE, 0 },
  { "date", "\"demande_le\": \"2026-02-28\"", "\"demande_le\": \"2026-02-29\"",
    "dossier.demande_le", FAUTE_DATE, 0 },
  { "date-far", "\"naissance_le\": \"1976", "\"naissance_le\": \"0076", "agent.naissance_le",
    FAUTE_DATE, 0 },
  { "date-form", "\"le\": \"2026-04-09\"", "\"le\": \"9/4/2026\"", "temps[0].le", FAUTE_DATE, 0 },
  { "hour", "\"debut\": \"2026-03-29T01:30:00+01:00\"", "\"debut\": \"2026-03-29T25:30:00+01:00\"",
    "entretiens[0].debut", FAUTE_DATE, 0 },
  { "hour-without-offset", "T01:30:00+01:00", "T01:30:00", "entretiens[0].debut", FAUTE_DATE, 0 },
  { "type-text", "\"lieu\": \"Dépôt\"", "\"lieu\": 12", "entretiens[1].lieu", FAUTE_TYPE, 0 },
  { "type-number", "\"duree_minutes\": 45", "\"duree_minutes\": \"45\"",
    "entretiens[1].duree_minutes", FAUTE_TYPE, 0 },
  { "type-decimal", "\"duree_minutes\": 45", "\"duree_minutes\": 45.5",
    "entretiens[1].duree_minutes", FAUTE_TYPE, 0 },
  { "type-boolean", "\"rqth\": true", "\"rqth\": \"oui\"", "agent.rqth", FAUTE_TYPE, 0 },
  { "type-object", "\"agent\": {", "\"agent\": [], \"collectivite\": {\"nom\": \"x\"}, \"x\": {",
    "", NULL, 0 },
  { "type-date", "\"envoyee_le\": \"2026-03-12\"", "\"envoyee_le\": 20260312",
    "convention.envoyee_le", FAUTE_TYPE, 0 },
  { "type-of-list", "\"Sait dire non\"", "7", "points_appui[0]", FAUTE_TYPE, 0 },
  { "unknown-derogation", "\"fiphfp\":", "\"derogations\": {\"age\": \"x\"}, \"fiphfp\":",
    "dossier.derogations.age", FAUTE_CLE_INCONNUE, 0 },
  { "negative-hours", "\"envoyee_le\":", "\"heures_minutes\": -1, \"envoyee_le\":",
    "convention.heures_minutes", FAUTE_VALEUR, 0 },
  { "code-of-echange", "\"temps\":", "\"echanges\": [{\"genre\": \"telegramme\", \"sens\": \"recu\", "
    "\"le\": \"2026-04-09T09:30:00+02:00\", \"objet\": \"x\"}], \"temps\":", "echanges[0].genre", FAUTE_CODE, 0 },
  { "rappel-without-day", "\"temps\":", "\"rappels\": [{\"quoi\": \"x\"}], \"temps\":", "rappels[0].le",
    FAUTE_CLE_MANQUANTE, 0 },
  { "code-of-piece", "\"temps\":", "\"pieces\": [{\"nom\": \"x\", \"genre\": \"virus\", \"type\": \"x\", "
    "\"taille_octets\": 1, \"empreinte\": \"0\", \"le\": \"2026-04-09T09:30:00+02:00\", \"acces\": "
    "\"conseiller\"}], \"temps\":", "pieces[0].genre", FAUTE_CODE, 0 },
  { "piece-twice", "\"temps\":", "\"pieces\": [" PIECE_ ("null") ", " PIECE_ ("null") "], \"temps\":",
    "pieces[1].empreinte", FAUTE_DOUBLON, 0 },
  { "piece-of-no-entretien", "\"temps\":", "\"pieces\": [" PIECE_ ("\"2026-04-09T09:31:00+02:00\"")
    "], \"temps\":", "pieces[0].entretien", FAUTE_VALEUR, 0 },
  { "negative", "\"minutes\": 90", "\"minutes\": -90", "temps[0].minutes", FAUTE_VALEUR, 0 },
  { "huge", "\"minutes\": 90", "\"minutes\": 9000000000000", "temps[0].minutes", FAUTE_VALEUR, 0 },
  { "beyond-integers", "\"minutes\": 90", "\"minutes\": 99999999999999999999",
    "temps[0].minutes", FAUTE_TYPE, 0 },
  { "missing", "\"demande_le\": \"2026-02-28\",\n", "", "dossier.demande_le", FAUTE_CLE_MANQUANTE, -5 },
  { "null", "\"nom\": \"Syndicat des eaux de l’Œuf-sur-Thérain\"", "\"nom\": null",
    "collectivite.nom", FAUTE_CLE_MANQUANTE, 0 },
  { "empty", "\"nom\": \"N’Guessan-Łęcki\"", "\"nom\": \"\"", "agent.nom", FAUTE_CLE_MANQUANTE, 0 },
  { "prestation", "\"prestation\": \"cdg60\"", "\"prestation\": \"cdg99\"",
    "dossier.prestation", FAUTE_PRESTATION, 0 },
  { "ref-exists", "\"2026-04-0312\"", "\"2020-01-0001\"", "dossier.ref", FAUTE_EXISTE, 0 },
  { "ref-path", "\"2026-04-0312\"", "\"../../etc\"", "dossier.ref", FAUTE_VALEUR, 0 },
  { "ref-empty", "\"2026-04-0312\"", "\"\"", "dossier.ref", FAUTE_CLE_MANQUANTE, 0 },
  { "format", "\"format\": 1", "\"format\": 2", "format", FAUTE_FORMAT, 0 },
  { "format-text", "\"format\": 1", "\"format\": \"1\"", "format", FAUTE_FORMAT, 0 },
  { "format-missing", "\"format\": 1,", "", "format", FAUTE_CLE_MANQUANTE, -1 },
  { "utf8", "\"Voirie 🚧\"", "\"Voirie \xff\"", "agent.service", FAUTE_UTF8, 0 },
  { "utf8-cut", "\"Voirie 🚧\"", "\"Voirie \xf0\x9f\"", "agent.service", FAUTE_UTF8, 0 },
  { "half-pair", "\"Voirie 🚧\"", "\"Voirie \\ud83d\"", "agent.service", FAUTE_UTF8, 0 },
  { "half-pair-and-another", "\"Voirie 🚧\"", "\"Voirie \\ud83d\\u0041\"", "agent.service", FAUTE_UTF8, 0 },
  { "second-half", "\"Voirie 🚧\"", "\"Voirie \\udea7\"", "agent.service", FAUTE_UTF8, 0 },
  { "nul", "\"Voirie 🚧\"", "\"Voirie \\u0000\"", "agent.service", FAUTE_UTF8, 0 },
  { "comment", "\"temps\": [", "/* x */ \"temps\": [", "", FAUTE_JSON, 0 },
  { "comma", "\"points_vigilance\": []", "\"points_vigilance\": [1,]", "points_vigilance[1]",
    FAUTE_JSON, 0 },
  { "bare-word", "\"points_vigilance\": []", "\"points_vigilance\": nul", "points_vigilance",
    FAUTE_JSON, 0 },
  { "no-comma", "\"minutes\": 90", "\"minutes\": 90\n\n\"a\": 1", "temps[0].minutes", FAUTE_JSON, 2 },
  { "comma-alone", "\"minutes\": 90", "\"minutes\"\n:\n,", "temps[0].minutes", FAUTE_JSON, 2 },
  { "leading-zero", "\"minutes\": 90", "\"minutes\": 090", "temps[0].minutes", FAUTE_JSON, 0 },
  { "raw-newline", "\"Deux jours", "\"Deux\njours", "demarches[0].intitule", FAUTE_JSON, 0 },
  { "bad-escape", "\"Deux jours", "\"Deux\\xjours", "demarches[0].intitule", FAUTE_JSON, 0 },
};

static guint
line_at (const char *debut,
         const char *place)
{
  guint ligne = 1;

  for (const char *p = debut; p < place; p++)
    ligne += *p == '\n';

  return ligne;
}

static void
test_faute (gconstpointer data)
{
  const CasDeFaute *cas = data;
  g_autofree char *riche = load ("riche.json");
  g_autofree char *texte = load_changed (cas->cherche, cas->remplace);
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autofree char *dites = NULL;
  g_autofree char *attendu = NULL;
  const guint ligne = line_at (riche, strstr (riche, cas->cherche)) + (guint) cas->decalage;

  dossiers = lecteur_read (texte, strlen (texte), fautes);
  dites = describe (fautes);
  if (cas->code == NULL)
    {
      g_assert_cmpuint (fautes->len, >=, 1);
      return;
    }
  attendu = g_strdup_printf ("%s:%u:%s\n", cas->chemin, ligne, cas->code);
  g_assert_cmpstr (dites, ==, attendu);
}

static void
test_all_faults (void)
{
  static const char texte[] =
    "{\"format\": 1, \"dossiers\": [\n"
    " {\"dossier\": {\"prestation\": \"cdg34\", \"demande_le\": \"2026-13-01\",\n"
    "   \"statut\": \"ouvert\"},\n"
    "  \"agent\": {},\n"
    "  \"collectivite\": {\"nom\": \"A\", \"type\": \"royaume\"}},\n"
    " 7,\n"
    " {\"dossier\": {\"prestation\": \"cdg34\", \"demande_le\": \"2026-12-01\", \"statut\": \"demande\"},\n"
    "  \"agent\": {\"nom\": \"B\"}, \"collectivite\": {\"nom\": \"A\"},\n"
    "  \"entretiens\": [{\"debut\": \"2026-12-01T09:00:00+01:00\",\n"
    "    \"duree_minutes\": 60,\n"
    "    \"genre\": \"x\", \"statut\": \"prevu\"}]}\n"
    "]}\n";
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GPtrArray) dossiers = lecteur_read (texte, strlen (texte), fautes);
  g_autofree char *dites = describe (fautes);

  g_assert_cmpstr (dites, ==,
                   "dossiers[0].dossier.demande_le:2:date_impossible\n"
                   "dossiers[0].dossier.statut:3:code_inconnu\n"
                   "dossiers[0].agent.nom:4:cle_manquante\n"
                   "dossiers[0].collectivite.type:5:code_inconnu\n"
                   "dossiers[1]:6:type_inattendu\n"
                   "dossiers[2].entretiens[0].genre:11:code_inconnu\n");
}

static void
test_not_a_document (void)
{
  static const char * const textes[] = {
    "", " ", "null", "[]", "12", "\"a\"", "{", "{}", "{\"format\":1}", "{\"format\":1,\"dossiers\":{}}",
    "{\"format\":1,\"dossiers\":null}", "{\"dossiers\":[]}", "{\"format\":1} {}", "\xef\xbb\xbf", "\xff\xfe{",
    "{\"format\":9,\"dossiers\":[]}", "{\"format\":1,\"dossiers\":[null,[],1]}",
  };
  g_autoptr (GString) profond = g_string_new ("{\"format\":1,\"dossiers\":");
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GPtrArray) dossiers = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (textes); i++)
    {
      g_autoptr (GPtrArray) siennes = fautes_new ();
      g_autoptr (GPtrArray) lus = lecteur_read (textes[i], strlen (textes[i]), siennes);

      g_assert_cmpuint (siennes->len, >, 0);
    }

  for (guint i = 0; i < 200000; i++)
    g_string_append_c (profond, '[');
  dossiers = lecteur_read (profond->str, profond->len, fautes);
  g_assert_cmpuint (fautes->len, ==, 1);
}

static void
mutate (GRand   *rand,
        GString *texte)
{
  static const char * const morceaux[] = { "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "1e400",
                                           "\\u", "\\ud800", "\xc3", "9999999999999999999", "true",
                                           "\n", "\"format\":1,", "", "dossiers", "é" };
  const guint coups = (guint) g_rand_int_range (rand, 1, 5);

  for (guint i = 0; i < coups; i++)
    {
      const gssize place = g_rand_int_range (rand, 0, (gint32) texte->len);
      const gssize reste = (gssize) texte->len - place;

      if (g_rand_boolean (rand))
        g_string_erase (texte, place, MIN (reste, g_rand_int_range (rand, 1, 12)));
      else
        g_string_insert (texte, place,
                         morceaux[g_rand_int_range (rand, 0, G_N_ELEMENTS (morceaux))]);
      if (texte->len == 0)
        break;
    }
}

/* No text, however broken, may do more than be refused; and what is accepted reads again as
 * itself once written. */
static void
test_mutations (void)
{
  g_autofree char *riche = load ("riche.json");
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint acceptes = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) texte = g_string_new (riche);
      g_autoptr (GPtrArray) fautes = fautes_new ();
      g_autoptr (GPtrArray) dossiers = NULL;

      mutate (rand, texte);
      dossiers = lecteur_read (texte->str, texte->len, fautes);
      if (fautes->len == 0)
        {
          g_autoptr (JsonNode) node = dossier_json_write (dossiers->pdata[0]);
          g_autofree char *ecrit = json_node_to_texte (node);

          assert_round_trip (ecrit, ecrit);
          acceptes++;
        }
    }
  g_test_message ("%u of 5000 were still documents", acceptes);
  g_assert_cmpuint (acceptes, >, 50);
  g_assert_cmpuint (acceptes, <, 2500);
}

/* The folder of JALONS_EXAMPLES, where there is one, holds documents that must come back whole. */
static void
test_examples (void)
{
  const char *path = g_getenv ("JALONS_EXAMPLES");
  g_autoptr (GDir) dir = path != NULL ? g_dir_open (path, 0, NULL) : NULL;
  const char *nom;

  if (dir == NULL)
    {
      g_test_skip ("JALONS_EXAMPLES is not set");
      return;
    }
  while ((nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *fichier = g_build_filename (path, nom, NULL);
      g_autofree char *texte = NULL;

      if (!g_str_has_suffix (nom, ".json"))
        continue;
      g_test_message ("%s", nom);
      g_assert_true (g_file_get_contents (fichier, &texte, NULL, NULL));
      assert_round_trip (texte, texte);
    }
}

int
main (int   argc,
      char *argv[])
{
  int resultat;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  lecteur_init ();

  g_test_add_func ("/dossier-json/round-trip", test_round_trip);
  g_test_add_func ("/dossier-json/rare-keys", test_rare_keys);
  g_test_add_func ("/dossier-json/several", test_several);
  g_test_add_func ("/dossier-json/portees", test_portees);
  for (guint i = 0; i < G_N_ELEMENTS (cas_de_fautes); i++)
    {
      g_autofree char *path = g_strconcat ("/dossier-json/fault/", cas_de_fautes[i].nom, NULL);

      g_test_add_data_func (path, &cas_de_fautes[i], test_faute);
    }
  g_test_add_func ("/dossier-json/all-faults", test_all_faults);
  g_test_add_func ("/dossier-json/not-a-document", test_not_a_document);
  g_test_add_func ("/dossier-json/mutations", test_mutations);
  g_test_add_func ("/dossier-json/examples", test_examples);
  resultat = g_test_run ();
  lecteur_clear ();

  return resultat;
}
