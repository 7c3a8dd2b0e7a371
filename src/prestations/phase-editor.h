/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PhaseEditor:
 *
 * One phase of a prestation that one adapts: its name and its objectives. Emits "changed" after
 * each change, "move" with -1 or 1, and "drop": its place among the others is theirs to give.
 */
#define TYPE_PHASE_EDITOR (phase_editor_get_type ())
G_DECLARE_FINAL_TYPE (PhaseEditor, phase_editor, JALONS, PHASE_EDITOR, GtkWidget)

GtkWidget *phase_editor_new        (PrestationPhase *phase,
                                    guint            rang,
                                    guint            nombre);
guint      phase_editor_get_rang   (PhaseEditor     *self);
void       phase_editor_focus      (PhaseEditor     *self);

G_END_DECLS
