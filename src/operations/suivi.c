/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/dossiers.h"

#include "operations/phases-private.h"

#include "model/statuts.h"

#include <glib/gi18n-lib.h>

/* What moves a dossier on: accord, statut, convention, signatures, objectives. */

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

  toutes = statuts_check (operation.dossier, statut);
  if (!conditions_all_met (toutes))
    {
      g_autofree char *phrase = NULL;
      g_autoptr (GPtrArray) manquantes = list_missing (toutes, &phrase);

      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONDITIONS,
                   _("The dossier stays as it is. What is missing: %s."), phrase);
      if (conditions != NULL)
        *conditions = g_steal_pointer (&manquantes);
      return FALSE;
    }

  fiche = operation_edit (&operation, JALONS_FICHE (operation.dossier->dossier));
  champ_set_texte (fiche, "statut", statut);
  champ_set_texte (fiche, "statut_raison", raison);

  return operation_commit (&operation, error);
}

static gboolean
check_accord (DossierComplet  *dossier,
              GError         **error)
{
  if (dossier->dossier->accord_le != CHAMP_ABSENT ||
      (dossier->prestation != NULL && !prestation_requires_accord (dossier->prestation)))
    return TRUE;

  g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_ACCORD,
                       _("The employee’s consent is not recorded yet: there can be no agreement before it."));
  return FALSE;
}

static Fiche *
edit_convention (Operation *operation)
{
  Convention *convention = dossier_complet_get_convention (operation->dossier);
  Fiche *nouvelle;

  if (convention != NULL)
    return operation_edit (operation, JALONS_FICHE (convention));

  nouvelle = operation_add (operation, TYPE_CONVENTION);
  champ_set_texte (nouvelle, "genre", "tripartite");
  return nouvelle;
}

/**
 * dossiers_sign:
 * @partie: "agent", "collectivite" or "centre"
 * @nom: (nullable): who signed
 * @qualite: (nullable): as what
 * @le: the day, or %CHAMP_ABSENT to withdraw the signature
 *
 * Records who signed the convention; not before the agent's accord (prestations, rule 1), and
 * never the employer of an agent who did not inform it.
 */
gboolean
dossiers_sign (Repository  *repository,
               const char  *dossier,
               const char  *partie,
               const char  *nom,
               const char  *qualite,
               gint64       le,
               GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Signature *presente;
  Fiche *signature;

  if (!operation_open (&operation, repository, "signature", dossier, error) ||
      !check_accord (operation.dossier, error))
    return FALSE;
  if (operation.dossier->dossier->employeur_informe == 0 && g_str_equal (partie, "collectivite"))
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_NOT_INFORMED,
                           _("The employer is not informed of this dossier: it signs nothing."));
      return FALSE;
    }

  presente = dossier_complet_get_signature (operation.dossier, partie);
  if (presente != NULL)
    {
      signature = operation_edit (&operation, JALONS_FICHE (presente));
    }
  else
    {
      Fiche *convention = edit_convention (&operation);

      signature = operation_add (&operation, TYPE_SIGNATURE);
      champ_set_texte (signature, "convention", fiche_get_uuid (convention));
      champ_set_nombre (signature, "rang", rang_after (operation.dossier->signatures));
      champ_set_texte (signature, "partie", partie);
    }
  champ_set_texte (signature, "nom", nom);
  champ_set_texte (signature, "qualite", qualite);
  champ_set_nombre (signature, "le", le);

  return operation_commit (&operation, error);
}

/**
 * dossiers_send_convention:
 * @le: the day the convention was sent, or %CHAMP_ABSENT
 *
 * Records when the convention left; not before the agent's accord (prestations, rule 1).
 */
gboolean
dossiers_send_convention (Repository  *repository,
                          const char  *dossier,
                          gint64       le,
                          GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  if (!operation_open (&operation, repository, "convention-envoi", dossier, error) ||
      !check_accord (operation.dossier, error))
    return FALSE;

  champ_set_nombre (edit_convention (&operation), "envoyee_le", le);
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
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN,
                           _("This dossier does not have this phase."));
      return FALSE;
    }
  champ_set_nombre (edit_objectif (&operation, sa_phase, objectif), "atteint", atteint ? 1 : 0);

  return operation_commit (&operation, error);
}
