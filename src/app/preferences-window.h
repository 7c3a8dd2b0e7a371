/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the user of this machine, and of the base that is open, wants; each row takes effect at once. */
#define JALONS_TYPE_PREFERENCES_WINDOW (preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (PreferencesWindow, preferences_window, JALONS, PREFERENCES_WINDOW, AdwWindow)

GtkWidget *preferences_window_new (Repository *repository);

G_END_DECLS
