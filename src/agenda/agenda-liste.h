/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AgendaListe:
 *
 * A list of the agenda, a row a time, in order: only the rows that show are made, where GtkListView
 * makes two hundred. All are of one height. Signal: "activate" (position).
 */
#define TYPE_AGENDA_LISTE (agenda_liste_get_type ())
G_DECLARE_FINAL_TYPE (AgendaListe, agenda_liste, JALONS, AGENDA_LISTE, GtkWidget)

GtkWidget  *agenda_liste_new            (GtkAdjustment *vertical);
gboolean    agenda_liste_set_items      (AgendaListe   *self,
                                         GListModel    *items);
void        agenda_liste_begin          (AgendaListe   *self,
                                         guint          position);
void        agenda_liste_show           (AgendaListe   *self,
                                         guint          position);
AgendaItem *agenda_liste_get_item       (AgendaListe   *self,
                                         guint          position);
AgendaItem *agenda_liste_get_focus_item (AgendaListe   *self);

G_END_DECLS
