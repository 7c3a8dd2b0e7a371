/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/selection-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be done to the dossiers that were chosen ("lot.…"), and to the one whose menu is open or
 * to all of those chosen if it is among them ("ligne.…"). */

typedef struct _LotActions LotActions;

LotActions *lot_actions_new       (GtkWidget        *widget,
                                   Repository       *repository,
                                   SelectionDossier *selection);
void        lot_actions_free      (LotActions       *self);
void        lot_actions_popup     (LotActions       *self,
                                   GtkWidget        *vue,
                                   const char       *dossier,
                                   double            x,
                                   double            y);
void        lot_actions_set_endroit (LotActions     *self,
                                   GtkWidget        *vue,
                                   double            x,
                                   double            y);
GMenuModel *lot_menu_statuts      (const char       *groupe);
GMenuModel *lot_menu_conseillers  (Repository       *repository,
                                   const char       *groupe);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotActions, lot_actions_free)

G_END_DECLS
