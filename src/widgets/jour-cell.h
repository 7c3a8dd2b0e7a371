/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/jour-contenu.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_JOUR_CELL (jour_cell_get_type ())
G_DECLARE_FINAL_TYPE (JourCell, jour_cell, JALONS, JOUR_CELL, GtkWidget)

JourCell  *jour_cell_new          (void);
void       jour_cell_set_contenu  (JourCell          *self,
                                   const JourContenu *contenu);
void       jour_cell_update       (JourCell          *self);
gint64     jour_cell_get_jour     (JourCell          *self);
guint      jour_cell_get_n_shown  (JourCell          *self);
guint      jour_cell_get_n_more   (JourCell          *self);
void       jour_cell_popup        (JourCell          *self);
AgendaItem *jour_cell_get_item    (JourCell          *self,
                                   GtkWidget         *puce);
AgendaItem *jour_cell_get_focus_item (JourCell       *self);
gboolean   jour_cell_focus_rang   (JourCell          *self,
                                   guint              rang);

G_END_DECLS
