/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/pieces-private.h"

/* Files are large: they are sealed and written in a thread. */

typedef struct
{
  Operation operation;
  GPtrArray *pieces; /* (element-type PieceFiche): what is new, of the operation */

  char *piece;       /* what changes its reader… */
  char *acces;
  GPtrArray *contenus;
  Progres *progres;
} Changement;

static Changement *
changement_new (Progres *progres)
{
  Changement *self = g_new0 (Changement, 1);

  self->pieces = g_ptr_array_new ();
  self->contenus = g_ptr_array_new_with_free_func (g_object_unref);
  self->progres = g_object_ref (progres);
  return self;
}

static void
changement_free (gpointer data)
{
  Changement *self = data;

  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->contenus);
  operation_clear (&self->operation);
  g_object_unref (self->progres);
  g_free (self->piece);
  g_free (self->acces);
  g_free (self);
}

static GTask *
changement_task (Changement          *self,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, self, changement_free);
  return task;
}

static void
committed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Changement *self = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (transaction_commit_finish (JALONS_REPOSITORY (source), result, &error))
    g_task_return_pointer (task, pieces_list_uuids (self->pieces), (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* @task: (transfer full); @pret: what came of opening the operation, or @error */
static void
commit (GTask    *task,
        gboolean  pret,
        GError   *error)
{
  Changement *self = g_task_get_task_data (task);

  if (pret && operation_prepare (&self->operation, &error))
    {
      transaction_commit_async (self->operation.transaction, self->progres, committed_cb, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

/**
 * pieces_add_async:
 * @refus: (element-type utf8): as of pieces_add(): complete when this returns
 * @progres: told how far it is; once cancelled, nothing was added
 *
 * As pieces_add(), in a thread.
 */
void
pieces_add_async (Repository          *repository,
                  const char          *dossier,
                  GPtrArray           *lues,
                  const PieceSaisie   *saisie,
                  GPtrArray           *refus,
                  Progres             *progres,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  Changement *self = changement_new (progres);
  GTask *task = changement_task (self, callback, user_data);
  GError *error = NULL;
  const gboolean pret = pieces_open_add (&self->operation, repository, dossier, lues, saisie, refus,
                                         self->pieces, &error);

  commit (task, pret, error);
}

/**
 * pieces_add_finish:
 *
 * Returns: (transfer full) (nullable): the uuids of the records; %NULL as of pieces_add(), or with
 *   %G_IO_ERROR_CANCELLED
 */
char **
pieces_add_finish (GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
keep_content (Fiche    *contenu,
              gpointer  data)
{
  if (contenu != NULL)
    g_ptr_array_add (((Changement *) data)->contenus, g_object_ref (contenu));
}

static void
contents_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  GTask *task = data;
  Changement *self = g_task_get_task_data (task);
  Repository *repository = JALONS_REPOSITORY (source);
  GError *error = NULL;
  Fiche *fiche = NULL;
  const gboolean pret =
    repository_read_finish (repository, result, &error) &&
    pieces_open_acces (&self->operation, repository, self->piece, self->acces, &fiche, &error);

  for (guint i = 0; pret && i < self->contenus->len; i++)
    {
      fiche_set_discret (self->contenus->pdata[i], fiche_get_discret (fiche));
      operation_put (&self->operation, self->contenus->pdata[i]);
    }
  progres_set_partie (self->progres, 0.5, 1);
  commit (task, pret, error);
}

/**
 * pieces_set_acces_async:
 * @progres: told how far it is; once cancelled, nothing was changed
 *
 * As pieces_set_acces(), in a thread.
 */
void
pieces_set_acces_async (Repository          *repository,
                        const char          *piece,
                        const char          *acces,
                        Progres             *progres,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  const char * const aucun[] = { NULL };
  Changement *self = changement_new (progres);
  g_autoptr (GTask) task = changement_task (self, callback, user_data);
  GError *error = NULL;
  g_autoptr (Fiche) fiche = repository_get (repository, TYPE_PIECE_FICHE, piece, &error);
  const char * const *contenus;

  if (fiche == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  self->piece = g_strdup (piece);
  self->acces = g_strdup (acces);
  contenus = (const char * const *) JALONS_PIECE_FICHE (fiche)->contenus;
  progres_set_partie (progres, 0, 0.5);
  repository_read_async (repository, TYPE_CONTENU_PIECE, fiche_get_portee (fiche),
                         contenus != NULL ? contenus : aucun, keep_content, self, progres,
                         contents_read_cb, g_steal_pointer (&task));
}

/**
 * pieces_delete_async:
 * @progres: told how far it is; once cancelled, nothing was removed
 *
 * As pieces_delete(), in a thread.
 */
void
pieces_delete_async (Repository          *repository,
                     const char          *piece,
                     Progres             *progres,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  Changement *self = changement_new (progres);
  GTask *task = changement_task (self, callback, user_data);
  GError *error = NULL;
  const gboolean pret = pieces_open_delete (&self->operation, repository, piece, &error);

  commit (task, pret, error);
}

/**
 * pieces_change_finish:
 *
 * Returns: whether the piece was changed or removed; %FALSE with %G_IO_ERROR_CANCELLED too
 */
gboolean
pieces_change_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_auto (GStrv) uuids = g_task_propagate_pointer (G_TASK (result), error);

  return uuids != NULL;
}
