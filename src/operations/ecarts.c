/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/adaptations.h"
#include "operations/ecarts-private.h"

#include "model/adaptation.h"
#include "model/parcours.h"

#include <glib/gi18n-lib.h>

/* The écarts of a dossier: one a departure, each with its reason. */

gboolean
ecarts_check_raison (const char  *raison,
                     GError     **error)
{
  return !texte_is_blank (raison) ||
         operation_refuse (error, OPERATIONS_ERROR_INVALID,
                    _("Give the reason: an adaptation without one explains nothing. Nothing was "
                      "changed."));
}

static Ecart *
find_ecart (Operation  *operation,
            const char *quoi,
            const char *code,
            const char *nature)
{
  for (guint i = 0; i < operation->dossier->ecarts->len; i++)
    {
      Ecart *ecart = operation->dossier->ecarts->pdata[i];

      if (g_strcmp0 (ecart->quoi, quoi) == 0 && g_strcmp0 (ecart->code, code) == 0 &&
          g_strcmp0 (ecart->nature, nature) == 0)
        return ecart;
    }

  return NULL;
}

/* One écart for one departure: said again, it has another reason. */
void
ecarts_put (Operation  *operation,
            const char *quoi,
            const char *code,
            const char *nature,
            const char *raison)
{
  Ecart *present = find_ecart (operation, quoi, code, nature);
  g_autofree char *nette = g_strstrip (g_strdup (raison));
  Fiche *fiche;

  if (present != NULL)
    {
      fiche = operation_edit (operation, JALONS_FICHE (present));
    }
  else
    {
      fiche = operation_add (operation, TYPE_ECART);
      champ_set_nombre (fiche, "rang", rang_after (operation->dossier->ecarts));
      champ_set_texte (fiche, "quoi", quoi);
      champ_set_texte (fiche, "code", code);
      champ_set_texte (fiche, "nature", nature);
    }
  champ_set_texte (fiche, "raison", nette);
}

void
ecarts_drop (Operation  *operation,
             const char *quoi,
             const char *code,
             const char *nature)
{
  Ecart *ecart = find_ecart (operation, quoi, code, nature);

  if (ecart != NULL)
    operation_delete (operation, JALONS_FICHE (ecart));
}

static gboolean
check_phase (DossierComplet  *dossier,
             const char      *code,
             const char      *nature,
             GError         **error)
{
  const gboolean prevue =
    dossier->prestation != NULL && prestation_find_phase (dossier->prestation, code) != NULL;
  const gboolean presente = dossier_complet_get_phase (dossier, code) != NULL;
  gboolean vrai = FALSE;

  if (g_strcmp0 (nature, "ajoute") == 0)
    vrai = presente && !prevue;
  else if (g_strcmp0 (nature, "retire") == 0)
    vrai = prevue && !presente;
  else if (g_strcmp0 (nature, "deplace") == 0)
    vrai = presente && adaptation_is_displaced (dossier, code);

  return vrai || operation_refuse (error, OPERATIONS_ERROR_INVALID,
                            _("This phase does not depart from the service: there is nothing to "
                              "explain."));
}

static gboolean
check_entretien (DossierComplet  *dossier,
                 const char      *genre,
                 const char      *nature,
                 GError         **error)
{
  if (!champ_accepts_code (fiche_table_find (&entretien_table, "genre"), genre))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("This is not a kind of meeting."));
  if (g_strcmp0 (nature, "retire") == 0 && dossier->prestation != NULL &&
      prestation_is_reunion_required (dossier->prestation, genre) &&
      parcours_has_held (dossier, genre))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                      _("This meeting was held: its absence has not to be explained."));

  return TRUE;
}

/**
 * adaptations_explain:
 * @quoi: "phase" or "entretien"
 * @code: the code of a phase, the kind of a meeting
 * @nature: one of codes_ecart_nature
 * @raison: why
 *
 * Gives the reason of a departure that is there: a compulsory meeting that is not held (prestations,
 * rule 5), a meeting that the service does not foresee, a phase that an import brought. Given again,
 * it replaces the former one.
 */
gboolean
adaptations_explain (Repository  *repository,
                     const char  *dossier,
                     const char  *quoi,
                     const char  *code,
                     const char  *nature,
                     const char  *raison,
                     GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  if (!operation_open (&operation, repository, "ecart", dossier, error) ||
      !ecarts_check_raison (raison, error))
    return FALSE;
  if (find_ecart (&operation, quoi, code, nature) == NULL &&
      !(g_strcmp0 (quoi, "phase") == 0
          ? check_phase (operation.dossier, code, nature, error)
          : check_entretien (operation.dossier, code, nature, error)))
    return FALSE;

  ecarts_put (&operation, quoi, code, nature, raison);
  return operation_commit (&operation, error);
}
