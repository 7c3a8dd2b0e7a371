/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"
#include "scenario.h"

#include "base/instant.h"
#include "model/preparation.h"

/* What a preparation finds in a dossier on 2026-05-20, for each reader. */

#define JOUR "2026-05-20"
#define SIGNE \
  "signe:agent:2026-03-10 signe:collectivite:2026-03-11 signe:centre:2026-03-12 " \
  "e:prealable:realise:2026-03-05:60 resume:Vu "
#define TENU "e:individuel:realise:2026-05-06:120 "
#define MOI PREPARATION_CONSEILLER
#define COLLEGUE PREPARATION_COLLEGUE
#define ACCUEIL PREPARATION_ACCUEIL

typedef struct
{
  const char *prestation;
  const char *statut;
  const char *mots;
  PreparationLecteur lecteur;
  const char *promesses;
  const char *manques;
  const char *autres;   /* what happened since, what is ready */
} Cas;

static const Cas cas[] = {
  /* Promises: open ones only, the most pressing first, those without a day last. */
  { "cdg34", "en_cours", SIGNE TENU "note:Vu rappel:2026-05-22 rappel:2026-05-10 "
    "rappel:2026-05-01:fait", MOI, "rappel/depassee rappel/proche", "", "" },
  { "cdg34", "en_cours", SIGNE TENU "note:Vu demarche:-:a_faire demarche:2026-08-01:en_cours "
    "demarche:2026-05-01:fait demarche:2026-05-01:abandonne", MOI,
    "demarche:immersion/a_venir demarche:immersion", "", "" },
  { "cdg34", "en_cours", SIGNE TENU "note:Vu action:2026-05-19:a_faire:Agent "
    "action:2026-05-19:change", MOI, "action@Agent/depassee", "", "" },
  /* What is written of the last one: a summary, a note or a draft of either is something. */
  { "cdg34", "en_cours", SIGNE TENU, MOI, "", "compte_rendu:individuel", "" },
  { "cdg34", "en_cours", SIGNE TENU "resume:Bien", MOI, "", "", "" },
  { "cdg34", "en_cours", SIGNE TENU "brouillon", MOI, "", "", "" },
  { "cdg34", "en_cours", SIGNE TENU "resume:_ note:_", MOI, "", "compte_rendu:individuel", "" },
  /* Held once is not held twice: the meeting of before has its notes, the last one has not. */
  { "cdg34", "en_cours", SIGNE "e:individuel:realise:2026-04-06:120 note:Vu " TENU, MOI, "",
    "compte_rendu:individuel", "" },
  /* Its day is past and it still stands as planned. */
  { "cdg34", "en_cours", SIGNE "e:individuel:prevu:2026-05-19:120", MOI, "",
    "noter:individuel/depassee", "" },
  { "cdg34", "en_cours", SIGNE "e:individuel:prevu:2026-05-20:120", MOI, "", "", "" },
  /* Conditions of the next statut. */
  { "cdg34", "demande", "", MOI, "", "accord document:convention_prealable", "" },
  { "cdg34", "demande", "accord:2026-03-04 doc:convention_prealable", MOI, "", "", "" },
  { "cdg34", "conventionnement", "doc:convention signe:agent:2026-03-10 envoyee:2026-03-08", MOI, "",
    "signature:collectivite signature:centre", "" },
  { "cdg34", "conventionnement", "doc:convention informe:0", MOI, "",
    "signature:agent signature:centre", "" },
  { "cdg34", "demande", "accord:2026-03-04 doc:convention_prealable envoyee:2026-03-08", MOI, "",
    "signature:agent signature:collectivite signature:centre", "" },
  { "cdg34", "en_cours", SIGNE "avenant:1500:agent", MOI, "",
    "signature:collectivite@avenant signature:centre@avenant", "" },
  /* A devis is made for the employer: there is none where it is not informed. */
  { "cdg84", "demande", "accord:2026-03-04", MOI, "", "document:devis", "" },
  { "cdg84", "demande", "accord:2026-03-04 informe:0", MOI, "", "", "" },
  /* Meetings that are due, with the day they are planned for. */
  { "cdg60", "en_cours", SIGNE "e:tripartite_demarrage:realise:2026-03-20:90 resume:Vu", MOI, "",
    "reunion:mi_parcours reunion:tripartite_synthese", "" },
  { "cdg60", "suspendu", SIGNE, MOI, "", "", "" },
  { "cdg60", "rompu", SIGNE TENU "resume:Vu rappel:2026-05-10", MOI, "rappel/depassee", "", "" },
  { "cdg60", "refuse", "", MOI, "", "", "" },
  /* Deadlines: late and near. */
  { "espace2m", "demande", "accord:2026-03-04 doc:devis", MOI, "",
    "echeance:premier_rdv/depassee", "" },
  { "espace2m", "demande", "accord:2026-03-04 doc:devis demande:2026-05-03", MOI, "",
    "echeance:premier_rdv/proche", "" },
  { "espace2m", "demande", "accord:2026-03-04 doc:devis demande:2026-05-18", MOI, "", "", "" },
  /* The end: what the agent takes away. */
  { "cdg34", "conclu", SIGNE TENU "resume:Vu", MOI, "", "document:synthese", "" },
  { "cdg31", "conclu", SIGNE TENU "resume:Vu", MOI, "", "document:livret", "" },
  { "cdg34", "conclu", SIGNE TENU "resume:Vu final:synthese:2026-05-10", MOI, "", "",
    "remise:synthese" },
  /* Since the last one: what came before it is not told again. */
  { "cdg34", "en_cours", SIGNE "appel:2026-05-02 appel:2026-05-08 appel:2026-05-21 " TENU "note:Vu",
    MOI, "", "", "echange:appel" },
  { "cdg34", "en_cours", SIGNE TENU "note:Vu e:individuel:absent_excuse:2026-05-13:120 "
    "t:travail_personnel:2026-05-14:90 t:preparation:2026-05-14:30 t:travail_personnel:2026-04-30:60",
    MOI, "", "", "manque:absent_excuse travail" },
  /* A colleague has all but the notes; that there are some is no secret to them. */
  { "cdg34", "en_cours", SIGNE TENU "note:Secret rappel:2026-05-10 appel:2026-05-08", COLLEGUE,
    "rappel/depassee", "", "echange:appel" },
  /* The secretariat: no promise, no call, no document, nothing of what was written. */
  { "cdg34", "en_cours", SIGNE TENU "note:Secret resume:Secret rappel:2026-05-10 appel:2026-05-08 "
    "demarche:2026-05-10:a_faire action:2026-05-10:a_faire final:synthese:2026-05-10", ACCUEIL, "",
    "", "" },
  { "cdg34", "en_cours", SIGNE TENU, ACCUEIL, "", "", "" },
  { "cdg34", "conventionnement", "signe:agent:2026-03-10 envoyee:2026-03-08", ACCUEIL, "",
    "signature:collectivite signature:centre", "" },
  { "espace2m", "demande", "accord:2026-03-04", ACCUEIL, "", "echeance:premier_rdv/depassee", "" },
  /* Nothing at all where the employer is not informed. */
  { "espace2m", "demande", "accord:2026-03-04 informe:0", ACCUEIL, "", "", "" },
  /* A session that reads espace 0 alone: what it cannot see is not said to be missing. */
  { "cdg34", "en_cours", SIGNE TENU "masque:1", MOI, "", "", "" },
  { "cdg34", "conclu", SIGNE TENU "masque:1", MOI, "", "", "" },
  { "cdg34", "demande", "masque:1", MOI, "", "accord", "" },
};

