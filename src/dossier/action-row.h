/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * ActionRow:
 *
 * One action of the plan. What is typed is a draft within two seconds and a version when the keyboard leaves the
 * field. Signals: "typed"; "move" (-1 or 1); "delete".
 */
#define TYPE_ACTION_ROW (action_row_get_type ())
G_DECLARE_FINAL_TYPE (ActionRow, action_row, JALONS, ACTION_ROW, GtkWidget)

GtkWidget  *action_row_new        (DossierCourant *courant);
void        action_row_set_action (ActionRow      *self,
                                   Action         *action,
                                   guint           rang,
                                   guint           total);
const char *action_row_get_uuid   (ActionRow      *self);
gboolean    action_row_save       (ActionRow      *self);
void        action_row_fill       (ActionRow      *self,
                                   Fiche          *action);

G_END_DECLS
