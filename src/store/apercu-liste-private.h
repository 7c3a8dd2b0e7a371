/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-requete-private.h"
#include "store/repository-private.h"

G_BEGIN_DECLS

struct _ApercuListe
{
  GObject parent_instance;

  Repository *repository;
  ApercuRequete requete;    /* without a list of words until a filter is given */
  ApercuReponse *reponse;   /* (nullable): to the last request that was answered */
  GArray *ids;              /* gint64: what was announced, at every moment */
  GCancellable *recherche;  /* (nullable): the request that a thread is answering */
  gboolean moindre;         /* whether its answer is to announce the least */
  guint64 serie;            /* of the projection when it was asked */
  gboolean entiere;         /* every dossier was looked at for the answer */
  gboolean progressive;     /* shows the first rows before the others are there */
  guint longue;             /* from how many dossiers on a thread answers */
};

Projection   *apercu_liste_get_projection (ApercuListe *self);
ApercuCliche *apercu_liste_get_cliche (ApercuListe *self);
void          apercu_liste_set_longue (ApercuListe *self,
                                       guint        longue);

G_END_DECLS
