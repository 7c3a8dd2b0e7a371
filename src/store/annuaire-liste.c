/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/annuaire-liste.h"

#include "base/recherche.h"
#include "store/annuaire-balayage-private.h"
#include "store/lignes-private.h"
#include "store/repository-private.h"

/* Fewer rows than this are put in order in less time than a thread takes to start. */
#define LONGUE 2000

struct _AnnuaireListe
{
  GObject parent_instance;

  Repository *repository;
  GType type;
  char **mots;
  AnnuaireBalayage *balayage; /* (nullable): everybody, in order */
  GCancellable *travail;    /* (nullable): what a thread is doing for the list */
  GArray *ids;              /* gint64: what was announced, at every moment */
  guint64 serie;            /* of the tables when they were read */
  gboolean lue;
  guint attente;            /* a commit that is to be read when there is nothing better to do */
  gboolean lit;             /* what a thread is doing begins with putting in order */
  gboolean moindre;         /* and comes from a commit */
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AnnuaireListe, annuaire_liste, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* The model */

static GType
get_item_type (GListModel *model)
{
  return JALONS_ANNUAIRE_LISTE (model)->type;
}

static guint
get_n_items (GListModel *model)
{
  return JALONS_ANNUAIRE_LISTE (model)->ids->len;
}

static Projection *
get_projection (AnnuaireListe *self)
{
  if (!repository_is_loaded (self->repository, fiche_type_get_table (self->type)->niveau))
    return NULL;
  return repository_get_projection (self->repository, self->type, NULL);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  AnnuaireListe *self = JALONS_ANNUAIRE_LISTE (model);
  Projection *projection;
  g_autoptr (Statement) statement = NULL;

  if (position >= self->ids->len)
    return NULL;

  projection = get_projection (self);
  if (projection != NULL)
    statement = projection_select (projection, self->type, "WHERE \"_id\"=?1", NULL);
  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, g_array_index (self->ids, gint64, position));
      if (statement_step (statement) == SQLITE_ROW)
        return vivants_adopt (self->repository->vivants,
                              projection_read (projection, self->type, statement));
    }
  /* The base was closed, or the row is going away: a model has an item at each of its places. */
  return g_object_new (self->type, NULL);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Putting in order and looking for words */

typedef struct
{
  AnnuaireBrut *brut;       /* (nullable): what is to be put in order first */
  AnnuaireBalayage *balayage;
  char **mots;
} Travail;

typedef struct
{
  AnnuaireBalayage *balayage;
  GArray *ids; /* gint64: of those that have the words */
} Resultat;

static void
travail_free (gpointer data)
{
  Travail *travail = data;

  annuaire_brut_free (travail->brut);
  annuaire_balayage_unref (travail->balayage);
  g_strfreev (travail->mots);
  g_free (travail);
}

static void
resultat_free (gpointer data)
{
  Resultat *resultat = data;

  if (resultat == NULL)
    return;
  annuaire_balayage_unref (resultat->balayage);
  g_clear_pointer (&resultat->ids, g_array_unref);
  g_free (resultat);
}

/* (transfer full) (nullable): NULL once cancelled */
static Resultat *
work (Travail      *travail,
      GCancellable *cancellable)
{
  Resultat *resultat = g_new0 (Resultat, 1);

  resultat->balayage = travail->brut != NULL ? annuaire_brut_sweep (travail->brut, cancellable)
                                             : annuaire_balayage_ref (travail->balayage);
  if (resultat->balayage != NULL)
    resultat->ids = annuaire_balayage_find (resultat->balayage, (const char * const *) travail->mots,
                                            cancellable);
  if (resultat->ids != NULL)
    return resultat;

  resultat_free (resultat);
  return NULL;
}

