/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "model/echeance.h"
#include "model/heures.h"
#include "model/regle.h"
#include "model/statuts.h"

/* CDG 34: eight entretiens of two hours, the agent's own work and the preparation all count; the
 * préalable does not. */
static void
test_heures_cdg34 (void)
{
  g_autoptr (DossierComplet) dossier = fixture_dossier ("cdg34", "en_cours", "2026-03-02");
  Heures heures;

  fixture_entretien (dossier, "prealable", "realise", "2026-03-12T14:00:00+01:00", 60);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *debut = g_strdup_printf ("2026-04-%02uT09:30:00+02:00", i + 1);

      fixture_entretien (dossier, "individuel", "realise", debut, 120);
    }
  fixture_entretien (dossier, "individuel", "absent_excuse", "2026-05-04T09:30:00+02:00", 120);
  fixture_entretien (dossier, "individuel", "prevu", "2026-05-05T09:30:00+02:00", 90);
  fixture_temps (dossier, "travail_personnel", "2026-04-10", 180);
  fixture_temps (dossier, "preparation", "2026-04-11", 300);
  heures_compute (dossier, &heures);

  g_assert_cmpint (heures.entretiens_minutes, ==, 16 * 60);
  g_assert_cmpint (heures.hors_compte_minutes, ==, 60);
  g_assert_cmpint (heures.entretiens_prevus_minutes, ==, 90);
  g_assert_cmpint (heures.travail_personnel_minutes, ==, 180);
  g_assert_cmpint (heures.preparation_minutes, ==, 300);
  g_assert_cmpint (heures.total_compte_minutes, ==, 24 * 60);
  g_assert_cmpint (heures.indicatif_minutes, ==, 24 * 60);
  g_assert_cmpint (heures.max_minutes, ==, CHAMP_ABSENT);
}

/* Espace 2M: the diagnostic counts, the bilan RH is apart, only entretiens count. */
static void
test_heures_espace2m (void)
{
  g_autoptr (DossierComplet) dossier = fixture_dossier ("espace2m", "en_cours", "2026-03-02");
  Heures heures;

  fixture_entretien (dossier, "diagnostic", "realise", "2026-03-12T14:00:00+01:00", 90);
  fixture_entretien (dossier, "individuel", "realise", "2026-03-19T14:00:00+01:00", 120);
  fixture_entretien (dossier, "restitution_rh", "realise", "2026-06-12T14:00:00+02:00", 60);
  fixture_temps (dossier, "preparation", "2026-04-11", 300);
  heures_compute (dossier, &heures);

  g_assert_cmpint (heures.total_compte_minutes, ==, 210);
  g_assert_cmpint (heures.hors_compte_minutes, ==, 60);
  g_assert_cmpint (heures.min_minutes, ==, 12 * 60);
  g_assert_cmpint (heures.max_minutes, ==, 15 * 60);
  g_assert_false (heures.compte_preparation);
}

