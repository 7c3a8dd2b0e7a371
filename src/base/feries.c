/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/feries.h"

#include "base/jour.h"

/**
 * feries_get:
 * @jour: a day
 *
 * Returns: (nullable): the name of the holiday in French, or NULL on an ordinary day
 */
const char *
feries_get (gint64 jour,
            Feries feries)
{
  const char *nom = jour_get_ferie (jour);
  gint annee, mois, quantieme;

  if (nom != NULL || feries != FERIES_ALSACE_MOSELLE || jour == CHAMP_ABSENT)
    return nom;

  jour_to_ymd (jour, &annee, &mois, &quantieme);
  if (mois == 12 && quantieme == 26)
    return "Saint-Étienne";

  /* Easter is unknown far away in time: nothing is taken off that. */
  return jour + 2 == jour_easter (annee) ? "Vendredi saint" : NULL;
}

/**
 * feries_is_working_day:
 *
 * Tells whether @jour is a *jour ouvré*: Monday to Friday, and no public holiday.
 */
gboolean
feries_is_working_day (gint64 jour,
                       Feries feries)
{
  return jour != CHAMP_ABSENT && jour_get_weekday (jour) <= 5 && feries_get (jour, feries) == NULL;
}

/**
 * feries_add_working_days:
 * @jour: the day of the event, which does not count itself
 * @nombre: 0 or more
 *
 * Returns: the @nombre-th working day after @jour; @jour itself for 0, even where it is none
 */
gint64
feries_add_working_days (gint64 jour,
                         gint   nombre,
                         Feries feries)
{
  if (jour == CHAMP_ABSENT)
    return CHAMP_ABSENT;

  while (nombre > 0)
    if (feries_is_working_day (++jour, feries))
      nombre--;

  return jour;
}
