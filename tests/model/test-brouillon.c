/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations-communes.h"

#include "model/prestation-brouillon.h"
#include "model/prestation-cadre.h"
#include "model/prestation-differences.h"
#include "model/prestation-fautes.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Adapting a prestation: what is written is what was read, what is changed says so, and every fault
 * has its place. */

static JsonNode *
parse (const char *texte)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (texte, &error);

  g_assert_no_error (error);
  return node;
}

static void
test_written (void)
{
  for (guint i = 0; codes_prestations[i] != NULL; i++)
    {
      g_autoptr (GBytes) octets = load_donnees (codes_prestations[i]);
      g_autofree char *livre = g_strndup (g_bytes_get_data (octets, NULL),
                                          g_bytes_get_size (octets));
      g_autoptr (Prestation) prestation = load_prestation (codes_prestations[i]);
      g_autoptr (Prestation) copie = prestation_copy (prestation);
      g_autofree char *ecrit = prestation_write (copie);
      g_autoptr (JsonNode) avant = parse (livre);
      g_autoptr (JsonNode) apres = parse (ecrit);
      g_autoptr (GPtrArray) fautes = prestation_check (copie);

      g_test_message ("%s", codes_prestations[i]);
      g_assert_true (json_node_equal (avant, apres));
      g_assert_cmpuint (fautes->len, ==, 0);
    }
}

static void
test_phases (void)
{
  g_autoptr (Prestation) prestation = load_prestation ("cdg60");
  g_autoptr (Prestation) copie = prestation_copy (prestation);
  PrestationPhase *phase = prestation_add_phase (copie, "Échange à mi-parcours !");
  PrestationObjectif *objectif = prestation_add_objectif (phase, "Œuvrer");
  const PrestationReunion *reunion;
  g_autoptr (GPtrArray) differences = NULL;

  /* A code of its own, beside the one that has the same words. */
  g_assert_cmpstr (phase->code, ==, "echange_a_mi_parcours");
  g_assert_cmpstr (objectif->code, ==, "oeuvrer");
  g_assert_cmpstr (prestation_add_objectif (phase, "Œuvrer")->code, ==, "oeuvrer_2");
  g_assert_cmpstr (prestation_add_objectif (phase, "!!!")->code, ==, "objectif");
  prestation_drop_objectif (phase, 1);
  g_assert_cmpuint (phase->objectifs->len, ==, 2);

  prestation_move (copie->phases, 4, -1);
  g_assert_cmpstr (((PrestationPhase *) copie->phases->pdata[3])->libelle, ==,
                   "Échange à mi-parcours !");
  prestation_move (copie->phases, 0, -1);
  prestation_move (copie->phases, 4, 1);
  g_assert_cmpstr (((PrestationPhase *) copie->phases->pdata[0])->code, ==, "reunion_demarrage");

  /* A meeting outlives its phase. */
  prestation_drop_phase (copie, 2);
  reunion = copie->reunions->pdata[1];
  g_assert_cmpstr (reunion->genre, ==, "mi_parcours");
  g_assert_null (reunion->phase);

  /* The one it was copied from has not moved. */
  differences = prestation_compare (prestation, copie);
  g_assert_cmpuint (differences->len, ==, 2);
  g_assert_cmpuint (prestation->phases->len, ==, 4);
}

static void
test_lists (void)
{
  g_autoptr (Prestation) prestation = load_prestation ("cdg34");
  g_autoptr (Prestation) copie = prestation_copy (prestation);

  g_assert_cmpint (prestation_get_reunion (copie, "prealable"), ==, REUNION_OBLIGATOIRE);
  prestation_set_reunion (copie, "prealable", REUNION_FACULTATIVE);
  g_assert_cmpint (prestation_get_reunion (copie, "prealable"), ==, REUNION_FACULTATIVE);
  g_assert_false (prestation_is_reunion_required (copie, "prealable"));
  prestation_set_reunion (copie, "prealable", REUNION_ABSENTE);
  g_assert_cmpint (prestation_get_reunion (copie, "prealable"), ==, REUNION_ABSENTE);
  prestation_set_reunion (copie, "mi_parcours", REUNION_OBLIGATOIRE);
  g_assert_true (prestation_is_reunion_required (copie, "mi_parcours"));

  prestation_set_document (copie, "livret", TRUE);
  prestation_set_document (copie, "livret", TRUE);
  g_assert_true (prestation_has_document (copie, "livret"));
  g_assert_cmpuint (copie->documents->len, ==, prestation->documents->len + 1);
  prestation_set_document (copie, "livret", FALSE);
  g_assert_false (prestation_has_document (copie, "livret"));

  prestation_set_duree (copie, CHAMP_ABSENT, CHAMP_ABSENT, FALSE);
  g_assert_null (copie->duree);
  prestation_set_duree (copie, 2, 5, TRUE);
  g_assert_cmpint (prestation_get_duree_max_mois (copie), ==, 5);

  prestation_add_etape (copie, "Appel au service RH");
  prestation_drop_etape (copie, 0);
  g_assert_cmpuint (copie->avant->len, ==, prestation->avant->len);
}

