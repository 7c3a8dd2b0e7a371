/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prix.h"

/**
 * prix_find_tarif:
 * @dossier: a dossier
 * @reponse: (out caller-allocates): what the grid of its prestation answers on the day of the
 *   demande, an error where the prestation is not known; clear it
 *
 * Asks the price of a dossier at its own date (prestations, "Prices with dates and conditions").
 */
void
prix_find_tarif (DossierComplet *dossier,
                 TarifReponse   *reponse)
{
  const Dossier *faits = dossier->dossier;
  const Collectivite *collectivite = dossier->collectivite;
  TarifConditions conditions = { 0 };
  gint64 fiphfp = faits->fiphfp_collectivite;

  if (dossier->prestation == NULL)
    {
      reponse->resultat = TARIF_ERREUR;
      return;
    }

  if (fiphfp == CHAMP_ABSENT && collectivite != NULL)
    fiphfp = collectivite->convention_fiphfp;
  conditions.faits[TARIF_AFFILIEE] =
    tarif_fait_from_nombre (collectivite != NULL ? collectivite->affiliee : CHAMP_ABSENT);
  conditions.faits[TARIF_SUIVI_CME] = tarif_fait_from_nombre (faits->suivi_cme);
  conditions.faits[TARIF_FIPHFP_CADRE] = tarif_fait_from_nombre (faits->fiphfp_cadre);
  conditions.faits[TARIF_FIPHFP_COLLECTIVITE] = tarif_fait_from_nombre (fiphfp);
  conditions.faits[TARIF_FIPHFP_CONTRIBUTION] = tarif_fait_from_nombre (faits->fiphfp_contribution);
  prestation_find_tarif (dossier->prestation, faits->demande_le, &conditions, reponse);
}

/**
 * prix_get_amount:
 *
 * Returns: what the dossier costs, in cents: the price that it keeps, else that of its devis;
 *   %CHAMP_ABSENT where neither is fixed, 0 only where it is free of charge
 */
gint64
prix_get_amount (DossierComplet *dossier)
{
  if (dossier->dossier->prix_centimes != CHAMP_ABSENT)
    return dossier->dossier->prix_centimes;

  return dossier->dossier->devis_montant_centimes;
}
