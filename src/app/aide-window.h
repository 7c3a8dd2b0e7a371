/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** AideWindow: the help: its pages at left, found by their words, and the one that is read. */
#define JALONS_TYPE_AIDE_WINDOW (aide_window_get_type ())
G_DECLARE_FINAL_TYPE (AideWindow, aide_window, JALONS, AIDE_WINDOW, AdwWindow)

void        aide_window_present  (GtkWindow  *parent,
                                  const char *page);
const char *aide_window_get_page (AideWindow *self);

G_END_DECLS
