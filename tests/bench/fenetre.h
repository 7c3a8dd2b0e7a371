/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <X11/Xlib.h>

G_BEGIN_DECLS

/* The window that is measured, and what its pictures say. */
typedef struct
{
  Display *display;
  Window window;
  int width;
  int height;
} Fenetre;

XImage  *fenetre_grab            (Fenetre      *self,
                                  XRectangle    part);
guint    image_count_differences (const XImage *image,
                                  const XImage *other);
gboolean image_has_changed       (const XImage *image,
                                  const XImage *last);
gboolean image_has_changed_in    (const XImage *image,
                                  const XImage *last,
                                  XRectangle    part);
void     image_explain           (const XImage *image,
                                  const XImage *last,
                                  gint64        moment);

G_END_DECLS
