/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

double   glyphes_paint    (cairo_t *cr, const char *text, PangoLayoutLine *line, guint start,
                           guint end, double x, double baseline);
gboolean glyphes_has_text (const char *text, PangoLayoutLine *line, guint start, guint end);
