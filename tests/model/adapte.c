/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations-communes.h"

#include "model/prestation-brouillon.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

/* Writes an adapted copy of each prestation, for check-adaptees.py to hold against the schema. */

static void
adapt (Prestation *prestation)
{
  g_autoptr (Prestation) avant = prestation_copy (prestation);
  PrestationPhase *phase = prestation_add_phase (prestation, "Bilan intermédiaire");
  Tarif *tarif = g_new0 (Tarif, 1);

  prestation_add_objectif (phase, "Faire le point");
  prestation_drop_phase (prestation, 0);
  prestation_set_reunion (prestation, "suivi", REUNION_OBLIGATOIRE);
  prestation_set_document (prestation, "avenant", TRUE);
  prestation_set_duree (prestation, CHAMP_ABSENT, 5, TRUE);
  prestation_add_etape (prestation, "Appel");
  prestation->heures->max_minutes = 1500;
  prestation->version = 2;
  tarif->libelle = g_strdup ("Tarif 2040");
  tarif->conditions = g_new0 (TarifConditions, 1);
  tarif->conditions->faits[TARIF_AFFILIEE] = FAIT_NON;
  tarif->resultat = TARIF_PRIX;
  tarif->montant_centimes = 12345;
  tarif->valide_du = 25567;
  tarif->valide_au = CHAMP_ABSENT;
  tarif->deliberation = g_new0 (TarifDeliberation, 1);
  tarif->deliberation->numero = g_strdup ("2039-12");
  tarif->deliberation->date = 25500;
  prestation_add_tarif (prestation, tarif);
  prestation_attest (prestation, avant, "Décision du centre");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autofree char *texte = NULL;

  for (guint i = 0; codes_prestations[i] != NULL; i++)
    {
      g_autoptr (Prestation) prestation = load_prestation (codes_prestations[i]);
      g_autoptr (Prestation) copie = prestation_copy (prestation);
      g_autofree char *ecrit = NULL;

      adapt (copie);
      ecrit = prestation_write (copie);
      json_array_add_element (array, json_from_string (ecrit, NULL));
    }
  json_node_init_array (node, array);
  texte = json_to_string (node, FALSE);

  return fputs (texte, stdout) >= 0 ? 0 : 1;
}
