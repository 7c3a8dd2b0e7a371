/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/creation.h"

#include "app/ouverture.h"
#include "base/jour.h"
#include "operations/bases.h"
#include "operations/demonstration.h"

typedef struct
{
  char *path;
  char *centre;
  char *utilisateur;
  char *phrase;
  gint64 jour;
} Demande;

static void
demande_free (Demande *self)
{
  g_free (self->path);
  g_free (self->centre);
  g_free (self->utilisateur);
  ouverture_forget_phrase (self->phrase);
  g_free (self);
}

static void
make_base (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Demande *demande = data;
  GError *error = NULL;

  if (bases_create (demande->path, demande->centre, demande->utilisateur, demande->phrase, &error))
    g_task_return_pointer (task, g_strdup (demande->path), g_free);
  else
    g_task_return_error (task, error);
}

static void
make_demo (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Demande *demande = data;
  GError *error = NULL;

  if (g_file_test (demande->path, G_FILE_TEST_EXISTS) ||
      demonstration_create (demande->path, demande->jour, &error))
    g_task_return_pointer (task, g_strdup (demande->path), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * creation_make_base_async:
 * @path: a file that is not there yet
 * @centre: the code of a centre
 * @utilisateur: the name of who will use the base
 * @phrase: the passphrase that seals it
 *
 * Makes a base in a thread, since the key takes half a second to derive; creation_finish() tells
 * of it.
 */
void
creation_make_base_async (const char          *path,
                          const char          *centre,
                          const char          *utilisateur,
                          const char          *phrase,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Demande *demande = g_new0 (Demande, 1);

  demande->path = g_strdup (path);
  demande->centre = g_strdup (centre);
  demande->utilisateur = g_strdup (utilisateur);
  demande->phrase = g_strdup (phrase);
  g_task_set_source_tag (task, creation_make_base_async);
  g_task_set_task_data (task, demande, (GDestroyNotify) demande_free);
  g_task_run_in_thread (task, make_base);
}

/**
 * creation_make_demo_async:
 * @path: where the demonstration is, or will be
 *
 * Makes the demonstration in a thread, unless it is there already; creation_finish() tells of it.
 */
void
creation_make_demo_async (const char          *path,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Demande *demande = g_new0 (Demande, 1);

  demande->path = g_strdup (path);
  demande->jour = jour_today ();
  g_task_set_source_tag (task, creation_make_demo_async);
  g_task_set_task_data (task, demande, (GDestroyNotify) demande_free);
  g_task_run_in_thread (task, make_demo);
}

/**
 * creation_finish:
 *
 * Returns: (transfer full) (nullable): the path of the new base; %NULL with @error
 */
char *
creation_finish (GAsyncResult  *result,
                 GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
