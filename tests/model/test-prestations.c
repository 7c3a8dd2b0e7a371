/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations-communes.h"

#include <string.h>

/* Every fact that the texts of the five centres fix, against the shipped data. Lists are written
 * with a space between their codes; RIEN is "not fixed". */

#define RIEN CHAMP_ABSENT
#define BILAN "convocation emargement attestation etat_liquidatif relance "

typedef struct
{
  const char *code;
  const char *libelle;
  const char *centre;
  const char *courriel;
  const char *demandeurs;
  const char *motifs;
  gboolean accord;
  const char *avant;
  const char *phases; /* code(objective …) …; ? marks what is optional */
  gint64 min_minutes, max_minutes, indicatif_minutes;
  gboolean approximatif;
  const char *colonnes;
  const char *hors_compte;
  gint64 nombre, duree_min_minutes, duree_max_minutes;
  gint64 min_mois, max_mois;
  gboolean environ;
  const char *reunions;
  const char *facultatives;
  gint64 premier_rdv;
  const char *territoire;
  gboolean prerequis;
  const char *modes;
  const char *formes;
  const char *parties;
  const char *documents;
  const char *avis;
} Faits;

static const Faits faits[] = {
  {
    "cdg34", "Bilan professionnel", "CDG 34", "mobilites@cdg34.fr",
    "agent employeur", "mobilite_interne mobilite_externe inaptitude", TRUE,
    "convention_prealable prise_de_contact entretien_prealable convention",
    "preliminaire(informer_conditions analyser_besoins confirmer_engagement) "
    "investigation(identifier_competences definir_hypotheses realiser_recherches) "
    "conclusion(corediger_synthese recenser_appuis_vigilance construire_plan_actions)",
    RIEN, RIEN, 24 * 60, TRUE, "entretiens travail_personnel preparation", "prealable suivi",
    8, 120, 120, 3, 6, FALSE, "prealable", "", RIEN, NULL, FALSE,
    "presentiel visio", "individuel", "agent collectivite centre",
    "convention_prealable convention synthese plan_action fiche_renseignement devis avenant "
    BILAN "restitution questionnaire_fin questionnaire_6_mois", "",
  },
  {
    "cdg84", "Bilan professionnel", "CDG 84", "emploi@cdg84.fr",
    "agent employeur", "mobilite_interne mobilite_externe reclassement", TRUE,
    "engagement analyse devis convention",
    "preliminaire(engagement_parties analyser_besoins analyser_contexte_freins) "
    "investigation(potentiel moteurs_action savoir_etre) "
    "formalisation(perspectives faisabilite) "
    "conclusion(document_synthese plan_action demarches_restantes)",
    20 * 60, 24 * 60, RIEN, FALSE, "entretiens", "suivi",
    RIEN, RIEN, RIEN, RIEN, RIEN, FALSE, "",
    "tripartite_demarrage mi_parcours tripartite_synthese", RIEN, NULL, FALSE,
    "", "individuel collectif", "agent collectivite centre",
    "synthese plan_action fiche_renseignement devis convention avenant mi_parcours "
    BILAN "restitution questionnaire_fin questionnaire_6_mois", "",
  },
  {
    "cdg60", "Bilan professionnel", "CDG 60", "bilandecompetence@cdg60.com",
    "employeur",
    "mobilite_interne mobilite_externe mobilite_preventive mobilite_subie usure reorganisation "
    "situation_difficile evolution", TRUE,
    "devis fiche_renseignement convention reunion_demarrage",
    "reunion_demarrage(definir_objectifs definir_deroulement poser_confidentialite) "
    "seances(analyser_situation_parcours definir_profil evaluer_competences definir_perspectives "
    "construire_plan_action elaborer_synthese) "
    "mi_parcours(echanger_collectivite) "
    "reunion_synthese(presenter_travail presenter_projet presenter_plan_action)",
    20 * 60, 20 * 60, RIEN, FALSE, "entretiens", "suivi",
    RIEN, RIEN, RIEN, RIEN, 6, TRUE, "tripartite_demarrage mi_parcours tripartite_synthese", "",
    RIEN, NULL, FALSE, "presentiel", "individuel", "agent collectivite centre",
    "devis fiche_renseignement convention mi_parcours synthese plan_action restitution avenant "
    BILAN "questionnaire_fin questionnaire_6_mois", "",
  },
  {
    "espace2m", "Bilan professionnel", "Espace 2M", "secretariat@espace2m.org",
    "employeur",
    "mobilite_interne mobilite_externe mobilite_subie reorganisation situation_difficile "
    "changement_metier evolution", TRUE,
    "prescription premier_rdv entretien_diagnostic devis convention",
    "diagnostic(preciser_demande informer_demarche verifier_pertinence programmer_prestation) "
    "accompagnement(analyser_parcours identifier_competences explorer_pistes travailler_outils) "
    "conclusion(formaliser_scenarios construire_plan_action remettre_synthese bilan_rh?)",
    12 * 60, 15 * 60, RIEN, FALSE, "entretiens", "restitution_rh suivi",
    RIEN, 60, 120, RIEN, 3, TRUE, "diagnostic", "restitution_rh", 20, "Roannais Forez", TRUE,
    "presentiel visio telephone", "individuel", "agent collectivite centre",
    "devis synthese plan_action restitution questionnaire_fin fiche_renseignement convention "
    "avenant " BILAN "questionnaire_6_mois", "",
  },
  {
    "cdg31", "Bilan-repères", "CDG 31", "bilansreperes@cdg31.fr",
    "employeur cme",
    "situation_difficile inaptitude maintien_emploi mobilite_interne mobilite_externe", TRUE,
    "demande convention", "entretiens_conseils(facteurs_favorables contraintes etapes)",
    RIEN, RIEN, RIEN, FALSE, "entretiens", "suivi",
    5, RIEN, RIEN, RIEN, 3, FALSE, "", "", RIEN, NULL, FALSE,
    "", "individuel", "agent collectivite centre",
    "livret fiche_renseignement devis convention avenant "
    BILAN "restitution questionnaire_fin questionnaire_6_mois", "fiphfp_rqth",
  },
  {
    "cdg31-assistance", "Mission d’assistance", "CDG 31", "bilansreperes@cdg31.fr",
    "employeur", "", FALSE, "demande convention",
    "cahier_des_charges() choix_prestataire() cadrage() conseil_en_cours?() avis_restitution()",
    RIEN, RIEN, RIEN, FALSE, "", "", RIEN, RIEN, RIEN, RIEN, RIEN, FALSE, "", "",
    RIEN, NULL, FALSE, NULL, NULL, "collectivite centre",
    "cahier_des_charges avis_restitution devis convention avenant etat_liquidatif relance", "",
  },
};

