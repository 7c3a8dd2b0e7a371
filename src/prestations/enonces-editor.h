/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EnoncesEditor:
 *
 * What is said of a prestation that one adapts, and its territory: a text for each subject, one
 * sentence a line. Emits "changed" after each change.
 */
#define TYPE_ENONCES_EDITOR (enonces_editor_get_type ())
G_DECLARE_FINAL_TYPE (EnoncesEditor, enonces_editor, JALONS, ENONCES_EDITOR, GtkWidget)

GtkWidget *enonces_editor_new (Prestation *brouillon);

G_END_DECLS
