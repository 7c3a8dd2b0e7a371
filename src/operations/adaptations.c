/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/adaptations.h"

#include "operations/ecarts-private.h"
#include "operations/phases-private.h"

#include "model/adaptation.h"
#include "model/parcours.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
list_codes (GPtrArray *phases)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < phases->len; i++)
    g_ptr_array_add (codes, JALONS_PHASE (phases->pdata[i])->code);

  return codes;
}

/* What was explained and is so no more needs no écart. */
static void
drop_settled (Operation *operation,
              GPtrArray *phases)
{
  g_autoptr (GPtrArray) codes = list_codes (phases);

  for (guint i = 0; i < operation->dossier->ecarts->len; i++)
    {
      Ecart *ecart = operation->dossier->ecarts->pdata[i];
      guint place;

      if (g_strcmp0 (ecart->quoi, "phase") == 0 && g_strcmp0 (ecart->nature, "deplace") == 0 &&
          (!phases_find (phases, ecart->code, &place) ||
           !adaptation_is_displaced_in (operation->dossier->prestation, codes, ecart->code)))
        operation_delete (operation, JALONS_FICHE (ecart));
    }
}

static gboolean
refuse_unknown (GError **error)
{
  return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                           _("This dossier does not have this phase."));
}

/* Adding */

static gboolean
check_name (DossierComplet  *dossier,
            const char      *nom,
            GError         **error)
{
  if (texte_is_blank (nom))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID, _("Give the phase a name."));
  if (dossier_complet_get_phase (dossier, nom) != NULL)
    return operation_refuse (error, OPERATIONS_ERROR_EXISTS,
                      _("The dossier has a phase of this name already."));
  for (guint i = 0; dossier->prestation != NULL && i < dossier->prestation->phases->len; i++)
    {
      const PrestationPhase *phase = dossier->prestation->phases->pdata[i];

      if (g_str_equal (phase->code, nom) || g_str_equal (phase->libelle, nom))
        return operation_refuse (error, OPERATIONS_ERROR_EXISTS,
                          _("The service has a phase of this name: where it was dropped, take the "
                            "adaptation back."));
    }

  return TRUE;
}

/**
 * adaptations_add_phase:
 * @nom: what the phase is called; it is its code too, as no prestation knows it
 * @apres: (nullable): the phase that it follows; the last one otherwise
 * @raison: why
 *
 * Adds to one dossier a phase that its prestation does not have.
 */
gboolean
adaptations_add_phase (Repository  *repository,
                       const char  *dossier,
                       const char  *nom,
                       const char  *apres,
                       const char  *raison,
                       GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (GPtrArray) phases = NULL;
  g_autofree char *net = g_strstrip (g_strdup (nom != NULL ? nom : ""));
  Fiche *phase;
  guint place;

  if (!operation_open (&operation, repository, "phase-ajoutee", dossier, error) ||
      !check_name (operation.dossier, net, error) || !ecarts_check_raison (raison, error))
    return FALSE;

  phases = phases_lay_out (&operation);
  if (apres == NULL)
    place = phases->len;
  else if (phases_find (phases, apres, &place))
    place++;
  else
    return refuse_unknown (error);

  phase = operation_add (&operation, TYPE_PHASE);
  champ_set_texte (phase, "code", net);
  g_ptr_array_insert (phases, (gint) place, phase);
  phases_number (&operation, phases);
  ecarts_put (&operation, "phase", net, "ajoute", raison);

  return operation_commit (&operation, error);
}

/* Dropping */

static gboolean
check_free (DossierComplet  *dossier,
            const char      *phase,
            GError         **error)
{
  guint n = 0;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    n += g_strcmp0 (((Entretien *) dossier->entretiens->pdata[i])->phase, phase) == 0;
  if (n == 0)
    return TRUE;

  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONDITIONS,
               ngettext ("%u meeting belongs to this phase: give it another one first. Nothing "
                         "was changed.",
                         "%u meetings belong to this phase: give them another one first. Nothing "
                         "was changed.", n), n);
  return FALSE;
}

/* The phase goes with its objectives; the others close the ranks. */
static gboolean
take_out (Operation   *operation,
          const char  *code,
          GError     **error)
{
  g_autoptr (GPtrArray) phases = NULL;
  guint place;
  Fiche *phase;

  if (!check_free (operation->dossier, code, error))
    return FALSE;
  phases = phases_lay_out (operation);
  if (!phases_find (phases, code, &place))
    return refuse_unknown (error);
  if (phases->len == 1)
    return operation_refuse (error, OPERATIONS_ERROR_CONDITIONS,
                      _("A dossier keeps at least one phase. Nothing was changed."));

  phase = phases->pdata[place];
  g_ptr_array_remove_index (phases, place);
  phases_number (operation, phases);
  drop_settled (operation, phases);
  operation_delete (operation, phase);
  for (guint i = 0; i < operation->dossier->objectifs->len; i++)
    if (g_strcmp0 (JALONS_OBJECTIF (operation->dossier->objectifs->pdata[i])->phase,
                   fiche_get_uuid (phase)) == 0)
      operation_delete (operation, operation->dossier->objectifs->pdata[i]);

  return TRUE;
}

/**
 * adaptations_drop_phase:
 * @raison: (nullable): why; not asked for a phase that was added to this dossier
 *
 * Drops a phase from one dossier, with its objectives and its dates. One that holds meetings is
 * refused: they would belong nowhere.
 */
