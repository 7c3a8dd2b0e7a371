/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"
#include "coffre/rangee.h"
#include "store/database-private.h"

G_BEGIN_DECLS

/* The columns that every table of the projection starts with. */
enum
{
  PROJECTION_ID,       /* num of the record's first row */
  PROJECTION_UUID,
  PROJECTION_PORTEE,
  PROJECTION_DISCRET,
  PROJECTION_MASQUE,   /* espaces that could be read */
  PROJECTION_REVISION,
  PROJECTION_N,
};

/* An SQL function: the key by which a place is known. */
#define PROJECTION_CLE_LIEU "jalons_cle_lieu"

/* How many changes a list can catch up with. */
#define PROJECTION_JOURNAL 64

/* One table: the fields that are not long, each a column. */
typedef struct
{
  GType type;
  const FicheTable *table;
  const Champ **champs;
  guint n_champs;
  guint16 *places;       /* number of a field → column + 1, or 0 */
  guint n_places;
  guint espaces;         /* one bit for each espace that a projected field is in */
  gboolean partielle;    /* some field is long */
  guint64 serie;         /* grows with each change after the opening; never that of another */
  gint64 journal[PROJECTION_JOURNAL]; /* the row of the last changes, each at its serie */
  char *sql_insert;
  char *sql_complete;
  char *sql_select;
  Statement *insert;     /* those of the loading, kept at hand */
  Statement *complete;
} ProjectionTable;

typedef struct _ApercuCliche ApercuCliche;

/* The records of one level, in a memory base of their own. */
typedef struct
{
  FicheNiveau niveau;
  Database *database;
  GHashTable *tables;    /* GType → ProjectionTable */
  GHashTable *index;     /* those that were asked for */
  ApercuCliche *cliche;  /* (nullable): of the overviews, once it was asked for */
} Projection;

/* A new row being read: what its payloads do not say. */
typedef struct
{
  gint64 id;
  const guint8 *uuid;
  const guint8 *portee;
  guint espace;
  guint64 revision;
} ProjectionLigne;

Projection      *projection_new          (FicheNiveau            niveau,
                                          GError               **error);
void             projection_free         (Projection            *self);
ProjectionTable *projection_get_table    (Projection            *self,
                                          GType                  type);
gboolean         projection_insert       (Projection            *self,
                                          ProjectionTable       *table,
                                          const ProjectionLigne *ligne,
                                          Rangee                *rangee,
                                          GError               **error);
gboolean         projection_complete     (Projection            *self,
                                          ProjectionTable       *table,
                                          const ProjectionLigne *ligne,
                                          Rangee                *rangee,
                                          GError               **error);
gboolean         projection_hide         (Projection            *self,
                                          ProjectionTable       *table,
                                          gint64                 id,
                                          guint                  espace,
                                          GError               **error);
gboolean         projection_put          (Projection            *self,
                                          Fiche                 *fiche,
                                          gint64                 num,
                                          GError               **error);
gboolean         projection_remove       (Projection            *self,
                                          GType                  type,
                                          const char            *uuid,
                                          GError               **error);
gboolean         projection_list_changes (const ProjectionTable *table,
                                          guint64                depuis,
                                          GArray                *ids);
gboolean         projection_ensure_index (Projection            *self,
                                          GType                  type,
                                          const char            *colonnes,
                                          GError               **error);
ApercuCliche    *projection_get_cliche   (Projection            *self,
                                          GError               **error);
Statement       *projection_select       (Projection            *self,
                                          GType                  type,
                                          const char            *suite,
                                          GError               **error);
Fiche           *projection_read         (Projection            *self,
                                          GType                  type,
                                          Statement             *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Projection, projection_free)

G_END_DECLS