/* 20 calendar days from the earlier of the two; kept when proposed in time, whatever is held. */
static void
test_premier_rdv (void)
{
  static const struct
  {
    const char *demande, *prescription, *proposition, *tenu, *jour;
    const char *limite, *etat;
  } cas[] = {
    { "2026-11-16", "2026-11-18", NULL, NULL, "2026-11-22", "2026-12-06", "a_venir" },
    { "2026-11-18", "2026-11-16", NULL, NULL, "2026-11-29", "2026-12-06", "proche" },
    { "2026-11-16", NULL, NULL, NULL, "2026-12-06", "2026-12-06", "proche" },
    { "2026-11-16", NULL, NULL, NULL, "2026-12-07", "2026-12-06", "depassee" },
    { "2026-11-16", NULL, "2026-12-06", NULL, "2027-01-07", "2026-12-06", "tenue" },
    { "2026-11-16", NULL, "2026-12-07", NULL, "2027-01-07", "2026-12-06", "depassee" },
    { "2026-11-16", NULL, "2026-12-06", "2026-12-20T09:00:00+01:00", "2027-01-07", "2026-12-06",
      "tenue" },
    { "2026-11-16", NULL, NULL, "2026-12-20T09:00:00+01:00", "2027-01-07", "2026-12-06",
      "depassee" },
    { "2026-11-16", NULL, NULL, "2026-12-01T09:00:00+01:00", "2027-01-07", "2026-12-06", "tenue" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (DossierComplet) dossier =
        fixture_dossier ("espace2m", cas[i].tenu != NULL ? "en_cours" : "demande", cas[i].demande);
      g_autoptr (GPtrArray) echeances = NULL;
      const Echeance *echeance;

      g_object_set (dossier->dossier, "prescription-le", fixture_jour (cas[i].prescription),
                    "proposition-rdv-le", fixture_jour (cas[i].proposition), NULL);
      if (cas[i].tenu != NULL)
        fixture_entretien (dossier, "diagnostic", "realise", cas[i].tenu, 90);
      echeances = echeances_compute (dossier, fixture_jour (cas[i].jour));
      echeance = echeances_find (echeances, "premier_rdv");
      g_assert_nonnull (echeance);
      g_assert_cmpint (echeance->date_limite, ==, fixture_jour (cas[i].limite));
      g_assert_cmpstr (echeance->etat, ==, cas[i].etat);
    }
}

/* The span runs from the first entretien, préalable apart, and clamps to the month's end. */
static void
test_fin_de_periode (void)
{
  static const struct
  {
    const char *prestation, *genre, *debut, *limite;
  } cas[] = {
    { "cdg34", "individuel", "2026-08-31T09:30:00+02:00", "2027-02-28" },
    { "cdg60", "tripartite_demarrage", "2026-09-08T09:30:00+02:00", "2027-03-08" },
    { "espace2m", "diagnostic", "2025-11-30T09:30:00+01:00", "2026-02-28" },
    { "cdg31", "individuel", "2026-06-03T10:00:00+02:00", "2026-09-03" },
    { "cdg84", "individuel", "2026-06-03T10:00:00+02:00", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (DossierComplet) dossier =
        fixture_dossier (cas[i].prestation, "en_cours", "2025-01-02");
      g_autoptr (GPtrArray) echeances = NULL;
      const Echeance *echeance;

      fixture_entretien (dossier, "prealable", "realise", "2025-03-12T14:00:00+01:00", 60);
      fixture_entretien (dossier, cas[i].genre, "annule", "2025-04-12T14:00:00+02:00", 60);
      fixture_entretien (dossier, cas[i].genre, "prevu", cas[i].debut, 60);
      echeances = echeances_compute (dossier, fixture_jour ("2025-05-01"));
      echeance = echeances_find (echeances, "fin_de_periode");
      if (cas[i].limite == NULL)
        {
          g_assert_null (echeance);
          continue;
        }
      g_assert_nonnull (echeance);
      g_assert_cmpint (echeance->date_limite, ==, fixture_jour (cas[i].limite));
    }
}

static void
test_etats (void)
{
  const gint64 jour = fixture_jour ("2026-11-22");

  g_assert_cmpstr (echeance_etat_at (jour - 1, jour), ==, "depassee");
  g_assert_cmpstr (echeance_etat_at (jour, jour), ==, "proche");
  g_assert_cmpstr (echeance_etat_at (jour + 7, jour), ==, "proche");
  g_assert_cmpstr (echeance_etat_at (jour + 8, jour), ==, "a_venir");
}

/* Every pair of statuts: what data-model allows, and nothing else. */
static void
test_transitions (void)
{
  static const char * const statuts[] = {
    "demande", "entretien_prealable", "conventionnement", "en_cours", "suspendu", "conclu",
    "suivi", "clos", "refuse", "non_engage", "rompu",
  };
  static const char * const permises[] = {
    "demande>entretien_prealable", "demande>conventionnement", "demande>refuse",
    "demande>non_engage", "entretien_prealable>conventionnement", "entretien_prealable>en_cours",
    "entretien_prealable>refuse", "entretien_prealable>non_engage", "conventionnement>en_cours",
    "conventionnement>refuse", "conventionnement>non_engage", "en_cours>suspendu",
    "en_cours>conclu", "en_cours>rompu", "suspendu>en_cours", "suspendu>rompu", "conclu>suivi",
    "conclu>clos", "suivi>clos", "refuse>clos", "non_engage>clos", "rompu>clos", NULL,
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (statuts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (statuts); j++)
      {
        g_autofree char *pas = g_strdup_printf ("%s>%s", statuts[i], statuts[j]);
        const gboolean permise = g_strv_contains (statuts_list_following (statuts[i]), statuts[j]);

        g_assert_cmpint (permise, ==, g_strv_contains (permises, pas));
        n += permise;
      }
  g_assert_cmpuint (n, ==, g_strv_length ((char **) permises));
}

static char *
missing_conditions (DossierComplet *dossier,
                    const char     *nouveau)
{
  g_autoptr (GPtrArray) conditions = statuts_check (dossier, nouveau);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];

      g_assert_cmpstr (condition->libelle, !=, "");
      if (!condition->remplie)
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? "," : "", condition->code);
    }
  g_assert_cmpint (conditions_all_met (conditions), ==, codes->len == 0);

  return g_string_free (codes, FALSE);
}

