/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/selection-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LotBar:
 *
 * The bar under the list while dossiers are chosen: how many, and what to do with them.
 */
#define JALONS_TYPE_LOT_BAR (lot_bar_get_type ())
G_DECLARE_FINAL_TYPE (LotBar, lot_bar, JALONS, LOT_BAR, GtkWidget)

void lot_bar_set_selection (LotBar           *self,
                            Repository       *repository,
                            SelectionDossier *selection);

G_END_DECLS
