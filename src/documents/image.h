/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

/* What somebody chose as a logo is not trusted: a file beyond these is refused. */
#define IMAGE_MAX_BYTES (2 * 1024 * 1024)
#define IMAGE_MAX_PIXELS 6000

typedef struct Image Image;

Image  *image_new       (GBytes *bytes, GError **error);
Image  *image_ref       (Image *self);
void    image_unref     (Image *self);
double  image_get_ratio (Image *self);
gboolean image_paint    (Image *self, cairo_t *cr, double x, double y, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Image, image_unref)
