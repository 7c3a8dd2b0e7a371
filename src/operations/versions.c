/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/versions-private.h"

#include "operations/operations-error.h"

#include "model/parcours.h"
#include "model/prestation-differences.h"

#include <glib/gi18n-lib.h>

/* A dossier goes to another version of its prestation. What was done stays: a phase or an
 * objective that the version no longer has becomes one of the dossier's own, under its name, as
 * adaptations_add_phase() would make it. */

/**
 * changement_version_free:
 * @self: (nullable) (transfer full): what a move does
 */
void
changement_version_free (ChangementVersion *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->gardes, g_ptr_array_unref);
  g_free (self);
}

/* By its code, or by its name where the dossier had it of its own. */
const PrestationPhase *
version_find_phase (const Prestation *prestation,
                    const char       *code)
{
  const PrestationPhase *phase = prestation_find_phase (prestation, code);

  for (guint i = 0; phase == NULL && i < prestation->phases->len; i++)
    {
      const PrestationPhase *autre = prestation->phases->pdata[i];

      if (g_strcmp0 (autre->libelle, code) == 0)
        phase = autre;
    }

  return phase;
}

const PrestationObjectif *
version_find_objectif (const PrestationPhase *phase,
                       const char            *code)
{
  const PrestationObjectif *objectif = prestation_phase_find_objectif (phase, code);

  for (guint i = 0; objectif == NULL && i < phase->objectifs->len; i++)
    {
      const PrestationObjectif *autre = phase->objectifs->pdata[i];

      if (g_strcmp0 (autre->libelle, code) == 0)
        objectif = autre;
    }

  return objectif;
}

gboolean
version_belongs (const Objectif *objectif,
                 Phase          *phase)
{
  return g_strcmp0 (objectif->phase, fiche_get_uuid (JALONS_FICHE (phase))) == 0;
}

/* Dates that were planned are not work. */
static gboolean
has_work (DossierComplet *dossier,
          Phase          *phase)
{
  if (phase->debut != CHAMP_ABSENT || phase->fin != CHAMP_ABSENT ||
      !texte_is_blank (phase->commentaire))
    return TRUE;
  for (guint i = 0; i < dossier->objectifs->len; i++)
    {
      const Objectif *objectif = dossier->objectifs->pdata[i];

      if (version_belongs (objectif, phase) && objectif->atteint == 1)
        return TRUE;
    }
  for (guint i = 0; i < dossier->entretiens->len; i++)
    if (g_strcmp0 (JALONS_ENTRETIEN (dossier->entretiens->pdata[i])->phase, phase->code) == 0)
      return TRUE;

  return FALSE;
}

VersionSort
version_sort_phase (DossierComplet   *dossier,
                    const Prestation *vers,
                    Phase            *phase)
{
  if (version_find_phase (vers, phase->code) != NULL)
    return VERSION_CONNUE;
  if (dossier->prestation == NULL ||
      prestation_find_phase (dossier->prestation, phase->code) == NULL)
    return VERSION_PROPRE;

  return has_work (dossier, phase) ? VERSION_GARDEE : VERSION_RETIREE;
}

VersionSort
version_sort_objectif (const PrestationPhase *avant,
                       const PrestationPhase *apres,
                       const Objectif        *objectif)
{
  if (version_find_objectif (apres, objectif->code) != NULL)
    return VERSION_CONNUE;
  if (avant == NULL || prestation_phase_find_objectif (avant, objectif->code) == NULL)
    return VERSION_PROPRE;

  return objectif->atteint == 1 ? VERSION_GARDEE : VERSION_RETIREE;
}

const PrestationPhase *
version_find_avant (DossierComplet *dossier,
                    Phase          *phase)
{
  return dossier->prestation != NULL ? prestation_find_phase (dossier->prestation, phase->code)
                                     : NULL;
}

/* What stays although the version drops it, in sentences. */

static void
tell_objectifs (DossierComplet        *dossier,
                Phase                 *phase,
                const PrestationPhase *apres,
                GPtrArray             *gardes)
{
  const PrestationPhase *avant = version_find_avant (dossier, phase);

  for (guint i = 0; i < dossier->objectifs->len; i++)
    {
      const Objectif *objectif = dossier->objectifs->pdata[i];

      if (!version_belongs (objectif, phase) || version_sort_objectif (avant, apres, objectif) != VERSION_GARDEE)
        continue;
      g_ptr_array_add (gardes,
                       g_strdup_printf (_("%s: the objective “%s” stays, as it is reached."),
                                        apres->libelle,
                                        prestation_phase_find_objectif (avant, objectif->code)->libelle));
    }
}

static GPtrArray *
tell_gardes (DossierComplet   *dossier,
             const Prestation *vers)
{
  GPtrArray *gardes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < dossier->phases->len; i++)
    {
      Phase *phase = dossier->phases->pdata[i];
      const VersionSort sort = version_sort_phase (dossier, vers, phase);

      if (sort == VERSION_CONNUE)
        tell_objectifs (dossier, phase, version_find_phase (vers, phase->code), gardes);
      else if (sort == VERSION_GARDEE)
        g_ptr_array_add (gardes,
                         g_strdup_printf (_("The phase “%s” stays in this dossier, with the work "
                                            "it holds."), version_find_avant (dossier, phase)->libelle));
    }

  return gardes;
}

/* A dossier that is over is a record of what was: it keeps its version. */
static gboolean
check_open (DossierComplet  *dossier,
            GError         **error)
{
  static const char * const finis[] = { "refuse", "non_engage", "rompu", "clos", NULL };

  if (dossier->dossier->statut == NULL ||
      !g_strv_contains (finis, dossier->dossier->statut))
    return TRUE;

  return operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                           _("This dossier is over: it keeps the version of its service."));
}

Prestation *
version_find (Repository      *repository,
              DossierComplet  *dossier,
              gint64           version,
              GError         **error)
{
  g_autoptr (Prestation) vers = NULL;

  if (!check_open (dossier, error))
    return NULL;

  vers = repository_get_prestation (repository, dossier->dossier->prestation, version, error);
  if (vers != NULL && vers->version == dossier->dossier->prestation_version)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
                   _("This dossier has version %d of its service already."), (int) vers->version);
      return NULL;
    }

  return g_steal_pointer (&vers);
}

/**
 * dossiers_compare_version:
 * @version: a version of the prestation of the dossier, or %CHAMP_ABSENT for the present one
 *
 * Tells what dossiers_move_version() would do, before it is done.
 *
 * Returns: (transfer full) (nullable): what changes and what stays; %NULL with
 *   %OPERATIONS_ERROR_INVALID where the dossier has that version already, or
 *   %OPERATIONS_ERROR_FORBIDDEN where the dossier is over
 */
ChangementVersion *
dossiers_compare_version (Repository  *repository,
                          const char  *dossier,
                          gint64       version,
                          GError     **error)
{
  g_autoptr (DossierComplet) complet = repository_get_dossier (repository, dossier, error);
  g_autoptr (Prestation) vers =
    complet != NULL ? version_find (repository, complet, version, error) : NULL;
  ChangementVersion *changement;

  if (vers == NULL)
    return NULL;

  changement = g_new0 (ChangementVersion, 1);
  changement->de = complet->dossier->prestation_version;
  changement->vers = vers->version;
  changement->differences = complet->prestation != NULL
                              ? prestation_compare (complet->prestation, vers)
                              : g_ptr_array_new_with_free_func (g_free);
  changement->gardes = tell_gardes (complet, vers);

  return changement;
}