/* Every element begins with its code. */
static char *
join_codes (GPtrArray *objets)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < objets->len; i++)
    {
      char **objet = g_ptr_array_index (objets, i);

      g_string_append_printf (codes, "%s%s", i == 0 ? "" : " ", *objet);
    }

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static char *
join_phases (const Prestation *prestation)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; i < prestation->phases->len; i++)
    {
      const PrestationPhase *phase = g_ptr_array_index (prestation->phases, i);

      g_string_append_printf (texte, "%s%s%s(", i == 0 ? "" : " ", phase->code,
                              phase->facultatif ? "?" : "");
      for (guint j = 0; j < phase->objectifs->len; j++)
        {
          const PrestationObjectif *objectif = g_ptr_array_index (phase->objectifs, j);

          g_string_append_printf (texte, "%s%s%s", j == 0 ? "" : " ", objectif->code,
                                  objectif->facultatif ? "?" : "");
        }
      g_string_append_c (texte, ')');
    }

  return g_string_free (g_steal_pointer (&texte), FALSE);
}

static void
assert_codes (GPtrArray  *objets,
              const char *attendus)
{
  g_autofree char *codes = join_codes (objets);

  g_assert_cmpstr (codes, ==, attendus);
}

static void
assert_list (char       **liste,
             const char  *attendue)
{
  g_autofree char *texte = g_strjoinv (" ", liste);

  g_assert_cmpstr (texte, ==, attendue);
}

