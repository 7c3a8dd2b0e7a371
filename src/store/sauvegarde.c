/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/sauvegarde.h"

#include "coffre/fente.h"
#include "store/copie-private.h"
#include "store/migrations-private.h"
#include "store/repository-private.h"
#include "store/verrou-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whole copies of a base, each read again before it counts. */

/* How much of the work is reading what is given, and copying it; the rest reads the copy. */
#define PART_LUE 0.35
#define PART_COPIE 0.25

static gint64
count_lignes (Database *database)
{
  return database_get_pragma (database, "SELECT count (*) FROM ligne");
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf sa;
  GStatBuf sb;

  return g_stat (a, &sa) == 0 && g_stat (b, &sb) == 0 && sa.st_dev == sb.st_dev &&
         sa.st_ino == sb.st_ino;
}

/* Opens every seal of a copy with the keys at hand: a backup that cannot be read is none. */
static gboolean
verify_seals (const Identite  *identite,
              const char      *path,
              Progres         *progres,
              gint64          *lignes,
              GError         **error)
{
  g_autoptr (Database) copie = copie_open (path, error);
  g_autoptr (Cles) cles = NULL;
  g_autoptr (Verification) verification = NULL;

  if (copie == NULL)
    return FALSE;
  cles = cles_new (identite, copie);
  verification = verification_run (cles, progres, error);
  if (verification == NULL)
    return FALSE;
  if (lignes != NULL)
    *lignes = verification->lignes;
  return verification->integre ||
         store_error_set (error, STORE_ERROR_CORRUPT,
                          _("The base has damaged rows. Check it to know which: they are as they "
                            "were, and the copy holds them too."));
}

/**
 * repository_backup:
 * @path: a file that does not exist
 * @lignes: (out) (optional): how many rows the backup holds
 *
 * Copies the base as it is now, in use or not, to one file that is synced, opened again and read
 * through before it gets its name.
 *
 * Returns: %FALSE with %STORE_ERROR_EXISTS, %STORE_ERROR_FULL…; with %STORE_ERROR_CORRUPT the copy is
 *   there, as damaged as the base
 */
gboolean
repository_backup (Repository  *self,
                   const char  *path,
                   gint64      *lignes,
                   GError     **error)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!repository_check_open (self, error))
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return store_error_set_errno (error, EEXIST);
  return copie_write (self->base, path, NULL, error) &&
         verify_seals (&self->identite, path, NULL, lignes, error);
}

/* A backup in a thread reads through a connection of its own, and the keys: it ends before they
 * go. */
typedef struct
{
  const Identite *identite;
  char *base;
  char *path;
  gboolean immutable;
  Progres *progres;
} Sauvegarde;

static void
sauvegarde_free (gpointer data)
{
  Sauvegarde *self = data;

  g_object_unref (self->progres);
  g_free (self->base);
  g_free (self->path);
  g_free (self);
}

/* The snapshot of the moment: what is written meanwhile does not begin the copy again. */
static Database *
open_snapshot (Sauvegarde  *self,
               GError     **error)
{
  g_autoptr (Database) database =
    database_open (self->base, self->immutable ? DATABASE_IMMUTABLE : DATABASE_READ, error);

  if (database == NULL || !database_exec (database, "BEGIN", error))
    return NULL;
  database_get_pragma (database, "SELECT count (*) FROM meta");
  return g_steal_pointer (&database);
}

static gint64
write_backup (Sauvegarde  *self,
              GError     **error)
{
  g_autoptr (Database) database = open_snapshot (self, error);
  gint64 lignes = 0;

  if (database == NULL)
    return -1;
  progres_set_partie (self->progres, 0, PART_COPIE);
  if (!copie_write (database, self->path, self->progres, error))
    return -1;
  progres_set_partie (self->progres, PART_COPIE, 1);
  if (verify_seals (self->identite, self->path, self->progres, &lignes, error))
    return lignes;
  /* A damaged copy of a damaged base stays; one that nobody wants does not. */
  if (!progres_is_wanted (self->progres, NULL))
    g_unlink (self->path);
  return -1;
}

