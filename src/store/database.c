/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/database-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUSY_MILLISECONDS 5000

/* What every connection asks for. temp_store: Debian's SQLite would otherwise sort in clear files
 * of /var/tmp, the memory base included. */
static const char connection_pragmas[] =
  "PRAGMA temp_store=MEMORY;"
  "PRAGMA trusted_schema=OFF;"
  "PRAGMA cell_size_check=ON;"
  "PRAGMA mmap_size=0;"
  "PRAGMA foreign_keys=ON;";

/* EXTRA until the journal is a WAL: the rollback journal of that very change must not come back
 * after a power cut and empty the base. */
static const char create_pragmas[] =
  "PRAGMA page_size=4096;"
  "PRAGMA synchronous=EXTRA;"
  "PRAGMA journal_mode=WAL;"
  "PRAGMA synchronous=FULL;";

static const char write_pragmas[] =
  "PRAGMA synchronous=EXTRA;"
  "PRAGMA journal_mode=WAL;"
  "PRAGMA synchronous=FULL;"
  "PRAGMA cache_size=-16384;";

static const char memory_pragmas[] =
  "PRAGMA page_size=8192;"
  "PRAGMA journal_mode=OFF;"
  "PRAGMA synchronous=OFF;";

static gboolean
configure (Database      *self,
           DatabaseMode   mode,
           GError       **error)
{
  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  if (!database_exec (self, connection_pragmas, error))
    return FALSE;
  switch (mode)
    {
    case DATABASE_CREATE:
      return database_exec (self, create_pragmas, error);
    case DATABASE_WRITE:
      /* A file of somebody else must not be touched. */
      return database_check_application (self, error) &&
             database_exec (self, write_pragmas, error);
    case DATABASE_COPY:
      return database_exec (self, "PRAGMA synchronous=EXTRA", error);
    case DATABASE_MEMORY:
      return database_exec (self, memory_pragmas, error);
    case DATABASE_READ:
    case DATABASE_IMMUTABLE:
    default:
      return TRUE;
    }
}

static int
open_flags (DatabaseMode mode)
{
  switch (mode)
    {
    case DATABASE_CREATE:
    case DATABASE_WRITE:
    case DATABASE_COPY:
      return SQLITE_OPEN_READWRITE;
    case DATABASE_MEMORY:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    case DATABASE_IMMUTABLE:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case DATABASE_READ:
    default:
      return SQLITE_OPEN_READONLY;
    }
}

/* Statements are few and long, and looked for at each row: their ends tell them apart. */
static guint
sql_hash (gconstpointer sql)
{
  const gsize taille = strlen (sql);
  guint32 fin = 0;

  memcpy (&fin, (const char *) sql + taille - MIN (taille, sizeof fin), MIN (taille, sizeof fin));
  return fin ^ (guint) (taille * 2654435761u);
}

/* @path: of a file that exists, NULL for memory */
Database *
database_open (const char    *path,
               DatabaseMode   mode,
               GError       **error)
{
  g_autoptr (Database) self = g_new0 (Database, 1);
  g_autofree char *uri = NULL;
  int rc;

  self->statements = g_hash_table_new_full (sql_hash, g_str_equal, g_free,
                                            (GDestroyNotify) sqlite3_finalize);
  if (mode == DATABASE_IMMUTABLE)
    {
      g_autofree char *echappe = g_uri_escape_string (path, "/", TRUE);

      uri = g_strconcat ("file:", echappe, "?immutable=1", NULL);
      path = uri;
    }
  else if (mode == DATABASE_MEMORY)
    {
      path = ":memory:";
    }

  rc = sqlite3_open_v2 (path, &self->db, open_flags (mode) | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc != SQLITE_OK)
    {
      database_fail (self, rc, error);
      return NULL;
    }
  return configure (self, mode, error) ? g_steal_pointer (&self) : NULL;
}

void
database_close (Database *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_free (self);
}

gboolean
database_fail (Database  *self,
               int        rc,
               GError   **error)
{
  return store_error_set_sqlite (error, self->db, rc);
}

gboolean
database_exec (Database    *self,
               const char  *sql,
               GError     **error)
{
  const int rc = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || database_fail (self, rc, error);
}

