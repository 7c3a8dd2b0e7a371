/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/echeance-private.h"

#include "base/feries.h"

#include <glib/gi18n.h>

/* How the delay of the first appointment is counted: in calendar days, or in working days. */

/* A delay that a centre types cannot be longer: the arithmetic of days stays far from its end. */
#define JOURS_MAXIMUM 3660

/* Working days are those of the centre, unless the prestation names a region. */
static PrestationDecompte
get_decompte (DossierComplet *dossier)
{
  const PrestationDecompte decompte = dossier->prestation->premier_rdv->decompte;

  if (decompte == DECOMPTE_OUVRE && centre_get_feries (dossier->centre) == FERIES_ALSACE_MOSELLE)
    return DECOMPTE_OUVRE_ALSACE_MOSELLE;

  return decompte;
}

gint64
premier_rdv_add_delay (DossierComplet *dossier,
                       gint64          depuis)
{
  const gint jours = (gint) MIN (dossier->prestation->premier_rdv->delai_jours, JOURS_MAXIMUM);

  switch (get_decompte (dossier))
    {
    case DECOMPTE_OUVRE:
      return feries_add_working_days (depuis, jours, FERIES_FRANCE);
    case DECOMPTE_OUVRE_ALSACE_MOSELLE:
      return feries_add_working_days (depuis, jours, FERIES_ALSACE_MOSELLE);
    case DECOMPTE_CALENDAIRE:
    default:
      return depuis + jours;
    }
}

char *
premier_rdv_describe_delay (DossierComplet *dossier)
{
  const gint jours = (gint) MIN (dossier->prestation->premier_rdv->delai_jours, JOURS_MAXIMUM);

  switch (get_decompte (dossier))
    {
    case DECOMPTE_OUVRE:
      return g_strdup_printf (_("%d working days from the earlier of the request and the "
                                "prescription; kept when an appointment is proposed in time"),
                              jours);
    case DECOMPTE_OUVRE_ALSACE_MOSELLE:
      return g_strdup_printf (_("%d working days of Alsace-Moselle from the earlier of the request "
                                "and the prescription; kept when an appointment is proposed in "
                                "time"),
                              jours);
    case DECOMPTE_CALENDAIRE:
    default:
      return g_strdup_printf (_("%d calendar days from the earlier of the request and the "
                                "prescription; kept when an appointment is proposed in time"),
                              jours);
    }
}
