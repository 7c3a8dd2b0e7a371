/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *bouton_icone_new (const char *icone,
                             const char *nom);

G_END_DECLS
