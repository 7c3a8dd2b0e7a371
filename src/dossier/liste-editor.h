/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * ListeEditor:
 *
 * A list of short texts of the dossier: points, factors, steps. What is typed is a draft within two seconds and a
 * version when the keyboard leaves the line. Signal "typed": the list changed; liste_editor_get_textes() has it.
 */
#define TYPE_LISTE_EDITOR (liste_editor_get_type ())
G_DECLARE_FINAL_TYPE (ListeEditor, liste_editor, JALONS, LISTE_EDITOR, GtkWidget)

GtkWidget   *liste_editor_new         (DossierCourant *courant,
                                       const char     *champ);
void         liste_editor_refresh     (ListeEditor    *self);
gboolean     liste_editor_save        (ListeEditor    *self);
void         liste_editor_add         (ListeEditor    *self,
                                       const char     *texte);
void         liste_editor_edit        (ListeEditor    *self,
                                       guint           rang,
                                       const char     *texte);
const Champ *liste_editor_get_champ   (ListeEditor    *self);
char       **liste_editor_get_textes  (ListeEditor    *self);

G_END_DECLS