static const char *
name (PreparationNature nature)
{
  static const char * const noms[] = {
    [PREPARATION_RAPPEL] = "rappel", [PREPARATION_DEMARCHE] = "demarche",
    [PREPARATION_ACTION] = "action", [PREPARATION_NOTER] = "noter",
    [PREPARATION_COMPTE_RENDU] = "compte_rendu", [PREPARATION_ACCORD] = "accord",
    [PREPARATION_CONVENTION] = "convention", [PREPARATION_SIGNATURE] = "signature",
    [PREPARATION_REUNION] = "reunion", [PREPARATION_ECHEANCE] = "echeance",
    [PREPARATION_DOCUMENT] = "document", [PREPARATION_REMISE] = "remise",
    [PREPARATION_OBJECTIF] = "objectif", [PREPARATION_ECHANGE] = "echange",
    [PREPARATION_MANQUE] = "manque", [PREPARATION_TRAVAIL] = "travail",
  };

  return noms[nature];
}

/* A convention is usual and says nothing; an avenant is told. */
static void
write_points (GString   *texte,
              GPtrArray *points)
{
  for (guint i = 0; i < points->len; i++)
    {
      const PreparationPoint *point = points->pdata[i];
      const gboolean dit = point->qui != NULL && !g_str_equal (point->qui, "tripartite");

      g_string_append_printf (texte, "%s%s", texte->len > 0 ? " " : "", name (point->nature));
      if (point->code != NULL)
        g_string_append_printf (texte, ":%s", point->code);
      if (dit)
        g_string_append_printf (texte, "@%s", point->qui);
      if (point->etat != NULL)
        g_string_append_printf (texte, "/%s", point->etat);
    }
}

