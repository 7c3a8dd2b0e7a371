/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ImportWindow:
 *
 * A table that comes into a directory: how the file is written, which field each column is, what
 * each line gives, and how many are right. Signal "imported" (how many).
 */
#define TYPE_IMPORT_WINDOW (import_window_get_type ())
G_DECLARE_FINAL_TYPE (ImportWindow, import_window, JALONS, IMPORT_WINDOW, AdwWindow)

GtkWidget *import_window_new        (Repository   *repository,
                                     GType         type,
                                     GBytes       *octets,
                                     GError      **error);
GtkWidget *import_window_get_column (ImportWindow *self,
                                     guint         colonne);

G_END_DECLS
