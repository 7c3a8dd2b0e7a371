/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MOIS_DESSIN_PART_WEEKEND 0.4                        /* of a working day's width */
#define MOIS_DESSIN_JOURS (5 + 2 * MOIS_DESSIN_PART_WEEKEND) /* a week, in working days */

int  mois_dessin_get_x (GtkWidget   *widget,
                        int          largeur,
                        guint        colonne);
int  mois_dessin_get_y (GtkWidget   *widget,
                        int          hauteur,
                        guint        semaines,
                        guint        semaine);
void mois_dessin_fond  (GtkWidget   *widget,
                        GtkSnapshot *snapshot,
                        gint64       premier,
                        guint        semaines);

G_END_DECLS
