/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/projection-private.h"

G_BEGIN_DECLS

/* What one row makes of the projection. */
typedef enum
{
  PAS_INSERT,
  PAS_COMPLETE,
  PAS_HIDE,
} PasGenre;

typedef struct
{
  PasGenre genre;
  ProjectionTable *table;
  gint64 id;
  guint64 revision;
  guint espace;
  guint8 uuid[16];
  guint8 portee[16];
  guint debut;      /* of its payload among the bytes of the batch */
  guint longueur;   /* 0: none */
} Pas;

/* Rows unsealed by one thread for another to project, a batch at a time. */
typedef struct
{
  GArray *pas;
  GByteArray *octets;
  gboolean dernier;
} Lot;

typedef struct
{
  GAsyncQueue *pleins;
  GAsyncQueue *vides;
  Lot *courant;     /* of the thread that fills */
} Lots;

Lots     *lots_new    (void);
void      lots_free   (Lots             *self);
void      lots_add    (Lots             *self,
                       const Pas        *pas,
                       const GByteArray *payload);
void      lots_end    (Lots             *self);
gboolean  lots_apply  (Lots             *self,
                       Projection       *projection,
                       GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Lots, lots_free)

G_END_DECLS
