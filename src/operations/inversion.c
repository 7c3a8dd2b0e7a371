/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/dossiers.h"

#include "operations/operation-private.h"
#include "store/historique.h"

#include <glib/gi18n-lib.h>

/* The last operation of this poste, taken back or done again: at once, or in a thread where it is about
 * large files. */

/* More of the rows that files are made of than a moment writes. */
#define LIGNES_LONGUES 1

static Transaction *
begin (Repository  *repository,
       gboolean     refaire,
       char       **nature,
       GError     **error)
{
  g_autofree char *ce_que = NULL;
  g_autoptr (Transaction) transaction =
    refaire ? repository_begin_redo (repository, &ce_que, error)
            : repository_begin_undo (repository, &ce_que, error);

  if (transaction == NULL)
    return NULL;

  /* Without its centre and its prestations a base is of no use. */
  if (!refaire && g_strcmp0 (ce_que, "base") == 0)
    {
      g_set_error_literal (error, STORE_ERROR, STORE_ERROR_NOTHING,
                           _("There is nothing to undo."));
      return NULL;
    }
  if (!apercus_update (repository, transaction, NULL, error))
    return NULL;

  *nature = g_steal_pointer (&ce_que);
  return g_steal_pointer (&transaction);
}

static gboolean
invert (Repository  *repository,
        gboolean     refaire,
        char       **operation,
        char       **nature,
        GError     **error)
{
  g_autofree char *ce_que = NULL;
  g_autoptr (Transaction) transaction = begin (repository, refaire, &ce_que, error);

  if (transaction == NULL || !transaction_commit (transaction, error))
    return FALSE;

  if (operation != NULL)
    *operation = g_strdup (transaction_get_operation (transaction));
  if (nature != NULL)
    *nature = g_steal_pointer (&ce_que);
  return TRUE;
}

/**
 * operations_undo:
 * @operation: (out) (optional) (transfer full): the uuid of the operation that undid it
 * @nature: (out) (optional) (transfer full): what it was
 *
 * Undoes the last operation of this poste as a whole.
 *
 * Returns: %FALSE with %STORE_ERROR_NOTHING where there is nothing to undo
 */
gboolean
operations_undo (Repository  *repository,
                 char       **operation,
                 char       **nature,
                 GError     **error)
{
  return invert (repository, FALSE, operation, nature, error);
}

/**
 * operations_redo:
 * @operation: (out) (optional) (transfer full): the uuid of the operation that did it again
 * @nature: (out) (optional) (transfer full): what it was
 *
 * Does again, as a whole, what was last undone on this poste; no longer once something else was done.
 *
 * Returns: %FALSE with %STORE_ERROR_NOTHING where there is nothing to redo
 */
gboolean
operations_redo (Repository  *repository,
                 char       **operation,
                 char       **nature,
                 GError     **error)
{
  return invert (repository, TRUE, operation, nature, error);
}

/**
 * operations_undo_is_long:
 * @refaire: whether it is what was last undone that is done again
 *
 * Returns: whether it is about files that are too large for the user to wait for:
 *   operations_undo_async() is for that
 */
gboolean
operations_undo_is_long (Repository *repository,
                         gboolean    refaire)
{
  return repository_count_inverse (repository, refaire) > LIGNES_LONGUES;
}

typedef struct
{
  Transaction *transaction;
  char *nature;
} Retour;

static void
retour_free (gpointer data)
{
  Retour *self = data;

  transaction_free (self->transaction);
  g_free (self->nature);
  g_free (self);
}

static void
committed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Retour *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (transaction_commit_finish (JALONS_REPOSITORY (source), result, &error))
    g_task_return_pointer (task, g_steal_pointer (&self->nature), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * operations_undo_async:
 * @refaire: whether it is what was last undone that is done again
 * @progres: told how far it is; once cancelled, nothing was changed
 *
 * As operations_undo(), or operations_redo(), in a thread.
 */
void
operations_undo_async (Repository          *repository,
                       gboolean             refaire,
                       Progres             *progres,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Retour *self = g_new0 (Retour, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, operations_undo_async);
  g_task_set_task_data (task, self, retour_free);
  self->transaction = begin (repository, refaire, &self->nature, &error);
  if (self->transaction == NULL)
    g_task_return_error (task, error);
  else
    transaction_commit_async (self->transaction, progres, committed_cb, g_steal_pointer (&task));
}

/**
 * operations_undo_finish:
 *
 * Returns: (transfer full) (nullable): what was undone, or done again; %NULL as of operations_undo(), or
 *   with %G_IO_ERROR_CANCELLED
 */
char *
operations_undo_finish (GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
