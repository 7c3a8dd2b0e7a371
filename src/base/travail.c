/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/travail.h"

typedef struct
{
  GTask *task;
  TravailThread thread;
  TravailFin fin;
  gpointer data;
  GDestroyNotify free_data;
} Travail;

static void
run_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  Travail *self = data;

  self->thread (self->data);
  g_task_return_boolean (task, TRUE);
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Travail *self = data;

  self->fin (self->task, self->data);
  self->free_data (self->data);
  g_object_unref (self->task);
  g_free (self);
}

/**
 * travail_run:
 * @task: (transfer full): whom to answer
 * @thread: run in a thread
 * @fin: run where @task is answered, once @thread has ended
 * @data: for both
 * @free_data: frees @data, after @fin
 *
 * As g_task_run_in_thread(), but the thread holds nothing of @task: it lets go of its own task after the
 * answer, and that must never be the end of what asked, of a base least of all. All that was asked with
 * is let go of where it was asked.
 */
void
travail_run (GTask          *task,
             TravailThread   thread,
             TravailFin      fin,
             gpointer        data,
             GDestroyNotify  free_data)
{
  Travail *self = g_new0 (Travail, 1);
  g_autoptr (GTask) tache = g_task_new (NULL, NULL, ended_cb, self);

  self->task = task;
  self->thread = thread;
  self->fin = fin;
  self->data = data;
  self->free_data = free_data;
  g_task_set_task_data (tache, self, NULL);
  g_task_run_in_thread (tache, run_thread);
}
