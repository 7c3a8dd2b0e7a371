/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PrestationEditor:
 *
 * A copy of a prestation that one adapts. What keeps it from being saved is said below each field
 * and summed up at the top, once one has tried to save.
 */
#define TYPE_PRESTATION_EDITOR (prestation_editor_get_type ())
G_DECLARE_FINAL_TYPE (PrestationEditor, prestation_editor, JALONS, PRESTATION_EDITOR, GtkWidget)

GtkWidget  *prestation_editor_new           (Repository       *repository,
                                             const Prestation *modele);
Prestation *prestation_editor_get_brouillon (PrestationEditor *self);
char       *prestation_editor_get_fondement (PrestationEditor *self);
gboolean    prestation_editor_is_changed    (PrestationEditor *self);
gboolean    prestation_editor_check         (PrestationEditor *self);
void        prestation_editor_focus         (PrestationEditor *self);
guint       prestation_editor_count_fautes  (PrestationEditor *self);

G_END_DECLS
