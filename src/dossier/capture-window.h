/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/pieces-card.h"
#include "dossier/texte-suivi.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CaptureWindow:
 *
 * What one writes during an entretien, and nothing else: the shared summary and the confidential
 * notes side by side, each with who reads it. Closing it makes a version; a text that could not be
 * written keeps it open.
 */
#define TYPE_CAPTURE_WINDOW (capture_window_get_type ())
G_DECLARE_FINAL_TYPE (CaptureWindow, capture_window, JALONS, CAPTURE_WINDOW, AdwWindow)

GtkWindow  *capture_window_present       (GtkWindow     *parent,
                                          Repository    *repository,
                                          const char    *dossier,
                                          const char    *entretien,
                                          GError       **error);
void        capture_window_set_suite     (CaptureWindow *self,
                                          gboolean       suite);
TexteSuivi *capture_window_get_resume    (CaptureWindow *self);
TexteSuivi *capture_window_get_notes     (CaptureWindow *self);
gboolean    capture_windows_save         (void);

G_END_DECLS
