/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/hauteur.h"

/**
 * hauteur_naturelle:
 * @largeur: what it has, in pixels; -1 for what it likes
 *
 * Returns: the height that @widget would have, in pixels
 */
int
hauteur_naturelle (GtkWidget *widget,
                   int        largeur)
{
  int hauteur;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, largeur, NULL, &hauteur, NULL, NULL);

  return hauteur;
}
