/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "exchange/faute.h"
#include "model/prestation-brouillon.h"
#include "operations/bases.h"
#include "operations/operations-error.h"
#include "operations/prestations.h"

#include <string.h>

/* A centre adapts its prestations; a dossier keeps its version and its price, and moves when asked. */

static Prestation *
get (Base       *base,
     const char *code,
     gint64      version)
{
  g_autoptr (GError) error = NULL;
  Prestation *prestation = repository_get_prestation (base->repository, code, version, &error);

  g_assert_no_error (error);
  return prestation;
}

static PrestationPhase *
find (Prestation *prestation,
      const char *code)
{
  return (PrestationPhase *) prestation_find_phase (prestation, code);
}

static gint64
save (Base       *base,
      Prestation *brouillon)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fautes = NULL;
  gint64 version = 0;
  gboolean fait = prestations_save_version (base->repository, brouillon, "Décision du 3 mars",
                                            &version, &fautes, &error);

  g_assert_no_error (error);
  g_assert_true (fait);
  g_assert_null (fautes);

  return version;
}

/* A third version of cdg34: "investigation" renamed and without one objective, "conclusion"
 * dropped, "suite" new, and first. */
static gint64
save_reworked (Base *base)
{
  g_autoptr (Prestation) derniere = get (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  PrestationPhase *phase = find (brouillon, "investigation");

  prestation_set_texte (&phase->libelle, "Exploration");
  prestation_drop_objectif (phase, 0);
  prestation_drop_phase (brouillon, 2);
  phase = prestation_add_phase (brouillon, "Suite");
  prestation_add_objectif (phase, "Préparer la suite");
  prestation_move (brouillon->phases, 2, -1);

  return save (base, brouillon);
}

static char *
create_on (Base       *base,
           const char *prestation,
           gint64      jour)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autoptr (GError) error = NULL;
  char *uuid;

  nouveau.nom = "Valmont";
  nouveau.collectivite_nom = "Commune de Val-de-Thérain";
  nouveau.collectivite_affiliee = 1;
  nouveau.prestation = prestation;
  nouveau.demande_le = jour;
  nouveau.suivi_cme = 0;
  uuid = dossiers_create (base->repository, &nouveau, &error);
  g_assert_no_error (error);

  return uuid;
}

static void
undo (Base *base)
{
  g_autoptr (GError) error = NULL;

  operations_undo (base->repository, NULL, NULL, &error);
  g_assert_no_error (error);
}

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

  g_assert_cmpint (save_reworked (base), ==, 2);
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
  premiere = get (base, "cdg34", 1);
  g_assert_nonnull (prestation_find_phase (premiere, "conclusion"));

  /* One line a prestation, in its present version. */
  liste = bases_list_prestations (base->repository, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (liste->len, ==, 6);

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

  save_reworked (base);
  undo (base);
  prestation = get (base, "cdg34", CHAMP_ABSENT);
  g_assert_cmpint (prestation->version, ==, 1);
  /* The number that was undone is free again. */
  g_assert_cmpint (save_reworked (base), ==, 2);
}

static void
test_same (Base          *base,
           gconstpointer  data)
{
  g_autoptr (Prestation) derniere = get (base, "cdg60", CHAMP_ABSENT);
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
  g_autoptr (Prestation) derniere = get (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  g_autoptr (Prestation) apres = NULL;
  g_autoptr (GPtrArray) fautes = NULL;
  g_autoptr (GError) error = NULL;

  prestation_set_texte (&brouillon->libelle, NULL);
  prestation_set_texte (&find (brouillon, "investigation")->libelle, "");
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
  apres = get (base, "cdg34", CHAMP_ABSENT);
  g_assert_cmpint (apres->version, ==, 1);
}

static void
test_new (Base          *base,
          gconstpointer  data)
{
  g_autoptr (Prestation) derniere = get (base, "cdg34", CHAMP_ABSENT);
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
  nouvelle = get (base, code, CHAMP_ABSENT);
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

static gint64
price_of (Base       *base,
          const char *uuid)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);

  return dossier->dossier->prix_centimes;
}

static void
test_tarif (Base          *base,
            gconstpointer  data)
{
  g_autoptr (Prestation) avant = get (base, "cdg34", CHAMP_ABSENT);
  const Tarif *ancien = avant->tarifs->pdata[0];
  g_autofree char *dossier = create_on (base, "cdg34", jour_from_ymd (2026, 11, 2));
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

  apres = get (base, "cdg34", CHAMP_ABSENT);
  g_assert_cmpuint (apres->tarifs->len, ==, avant->tarifs->len + 1);
  regle = apres->tarifs->pdata[0];
  g_assert_cmpint (regle->valide_au, ==, jour_from_ymd (2026, 12, 31));
  regle = apres->tarifs->pdata[apres->tarifs->len - 1];
  g_assert_cmpstr (regle->code, ==, "tarif_2027");
  g_assert_cmpstr (regle->source, ==,
                   "Délibération n°" ESPACE_INSECABLE "2026-41 du 3" ESPACE_INSECABLE "décembre 2026 (conseil "
                   "d’administration)");

  /* The price of the day of the demande, whenever the dossier is made; and each keeps its own. */
  encore = create_on (base, "cdg34", jour_from_ymd (2026, 12, 31));
  nouveau = create_on (base, "cdg34", jour_from_ymd (2027, 1, 1));
  g_assert_cmpint (price_of (base, dossier), ==, 98000);
  g_assert_cmpint (price_of (base, encore), ==, 98000);
  g_assert_cmpint (price_of (base, nouveau), ==, 102000);

  g_assert_true (dossiers_move_version (base->repository, dossier, CHAMP_ABSENT, &error));
  g_assert_no_error (error);
  g_assert_cmpint (price_of (base, dossier), ==, 98000);
}

