/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/plage.h"

#include "base/instant.h"
#include "base/jour.h"

/**
 * plage_of_month:
 *
 * Returns: the days of the month of @jour
 */
Plage
plage_of_month (gint64 jour)
{
  const gint64 premier = jour_first_of_month (jour);

  return (Plage) { premier, jour_add_months (premier, 1) };
}

/**
 * plage_contains:
 *
 * Tells whether @valeur is in the range; an absent value is in none.
 */
gboolean
plage_contains (Plage  self,
                gint64 valeur)
{
  return valeur != CHAMP_ABSENT && valeur >= self.debut && valeur < self.fin;
}

/**
 * plage_is_empty:
 *
 * Tells whether nothing can be in the range.
 */
gboolean
plage_is_empty (Plage self)
{
  return self.fin <= self.debut;
}

/**
 * plage_compare:
 *
 * Tells how @self lies to @other. Ranges that only touch are distinct; an empty range is
 * distinct from all but an equal one.
 */
PlageRapport
plage_compare (Plage self,
               Plage other)
{
  if (self.debut == other.debut && self.fin == other.fin)
    return PLAGE_EQUAL;
  if (plage_is_empty (self) || plage_is_empty (other) || self.fin <= other.debut ||
      other.fin <= self.debut)
    return PLAGE_DISTINCT;
  if (self.debut >= other.debut && self.fin <= other.fin)
    return PLAGE_SUBSET;
  if (self.debut <= other.debut && self.fin >= other.fin)
    return PLAGE_SUPERSET;

  return PLAGE_OVERLAPS;
}

/**
 * plage_to_instants:
 *
 * Returns: a range of days as the instants from its first midnight in Paris to its last
 */
Plage
plage_to_instants (Plage self)
{
  return (Plage) { instant_from_local (self.debut, 0), instant_from_local (self.fin, 0) };
}
