/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "versions-communes.h"

#include "model/prestation-brouillon.h"
#include "operations/prestations.h"

Prestation *
versions_get (Base       *base,
              const char *code,
              gint64      version)
{
  g_autoptr (GError) error = NULL;
  Prestation *prestation = repository_get_prestation (base->repository, code, version, &error);

  g_assert_no_error (error);
  return prestation;
}

PrestationPhase *
versions_find (Prestation *prestation,
               const char *code)
{
  return (PrestationPhase *) prestation_find_phase (prestation, code);
}

gint64
versions_save (Base       *base,
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
gint64
versions_save_reworked (Base *base)
{
  g_autoptr (Prestation) derniere = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  PrestationPhase *phase = versions_find (brouillon, "investigation");

  prestation_set_texte (&phase->libelle, "Exploration");
  prestation_drop_objectif (phase, 0);
  prestation_drop_phase (brouillon, 2);
  phase = prestation_add_phase (brouillon, "Suite");
  prestation_add_objectif (phase, "Préparer la suite");
  prestation_move (brouillon->phases, 2, -1);

  return versions_save (base, brouillon);
}

char *
versions_create_on (Base       *base,
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

gint64
versions_price_of (Base       *base,
                   const char *uuid)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);

  return dossier->dossier->prix_centimes;
}
