/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/agenda-suite.h"

#include <string.h>

struct _AgendaSuite
{
  GObject parent_instance;

  AgendaMoments *moments;
};

static GType
agenda_suite_get_item_type (GListModel *model)
{
  return JALONS_TYPE_AGENDA_ITEM;
}

static guint
agenda_suite_get_n_items (GListModel *model)
{
  return agenda_moments_get_n (JALONS_AGENDA_SUITE (model)->moments);
}

static gpointer
agenda_suite_get_item (GListModel *model,
                       guint       i)
{
  AgendaSuite *self = JALONS_AGENDA_SUITE (model);

  return i < agenda_moments_get_n (self->moments)
           ? g_object_ref (agenda_moments_get_item (self->moments, i)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = agenda_suite_get_item_type;
  iface->get_n_items = agenda_suite_get_n_items;
  iface->get_item = agenda_suite_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AgendaSuite, agenda_suite, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
agenda_suite_finalize (GObject *object)
{
  agenda_moments_unref (JALONS_AGENDA_SUITE (object)->moments);

  G_OBJECT_CLASS (agenda_suite_parent_class)->finalize (object);
}

static void
agenda_suite_class_init (AgendaSuiteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = agenda_suite_finalize;
}

static void
agenda_suite_init (AgendaSuite *self)
{
  self->moments = agenda_moments_of (NULL);
}

/**
 * agenda_suite_new:
 *
 * Returns: (transfer full): a model without any
 */
AgendaSuite *
agenda_suite_new (void)
{
  return g_object_new (JALONS_TYPE_AGENDA_SUITE, NULL);
}

/* What nobody has seen has not changed where its time is the same; what was seen is made again. */
static gboolean
is_same (AgendaMoments *avant,
         guint          i,
         AgendaMoments *apres,
         guint          j)
{
  const Moment *a = agenda_moments_get (avant, i), *b = agenda_moments_get (apres, j);
  AgendaItem *item = agenda_moments_peek_item (avant, i);

  /* Which one is there is known once those that start together are in order. */
  if (a->debut == b->debut)
    agenda_moments_order_as (apres, j, avant, i);
  return a->debut == b->debut && a->fin == b->fin && memcmp (a->uuid, b->uuid, UUID_LENGTH) == 0
         && (item == NULL ? agenda_moments_peek_item (apres, j) == NULL
                          : agenda_moments_get_item (apres, j) == item);
}

/**
 * agenda_suite_set_moments:
 * @moments: what it shows from now on
 *
 * What stays where it was is not told: a meeting that is moved is a few items, not all of them.
 */
void
agenda_suite_set_moments (AgendaSuite   *self,
                          AgendaMoments *moments)
{
  g_autoptr (AgendaMoments) avant = self->moments;
  const guint n_avant = agenda_moments_get_n (avant), n = agenda_moments_get_n (moments);
  guint debut = 0, fin = 0;

  self->moments = agenda_moments_ref (moments);
  while (debut < MIN (n_avant, n) && is_same (avant, debut, moments, debut))
    debut++;
  while (fin < MIN (n_avant, n) - debut && is_same (avant, n_avant - 1 - fin, moments, n - 1 - fin))
    fin++;
  if (n_avant - fin > debut || n - fin > debut)
    g_list_model_items_changed (G_LIST_MODEL (self), debut, n_avant - debut - fin, n - debut - fin);
}

/**
 * agenda_suite_get_moments:
 *
 * Returns: (transfer none): what it shows
 */
AgendaMoments *
agenda_suite_get_moments (AgendaSuite *self)
{
  return self->moments;
}

/**
 * agenda_suite_replace:
 * @item: what is known of it now
 */
void
agenda_suite_replace (AgendaSuite *self,
                      guint        rang,
                      AgendaItem  *item)
{
  agenda_moments_set_item (self->moments, rang, item);
  g_list_model_items_changed (G_LIST_MODEL (self), rang, 1, 1);
}
