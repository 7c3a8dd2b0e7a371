/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/photo.h"

G_BEGIN_DECLS

/** PHOTO_ENTIERE: the zoom at which the whole picture is seen. */
#define PHOTO_ENTIERE 0.0

/**
 * PhotoToile:
 *
 * What a picture is painted on: as large as its zoom asks for, or as the place it is given.
 */
#define JALONS_TYPE_PHOTO_TOILE (photo_toile_get_type ())
G_DECLARE_FINAL_TYPE (PhotoToile, photo_toile, JALONS, PHOTO_TOILE, GtkWidget)

GtkWidget *photo_toile_new       (void);
void       photo_toile_set_photo (PhotoToile *self,
                                  Photo      *photo,
                                  guint       quarts);
void       photo_toile_set_zoom  (PhotoToile *self,
                                  double      zoom);
double     photo_toile_get_scale (PhotoToile *self);

G_END_DECLS
