/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/inverse-private.h"

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

typedef struct _Ecriture Ecriture;

struct _Transaction
{
  Repository *repository;
  Cles *cles;                  /* the connection that writes, and its keys: those of the repository,
                                * or of the thread that writes */
  GHashTable *nums;            /* table → next num, for that connection */
  Ecriture *ecriture;          /* (nullable): the thread that writes it */
  char *operation;
  guint8 version[UUID_LENGTH]; /* the same, as every row it writes carries it */
  char *nature;
  GPtrArray *attentes;         /* in the order of the first put */
  GHashTable *places;          /* "table uuid" → Attente */
  gboolean annulation;
  guint8 annule[UUID_LENGTH];
  Inverse *inverse;            /* (nullable): what an undoing still has to read */
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
guint    transaction_count    (Transaction  *self);
void     transaction_start    (Transaction  *self);
gboolean transaction_check_free (Transaction *self,
                               GError      **error);
gboolean transaction_write_some (Transaction *self,
                               guint         n,
                               GError      **error);
gboolean transaction_write_end (Transaction  *self,
                               GError      **error);
GPtrArray *transaction_apply  (Transaction  *self);
void     transaction_settle   (Transaction  *self);

G_END_DECLS
