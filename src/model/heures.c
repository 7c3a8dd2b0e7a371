/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/heures.h"

#include "model/parcours.h"

#include <string.h>

static void
add_entretien (Heures     *heures,
               Prestation *prestation,
               Entretien  *entretien)
{
  const gboolean compte =
    prestation == NULL || entretien->genre == NULL ||
    prestation_counts_genre (prestation, entretien->genre);

  if (entretien->duree_minutes == CHAMP_ABSENT)
    return;

  if (entretien_is_held (entretien))
    {
      if (compte)
        heures->entretiens_minutes += entretien->duree_minutes;
      else
        heures->hors_compte_minutes += entretien->duree_minutes;
    }
  else if (compte && entretien_is_planned (entretien))
    {
      heures->entretiens_prevus_minutes += entretien->duree_minutes;
    }
}

static void
add_temps (Heures *heures,
           Temps  *temps)
{
  if (temps->minutes == CHAMP_ABSENT)
    return;

  if (g_strcmp0 (temps->nature, "travail_personnel") == 0)
    heures->travail_personnel_minutes += temps->minutes;
  else
    heures->preparation_minutes += temps->minutes;
}

/**
 * heures_compute:
 * @heures: (out caller-allocates): the hours, in minutes
 *
 * Adds up the three columns of a dossier. Only what was held counts as done; which columns and
 * which kinds of entretien count is the prestation's to say (CDG 34: all three columns; Espace
 * 2M: the diagnostic yes, the bilan RH no).
 */
void
heures_compute (DossierComplet *dossier,
                Heures         *heures)
{
  Prestation *prestation = dossier->prestation;

  memset (heures, 0, sizeof *heures);
  heures->min_minutes = CHAMP_ABSENT;
  heures->max_minutes = CHAMP_ABSENT;
  heures->indicatif_minutes = CHAMP_ABSENT;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    add_entretien (heures, prestation, dossier->entretiens->pdata[i]);
  for (guint i = 0; i < dossier->temps->len; i++)
    add_temps (heures, dossier->temps->pdata[i]);

  if (prestation == NULL)
    return;

  heures->min_minutes = prestation->heures->min_minutes;
  heures->max_minutes = prestation->heures->max_minutes;
  heures->indicatif_minutes = prestation->heures->indicatif_minutes;
  heures->compte_entretiens = prestation_counts_colonne (prestation, "entretiens");
  heures->compte_travail_personnel = prestation_counts_colonne (prestation, "travail_personnel");
  heures->compte_preparation = prestation_counts_colonne (prestation, "preparation");

  if (heures->compte_entretiens)
    heures->total_compte_minutes += heures->entretiens_minutes;
  if (heures->compte_travail_personnel)
    heures->total_compte_minutes += heures->travail_personnel_minutes;
  if (heures->compte_preparation)
    heures->total_compte_minutes += heures->preparation_minutes;
}
