/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

G_BEGIN_DECLS

/* A prestation that somebody adapts: prestation_copy() gives one that nobody else holds, whose
 * fields may then be written; prestation_check() tells what keeps it from being a prestation. */

/** PrestationReunionPlace: whether a meeting must take place, may, or is not foreseen. */
typedef enum
{
  REUNION_ABSENTE,
  REUNION_FACULTATIVE,
  REUNION_OBLIGATOIRE,
} PrestationReunionPlace;

Prestation             *prestation_copy              (const Prestation       *self);
char                   *prestation_write             (const Prestation       *self);

void                    prestation_set_texte         (char                  **texte,
                                                      const char             *nouveau);
PrestationPhase        *prestation_add_phase         (Prestation             *self,
                                                      const char             *libelle);
void                    prestation_drop_phase        (Prestation             *self,
                                                      guint                   i);
PrestationObjectif     *prestation_add_objectif      (PrestationPhase        *phase,
                                                      const char             *libelle);
void                    prestation_drop_objectif     (PrestationPhase        *phase,
                                                      guint                   i);
PrestationEtape        *prestation_add_etape         (Prestation             *self,
                                                      const char             *libelle);
void                    prestation_drop_etape        (Prestation             *self,
                                                      guint                   i);
void                    prestation_move              (GPtrArray              *elements,
                                                      guint                   i,
                                                      gint                    pas);
PrestationReunionPlace  prestation_get_reunion       (const Prestation       *self,
                                                      const char             *genre);
void                    prestation_set_reunion       (Prestation             *self,
                                                      const char             *genre,
                                                      PrestationReunionPlace  place);
void                    prestation_set_document      (Prestation             *self,
                                                      const char             *code,
                                                      gboolean                present);
void                    prestation_set_duree         (Prestation             *self,
                                                      gint64                  min_mois,
                                                      gint64                  max_mois,
                                                      gboolean                environ);
void                    prestation_add_tarif         (Prestation             *self,
                                                      Tarif                  *tarif);
void                    prestation_attest            (Prestation             *self,
                                                      const Prestation       *avant,
                                                      const char             *source);

G_END_DECLS
