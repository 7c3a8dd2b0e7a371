/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/agenda-moments.h"

#include "widgets/agenda-suite.h"

#include <string.h>

struct _AgendaMoments
{
  gint references;
  GArray *moments;   /* Moment */
  GPtrArray *items;  /* of the same ranks; NULL where nobody has asked */
  AgendaMomentsMake make;
  AgendaMomentsOrder order; /* nullable */
  guint8 *ordonnes;         /* of the same ranks, where @order is: whether it has been there */
  gpointer data;
  GDestroyNotify free_data;
};

static void
free_item (gpointer item)
{
  g_clear_object (&item);
}

/**
 * agenda_moments_new:
 * @moments: (transfer full) (element-type Moment): by start
 * @make: what makes an item
 * @data: for @make
 * @free_data: (nullable): frees @data with the last reference
 *
 * Returns: (transfer full): times, no item of which is made
 */
AgendaMoments *
agenda_moments_new (GArray            *moments,
                    AgendaMomentsMake  make,
                    gpointer           data,
                    GDestroyNotify     free_data)
{
  AgendaMoments *self = g_new0 (AgendaMoments, 1);

  self->references = 1;
  self->moments = moments;
  self->items = g_ptr_array_new_with_free_func (free_item);
  g_ptr_array_set_size (self->items, (gint) moments->len);
  self->make = make;
  self->data = data;
  self->free_data = free_data;
  return self;
}

/**
 * agenda_moments_set_order:
 * @order: what puts in order those that start and end together, given the data of the constructor
 *
 * They are sorted when one of them is asked for: before, their order says nothing.
 */
void
agenda_moments_set_order (AgendaMoments      *self,
                          AgendaMomentsOrder  order)
{
  self->order = order;
  g_free (self->ordonnes);
  self->ordonnes = g_new0 (guint8, MAX (self->moments->len, 1));
}

static gboolean
is_together (AgendaMoments *self,
             guint          i,
             guint          j)
{
  const Moment *a = agenda_moments_get (self, i), *b = agenda_moments_get (self, j);

  return a->debut == b->debut && a->fin == b->fin && a->indisponible == b->indisponible;
}

/* Returns: the first of those that start and end with the moment of rank @i, in order now */
static guint
order_together (AgendaMoments *self,
                guint          i)
{
  guint debut = i, fin = i + 1;

  while (debut > 0 && is_together (self, debut - 1, i))
    debut--;
  while (fin < self->moments->len && is_together (self, fin, i))
    fin++;
  if (!agenda_moments_get (self, i)->indisponible && fin > debut + 1)
    self->order (self->data, &g_array_index (self->moments, Moment, debut), fin - debut);
  memset (self->ordonnes + debut, TRUE, fin - debut);

  return debut;
}

static gboolean
is_to_order (AgendaMoments *self,
             guint          i)
{
  return self->order != NULL && !self->ordonnes[i];
}

/**
 * agenda_moments_order_as:
 * @i: a rank
 * @autres: other times
 * @j: a rank among @autres
 *
 * Puts in order what starts with the moment of rank @i where what starts with the other one is.
 */
void
agenda_moments_order_as (AgendaMoments *self,
                         guint          i,
                         AgendaMoments *autres,
                         guint          j)
{
  if (is_to_order (self, i) && !is_to_order (autres, j))
    order_together (self, i);
}

static gint
compare_items (gconstpointer a,
               gconstpointer b)
{
  return agenda_item_compare (*(AgendaItem * const *) a, *(AgendaItem * const *) b);
}

/**
 * agenda_moments_new_made:
 * @items: (element-type AgendaItem): in any order; sorted here
 *
 * Returns: (transfer full): the times of @items
 */
AgendaMoments *
agenda_moments_new_made (GPtrArray *items)
{
  GArray *moments = g_array_sized_new (FALSE, FALSE, sizeof (Moment), items->len);
  AgendaMoments *self;

  g_ptr_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    {
      const AgendaDonnees *donnees = agenda_item_get_donnees (items->pdata[i]);
      Moment moment = { .debut = donnees->debut, .fin = agenda_item_get_fin (items->pdata[i]),
                        .indisponible = donnees->indisponible };

      /* What shows no record has no uuid. */
      if (donnees->uuid != NULL && !uuid_parse (donnees->uuid, moment.uuid))
        memset (moment.uuid, 0, UUID_LENGTH);
      g_array_append_val (moments, moment);
    }
  self = agenda_moments_new (moments, NULL, NULL, NULL);
  for (guint i = 0; i < items->len; i++)
    self->items->pdata[i] = g_object_ref (items->pdata[i]);

  return self;
}

