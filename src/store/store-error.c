/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store-error.h"
#include "store/store-error-private.h"

#include "coffre/coffre.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* The only file that turns the failures of SQLite, of the system and of the coffre into ours. */

G_DEFINE_QUARK (store-error-quark, store_error)

gboolean
store_error_set (GError     **error,
                 StoreError   code,
                 const char  *message)
{
  g_set_error_literal (error, STORE_ERROR, code, message);
  return FALSE;
}

static gboolean
set_full (GError **error)
{
  return store_error_set (error, STORE_ERROR_FULL,
                          _("The disk is full: nothing was saved, and the base is as it was "
                            "before. Free some room, then save again."));
}

static gboolean
set_io (GError **error)
{
  return store_error_set (error, STORE_ERROR_IO,
                          _("The disk refused to write or to read: nothing was saved, and the base "
                            "is as it was before. Check the disk, then save again."));
}

static gboolean
set_read_only (GError **error)
{
  return store_error_set (error, STORE_ERROR_READ_ONLY,
                          _("The base cannot be written: nothing was changed. Check the "
                            "permissions of the file and of its folder."));
}

static int
get_last_errno (sqlite3 *db,
                int      lequel)
{
  sqlite3_file *file = NULL;
  int numero = 0;

  if (sqlite3_file_control (db, "main", lequel, &file) == SQLITE_OK && file != NULL &&
      file->pMethods != NULL)
    file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &numero);
  return numero;
}

static gboolean
is_full (int numero)
{
  return numero == ENOSPC || numero == EFBIG || numero == EDQUOT;
}

/* SQLite says FULL for ENOSPC alone; a quota or a limit is a full disk for the user too. Each of its
 * files, the base and the journal, remembers what the system answered. */
static gboolean
set_io_of (GError  **error,
           sqlite3  *db)
{
  if (db != NULL && (is_full (get_last_errno (db, SQLITE_FCNTL_FILE_POINTER)) ||
                     is_full (get_last_errno (db, SQLITE_FCNTL_JOURNAL_POINTER))))
    return set_full (error);
  return set_io (error);
}

gboolean
store_error_set_sqlite (GError  **error,
                        sqlite3  *db,
                        int       rc)
{
  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      return set_full (error);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return set_read_only (error);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return store_error_set (error, STORE_ERROR_BUSY,
                              _("Another program is using the base: nothing was changed. Try again "
                                "once it has finished."));
    case SQLITE_NOMEM:
      return store_error_set (error, STORE_ERROR_MEMORY,
                              _("There is not enough memory: nothing was changed. Close other "
                                "programs, then try again."));
    case SQLITE_NOTADB:
      return store_error_set (error, STORE_ERROR_NOT_A_BASE,
                              _("This file is not a base of Jalons. It was left as it is."));
    case SQLITE_CORRUPT:
      return store_error_set (error, STORE_ERROR_CORRUPT,
                              _("The base is damaged. It was left as it is: restore the last "
                                "backup, and keep this file for a repair."));
    case SQLITE_CANTOPEN:
      return store_error_set (error, STORE_ERROR_IO,
                              _("The base cannot be opened. It was left as it is: check the "
                                "permissions of the file and of its folder."));
    case SQLITE_IOERR:
      return set_io_of (error, db);
    default:
      g_set_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT,
                   _("The base refused this change (%s): nothing was saved. Please report it."),
                   sqlite3_errstr (rc));
      return FALSE;
    }
}

gboolean
store_error_set_errno (GError **error,
                       int      numero)
{
  switch (numero)
    {
    case ENOENT:
    case ENOTDIR:
      return store_error_set (error, STORE_ERROR_NOT_FOUND,
                              _("There is no such file. Check its name and its folder."));
    case EEXIST:
      return store_error_set (error, STORE_ERROR_EXISTS,
                              _("A file is already there. It was left as it is: choose another "
                                "name."));
    case EACCES:
    case EPERM:
    case EROFS:
      return set_read_only (error);
    case ENOSPC:
    case EFBIG:
    case EDQUOT:
      return set_full (error);
    default:
      return set_io (error);
    }
}

/* @coffre: (transfer full) */
gboolean
store_error_take_coffre (GError **error,
                         GError  *coffre)
{
  g_autoptr (GError) cause = coffre;
  StoreError code = STORE_ERROR_CORRUPT;

  if (cause->domain == STORE_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  switch (cause->code)
    {
    case COFFRE_ERROR_WRONG_PASSPHRASE:
      code = STORE_ERROR_PASSPHRASE;
      break;
    case COFFRE_ERROR_MEMORY:
      code = STORE_ERROR_MEMORY;
      break;
    case COFFRE_ERROR_TOO_NEW:
      code = STORE_ERROR_TOO_NEW;
      break;
    default:
      break;
    }
  return store_error_set (error, code, cause->message);
}
