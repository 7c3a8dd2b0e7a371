/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int hauteur_naturelle (GtkWidget *widget,
                       int        largeur);

G_END_DECLS