/**
 * agenda_moments_of:
 * @model: (nullable): #AgendaItem in any order; of an #AgendaSuite none is made
 *
 * Returns: (transfer full): the times of @model, by start
 */
AgendaMoments *
agenda_moments_of (GListModel *model)
{
  g_autoptr (GPtrArray) items = NULL;

  if (model != NULL && JALONS_IS_AGENDA_SUITE (model))
    return agenda_moments_ref (agenda_suite_get_moments (JALONS_AGENDA_SUITE (model)));

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));

  return agenda_moments_new_made (items);
}

/**
 * agenda_moments_ref:
 *
 * Returns: (transfer full): the same times
 */
AgendaMoments *
agenda_moments_ref (AgendaMoments *self)
{
  self->references++;
  return self;
}

/**
 * agenda_moments_unref:
 *
 * The last one frees them.
 */
void
agenda_moments_unref (AgendaMoments *self)
{
  if (--self->references > 0)
    return;

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_ptr_array_unref (self->items);
  g_array_unref (self->moments);
  g_free (self->ordonnes);
  g_free (self);
}

/**
 * agenda_moments_get_n:
 *
 * Returns: how many there are
 */
guint
agenda_moments_get_n (AgendaMoments *self)
{
  return self->moments->len;
}

/**
 * agenda_moments_get:
 *
 * Returns: (transfer none): the moment of rank @i
 */
const Moment *
agenda_moments_get (AgendaMoments *self,
                    guint          i)
{
  g_return_val_if_fail (i < self->moments->len, NULL);

  return &g_array_index (self->moments, Moment, i);
}

/**
 * agenda_moments_get_item:
 *
 * Returns: (transfer none): the item of rank @i, made if it was not
 */
AgendaItem *
agenda_moments_get_item (AgendaMoments *self,
                         guint          i)
{
  g_return_val_if_fail (i < self->moments->len, NULL);

  if (self->items->pdata[i] == NULL && is_to_order (self, i))
    order_together (self, i);
  if (self->items->pdata[i] == NULL)
    self->items->pdata[i] = self->make (self->data, agenda_moments_get (self, i));

  return self->items->pdata[i];
}

/**
 * agenda_moments_peek_item:
 *
 * Returns: (transfer none) (nullable): the item of rank @i; %NULL where nobody has asked for it
 */
AgendaItem *
agenda_moments_peek_item (AgendaMoments *self,
                          guint          i)
{
  g_return_val_if_fail (i < self->moments->len, NULL);

  return self->items->pdata[i];
}

/**
 * agenda_moments_set_item:
 * @item: what shows it from now on
 */
void
agenda_moments_set_item (AgendaMoments *self,
                         guint          i,
                         AgendaItem    *item)
{
  g_return_if_fail (i < self->moments->len);

  g_set_object ((AgendaItem **) &self->items->pdata[i], item);
}

/* @octets: (nullable): @uuid, where it is one */
static gboolean
is_moment (AgendaMoments *self,
           guint          i,
           const char    *uuid,
           const guint8  *octets)
{
  AgendaItem *item = self->items->pdata[i];

  if (item != NULL)
    return g_strcmp0 (agenda_item_get_donnees (item)->uuid, uuid) == 0;

  return octets != NULL && memcmp (agenda_moments_get (self, i)->uuid, octets, UUID_LENGTH) == 0;
}

/**
 * agenda_moments_find:
 * @uuid: of a record
 * @rang: (out): its rank
 *
 * Returns: whether it is there
 */
gboolean
agenda_moments_find (AgendaMoments *self,
                     const char    *uuid,
                     guint         *rang)
{
  guint8 octets[UUID_LENGTH] = { 0 };
  const gboolean lu = uuid != NULL && uuid_parse (uuid, octets);

  for (*rang = 0; *rang < self->moments->len && !is_moment (self, *rang, uuid, lu ? octets : NULL); (*rang)++)
    ;
  if (*rang < self->moments->len && is_to_order (self, *rang))
    for (*rang = order_together (self, *rang); !is_moment (self, *rang, uuid, octets); (*rang)++)
      ;

  return *rang < self->moments->len;
}

/**
 * agenda_moments_find_from:
 * @debut: an instant
 *
 * Returns: the rank of the first that begins then or later; how many there are where none does
 */
guint
agenda_moments_find_from (AgendaMoments *self,
                          gint64         debut)
{
  guint bas = 0, haut = self->moments->len;

  while (bas < haut)
    {
      const guint milieu = bas + (haut - bas) / 2;

      if (agenda_moments_get (self, milieu)->debut < debut)
        bas = milieu + 1;
      else
        haut = milieu;
    }

  return bas;
}
