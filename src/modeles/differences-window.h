/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void differences_window_present (GtkWidget  *parent,
                                 const char *titre,
                                 const char *avant,
                                 const char *apres);

G_END_DECLS
