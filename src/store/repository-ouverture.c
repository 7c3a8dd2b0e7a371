/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/repository-private.h"

#include "coffre/fente.h"
#include "model/apercu.h"
#include "model/tables.h"
#include "store/apercu-requete-private.h"
#include "store/copie-private.h"
#include "store/migrations-private.h"
#include "store/premices-private.h"
#include "store/verrou-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define FORMAT 1

/* Fewer overviews than this are unsealed while GTK starts. */
#define BEAUCOUP 2000

static void
make_uuid (guint8 uuid[UUID_LENGTH])
{
  g_autofree char *texte = uuid_new_texte ();

  uuid_parse (texte, uuid);
}

static gboolean
set_meta_u32 (Database    *database,
              const char  *cle,
              guint32      valeur,
              GError     **error)
{
  const guint32 petit = GUINT32_TO_LE (valeur);

  return database_set_meta (database, cle, &petit, sizeof petit, error);
}

static gboolean
write_identity (Database   *database,
                const char *phrase,
                GError    **error)
{
  g_autoptr (GByteArray) blob = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;
  g_autoptr (Statement) statement = NULL;
  g_autoptr (GError) echec = NULL;
  const guint64 hlc = 0;
  guint8 poste[UUID_LENGTH];
  Fente fente = { .genre = phrase != NULL ? FENTE_PHRASE : FENTE_OUVERTE };

  make_uuid (fente.service);
  make_uuid (fente.membre);
  make_uuid (poste);
  if (phrase != NULL)
    {
      fente.passes = FENTE_PASSES_DEFAULT;
      fente.memory = FENTE_MEMORY_DEFAULT;
    }
  trousseau = trousseau_new (&echec);
  if (trousseau == NULL || !fente_create (&fente, trousseau, phrase, blob, &echec))
    return store_error_take_coffre (error, g_steal_pointer (&echec));

  statement = database_prepare (database, "INSERT INTO fente (contenu) VALUES (?1)", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_blob (statement, 1, blob->data, (int) blob->len, SQLITE_STATIC);
  return statement_run (database, statement, error) &&
         database_set_meta (database, "service", fente.service, UUID_LENGTH, error) &&
         database_set_meta (database, "membre", fente.membre, UUID_LENGTH, error) &&
         database_set_meta (database, "poste", poste, UUID_LENGTH, error) &&
         database_set_meta (database, "hlc", &hlc, sizeof hlc, error) &&
         set_meta_u32 (database, "format", FORMAT, error) &&
         set_meta_u32 (database, "numero", 1, error);
}

static gboolean
write_new_base (const char  *path,
                const char  *phrase,
                GError     **error)
{
  g_autoptr (Database) database = database_open (path, DATABASE_CREATE, error);
  g_autofree char *application =
    g_strdup_printf ("PRAGMA application_id=%d", DATABASE_APPLICATION_ID);

  return database != NULL && database_exec (database, application, error) &&
         migrations_apply (database, NULL, migrations_sql, migrations_n, error) &&
         database_begin (database, error) && write_identity (database, phrase, error) &&
         database_commit (database, error);
}

/**
 * repository_create:
 * @path: a file that does not exist, in a folder that does
 * @phrase: (nullable): the passphrase, or NULL for a base whose key is in clear
 *
 * Makes a new base, complete or not at all. A passphrase takes about half a second.
 *
 * Returns: %FALSE with %STORE_ERROR_EXISTS, %STORE_ERROR_READ_ONLY, %STORE_ERROR_FULL…
 */
gboolean
repository_create (const char  *path,
                   const char  *phrase,
                   GError     **error)
{
  g_autofree char *temporaire = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return store_error_set_errno (error, EEXIST);
  temporaire = copie_create_temporary (path, error);
  if (temporaire == NULL)
    return FALSE;
  if (write_new_base (temporaire, phrase, error) && copie_publish (temporaire, path, error))
    return TRUE;

  g_unlink (temporaire);
  return FALSE;
}

/* The slot to open: an open one if there is, else one for a passphrase. */
static Statement *
find_fente (Database         *database,
            RepositoryPorte  *porte,
            GError          **error)
{
  g_autoptr (GError) echec = NULL;

  for (guint genre = FENTE_OUVERTE; genre <= FENTE_PHRASE; genre++)
    {
      g_autoptr (Statement) statement =
        database_prepare (database, "SELECT contenu FROM fente ORDER BY num", error);

      if (statement == NULL)
        return NULL;
      while (statement_step (statement) == SQLITE_ROW)
        {
          Fente fente;

          g_clear_error (&echec);
          if (!fente_read (&fente, sqlite3_column_blob (statement, 0),
                           (gsize) sqlite3_column_bytes (statement, 0), &echec) ||
              fente.genre != genre)
            continue;
          *porte = genre == FENTE_OUVERTE ? REPOSITORY_PORTE_OUVERTE : REPOSITORY_PORTE_PHRASE;
          return g_steal_pointer (&statement);
        }
    }
  if (echec != NULL)
    store_error_take_coffre (error, g_steal_pointer (&echec));
  else
    database_fail (database, SQLITE_CORRUPT, error);
  return NULL;
}

/* Opens for reading; from a folder that cannot be written too, if nobody writes to the base. */
static Database *
open_for_reading (const char  *path,
                  gboolean    *immutable,
                  GError     **error)
{
  g_autoptr (GError) echec = NULL;
  g_autoptr (Database) database = database_open (path, DATABASE_READ, &echec);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);

  *immutable = FALSE;
  if (database != NULL && database_check_application (database, &echec))
    return g_steal_pointer (&database);

  g_clear_pointer (&database, database_close);
  if (echec->code == STORE_ERROR_NOT_A_BASE || g_file_test (wal, G_FILE_TEST_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&echec));
      return NULL;
    }
  *immutable = TRUE;
  database = database_open (path, DATABASE_IMMUTABLE, error);
  if (database == NULL || !database_check_application (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

static gboolean
check_file (const char  *path,
            int          acces,
            GError     **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return store_error_set_sqlite (error, NULL, SQLITE_NOTADB);
  return access (path, acces) == 0 || store_error_set_errno (error, errno);
}

/**
 * repository_peek:
 * @porte: (out): what opening it asks for
 *
 * Looks at a file without opening it.
 *
 * Returns: %FALSE with %STORE_ERROR_NOT_FOUND, %STORE_ERROR_NOT_A_BASE, %STORE_ERROR_TOO_NEW…
 */
gboolean
repository_peek (const char       *path,
                 RepositoryPorte  *porte,
                 GError          **error)
{
  g_autoptr (Database) database = NULL;
  g_autoptr (Statement) statement = NULL;
  gboolean immutable;

  g_return_val_if_fail (path != NULL && porte != NULL, FALSE);

  if (!check_file (path, R_OK, error))
    return FALSE;
  database = open_for_reading (path, &immutable, error);
  if (database == NULL || !migrations_check_version (database, migrations_n, error))
    return FALSE;
  statement = find_fente (database, porte, error);
  return statement != NULL;
}

static gboolean
open_trousseau (Repository  *self,
                const char  *phrase,
                GError     **error)
{
  g_autoptr (GError) echec = NULL;
  g_autoptr (Statement) statement = find_fente (self->base, &self->porte, error);

  if (statement == NULL)
    return FALSE;
  if (self->porte == REPOSITORY_PORTE_PHRASE && phrase == NULL)
    return store_error_set (error, STORE_ERROR_PASSPHRASE,
                            _("This base asks for its passphrase."));

  self->identite.trousseau = fente_open (sqlite3_column_blob (statement, 0),
                                         (gsize) sqlite3_column_bytes (statement, 0), phrase,
                                         &echec);
  return self->identite.trousseau != NULL ||
         store_error_take_coffre (error, g_steal_pointer (&echec));
}

static gboolean
read_identity (Repository  *self,
               GError     **error)
{
  guint32 numero;
  guint64 hlc;

  if (!database_get_meta (self->base, "service", self->identite.service, UUID_LENGTH, error) ||
      !database_get_meta (self->base, "membre", self->identite.membre, UUID_LENGTH, error) ||
      !database_get_meta (self->base, "poste", self->identite.poste, UUID_LENGTH, error) ||
      !database_get_meta (self->base, "numero", &numero, sizeof numero, error) ||
      !database_get_meta (self->base, "hlc", &hlc, sizeof hlc, error))
    return FALSE;
  self->identite.numero = GUINT32_FROM_LE (numero);
  self->hlc = GUINT64_FROM_LE (hlc);
  return TRUE;
}

static gboolean
check_version_to_read (Database  *database,
                       GError   **error)
{
  if (!migrations_check_version (database, migrations_n, error))
    return FALSE;
  return database_get_pragma (database, "PRAGMA user_version") == (gint64) migrations_n ||
         store_error_set (error, STORE_ERROR_READ_ONLY,
                          _("This base was made by an older version of Jalons. Open it once for "
                            "writing, so that it is brought up to date."));
}

static gboolean
open_file (Repository  *self,
           GError     **error)
{
  if (self->mode == REPOSITORY_READ_ONLY)
    {
      self->base = open_for_reading (self->path, &self->immutable, error);
      return self->base != NULL && check_version_to_read (self->base, error);
    }

  self->verrou = verrou_take (self->path, error);
  if (self->verrou < 0)
    return FALSE;
  self->base = database_open (self->path, DATABASE_WRITE, error);
  return self->base != NULL &&
         migrations_apply (self->base, self->path, migrations_sql, migrations_n, error);
}

static gboolean
load_list (Repository  *self,
           GError     **error)
{
  g_autoptr (Loader) loader =
    loader_new (self->path, &self->identite, NIVEAU_LISTE, self->immutable);

  if (!loader_run (loader))
    {
      g_propagate_error (error, g_steal_pointer (&loader->error));
      return FALSE;
    }
  self->abimees = loader->abimees;
  self->niveaux[NIVEAU_LISTE] = g_steal_pointer (&loader->projection);
  return TRUE;
}

static Repository *
open_with (const char      *path,
           RepositoryMode   mode,
           const char      *phrase,
           GError         **error)
{
  g_autoptr (Repository) self = NULL;

  if (!check_file (path, mode == REPOSITORY_READ_WRITE ? R_OK | W_OK : R_OK, error))
    return NULL;
  self = g_object_new (TYPE_REPOSITORY, NULL);
  self->path = g_strdup (path);
  self->mode = mode;
  if (!open_file (self, error) || !read_identity (self, error) ||
      !open_trousseau (self, phrase, error))
    return NULL;
  self->cles = cles_new (&self->identite, self->base);
  return g_steal_pointer (&self);
}

/* A base for repository_check() alone: no level is loaded. */
Repository *
repository_open_unlocked (const char  *path,
                          const char  *phrase,
                          GError     **error)
{
  return open_with (path, REPOSITORY_READ_ONLY, phrase, error);
}

/**
 * repository_open:
 * @mode: one process writes; any number may read beside it
 * @phrase: (nullable): the passphrase where repository_peek() says that one is asked for
 *
 * Opens a base and loads %NIVEAU_LISTE. An older base is first copied beside itself, then migrated.
 *
 * Returns: (transfer full) (nullable): the repository, or NULL with a #StoreError
 */
Repository *
repository_open (const char      *path,
                 RepositoryMode   mode,
                 const char      *phrase,
                 GError         **error)
{
  g_autoptr (Repository) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = open_with (path, mode, phrase, error);
  if (self == NULL || !load_list (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* As repository_open(), but of a list of @beaucoup dossiers or more reads no more than what it showed
 * first the last time. */
Repository *
repository_open_by_parts (const char      *path,
                          RepositoryMode   mode,
                          const char      *phrase,
                          guint            beaucoup,
                          GError         **error)
{
  g_autoptr (Repository) self = open_with (path, mode, phrase, error);

  if (self == NULL)
    return NULL;
  if (database_get_next_num (self->base, apercu_table.numero, NULL) > (gint64) beaucoup &&
      !premices_load (self, error))
    return NULL;
  if (self->premices == NULL && !load_list (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* What an opening in a thread needs. */
typedef struct
{
  char *path;
  RepositoryMode mode;
  char *phrase;
} Ouverture;

static void
ouverture_free (Ouverture *self)
{
  if (self->phrase != NULL)
    explicit_bzero (self->phrase, strlen (self->phrase));
  g_free (self->phrase);
  g_free (self->path);
  g_free (self);
}

/* What the first window asks for, made while the toolkit starts rather than after. What cannot be read
 * here is asked for again there, and told there. */
static void
read_ahead (Repository *self)
{
  Projection *liste = self->niveaux[NIVEAU_LISTE];
  g_autoptr (GPtrArray) fiches = repository_list (self, TYPE_PRESTATION_FICHE, NULL);

  for (guint i = 0; fiches != NULL && i < fiches->len; i++)
    {
      const PrestationFiche *fiche = fiches->pdata[i];
      g_autoptr (Prestation) prestation =
        repository_get_prestation (self, fiche->code, CHAMP_ABSENT, NULL);
    }
  if (liste != NULL)
    projection_get_cliche (liste, NULL);
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Ouverture *ouverture = data;
  GError *error = NULL;
  Repository *self =
    repository_open_by_parts (ouverture->path, ouverture->mode, ouverture->phrase, BEAUCOUP, &error);

  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  read_ahead (self);
  g_task_return_pointer (task, self, g_object_unref);
}

/**
 * repository_open_async:
 *
 * As repository_open(), in a thread: a passphrase takes half a second. Of a long list the overviews
 * that showed first the last time are there; apercu_liste_load_behind() reads the others, and who
 * asks for them before waits.
 */
void
repository_open_async (const char          *path,
                       RepositoryMode       mode,
                       const char          *phrase,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Ouverture *ouverture = g_new0 (Ouverture, 1);

  ouverture->path = g_strdup (path);
  ouverture->mode = mode;
  ouverture->phrase = g_strdup (phrase);
  g_task_set_source_tag (task, repository_open_async);
  g_task_set_task_data (task, ouverture, (GDestroyNotify) ouverture_free);
  g_task_run_in_thread (task, open_thread);
}

/**
 * repository_open_finish:
 *
 * Returns: (transfer full) (nullable): what repository_open() would have answered
 */
Repository *
repository_open_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
