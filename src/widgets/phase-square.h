/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** PHASE_SQUARE_AUCUNE: no phase: a neutral square. */
#define PHASE_SQUARE_AUCUNE (-1)

#define JALONS_TYPE_PHASE_SQUARE (phase_square_get_type ())
G_DECLARE_FINAL_TYPE (PhaseSquare, phase_square, JALONS, PHASE_SQUARE, GtkWidget)

GtkWidget *phase_square_new      (void);
void       phase_square_set_rang (PhaseSquare *self,
                                  int          rang);

G_END_DECLS
