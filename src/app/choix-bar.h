/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A few codes side by side, one of which is chosen. Signal "changed". */
#define JALONS_TYPE_CHOIX_BAR (choix_bar_get_type ())
G_DECLARE_FINAL_TYPE (ChoixBar, choix_bar, JALONS, CHOIX_BAR, GtkWidget)

void        choix_bar_clear    (ChoixBar   *self);
void        choix_bar_add      (ChoixBar   *self,
                                const char *code,
                                const char *label);
const char *choix_bar_get_code (ChoixBar   *self);
void        choix_bar_set_code (ChoixBar   *self,
                                const char *code);

G_END_DECLS
