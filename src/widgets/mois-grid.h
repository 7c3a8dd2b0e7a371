/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/plage.h"
#include "widgets/agenda-item.h"
#include "widgets/jour-cell.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** MoisFerie: a holiday and its name. */
typedef struct
{
  gint64 jour;
  char *nom;
} MoisFerie;

#define JALONS_TYPE_MOIS_GRID (mois_grid_get_type ())
G_DECLARE_FINAL_TYPE (MoisGrid, mois_grid, JALONS, MOIS_GRID, GtkWidget)

GtkWidget *mois_grid_new            (void);
void       mois_grid_set_model      (MoisGrid           *self,
                                     GListModel         *model);
void       mois_grid_set_mois       (MoisGrid           *self,
                                     gint64              jour);
void       mois_grid_set_aujourdhui (MoisGrid           *self,
                                     gint64              jour);
void       mois_grid_set_feries     (MoisGrid           *self,
                                     const MoisFerie    *feries,
                                     guint               n);
void       mois_grid_set_echeances  (MoisGrid           *self,
                                     const MoisEcheance *echeances,
                                     guint               n);
void       mois_grid_get_jours      (MoisGrid           *self,
                                     gint64             *premier,
                                     gint64             *dernier);
void       mois_grid_focus_jour     (MoisGrid           *self,
                                     gint64              jour);
gint64     mois_grid_get_focus_jour (MoisGrid           *self);
AgendaItem *mois_grid_get_focus_item (MoisGrid          *self);
void       mois_grid_set_modifiable (MoisGrid           *self,
                                     gboolean            modifiable);
gboolean   mois_grid_get_attente    (MoisGrid           *self,
                                     Plage              *instants);

G_END_DECLS
