/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-liste.h"

#include "store/apercu-liste-private.h"
#include "store/lignes-private.h"

/* Fewer dossiers than this are filtered and sorted in hardly more time than a thread takes to start. */
#define LONGUE 4000

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ApercuListe, apercu_liste, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return TYPE_APERCU;
}

static guint
get_n_items (GListModel *model)
{
  return JALONS_APERCU_LISTE (model)->ids->len;
}

static Fiche *
read_live (ApercuListe *self,
           Projection  *projection,
           Statement   *statement)
{
  guint8 octets[UUID_LENGTH];
  g_autofree char *uuid = NULL;
  Fiche *vivante;

  statement_read_uuid (statement, PROJECTION_UUID, octets);
  uuid = uuid_format (octets);
  vivante = vivants_lookup (self->repository->vivants, TYPE_APERCU, uuid);
  if (vivante != NULL)
    return g_object_ref (vivante);
  return vivants_adopt (self->repository->vivants,
                        projection_read (projection, TYPE_APERCU, statement));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  ApercuListe *self = JALONS_APERCU_LISTE (model);
  Projection *projection;
  g_autoptr (Statement) statement = NULL;

  if (position >= self->ids->len)
    return NULL;

  projection = apercu_liste_get_projection (self);
  if (projection != NULL)
    statement = projection_select (projection, TYPE_APERCU, "WHERE \"_id\"=?1", NULL);
  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, g_array_index (self->ids, gint64, position));
      if (statement_step (statement) == SQLITE_ROW)
        return read_live (self, projection, statement);
    }
  /* The base was closed, or the row is going away: a model has an item at each of its places. */
  return g_object_new (TYPE_APERCU, NULL);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* What a thread needs to answer. */
typedef struct
{
  ApercuRequete requete;
  ApercuCliche *cliche;
} Question;

static void
question_free (Question *self)
{
  apercu_requete_clear (&self->requete);
  apercu_cliche_unref (self->cliche);
  g_free (self);
}

static void
show (ApercuListe *self)
{
  /* Who hears of it may ask for something else. */
  g_autoptr (GArray) ids = g_array_ref (self->reponse->ids);

  lignes_show (G_LIST_MODEL (self), self->ids, ids, self->moindre);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
answer_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  const Question *question = data;

  g_task_return_pointer (task,
                         apercu_requete_run (&question->requete, question->cliche, cancellable),
                         (GDestroyNotify) apercu_reponse_free);
}

static void
stop_asking (ApercuListe *self)
{
  if (self->recherche != NULL)
    g_cancellable_cancel (self->recherche);
  g_clear_object (&self->recherche);
}

static guint64
get_serie (ApercuListe *self)
{
  return projection_get_table (apercu_liste_get_projection (self), TYPE_APERCU)->serie;
}

static gboolean
is_up_to_date (ApercuListe *self)
{
  return apercu_liste_get_projection (self) != NULL && get_serie (self) == self->serie;
}

/* (transfer full) (nullable): the rows that changed since it was asked; NULL when they are too many, or
 * not known, or when nothing was answered ever */
static GArray *
list_changes (ApercuListe *self)
{
  Projection *projection = apercu_liste_get_projection (self);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (projection == NULL || self->reponse == NULL ||
      !projection_list_changes (projection_get_table (projection, TYPE_APERCU), self->serie, changes))
    return NULL;
  return g_steal_pointer (&changes);
}

/* Looks again at the rows that changed alone, and shows the answer. */
static void
catch_up (ApercuListe  *self,
          const GArray *changes)
{
  ApercuCliche *cliche = apercu_liste_get_cliche (self);

  if (cliche != NULL)
    {
      apercu_requete_update (&self->requete, cliche, self->reponse, changes);
      self->serie = get_serie (self);
    }
  show (self);
}

/* @reponse: (transfer full): to the last request, as of when it was asked */
static void
take (ApercuListe   *self,
      ApercuReponse *reponse)
{
  g_clear_object (&self->recherche);
  g_clear_pointer (&self->reponse, apercu_reponse_free);
  self->reponse = reponse;
  self->entiere = repository_is_loaded (self->repository, NIVEAU_LISTE);
}

static void ask (ApercuListe *self,
                 gboolean     moindre,
                 gboolean     attendu);

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (ApercuListe) self = data;
  g_autoptr (ApercuReponse) reponse = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GArray) changes = NULL;

  /* Something else was asked meanwhile. */
  if (reponse == NULL || g_task_get_cancellable (G_TASK (result)) != self->recherche)
    return;

  changes = list_changes (self);
  if (changes == NULL)
    {
      ask (self, self->moindre, FALSE);
      return;
    }
  take (self, g_steal_pointer (&reponse));
  catch_up (self, changes);
}

static void
ask_behind (ApercuListe  *self,
            ApercuCliche *cliche)
{
  g_autoptr (GTask) task = NULL;
  Question *question = g_new0 (Question, 1);

  apercu_requete_copy (&question->requete, &self->requete);
  question->cliche = apercu_cliche_ref (cliche);
  self->recherche = g_cancellable_new ();
  /* Not its source: a thread may be the last to let go of the task, and must not be that of the list. */
  task = g_task_new (NULL, self->recherche, answered_cb, g_object_ref (self));
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, answer_thread);
}

/* What shows stays until there is an answer: a long list that shows something waits for a thread.
 * @moindre: whether to announce the least
 * @attendu: whether there is no time for a thread */