/* What is said, one sentence a line: what nobody says any more leaves the file, but for whom the
 * service is, which has to be said. */
static void
test_statements (void)
{
  g_autoptr (Prestation) prestation = load_prestation ("cdg31");
  g_autoptr (Prestation) copie = prestation_copy (prestation);
  g_autoptr (GPtrArray) fautes = NULL;
  const PrestationEnonce *enonce;
  guint n = 0;

  for (const CodeLibelle *code = codes_enonce; code->code != NULL; code++, n++)
    {
      prestation_set_enonce (copie, code->code, "  Un \n\n \nDeux");
      enonce = prestation_get_enonce (copie, code->code);
      g_assert_cmpuint (g_strv_length (enonce->libelles), ==, 2);
      g_assert_cmpstr (enonce->libelles[0], ==, "Un");
      g_assert_cmpstr (enonce->libelles[1], ==, "Deux");
    }
  g_assert_cmpuint (n, ==, 16);
  g_assert_cmpstr (copie->enonces->public_vise->libelles[1], ==, "Deux");
  g_assert_cmpstr (copie->enonces->facturation->libelles[1], ==, "Deux");
  g_assert_cmpstr (copie->territoire->libelles[0], ==, "Un");
  g_assert_null (prestation->territoire);
  prestation_attest (copie, prestation, "Décision du 3 mars");
  g_assert_cmpstr (copie->territoire->source, ==, "Décision du 3 mars");

  for (const CodeLibelle *code = codes_enonce; code->code != NULL; code++)
    prestation_set_enonce (copie, code->code, "\n ");
  g_assert_null (copie->enonces->buts);
  g_assert_null (copie->territoire);
  g_assert_nonnull (copie->enonces->public_vise);
  fautes = prestation_check (copie);
  g_assert_cmpuint (fautes->len, ==, 1);
  g_assert_cmpstr (((PrestationFaute *) fautes->pdata[0])->place, ==, "enonces.public.libelles");
}

/* Codes in the order of their table; a list that is empty says nothing any more. */
static void
test_codes (void)
{
  g_autoptr (Prestation) prestation = load_prestation ("cdg31");
  g_autoptr (Prestation) copie = prestation_copy (prestation);
  g_autoptr (GPtrArray) fautes = NULL;

  prestation_set_code (copie, LISTE_MODES, "telephone", TRUE);
  prestation_set_code (copie, LISTE_MODES, "presentiel", TRUE);
  prestation_set_code (copie, LISTE_MODES, "presentiel", TRUE);
  g_assert_cmpuint (g_strv_length (copie->modes->codes), ==, 2);
  g_assert_cmpstr (copie->modes->codes[0], ==, "presentiel");
  g_assert_true (prestation_has_code (copie, LISTE_FORMES, "individuel"));
  prestation_set_code (copie, LISTE_FORMES, "individuel", FALSE);
  g_assert_nonnull (copie->modes);
  prestation_set_code (copie, LISTE_MODES, "telephone", FALSE);
  prestation_set_code (copie, LISTE_MODES, "presentiel", FALSE);
  g_assert_null (copie->modes);
  g_assert_false (prestation_has_code (copie, LISTE_MODES, "presentiel"));

  /* Two sign an agreement at least, or there is none. */
  prestation_set_code (copie, LISTE_PARTIES, "agent", FALSE);
  prestation_set_code (copie, LISTE_PARTIES, "collectivite", FALSE);
  fautes = prestation_check (copie);
  g_assert_cmpuint (fautes->len, ==, 1);
  g_assert_cmpstr (((PrestationFaute *) fautes->pdata[0])->place, ==, "convention.parties");
  prestation_set_code (copie, LISTE_PARTIES, "centre", FALSE);
  g_assert_null (copie->convention);
  prestation_set_code (copie, LISTE_PARTIES, "centre", TRUE);
  g_assert_cmpstr (copie->convention->parties[0], ==, "centre");

  prestation_set_code (copie, LISTE_COLONNES, "entretiens", FALSE);
  g_assert_nonnull (copie->heures);
  g_assert_null (copie->heures->colonnes[0]);
}

