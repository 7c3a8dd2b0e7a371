/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/repository-private.h"

#include "base/travail.h"

/* Rows that are large and many, unsealed by a thread through a connection and keys of its own. */

typedef struct
{
  char *path;
  gboolean immutable;
  const Identite *identite;
  Progres *progres;

  GType type;
  char *portee;
  char **uuids;
  RepositoryLigne ligne;
  gpointer data;
  GError *error;
} Lecture;

static void
lecture_free (gpointer data)
{
  Lecture *self = data;

  g_clear_error (&self->error);
  g_object_unref (self->progres);
  g_strfreev (self->uuids);
  g_free (self->portee);
  g_free (self->path);
  g_free (self);
}

static gboolean
read_row (Lecture     *self,
          Cles        *cles,
          const char  *uuid,
          GError     **error)
{
  gboolean abimee;
  g_autoptr (Fiche) fiche =
    etat_read_fiche (cles, self->type, self->portee, uuid, &abimee, error);

  if (fiche == NULL)
    return FALSE;
  self->ligne (fiche, self->data);
  return TRUE;
}

static gboolean
read_rows (Lecture  *self,
           GError  **error)
{
  g_autoptr (Database) base =
    database_open (self->path, self->immutable ? DATABASE_IMMUTABLE : DATABASE_READ, error);
  const guint n = g_strv_length (self->uuids);
  g_autoptr (Cles) cles = NULL;

  /* What is written meanwhile is not read: all the rows are of the same moment. */
  if (base == NULL || !database_exec (base, "BEGIN", error))
    return FALSE;

  cles = cles_new (self->identite, base);
  for (guint i = 0; i < n; i++)
    {
      if (!progres_is_wanted (self->progres, error) ||
          !read_row (self, cles, self->uuids[i], error))
        return FALSE;
      progres_set (self->progres, i + 1, n);
    }
  return progres_is_wanted (self->progres, error);
}

static void
read_thread (gpointer data)
{
  Lecture *self = data;

  progres_enter (self->progres);
  if (progres_is_wanted (self->progres, &self->error))
    read_rows (self, &self->error);
  self->ligne (NULL, self->data);
  progres_leave (self->progres);
}

static void
answer (GTask    *task,
        gpointer  data)
{
  Lecture *self = data;

  repository_detach_work (g_task_get_source_object (task), self->progres);
  if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * repository_read_async:
 * @type: a record class
 * @portee: what the key of the rows protects: their dossier
 * @uuids: (array zero-terminated=1): rows of it
 * @ligne: (scope notified): called in the thread with each record, in that order; they are not the
 *   live ones, and go once it has answered. Then once with %NULL, whether or not all were read: the base
 *   is not closed before that
 * @data: for @ligne, kept by the caller until the answer
 * @progres: told how far it is; it gives the reading up
 *
 * Reads rows in a thread, one in memory at a time.
 */
void
repository_read_async (Repository          *self,
                       GType                type,
                       const char          *portee,
                       const char * const  *uuids,
                       RepositoryLigne      ligne,
                       gpointer             data,
                       Progres             *progres,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GError) error = NULL;
  Lecture *lecture;

  g_task_set_source_tag (task, repository_read_async);
  if (!repository_check_open (self, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  lecture = g_new0 (Lecture, 1);
  lecture->path = g_strdup (self->path);
  lecture->immutable = self->immutable;
  lecture->identite = &self->identite;
  lecture->progres = g_object_ref (progres);
  lecture->type = type;
  lecture->portee = g_strdup (portee);
  lecture->uuids = g_strdupv ((char **) uuids);
  lecture->ligne = ligne;
  lecture->data = data;
  repository_attach_work (self, progres);
  travail_run (g_steal_pointer (&task), read_thread, answer, lecture, lecture_free);
}

/**
 * repository_read_finish:
 *
 * Returns: whether all the rows were read; %FALSE with a #StoreError, or with %G_IO_ERROR_CANCELLED
 */
gboolean
repository_read_finish (Repository    *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