static void
ask (ApercuListe *self,
     gboolean     moindre,
     gboolean     attendu)
{
  ApercuCliche *cliche = apercu_liste_get_cliche (self);

  stop_asking (self);
  if (cliche == NULL)
    return;

  self->serie = get_serie (self);
  self->moindre = moindre;
  if (!attendu && self->reponse != NULL && cliche->lignes->len >= self->longue)
    {
      ask_behind (self, cliche);
      return;
    }
  take (self, apercu_requete_run (&self->requete, cliche, NULL));
  show (self);
}

static void
refresh_cb (Repository  *repository,
            ApercuListe *self)
{
  g_autoptr (GArray) changes = NULL;

  /* No filter was given yet. */
  if (self->requete.mots == NULL || is_up_to_date (self))
    return;

  changes = list_changes (self);
  if (changes == NULL)
    {
      ask (self, TRUE, FALSE);
    }
  else if (self->recherche == NULL)
    {
      self->moindre = TRUE;
      catch_up (self, changes);
    }
  /* Else what a thread answers is caught up with when it comes. */
}

static void
apercu_liste_dispose (GObject *object)
{
  ApercuListe *self = JALONS_APERCU_LISTE (object);

  stop_asking (self);
  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (apercu_liste_parent_class)->dispose (object);
}

static void
apercu_liste_finalize (GObject *object)
{
  ApercuListe *self = JALONS_APERCU_LISTE (object);

  apercu_requete_clear (&self->requete);
  g_clear_pointer (&self->reponse, apercu_reponse_free);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (apercu_liste_parent_class)->finalize (object);
}

static void
apercu_liste_class_init (ApercuListeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = apercu_liste_dispose;
  object_class->finalize = apercu_liste_finalize;

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
apercu_liste_init (ApercuListe *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->longue = LONGUE;
}

static ApercuListe *
make (Repository *repository)
{
  ApercuListe *self = g_object_new (TYPE_APERCU_LISTE, NULL);

  g_return_val_if_fail (JALONS_IS_REPOSITORY (repository), self);

  self->repository = g_object_ref (repository);
  g_signal_connect (repository, "committed", G_CALLBACK (refresh_cb), self);
  return self;
}

/**
 * apercu_liste_new:
 *
 * The list of dossiers: live overviews, made when they are asked for. It begins with all of them, by
 * deadline, and follows the commits.
 *
 * Returns: (transfer full): a #GListModel of #Apercu
 */
ApercuListe *
apercu_liste_new (Repository *repository)
{
  const ApercuFiltre tous = { .jour = CHAMP_ABSENT };
  ApercuListe *self = make (repository);

  apercu_liste_set_filtre (self, &tous);
  return self;
}

/**
 * apercu_liste_new_progressive:
 *
 * As apercu_liste_new(), but empty until it is given a filter, and without a wait: it begins with the
 * rows that are there, and has the others when they come ("answered", apercu_liste_is_whole()).
 *
 * Returns: (transfer full): a #GListModel of #Apercu
 */
ApercuListe *
apercu_liste_new_progressive (Repository *repository)
{
  ApercuListe *self = make (repository);

  self->progressive = TRUE;
  g_signal_connect (repository, "loaded", G_CALLBACK (refresh_cb), self);
  return self;
}

/**
 * apercu_liste_load_behind:
 *
 * Begins to read the dossiers that are not there yet, in a thread.
 */
void
apercu_liste_load_behind (ApercuListe *self)
{
  g_return_if_fail (JALONS_IS_APERCU_LISTE (self));

  repository_load_list (self->repository);
}

/**
 * apercu_liste_set_filtre:
 * @filtre: what to show; copied
 *
 * Shows what answers to a filter, in its order: at once, or a moment later when the list is long; what
 * it showed stays until then, and a filter that is given meanwhile is the only one answered. The list is
 * emptied and filled again: a selection is to be found again with apercu_liste_find().
 */
void
apercu_liste_set_filtre (ApercuListe        *self,
                         const ApercuFiltre *filtre)
{
  g_auto (ApercuRequete) requete = { 0 };

  g_return_if_fail (JALONS_IS_APERCU_LISTE (self));
  g_return_if_fail (filtre != NULL);

  apercu_requete_init (&requete, filtre);
  if (self->requete.mots != NULL && apercu_requete_equal (&self->requete, &requete) &&
      is_up_to_date (self))
    return;

  apercu_requete_clear (&self->requete);
  apercu_requete_copy (&self->requete, &requete);
  ask (self, FALSE, FALSE);
}

/**
 * apercu_liste_is_answered:
 *
 * Returns: whether the list shows what the last filter asks for, rather than what it showed before
 *   while a thread looks for it
 */
gboolean
apercu_liste_is_answered (ApercuListe *self)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), TRUE);

  return self->recherche == NULL;
}

/**
 * apercu_liste_answer:
 *
 * Has the list show at once what the last filter asks for, for what cannot wait for it.
 */
void
apercu_liste_answer (ApercuListe *self)
{
  g_return_if_fail (JALONS_IS_APERCU_LISTE (self));

  if (self->recherche != NULL)
    ask (self, self->moindre, TRUE);
}

/* For tests: from how many dossiers on a thread answers. */
void
apercu_liste_set_longue (ApercuListe *self,
                         guint        longue)
{
  self->longue = longue;
}
