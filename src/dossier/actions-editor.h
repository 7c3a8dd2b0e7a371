/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * ActionsEditor:
 *
 * The plan d'action: one card an action. Signal "typed" (uuid of the action): actions_editor_fill() has what is
 * typed.
 */
#define TYPE_ACTIONS_EDITOR (actions_editor_get_type ())
G_DECLARE_FINAL_TYPE (ActionsEditor, actions_editor, JALONS, ACTIONS_EDITOR, GtkWidget)

GtkWidget *actions_editor_new           (DossierCourant *courant);
void       actions_editor_refresh       (ActionsEditor  *self);
gboolean   actions_editor_add           (ActionsEditor  *self,
                                         const char     *intitule);
void       actions_editor_fill          (ActionsEditor  *self,
                                         Fiche          *action);
guint      actions_editor_get_n_actions (ActionsEditor  *self);

G_END_DECLS
