/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void classe_set (GtkWidget  *widget,
                 const char *classe,
                 gboolean    presente);

G_END_DECLS
