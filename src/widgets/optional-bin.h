/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_OPTIONAL_BIN (optional_bin_get_type ())
G_DECLARE_FINAL_TYPE (OptionalBin, optional_bin, JALONS, OPTIONAL_BIN, GtkWidget)

GtkWidget *optional_bin_new (GtkWidget *child);

G_END_DECLS
