/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-liste.h"

#include "store/apercu-liste-private.h"
#include "store/lignes-private.h"

/* Fewer rows than this are looked through in less time than a thread takes to start. */
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

/* @moindre: whether to announce the least */
static void
show (ApercuListe   *self,
      ApercuReponse *reponse,
      gboolean       moindre)
{
  GByteArray *avant = self->groupes;

  self->retards = reponse->retards;
  self->groupes = g_byte_array_ref (reponse->groupes);
  g_byte_array_unref (avant);
  lignes_show (G_LIST_MODEL (self), self->ids, reponse->ids, moindre);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

typedef struct
{
  ApercuBalayage *balayage;
  char **mots;
  gboolean moindre;
} Recherche;

static void
recherche_free (Recherche *recherche)
{
  apercu_balayage_unref (recherche->balayage);
  g_strfreev (recherche->mots);
  g_free (recherche);
}

static void
find_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Recherche *recherche = data;

  g_task_return_pointer (task,
                         apercu_balayage_find (recherche->balayage, recherche->mots, cancellable),
                         (GDestroyNotify) apercu_reponse_free);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  ApercuListe *self = JALONS_APERCU_LISTE (source);
  const Recherche *recherche = g_task_get_task_data (G_TASK (result));
  g_autoptr (ApercuReponse) reponse = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Other letters came meanwhile. */
  if (reponse == NULL || g_task_get_cancellable (G_TASK (result)) != self->recherche)
    return;

  g_clear_object (&self->recherche);
  show (self, reponse, recherche->moindre);
}

static void
find_behind (ApercuListe *self,
             gboolean     moindre)
{
  g_autoptr (GTask) task = NULL;
  Recherche *recherche = g_new0 (Recherche, 1);

  recherche->balayage = apercu_balayage_ref (self->balayage);
  recherche->mots = g_strdupv (self->requete.mots);
  recherche->moindre = moindre;
  self->recherche = g_cancellable_new ();
  task = g_task_new (self, self->recherche, found_cb, NULL);
  g_task_set_task_data (task, recherche, (GDestroyNotify) recherche_free);
  g_task_run_in_thread (task, find_thread);
}

static gboolean
has_words (ApercuListe *self)
{
  for (char **mot = self->requete.mots; *mot != NULL; mot++)
    if (**mot != '\0')
      return TRUE;
  return FALSE;
}

static void
stop_finding (ApercuListe *self)
{
  if (self->recherche != NULL)
    g_cancellable_cancel (self->recherche);
  g_clear_object (&self->recherche);
}

/* Sweeps again, if the projection or more than the words changed; %FALSE when nothing answers. */
static gboolean
sweep (ApercuListe *self)
{
  Projection *projection = apercu_liste_get_projection (self);
  const ApercuAvance *avance = self->repository->avance;

  g_clear_pointer (&self->balayage, apercu_balayage_unref);
  if (projection == NULL)
    return FALSE;
  self->serie = projection_get_table (projection, TYPE_APERCU)->serie;
  if (avance != NULL && avance->balayage != NULL && avance->serie == self->serie &&
      apercu_requete_same_sweep (&avance->requete, &self->requete))
    self->balayage = apercu_balayage_ref (avance->balayage);
  else
    self->balayage = apercu_requete_run (&self->requete, projection, NULL);
  return self->balayage != NULL;
}

/* Reads again the rows that changed alone; %FALSE when they are too many, or not known. */
static gboolean
catch_up (ApercuListe *self)
{
  Projection *projection = apercu_liste_get_projection (self);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (gint64));
  const ProjectionTable *table;

  if (self->balayage == NULL || projection == NULL)
    return FALSE;
  table = projection_get_table (projection, TYPE_APERCU);
  if (!projection_list_changes (table, self->serie, changes))
    return FALSE;
  self->serie = table->serie;
  self->balayage = apercu_requete_update (&self->requete, projection,
                                          g_steal_pointer (&self->balayage), changes);
  return self->balayage != NULL;
}

static void
find (ApercuListe *self,
      gboolean     moindre)
{
  g_autoptr (ApercuReponse) reponse = NULL;

  stop_finding (self);
  if (self->balayage->ids->len > LONGUE && has_words (self))
    {
      find_behind (self, moindre);
      return;
    }
  reponse = apercu_balayage_find (self->balayage, self->requete.mots, NULL);
  show (self, reponse, moindre);
}

static gboolean
is_up_to_date (ApercuListe *self)
{
  Projection *projection = apercu_liste_get_projection (self);

  return self->balayage != NULL && projection != NULL &&
         projection_get_table (projection, TYPE_APERCU)->serie == self->serie;
}

static void
refresh_cb (Repository  *repository,
            ApercuListe *self)
{
  /* No filter was given yet. */
  if (self->requete.mots == NULL)
    return;

  if (!is_up_to_date (self) && (catch_up (self) || sweep (self)))
    find (self, TRUE);
}

static void
apercu_liste_dispose (GObject *object)
{
  ApercuListe *self = JALONS_APERCU_LISTE (object);

  stop_finding (self);
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
  g_clear_pointer (&self->balayage, apercu_balayage_unref);
  g_array_unref (self->ids);
  g_byte_array_unref (self->groupes);

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
  self->groupes = g_byte_array_new ();
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

  repository_load_list_for (self->repository, &self->requete);
}

/**
 * apercu_liste_set_filtre:
 * @filtre: what to show; copied
 *
 * Shows what answers to a filter, in its order: at once, or a moment later when words are looked for
 * in a long list. The list is emptied and filled again: a selection is to be found again with
 * apercu_liste_find().
 */
void
apercu_liste_set_filtre (ApercuListe        *self,
                         const ApercuFiltre *filtre)
{
  ApercuRequete requete;
  gboolean pareil;

  g_return_if_fail (JALONS_IS_APERCU_LISTE (self));
  g_return_if_fail (filtre != NULL);

  apercu_requete_init (&requete, filtre);
  pareil = self->requete.mots != NULL && apercu_requete_same_sweep (&self->requete, &requete);
  apercu_requete_clear (&self->requete);
  self->requete = requete;
  if ((pareil && is_up_to_date (self)) || sweep (self))
    find (self, FALSE);
}

/**
 * apercu_liste_is_answered:
 *
 * Returns: whether the list shows what the last filter asks for, rather than the one before while
 *   its words are looked for
 */
gboolean
apercu_liste_is_answered (ApercuListe *self)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), TRUE);

  return self->recherche == NULL;
}
