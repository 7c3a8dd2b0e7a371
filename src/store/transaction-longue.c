/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/transaction-private.h"

#include "base/travail.h"

/* A commit that a thread writes, through a connection of its own: what it writes is large, and nobody
 * waits for it. */

struct _Ecriture
{
  Transaction *transaction; /* not owned: whoever asked keeps it until the answer */
  Progres *progres;
  char *path;
  const Identite *identite;

  GMutex verrou;
  GCond finie_cond;
  gboolean finie;           /* the thread has ended */
  GError *error;            /* of the thread */

  gboolean reglee;          /* the memory has what the disk has */
  GPtrArray *touches;
};

static void
ecriture_free (gpointer data)
{
  Ecriture *self = data;

  g_mutex_clear (&self->verrou);
  g_cond_clear (&self->finie_cond);
  g_clear_error (&self->error);
  g_clear_pointer (&self->touches, g_ptr_array_unref);
  g_object_unref (self->progres);
  g_free (self->path);
  g_free (self);
}

/* All of it, or nothing: giving up leaves the base as it was. */
static gboolean
write_all (Transaction  *transaction,
           Progres      *progres,
           GError      **error)
{
  const guint n = transaction_count (transaction);

  while (transaction->rang < n)
    {
      if (!progres_is_wanted (progres, error) || !transaction_write_some (transaction, 1, error))
        return FALSE;
      progres_set (progres, transaction->rang, n);
    }
  return progres_is_wanted (progres, error) && transaction_write_end (transaction, error);
}

static gboolean
write_rows (Ecriture  *self,
            GError   **error)
{
  g_autoptr (Database) base = database_open (self->path, DATABASE_WRITE, error);
  g_autoptr (Cles) cles = NULL;
  g_autoptr (GHashTable) nums = NULL;
  gboolean faite;

  if (base == NULL || !database_begin (base, error))
    return FALSE;

  cles = cles_new (self->identite, base);
  nums = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->transaction->cles = cles;
  self->transaction->nums = nums;
  faite = write_all (self->transaction, self->progres, error);
  if (!faite)
    database_rollback (base);
  return faite;
}

static void
write_thread (gpointer data)
{
  Ecriture *self = data;
  GError *error = NULL;

  progres_enter (self->progres);
  if (progres_is_wanted (self->progres, &error))
    write_rows (self, &error);
  progres_leave (self->progres);

  g_mutex_lock (&self->verrou);
  self->error = error;
  self->finie = TRUE;
  g_cond_broadcast (&self->finie_cond);
  g_mutex_unlock (&self->verrou);
}

/* Where a thread writes @self: waits for it, and takes over what it wrote. What the views are to be
 * told waits for the main loop. */
void
transaction_settle (Transaction *self)
{
  Ecriture *ecriture = self->ecriture;
  Repository *repository = self->repository;

  if (ecriture == NULL || ecriture->reglee)
    return;

  g_mutex_lock (&ecriture->verrou);
  while (!ecriture->finie)
    g_cond_wait (&ecriture->finie_cond, &ecriture->verrou);
  g_mutex_unlock (&ecriture->verrou);

  ecriture->reglee = TRUE;
  repository->en_cours = NULL;
  self->cles = repository->cles;
  self->nums = repository->nums;
  if (repository->base == NULL || ecriture->error != NULL)
    return;
  /* The thread took places of its own. */
  g_hash_table_remove_all (repository->nums);
  ecriture->touches = transaction_apply (self);
}

static void
answer (GTask    *task,
        gpointer  data)
{
  Ecriture *self = data;
  Transaction *transaction = self->transaction;

  repository_detach_work (transaction->repository, self->progres);
  transaction_settle (transaction);
  transaction->ecriture = NULL;
  if (self->touches != NULL)
    repository_emit_committed (transaction->repository, self->touches);
  if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * transaction_commit_async:
 * @progres: told how far it is; once cancelled, nothing was changed
 *
 * As transaction_commit(), in a thread; the transaction is kept until the answer. Meanwhile the base is
 * read as it was before, and whoever begins to write waits for the end.
 */
void
transaction_commit_async (Transaction         *self,
                          Progres             *progres,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Repository *repository = self->repository;
  g_autoptr (GTask) task = g_task_new (repository, NULL, callback, user_data);
  g_autoptr (GError) error = NULL;
  Ecriture *ecriture;

  g_task_set_source_tag (task, transaction_commit_async);
  if (!repository_check_open (repository, &error) || !transaction_check_free (self, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (self->attentes->len == 0 && !self->annulation)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  ecriture = g_new0 (Ecriture, 1);
  ecriture->transaction = self;
  ecriture->progres = g_object_ref (progres);
  ecriture->path = g_strdup (repository->path);
  ecriture->identite = &repository->identite;
  g_mutex_init (&ecriture->verrou);
  g_cond_init (&ecriture->finie_cond);
  self->ecriture = ecriture;
  transaction_start (self);
  repository_attach_work (repository, progres);
  travail_run (g_steal_pointer (&task), write_thread, answer, ecriture, ecriture_free);
}

/**
 * transaction_commit_finish:
 *
 * Returns: %FALSE as transaction_commit(), or with %G_IO_ERROR_CANCELLED
 */
gboolean
transaction_commit_finish (Repository    *repository,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, repository), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
