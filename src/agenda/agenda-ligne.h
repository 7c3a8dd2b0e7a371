/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AgendaLigne:
 *
 * A row of the list of the agenda.
 */
#define TYPE_AGENDA_LIGNE (agenda_ligne_get_type ())
G_DECLARE_FINAL_TYPE (AgendaLigne, agenda_ligne, JALONS, AGENDA_LIGNE, GtkWidget)

GtkWidget  *agenda_ligne_new          (void);
void        agenda_ligne_set_item     (AgendaLigne *self,
                                       AgendaItem  *item,
                                       gboolean     premier);
void        agenda_ligne_set_place    (AgendaLigne *self,
                                       guint        position,
                                       guint        n);
void        agenda_ligne_set_choisie  (AgendaLigne *self,
                                       gboolean     choisie);
guint       agenda_ligne_get_position (AgendaLigne *self);
AgendaItem *agenda_ligne_get_item     (AgendaLigne *self);

G_END_DECLS
