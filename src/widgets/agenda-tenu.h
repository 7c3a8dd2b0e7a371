/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/plage.h"
#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*AgendaTenuDit) (GtkWidget  *widget,
                               AgendaItem *item,
                               gint64      debut,
                               gint64      duree_minutes,
                               gboolean    copie);

/**
 * AgendaTenu:
 * @item: (nullable): what is held
 * @attente: where it would go, as instants
 *
 * What the pointer or the keys hold in a view of the agenda: shown at once where it would go, and
 * said when it is let go, so that a journey of twenty steps is one change. A member of the view.
 */
typedef struct
{
  GtkWidget *widget;
  AgendaTenuDit dit;
  AgendaItem *item;
  Plage attente;
  guint minuterie;
} AgendaTenu;

void     agenda_tenu_init      (AgendaTenu    *self,
                                GtkWidget     *widget,
                                AgendaTenuDit  dit);
void     agenda_tenu_take      (AgendaTenu    *self,
                                AgendaItem    *item);
void     agenda_tenu_forget    (AgendaTenu    *self);
gboolean agenda_tenu_has_moved (AgendaTenu    *self);
void     agenda_tenu_shift     (AgendaTenu    *self,
                                gint           jours,
                                gint           minutes);
void     agenda_tenu_wait      (AgendaTenu    *self);
void     agenda_tenu_say       (AgendaTenu    *self,
                                gboolean       copie);
gboolean agenda_tenu_is_glisse (double         dx,
                                double         dy);

G_END_DECLS
