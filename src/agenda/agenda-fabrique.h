/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/moment.h"
#include "operations/agendas.h"
#include "widgets/agenda-item.h"

G_BEGIN_DECLS

/**
 * AgendaFabrique:
 *
 * Makes the items of the agenda from what the base holds. Of the times of everybody it reads those it
 * is asked for; their conflicts are found a day at a time.
 */
#define JALONS_TYPE_AGENDA_FABRIQUE (agenda_fabrique_get_type ())
G_DECLARE_FINAL_TYPE (AgendaFabrique, agenda_fabrique, JALONS, AGENDA_FABRIQUE, GObject)

AgendaFabrique *agenda_fabrique_new            (Repository        *repository,
                                                Plage              instants);
void            agenda_fabrique_know           (AgendaFabrique    *self,
                                                AgendaItem        *item);
AgendaItem     *agenda_fabrique_make           (AgendaFabrique    *self,
                                                const AgendaTemps *temps,
                                                const char        *conflit);
void            agenda_fabrique_add_absence    (AgendaFabrique    *self,
                                                AgendaTemps       *temps);
AgendaItem     *agenda_fabrique_read           (AgendaFabrique    *self,
                                                const Moment      *moment);
void            agenda_fabrique_order          (AgendaFabrique    *self,
                                                Moment            *moments,
                                                guint              n);
gboolean        agenda_fabrique_find_conflicts (AgendaFabrique    *self,
                                                gint64            *jour);

G_END_DECLS
