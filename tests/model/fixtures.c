/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"

#include "base/instant.h"
#include "base/jour.h"

#include <gio/gio.h>

gint64
fixture_jour (const char *iso)
{
  gint64 jour = CHAMP_ABSENT;

  if (iso != NULL)
    g_assert_true (jour_parse_iso (iso, &jour));
  return jour;
}

static Prestation *
load_prestation (const char *code)
{
  g_autofree char *chemin = g_strdup_printf ("/fr/jalons/donnees/prestations/%s.json", code);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) octets = g_resources_lookup_data (chemin, 0, &error);
  Prestation *prestation;

  g_assert_no_error (error);
  prestation = prestation_new_from_bytes (octets, &error);
  g_assert_no_error (error);
  return prestation;
}

DossierComplet *
fixture_dossier (const char *prestation,
                 const char *statut,
                 const char *demande_le)
{
  DossierComplet *complet = dossier_complet_new ();

  complet->prestation = load_prestation (prestation);
  complet->dossier = g_object_new (TYPE_DOSSIER, "ref", "2026-01-0001", "prestation", prestation,
                                   "statut", statut, "demande-le", fixture_jour (demande_le),
                                   "employeur-informe", (gint64) 1, NULL);
  complet->agent = g_object_new (TYPE_AGENT, "nom", "Hautecœur", "prenom", "Élise", NULL);
  complet->collectivite = g_object_new (TYPE_COLLECTIVITE, "nom", "Commune de Sainte-Marthe", NULL);
  if (complet->prestation->convention != NULL)
    {
      g_autoptr (Convention) convention =
        g_object_new (TYPE_CONVENTION, "genre", "tripartite", NULL);

      dossier_complet_add (complet, JALONS_FICHE (convention));
    }
  for (guint i = 0; i < complet->prestation->phases->len; i++)
    {
      const PrestationPhase *decrite = complet->prestation->phases->pdata[i];
      g_autoptr (Phase) phase =
        g_object_new (TYPE_PHASE, "code", decrite->code, "rang", (gint64) i + 1, NULL);

      dossier_complet_add (complet, JALONS_FICHE (phase));
    }

  return complet;
}

Entretien *
fixture_entretien (DossierComplet *dossier,
                   const char     *genre,
                   const char     *statut,
                   const char     *debut,
                   gint64          minutes)
{
  g_autoptr (Entretien) entretien = NULL;
  gint64 instant = CHAMP_ABSENT;

  g_assert_true (instant_parse_iso (debut, &instant));
  entretien = g_object_new (TYPE_ENTRETIEN, "genre", genre, "statut", statut, "debut", instant,
                            "duree-minutes", minutes, NULL);
  dossier_complet_add (dossier, JALONS_FICHE (entretien));
  dossier_complet_sort (dossier);
  return entretien;
}

void
fixture_temps (DossierComplet *dossier,
               const char     *nature,
               const char     *le,
               gint64          minutes)
{
  g_autoptr (Temps) temps = g_object_new (TYPE_TEMPS, "nature", nature, "le", fixture_jour (le),
                                          "minutes", minutes, NULL);

  dossier_complet_add (dossier, JALONS_FICHE (temps));
}

void
fixture_signature (DossierComplet *dossier,
                   const char     *partie,
                   const char     *le)
{
  Convention *convention = dossier_complet_get_convention (dossier);
  g_autoptr (Signature) signature =
    g_object_new (TYPE_SIGNATURE, "convention", fiche_get_uuid (JALONS_FICHE (convention)),
                  "partie", partie, "le", fixture_jour (le), NULL);

  dossier_complet_add (dossier, JALONS_FICHE (signature));
}
