/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/prestation-brouillon.h"
#include "model/regle.h"
#include "operations/bases.h"
#include "operations/prestations.h"

/* What a setting of the centre changes, and what the rules say before a dossier begins. */

static void
count_in_working_days (Base *base)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fautes = NULL;
  g_autoptr (Prestation) derniere =
    repository_get_prestation (base->repository, "espace2m", CHAMP_ABSENT, &error);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  gint64 version;

  brouillon->premier_rdv->decompte = DECOMPTE_OUVRE;
  g_assert_true (prestations_save_version (base->repository, brouillon, "Décision du 3 mars",
                                           &version, &fautes, &error));
  g_assert_no_error (error);
}

static void
set_alsace_moselle (Base   *base,
                    gint64  valeur)
{
  g_autoptr (Centre) centre = repository_get_centre (base->repository);
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (centre));
  g_autoptr (GError) error = NULL;

  fiche_set_nombre (copie, fiche_table_find (&centre_table, "alsace_moselle"), valeur);
  g_assert_true (fiches_save (base->repository, "centre", &copie, 1, &error));
  g_assert_no_error (error);
}

static void
assert_overview (Base       *base,
                 const char *dossier,
                 const char *attendu)
{
  g_autoptr (Apercu) apercu = base_get_fiche (base, TYPE_APERCU, dossier);
  g_autofree char *limite = jour_format_iso (apercu->echeance_le);

  g_assert_cmpstr (apercu->echeance_code, ==, "premier_rdv");
  g_assert_cmpstr (limite, ==, attendu);
}

/* Good Friday 2027 is 26 March: the list follows, and undoing brings the day back. */
static void
test_holidays (Base          *base,
               gconstpointer  data)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autofree char *compte = NULL;
  g_autofree char *autre = NULL;
  g_autoptr (GError) error = NULL;

  count_in_working_days (base);
  nouveau.nom = "Œuvrard";
  nouveau.collectivite_nom = "Commune de Val-de-Thérain";
  nouveau.prestation = "espace2m";
  nouveau.demande_le = jour_from_ymd (2027, 3, 10);
  compte = dossiers_create (base->repository, &nouveau, &error);
  g_assert_no_error (error);
  autre = base_create (base, "cdg34", CHAMP_ABSENT);

  g_assert_cmpint (bases_get_feries (base->repository), ==, FERIES_FRANCE);
  assert_overview (base, compte, "2027-04-08");
  set_alsace_moselle (base, 1);
  g_assert_cmpint (bases_get_feries (base->repository), ==, FERIES_ALSACE_MOSELLE);
  assert_overview (base, compte, "2027-04-09");
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_overview (base, compte, "2027-04-08");
}

static void
assert_regles (Base                 *base,
               const NouveauDossier *nouveau,
               const char           *attendues)
{
  g_autoptr (GPtrArray) regles = dossiers_check (base->repository, nouveau);
  g_autoptr (GString) dites = g_string_new (NULL);

  for (guint i = 0; i < regles->len; i++)
    {
      const Regle *regle = regles->pdata[i];

      g_string_append_printf (dites, "%s%s:%s", i > 0 ? " " : "", regle->code,
                              verdict_get_code (regle->verdict));
    }
  g_assert_cmpstr (dites->str, ==, attendues);
}

/* Only what is to be done is said, the most blocking first; a rule that was overridden keeps its
 * place. */
static void
test_before (Base          *base,
             gconstpointer  data)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;

  nouveau.demande_le = jour_today ();
  nouveau.prestation = "cdg34";
  assert_regles (base, &nouveau, "");
  nouveau.prestation = "espace2m";
  assert_regles (base, &nouveau, "premier_rdv:ok");
  nouveau.francais_lu_ecrit = 0;
  nouveau.collectivite_nom = "Commune de Val-de-Thérain";
  nouveau.collectivite_territoire = "Alsace";
  assert_regles (base, &nouveau, "territoire:refus prerequis_francais:refus premier_rdv:ok");
  nouveau.territoire_derogation = "Agent du Forez";
  assert_regles (base, &nouveau, "territoire:ok prerequis_francais:refus premier_rdv:ok");
  nouveau.demande_le = jour_today () - 15;
  assert_regles (base, &nouveau, "territoire:ok prerequis_francais:refus premier_rdv:alerte");
  nouveau.demande_le = jour_today () - 21;
  nouveau.francais_lu_ecrit = 1;
  assert_regles (base, &nouveau, "premier_rdv:refus territoire:ok");
  nouveau.employeur_informe = FALSE;
  nouveau.initiative = "employeur";
  assert_regles (base, &nouveau, "premier_rdv:refus territoire:ok confidentialite:alerte");
  nouveau.prestation = "aucune";
  g_assert_null (dossiers_check (base->repository, &nouveau));
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  base_test ("/operations/centre/holidays", test_holidays);
  base_test ("/operations/centre/before", test_before);
  return g_test_run ();
}
