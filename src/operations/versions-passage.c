/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/versions-private.h"

#include "operations/ecarts-private.h"
#include "operations/phases-private.h"

#include "model/parcours.h"

static void
recode_phase (Operation  *operation,
              Phase      *phase,
              const char *code)
{
  GPtrArray *entretiens = operation->dossier->entretiens;
  GPtrArray *ecarts = operation->dossier->ecarts;

  if (g_strcmp0 (phase->code, code) == 0)
    return;

  for (guint i = 0; i < entretiens->len; i++)
    if (g_strcmp0 (JALONS_ENTRETIEN (entretiens->pdata[i])->phase, phase->code) == 0)
      champ_set_texte (operation_edit (operation, entretiens->pdata[i]), "phase", code);
  for (guint i = 0; i < ecarts->len; i++)
    if (g_strcmp0 (JALONS_ECART (ecarts->pdata[i])->quoi, "phase") == 0 &&
        g_strcmp0 (JALONS_ECART (ecarts->pdata[i])->code, phase->code) == 0)
      champ_set_texte (operation_edit (operation, ecarts->pdata[i]), "code", code);
  champ_set_texte (operation_edit (operation, JALONS_FICHE (phase)), "code", code);
}

static void
drop_phase (Operation *operation,
            Phase     *phase)
{
  GPtrArray *objectifs = operation->dossier->objectifs;

  for (guint i = 0; i < objectifs->len; i++)
    if (version_belongs (objectifs->pdata[i], phase))
      operation_delete (operation, objectifs->pdata[i]);
  operation_delete (operation, JALONS_FICHE (phase));
}

/* The objectives that the dossier has: those of the version by its order, then its own. */
static void
move_objectifs (Operation             *operation,
                Phase                 *phase,
                const PrestationPhase *avant,
                const PrestationPhase *apres)
{
  GPtrArray *objectifs = operation->dossier->objectifs;
  g_autoptr (GHashTable) presents = g_hash_table_new (g_direct_hash, g_direct_equal);
  gint64 rang = apres->objectifs->len;

  for (guint i = 0; i < objectifs->len; i++)
    {
      Objectif *objectif = objectifs->pdata[i];
      const PrestationObjectif *connu = version_find_objectif (apres, objectif->code);
      Fiche *fiche;
      guint place;

      if (!version_belongs (objectif, phase))
        continue;
      if (connu == NULL && version_sort_objectif (avant, apres, objectif) == VERSION_RETIREE)
        {
          operation_delete (operation, JALONS_FICHE (objectif));
          continue;
        }
      fiche = operation_edit (operation, JALONS_FICHE (objectif));
      if (connu == NULL && avant != NULL &&
          prestation_phase_find_objectif (avant, objectif->code) != NULL)
        champ_set_texte (fiche, "code",
                         prestation_phase_find_objectif (avant, objectif->code)->libelle);
      if (connu != NULL)
        {
          champ_set_texte (fiche, "code", connu->code);
          g_hash_table_add (presents, (gpointer) connu);
        }
      champ_set_nombre (fiche, "rang",
                        connu != NULL && g_ptr_array_find (apres->objectifs, connu, &place)
                          ? (gint64) place : rang++);
    }

  for (guint i = 0; i < apres->objectifs->len; i++)
    {
      const PrestationObjectif *objectif = apres->objectifs->pdata[i];
      Fiche *fiche;

      if (g_hash_table_contains (presents, objectif))
        continue;
      fiche = operation_add (operation, TYPE_OBJECTIF);
      champ_set_texte (fiche, "phase", fiche_get_uuid (JALONS_FICHE (phase)));
      champ_set_nombre (fiche, "rang", i);
      champ_set_texte (fiche, "code", objectif->code);
      champ_set_nombre (fiche, "atteint", 0);
    }
}

static void
keep_phase (Operation *operation,
            Phase     *phase,
            gint64     vers)
{
  const char *nom = version_find_avant (operation->dossier, phase)->libelle;
  g_autofree char *raison =
    g_strdup_printf ("Gardée au passage à la version %d de la prestation, avec le travail qu’elle "
                     "contient", (int) vers);
  const PrestationPhase *avant = version_find_avant (operation->dossier, phase);

  for (guint i = 0; i < operation->dossier->objectifs->len; i++)
    {
      Objectif *objectif = operation->dossier->objectifs->pdata[i];
      const PrestationObjectif *connu =
        version_belongs (objectif, phase) ? prestation_phase_find_objectif (avant, objectif->code) : NULL;

      if (connu != NULL)
        champ_set_texte (operation_edit (operation, JALONS_FICHE (objectif)), "code",
                         connu->libelle);
    }
  recode_phase (operation, phase, nom);
  ecarts_put (operation, "phase", nom, "ajoute", raison);
}

