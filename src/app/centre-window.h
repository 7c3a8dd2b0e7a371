/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CentreWindow:
 *
 * What is printed of the centre and of those who work there: letterhead, signatory, terms of the
 * quotations, functions of the conseillers. All of it is saved as one step.
 */
#define TYPE_CENTRE_WINDOW (centre_window_get_type ())
G_DECLARE_FINAL_TYPE (CentreWindow, centre_window, JALONS, CENTRE_WINDOW, AdwWindow)

GtkWidget  *centre_window_new       (Repository   *repository);
gboolean    centre_window_set_logo  (CentreWindow *self,
                                     GBytes       *logo);
GtkWidget  *centre_window_get_row   (CentreWindow *self,
                                     const char   *champ);
const char *centre_window_get_avis  (CentreWindow *self);
const char *centre_window_get_error (CentreWindow *self);

G_END_DECLS
