/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/lots-private.h"

/* Reading a level is half unsealing, half inserting: each has its thread, and these are what goes
 * from one to the other. Few batches go round, so that neither can be far ahead. */

#define LOTS_EN_TOUT 8
#define PAS_PAR_LOT 512

static Lot *
lot_new (void)
{
  Lot *self = g_new0 (Lot, 1);

  self->pas = g_array_sized_new (FALSE, FALSE, sizeof (Pas), PAS_PAR_LOT);
  self->octets = g_byte_array_new ();
  return self;
}

static void
lot_free (gpointer data)
{
  Lot *self = data;

  g_array_unref (self->pas);
  g_byte_array_unref (self->octets);
  g_free (self);
}

Lots *
lots_new (void)
{
  Lots *self = g_new0 (Lots, 1);

  self->pleins = g_async_queue_new_full (lot_free);
  self->vides = g_async_queue_new_full (lot_free);
  for (guint i = 0; i < LOTS_EN_TOUT; i++)
    g_async_queue_push (self->vides, lot_new ());
  return self;
}

void
lots_free (Lots *self)
{
  g_clear_pointer (&self->courant, lot_free);
  g_async_queue_unref (self->pleins);
  g_async_queue_unref (self->vides);
  g_free (self);
}

static void
send_current (Lots     *self,
              gboolean  dernier)
{
  self->courant->dernier = dernier;
  g_async_queue_push (self->pleins, g_steal_pointer (&self->courant));
}

static Lot *
get_current (Lots *self)
{
  if (self->courant == NULL)
    {
      self->courant = g_async_queue_pop (self->vides);
      g_array_set_size (self->courant->pas, 0);
      g_byte_array_set_size (self->courant->octets, 0);
    }
  return self->courant;
}

/* @payload: (nullable): copied */
void
lots_add (Lots             *self,
          const Pas        *pas,
          const GByteArray *payload)
{
  Lot *lot = get_current (self);
  Pas mien = *pas;

  mien.debut = lot->octets->len;
  mien.longueur = payload != NULL ? payload->len : 0;
  if (payload != NULL)
    g_byte_array_append (lot->octets, payload->data, payload->len);
  g_array_append_val (lot->pas, mien);
  if (lot->pas->len == PAS_PAR_LOT)
    send_current (self, FALSE);
}

/* Nothing comes after this. */
void
lots_end (Lots *self)
{
  get_current (self);
  send_current (self, TRUE);
}

static gboolean
apply_pas (Projection  *projection,
           const Lot   *lot,
           const Pas   *pas,
           GError     **error)
{
  const ProjectionLigne ligne = { pas->id, pas->uuid, pas->portee, pas->espace, pas->revision };
  Rangee rangee;
  gboolean lisible = pas->longueur > 0 &&
                     rangee_parse (&rangee, lot->octets->data + pas->debut, pas->longueur, NULL);

  if (pas->genre == PAS_HIDE)
    return projection_hide (projection, pas->table, pas->id, pas->espace, error);
  if (pas->genre == PAS_COMPLETE)
    return projection_complete (projection, pas->table, &ligne, lisible ? &rangee : NULL, error);
  return !lisible || projection_insert (projection, pas->table, &ligne, &rangee, error);
}

/* Projects everything up to the last batch. After a failure the rest is still taken, unread: the
 * other thread must not be left waiting. */
gboolean
lots_apply (Lots        *self,
            Projection  *projection,
            GError     **error)
{
  gboolean reussi = TRUE;
  gboolean dernier = FALSE;

  while (!dernier)
    {
      Lot *lot = g_async_queue_pop (self->pleins);

      for (guint i = 0; reussi && i < lot->pas->len; i++)
        reussi = apply_pas (projection, lot, &g_array_index (lot->pas, Pas, i), error);
      dernier = lot->dernier;
      g_async_queue_push (self->vides, lot);
    }
  return reussi;
}
