/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Onglets:
 *
 * The tabs of a stack, each with a count: the page is that of the stack, so that two rows of tabs
 * over one stack agree.
 */
#define TYPE_ONGLETS (onglets_get_type ())
G_DECLARE_FINAL_TYPE (Onglets, onglets, JALONS, ONGLETS, GtkWidget)

void onglets_set_pile  (Onglets    *self,
                        GtkStack   *pile);
void onglets_set_page  (Onglets    *self,
                        const char *page,
                        const char *titre,
                        const char *compte);
void onglets_set_mince (Onglets    *self,
                        gboolean    mince);

G_END_DECLS
