/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TabBin:
 *
 * Where Tab stops once: around what scrolls a list, in which the arrows go from row to row. The lists
 * of GTK 4.8 send Tab through all of their rows, however many; what comes after would be out of reach.
 */
#define JALONS_TYPE_TAB_BIN (tab_bin_get_type ())
G_DECLARE_FINAL_TYPE (TabBin, tab_bin, JALONS, TAB_BIN, AdwBin)

G_END_DECLS
