/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "dossier/plan-element.h"

G_BEGIN_DECLS

/**
 * SectionEditor:
 *
 * The blocks of one section, one card each, and what can be taken up from the entretiens. Signal "typed" (uuid of
 * the block, its text).
 */
#define TYPE_SECTION_EDITOR (section_editor_get_type ())
G_DECLARE_FINAL_TYPE (SectionEditor, section_editor, JALONS, SECTION_EDITOR, GtkWidget)

GtkWidget *section_editor_new   (DossierCourant *courant);
void       section_editor_show  (SectionEditor  *self,
                                 GPtrArray      *plan,
                                 PlanElement    *element);
void       section_editor_leave (SectionEditor  *self);
void       section_editor_add   (SectionEditor  *self,
                                 const char     *apres,
                                 const char     *texte);
guint      section_editor_get_n_blocs (SectionEditor *self);

G_END_DECLS
