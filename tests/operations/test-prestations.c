/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "versions-communes.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "model/prestation-brouillon.h"
#include "operations/bases.h"
#include "operations/operations-error.h"
#include "operations/prestations.h"

#include <string.h>

/* A centre adapts its prestations and enters tarifs; a dossier keeps its version and its price. */

static void
test_version (Base          *base,
              gconstpointer  data)
{
  g_autofree char *ancien = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autofree char *nouveau = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (DossierComplet) avant = NULL;
  g_autoptr (DossierComplet) apres = NULL;
  g_autoptr (Prestation) premiere = NULL;
  g_autoptr (GError) error = NULL;
  const PrestationFiche *fiche;

  g_assert_cmpint (versions_save_reworked (base), ==, 2);
  nouveau = base_create (base, "cdg34", CHAMP_ABSENT);

  /* Both are kept, the present one first, and says what it rests on. */
  versions = prestations_list_versions (base->repository, "cdg34", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (versions->len, ==, 2);
  fiche = versions->pdata[0];
  g_assert_cmpint (fiche->version, ==, 2);
  g_assert_cmpstr (fiche->fondement, ==, "Décision du 3 mars");
  g_assert_cmpint (fiche->adaptee_le, ==, jour_today ());
  fiche = versions->pdata[1];
  g_assert_cmpint (fiche->version, ==, 1);
  g_assert_cmpint (fiche->adaptee_le, ==, CHAMP_ABSENT);
  premiere = versions_get (base, "cdg34", 1);
  g_assert_nonnull (prestation_find_phase (premiere, "conclusion"));

  /* One line a prestation, in its present version. */
  liste = bases_list_prestations (base->repository, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (liste->len, ==, 6);
  for (guint i = 0; i < liste->len; i++)
    {
      const Prestation *prestation = liste->pdata[i];

      g_assert_cmpint (prestation->version, ==, g_str_equal (prestation->code, "cdg34") ? 2 : 1);
    }

  avant = base_get (base, ancien);
  g_assert_cmpint (avant->dossier->prestation_version, ==, 1);
  g_assert_cmpint (avant->prestation->version, ==, 1);
  g_assert_cmpuint (avant->phases->len, ==, 3);
  apres = base_get (base, nouveau);
  g_assert_cmpint (apres->dossier->prestation_version, ==, 2);
  g_assert_cmpstr (((Phase *) apres->phases->pdata[1])->code, ==, "suite");
}

static void
test_undo_version (Base          *base,
                   gconstpointer  data)
{
  g_autoptr (Prestation) prestation = NULL;

  versions_save_reworked (base);
  base_undo (base);
  prestation = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_assert_cmpint (prestation->version, ==, 1);
  /* The number that was undone is free again. */
  g_assert_cmpint (versions_save_reworked (base), ==, 2);
}

static void
test_same (Base          *base,
           gconstpointer  data)
{
  g_autoptr (Prestation) derniere = versions_get (base, "cdg60", CHAMP_ABSENT);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  g_autoptr (GError) error = NULL;

  g_assert_false (prestations_save_version (base->repository, brouillon, NULL, NULL, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
}

static const PrestationFaute *
find_faute (GPtrArray  *fautes,
            const char *place)
{
  for (guint i = 0; i < fautes->len; i++)
    if (g_str_equal (((PrestationFaute *) fautes->pdata[i])->place, place))
      return fautes->pdata[i];

  return NULL;
}

/* All at once, each with its place; nothing is saved. */
static void
test_faults (Base          *base,
             gconstpointer  data)
{
  g_autoptr (Prestation) derniere = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  g_autoptr (Prestation) apres = NULL;
  g_autoptr (GPtrArray) fautes = NULL;
  g_autoptr (GError) error = NULL;

  prestation_set_texte (&brouillon->libelle, NULL);
  prestation_set_texte (&versions_find (brouillon, "investigation")->libelle, "");
  brouillon->heures->min_minutes = 3000;
  brouillon->heures->max_minutes = 1200;
  prestation_set_document (brouillon, "convention", FALSE);
  /* Without a source of its own a new phase is no fault: the version gives it one. */
  prestation_add_phase (brouillon, "Suite");

  g_assert_false (prestations_save_version (base->repository, brouillon, NULL, NULL, &fautes,
                                            &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_assert_nonnull (find_faute (fautes, "libelle"));
  g_assert_nonnull (find_faute (fautes, "phases[1].libelle"));
  g_assert_nonnull (find_faute (fautes, "heures"));
  g_assert_cmpuint (fautes->len, ==, 4);
  g_assert_null (find_faute (fautes, "phases[3]"));
  apres = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_assert_cmpint (apres->version, ==, 1);
}

static void
test_new (Base          *base,
          gconstpointer  data)
{
  g_autoptr (Prestation) derniere = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  g_autoptr (Prestation) nouvelle = NULL;
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *refus = NULL;
  g_autofree char *code = NULL;
  g_autofree char *dossier = NULL;

  /* Two services of one name could not be told apart. */
  refus = prestations_save_new (base->repository, brouillon, NULL, NULL, &error);
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_EXISTS);
  g_assert_null (refus);
  g_clear_error (&error);

  prestation_set_texte (&brouillon->libelle, "Bilan d’orientation");
  code = prestations_save_new (base->repository, brouillon, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (code, ==, "cdg34-bilan-d-orientation");
  nouvelle = versions_get (base, code, CHAMP_ABSENT);
  g_assert_cmpint (nouvelle->version, ==, 1);
  liste = bases_list_prestations (base->repository, &error);
  g_assert_cmpuint (liste->len, ==, 7);
  dossier = base_create (base, code, CHAMP_ABSENT);
  g_assert_nonnull (dossier);
}

/* Tarifs */

static void
vote (NouveauTarif *tarif)
{
  const NouveauTarif vide = NOUVEAU_TARIF_INIT;

  *tarif = vide;
  tarif->libelle = "Tarif 2027";
  tarif->montant_centimes = 102000;
  tarif->deliberation_numero = "2026-41";
  tarif->deliberation_date = jour_from_ymd (2026, 12, 3);
  tarif->deliberation_organe = "conseil d’administration";
  tarif->valide_du = jour_from_ymd (2027, 1, 1);
}

static void
test_tarif (Base          *base,
            gconstpointer  data)
{
  g_autoptr (Prestation) avant = versions_get (base, "cdg34", CHAMP_ABSENT);
  const Tarif *ancien = avant->tarifs->pdata[0];
  g_autofree char *dossier = versions_create_on (base, "cdg34", jour_from_ymd (2026, 11, 2));
  g_autofree char *encore = NULL;
  g_autofree char *nouveau = NULL;
  g_autoptr (Prestation) apres = NULL;
  g_autoptr (GError) error = NULL;
  const Tarif *regle;
  NouveauTarif tarif;
  gint64 version = 0;

  vote (&tarif);
  tarif.remplace = ancien->code;
  g_assert_true (prestations_add_tarif (base->repository, "cdg34", &tarif, &version, &error));
  g_assert_no_error (error);
  g_assert_cmpint (version, ==, 2);

  apres = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_assert_cmpuint (apres->tarifs->len, ==, avant->tarifs->len + 1);
  regle = apres->tarifs->pdata[0];
  g_assert_cmpint (regle->valide_au, ==, jour_from_ymd (2026, 12, 31));
  regle = apres->tarifs->pdata[apres->tarifs->len - 1];
  g_assert_cmpstr (regle->code, ==, "tarif_2027");
  g_assert_cmpstr (regle->source, ==,
                   "Délibération n°" ESPACE_INSECABLE "2026-41 du 3" ESPACE_INSECABLE "décembre 2026 (conseil "
                   "d’administration)");

  /* The price of the day of the demande, whenever the dossier is made; and each keeps its own. */
  encore = versions_create_on (base, "cdg34", jour_from_ymd (2026, 12, 31));
  nouveau = versions_create_on (base, "cdg34", jour_from_ymd (2027, 1, 1));
  g_assert_cmpint (versions_price_of (base, dossier), ==, 98000);
  g_assert_cmpint (versions_price_of (base, encore), ==, 98000);
  g_assert_cmpint (versions_price_of (base, nouveau), ==, 102000);

  g_assert_true (dossiers_move_version (base->repository, dossier, CHAMP_ABSENT, &error));
  g_assert_no_error (error);
  g_assert_cmpint (versions_price_of (base, dossier), ==, 98000);
}

static void
test_overlap (Base          *base,
              gconstpointer  data)
{
  g_autoptr (Prestation) avant = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Prestation) apres = NULL;
  g_autoptr (GError) error = NULL;
  NouveauTarif tarif;

  vote (&tarif);
  g_assert_false (prestations_add_tarif (base->repository, "cdg34", &tarif, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  /* One sentence, which names both. */
  g_assert_nonnull (strstr (error->message, "Tarif 2027"));
  g_assert_nonnull (strstr (error->message, ((Tarif *) avant->tarifs->pdata[0])->libelle));
  g_assert_null (strchr (error->message, '\n'));
  apres = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_assert_cmpint (apres->version, ==, 1);
}

/* A case that the grid does not foresee, beside those that it does. */
static void
test_tarif_conditions (Base          *base,
                       gconstpointer  data)
{
  g_autoptr (Prestation) avant = versions_get (base, "cdg31", CHAMP_ABSENT);
  const Tarif *remplace = NULL;
  g_autoptr (Prestation) apres = NULL;
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;
  g_autoptr (GError) error = NULL;
  NouveauTarif tarif;

  for (guint i = 0; i < avant->tarifs->len; i++)
    {
      const Tarif *regle = avant->tarifs->pdata[i];

      if (regle->montant_centimes == 64000)
        remplace = regle;
    }
  g_assert_nonnull (remplace);

  vote (&tarif);
  tarif.conditions = *remplace->conditions;
  tarif.remplace = remplace->code;
  tarif.montant_centimes = 70000;
  g_assert_true (prestations_add_tarif (base->repository, "cdg31", &tarif, NULL, &error));
  g_assert_no_error (error);

  apres = versions_get (base, "cdg31", CHAMP_ABSENT);
  prestation_find_tarif (apres, jour_from_ymd (2027, 3, 1), &tarif.conditions, &reponse);
  g_assert_cmpint (reponse.resultat, ==, TARIF_PRIX);
  g_assert_cmpint (reponse.montant_centimes, ==, 70000);
  g_assert_cmpstr (reponse.deliberation_numero, ==, "2026-41");
}

static void
test_tarif_refused (Base          *base,
                    gconstpointer  data)
{
  static const char * const attendus[] = { "first day", "amount", "name", "last day", "begins" };
  g_autoptr (Prestation) avant = versions_get (base, "cdg34", CHAMP_ABSENT);

  for (guint i = 0; i < G_N_ELEMENTS (attendus); i++)
    {
      g_autoptr (GError) error = NULL;
      NouveauTarif tarif;

      vote (&tarif);
      tarif.remplace = ((Tarif *) avant->tarifs->pdata[0])->code;
      if (i == 0)
        tarif.valide_du = CHAMP_ABSENT;
      else if (i == 1)
        tarif.montant_centimes = CHAMP_ABSENT;
      else if (i == 2)
        tarif.libelle = "  ";
      else if (i == 3)
        tarif.valide_au = tarif.valide_du - 1;
      else
        tarif.valide_du = jour_from_ymd (2021, 1, 1);
      g_assert_false (prestations_add_tarif (base->repository, "cdg34", &tarif, NULL, &error));
      g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, attendus[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/operations/prestations/version", test_version);
  base_test ("/operations/prestations/version-annulee", test_undo_version);
  base_test ("/operations/prestations/version-identique", test_same);
  base_test ("/operations/prestations/fautes", test_faults);
  base_test ("/operations/prestations/nouvelle", test_new);
  base_test ("/operations/prestations/tarif", test_tarif);
  base_test ("/operations/prestations/tarif-chevauchant", test_overlap);
  base_test ("/operations/prestations/tarif-conditions", test_tarif_conditions);
  base_test ("/operations/prestations/tarif-incomplet", test_tarif_refused);

  return g_test_run ();
}
