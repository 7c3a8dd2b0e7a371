/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/photo-toile.h"

G_BEGIN_DECLS

/**
 * PhotoView:
 *
 * A picture to look at: whole, larger, smaller, turned, moved with the mouse or the arrows. It has the
 * actions "photo.zoom-in", "photo.zoom-out", "photo.zoom-fit", "photo.zoom-normal" and "photo.turn".
 */
#define JALONS_TYPE_PHOTO_VIEW (photo_view_get_type ())
G_DECLARE_FINAL_TYPE (PhotoView, photo_view, JALONS, PHOTO_VIEW, GtkWidget)

GtkWidget  *photo_view_new         (void);
void        photo_view_set_bytes   (PhotoView  *self,
                                    GBytes     *octets,
                                    const char *nom);
gboolean    photo_view_is_loading  (PhotoView  *self);
const char *photo_view_get_message (PhotoView  *self);
double      photo_view_get_scale   (PhotoView  *self);
gboolean    photo_view_is_whole    (PhotoView  *self);
guint       photo_view_get_quarts  (PhotoView  *self);

G_END_DECLS