/* What the centre published is quoted no longer for what somebody else changed. */
static void
test_attest (void)
{
  g_autoptr (Prestation) prestation = load_prestation ("cdg34");
  g_autoptr (Prestation) copie = prestation_copy (prestation);
  PrestationPhase *phase = copie->phases->pdata[1];
  const PrestationPhase *intacte = copie->phases->pdata[0];
  const PrestationChoix *document;
  g_autofree char *quoted = g_strdup (intacte->source);
  g_autoptr (GPtrArray) fautes = NULL;

  prestation_set_texte (&phase->libelle, "  Exploration ");
  copie->heures->max_minutes = 1800;
  prestation_set_document (copie, "livret", TRUE);
  prestation_attest (copie, prestation, "Décision du 3 mars");

  g_assert_cmpstr (phase->libelle, ==, "Exploration");
  g_assert_cmpstr (phase->source, ==, "Décision du 3 mars");
  g_assert_cmpstr (copie->heures->source, ==, "Décision du 3 mars");
  g_assert_null (copie->heures->hypothese);
  document = copie->documents->pdata[copie->documents->len - 1];
  g_assert_cmpstr (document->source, ==, "Décision du 3 mars");
  g_assert_cmpstr (intacte->source, ==, quoted);
  g_assert_cmpstr (copie->duree->source, ==, prestation->duree->source);

  fautes = prestation_check (copie);
  g_assert_cmpuint (fautes->len, ==, 0);
}

/* All at once, each with its place, in the words of the file and in those of the page. */
static void
test_faults (void)
{
  static const struct
  {
    const char *place;
    const char *lieu;
  } attendues[] = {
    { "libelle", "Name of the service" },
    { "phases[1].libelle", "Phase 2, name" },
    { "phases[2].objectifs[0].libelle", "Phase “Phase de conclusion”, objective 1, name" },
    { "heures", "Hours" },
    { "heures.colonnes", "Hours, columns that count" },
    { "duree.min_mois", "Span, shortest" },
    { "tarifs[0].montant_centimes", NULL },
  };
  g_autoptr (Prestation) prestation = load_prestation ("cdg34");
  g_autoptr (Prestation) copie = prestation_copy (prestation);
  PrestationPhase *phase = copie->phases->pdata[1];
  PrestationObjectif *objectif =
    ((PrestationPhase *) copie->phases->pdata[2])->objectifs->pdata[0];
  Tarif *tarif = copie->tarifs->pdata[0];
  g_autoptr (GPtrArray) fautes = NULL;

  prestation_set_texte (&copie->libelle, " ");
  prestation_set_texte (&phase->libelle, NULL);
  prestation_set_texte (&objectif->libelle, "");
  copie->heures->min_minutes = 1200;
  copie->heures->max_minutes = 600;
  g_clear_pointer (&copie->heures->colonnes, g_strfreev);
  copie->heures->colonnes = g_new0 (char *, 1);
  copie->duree->min_mois = 0;
  tarif->montant_centimes = -100;

  fautes = prestation_check (copie);
  for (guint i = 0; i < G_N_ELEMENTS (attendues); i++)
    {
      const PrestationFaute *trouvee = NULL;
      g_autofree char *lieu = NULL;

      for (guint j = 0; j < fautes->len; j++)
        if (g_str_equal (((PrestationFaute *) fautes->pdata[j])->place, attendues[i].place))
          trouvee = fautes->pdata[j];
      g_test_message ("%s", attendues[i].place);
      g_assert_nonnull (trouvee);
      g_assert_cmpuint (strlen (trouvee->message), >, 0);
      lieu = prestation_describe_place (copie, trouvee->place);
      if (attendues[i].lieu != NULL)
        g_assert_cmpstr (lieu, ==, attendues[i].lieu);
      else
        g_assert_true (g_str_has_suffix (lieu, ", amount"));
    }
}

static void
test_syntax (void)
{
  g_autoptr (GBytes) octets = g_bytes_new_static ("{\"format\": ", 11);
  g_autoptr (GError) error = NULL;
  g_autoptr (Prestation) prestation = prestation_new_from_bytes (octets, &error);
  g_autoptr (GPtrArray) fautes = prestation_fautes_parse (error);
  const PrestationFaute *faute = fautes->pdata[0];

  g_assert_null (prestation);
  g_assert_cmpuint (fautes->len, ==, 1);
  g_assert_cmpstr (faute->place, ==, "");
  g_assert_cmpstr (faute->message, ==, error->message);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/brouillon/ecrit", test_written);
  g_test_add_func ("/model/brouillon/phases", test_phases);
  g_test_add_func ("/model/brouillon/listes", test_lists);
  g_test_add_func ("/model/brouillon/enonces", test_statements);
  g_test_add_func ("/model/brouillon/codes", test_codes);
  g_test_add_func ("/model/brouillon/attestation", test_attest);
  g_test_add_func ("/model/brouillon/fautes", test_faults);
  g_test_add_func ("/model/brouillon/syntaxe", test_syntax);

  return g_test_run ();
}
