/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"
#include "prestations-communes.h"
#include "scenario.h"

#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "model/codes.h"
#include "model/echeance.h"

/* Every deadline code of data-model: its day, its state, how it is counted. */

typedef struct
{
  const char *prestation;
  const char *statut;
  const char *mots;
  const char *jour;
  const char *code;
  const char *limite; /* NULL: there is none */
  const char *etat;
  const char *depuis;
} Cas;

#define START "e:tripartite_demarrage:realise:2026-03-20:90 "

static const Cas cas_codes[] = {
  /* premier_rdv: calendar days, through both changes of the hour, a leap day and a year. */
  { "espace2m", "demande", "demande:2026-03-20", "2026-03-21", "premier_rdv", "2026-04-09",
    "a_venir", "2026-03-20" },
  { "espace2m", "demande", "demande:2026-10-20", "2026-10-25", "premier_rdv", "2026-11-09",
    "a_venir", "2026-10-20" },
  { "espace2m", "demande", "demande:2028-02-15", "2028-03-06", "premier_rdv", "2028-03-06",
    "proche", "2028-02-15" },
  { "espace2m", "demande", "demande:2027-02-15", "2027-03-07", "premier_rdv", "2027-03-07",
    "proche", "2027-02-15" },
  { "espace2m", "demande", "demande:2026-12-20", "2027-01-10", "premier_rdv", "2027-01-09",
    "depassee", "2026-12-20" },
  { "espace2m", "demande", "demande:2026-12-20 prescription:2026-12-01", "2026-12-14",
    "premier_rdv", "2026-12-21", "proche", "2026-12-01" },
  { "espace2m", "suspendu", "", "2026-05-01", "premier_rdv", "2026-03-22", "depassee", NULL },
  { "espace2m", "non_engage", "", "2026-05-01", "premier_rdv", "2026-03-22", "sans_objet", NULL },
  { "espace2m", "demande", "demande:-", "2026-05-01", "premier_rdv", NULL },
  { "cdg34", "demande", "", "2026-05-01", "premier_rdv", NULL },

  /* fin_de_periode: months, clamped to their end. */
  { "cdg34", "en_cours", "e:individuel:realise:2026-08-31:120", "2027-02-01", "fin_de_periode",
    "2027-02-28", "a_venir", "2026-08-31" },
  { "cdg34", "en_cours", "e:individuel:realise:2027-08-31:120", "2028-02-23", "fin_de_periode",
    "2028-02-29", "proche", "2027-08-31" },
  { "cdg34", "suspendu", "e:individuel:realise:2026-03-31:120", "2026-10-01", "fin_de_periode",
    "2026-09-30", "depassee", "2026-03-31" },
  { "cdg34", "rompu", "e:individuel:realise:2026-03-31:120", "2026-10-01", "fin_de_periode",
    "2026-09-30", "sans_objet", "2026-03-31" },
  { "cdg31", "conclu", "e:individuel:realise:2026-03-02:90 e:individuel:realise:2026-06-02:90",
    "2026-10-01", "fin_de_periode", "2026-06-02", "tenue", "2026-03-02" },
  { "cdg31", "conclu", "e:individuel:realise:2026-03-02:90 e:individuel:realise:2026-06-03:90",
    "2026-10-01", "fin_de_periode", "2026-06-02", "sans_objet", "2026-03-02" },
  { "cdg31", "en_cours", "e:prealable:realise:2026-03-02:90 e:individuel:absent:2026-03-09:90 "
    "e:individuel:prevu:2026-03-16:90", "2026-03-10", "fin_de_periode", "2026-06-16", "a_venir",
    "2026-03-16" },
  { "cdg84", "en_cours", "e:individuel:realise:2026-03-02:90", "2026-03-10", "fin_de_periode",
    NULL },

  /* mi_parcours and reunion_synthese: the day planned; unplanned, half and end of the period. */
  { "cdg60", "en_cours", START, "2026-03-21", "mi_parcours", "2026-06-20", "a_venir",
    "2026-03-20" },
  { "cdg60", "en_cours", START, "2026-06-21", "mi_parcours", "2026-06-20", "depassee",
    "2026-03-20" },
  { "cdg60", "en_cours", START "e:mi_parcours:prevu:2026-07-01:60", "2026-06-21", "mi_parcours",
    "2026-07-01", "a_venir", NULL },
  { "cdg60", "en_cours", START "e:mi_parcours:reporte:2026-06-01:60", "2026-06-01", "mi_parcours",
    "2026-06-20", "a_venir", "2026-03-20" },
  { "cdg60", "en_cours", START "e:mi_parcours:realise:2026-07-01:60", "2026-07-21", "mi_parcours",
    "2026-07-01", "tenue", NULL },
  { "cdg60", "en_cours", START "ecart:entretien:mi_parcours:retire:Accord_des_parties",
    "2026-07-21", "mi_parcours", NULL },
  { "cdg60", "en_cours", "", "2026-07-21", "mi_parcours", NULL },
  { "cdg34", "en_cours", "e:individuel:realise:2026-03-20:120", "2026-07-21", "mi_parcours", NULL },
  { "cdg60", "en_cours", START, "2026-09-15", "reunion_synthese", "2026-09-20", "proche",
    "2026-03-20" },
  { "cdg60", "en_cours", START "e:tripartite_synthese:confirme:2026-09-10:90", "2026-09-15",
    "reunion_synthese", "2026-09-10", "depassee", NULL },

  /* signature_convention: before the first meeting. */
  { "cdg60", "conventionnement", "e:individuel:prevu:2026-03-29:120", "2026-03-22",
    "signature_convention", "2026-03-29", "proche", NULL },
  { "cdg60", "en_cours", "e:individuel:realise:2026-03-29:120 signe:agent:2026-03-10 "
    "signe:collectivite:2026-03-11 signe:centre:2026-03-12", "2026-04-22", "signature_convention",
    "2026-03-29", "tenue", NULL },
  { "cdg60", "conventionnement", "", "2026-03-22", "signature_convention", NULL },

  /* suivi. */
  { "cdg31", "suivi", "e:suivi:prevu:2026-12-02:60", "2026-11-24", "suivi", "2026-12-02",
    "a_venir", NULL },
  { "cdg31", "suivi", "e:suivi:prevu:2026-12-02:60", "2026-11-25", "suivi", "2026-12-02", "proche",
    NULL },
  { "cdg31", "suivi", "e:suivi:realise:2026-12-02:60", "2026-12-25", "suivi", "2026-12-02",
    "tenue", NULL },
  { "cdg31", "clos", "e:suivi:prevu:2026-12-02:60", "2026-12-25", "suivi", "2026-12-02",
    "sans_objet", NULL },
};