static void
test_identite (gconstpointer data)
{
  const Faits *attendu = data;
  g_autoptr (Prestation) prestation = load_prestation (attendu->code);
  g_autofree char *phases = join_phases (prestation);

  g_assert_cmpint (prestation->format, ==, 1);
  g_assert_cmpint (prestation->version, ==, 1);
  g_assert_cmpstr (prestation->code, ==, attendu->code);
  g_assert_cmpstr (prestation->libelle, ==, attendu->libelle);
  g_assert_cmpstr (prestation->centre->sigle, ==, attendu->centre);
  g_assert_cmpstr (prestation->centre->courriel, ==, attendu->courriel);
  assert_codes (prestation->demandeurs, attendu->demandeurs);
  assert_codes (prestation->motifs, attendu->motifs);
  g_assert_true (prestation_requires_accord (prestation) == attendu->accord);
  assert_codes (prestation->avant, attendu->avant);
  g_assert_cmpstr (phases, ==, attendu->phases);
  assert_codes (prestation->documents, attendu->documents);
  assert_list (prestation->convention->parties, attendu->parties);
  assert_codes (prestation->avis, attendu->avis);
}

static void
test_volume (gconstpointer data)
{
  const Faits *attendu = data;
  g_autoptr (Prestation) prestation = load_prestation (attendu->code);
  const PrestationHeures *heures = prestation->heures;
  const PrestationEntretiens *entretiens = prestation->entretiens;
  const PrestationDuree *duree = prestation->duree;

  g_assert_cmpint (heures->min_minutes, ==, attendu->min_minutes);
  g_assert_cmpint (heures->max_minutes, ==, attendu->max_minutes);
  g_assert_cmpint (heures->indicatif_minutes, ==, attendu->indicatif_minutes);
  g_assert_true (heures->approximatif == attendu->approximatif);
  assert_list (heures->colonnes, attendu->colonnes);
  assert_list (heures->genres_hors_compte, attendu->hors_compte);

  g_assert_cmpint (entretiens == NULL ? RIEN : entretiens->nombre, ==, attendu->nombre);
  g_assert_cmpint (entretiens == NULL ? RIEN : entretiens->duree_min_minutes, ==,
                   attendu->duree_min_minutes);
  g_assert_cmpint (entretiens == NULL ? RIEN : entretiens->duree_max_minutes, ==,
                   attendu->duree_max_minutes);

  g_assert_cmpint (duree == NULL ? RIEN : duree->min_mois, ==, attendu->min_mois);
  g_assert_cmpint (prestation_get_duree_max_mois (prestation), ==, attendu->max_mois);
  g_assert_true ((duree != NULL && duree->environ) == attendu->environ);
}

static void
test_cadre (gconstpointer data)
{
  const Faits *attendu = data;
  g_autoptr (Prestation) prestation = load_prestation (attendu->code);

  assert_codes (prestation->reunions, attendu->reunions);
  assert_codes (prestation->reunions_facultatives, attendu->facultatives);
  g_assert_cmpint (prestation->premier_rdv == NULL ? RIEN : prestation->premier_rdv->delai_jours,
                   ==, attendu->premier_rdv);
  g_assert_true ((prestation->prerequis_francais != NULL) == attendu->prerequis);

  g_assert_true ((prestation->territoire == NULL) == (attendu->territoire == NULL));
  if (attendu->territoire != NULL)
    assert_list (prestation->territoire->libelles, attendu->territoire);

  g_assert_true ((prestation->modes == NULL) == (attendu->modes == NULL));
  if (attendu->modes != NULL)
    {
      assert_list (prestation->modes->codes, attendu->modes);
      assert_list (prestation->modes->formes, attendu->formes);
    }
}

static void
test_espace2m_meetings (void)
{
  g_autoptr (Prestation) prestation = load_prestation ("espace2m");
  const PrestationReunion *diagnostic = g_ptr_array_index (prestation->reunions, 0);
  const PrestationReunion *bilan_rh = g_ptr_array_index (prestation->reunions_facultatives, 0);

  g_assert_cmpint (diagnostic->duree_minutes, ==, 90);
  g_assert_cmpstr (diagnostic->phase, ==, "diagnostic");
  g_assert_cmpint (bilan_rh->duree_minutes, ==, 60);
  g_assert_true (bilan_rh->environ);
  g_assert_true (prestation_is_reunion_required (prestation, "diagnostic"));
  g_assert_false (prestation_is_reunion_required (prestation, "restitution_rh"));
  g_assert_true (prestation_counts_genre (prestation, "diagnostic"));
  g_assert_false (prestation_counts_genre (prestation, "restitution_rh"));
  g_assert_true (prestation_counts_colonne (prestation, "entretiens"));
  g_assert_false (prestation_counts_colonne (prestation, "preparation"));
  g_assert_true (prestation_has_document (prestation, "synthese"));
  g_assert_false (prestation_has_document (prestation, "livret"));
}