static void
assert_points (const char *attendu,
               GPtrArray  *un,
               GPtrArray  *autre)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  write_points (texte, un);
  if (autre != NULL)
    write_points (texte, autre);
  g_assert_cmpstr (texte->str, ==, attendu);
}

static void
test_cas (gconstpointer data)
{
  const Cas *self = data;
  g_autoptr (DossierComplet) dossier = scenario_new (self->prestation, self->statut, self->mots);
  g_autoptr (Preparation) preparation =
    preparation_compute (dossier, fixture_jour (JOUR), self->lecteur);

  assert_points (self->promesses, preparation->promesses, NULL);
  assert_points (self->manques, preparation->manques, NULL);
  assert_points (self->autres, preparation->depuis, preparation->remises);
}

/* Where one stopped and what comes next are told apart by the day asked for. */
static void
test_between (void)
{
  static const struct
  {
    const char *jour;
    const char *dernier;
    const char *prochain;
  } jours[] = {
    { "2026-03-01", NULL, "2026-05-20" },
    { "2026-04-06", "2026-04-06", "2026-05-20" },
    { "2026-05-05", "2026-04-06", "2026-05-20" },
    { "2026-05-20", "2026-05-06", "2026-05-20" },
    { "2026-05-21", "2026-05-06", NULL },
  };
  g_autoptr (DossierComplet) dossier =
    scenario_new ("cdg34", "en_cours", "e:individuel:realise:2026-04-06:120 " TENU
                  "e:individuel:annule:2026-05-18:120 e:individuel:confirme:2026-05-20:120");

  for (guint i = 0; i < G_N_ELEMENTS (jours); i++)
    {
      g_autoptr (Preparation) preparation =
        preparation_compute (dossier, fixture_jour (jours[i].jour), MOI);

      g_assert_true ((preparation->dernier != NULL) == (jours[i].dernier != NULL));
      g_assert_true ((preparation->prochain != NULL) == (jours[i].prochain != NULL));
      if (jours[i].dernier != NULL)
        g_assert_cmpint (instant_get_jour (preparation->dernier->debut), ==,
                         fixture_jour (jours[i].dernier));
      if (jours[i].prochain != NULL)
        g_assert_cmpint (instant_get_jour (preparation->prochain->debut), ==,
                         fixture_jour (jours[i].prochain));
    }
}

/* What was reached where one stopped; what is left where one goes on. */
static void
test_objectifs (void)
{
  g_autoptr (DossierComplet) dossier =
    scenario_new ("cdg84", "en_cours", SIGNE "objectif:preliminaire:analyser_besoins:1 "
                  "objectif:preliminaire:analyser_contexte_freins:0 "
                  "objectif:investigation:potentiel:0 objectif:investigation:savoir_etre:1 "
                  "e:individuel:realise:2026-05-06:120 phase:preliminaire "
                  "e:individuel:prevu:2026-05-27:120 phase:investigation");
  g_autoptr (Preparation) preparation = preparation_compute (dossier, fixture_jour (JOUR), MOI);
  const PreparationPoint *acquis = preparation->acquis->pdata[0];
  const PreparationPoint *suite = preparation->objectifs->pdata[0];

  g_assert_cmpuint (preparation->acquis->len, ==, 1);
  g_assert_cmpstr (acquis->code, ==, "analyser_besoins");
  g_assert_cmpstr (acquis->texte, !=, acquis->code);
  g_assert_cmpuint (preparation->objectifs->len, ==, 1);
  g_assert_cmpstr (suite->code, ==, "potentiel");
}

