/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/moment.h"
#include "widgets/agenda-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AgendaMoments:
 *
 * Times in their order, whose items are made when somebody asks for them: how many there are and when
 * costs little, what each is costs what is seen of them.
 */
typedef struct _AgendaMoments AgendaMoments;

/** AgendaMomentsMake: (transfer full): the item of a moment */
typedef AgendaItem *(*AgendaMomentsMake) (gpointer      data,
                                          const Moment *moment);

/** AgendaMomentsOrder: sorts @n moments that start and end together */
typedef void (*AgendaMomentsOrder) (gpointer  data,
                                    Moment   *moments,
                                    guint     n);

AgendaMoments *agenda_moments_new       (GArray            *moments,
                                         AgendaMomentsMake  make,
                                         gpointer           data,
                                         GDestroyNotify     free_data);
void           agenda_moments_set_order (AgendaMoments      *self,
                                         AgendaMomentsOrder  order);
void           agenda_moments_order_as  (AgendaMoments     *self,
                                         guint              i,
                                         AgendaMoments     *autres,
                                         guint              j);
AgendaMoments *agenda_moments_new_made  (GPtrArray         *items);
AgendaMoments *agenda_moments_of        (GListModel        *model);
AgendaMoments *agenda_moments_ref       (AgendaMoments     *self);
void           agenda_moments_unref     (AgendaMoments     *self);
guint          agenda_moments_get_n     (AgendaMoments     *self);
const Moment  *agenda_moments_get       (AgendaMoments     *self,
                                         guint              i);
AgendaItem    *agenda_moments_get_item  (AgendaMoments     *self,
                                         guint              i);
AgendaItem    *agenda_moments_peek_item (AgendaMoments     *self,
                                         guint              i);
void           agenda_moments_set_item  (AgendaMoments     *self,
                                         guint              i,
                                         AgendaItem        *item);
gboolean       agenda_moments_find      (AgendaMoments     *self,
                                         const char        *uuid,
                                         guint             *rang);
guint          agenda_moments_find_from (AgendaMoments     *self,
                                         gint64             debut);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AgendaMoments, agenda_moments_unref)

G_END_DECLS
