/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"
#include "widgets/page-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ComparaisonWindow:
 *
 * Two documents that were kept, side by side: they scroll together, and the words that differ are
 * marked, struck out at the left and underlined at the right.
 */
#define TYPE_COMPARAISON_WINDOW (comparaison_window_get_type ())
G_DECLARE_FINAL_TYPE (ComparaisonWindow, comparaison_window, JALONS, COMPARAISON_WINDOW, AdwWindow)

ComparaisonWindow *comparaison_window_present  (GtkWindow         *parent,
                                                Repository        *repository,
                                                GListModel        *documents,
                                                const char        *choisi);
gboolean           comparaison_window_is_busy  (ComparaisonWindow *self);
PageView          *comparaison_window_get_view (ComparaisonWindow *self,
                                                guint              cote);
const char        *comparaison_window_get_summary (ComparaisonWindow *self);

G_END_DECLS
