/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation.h"

#include "model/prestation-formes.h"

/**
 * prestation_error_quark:
 *
 * Returns: the domain of #PrestationError
 */
G_DEFINE_QUARK (jalons-prestation-error-quark, prestation_error)
G_DEFINE_BOXED_TYPE (Prestation, prestation, prestation_ref, prestation_unref)

/**
 * prestation_ref:
 *
 * Returns: (transfer full): @self, with one more reference
 */
Prestation *
prestation_ref (Prestation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->references);

  return self;
}

/**
 * prestation_unref:
 * @self: (transfer full): a prestation
 *
 * Gives up one reference; the last one frees.
 */
void
prestation_unref (Prestation *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_int_dec_and_test (&self->references))
    forme_free (&forme_prestation, self);
}

/**
 * prestation_find_phase:
 * @code: (nullable): code of a phase
 *
 * Returns: (nullable): the phase, NULL for a code that this prestation does not know
 */
const PrestationPhase *
prestation_find_phase (const Prestation *self,
                       const char       *code)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->phases->len; i++)
    {
      const PrestationPhase *phase = g_ptr_array_index (self->phases, i);

      if (g_strcmp0 (phase->code, code) == 0)
        return phase;
    }

  return NULL;
}

/**
 * prestation_phase_find_objectif:
 * @code: (nullable): code of an objective
 *
 * Returns: (nullable): the objective of @phase, NULL for a code that it does not know
 */
const PrestationObjectif *
prestation_phase_find_objectif (const PrestationPhase *phase,
                                const char            *code)
{
  g_return_val_if_fail (phase != NULL, NULL);

  for (guint i = 0; i < phase->objectifs->len; i++)
    {
      const PrestationObjectif *objectif = g_ptr_array_index (phase->objectifs, i);

      if (g_strcmp0 (objectif->code, code) == 0)
        return objectif;
    }

  return NULL;
}

/**
 * prestation_get_duree_max_mois:
 *
 * Returns: the longest span in months, %CHAMP_ABSENT where none is fixed
 */
gint64
prestation_get_duree_max_mois (const Prestation *self)
{
  g_return_val_if_fail (self != NULL, CHAMP_ABSENT);

  return self->duree == NULL ? CHAMP_ABSENT : self->duree->max_mois;
}

/**
 * prestation_has_document:
 * @document: code of a document
 *
 * Tells whether @document is one that this prestation makes.
 */
gboolean
prestation_has_document (const Prestation *self,
                         const char       *document)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->documents->len; i++)
    {
      const PrestationChoix *choix = g_ptr_array_index (self->documents, i);

      if (g_strcmp0 (choix->code, document) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * prestation_requires_accord:
 *
 * Tells whether a dossier cannot leave *demande* before the agent's accord is recorded.
 */
gboolean
prestation_requires_accord (const Prestation *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->accord_agent->exigence == ACCORD_REQUIS;
}

/**
 * prestation_is_reunion_required:
 * @genre: genre of an entretien
 *
 * Tells whether a meeting of this genre must take place, or its absence be explained.
 */
gboolean
prestation_is_reunion_required (const Prestation *self,
                                const char       *genre)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->reunions->len; i++)
    {
      const PrestationReunion *reunion = g_ptr_array_index (self->reunions, i);

      if (g_strcmp0 (reunion->genre, genre) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * prestation_counts_colonne:
 * @colonne: `entretiens`, `travail_personnel` or `preparation`
 *
 * Tells whether the hours of this column count against those of the prestation.
 */
gboolean
prestation_counts_colonne (const Prestation *self,
                           const char       *colonne)
{
  g_return_val_if_fail (self != NULL && colonne != NULL, FALSE);

  return g_strv_contains ((const char * const *) self->heures->colonnes, colonne);
}

/**
 * prestation_counts_genre:
 * @genre: genre of an entretien
 *
 * Tells whether an entretien of this genre counts in the column of entretiens; others stand
 * apart, as the préalable or the bilan with HR.
 */
gboolean
prestation_counts_genre (const Prestation *self,
                         const char       *genre)
{
  g_return_val_if_fail (self != NULL && genre != NULL, FALSE);

  return !g_strv_contains ((const char * const *) self->heures->genres_hors_compte, genre);
}

/**
 * prestation_find_tarif:
 * @jour: the day the price is asked for; a dossier keeps the price of its own day
 * @conditions: what is known of the case
 * @reponse: (out caller-allocates): the answer, for tarif_reponse_clear()
 *
 * Finds the price in the grid of @self: see tarif_find().
 */
void
prestation_find_tarif (const Prestation      *self,
                       gint64                 jour,
                       const TarifConditions *conditions,
                       TarifReponse          *reponse)
{
  g_return_if_fail (self != NULL);

  tarif_find (self->tarifs, jour, conditions, reponse);
}
