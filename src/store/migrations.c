/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/migrations-private.h"

#include "store/copie-private.h"

#include <glib/gi18n-lib.h>

/* docs/format.md, "Tables SQLite", says what each column is. */
static const char version_1[] =
  "CREATE TABLE meta ("
  "  cle TEXT NOT NULL PRIMARY KEY,"
  "  valeur BLOB NOT NULL"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE fente ("
  "  num INTEGER NOT NULL PRIMARY KEY,"
  "  contenu BLOB NOT NULL"
  ") STRICT;"
  "CREATE TABLE cle ("
  "  genre INTEGER NOT NULL,"
  "  espace INTEGER NOT NULL,"
  "  num INTEGER NOT NULL,"
  "  kid BLOB NOT NULL,"
  "  portee BLOB NOT NULL,"
  "  epoque INTEGER NOT NULL,"
  "  membre BLOB NOT NULL,"
  "  contenu BLOB NOT NULL,"
  "  PRIMARY KEY (genre, espace, num)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE UNIQUE INDEX cle_portee ON cle (portee, espace, epoque, membre);"
  "CREATE TABLE ligne ("
  "  tbl INTEGER NOT NULL,"
  "  num INTEGER NOT NULL,"
  "  portee BLOB NOT NULL,"
  "  ligne BLOB NOT NULL,"
  "  espace INTEGER NOT NULL,"
  "  version BLOB NOT NULL,"
  "  parent BLOB NOT NULL,"
  "  hlc INTEGER NOT NULL,"
  "  poste BLOB NOT NULL,"
  "  membre BLOB NOT NULL,"
  "  kid BLOB NOT NULL,"
  "  sceau BLOB NOT NULL,"
  "  PRIMARY KEY (tbl, num)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE UNIQUE INDEX ligne_portee ON ligne (portee, tbl, ligne, espace);"
  "CREATE TABLE historique ("
  "  seq INTEGER NOT NULL PRIMARY KEY,"
  "  tbl INTEGER NOT NULL,"
  "  portee BLOB NOT NULL,"
  "  ligne BLOB NOT NULL,"
  "  espace INTEGER NOT NULL,"
  "  version BLOB NOT NULL,"
  "  parent BLOB NOT NULL,"
  "  hlc INTEGER NOT NULL,"
  "  poste BLOB NOT NULL,"
  "  membre BLOB NOT NULL,"
  "  kid BLOB NOT NULL,"
  "  sceau BLOB NOT NULL"
  ") STRICT;"
  "CREATE UNIQUE INDEX historique_portee ON historique (portee, tbl, ligne, espace, version);"
  "CREATE TABLE operation ("
  "  seq INTEGER NOT NULL PRIMARY KEY,"
  "  uuid BLOB NOT NULL UNIQUE,"
  "  hlc INTEGER NOT NULL,"
  "  poste BLOB NOT NULL,"
  "  membre BLOB NOT NULL,"
  "  kid BLOB NOT NULL,"
  "  nature BLOB NOT NULL,"
  "  annule BLOB,"
  "  annule_par BLOB"
  ") STRICT;";

const char * const migrations_sql[] = { version_1 };
const guint migrations_n = G_N_ELEMENTS (migrations_sql);

static gboolean
apply_one (Database    *database,
           const char  *script,
           guint        version,
           GError     **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version=%u", version);

  if (!database_exec (database, "BEGIN EXCLUSIVE", error))
    return FALSE;
  if (!database_exec (database, script, error) || !database_exec (database, pragma, error))
    {
      database_rollback (database);
      return FALSE;
    }
  return database_commit (database, error);
}

/* @connue: the highest version that this program knows */
gboolean
migrations_check_version (Database  *database,
                          guint      connue,
                          GError   **error)
{
  if (database_get_pragma (database, "PRAGMA user_version") <= (gint64) connue)
    return TRUE;

  return store_error_set (error, STORE_ERROR_TOO_NEW,
                          _("This base was made by a newer version of Jalons. It was left as it is: "
                            "update the program to open it."));
}

/* @path: (nullable): where the base is; a verified copy is kept beside it. NULL for a new base. */
gboolean
migrations_apply (Database           *database,
                  const char         *path,
                  const char * const *scripts,
                  guint               n,
                  GError            **error)
{
  const guint version = (guint) database_get_pragma (database, "PRAGMA user_version");

  if (!migrations_check_version (database, n, error))
    return FALSE;
  if (version == n)
    return TRUE;

  if (path != NULL)
    {
      g_autofree char *copie = g_strdup_printf ("%s.avant-v%u", path, n);

      if (!g_file_test (copie, G_FILE_TEST_EXISTS) && !copie_write (database, copie, NULL, error))
        return FALSE;
    }
  for (guint i = version; i < n; i++)
    if (!apply_one (database, scripts[i], i + 1, error))
      return FALSE;

  return TRUE;
}
