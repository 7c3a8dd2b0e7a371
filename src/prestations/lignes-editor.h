/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LignesEditor:
 *
 * The labels of a list of a prestation that one adapts: the objectives of a phase, or the steps
 * before the first one. Emits "changed" after each change.
 */
#define TYPE_LIGNES_EDITOR (lignes_editor_get_type ())
G_DECLARE_FINAL_TYPE (LignesEditor, lignes_editor, JALONS, LIGNES_EDITOR, GtkWidget)

GtkWidget *lignes_editor_new_for_objectifs (PrestationPhase *phase,
                                            guint            rang);
GtkWidget *lignes_editor_new_for_etapes    (Prestation      *prestation);

G_END_DECLS
