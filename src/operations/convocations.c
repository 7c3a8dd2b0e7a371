/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/convocations.h"

#include "base/instant.h"
#include "model/parcours.h"
#include "operations/operations-error.h"

#include <glib/gi18n-lib.h>

/* By its uuid, or by its rank among the meetings of the dossier in the order of time, from 1. */
static Entretien *
find_choice (DossierComplet *dossier,
             const char     *choix)
{
  guint64 rang;

  if (g_ascii_string_to_unsigned (choix, 10, 1, G_MAXUINT, &rang, NULL))
    return rang <= dossier->entretiens->len ? dossier->entretiens->pdata[rang - 1] : NULL;
  for (guint i = 0; i < dossier->entretiens->len; i++)
    if (g_strcmp0 (fiche_get_uuid (dossier->entretiens->pdata[i]), choix) == 0)
      return dossier->entretiens->pdata[i];

  return NULL;
}

/**
 * convocations_choose:
 * @dossier: as it was read for this document: its other meetings that are planned leave it
 * @choix: the uuid of a meeting, or its rank in time, from 1
 * @jour: the day of the document
 *
 * Chooses which meeting a convocation is to. One cannot be called to what was held, cancelled or moved,
 * to what has no time yet, nor to a day that is past.
 */
gboolean
convocations_choose (DossierComplet  *dossier,
                     const char      *choix,
                     gint64           jour,
                     GError         **error)
{
  Entretien *choisi = find_choice (dossier, choix);

  if (choisi == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                             _("This dossier has no such meeting."));
  if (!entretien_is_planned (choisi))
    return operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                             _("This meeting is not planned: it was held, cancelled or moved. Nobody can be called to it."));
  if (choisi->debut == CHAMP_ABSENT)
    return operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                             _("This meeting has no day yet: plan it first."));
  if (instant_get_jour (choisi->debut) < jour)
    return operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                             _("The day of this meeting is past: plan another one first."));

  for (guint i = dossier->entretiens->len; i > 0; i--)
    {
      Entretien *autre = dossier->entretiens->pdata[i - 1];

      if (autre != choisi && entretien_is_planned (autre))
        g_ptr_array_remove_index (dossier->entretiens, i - 1);
    }

  return TRUE;
}
