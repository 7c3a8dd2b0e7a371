/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * PhaseRow:
 *
 * One phase: its number and colour, its objectives to tick, its dates.
 */
#define TYPE_PHASE_ROW (phase_row_get_type ())
G_DECLARE_FINAL_TYPE (PhaseRow, phase_row, JALONS, PHASE_ROW, GtkWidget)

GtkWidget  *phase_row_new          (DossierCourant *courant,
                                    const char     *code);
const char *phase_row_get_code     (PhaseRow       *self);
void        phase_row_refresh      (PhaseRow       *self);
gboolean    phase_row_is_expanded  (PhaseRow       *self);
void        phase_row_set_expanded (PhaseRow       *self,
                                    gboolean        expanded);

G_END_DECLS
