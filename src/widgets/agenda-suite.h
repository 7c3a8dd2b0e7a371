/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-moments.h"

G_BEGIN_DECLS

/**
 * AgendaSuite:
 *
 * A #GListModel of #AgendaItem by start, over #AgendaMoments: an item is made when a view asks for it.
 */
#define JALONS_TYPE_AGENDA_SUITE (agenda_suite_get_type ())
G_DECLARE_FINAL_TYPE (AgendaSuite, agenda_suite, JALONS, AGENDA_SUITE, GObject)

AgendaSuite   *agenda_suite_new         (void);
void           agenda_suite_set_moments (AgendaSuite   *self,
                                         AgendaMoments *moments);
AgendaMoments *agenda_suite_get_moments (AgendaSuite   *self);
void           agenda_suite_replace     (AgendaSuite   *self,
                                         guint          rang,
                                         AgendaItem    *item);

G_END_DECLS
