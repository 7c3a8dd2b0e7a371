/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FusionWindow:
 *
 * Two records side by side, to make one of them: for each field that differs, which one is right.
 * Either two that were chosen, or every likely double of the directory in turn. Signal "merged"
 * (the uuid of the one that stays).
 */
#define TYPE_FUSION_WINDOW (fusion_window_get_type ())
G_DECLARE_FINAL_TYPE (FusionWindow, fusion_window, JALONS, FUSION_WINDOW, AdwWindow)

GtkWidget  *fusion_window_new        (Repository   *repository,
                                      Fiche        *premiere,
                                      Fiche        *seconde);
GtkWidget  *fusion_window_new_doubles (Repository  *repository,
                                      GType         type);
GtkWidget  *fusion_window_get_choice (FusionWindow *self,
                                      const char   *champ,
                                      gboolean      seconde);

G_END_DECLS
