/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/derogations.h"

#include "operations/operation-private.h"

#include "model/parcours.h"

#include <glib/gi18n-lib.h>

static void
put_raison (Operation  *operation,
            const char *champ,
            const char *raison)
{
  g_autofree char *nette = texte_is_blank (raison) ? NULL : g_strstrip (g_strdup (raison));

  champ_set_texte (operation_edit (operation, JALONS_FICHE (operation->dossier->dossier)), champ,
                   nette);
}

/**
 * derogations_record_territoire:
 * @territoire: (nullable): that of the collectivité, NULL where it is not known
 * @raison: (nullable): why the dossier is taken all the same; NULL takes the derogation back
 *
 * Records of which territory the employer is, for all its dossiers, and the reason to take this one
 * whatever it is.
 */
gboolean
derogations_record_territoire (Repository  *repository,
                               const char  *dossier,
                               const char  *territoire,
                               const char  *raison,
                               GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *collectivite;

  if (!operation_open (&operation, repository, "territoire", dossier, error))
    return FALSE;
  if (operation.dossier->collectivite == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                             _("The employer of this dossier cannot be read. Nothing was changed."));

  collectivite = JALONS_FICHE (operation.dossier->collectivite);
  if (g_strcmp0 (operation.dossier->collectivite->territoire, territoire) != 0)
    champ_set_texte (operation_edit (&operation, collectivite), "territoire", territoire);
  put_raison (&operation, "territoire_derogation", raison);

  return operation_commit (&operation, error);
}

/**
 * derogations_record_francais:
 * @lu_ecrit: whether the agent reads and writes French, or %CHAMP_ABSENT where it is not known
 * @raison: (nullable): why the dossier is taken all the same; NULL takes the derogation back
 *
 * Records the prerequisite of French read and written, and the reason to go on without it.
 */
gboolean
derogations_record_francais (Repository  *repository,
                             const char  *dossier,
                             gint64       lu_ecrit,
                             const char  *raison,
                             GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *agent;

  if (!operation_open (&operation, repository, "francais", dossier, error))
    return FALSE;
  if (operation.dossier->agent == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                             _("The employee of this dossier cannot be read. Nothing was changed."));

  agent = JALONS_FICHE (operation.dossier->agent);
  if (operation.dossier->agent->francais_lu_ecrit != lu_ecrit)
    champ_set_nombre (operation_edit (&operation, agent), "francais_lu_ecrit", lu_ecrit);
  put_raison (&operation, "francais_derogation", raison);

  return operation_commit (&operation, error);
}
