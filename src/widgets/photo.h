/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Photo:
 *
 * A picture that was unpacked, with smaller and smaller copies of itself: what is shown small is made
 * of all its pixels, so that a page of text stays readable.
 */
#define JALONS_TYPE_PHOTO (photo_get_type ())
G_DECLARE_FINAL_TYPE (Photo, photo, JALONS, PHOTO, GObject)

void   photo_decode_async  (GBytes               *octets,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data);
Photo *photo_decode_finish (GAsyncResult         *result,
                            GError              **error);
void   photo_get_size      (Photo                *self,
                            guint                 quarts,
                            int                  *largeur,
                            int                  *hauteur);
guint  photo_get_quarts    (Photo                *self);
void   photo_snapshot      (Photo                *self,
                            GtkSnapshot          *snapshot,
                            guint                 quarts,
                            double                largeur,
                            double                hauteur,
                            double                densite);

G_END_DECLS