static void
backup_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Sauvegarde *self = data;
  g_autoptr (GError) error = NULL;
  gint64 lignes = -1;

  progres_enter (self->progres);
  if (progres_is_wanted (self->progres, &error))
    lignes = write_backup (self, &error);
  progres_leave (self->progres);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_int (task, (gssize) lignes);
}

/**
 * repository_backup_async:
 * @path: a file that does not exist
 * @progres: told how far it is; once cancelled, it leaves no file
 *
 * As repository_backup(), in a thread: the base stays in use, and what is written to it meanwhile
 * is not in the backup.
 */
void
repository_backup_async (Repository          *self,
                         const char          *path,
                         Progres             *progres,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Sauvegarde *sauvegarde;

  g_return_if_fail (JALONS_IS_REPOSITORY (self));
  g_return_if_fail (path != NULL && JALONS_IS_PROGRES (progres));

  task = g_task_new (self, NULL, callback, user_data);
  if (repository_check_open (self, &error) && g_file_test (path, G_FILE_TEST_EXISTS))
    store_error_set_errno (&error, EEXIST);
  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  sauvegarde = g_new0 (Sauvegarde, 1);
  sauvegarde->identite = &self->identite;
  sauvegarde->base = g_strdup (self->path);
  sauvegarde->path = g_strdup (path);
  sauvegarde->immutable = self->immutable;
  sauvegarde->progres = g_object_ref (progres);
  repository_attach_work (self, progres);
  g_task_set_task_data (task, sauvegarde, sauvegarde_free);
  g_task_run_in_thread (task, backup_thread);
}

/**
 * repository_backup_finish:
 *
 * Returns: how many rows the backup holds; -1 with an error as of repository_backup(), or
 *   %G_IO_ERROR_CANCELLED
 */
gint64
repository_backup_finish (Repository    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return g_task_propagate_int (G_TASK (result), error);
}

/* Reads the slots and, where one is open, every row: what can be known without a passphrase. */
static gboolean
verify_backup (const char  *backup,
               Progres     *progres,
               gint64      *lignes,
               GError     **error)
{
  g_autoptr (Database) database = NULL;
  g_autoptr (Repository) ouverte = NULL;
  RepositoryPorte porte;

  if (!repository_peek (backup, &porte, error) || !copie_verify (backup, progres, error))
    return FALSE;
  if (porte == REPOSITORY_PORTE_OUVERTE)
    {
      ouverte = repository_open_unlocked (backup, NULL, error);
      return ouverte != NULL && verify_seals (&ouverte->identite, backup, progres, lignes, error);
    }
  database = copie_open (backup, error);
  if (database != NULL && lignes != NULL)
    *lignes = count_lignes (database);
  return database != NULL;
}

/* Empties the journal of the base that is going to be put aside, so that it is one file. */
static void
settle (const char *path)
{
  g_autoptr (Database) database = database_open (path, DATABASE_WRITE, NULL);

  if (database != NULL)
    database_exec (database, "PRAGMA wal_checkpoint(TRUNCATE)", NULL);
}

/* A journal that is left belongs to the old base: under the name of the new one it would be played
 * into it. */
static gboolean
move_beside (const char  *path,
             const char  *aside,
             const char  *suffixe,
             GError     **error)
{
  g_autofree char *de = g_strconcat (path, suffixe, NULL);
  g_autofree char *vers = g_strconcat (aside, suffixe, NULL);

  return g_rename (de, vers) == 0 || errno == ENOENT || store_error_set_errno (error, errno);
}

static gboolean
put_aside (const char  *path,
           GError     **error)
{
  g_autoptr (GDateTime) maintenant = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (maintenant, "%Y%m%dT%H%M%S");
  g_autofree char *alea = uuid_new_texte ();
  g_autofree char *aside = g_strdup_printf ("%s.remplacee-%s-%.4s", path, date, alea);

  settle (path);
  return move_beside (path, aside, "-wal", error) && move_beside (path, aside, "-shm", error) &&
         (link (path, aside) == 0 || g_rename (path, aside) == 0 ||
          store_error_set_errno (error, errno));
}

static gboolean
install (const char  *temporaire,
         const char  *path,
         gboolean     remplacer,
         GError     **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return copie_publish (temporaire, path, error);
  if (!remplacer)
    return store_error_set_errno (error, EEXIST);
  if (!put_aside (path, error))
    return FALSE;
  return (g_rename (temporaire, path) == 0 || store_error_set_errno (error, errno)) &&
         copie_sync_folder (path, error);
}

