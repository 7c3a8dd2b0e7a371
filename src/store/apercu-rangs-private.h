/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-requete-private.h"

G_BEGIN_DECLS

/* What SQL does not sort by: the groups, the life of a dossier, words as a reader sorts them, an order
 * the other way round. Each row of a sweep is added as it comes, then they are all put in order. */
typedef struct _ApercuRangs ApercuRangs;

ApercuRangs    *apercu_rangs_new  (const ApercuRequete *requete);
void            apercu_rangs_free (ApercuRangs         *self);
void            apercu_rangs_add  (ApercuRangs         *self,
                                   ApercuGroupe         groupe,
                                   Statement           *statement);
ApercuBalayage *apercu_rangs_sort (ApercuRangs         *self,
                                   ApercuBalayage      *balayage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ApercuRangs, apercu_rangs_free)

G_END_DECLS
