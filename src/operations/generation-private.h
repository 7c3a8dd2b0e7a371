/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/* Synthetic dossiers: the same seed gives the same ones. */

typedef struct
{
  GRand *rand;
  gint64 jour;
  GPtrArray *prestations;
  GPtrArray *collectivites;
} Generation;

Fiche          *generation_new_fiche   (Generation     *self,
                                        GType           type,
                                        DossierComplet *dossier);
const char     *generation_pick        (Generation     *self,
                                        const char * const *textes);
Collectivite   *generation_employeur   (Generation     *self,
                                        guint           rang);
DossierComplet *generation_dossier     (Generation     *self,
                                        const char     *ref,
                                        gint64          demande_le);

extern const char * const generation_noms[];
extern const char * const generation_prenoms[];
extern const char * const generation_communes[];
extern const char * const generation_fonctions[];
extern const char * const generation_resumes[];
extern const char * const generation_notes[];
extern const char * const generation_paragraphes[];
extern const char * const generation_actions[];
extern const char * const generation_conseillers[];

G_END_DECLS
