/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PrestationsWindow:
 *
 * The prestations of the centre: to read, in each of their versions, and to adapt.
 */
#define TYPE_PRESTATIONS_WINDOW (prestations_window_get_type ())
G_DECLARE_FINAL_TYPE (PrestationsWindow, prestations_window, JALONS, PRESTATIONS_WINDOW, AdwWindow)

GtkWidget *prestations_window_new  (Repository        *repository);
void       prestations_window_show (PrestationsWindow *self,
                                    const char        *code);

G_END_DECLS
