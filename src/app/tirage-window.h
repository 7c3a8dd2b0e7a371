/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/tirage.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TirageWindow:
 *
 * Prints documents of a selection of dossiers: which ones, how many copies, what cannot be and why;
 * then how far it went, with a way to stop and to go on.
 */
#define JALONS_TYPE_TIRAGE_WINDOW (tirage_window_get_type ())
G_DECLARE_FINAL_TYPE (TirageWindow, tirage_window, JALONS, TIRAGE_WINDOW, AdwWindow)

GtkWidget  *tirage_window_new       (Repository          *repository,
                                     const char * const  *dossiers,
                                     GError             **error);
void        tirage_window_set_code  (TirageWindow        *self,
                                     const char          *code,
                                     guint                exemplaires);
void        tirage_window_print_on  (TirageWindow        *self,
                                     ImpressionChoix     *choix);
GListModel *tirage_window_get_items (TirageWindow        *self);
gboolean    tirage_window_is_printing (TirageWindow      *self);

G_END_DECLS