static void
test_find (void)
{
  g_autoptr (Prestation) prestation = load_prestation ("cdg34");
  const PrestationPhase *phase = prestation_find_phase (prestation, "investigation");
  const PrestationObjectif *objectif;

  g_assert_nonnull (phase);
  g_assert_cmpstr (phase->libelle, ==, "Phase d’investigation");
  objectif = prestation_phase_find_objectif (phase, "definir_hypotheses");
  g_assert_nonnull (objectif);
  g_assert_cmpstr (objectif->libelle, ==, "Définir des hypothèses de transition professionnelle");
  g_assert_null (prestation_phase_find_objectif (phase, "informer_conditions"));
  g_assert_null (prestation_phase_find_objectif (phase, NULL));
  g_assert_null (prestation_find_phase (prestation, "formalisation"));
  g_assert_null (prestation_find_phase (prestation, NULL));
}

/* What prestations.md marks as our assumption is shown as such, and never as the centre's word. */
static void
test_hypotheses (void)
{
  g_autoptr (Prestation) cdg34 = load_prestation ("cdg34");
  g_autoptr (Prestation) cdg31 = load_prestation ("cdg31");
  const char * const entretiens_only[] = { "cdg84", "cdg60", "espace2m", "cdg31", NULL };
  const char * const sur_devis[] = { "cdg84", "cdg60", "espace2m", NULL };
  const Tarif *tarif = g_ptr_array_index (cdg34->tarifs, 0);

  g_assert_nonnull (tarif->hypothese);
  g_assert_nonnull (cdg31->convention->hypothese);
  g_assert_null (cdg31->convention->source);
  g_assert_null (cdg34->convention->hypothese);
  for (guint i = 0; entretiens_only[i] != NULL; i++)
    {
      g_autoptr (Prestation) prestation = load_prestation (entretiens_only[i]);

      g_assert_nonnull (prestation->heures->hypothese);
    }
  for (guint i = 0; sur_devis[i] != NULL; i++)
    {
      g_autoptr (Prestation) prestation = load_prestation (sur_devis[i]);

      tarif = g_ptr_array_index (prestation->tarifs, 0);
      g_assert_true ((tarif->hypothese != NULL) == g_str_equal (sur_devis[i], "cdg84"));
    }
}

static void
test_reference (void)
{
  g_autoptr (Prestation) prestation = load_prestation ("cdg60");
  GValue value = G_VALUE_INIT;

  g_value_init (&value, TYPE_PRESTATION);
  g_value_set_boxed (&value, prestation);
  g_assert_true (g_value_get_boxed (&value) == prestation);
  g_assert_cmpint (prestation->references, ==, 2);
  g_value_unset (&value);
  g_assert_cmpint (prestation->references, ==, 1);
}

/* The sources name people; a product has no business with them. */
static void
test_no_person (void)
{
  static const char * const personnes[] = {
    "orlhiac", "monon", "fonti", "04 32 44 89 30", "04 77 68 42 88", NULL,
  };

  for (guint i = 0; codes_prestations[i] != NULL; i++)
    {
      g_autoptr (GBytes) bytes = load_donnees (codes_prestations[i]);
      g_autofree char *texte = g_utf8_strdown (g_bytes_get_data (bytes, NULL),
                                               g_bytes_get_size (bytes));

      for (guint j = 0; personnes[j] != NULL; j++)
        g_assert_null (strstr (texte, personnes[j]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faits); i++)
    {
      g_autofree char *identite = g_strdup_printf ("/prestations/%s/identite", faits[i].code);
      g_autofree char *volume = g_strdup_printf ("/prestations/%s/volume", faits[i].code);
      g_autofree char *cadre = g_strdup_printf ("/prestations/%s/cadre", faits[i].code);

      g_test_add_data_func (identite, &faits[i], test_identite);
      g_test_add_data_func (volume, &faits[i], test_volume);
      g_test_add_data_func (cadre, &faits[i], test_cadre);
    }
  g_test_add_func ("/prestations/espace2m/meetings", test_espace2m_meetings);
  g_test_add_func ("/prestations/find", test_find);
  g_test_add_func ("/prestations/hypotheses", test_hypotheses);
  g_test_add_func ("/prestations/reference", test_reference);
  g_test_add_func ("/prestations/no-person", test_no_person);

  return g_test_run ();
}
