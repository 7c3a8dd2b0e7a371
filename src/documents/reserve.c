/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/reserve.h"

/* Each entry is in two queues: all by age, and those of its key. */
typedef struct {
  GList age, meme;
  GBytes *cle;
  gpointer chose;
  gsize poids;
} Entree;

struct Reserve {
  GHashTable *cles; /* GBytes → GQueue of Entree */
  GQueue ages;
  gsize poids, limite;
  GDestroyNotify destroy;
};

/**
 * reserve_new:
 * @limite: how much it keeps, in the unit of the weights
 * @destroy: frees what is let go
 *
 * Returns: (transfer full): an empty reserve
 */
Reserve *
reserve_new (gsize limite, GDestroyNotify destroy)
{
  Reserve *self = g_new0 (Reserve, 1);

  self->cles = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                      g_free);
  self->limite = limite;
  self->destroy = destroy;
  return self;
}

/* Takes an entry out of both queues; returns what it held. */
static gpointer
remove_entree (Reserve *self, Entree *entree)
{
  GQueue *memes = g_hash_table_lookup (self->cles, entree->cle);
  gpointer chose = entree->chose;

  g_queue_unlink (&self->ages, &entree->age);
  g_queue_unlink (memes, &entree->meme);
  if (g_queue_is_empty (memes))
    g_hash_table_remove (self->cles, entree->cle);
  self->poids -= entree->poids;
  g_bytes_unref (entree->cle);
  g_free (entree);
  return chose;
}

static void
shrink (Reserve *self, gsize limite)
{
  while (self->poids > limite && !g_queue_is_empty (&self->ages))
    self->destroy (remove_entree (self, self->ages.tail->data));
}

/**
 * reserve_free:
 *
 * Frees @self and all it holds.
 */
void
reserve_free (Reserve *self)
{
  if (self == NULL)
    return;
  while (!g_queue_is_empty (&self->ages))
    self->destroy (remove_entree (self, self->ages.tail->data));
  g_hash_table_unref (self->cles);
  g_free (self);
}

/**
 * reserve_put:
 * @cle: what @chose was made for
 * @chose: (transfer full): what is free to be used again
 * @poids: its weight; the oldest goes where there is no room for it
 *
 * Keeps @chose.
 */
void
reserve_put (Reserve *self, GBytes *cle, gpointer chose, gsize poids)
{
  GQueue *memes = g_hash_table_lookup (self->cles, cle);
  Entree *entree = g_new0 (Entree, 1);

  if (memes == NULL)
    {
      memes = g_new0 (GQueue, 1);
      g_hash_table_insert (self->cles, g_bytes_ref (cle), memes);
    }
  entree->cle = g_bytes_ref (cle);
  entree->chose = chose;
  entree->poids = poids;
  entree->age.data = entree;
  entree->meme.data = entree;
  g_queue_push_head_link (&self->ages, &entree->age);
  g_queue_push_head_link (memes, &entree->meme);
  self->poids += poids;
  shrink (self, self->limite);
}

/**
 * reserve_take:
 * @cle: what is needed
 *
 * Returns: (transfer full) (nullable): what was kept last for @cle
 */
gpointer
reserve_take (Reserve *self, GBytes *cle)
{
  GQueue *memes = g_hash_table_lookup (self->cles, cle);

  return memes != NULL ? remove_entree (self, memes->head->data) : NULL;
}