static void
take_result (AnnuaireListe *self,
             Resultat      *resultat)
{
  annuaire_balayage_unref (self->balayage);
  self->balayage = annuaire_balayage_ref (resultat->balayage);
  lignes_show (G_LIST_MODEL (self), self->ids, resultat->ids, self->moindre);
  self->moindre = FALSE;
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
work_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, work (data, cancellable), resultat_free);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  AnnuaireListe *self = JALONS_ANNUAIRE_LISTE (source);
  Resultat *resultat = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Other letters, or another commit, came meanwhile. */
  if (resultat != NULL && g_task_get_cancellable (G_TASK (result)) == self->travail)
    {
      g_clear_object (&self->travail);
      take_result (self, resultat);
    }
  resultat_free (resultat);
}

static void
stop_working (AnnuaireListe *self)
{
  if (self->travail != NULL)
    g_cancellable_cancel (self->travail);
  g_clear_object (&self->travail);
}

/* @brut: (transfer full) (nullable) */
static void
start (AnnuaireListe *self,
       AnnuaireBrut  *brut)
{
  Travail *travail = g_new0 (Travail, 1);
  const guint n = brut != NULL ? annuaire_brut_count (brut) : annuaire_balayage_count (self->balayage);
  g_autoptr (GTask) task = NULL;

  stop_working (self);
  self->lit = brut != NULL;
  travail->brut = brut;
  travail->balayage = self->balayage != NULL ? annuaire_balayage_ref (self->balayage) : NULL;
  travail->mots = g_strdupv (self->mots);
  if (n <= LONGUE)
    {
      Resultat *resultat = work (travail, NULL);

      take_result (self, resultat);
      resultat_free (resultat);
      travail_free (travail);
      return;
    }

  self->travail = g_cancellable_new ();
  task = g_task_new (self, self->travail, worked_cb, NULL);
  g_task_set_task_data (task, travail, travail_free);
  g_task_run_in_thread (task, work_thread);
}

/* The names of the contacts are searched with their employer. */
static guint64
read_serie (AnnuaireListe *self,
            Projection    *projection)
{
  guint64 serie = projection_get_table (projection, self->type)->serie;

  if (self->type == TYPE_COLLECTIVITE)
    serie += projection_get_table (projection, TYPE_CONTACT)->serie;
  return serie;
}

static void
read_again (AnnuaireListe *self,
            Projection    *projection)
{
  AnnuaireBrut *brut = annuaire_brut_read (projection, self->type, NULL);

  if (brut == NULL)
    return;
  self->serie = read_serie (self, projection);
  self->moindre = self->lue;
  self->lue = TRUE;
  start (self, brut);
}

static gboolean
follow (gpointer data)
{
  AnnuaireListe *self = data;
  Projection *projection = get_projection (self);

  self->attente = 0;
  if (projection != NULL && read_serie (self, projection) != self->serie)
    read_again (self, projection);
  return G_SOURCE_REMOVE;
}

/* Reading a long list takes longer than a frame: what was saved is said first. */
static void
committed_cb (AnnuaireListe *self)
{
  if (!self->lue || self->attente != 0)
    return;
  if (annuaire_liste_count_all (self) > LONGUE)
    self->attente = g_idle_add_full (G_PRIORITY_LOW, follow, self, NULL);
  else
    follow (self);
}

static void
annuaire_liste_dispose (GObject *object)
{
  AnnuaireListe *self = JALONS_ANNUAIRE_LISTE (object);

  stop_working (self);
  g_clear_handle_id (&self->attente, g_source_remove);
  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (annuaire_liste_parent_class)->dispose (object);
}

static void
annuaire_liste_finalize (GObject *object)
{
  AnnuaireListe *self = JALONS_ANNUAIRE_LISTE (object);

  g_strfreev (self->mots);
  annuaire_balayage_unref (self->balayage);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (annuaire_liste_parent_class)->finalize (object);
}

