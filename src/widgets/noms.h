/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void noms_set_from_tooltips (GtkWidget *root);

G_END_DECLS