static void
test_overlap (Base          *base,
              gconstpointer  data)
{
  g_autoptr (Prestation) avant = get (base, "cdg34", CHAMP_ABSENT);
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
  apres = get (base, "cdg34", CHAMP_ABSENT);
  g_assert_cmpint (apres->version, ==, 1);
}

/* A case that the grid does not foresee, beside those that it does. */
static void
test_tarif_conditions (Base          *base,
                       gconstpointer  data)
{
  g_autoptr (Prestation) avant = get (base, "cdg31", CHAMP_ABSENT);
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

  apres = get (base, "cdg31", CHAMP_ABSENT);
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
  g_autoptr (Prestation) avant = get (base, "cdg34", CHAMP_ABSENT);

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

/* Moving a dossier */

static Phase *
phase_at (DossierComplet *dossier,
          guint           i)
{
  return dossier->phases->pdata[i];
}

static void
tick (Base       *base,
      const char *uuid,
      const char *phase,
      const char *objectif)
{
  g_autoptr (GError) error = NULL;

  dossiers_tick_objectif (base->repository, uuid, phase, objectif, TRUE, &error);
  g_assert_no_error (error);
}

static const char *
first_objectif (Base       *base,
                const char *phase)
{
  g_autoptr (Prestation) prestation = get (base, "cdg34", 1);

  /* The repository keeps the prestation that it has read. */
  return ((PrestationObjectif *) find (prestation, phase)->objectifs->pdata[0])->code;
}

static void
test_move (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autofree char *avant = NULL;
  g_autofree char *apres = NULL;
  g_autoptr (ChangementVersion) changement = NULL;
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (DossierComplet) rendu = NULL;
  g_autoptr (GError) error = NULL;
  const Ecart *ecart;

  tick (base, uuid, "investigation", first_objectif (base, "investigation"));
  tick (base, uuid, "conclusion", first_objectif (base, "conclusion"));
  save_reworked (base);
  avant = base_export (base);

  changement = dossiers_compare_version (base->repository, uuid, CHAMP_ABSENT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (changement->de, ==, 1);
  g_assert_cmpint (changement->vers, ==, 2);
  g_assert_cmpuint (changement->differences->len, >=, 4);
  g_assert_cmpuint (changement->gardes->len, ==, 2);

  g_assert_true (dossiers_move_version (base->repository, uuid, CHAMP_ABSENT, &error));
  g_assert_no_error (error);
  dossier = base_get (base, uuid);
  g_assert_cmpint (dossier->dossier->prestation_version, ==, 2);
  g_assert_cmpint (dossier->dossier->prix_centimes, ==, 98000);

  /* préliminaire, suite (new), investigation, and the one that held work, under its name. */
  g_assert_cmpuint (dossier->phases->len, ==, 4);
  g_assert_cmpstr (phase_at (dossier, 0)->code, ==, "preliminaire");
  g_assert_cmpstr (phase_at (dossier, 1)->code, ==, "suite");
  g_assert_cmpstr (phase_at (dossier, 2)->code, ==, "investigation");
  g_assert_cmpstr (phase_at (dossier, 3)->code, ==, "Phase de conclusion");
  g_assert_cmpuint (dossier->ecarts->len, ==, 1);
  ecart = dossier->ecarts->pdata[0];
  g_assert_cmpstr (ecart->code, ==, "Phase de conclusion");
  g_assert_cmpstr (ecart->nature, ==, "ajoute");
  g_assert_nonnull (ecart->raison);

  undo (base);
  apres = base_export (base);
  g_assert_cmpstr (apres, ==, avant);
  rendu = base_get (base, uuid);
  g_assert_cmpint (rendu->dossier->prestation_version, ==, 1);
  g_assert_cmpuint (rendu->phases->len, ==, 3);
}

/* Nothing in it: it goes with the version, and no reason is needed. */
static void
test_move_empty (Base          *base,
                 gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (ChangementVersion) changement = NULL;
  g_autoptr (GError) error = NULL;

  save_reworked (base);
  changement = dossiers_compare_version (base->repository, uuid, 2, &error);
  g_assert_cmpuint (changement->gardes->len, ==, 0);
  g_assert_true (dossiers_move_version (base->repository, uuid, 2, &error));
  g_assert_no_error (error);
  dossier = base_get (base, uuid);
  g_assert_cmpuint (dossier->phases->len, ==, 3);
  g_assert_cmpuint (dossier->ecarts->len, ==, 0);
  for (guint i = 0; i < dossier->phases->len; i++)
    {
      const PrestationPhase *phase = dossier->prestation->phases->pdata[i];
      guint n = 0;

      g_assert_cmpstr (phase_at (dossier, i)->code, ==, phase->code);
      for (guint j = 0; j < dossier->objectifs->len; j++)
        n += g_str_equal (JALONS_OBJECTIF (dossier->objectifs->pdata[j])->phase,
                          fiche_get_uuid (JALONS_FICHE (phase_at (dossier, i))));
      g_assert_cmpuint (n, ==, phase->objectifs->len);
    }
}

/* There and back: what was kept under its name takes its place again, ticks included. */
static void
test_move_back (Base          *base,
                gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (GError) error = NULL;
  const char *code = first_objectif (base, "conclusion");
  Phase *phase;

  tick (base, uuid, "conclusion", code);
  save_reworked (base);
  g_assert_true (dossiers_move_version (base->repository, uuid, 2, &error));
  g_assert_true (dossiers_move_version (base->repository, uuid, 1, &error));
  g_assert_no_error (error);
  dossier = base_get (base, uuid);
  g_assert_cmpuint (dossier->phases->len, ==, 3);
  g_assert_cmpuint (dossier->ecarts->len, ==, 0);
  phase = dossier_complet_get_phase (dossier, "conclusion");
  g_assert_nonnull (phase);
  g_assert_cmpint (phase->rang, ==, 2);
  g_assert_cmpint (dossier_complet_get_objectif (dossier, fiche_get_uuid (JALONS_FICHE (phase)),
                                                 code)->atteint, ==, 1);
}

static void
test_move_refused (Base          *base,
                   gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (GError) error = NULL;

  g_assert_false (dossiers_move_version (base->repository, uuid, CHAMP_ABSENT, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (dossiers_move_version (base->repository, uuid, 9, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  save_reworked (base);
  dossiers_move (base->repository, uuid, "refuse", "Sans objet", NULL, &error);
  g_assert_no_error (error);
  g_assert_false (dossiers_move_version (base->repository, uuid, CHAMP_ABSENT, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
}

static ImportResultat *
import (Base       *base,
        const char *texte)
{
  g_autoptr (GBytes) octets = g_bytes_new (texte, strlen (texte));
  g_autoptr (GError) error = NULL;
  ImportResultat *resultat = dossiers_import (base->repository, octets, TRUE, FALSE, &error);

  g_assert_no_error (error);
  return resultat;
}

/* A document that does not tell the version leaves the dossier where it is; one of a dossier that
 * stayed behind tells it. */
static void
test_import (Base          *base,
             gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autofree char *texte = base_export (base);
  g_autofree char *apres = NULL;
  g_autoptr (ImportResultat) resultat = NULL;
  g_autoptr (ImportResultat) refus = NULL;
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (GString) autre = NULL;

  g_assert_null (strstr (texte, "prestation_version"));
  save_reworked (base);
  resultat = import (base, texte);
  g_assert_cmpuint (resultat->fautes->len, ==, 0);
  g_assert_cmpuint (resultat->remplaces->len, ==, 1);
  dossier = base_get (base, uuid);
  g_assert_cmpint (dossier->dossier->prestation_version, ==, 1);
  g_assert_cmpuint (dossier->phases->len, ==, 3);

  apres = base_export (base);
  g_assert_nonnull (strstr (apres, "\"prestation_version\""));
  autre = g_string_new (apres);
  g_assert_cmpuint (g_string_replace (autre, "\"prestation_version\" : 1",
                                      "\"prestation_version\" : 9", 0), ==, 1);
  refus = import (base, autre->str);
  g_assert_cmpuint (refus->fautes->len, >=, 1);
  g_assert_cmpstr (((Faute *) refus->fautes->pdata[0])->code, ==, FAUTE_PRESTATION);
}

typedef void (*Essai) (Base          *base,
                       gconstpointer  data);

static void
add (const char *nom,
     Essai       essai)
{
  g_autofree char *path = g_strconcat ("/operations/prestations/", nom, NULL);

  g_test_add (path, Base, "tous", base_set_up, essai, base_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());
  instant_set_today (jour_from_ymd (2026, 11, 22));

  add ("version", test_version);
  add ("version-annulee", test_undo_version);
  add ("version-identique", test_same);
  add ("fautes", test_faults);
  add ("nouvelle", test_new);
  add ("tarif", test_tarif);
  add ("tarif-chevauchant", test_overlap);
  add ("tarif-conditions", test_tarif_conditions);
  add ("tarif-incomplet", test_tarif_refused);
  add ("passage", test_move);
  add ("passage-sans-travail", test_move_empty);
  add ("passage-et-retour", test_move_back);
  add ("passage-refuse", test_move_refused);
  add ("import", test_import);

  return g_test_run ();
}
