/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-requete-private.h"
#include "store/repository-private.h"

G_BEGIN_DECLS

struct _ApercuListe
{
  GObject parent_instance;

  Repository *repository;
  ApercuRequete requete;
  ApercuBalayage *balayage; /* (nullable): what answers but for the words */
  GCancellable *recherche;  /* (nullable): the words being looked for in a thread */
  GArray *ids;              /* gint64: what was announced, at every moment */
  GByteArray *groupes;      /* of each of them */
  guint retards;
  guint64 serie;            /* of the projection when it was asked */
  gboolean progressive;     /* shows the first rows before the others are there */
};

Projection *apercu_liste_get_projection (ApercuListe *self);

G_END_DECLS
