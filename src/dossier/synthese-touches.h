/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void synthese_touches_add (GtkWidget          *page,
                           GtkSingleSelection *plan,
                           GtkStack           *editeurs);

G_END_DECLS