static void
test_heures (void)
{
  g_autoptr (DossierComplet) dossier =
    scenario_new ("cdg34", "en_cours", TENU "t:travail_personnel:2026-05-14:90 "
                  "e:individuel:prevu:2026-05-27:120");
  g_autoptr (DossierComplet) passe =
    scenario_new ("cdg34", "en_cours", "e:individuel:realise:2026-05-06:6000");
  g_autoptr (Preparation) preparation = preparation_compute (dossier, fixture_jour (JOUR), MOI);
  g_autoptr (Preparation) trop = preparation_compute (passe, fixture_jour (JOUR), MOI);

  g_assert_cmpint (preparation->faites_minutes, ==, 210);
  g_assert_cmpint (preparation->reste_minutes, ==, 24 * 60 - 210);
  g_assert_cmpint (trop->reste_minutes, ==, 0);
}

/* Who reads what: the notes are the conseiller’s, the summary is not the secretariat’s. */
static void
test_textes (void)
{
  static const struct
  {
    const char *mots;
    PreparationLecteur lecteur;
    gboolean resume;
    gboolean notes;
    gboolean partielle;
    gboolean fermee;
  } textes[] = {
    { "", MOI, TRUE, TRUE, FALSE, FALSE },
    { "", COLLEGUE, TRUE, FALSE, FALSE, FALSE },
    { "", ACCUEIL, FALSE, FALSE, FALSE, FALSE },
    { "informe:0", MOI, TRUE, TRUE, FALSE, FALSE },
    { "informe:0", COLLEGUE, TRUE, FALSE, FALSE, FALSE },
    { "informe:0", ACCUEIL, FALSE, FALSE, FALSE, TRUE },
    { "masque:1", MOI, FALSE, FALSE, TRUE, FALSE },
    { "masque:1", COLLEGUE, FALSE, FALSE, TRUE, FALSE },
    { "masque:1", ACCUEIL, FALSE, FALSE, FALSE, FALSE },
    { "masque:0", MOI, FALSE, FALSE, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (textes); i++)
    {
      g_autofree char *mots = g_strconcat (SIGNE TENU "resume:Dit_à_deux note:Pour_moi ",
                                           textes[i].mots, NULL);
      g_autoptr (DossierComplet) dossier = scenario_new ("cdg34", "en_cours", mots);
      g_autoptr (Preparation) preparation = NULL;

      if (g_str_has_prefix (textes[i].mots, "masque:"))
        fiche_set_espaces_lus (dossier->notes->pdata[0], 1);
      preparation = preparation_compute (dossier, fixture_jour (JOUR), textes[i].lecteur);
      g_assert_cmpstr (preparation->resume, ==, textes[i].resume ? "Dit à deux" : NULL);
      g_assert_cmpstr (preparation->notes, ==, textes[i].notes ? "Pour moi" : NULL);
      g_assert_cmpint (preparation->partielle, ==, textes[i].partielle);
      g_assert_cmpint (preparation->fermee, ==, textes[i].fermee);
      g_assert_true (!preparation->fermee || preparation->dernier == NULL);
    }
}

/* A record of a dossier that the employer does not know of is closed to the reception, field by
 * field, whatever the dossier says. */
static void
test_discret (void)
{
  g_autoptr (DossierComplet) dossier =
    scenario_new ("cdg34", "en_cours", SIGNE TENU "e:individuel:prevu:2026-05-27:120");
  g_autoptr (Preparation) preparation = NULL;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    fiche_set_discret (dossier->entretiens->pdata[i], TRUE);
  preparation = preparation_compute (dossier, fixture_jour (JOUR), ACCUEIL);
  g_assert_false (preparation->fermee);
  g_assert_null (preparation->dernier);
  g_assert_null (preparation->prochain);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *chemin = g_strdup_printf ("/preparation/cas/%02u-%s-%s", i + 1,
                                                 cas[i].prestation, cas[i].statut);

      g_test_add_data_func (chemin, &cas[i], test_cas);
    }
  g_test_add_func ("/preparation/between", test_between);
  g_test_add_func ("/preparation/objectifs", test_objectifs);
  g_test_add_func ("/preparation/heures", test_heures);
  g_test_add_func ("/preparation/textes", test_textes);
  g_test_add_func ("/preparation/discret", test_discret);

  return g_test_run ();
}
