/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FormulaireWindow:
 *
 * A small modal form: fields with their label above, "Cancel" and one button that does it. Escape
 * cancels, Ctrl+Enter does it; what it refuses is said in the form, which then stays open.
 */
#define TYPE_FORMULAIRE_WINDOW (formulaire_window_get_type ())
G_DECLARE_FINAL_TYPE (FormulaireWindow, formulaire_window, JALONS, FORMULAIRE_WINDOW, AdwWindow)

/**
 * FormulaireValidate:
 * @data: what was given with the function
 * @error: set to what is to be said in the form
 *
 * Returns: whether it is done, and the form closes
 */
typedef gboolean (*FormulaireValidate) (gpointer   data,
                                        GError   **error);

FormulaireWindow *formulaire_window_new          (GtkWidget          *parent,
                                                  const char         *titre,
                                                  const char         *valider);
GtkWidget        *formulaire_field_new           (const char         *label,
                                                  GtkWidget          *champ);
void              formulaire_window_add_field    (FormulaireWindow   *self,
                                                  const char         *label,
                                                  GtkWidget          *champ);
void              formulaire_window_add_widget   (FormulaireWindow   *self,
                                                  GtkWidget          *widget);
GtkWidget        *formulaire_window_add_sentence (FormulaireWindow   *self,
                                                  const char         *texte);
void              formulaire_window_set_validate (FormulaireWindow   *self,
                                                  FormulaireValidate  validate,
                                                  gpointer            data,
                                                  GDestroyNotify      destroy);
void              formulaire_window_validate     (FormulaireWindow   *self);

G_END_DECLS