static void
assert_day (gint64      jour,
            const char *attendu)
{
  g_autofree char *iso = jour_format_iso (jour);

  g_assert_cmpstr (iso, ==, attendu);
}

static void
test_codes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cas_codes); i++)
    {
      const Cas *cas = &cas_codes[i];
      g_autoptr (DossierComplet) dossier = scenario_new (cas->prestation, cas->statut, cas->mots);
      g_autoptr (GPtrArray) echeances = echeances_compute (dossier, fixture_jour (cas->jour));
      const Echeance *echeance = echeances_find (echeances, cas->code);

      g_test_message ("%s %s “%s” %s", cas->prestation, cas->statut, cas->mots, cas->code);
      g_assert_cmpint (echeance != NULL, ==, cas->limite != NULL);
      if (echeance == NULL)
        continue;
      assert_day (echeance->date_limite, cas->limite);
      g_assert_cmpstr (echeance->etat, ==, cas->etat);
      g_assert_cmpint (echeance->jours_restants, ==,
                       echeance->date_limite - fixture_jour (cas->jour));
      if (cas->depuis != NULL)
        assert_day (echeance->depuis, cas->depuis);
      g_assert_nonnull (echeance->methode);
    }
}

/* A centre that counts in working days: the 20 days of the same request, counted three ways. */
static void
test_working_days (void)
{
  static const struct
  {
    const char *decompte, *limite;
  } cas[] = {
    { "\"calendaires\"", "2026-04-14" },
    { "\"ouvres\"", "2026-04-23" },
    { "\"ouvres_alsace_moselle\"", "2026-04-24" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      const Changement changements[] = { { "premier_rdv.decompte", cas[i].decompte }, { NULL } };
      g_autoptr (GBytes) octets = change_donnees ("espace2m", changements);
      g_autoptr (DossierComplet) dossier = scenario_new ("espace2m", "demande",
                                                         "demande:2026-03-25");
      g_autoptr (GPtrArray) echeances = NULL;
      g_autoptr (GError) error = NULL;

      g_clear_pointer (&dossier->prestation, prestation_unref);
      dossier->prestation = prestation_new_from_bytes (octets, &error);
      g_assert_no_error (error);
      echeances = echeances_compute (dossier, fixture_jour ("2026-03-26"));
      assert_day (echeances_find (echeances, "premier_rdv")->date_limite, cas[i].limite);
    }
}

/* "ouvres" takes the public holidays of the centre: a setting of its own, France where it says
 * nothing. Good Friday 2026 is 3 April; 26 December 2026 is a Saturday, 2028 a Tuesday. */
static void
test_holidays_of_centre (void)
{
  static const struct
  {
    gint64 alsace_moselle;
    const char *demande, *limite, *mots;
  } cas[] = {
    { CHAMP_ABSENT, "2026-03-25", "2026-04-23", "20 working days from" },
    { 0, "2026-03-25", "2026-04-23", "20 working days from" },
    { 1, "2026-03-25", "2026-04-24", "20 working days of Alsace-Moselle" },
    { 0, "2026-12-04", "2027-01-05", "20 working days from" },
    { 1, "2026-12-04", "2027-01-05", "20 working days of Alsace-Moselle" },
    { 0, "2028-12-04", "2029-01-03", "20 working days from" },
    { 1, "2028-12-04", "2029-01-04", "20 working days of Alsace-Moselle" },
    { 0, "2028-02-15", "2028-03-14", "20 working days from" },
  };
  const Changement changements[] = { { "premier_rdv.decompte", "\"ouvres\"" }, { NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (GBytes) octets = change_donnees ("espace2m", changements);
      g_autofree char *mots = g_strconcat ("demande:", cas[i].demande, NULL);
      g_autoptr (DossierComplet) dossier = scenario_new ("espace2m", "demande", mots);
      g_autoptr (Centre) centre =
        g_object_new (TYPE_CENTRE, "alsace-moselle", cas[i].alsace_moselle, NULL);
      g_autoptr (GPtrArray) echeances = NULL;
      const Echeance *echeance;

      g_clear_pointer (&dossier->prestation, prestation_unref);
      dossier->prestation = prestation_new_from_bytes (octets, NULL);
      g_clear_object (&dossier->centre);
      dossier_complet_add (dossier, JALONS_FICHE (centre));
      echeances = echeances_compute (dossier, fixture_jour (cas[i].demande));
      echeance = echeances_find (echeances, "premier_rdv");
      assert_day (echeance->date_limite, cas[i].limite);
      g_assert_true (g_str_has_prefix (echeance->methode, cas[i].mots));
    }
}

/* The préalable and the diagnostic decide whether to go on: the parties sign after them. */
static void
test_signature_after_diagnostic (void)
{
  g_autoptr (DossierComplet) dossier =
    scenario_new ("espace2m", "conventionnement", "e:diagnostic:realise:2026-03-10:90 "
                  "e:individuel:prevu:2026-03-24:120");
  g_autoptr (GPtrArray) echeances = echeances_compute (dossier, fixture_jour ("2026-03-12"));

  assert_day (echeances_find (echeances, "signature_convention")->date_limite, "2026-03-24");
}

/* A delay that nobody means does not run off the calendar. */
static void
test_absurd_delays (void)
{
  const Changement changements[] = { { "premier_rdv.delai_jours", "9000000000000000000" },
                                     { "duree.max_mois", "9000000000000000000" },
                                     { NULL } };
  g_autoptr (GBytes) octets = change_donnees ("espace2m", changements);
  g_autoptr (DossierComplet) dossier =
    scenario_new ("espace2m", "en_cours", "e:diagnostic:realise:2026-03-10:90");
  g_autoptr (GPtrArray) echeances = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&dossier->prestation, prestation_unref);
  dossier->prestation = prestation_new_from_bytes (octets, &error);
  g_assert_no_error (error);
  echeances = echeances_compute (dossier, fixture_jour ("2026-03-26"));
  assert_day (echeances_find (echeances, "premier_rdv")->date_limite, "2036-03-09");
  assert_day (echeances_find (echeances, "fin_de_periode")->date_limite, "2036-03-10");
}

/* The day an appointment is held stands apart from the day it was due. */
static void
test_held_apart (void)
{
  g_autoptr (DossierComplet) dossier =
    scenario_new ("espace2m", "en_cours", "propose:2026-03-10 e:diagnostic:realise:2026-05-05:90");
  g_autoptr (GPtrArray) echeances = echeances_compute (dossier, fixture_jour ("2026-06-01"));
  const Echeance *echeance = echeances_find (echeances, "premier_rdv");

  g_assert_cmpstr (echeance->etat, ==, "tenue");
  assert_day (echeance->tenu_le, "2026-05-05");
  assert_day (echeance->date_limite, "2026-03-22");
  g_assert_nonnull (echeance->source);
  g_assert_null (echeances_find (echeances, "beaute"));
}

/* A first appointment proposed too late is a fact for ever, and what is next while the dossier is
 * open; once it is closed nobody has anything to do about it. */
static void
test_late_and_closed (void)
{
  const char *mots = "propose:2026-05-04 e:diagnostic:realise:2026-05-05:90";
  g_autoptr (DossierComplet) ouvert = scenario_new ("espace2m", "en_cours", mots);
  g_autoptr (DossierComplet) ferme = scenario_new ("espace2m", "rompu", mots);
  g_autoptr (GPtrArray) avant = echeances_compute (ouvert, fixture_jour ("2026-06-01"));
  g_autoptr (GPtrArray) apres = echeances_compute (ferme, fixture_jour ("2028-06-01"));
  g_autoptr (Apercu) apercu = g_object_new (TYPE_APERCU, NULL);

  g_assert_cmpstr (echeances_nearest (avant)->code, ==, "premier_rdv");
  g_assert_cmpstr (echeances_find (apres, "premier_rdv")->etat, ==, "depassee");
  g_assert_null (echeances_nearest (apres));
  apercu_compute (apercu, ferme, fixture_jour ("2028-06-01"));
  g_assert_null (apercu->echeance_code);
}

/* The days around both changes of the hour, at both ends of the day. */
static void
test_changes_of_hour (void)
{
  static const struct
  {
    const char *debut, *jour;
  } cas[] = {
    { "2026-03-29T00:30:00+01:00", "2026-03-29" }, { "2026-03-29T23:30:00+02:00", "2026-03-29" },
    { "2026-10-25T00:30:00+02:00", "2026-10-25" }, { "2026-10-25T23:30:00+01:00", "2026-10-25" },
    { "2026-10-24T23:59:00+02:00", "2026-10-24" }, { "2026-12-31T23:59:00+01:00", "2026-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (DossierComplet) dossier = fixture_dossier ("cdg31", "suivi", "2026-01-02");
      g_autoptr (GPtrArray) echeances = NULL;

      fixture_entretien (dossier, "suivi", "prevu", cas[i].debut, 60);
      echeances = echeances_compute (dossier, fixture_jour ("2026-01-05"));
      assert_day (echeances_find (echeances, "suivi")->date_limite, cas[i].jour);
    }
}

/* Démarches and actions, by their day; what was given up is without object. */
static void
test_lines (void)
{
  g_autoptr (DossierComplet) dossier = scenario_new ("cdg34", "en_cours", "");
  g_autoptr (Demarche) demarche =
    g_object_new (TYPE_DEMARCHE, "genre", "immersion", "intitule", "Une journée en mairie",
                  "echeance-le", fixture_jour ("2026-04-01"), "statut", "a_faire", NULL);
  g_autoptr (Action) action =
    g_object_new (TYPE_ACTION, "intitule", "S’inscrire au concours", "echeance-le",
                  fixture_jour ("2026-03-01"), "statut", "change", NULL);
  g_autoptr (GPtrArray) echeances = NULL;
  const Echeance *prochaine;

  dossier_complet_add (dossier, JALONS_FICHE (demarche));
  dossier_complet_add (dossier, JALONS_FICHE (action));
  echeances = echeances_compute (dossier, fixture_jour ("2026-03-26"));
  prochaine = echeances_nearest (echeances);

  g_assert_cmpstr (echeances_find (echeances, "action")->etat, ==, "sans_objet");
  g_assert_cmpstr (prochaine->code, ==, "demarche");
  g_assert_cmpstr (prochaine->etat, ==, "proche");
  g_assert_cmpstr (prochaine->libelle, ==, "Une journée en mairie");
  g_assert_cmpstr (prochaine->ligne, ==, fiche_get_uuid (JALONS_FICHE (demarche)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/echeances/codes", test_codes);
  g_test_add_func ("/model/echeances/working-days", test_working_days);
  g_test_add_func ("/model/echeances/holidays-of-centre", test_holidays_of_centre);
  g_test_add_func ("/model/echeances/signature-after-diagnostic", test_signature_after_diagnostic);
  g_test_add_func ("/model/echeances/absurd-delays", test_absurd_delays);
  g_test_add_func ("/model/echeances/late-and-closed", test_late_and_closed);
  g_test_add_func ("/model/echeances/held-apart", test_held_apart);
  g_test_add_func ("/model/echeances/changes-of-hour", test_changes_of_hour);
  g_test_add_func ("/model/echeances/lines", test_lines);
  return g_test_run ();
}
