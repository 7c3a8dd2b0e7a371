/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/jour-contenu.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

double jour_dessin_get_tete (GtkWidget         *widget,
                             const JourContenu *contenu,
                             double             largeur);
void   jour_dessin_fond     (GtkWidget         *widget,
                             GtkSnapshot       *snapshot,
                             const JourContenu *contenu);

G_END_DECLS
