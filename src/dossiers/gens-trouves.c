/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/gens-trouves.h"

#include "model/tables.h"

#define PERIODE_CHARGEMENT_MS 100

struct _GensTrouves
{
  GObject parent_instance;

  Repository *repository;
  AnnuaireListe *agents;        /* (nullable): while nothing is asked */
  AnnuaireListe *collectivites;
  char *question;
  guint chargement;
};

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GensTrouves, gens_trouves, G_TYPE_OBJECT)

static void
answered_cb (GensTrouves *self)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
drop (GensTrouves    *self,
      AnnuaireListe **liste)
{
  if (*liste != NULL)
    g_signal_handlers_disconnect_by_data (*liste, self);
  g_clear_object (liste);
}

static void
ask_one (GensTrouves    *self,
         AnnuaireListe **liste,
         GType           type)
{
  if (*liste == NULL)
    {
      *liste = annuaire_liste_new (self->repository, type);
      g_signal_connect_swapped (*liste, "answered", G_CALLBACK (answered_cb), self);
    }
  annuaire_liste_set_question (*liste, self->question);
}

/* The agents are not among what the window waits for. */
static gboolean
ask_cb (gpointer data)
{
  GensTrouves *self = data;

  if (!repository_is_loaded (self->repository, NIVEAU_STRUCTURE))
    return G_SOURCE_CONTINUE;

  self->chargement = 0;
  ask_one (self, &self->agents, TYPE_AGENT);
  ask_one (self, &self->collectivites, TYPE_COLLECTIVITE);
  /* Even where nobody answers, nothing is awaited any more. */
  answered_cb (self);
  return G_SOURCE_REMOVE;
}

static void
gens_trouves_dispose (GObject *object)
{
  GensTrouves *self = JALONS_GENS_TROUVES (object);

  g_clear_handle_id (&self->chargement, g_source_remove);
  drop (self, &self->agents);
  drop (self, &self->collectivites);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->question, g_free);

  G_OBJECT_CLASS (gens_trouves_parent_class)->dispose (object);
}

static void
gens_trouves_class_init (GensTrouvesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gens_trouves_dispose;

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
gens_trouves_init (GensTrouves *self)
{
}

/**
 * gens_trouves_new:
 * @repository: (transfer none): an open base
 *
 * Returns: (transfer full): a search that was asked nothing yet
 */
GensTrouves *
gens_trouves_new (Repository *repository)
{
  GensTrouves *self = g_object_new (JALONS_TYPE_GENS_TROUVES, NULL);

  self->repository = g_object_ref (repository);

  return self;
}

/**
 * gens_trouves_ask:
 * @question: (nullable): words; %NULL lets the directories go
 *
 * Looks for who answers to them; the answer comes with a signal, at once where the directories are
 * short.
 */
void
gens_trouves_ask (GensTrouves *self,
                  const char  *question)
{
  g_return_if_fail (JALONS_IS_GENS_TROUVES (self));

  g_clear_handle_id (&self->chargement, g_source_remove);
  g_free (self->question);
  self->question = g_strdup (question);
  if (question == NULL)
    {
      drop (self, &self->agents);
      drop (self, &self->collectivites);
      return;
    }
  if (ask_cb (self) == G_SOURCE_CONTINUE)
    {
      repository_load_behind (self->repository);
      self->chargement = g_timeout_add (PERIODE_CHARGEMENT_MS, ask_cb, self);
    }
}

/**
 * gens_trouves_is_waiting:
 *
 * Returns: whether the directories are still being read, so that an answer is yet to come
 */
gboolean
gens_trouves_is_waiting (GensTrouves *self)
{
  g_return_val_if_fail (JALONS_IS_GENS_TROUVES (self), FALSE);

  return self->chargement != 0;
}

/**
 * gens_trouves_get_liste:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 *
 * Returns: (transfer none) (nullable): those who answer, in the order of their names; %NULL while it is
 *   not known
 */
GListModel *
gens_trouves_get_liste (GensTrouves *self,
                        GType        type)
{
  AnnuaireListe *liste;

  g_return_val_if_fail (JALONS_IS_GENS_TROUVES (self), NULL);

  liste = type == TYPE_AGENT ? self->agents : self->collectivites;
  return liste != NULL && annuaire_liste_is_answered (liste) ? G_LIST_MODEL (liste) : NULL;
}