/* The version has it: it goes by the version's code, also where the dossier had it of its own. */
static void
adopt_phase (Operation             *operation,
             Phase                 *phase,
             const PrestationPhase *apres)
{
  move_objectifs (operation, phase, version_find_avant (operation->dossier, phase), apres);
  if (g_strcmp0 (phase->code, apres->code) == 0)
    return;

  ecarts_drop (operation, "phase", phase->code, "ajoute");
  recode_phase (operation, phase, apres->code);
}

/* Returns: (transfer container): the phases that the dossier has afterwards, in its order */
static GPtrArray *
move_phases (Operation        *operation,
             const Prestation *vers)
{
  GPtrArray *phases = g_ptr_array_new ();

  for (guint i = 0; i < operation->dossier->phases->len; i++)
    {
      Phase *phase = operation->dossier->phases->pdata[i];
      const VersionSort sort = version_sort_phase (operation->dossier, vers, phase);

      if (sort == VERSION_RETIREE)
        {
          drop_phase (operation, phase);
          continue;
        }
      if (sort == VERSION_GARDEE)
        keep_phase (operation, phase, vers->version);
      if (sort == VERSION_CONNUE)
        adopt_phase (operation, phase, version_find_phase (vers, phase->code));
      g_ptr_array_add (phases, operation_edit (operation, JALONS_FICHE (phase)));
    }

  return phases;
}

/* The phases that the dossier does not have yet, each after the one that it follows there. */
static void
add_phases (Operation        *operation,
            const Prestation *vers,
            GPtrArray        *phases)
{
  guint place = 0;

  for (guint i = 0; i < vers->phases->len; i++)
    {
      const PrestationPhase *phase = vers->phases->pdata[i];
      guint presente;

      if (phases_find (phases, phase->code, &presente))
        place = presente + 1;
      else if (!parcours_has_ecart (operation->dossier, "phase", phase->code, "retire"))
        g_ptr_array_insert (phases, (gint) place++, phases_add (operation, phase, i));
    }
}

/* In the order of the version, each phase of the dossier's own staying behind the one it follows;
 * a dossier that chose another order keeps it. */
static GPtrArray *
order_phases (Operation        *operation,
              const Prestation *vers,
              GPtrArray        *phases)
{
  GPtrArray *rangees = g_ptr_array_new ();
  guint place;

  for (guint i = 0; i < operation->dossier->ecarts->len; i++)
    {
      const Ecart *ecart = operation->dossier->ecarts->pdata[i];

      if (g_strcmp0 (ecart->quoi, "phase") == 0 && g_strcmp0 (ecart->nature, "deplace") == 0)
        {
          g_ptr_array_extend (rangees, phases, NULL, NULL);
          return rangees;
        }
    }

  for (guint i = 0; i < vers->phases->len; i++)
    if (phases_find (phases, ((const PrestationPhase *) vers->phases->pdata[i])->code, &place))
      g_ptr_array_add (rangees, phases->pdata[place]);
  for (guint i = 0; i < phases->len; i++)
    {
      guint avant;

      if (g_ptr_array_find (rangees, phases->pdata[i], NULL))
        continue;
      place = i > 0 && g_ptr_array_find (rangees, phases->pdata[i - 1], &avant) ? avant + 1 : 0;
      g_ptr_array_insert (rangees, (gint) place, phases->pdata[i]);
    }

  return rangees;
}

/**
 * dossiers_move_version:
 * @version: a version of the prestation of the dossier, or %CHAMP_ABSENT for the present one
 *
 * Moves a dossier to another version of its prestation, as one step that can be undone. Its price
 * stays its own, that of its own day. New phases and objectives come; those that the version no
 * longer has go, unless they hold work: then they stay as the dossier's own, with the reason.
 */
gboolean
dossiers_move_version (Repository  *repository,
                       const char  *dossier,
                       gint64       version,
                       GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Prestation) vers = NULL;
  g_autoptr (GPtrArray) phases = NULL;
  g_autoptr (GPtrArray) rangees = NULL;

  if (!operation_open (&operation, repository, "prestation-dossier", dossier, error))
    return FALSE;
  vers = version_find (repository, operation.dossier, version, error);
  if (vers == NULL)
    return FALSE;

  champ_set_nombre (operation_edit (&operation, JALONS_FICHE (operation.dossier->dossier)),
                    "prestation_version", vers->version);
  if (operation.dossier->phases->len > 0)
    {
      phases = move_phases (&operation, vers);
      add_phases (&operation, vers, phases);
      rangees = order_phases (&operation, vers, phases);
      phases_number (&operation, rangees);
    }

  return operation_commit (&operation, error);
}
