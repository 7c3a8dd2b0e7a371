/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * TexteSuivi:
 *
 * A long text of a dossier that is never lost while it is typed: a draft at most two seconds
 * behind, a version on texte_suivi_save(), on Ctrl+S, after five idle minutes and when the dossier
 * is left (the signal "leaving" of the #DossierCourant). The line under the text tells which.
 * A page binds it to one field at a time; binding it to another one saves the former first.
 * Signals: "typed", the user changed the text and texte_suivi_get_texte() has it;
 * "status-changed", texte_suivi_get_status_text() says something else.
 */
#define TYPE_TEXTE_SUIVI (texte_suivi_get_type ())
G_DECLARE_FINAL_TYPE (TexteSuivi, texte_suivi, JALONS, TEXTE_SUIVI, GtkWidget)

/**
 * TexteSuiviWrite:
 * @self: the text; texte_suivi_get_ligne() tells the row it is bound to
 * @ligne: the row given to texte_suivi_bind()
 * @texte: what to write; an empty text clears the field
 * @data: what was given with the function
 * @error: set where it fails
 *
 * Writes a version of the text through an operation. The text itself deletes the draft afterwards.
 *
 * Returns: %FALSE where nothing was written
 */
typedef gboolean (*TexteSuiviWrite) (TexteSuivi  *self,
                                     const char  *ligne,
                                     const char  *texte,
                                     gpointer     data,
                                     GError     **error);

GtkWidget  *texte_suivi_new             (DossierCourant  *courant,
                                         const char      *label);
void        texte_suivi_set_courant     (TexteSuivi      *self,
                                         DossierCourant  *courant,
                                         const char      *label);
void        texte_suivi_set_write       (TexteSuivi      *self,
                                         TexteSuiviWrite  write,
                                         gpointer         data);
void        texte_suivi_scroll          (TexteSuivi      *self);
void        texte_suivi_bind            (TexteSuivi      *self,
                                         const char      *table,
                                         const char      *ligne,
                                         const char      *champ,
                                         const char      *texte);
void        texte_suivi_unbind          (TexteSuivi      *self);
gboolean    texte_suivi_save            (TexteSuivi      *self);
const char *texte_suivi_get_ligne       (TexteSuivi      *self);
char       *texte_suivi_get_texte       (TexteSuivi      *self);
gboolean    texte_suivi_is_modified     (TexteSuivi      *self);
const char *texte_suivi_get_status_text (TexteSuivi      *self);
GtkTextView *texte_suivi_get_view       (TexteSuivi      *self);

G_END_DECLS
