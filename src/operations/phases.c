/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/phases-private.h"

#include "model/adaptation.h"

/* Returns: (transfer none): the rows of a phase of the prestation, with none of its objectives
 * reached */
Fiche *
phases_add (Operation             *operation,
            const PrestationPhase *modele,
            gint64                 rang)
{
  Fiche *phase = operation_add (operation, TYPE_PHASE);

  champ_set_nombre (phase, "rang", rang);
  champ_set_texte (phase, "code", modele->code);
  for (guint i = 0; i < modele->objectifs->len; i++)
    {
      const PrestationObjectif *objectif = modele->objectifs->pdata[i];
      Fiche *fiche = operation_add (operation, TYPE_OBJECTIF);

      champ_set_texte (fiche, "phase", fiche_get_uuid (phase));
      champ_set_nombre (fiche, "rang", i);
      champ_set_texte (fiche, "code", objectif->code);
      champ_set_nombre (fiche, "atteint", 0);
    }

  return phase;
}

/* Returns: (transfer container) (element-type Fiche): the phases of the dossier in its order; those
 * that an import left out become rows */
GPtrArray *
phases_lay_out (Operation *operation)
{
  g_autoptr (GPtrArray) codes = adaptation_list_phases (operation->dossier);
  GPtrArray *phases = g_ptr_array_new ();

  for (guint i = 0; i < codes->len; i++)
    {
      Phase *presente = dossier_complet_get_phase (operation->dossier, codes->pdata[i]);

      g_ptr_array_add (phases,
                       presente != NULL
                         ? JALONS_FICHE (presente)
                         : phases_add (operation,
                                       prestation_find_phase (operation->dossier->prestation,
                                                              codes->pdata[i]), i));
    }

  return phases;
}

/* Gives each phase the rank of its place. */
void
phases_number (Operation *operation,
               GPtrArray *phases)
{
  for (guint i = 0; i < phases->len; i++)
    if (JALONS_PHASE (phases->pdata[i])->rang != i)
      champ_set_nombre (operation_edit (operation, phases->pdata[i]), "rang", i);
}

gboolean
phases_find (GPtrArray  *phases,
             const char *code,
             guint      *place)
{
  for (guint i = 0; i < phases->len; i++)
    if (g_strcmp0 (JALONS_PHASE (phases->pdata[i])->code, code) == 0)
      {
        *place = i;
        return TRUE;
      }

  return FALSE;
}
