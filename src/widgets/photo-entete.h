/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PHOTO_PIXELS_MAX: what is unpacked at most: more than a page scanned at 600 dots an inch. */
#define PHOTO_PIXELS_MAX ((guint64) 40 * 1000 * 1000)

/**
 * PhotoEntete:
 * @poids: 2 where its pixels take twice the room
 * @quarts: how many quarter turns to the right the one who took the picture asks for
 *
 * What a picture says of itself before it is unpacked.
 */
typedef struct
{
  guint largeur;
  guint hauteur;
  guint poids;
  guint quarts;
} PhotoEntete;

gboolean photo_entete_read (PhotoEntete  *self,
                            const guint8 *octets,
                            gsize         taille);
gboolean photo_entete_fits (const PhotoEntete *self);

G_END_DECLS
