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
              gint64          *lignes,
              GError         **error)
{
  g_autoptr (Database) copie = copie_open (path, error);
  g_autoptr (Cles) cles = NULL;
  g_autoptr (Verification) verification = NULL;

  if (copie == NULL)
    return FALSE;
  cles = cles_new (identite, copie);
  verification = verification_run (cles, error);
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
  return copie_write (self->base, path, error) &&
         verify_seals (&self->identite, path, lignes, error);
}

/* Reads the slots and, where one is open, every row: what can be known without a passphrase. */
static gboolean
verify_backup (const char  *backup,
               gint64      *lignes,
               GError     **error)
{
  g_autoptr (Database) database = NULL;
  g_autoptr (Repository) ouverte = NULL;
  RepositoryPorte porte;

  if (!repository_peek (backup, &porte, error) || !copie_verify (backup, error))
    return FALSE;
  if (porte == REPOSITORY_PORTE_OUVERTE)
    {
      ouverte = repository_open_unlocked (backup, NULL, error);
      return ouverte != NULL && verify_seals (&ouverte->identite, backup, lignes, error);
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
  if (copie_write (source, temporaire, error) && verify_backup (temporaire, lignes, error) &&
      install (temporaire, path, remplacer, error))
    return TRUE;

  g_unlink (temporaire);
  return FALSE;
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
  gboolean done;
  int verrou;

  g_return_val_if_fail (backup != NULL && path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS) && !remplacer)
    return store_error_set_errno (error, EEXIST);
  if (!verify_backup (backup, lignes, error))
    return FALSE;
  if (is_same_file (backup, path))
    return store_error_set_errno (error, EEXIST);

  verrou = verrou_take (path, error);
  if (verrou < 0)
    return FALSE;
  done = restore_locked (backup, path, remplacer, lignes, error);
  close (verrou);
  return done;
}
