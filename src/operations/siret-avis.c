/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/siret-avis.h"

#include "base/siret.h"

#include <glib/gi18n-lib.h>

/**
 * siret_avis:
 * @nom: (nullable): whose it is
 * @siret: (nullable): as it was typed
 *
 * Says what is doubtful in a SIRET. It is kept and printed all the same: it may be the paper that
 * is wrong.
 *
 * Returns: (transfer full) (nullable): a sentence, translated; %NULL where nothing is
 */
char *
siret_avis (const char *nom,
            const char *siret)
{
  const char *de_qui = nom != NULL ? nom : "";

  switch (siret_check (siret))
    {
    case SIRET_FORME:
      return g_strdup_printf (_("%s: “%s” is no SIRET, which has fourteen digits. Check it."),
                              de_qui, siret);
    case SIRET_CLE:
      return g_strdup_printf (_("%s: one digit of the SIRET “%s” is wrong, its key does not fit. "
                                "Check it."), de_qui, siret);
    case SIRET_ABSENT:
    case SIRET_VALIDE:
    default:
      return NULL;
    }
}
