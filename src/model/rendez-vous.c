/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rendez-vous.h"

#include "base/instant.h"
#include "model/parcours.h"

/**
 * rendez_vous_find:
 * @jour: a day
 *
 * Returns: (transfer none) (nullable): the meeting to be called to: the first one that is planned
 *   on that day or later, else the last one that is still planned although its day is past
 */
Entretien *
rendez_vous_find (DossierComplet *dossier,
                  gint64          jour)
{
  Entretien *passe = NULL;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (!entretien_is_planned (entretien) || entretien->debut == CHAMP_ABSENT)
        continue;
      if (instant_get_jour (entretien->debut) >= jour)
        return entretien;
      passe = entretien;
    }

  return passe;
}
