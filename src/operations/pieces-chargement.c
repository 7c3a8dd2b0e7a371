/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/pieces-private.h"

/* Files are large: they are unsealed in a thread, for memory or for a file out of the base. */

typedef struct
{
  Assemblage *assemblage; /* (nullable): in memory… */
  char *empreinte;
  Fichier *fichier;       /* (nullable): or out of the base */
} Chargement;

static void
chargement_free (gpointer data)
{
  Chargement *self = data;

  assemblage_free (self->assemblage);
  g_clear_pointer (&self->fichier, fichier_free);
  g_free (self->empreinte);
  g_free (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Chargement *self = g_task_get_task_data (task);
  GError *error = NULL;
  GBytes *octets;

  if (!repository_read_finish (JALONS_REPOSITORY (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  octets = assemblage_end (self->assemblage, self->empreinte, &error);
  if (octets != NULL)
    g_task_return_pointer (task, octets, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  Chargement *self = g_task_get_task_data (task);
  g_autoptr (GError) lecture = NULL;
  GError *error = NULL;

  repository_read_finish (JALONS_REPOSITORY (source), result, &lecture);
  if (fichier_finish (self->fichier, &error))
    g_task_return_boolean (task, TRUE);
  /* What the disk says is why the reading was given up. */
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_error (task, g_steal_pointer (&lecture));
}

/* @task: (transfer full) */
static void
load (Repository  *repository,
      const char  *piece,
      const char  *path,
      Progres     *progres,
      GTask       *task)
{
  GError *error = NULL;
  g_autoptr (PieceFiche) fiche = pieces_get_readable (repository, piece, &error);
  Chargement *self;

  if (fiche == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  self = g_new0 (Chargement, 1);
  g_task_set_task_data (task, self, chargement_free);
  self->empreinte = g_strdup (fiche->empreinte);
  if (path != NULL)
    self->fichier = fichier_new (path, fiche->empreinte, progres);
  else
    self->assemblage = assemblage_new (fiche->taille);
  repository_read_async (repository, TYPE_CONTENU_PIECE, fiche_get_portee (JALONS_FICHE (fiche)),
                         (const char * const *) fiche->contenus,
                         path != NULL ? fichier_append : assemblage_append,
                         path != NULL ? (gpointer) self->fichier : self->assemblage, progres,
                         path != NULL ? written_cb : loaded_cb, task);
}

/**
 * pieces_load_async:
 * @progres: told how far it is; it gives the reading up
 *
 * As pieces_load(), in a thread.
 */
void
pieces_load_async (Repository          *repository,
                   const char          *piece,
                   Progres             *progres,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  load (repository, piece, NULL, progres, g_task_new (NULL, NULL, callback, user_data));
}

/**
 * pieces_load_finish:
 *
 * Returns: (transfer full) (nullable): the file; %NULL as of pieces_load(), or with
 *   %G_IO_ERROR_CANCELLED
 */
GBytes *
pieces_load_finish (GAsyncResult  *result,
                    GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pieces_write_file_async:
 * @progres: told how far it is; it gives it up, and then there is no file, or the one that was there
 *
 * As pieces_write_file(), in a thread, a part of the file in memory at a time.
 */
void
pieces_write_file_async (Repository          *repository,
                         const char          *piece,
                         const char          *path,
                         Progres             *progres,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  load (repository, piece, path, progres, g_task_new (NULL, NULL, callback, user_data));
}

/**
 * pieces_write_file_finish:
 *
 * Returns: whether the file is there
 */
gboolean
pieces_write_file_finish (GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