static void
annuaire_liste_class_init (AnnuaireListeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = annuaire_liste_dispose;
  object_class->finalize = annuaire_liste_finalize;

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
annuaire_liste_init (AnnuaireListe *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->mots = g_new0 (char *, 1);
}

/**
 * annuaire_liste_new:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 *
 * A directory of the base. It follows the commits. While the level that it needs is not loaded it is
 * empty, and waits for annuaire_liste_load().
 *
 * Returns: (transfer full): a #GListModel of @type
 */
AnnuaireListe *
annuaire_liste_new (Repository *repository,
                    GType       type)
{
  AnnuaireListe *self = g_object_new (TYPE_ANNUAIRE_LISTE, NULL);

  g_return_val_if_fail (JALONS_IS_REPOSITORY (repository), self);
  g_return_val_if_fail (type == TYPE_AGENT || type == TYPE_COLLECTIVITE, self);

  self->repository = g_object_ref (repository);
  self->type = type;
  g_signal_connect_swapped (repository, "committed", G_CALLBACK (committed_cb), self);
  annuaire_liste_load (self);
  return self;
}

/**
 * annuaire_liste_load:
 *
 * Reads the directory, once the base has it in memory.
 */
void
annuaire_liste_load (AnnuaireListe *self)
{
  Projection *projection;

  g_return_if_fail (JALONS_IS_ANNUAIRE_LISTE (self));

  projection = get_projection (self);
  if (projection != NULL && !self->lue)
    read_again (self, projection);
}

/**
 * annuaire_liste_set_question:
 * @texte: (nullable): what the user typed; accents and case ignored, words in any order
 *
 * Shows who answers to it: at once, or a moment later where the list is long.
 */
void
annuaire_liste_set_question (AnnuaireListe *self,
                             const char    *texte)
{
  g_autofree char *cle = recherche_key (texte);

  g_return_if_fail (JALONS_IS_ANNUAIRE_LISTE (self));

  g_strfreev (self->mots);
  self->mots = g_strsplit (cle, " ", -1);
  if (self->travail != NULL && self->lit)
    {
      Projection *projection = get_projection (self);

      if (projection != NULL)
        read_again (self, projection);
    }
  else if (self->balayage != NULL)
    {
      start (self, NULL);
    }
}

/**
 * annuaire_liste_find:
 * @position: (out) (optional): where it is in the list
 *
 * Returns: whether the list shows that record
 */
gboolean
annuaire_liste_find (AnnuaireListe *self,
                     const char    *uuid,
                     guint         *position)
{
  Projection *projection;
  g_autoptr (Statement) statement = NULL;
  guint8 octets[UUID_LENGTH];

  g_return_val_if_fail (JALONS_IS_ANNUAIRE_LISTE (self), FALSE);

  projection = get_projection (self);
  if (projection == NULL || uuid == NULL || !uuid_parse (uuid, octets) ||
      !projection_ensure_index (projection, self->type, "\"_uuid\"", NULL))
    return FALSE;
  statement = projection_select (projection, self->type, "WHERE \"_uuid\"=?1", NULL);
  if (statement == NULL)
    return FALSE;
  statement_bind_uuid (statement, 1, octets);
  if (statement_step (statement) != SQLITE_ROW)
    return FALSE;

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == sqlite3_column_int64 (statement, PROJECTION_ID))
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * annuaire_liste_is_answered:
 *
 * Returns: whether the list shows what was last asked for
 */
gboolean
annuaire_liste_is_answered (AnnuaireListe *self)
{
  g_return_val_if_fail (JALONS_IS_ANNUAIRE_LISTE (self), TRUE);

  return self->lue && self->travail == NULL && self->attente == 0;
}

/**
 * annuaire_liste_count_all:
 *
 * Returns: how many the directory has, whatever was typed
 */
guint
annuaire_liste_count_all (AnnuaireListe *self)
{
  g_return_val_if_fail (JALONS_IS_ANNUAIRE_LISTE (self), 0);

  return self->balayage != NULL ? annuaire_balayage_count (self->balayage) : 0;
}
