/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CadreEditor:
 *
 * The hours, the span, the meetings, the modes, the agreement and the documents of a prestation
 * that one adapts. Emits "changed" after each change.
 */
#define TYPE_CADRE_EDITOR (cadre_editor_get_type ())
G_DECLARE_FINAL_TYPE (CadreEditor, cadre_editor, JALONS, CADRE_EDITOR, GtkWidget)

GtkWidget *cadre_editor_new (Prestation *brouillon);

G_END_DECLS
