/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/dessin.h"

G_BEGIN_DECLS

/* The lines of text that were shaped, and the sizes of the fonts: shaping costs more than all else
 * that a month or a week draws, and the same names and hours come again at each change. */

PangoLayout *dessin_cache_get_layout (GtkWidget   *widget,
                                      const char  *texte,
                                      DessinTexte  style);
double       dessin_cache_get_ligne  (GtkWidget   *widget);

G_END_DECLS
