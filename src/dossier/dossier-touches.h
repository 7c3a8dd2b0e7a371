/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_touches_add (GtkWidget *view,
                          GtkStack  *pile);

G_END_DECLS
