/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/modeles.h"
#include "widgets/page-vivante.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ModeleEditor:
 *
 * The text of a template, what is wrong with it line by line, and the page that it makes. What is
 * typed is kept as a draft within a second. Signal "changed": the text, or what the base has of it.
 */
#define TYPE_MODELE_EDITOR (modele_editor_get_type ())
G_DECLARE_FINAL_TYPE (ModeleEditor, modele_editor, JALONS, MODELE_EDITOR, GtkWidget)

void              modele_editor_set_base   (ModeleEditor *self,
                                            Repository   *repository,
                                            const char   *ouvert);
gboolean          modele_editor_show       (ModeleEditor *self,
                                            const char   *code,
                                            GError      **error);
gboolean          modele_editor_refresh    (ModeleEditor *self,
                                            GError      **error);
gboolean          modele_editor_keep_draft (ModeleEditor *self,
                                            GError      **error);
void              modele_editor_write      (ModeleEditor *self,
                                            const char   *texte);
void              modele_editor_insert     (ModeleEditor *self,
                                            const char   *texte);
void              modele_editor_go_to_line (ModeleEditor *self,
                                            guint         ligne);
char             *modele_editor_get_texte  (ModeleEditor *self);
const char       *modele_editor_get_livre  (ModeleEditor *self);
const ModeleEtat *modele_editor_get_etat   (ModeleEditor *self);
gboolean          modele_editor_is_typed   (ModeleEditor *self);
guint             modele_editor_count_fautes (ModeleEditor *self);
PageVivante      *modele_editor_get_page   (ModeleEditor *self);

G_END_DECLS
