/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-balayage-private.h"
#include "store/projection-private.h"

G_BEGIN_DECLS

/* A filter of one's own: the words apart, each already a search key. */
typedef struct
{
  char **mots;
  char **statuts;
  char *prestation;
  char *conseiller;
  char *collectivite;
  gboolean en_retard;
  gboolean par_groupe;
  gint64 jour;
  ApercuOrdre ordre;
} ApercuRequete;

void       apercu_requete_init    (ApercuRequete       *self,
                                   const ApercuFiltre  *filtre);
void       apercu_requete_clear   (ApercuRequete       *self);
gboolean   apercu_requete_same_sweep (const ApercuRequete *self,
                                   const ApercuRequete *autre);
ApercuBalayage *apercu_requete_run (const ApercuRequete *self,
                                   Projection          *projection,
                                   GError             **error);

G_END_DECLS