gboolean
adaptations_drop_phase (Repository  *repository,
                        const char  *dossier,
                        const char  *phase,
                        const char  *raison,
                        GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  gboolean prevue;

  if (!operation_open (&operation, repository, "phase-retiree", dossier, error))
    return FALSE;

  prevue = operation.dossier->prestation != NULL &&
           prestation_find_phase (operation.dossier->prestation, phase) != NULL;
  if ((prevue && !ecarts_check_raison (raison, error)) || !take_out (&operation, phase, error))
    return FALSE;
  if (prevue)
    ecarts_put (&operation, "phase", phase, "retire", raison);
  else
    ecarts_drop (&operation, "phase", phase, "ajoute");

  return operation_commit (&operation, error);
}

/* Moving */

static gboolean
swap (GPtrArray *liste,
      guint      place,
      gint       pas)
{
  const gint64 autre = (gint64) place + pas;
  gpointer garde;

  if (autre < 0 || autre >= liste->len)
    return FALSE;

  garde = liste->pdata[place];
  liste->pdata[place] = liste->pdata[autre];
  liste->pdata[autre] = garde;
  return TRUE;
}

/* Two neighbours change places: the one that comes second may then be displaced by the first. */
static const char *
find_displaced (const Prestation *prestation,
                GPtrArray        *codes,
                guint             place,
                gint              pas)
{
  const guint premiere = pas < 0 ? place - 1 : place;
  g_autoptr (GPtrArray) deux = g_ptr_array_new ();

  g_ptr_array_add (deux, codes->pdata[premiere]);
  g_ptr_array_add (deux, codes->pdata[premiere + 1]);

  return adaptation_is_displaced_in (prestation, deux, deux->pdata[1]) ? deux->pdata[1] : NULL;
}

/**
 * adaptations_needs_raison:
 * @phase: a phase of the dossier
 * @pas: -1 to move it up, 1 to move it down
 *
 * Tells whether moving a phase there departs from the prestation: going back to its order, or moving
 * a phase that only this dossier has, needs no reason.
 */
gboolean
adaptations_needs_raison (DossierComplet *dossier,
                          const char     *phase,
                          gint            pas)
{
  g_autoptr (GPtrArray) codes = adaptation_list_phases (dossier);
  guint place;

  return g_ptr_array_find_with_equal_func (codes, phase, g_str_equal, &place) &&
         swap (codes, place, pas) &&
         find_displaced (dossier->prestation, codes, place, pas) != NULL;
}

/**
 * adaptations_move_phase:
 * @pas: -1 to move it up, 1 to move it down
 * @raison: (nullable): why, where adaptations_needs_raison() says so
 *
 * Moves a phase among those of one dossier.
 */
gboolean
adaptations_move_phase (Repository  *repository,
                        const char  *dossier,
                        const char  *phase,
                        gint         pas,
                        const char  *raison,
                        GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (GPtrArray) phases = NULL;
  g_autoptr (GPtrArray) codes = NULL;
  const char *deplacee;
  guint place;

  g_return_val_if_fail (pas == 1 || pas == -1, FALSE);

  if (!operation_open (&operation, repository, "phase-deplacee", dossier, error))
    return FALSE;
  phases = phases_lay_out (&operation);
  if (!phases_find (phases, phase, &place))
    return refuse_unknown (error);
  if (!swap (phases, place, pas))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("The phase is at the end already."));

  codes = list_codes (phases);
  deplacee = find_displaced (operation.dossier->prestation, codes, place, pas);
  if (deplacee != NULL && !ecarts_check_raison (raison, error))
    return FALSE;
  phases_number (&operation, phases);
  drop_settled (&operation, phases);
  if (deplacee != NULL)
    ecarts_put (&operation, "phase", deplacee, "deplace", raison);

  return operation_commit (&operation, error);
}

/* Taking back */

/* Before the first phase that should follow it. */
static void
put_back (Operation  *operation,
          const char *code)
{
  const Prestation *prestation = operation->dossier->prestation;
  g_autoptr (GPtrArray) phases = phases_lay_out (operation);
  g_autoptr (GPtrArray) codes = NULL;
  guint place;

  if (!phases_find (phases, code, &place))
    return;

  codes = list_codes (phases);
  while (place > 0 && adaptation_is_displaced_in (prestation, codes, code))
    {
      swap (phases, place, -1);
      swap (codes, place--, -1);
    }
  phases_number (operation, phases);
  drop_settled (operation, phases);
}

static gboolean
withdraw_phase (Operation  *operation,
                Ecart      *ecart,
                GError    **error)
{
  if (g_strcmp0 (ecart->nature, "ajoute") == 0)
    return dossier_complet_get_phase (operation->dossier, ecart->code) == NULL ||
           take_out (operation, ecart->code, error);

  /* Without its écart the phase is one of the dossier again. */
  g_ptr_array_remove (operation->dossier->ecarts, ecart);
  put_back (operation, ecart->code);
  return TRUE;
}

/**
 * adaptations_withdraw:
 * @ecart: the uuid of an écart
 *
 * Takes an adaptation back: the phase that was dropped or moved is at its place again, without what
 * was ticked in it; the one that was added is dropped, unless it holds meetings; a meeting is
 * explained no more.
 */
gboolean
adaptations_withdraw (Repository  *repository,
                      const char  *ecart,
                      GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Ecart) sien = NULL;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "ecart-retire", TYPE_ECART, ecart, &fiche, error))
    return FALSE;

  sien = JALONS_ECART (g_object_ref (fiche));
  operation_delete (&operation, fiche);
  if (g_strcmp0 (sien->quoi, "phase") == 0 && !withdraw_phase (&operation, sien, error))
    return FALSE;

  return operation_commit (&operation, error);
}
