/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/dossiers.h"

#include "operations/phases-private.h"

#include "model/statuts.h"

#include <glib/gi18n-lib.h>

/* What moves a dossier on: accord, statut, objectives. */

/**
 * dossiers_record_accord:
 * @le: the day the agent agreed, or %CHAMP_ABSENT to withdraw what was recorded
 * @comment: (nullable): how: by letter, by signature
 *
 * Records the agent's accord (prestations, rule 1).
 */
gboolean
dossiers_record_accord (Repository  *repository,
                        const char  *dossier,
                        gint64       le,
                        const char  *comment,
                        GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open (&operation, repository, "accord", dossier, error))
    return FALSE;

  fiche = operation_edit (&operation, JALONS_FICHE (operation.dossier->dossier));
  champ_set_nombre (fiche, "accord_le", le);
  champ_set_texte (fiche, "accord_comment", comment);

  return operation_commit (&operation, error);
}

/**
 * dossiers_record_proposition:
 * @le: the day on which a first appointment was proposed, or %CHAMP_ABSENT to withdraw it
 *
 * Records that a first appointment was proposed: that keeps the delay (prestations, rule 2).
 */
gboolean
dossiers_record_proposition (Repository  *repository,
                             const char  *dossier,
                             gint64       le,
                             GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  if (!operation_open (&operation, repository, "proposition", dossier, error))
    return FALSE;

  champ_set_nombre (operation_edit (&operation, JALONS_FICHE (operation.dossier->dossier)),
                    "proposition_rdv_le", le);
  return operation_commit (&operation, error);
}

static GPtrArray *
list_missing (GPtrArray *conditions,
              char     **phrase)
{
  GPtrArray *manquantes = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];
      Condition *copie;

      if (condition->remplie)
        continue;
      copie = g_new0 (Condition, 1);
      copie->code = g_strdup (condition->code);
      copie->libelle = g_strdup (condition->libelle);
      g_ptr_array_add (manquantes, copie);
      if (texte->len > 0)
        g_string_append (texte, _("; "));
      g_string_append (texte, condition->libelle);
    }
  *phrase = g_strdup (texte->str);

  return manquantes;
}

/**
 * dossiers_move:
 * @statut: where the dossier goes
 * @raison: (nullable): why, for a refusal, a suspension or a rupture
 * @conditions: (out) (optional) (nullable) (element-type Condition): what is missing, where it
 *   is refused with %OPERATIONS_ERROR_CONDITIONS
 *
 * Moves a dossier to another statut where data-model allows it.
 */
gboolean
dossiers_move (Repository  *repository,
               const char  *dossier,
               const char  *statut,
               const char  *raison,
               GPtrArray  **conditions,
               GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (GPtrArray) toutes = NULL;
  Fiche *fiche;

  if (conditions != NULL)
    *conditions = NULL;
  if (!operation_open (&operation, repository, "statut", dossier, error))
    return FALSE;

  if (!statut_exists (statut))
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN, _("There is no status “%s”."),
                   statut);
      return FALSE;
    }
  toutes = statuts_check (operation.dossier, statut);
  if (!conditions_all_met (toutes))
    {
      g_autofree char *phrase = NULL;
      g_autoptr (GPtrArray) manquantes = list_missing (toutes, &phrase);

      if (g_str_equal (((Condition *) toutes->pdata[0])->code, "transition"))
        g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONDITIONS, "%s.", phrase);
      else
        g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONDITIONS,
                     _("The dossier stays as it is as long as this is not so: %s."), phrase);
      if (conditions != NULL)
        *conditions = g_steal_pointer (&manquantes);
      return FALSE;
    }

  fiche = operation_edit (&operation, JALONS_FICHE (operation.dossier->dossier));
  champ_set_texte (fiche, "statut", statut);
  champ_set_texte (fiche, "statut_raison", raison);

  return operation_commit (&operation, error);
}

static Phase *
find_phase (DossierComplet *dossier,
            const char     *phase)
{
  Phase *trouvee = dossier_complet_get_phase (dossier, phase);

  for (guint i = 0; trouvee == NULL && i < dossier->phases->len; i++)
    if (g_str_equal (fiche_get_uuid (dossier->phases->pdata[i]), phase))
      trouvee = dossier->phases->pdata[i];

  return trouvee;
}

/* A dossier that was imported may lack rows that its prestation has: they come when they serve. */
static Fiche *
edit_phase (Operation  *operation,
            const char *code)
{
  Phase *phase = find_phase (operation->dossier, code);
  g_autoptr (GPtrArray) phases = NULL;
  guint place;

  if (phase != NULL)
    return JALONS_FICHE (phase);

  phases = phases_lay_out (operation);
  phases_number (operation, phases);
  return phases_find (phases, code, &place) ? phases->pdata[place] : NULL;
}

static Fiche *
edit_objectif (Operation  *operation,
               Fiche      *phase,
               const char *code)
{
  const char *uuid = fiche_get_uuid (phase);
  Objectif *present = dossier_complet_get_objectif (operation->dossier, uuid, code);
  Fiche *fiche;

  if (present != NULL)
    return operation_edit (operation, JALONS_FICHE (present));
  /* Its phase has just come with its objectives. */
  for (guint i = 0; i < operation->ecrites->len; i++)
    if (JALONS_IS_OBJECTIF (operation->ecrites->pdata[i]) &&
        g_strcmp0 (JALONS_OBJECTIF (operation->ecrites->pdata[i])->phase, uuid) == 0 &&
        g_strcmp0 (JALONS_OBJECTIF (operation->ecrites->pdata[i])->code, code) == 0)
      return operation->ecrites->pdata[i];

  fiche = operation_add (operation, TYPE_OBJECTIF);
  champ_set_texte (fiche, "phase", uuid);
  champ_set_texte (fiche, "code", code);
  champ_set_nombre (fiche, "rang", rang_after (operation->dossier->objectifs));
  return fiche;
}

/**
 * dossiers_tick_objectif:
 * @phase: the code, or the uuid, of a phase of the dossier
 * @objectif: the code of an objective
 *
 * Says whether an objective is reached.
 */
gboolean
dossiers_tick_objectif (Repository  *repository,
                        const char  *dossier,
                        const char  *phase,
                        const char  *objectif,
                        gboolean     atteint,
                        GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *sa_phase;

  if (!operation_open (&operation, repository, "objectif", dossier, error))
    return FALSE;

  sa_phase = edit_phase (&operation, phase);
  if (sa_phase == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                             _("This dossier does not have this phase."));
  champ_set_nombre (edit_objectif (&operation, sa_phase, objectif), "atteint", atteint ? 1 : 0);

  return operation_commit (&operation, error);
}
