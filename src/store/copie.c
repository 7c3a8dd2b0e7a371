/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/copie-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* Whole copies of a base: written beside their place, synced, read again, then given their name. */

#define PAS_PAGES 256   /* 1 MiB */
#define PAS_SQL 100000  /* virtual instructions: some milliseconds */

static void
close_fd (int *fd)
{
  if (*fd >= 0)
    close (*fd);
}

typedef int Descriptor;
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Descriptor, close_fd)

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  g_auto (Descriptor) fd = open (path, flags | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    return store_error_set_errno (error, errno);
  return TRUE;
}

/* Makes the names in the folder of @path last. */
gboolean
copie_sync_folder (const char  *path,
                   GError     **error)
{
  g_autofree char *dossier = g_path_get_dirname (path);

  return sync_path (dossier, O_RDONLY | O_DIRECTORY, error);
}

/* (transfer full): an empty file of the user's alone, beside @path */
char *
copie_create_temporary (const char  *path,
                        GError     **error)
{
  g_autofree char *nom = g_strconcat (path, ".XXXXXX", NULL);
  g_auto (Descriptor) fd = g_mkstemp_full (nom, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      store_error_set_errno (error, errno);
      return NULL;
    }
  return g_steal_pointer (&nom);
}

/* Gives a finished file its name, at once or not at all; never over another file. */
gboolean
copie_publish (const char  *temporaire,
               const char  *path,
               GError     **error)
{
  if (renameat2 (AT_FDCWD, temporaire, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return copie_sync_folder (path, error);
  if (errno != EINVAL && errno != ENOSYS)
    return store_error_set_errno (error, errno);

  /* A file system without RENAME_NOREPLACE: a second name fails in the same way if one is there. */
  if (link (temporaire, path) != 0)
    return store_error_set_errno (error, errno);
  g_unlink (temporaire);
  return copie_sync_folder (path, error);
}

static int
unwanted_cb (gpointer data)
{
  return !progres_is_wanted (data, NULL);
}

/* Lets a statement of @database that reads everything be interrupted once @progres is cancelled. */
void
copie_watch (Database *database,
             Progres  *progres)
{
  if (progres != NULL)
    sqlite3_progress_handler (database->db, PAS_SQL, unwanted_cb, progres);
}

/* Some pages at a time, so that it can be told and stopped. */
static int
copy_steps (sqlite3_backup *copie,
            Progres        *progres)
{
  int rc;

  do
    {
      rc = sqlite3_backup_step (copie, progres != NULL ? PAS_PAGES : -1);
      progres_set (progres,
                   (guint64) (sqlite3_backup_pagecount (copie) - sqlite3_backup_remaining (copie)),
                   (guint64) sqlite3_backup_pagecount (copie));
    }
  while (rc == SQLITE_OK && progres_is_wanted (progres, NULL));

  return rc;
}

static gboolean
copy_pages (Database    *source,
            const char  *path,
            Progres     *progres,
            GError     **error)
{
  g_autoptr (Database) cible = database_open (path, DATABASE_COPY, error);
  sqlite3_backup *copie;
  int rc;

  if (cible == NULL)
    return FALSE;
  copie = sqlite3_backup_init (cible->db, "main", source->db, "main");
  if (copie == NULL)
    return database_fail (cible, sqlite3_errcode (cible->db), error);
  copy_steps (copie, progres);
  rc = sqlite3_backup_finish (copie);
  if (!progres_is_wanted (progres, error))
    return FALSE;
  if (rc != SQLITE_OK)
    return database_fail (cible, rc, error);

  /* One file and nothing beside it: a copy is carried alone. */
  return database_exec (cible, "PRAGMA journal_mode=DELETE", error);
}

/* Opens a file to read it through. A copy leaves nothing beside itself; a base whose last writer did
 * not end well is read with its journal. */
Database *
copie_open (const char  *path,
            GError     **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  const DatabaseMode mode = g_file_test (wal, G_FILE_TEST_EXISTS) ? DATABASE_READ
                                                                  : DATABASE_IMMUTABLE;

  return database_open (path, mode, error);
}

/* Structure only; the seals need the keys. */
gboolean
copie_verify (const char  *path,
              Progres     *progres,
              GError     **error)
{
  g_autoptr (Database) copie = copie_open (path, error);
  g_autoptr (Statement) statement = NULL;
  int rc;

  if (copie == NULL || !database_check_application (copie, error))
    return FALSE;
  statement = database_prepare (copie, "PRAGMA integrity_check(1)", error);
  if (statement == NULL)
    return FALSE;
  copie_watch (copie, progres);
  rc = statement_step (statement);
  if (!progres_is_wanted (progres, error))
    return FALSE;
  if (rc != SQLITE_ROW)
    return database_fail (copie, rc, error);
  if (g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") != 0)
    return database_fail (copie, SQLITE_CORRUPT, error);
  return TRUE;
}

/* Copies a base as it is now to a new file, verified before it gets its name. */
gboolean
copie_write (Database    *database,
             const char  *path,
             Progres     *progres,
             GError     **error)
{
  g_autofree char *temporaire = copie_create_temporary (path, error);

  if (temporaire == NULL)
    return FALSE;
  if (copy_pages (database, temporaire, progres, error) &&
      sync_path (temporaire, O_RDWR, error) && copie_verify (temporaire, progres, error) &&
      copie_publish (temporaire, path, error))
    return TRUE;

  g_unlink (temporaire);
  return FALSE;
}
