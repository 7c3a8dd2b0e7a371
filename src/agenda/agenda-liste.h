/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list of the agenda, a row a time, in order. "activate" says the position of the row. */

GtkWidget  *agenda_liste_new           (void);
void        agenda_liste_set_items     (GtkWidget  *liste,
                                        GListModel *items);
void        agenda_liste_show           (GtkWidget  *liste,
                                         guint       position);
AgendaItem *agenda_liste_get_item      (GtkWidget  *liste,
                                        guint       position);
AgendaItem *agenda_liste_get_focus_item (GtkWidget *liste);

G_END_DECLS
