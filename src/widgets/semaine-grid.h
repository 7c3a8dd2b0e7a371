/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/plage.h"
#include "widgets/agenda-item.h"
#include "widgets/mois-grid.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_SEMAINE_GRID (semaine_grid_get_type ())
G_DECLARE_FINAL_TYPE (SemaineGrid, semaine_grid, JALONS, SEMAINE_GRID, GtkWidget)

SemaineGrid *semaine_grid_new            (void);
void         semaine_grid_set_model      (SemaineGrid     *self,
                                          GListModel      *model);
void         semaine_grid_set_jours      (SemaineGrid     *self,
                                          gint64           premier,
                                          guint            n);
void         semaine_grid_set_maintenant (SemaineGrid     *self,
                                          gint64           instant);
void         semaine_grid_set_feries     (SemaineGrid     *self,
                                          const MoisFerie *feries,
                                          guint            n);
void         semaine_grid_set_modifiable (SemaineGrid     *self,
                                          gboolean         modifiable);
AgendaItem  *semaine_grid_get_focus_item (SemaineGrid     *self);
gboolean     semaine_grid_focus_item     (SemaineGrid     *self,
                                          const char      *uuid);
void         semaine_grid_focus_curseur  (SemaineGrid     *self,
                                          gint64           debut,
                                          gint64           duree_minutes);
Plage        semaine_grid_get_curseur    (SemaineGrid     *self);
gboolean     semaine_grid_is_trace       (SemaineGrid     *self);
gboolean     semaine_grid_get_attente    (SemaineGrid     *self,
                                          Plage           *instants);
gboolean     semaine_grid_get_rect       (SemaineGrid     *self,
                                          gint64           debut,
                                          gint64           duree_minutes,
                                          GdkRectangle    *rect);

G_END_DECLS
