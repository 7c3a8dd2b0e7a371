/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-liste.h"
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
  gint64 jour;
  ApercuOrdre ordre;
} ApercuRequete;

void       apercu_requete_init    (ApercuRequete       *self,
                                   const ApercuFiltre  *filtre);
void       apercu_requete_clear   (ApercuRequete       *self);
GArray    *apercu_requete_run     (const ApercuRequete *self,
                                   Projection          *projection,
                                   GError             **error);
guint      apercu_requete_count_overdue (const ApercuRequete *self,
                                   Projection          *projection);

G_END_DECLS
