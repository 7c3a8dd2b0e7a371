/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretien-avis.h"

#include "base/instant.h"
#include "base/jour.h"
#include "operations/bases.h"

#include <glib/gi18n.h>

#define SAMEDI 6

/**
 * entretien_avis_format:
 * @debut: when an entretien would start, an instant
 *
 * What is to be known of a day before planning an entretien: a public holiday, a weekend. It forbids
 * nothing.
 *
 * Returns: (transfer full) (nullable): a sentence, NULL when there is nothing to say
 */
char *
entretien_avis_format (Repository *repository,
                       gint64      debut)
{
  const gint64 jour = instant_get_jour (debut);
  const char *ferie = feries_get (jour, bases_get_feries (repository));

  if (ferie != NULL)
    return g_strdup_printf (_("This day is a public holiday: %s."), ferie);
  if (jour_get_weekday (jour) >= SAMEDI)
    return g_strdup (jour_get_weekday (jour) == SAMEDI ? _("This day is a Saturday.")
                                                       : _("This day is a Sunday."));

  return NULL;
}
