/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/texte-echelle.h"

#define POINTS_USUELS 96
/* The settings count in parts of a point. */
#define PARTS 1024

/**
 * texte_echelle_px:
 * @pixels: a width that suits text of the usual size
 *
 * What is wide enough for usual text is narrow for text that is twice as large: a width at which a
 * page changes its layout grows with the text.
 *
 * Returns: the width that suits the text as it is, never less than @pixels
 */
int
texte_echelle_px (GtkWidget *widget,
                  int        pixels)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= POINTS_USUELS * PARTS)
    return pixels;

  return (int) ((gint64) pixels * dpi / (POINTS_USUELS * PARTS));
}
