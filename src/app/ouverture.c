/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ouverture.h"

#include <string.h>

typedef struct
{
  char *path;
  char *phrase;
  RepositoryMode mode;
} Demande;

static void
demande_free (Demande *self)
{
  g_free (self->path);
  ouverture_forget_phrase (self->phrase);
  g_free (self);
}

/**
 * ouverture_forget_phrase:
 * @phrase: (transfer full) (nullable): a passphrase
 *
 * Overwrites @phrase and frees it.
 */
void
ouverture_forget_phrase (char *phrase)
{
  if (phrase != NULL)
    explicit_bzero (phrase, strlen (phrase));
  g_free (phrase);
}

static void open_in_mode (GTask          *task,
                          RepositoryMode  mode);

/* Another process writes to the base, or nobody may: then it is read. */
static gboolean
can_only_be_read (const GError *error)
{
  return g_error_matches (error, STORE_ERROR, STORE_ERROR_BUSY) ||
         g_error_matches (error, STORE_ERROR, STORE_ERROR_READ_ONLY);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Repository) repository = repository_open_finish (result, &error);
  Demande *demande = g_task_get_task_data (task);

  if (repository != NULL)
    g_task_return_pointer (task, g_steal_pointer (&repository), g_object_unref);
  else if (demande->mode == REPOSITORY_READ_WRITE && can_only_be_read (error))
    open_in_mode (task, REPOSITORY_READ_ONLY);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
open_in_mode (GTask          *task,
              RepositoryMode  mode)
{
  Demande *demande = g_task_get_task_data (task);

  demande->mode = mode;
  repository_open_async (demande->path, mode, demande->phrase, g_task_get_cancellable (task),
                         opened_cb, g_object_ref (task));
}

/**
 * ouverture_open_async:
 * @path: a base
 * @phrase: (nullable): its passphrase
 *
 * Opens a base in a thread, to write if it can be; ouverture_open_finish() has it.
 */
void
ouverture_open_async (const char          *path,
                      const char          *phrase,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Demande *demande = g_new0 (Demande, 1);

  g_return_if_fail (path != NULL);

  demande->path = g_strdup (path);
  demande->phrase = g_strdup (phrase);
  g_task_set_source_tag (task, ouverture_open_async);
  g_task_set_task_data (task, demande, (GDestroyNotify) demande_free);
  open_in_mode (task, REPOSITORY_READ_WRITE);
}

/**
 * ouverture_open_finish:
 *
 * Returns: (transfer full) (nullable): the open base; %NULL with @error when it did not open
 */
Repository *
ouverture_open_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
