/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/echanges-private.h"

#include "operations/tranches-private.h"

/* Dossiers that leave while the window lives: each is read when the main loop has nothing better to
 * do, and a thread writes the file. */

#define PART_LUE 0.8

typedef struct
{
  Progres *progres;
  Repository *repository;
  char **refs;
  guint rang;
  guint n;
  JsonNode *document;
  char *path;
} Exportation;

static void
exportation_free (gpointer data)
{
  Exportation *self = data;

  g_clear_pointer (&self->document, json_node_unref);
  g_strfreev (self->refs);
  g_object_unref (self->repository);
  g_object_unref (self->progres);
  g_free (self->path);
  g_free (self);
}

static gboolean
write_file (Exportation  *self,
            GError      **error)
{
  g_autofree char *texte = NULL;

  if (!progres_is_wanted (self->progres, error))
    return FALSE;
  texte = json_to_string (self->document, TRUE);
  progres_set (self->progres, 1, 2);

  return progres_is_wanted (self->progres, error) &&
         g_file_set_contents_full (self->path, texte, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                   error);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Exportation *self = data;
  GError *error = NULL;

  progres_enter (self->progres);
  write_file (self, &error);
  progres_leave (self->progres);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, self->n);
}

/* The document of one dossier where one was asked for, else one of several. */
static gboolean
read_step (gpointer   data,
           gboolean  *fini,
           GError   **error)
{
  Exportation *self = g_task_get_task_data (data);
  JsonNode *node = self->rang < self->n
                     ? export_one (self->repository, self->refs[self->rang], error) : NULL;

  *fini = self->rang + 1 >= self->n;
  if (node == NULL)
    return self->rang >= self->n;
  if (self->document != NULL)
    export_add (self->document, node);
  else
    self->document = node;
  self->rang++;
  progres_set (self->progres, self->rang, self->n);

  return TRUE;
}

static void
read_end (gpointer  data,
          GError   *error)
{
  g_autoptr (GTask) task = data;
  Exportation *self = g_task_get_task_data (task);

  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  progres_set_partie (self->progres, PART_LUE, 1);
  g_task_run_in_thread (task, write_thread);
}

static gboolean
begin (Exportation         *self,
       const char * const  *refs,
       GError             **error)
{
  g_autoptr (GPtrArray) toutes = NULL;

  if (refs != NULL)
    {
      self->refs = g_strdupv ((char **) refs);
    }
  else
    {
      toutes = export_list_references (self->repository, error);
      if (toutes == NULL)
        return FALSE;
      g_ptr_array_add (toutes, NULL);
      self->refs = g_strdupv ((char **) toutes->pdata);
    }
  self->n = g_strv_length (self->refs);
  if (refs == NULL || self->n != 1)
    self->document = export_begin ();

  return TRUE;
}

/**
 * dossiers_export_async:
 * @refs: (nullable) (array zero-terminated=1): references; all the dossiers without them
 * @path: the file, in clear, for the user alone; another one there is replaced at the end
 * @progres: told how far it is; once cancelled, no file is written and one that was there stays
 *
 * Writes what dossiers_export() tells to a file, while the main loop runs.
 */
void
dossiers_export_async (Repository          *repository,
                       const char * const  *refs,
                       const char          *path,
                       Progres             *progres,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (repository, NULL, callback, user_data);
  Exportation *self = g_new0 (Exportation, 1);
  GError *error = NULL;

  self->progres = g_object_ref (progres);
  self->repository = g_object_ref (repository);
  self->path = g_strdup (path);
  g_task_set_task_data (task, self, exportation_free);
  if (!begin (self, refs, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  repository_attach_work (repository, progres);
  progres_set_partie (progres, 0, PART_LUE);
  tranches_run (progres, read_step, read_end, g_steal_pointer (&task));
}

/**
 * dossiers_export_finish:
 *
 * Returns: how many dossiers were written; -1 with an error, or %G_IO_ERROR_CANCELLED
 */
gint
dossiers_export_finish (Repository    *repository,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, repository), -1);

  return (gint) g_task_propagate_int (G_TASK (result), error);
}
