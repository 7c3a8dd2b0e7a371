/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-error-private.h"

G_BEGIN_DECLS

/* A connection and its prepared statements. One thread at a time. */
typedef struct
{
  sqlite3 *db;
  GHashTable *statements; /* SQL → its statement */
} Database;

/* A prepared statement lent by a Database: the end of the scope resets it, which ends its read. */
typedef sqlite3_stmt Statement;

typedef enum
{
  DATABASE_CREATE,
  DATABASE_WRITE,
  DATABASE_COPY,      /* the target of a copy: no WAL beside it */
  DATABASE_READ,
  DATABASE_IMMUTABLE, /* a file that nobody writes: leaves no file beside it */
  DATABASE_MEMORY,
} DatabaseMode;

Database  *database_open              (const char    *path,
                                       DatabaseMode   mode,
                                       GError       **error);
void       database_close             (Database      *self);
gboolean   database_exec              (Database      *self,
                                       const char    *sql,
                                       GError       **error);
Statement *database_prepare           (Database      *self,
                                       const char    *sql,
                                       GError       **error);
gboolean   database_fail              (Database      *self,
                                       int            rc,
                                       GError       **error);
gint64     database_get_pragma        (Database      *self,
                                       const char    *sql);
gboolean   database_begin             (Database      *self,
                                       GError       **error);
gboolean   database_commit            (Database      *self,
                                       GError       **error);
void       database_rollback          (Database      *self);
gboolean   database_check_application (Database      *self,
                                       GError       **error);

gboolean   database_get_meta          (Database      *self,
                                       const char    *cle,
                                       void          *valeur,
                                       gsize          taille,
                                       GError       **error);
gboolean   database_set_meta          (Database      *self,
                                       const char    *cle,
                                       const void    *valeur,
                                       gsize          taille,
                                       GError       **error);

void       statement_release          (Statement     *self);
/* One row and no more: SQLITE_ROW, SQLITE_DONE or an error. */
int        statement_step             (Statement     *self);
gboolean   statement_run              (Database      *database,
                                       Statement     *self,
                                       GError       **error);
void       statement_bind_uuid        (Statement     *self,
                                       int            place,
                                       const guint8  *uuid);
void       statement_read_uuid        (Statement     *self,
                                       int            colonne,
                                       guint8        *uuid);
gint64     database_get_next_num      (Database      *self,
                                       gint           table,
                                       GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Database, database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statement, statement_release)

#define DATABASE_APPLICATION_ID 0x4a414c4e /* "JALN" */

G_END_DECLS
