/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/echanges.h"

#include "operations/arrivees-private.h"
#include "operations/echanges-private.h"
#include "operations/tranches-private.h"

#include "base/jour.h"
#include "exchange/dossier-json.h"

/* Dossiers that come in while the window lives. A thread reads the document and asks the main thread
 * what only the base knows; the main thread then writes a part each time it has nothing better to
 * do. */

/* How much of the work is reading; the rest is preparing and writing. */
#define PART_LUE 0.4
#define LOT 64

typedef struct
{
  Progres *progres;
  GMainContext *context;
  Repository *repository;      /* main thread only */
  GBytes *contenu;
  Arrivee arrivee;
  ImportResultat *resultat;
  GPtrArray *dossiers;
  Arrivages *arrivages;        /* (nullable): once they are being written */
} Importation;

static void
importation_free (gpointer data)
{
  Importation *self = data;

  g_clear_pointer (&self->arrivages, arrivages_free);
  g_clear_pointer (&self->dossiers, g_ptr_array_unref);
  import_resultat_free (self->resultat);
  g_hash_table_unref (self->arrivee.references);
  g_bytes_unref (self->contenu);
  g_main_context_unref (self->context);
  g_object_unref (self->repository);
  g_object_unref (self->progres);
  g_free (self);
}

/* A question of the thread that reads to the one that has the base. */
typedef struct
{
  Importation *importation;
  const char *code;
  gint64 version;
  const char *ref;
  Prestation *prestation;
  const char *refus;
  GMutex verrou;
  GCond repondu;
  gboolean fini;
} Question;

static gboolean
answer_cb (gpointer data)
{
  Question *question = data;
  Importation *self = question->importation;

  /* Once it is cancelled the base may be closed: it knows nothing any more. */
  if (!progres_is_wanted (self->progres, NULL))
    question->refus = FAUTE_EXISTE;
  else if (question->code != NULL)
    question->prestation = arrivee_find_prestation (question->code, question->version,
                                                    question->ref, &self->arrivee);
  else
    question->refus = arrivee_refuse_ref (question->ref, &self->arrivee);

  g_mutex_lock (&question->verrou);
  question->fini = TRUE;
  g_cond_signal (&question->repondu);
  g_mutex_unlock (&question->verrou);

  return G_SOURCE_REMOVE;
}

static void
ask (Question *question)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_mutex_init (&question->verrou);
  g_cond_init (&question->repondu);
  /* Never g_main_context_invoke(): between two turns of the loop it would answer in this thread. */
  g_source_set_callback (source, answer_cb, question, NULL);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_attach (source, question->importation->context);
  g_mutex_lock (&question->verrou);
  while (!question->fini)
    g_cond_wait (&question->repondu, &question->verrou);
  g_mutex_unlock (&question->verrou);
  g_mutex_clear (&question->verrou);
  g_cond_clear (&question->repondu);
}

static Prestation *
ask_prestation (const char *code,
                gint64      version,
                const char *ref,
                gpointer    user_data)
{
  Question question = { .importation = user_data, .code = code, .version = version, .ref = ref };

  ask (&question);

  return question.prestation;
}

static const char *
ask_ref (const char *ref,
         gpointer    user_data)
{
  Question question = { .importation = user_data, .ref = ref };

  ask (&question);

  return question.refus;
}

static void
read_progress (guint    fait,
               guint    total,
               gpointer user_data)
{
  Importation *self = user_data;

  progres_set (self->progres, fait, total);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Importation *self = data;
  const DossierLecteur lecteur = { .find_prestation = ask_prestation, .refuse_ref = ask_ref,
                                   .progres = read_progress, .user_data = self,
                                   .annule = progres_get_cancellable (self->progres) };

  self->dossiers = dossiers_json_read (self->contenu, &lecteur, self->resultat->fautes);
  g_task_return_boolean (task, TRUE);
}

static gboolean
write_step (gpointer   data,
            gboolean  *fini,
            GError   **error)
{
  Importation *self = g_task_get_task_data (data);

  return arrivages_step (self->arrivages, LOT, self->progres, fini, error);
}

static void
write_end (gpointer  data,
           GError   *error)
{
  g_autoptr (GTask) task = data;
  Importation *self = g_task_get_task_data (task);

  /* What was begun and not ended is taken back now. */
  g_clear_pointer (&self->arrivages, arrivages_free);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&self->resultat),
                           (GDestroyNotify) import_resultat_free);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GTask *task = data;
  Importation *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!progres_is_wanted (self->progres, &error))
    {
      g_task_return_error (task, error);
    }
  else if (self->resultat->fautes->len > 0)
    {
      g_task_return_pointer (task, g_steal_pointer (&self->resultat),
                             (GDestroyNotify) import_resultat_free);
    }
  else
    {
      progres_set_partie (self->progres, PART_LUE, ARRIVAGES_PREPARES);
      arrivee_complete (&self->arrivee, self->dossiers, self->resultat);
      self->arrivages = arrivages_new (self->repository, "import", self->dossiers, jour_today (),
                                       self->resultat, &error);
      if (self->arrivages == NULL)
        g_task_return_error (task, error);
      else
        tranches_run (self->progres, write_step, write_end, g_object_ref (task));
    }
  g_object_unref (task);
}

/**
 * dossiers_import_async:
 * @contenu: a dossier document, or several in one (docs/cli.md)
 * @progres: told how far it is; once cancelled, nothing is brought in
 *
 * As dossiers_import() without replacing, while the main loop runs. Nothing else can be written to
 * the base while it writes.
 */
void
dossiers_import_async (Repository          *repository,
                       GBytes              *contenu,
                       Progres             *progres,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (repository, NULL, callback, user_data);
  g_autoptr (GTask) lecture = g_task_new (NULL, NULL, read_cb, task);
  Importation *self = g_new0 (Importation, 1);

  self->progres = g_object_ref (progres);
  self->context = g_main_context_ref_thread_default ();
  self->repository = g_object_ref (repository);
  self->contenu = g_bytes_ref (contenu);
  self->resultat = import_resultat_new ();
  self->arrivee.repository = repository;
  self->arrivee.references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_task_set_task_data (task, self, importation_free);
  g_task_set_task_data (lecture, self, NULL);
  g_signal_connect_object (repository, "closing", G_CALLBACK (progres_cancel), progres,
                           G_CONNECT_SWAPPED);
  progres_set_partie (progres, 0, PART_LUE);
  g_task_run_in_thread (lecture, read_thread);
}

/**
 * dossiers_import_finish:
 *
 * Returns: (transfer full) (nullable): as dossiers_import(), or %NULL with %G_IO_ERROR_CANCELLED
 */
ImportResultat *
dossiers_import_finish (Repository    *repository,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, repository), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
