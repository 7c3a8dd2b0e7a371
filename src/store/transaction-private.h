/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/operation-private.h"

G_BEGIN_DECLS

/* One record to write or to delete. */
typedef struct
{
  Fiche *fiche;
  gboolean supprimee;
  gboolean exacte;   /* put back from the history: nothing of the present is kept */
  gboolean ecrite;   /* some row of it was */
  gint64 num;
} Attente;

struct _Transaction
{
  Repository *repository;
  char *operation;
  guint8 version[UUID_LENGTH]; /* the same, as every row it writes carries it */
  char *nature;
  GPtrArray *attentes;         /* in the order of the first put */
  GHashTable *places;          /* "table uuid" → Attente */
  gboolean annulation;
  guint8 annule[UUID_LENGTH];
  GArray *traces;
  guint64 hlc;
  guint rang;                  /* of the next one to write, while it is being committed */
  gboolean ecrite;             /* whether some row was */
};

void     transaction_add      (Transaction  *self,
                               Fiche        *fiche,
                               gboolean      supprimee,
                               gboolean      exacte);
gboolean transaction_complete (Transaction  *self,
                               Attente      *attente,
                               GError      **error);
void     transaction_roll_back (Transaction *self);
gboolean transaction_write    (Transaction  *self,
                               Attente      *attente,
                               GError      **error);

G_END_DECLS