static gboolean
restore_locked (const char  *backup,
                const char  *path,
                gboolean     remplacer,
                Progres     *progres,
                gint64      *lignes,
                GError     **error)
{
  g_autoptr (Database) source = copie_open (backup, error);
  g_autofree char *modele = g_strconcat (path, ".restauration", NULL);
  g_autofree char *temporaire = NULL;

  if (source == NULL)
    return FALSE;
  /* copie_write() gives the copy a name of its own first: a crash leaves the base alone. */
  temporaire = copie_create_temporary (modele, error);
  if (temporaire == NULL)
    return FALSE;
  g_unlink (temporaire);
  progres_set_partie (progres, PART_LUE, PART_LUE + PART_COPIE);
  if (copie_write (source, temporaire, progres, error) &&
      verify_backup (temporaire, progres, lignes, error) && progres_is_wanted (progres, error) &&
      install (temporaire, path, remplacer, error))
    return TRUE;

  g_unlink (temporaire);
  return FALSE;
}

static gboolean
restore (const char  *backup,
         const char  *path,
         gboolean     remplacer,
         Progres     *progres,
         gint64      *lignes,
         GError     **error)
{
  gboolean done;
  int verrou;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !remplacer)
    return store_error_set_errno (error, EEXIST);
  progres_set_partie (progres, 0, PART_LUE);
  if (!verify_backup (backup, progres, lignes, error))
    return FALSE;
  if (is_same_file (backup, path))
    return store_error_set_errno (error, EEXIST);

  verrou = verrou_take (path, error);
  if (verrou < 0)
    return FALSE;
  done = restore_locked (backup, path, remplacer, progres, lignes, error);
  close (verrou);
  return done;
}

/**
 * repository_restore:
 * @backup: a backup, or any base that nobody writes to
 * @path: where the base is to be
 * @remplacer: whether a base that is there may be replaced; it is kept aside, beside it, under a name
 *   with ".remplacee-" and the date
 * @lignes: (out) (optional): how many rows the base has then
 *
 * Verifies a backup, copies it, verifies the copy and puts it in place at once.
 *
 * Returns: %FALSE with %STORE_ERROR_EXISTS, %STORE_ERROR_BUSY, %STORE_ERROR_NOT_A_BASE,
 *   %STORE_ERROR_CORRUPT…: what was there is as it was
 */
gboolean
repository_restore (const char  *backup,
                    const char  *path,
                    gboolean     remplacer,
                    gint64      *lignes,
                    GError     **error)
{
  g_return_val_if_fail (backup != NULL && path != NULL, FALSE);

  return restore (backup, path, remplacer, NULL, lignes, error);
}

typedef struct
{
  char *backup;
  char *path;
  Progres *progres;
} Retour;

static void
retour_free (gpointer data)
{
  Retour *self = data;

  g_object_unref (self->progres);
  g_free (self->backup);
  g_free (self->path);
  g_free (self);
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Retour *self = data;
  g_autoptr (GError) error = NULL;

  progres_enter (self->progres);
  if (progres_is_wanted (self->progres, &error))
    restore (self->backup, self->path, FALSE, self->progres, NULL, &error);
  progres_leave (self->progres);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * repository_restore_async:
 * @backup: a backup, or any base that nobody writes to
 * @path: where the base is to be; nothing is there
 * @progres: told how far it is; once cancelled, it leaves no file
 *
 * As repository_restore(), in a thread.
 */
void
repository_restore_async (const char          *backup,
                          const char          *path,
                          Progres             *progres,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Retour *retour;

  g_return_if_fail (backup != NULL && path != NULL && JALONS_IS_PROGRES (progres));

  retour = g_new0 (Retour, 1);
  retour->backup = g_strdup (backup);
  retour->path = g_strdup (path);
  retour->progres = g_object_ref (progres);
  g_task_set_task_data (task, retour, retour_free);
  g_task_run_in_thread (task, restore_thread);
}

/**
 * repository_restore_finish:
 *
 * Returns: %FALSE with an error as of repository_restore(), or %G_IO_ERROR_CANCELLED
 */
gboolean
repository_restore_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
