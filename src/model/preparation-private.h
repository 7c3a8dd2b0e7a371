/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/preparation.h"

G_BEGIN_DECLS

/* The parts of preparation_compute(). */

gboolean          preparation_reads   (Preparation       *self,
                                       gpointer           fiche,
                                       const char        *champs);
PreparationPoint *preparation_add     (GPtrArray         *points,
                                       PreparationNature  nature,
                                       const char        *code,
                                       const char        *texte,
                                       gpointer           fiche);
void              preparation_set_day (Preparation       *self,
                                       PreparationPoint  *point,
                                       gint64             le);
void              preparation_add_manques (Preparation   *self,
                                           DossierComplet *dossier);

G_END_DECLS