/* (transfer none): the same statement each time; never twice at once */
Statement *
database_prepare (Database    *self,
                  const char  *sql,
                  GError     **error)
{
  Statement *statement = g_hash_table_lookup (self->statements, sql);
  int rc;

  if (statement != NULL)
    return statement;

  rc = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (rc != SQLITE_OK)
    {
      database_fail (self, rc, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

void
statement_release (Statement *self)
{
  if (self == NULL)
    return;

  sqlite3_reset (self);
  sqlite3_clear_bindings (self);
}

int
statement_step (Statement *self)
{
  return sqlite3_step (self);
}

/* Runs a statement that answers nothing, and makes it ready for the next bindings. */
gboolean
statement_run (Database   *database,
               Statement  *self,
               GError    **error)
{
  const int rc = sqlite3_step (self);

  if (rc == SQLITE_DONE || rc == SQLITE_ROW)
    {
      sqlite3_reset (self);
      return TRUE;
    }
  database_fail (database, rc, error);
  sqlite3_reset (self);
  return FALSE;
}

/* Copied: a statement may be stepped by another function than the one that bound it. */
void
statement_bind_uuid (Statement    *self,
                     int           place,
                     const guint8 *uuid)
{
  sqlite3_bind_blob (self, place, uuid, 16, SQLITE_TRANSIENT);
}

/* A column of another length reads as zeros: the seal of the row then refuses it. */
void
statement_read_uuid (Statement *self,
                     int        colonne,
                     guint8    *uuid)
{
  if (sqlite3_column_bytes (self, colonne) == 16)
    memcpy (uuid, sqlite3_column_blob (self, colonne), 16);
  else
    memset (uuid, 0, 16);
}

/* @sql: a statement that answers one number; 0 if it fails */
gint64
database_get_pragma (Database   *self,
                     const char *sql)
{
  g_autoptr (Statement) statement = database_prepare (self, sql, NULL);

  if (statement == NULL || statement_step (statement) != SQLITE_ROW)
    return 0;
  return sqlite3_column_int64 (statement, 0);
}

gboolean
database_begin (Database  *self,
                GError   **error)
{
  return database_exec (self, "BEGIN IMMEDIATE", error);
}

/* What COMMIT refused is rolled back here: "saved" is said only after it has answered yes. */
gboolean
database_commit (Database  *self,
                 GError   **error)
{
  if (database_exec (self, "COMMIT", error))
    return TRUE;

  database_rollback (self);
  return FALSE;
}

void
database_rollback (Database *self)
{
  if (!sqlite3_get_autocommit (self->db))
    database_exec (self, "ROLLBACK", NULL);
}

gboolean
database_check_application (Database  *self,
                            GError   **error)
{
  g_autoptr (Statement) statement = database_prepare (self, "PRAGMA application_id", error);
  int rc;

  if (statement == NULL)
    return FALSE;
  rc = statement_step (statement);
  if (rc != SQLITE_ROW)
    return database_fail (self, rc, error);
  if (sqlite3_column_int (statement, 0) != DATABASE_APPLICATION_ID)
    return database_fail (self, SQLITE_NOTADB, error);
  return TRUE;
}

gboolean
database_get_meta (Database    *self,
                   const char  *cle,
                   void        *valeur,
                   gsize        taille,
                   GError     **error)
{
  g_autoptr (Statement) statement =
    database_prepare (self, "SELECT valeur FROM meta WHERE cle=?1", error);
  int rc;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, cle, -1, SQLITE_STATIC);
  rc = statement_step (statement);
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    return database_fail (self, rc, error);
  if (rc == SQLITE_DONE || (gsize) sqlite3_column_bytes (statement, 0) != taille)
    return database_fail (self, SQLITE_CORRUPT, error);

  memcpy (valeur, sqlite3_column_blob (statement, 0), taille);
  return TRUE;
}

gboolean
database_set_meta (Database    *self,
                   const char  *cle,
                   const void  *valeur,
                   gsize        taille,
                   GError     **error)
{
  g_autoptr (Statement) statement =
    database_prepare (self, "INSERT OR REPLACE INTO meta (cle, valeur) VALUES (?1, ?2)", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, cle, -1, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 2, valeur, (int) taille, SQLITE_STATIC);
  return statement_run (self, statement, error);
}

/* The place of the next row of a table; -1 on failure. */
gint64
database_get_next_num (Database  *self,
                       gint       table,
                       GError   **error)
{
  g_autoptr (Statement) statement =
    database_prepare (self, "SELECT max(num) FROM ligne WHERE tbl=?1", error);
  int rc;

  if (statement == NULL)
    return -1;
  sqlite3_bind_int (statement, 1, table);
  rc = statement_step (statement);
  if (rc != SQLITE_ROW)
    {
      database_fail (self, rc, error);
      return -1;
    }
  return sqlite3_column_int64 (statement, 0) + 1;
}
