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

/* The first sweep of a list that is being read, made by the thread that reads it. */
typedef struct
{
  ApercuRequete requete;
  ApercuBalayage *balayage; /* NULL until it is made */
  guint64 serie;            /* of the projection then */
} ApercuAvance;

ApercuAvance *apercu_avance_new   (const ApercuRequete *requete);
void       apercu_avance_free     (ApercuAvance        *self);
gboolean   apercu_avance_run      (ApercuAvance        *self,
                                   Projection          *projection,
                                   GError             **error);

void       apercu_requete_init    (ApercuRequete       *self,
                                   const ApercuFiltre  *filtre);
void       apercu_requete_clear   (ApercuRequete       *self);
gboolean   apercu_requete_same_sweep (const ApercuRequete *self,
                                   const ApercuRequete *autre);
ApercuBalayage *apercu_requete_run (const ApercuRequete *self,
                                   Projection          *projection,
                                   GError             **error);

G_END_DECLS