static void
test_conditions (void)
{
  static const struct
  {
    const char *prestation, *statut, *accord, *signatures, *nouveau, *manque;
    gboolean informe;
  } cas[] = {
    { "cdg34", "demande", NULL, "", "entretien_prealable", "accord_agent", TRUE },
    { "cdg34", "demande", "2026-03-04", "", "entretien_prealable", "", TRUE },
    { "cdg34", "demande", NULL, "", "refuse", "", TRUE },
    { "cdg34", "demande", NULL, "", "non_engage", "", TRUE },
    { "cdg34", "demande", "2026-03-04", "", "en_cours", "transition", TRUE },
    { "cdg31-assistance", "demande", NULL, "", "conventionnement", "", TRUE },
    { "cdg60", "conventionnement", "2026-03-04", "agent", "en_cours",
      "signature_collectivite,signature_centre", TRUE },
    { "cdg60", "conventionnement", "2026-03-04", "agent centre", "en_cours",
      "signature_collectivite", TRUE },
    { "cdg60", "conventionnement", "2026-03-04", "agent centre", "en_cours", "", FALSE },
    { "cdg60", "conventionnement", "2026-03-04", "agent centre collectivite", "en_cours", "",
      TRUE },
    { "cdg31-assistance", "conventionnement", NULL, "centre collectivite", "en_cours", "", TRUE },
    { "cdg34", "entretien_prealable", "2026-03-04", "", "en_cours", "convention", TRUE },
    { "cdg60", "en_cours", "2026-03-04", "", "conclu",
      "reunion_tripartite_demarrage,reunion_mi_parcours,reunion_tripartite_synthese", TRUE },
    { "cdg84", "en_cours", "2026-03-04", "", "conclu", "", TRUE },
    { "cdg34", "clos", "2026-03-04", "", "en_cours", "transition", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (DossierComplet) dossier =
        fixture_dossier (cas[i].prestation, cas[i].statut, "2026-03-02");
      g_auto (GStrv) signataires = g_strsplit (cas[i].signatures, " ", -1);
      g_autofree char *manque = NULL;

      g_object_set (dossier->dossier, "accord-le", fixture_jour (cas[i].accord),
                    "employeur-informe", (gint64) cas[i].informe, NULL);
      for (char **partie = signataires; *partie != NULL && **partie != '\0'; partie++)
        fixture_signature (dossier, *partie, "2026-03-20");
      manque = missing_conditions (dossier, cas[i].nouveau);
      g_assert_cmpstr (manque, ==, cas[i].manque);
    }
}

/* A compulsory meeting that is missing may be explained. */
static void
test_absence_explained (void)
{
  g_autoptr (DossierComplet) dossier = fixture_dossier ("espace2m", "en_cours", "2026-03-02");
  g_autoptr (Ecart) ecart = g_object_new (TYPE_ECART, "quoi", "entretien", "code", "diagnostic",
                                          "nature", "retire", NULL);
  g_autofree char *avant = NULL;
  g_autofree char *sans_raison = NULL;
  g_autofree char *avec_raison = NULL;

  avant = missing_conditions (dossier, "conclu");
  dossier_complet_add (dossier, JALONS_FICHE (ecart));
  sans_raison = missing_conditions (dossier, "conclu");
  g_object_set (ecart, "raison", "Diagnostic fait par un confrère le mois précédent.", NULL);
  avec_raison = missing_conditions (dossier, "conclu");

  g_assert_cmpstr (avant, ==, "reunion_diagnostic");
  g_assert_cmpstr (sans_raison, ==, "reunion_diagnostic");
  g_assert_cmpstr (avec_raison, ==, "");
}

static void
test_next (void)
{
  static const struct
  {
    const char *prestation, *statut, *suivant;
  } cas[] = {
    { "cdg34", "demande", "entretien_prealable" },
    { "espace2m", "demande", "entretien_prealable" },
    { "cdg60", "demande", "conventionnement" },
    { "cdg34", "entretien_prealable", "conventionnement" },
    { "cdg60", "en_cours", "conclu" },
    { "cdg60", "conclu", "suivi" },
    { "cdg60", "clos", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (DossierComplet) dossier =
        fixture_dossier (cas[i].prestation, cas[i].statut, "2026-03-02");

      g_assert_cmpstr (statuts_get_next (dossier), ==, cas[i].suivant);
    }
}

static void
test_apercu (void)
{
  g_autoptr (DossierComplet) dossier = fixture_dossier ("cdg60", "en_cours", "2026-08-20");
  g_autoptr (Apercu) apercu = g_object_new (TYPE_APERCU, NULL);
  Phase *phase = dossier->phases->pdata[1];
  gint64 instant = CHAMP_ABSENT;

  g_object_set (phase, "debut", fixture_jour ("2026-09-15"), NULL);
  fixture_entretien (dossier, "tripartite_demarrage", "realise", "2026-09-08T09:30:00+02:00", 90);
  fixture_entretien (dossier, "individuel", "confirme", "2026-11-24T09:30:00+01:00", 120);
  fixture_entretien (dossier, "individuel", "annule", "2026-11-23T09:30:00+01:00", 120);
  fixture_entretien (dossier, "mi_parcours", "prevu", "2026-12-08T09:30:00+01:00", 60);
  for (guint i = 0; i < 3; i++)
    fixture_signature (dossier, (const char * const[]) { "agent", "centre", "collectivite" }[i],
                       "2026-09-01");
  apercu_compute (apercu, dossier, fixture_jour ("2026-11-12"));

  g_assert_cmpstr (apercu->nom, ==, "Hautecœur");
  g_assert_cmpstr (apercu->phase, ==, "seances");
  g_assert_cmpint (apercu->phase_rang, ==, 2);
  g_assert_cmpstr (apercu->phase_libelle, !=, NULL);
  g_assert_cmpstr (apercu->cle, ==,
                   "hautecoeur elise commune de sainte marthe 2026 01 0001");
  g_assert_cmpstr (apercu->echeance_code, ==, "mi_parcours");
  g_assert_cmpint (apercu->echeance_le, ==, fixture_jour ("2026-12-08"));
  g_assert_cmpuint (g_strv_length (apercu->entretiens), ==, 2);
  g_assert_true (instant_parse_iso ("2026-11-24T10:00:00+01:00", &instant));
  g_assert_cmpint (instant_get_jour (apercu_get_next_entretien (apercu, instant)), ==,
                   fixture_jour ("2026-12-08"));
}

/* prestations: for an agent with RQTH, cdg31 reminds the collectivité of the FIPHFP; a notice. */
static void
test_notices (void)
{
  static const struct
  {
    const char *prestation;
    gint64 rqth;
    guint espaces, n;
  } cas[] = {
    { "cdg31", 1, 7, 1 }, { "cdg31", 0, 7, 0 }, { "cdg31", CHAMP_ABSENT, 7, 0 },
    { "cdg31", 1, 3, 0 }, { "cdg34", 1, 7, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (DossierComplet) dossier = fixture_dossier (cas[i].prestation, "demande", "2026-01-02");
      g_autoptr (Agent) agent = g_object_new (TYPE_AGENT, "rqth", cas[i].rqth, NULL);
      g_autoptr (GPtrArray) avis = NULL;

      fiche_set_espaces_lus (JALONS_FICHE (agent), cas[i].espaces);
      g_clear_object (&dossier->agent);
      dossier_complet_add (dossier, JALONS_FICHE (agent));
      avis = avis_list (dossier);
      g_assert_cmpuint (avis->len, ==, cas[i].n);
      if (avis->len > 0)
        g_assert_nonnull (((PrestationAvis *) avis->pdata[0])->source);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/regles/notices", test_notices);
  g_test_add_func ("/model/heures/cdg34", test_heures_cdg34);
  g_test_add_func ("/model/heures/espace2m", test_heures_espace2m);
  g_test_add_func ("/model/echeances/premier-rdv", test_premier_rdv);
  g_test_add_func ("/model/echeances/fin-de-periode", test_fin_de_periode);
  g_test_add_func ("/model/echeances/etats", test_etats);
  g_test_add_func ("/model/statuts/transitions", test_transitions);
  g_test_add_func ("/model/statuts/conditions", test_conditions);
  g_test_add_func ("/model/statuts/absence-explained", test_absence_explained);
  g_test_add_func ("/model/statuts/next", test_next);
  g_test_add_func ("/model/apercu", test_apercu);
  return g_test_run ();
}
