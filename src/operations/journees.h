/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/preparation.h"
#include "store/repository.h"

G_BEGIN_DECLS

/**
 * JourneeMarque: what there is to prepare, one bit each
 *
 * @JOURNEE_NOTES: the last one was held and nothing is written of it, or its outcome is not noted
 * @JOURNEE_PROMESSE: something is promised for that day or was for before
 * @JOURNEE_REMISE: a final document was never printed
 * @JOURNEE_SIGNATURE: a convention or an avenant waits for a signature
 * @JOURNEE_ACCORD: the agent's accord is not recorded
 * @JOURNEE_ECHEANCE: a deadline is late or near
 */
typedef enum
{
  JOURNEE_NOTES = 1 << 0,
  JOURNEE_PROMESSE = 1 << 1,
  JOURNEE_REMISE = 1 << 2,
  JOURNEE_SIGNATURE = 1 << 3,
  JOURNEE_ACCORD = 1 << 4,
  JOURNEE_ECHEANCE = 1 << 5,
} JourneeMarque;

/**
 * JourneeLigne:
 * @dossier: uuid
 * @lieu: (nullable): where, of the entretien or, once it is prepared, of the dossier
 * @arret: (nullable): where one stopped, in one line; %NULL until it is prepared
 * @marques: what there is to prepare, once it is prepared
 *
 * An entretien of a day, with what has to be ready for it.
 */
typedef struct
{
  Entretien *entretien;
  char *dossier;
  char *nom;
  char *prenom;
  char *lieu;
  char *arret;
  guint marques;
} JourneeLigne;

GPtrArray *journees_list     (Repository   *repository,
                              gint64        jour,
                              const char   *conseiller,
                              guint         maximum,
                              guint        *autres,
                              GError      **error);
gint64     journees_find_next (Repository  *repository,
                               gint64        jour,
                               const char   *conseiller);
gboolean   journee_ligne_prepare (JourneeLigne *self,
                               Repository   *repository,
                               gint64        jour,
                               GError      **error);
guint      journees_mark     (const Preparation *preparation);

G_END_DECLS
