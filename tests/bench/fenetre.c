/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fenetre.h"

#include <stdio.h>
#include <X11/Xutil.h>

#define SMALLEST_WINDOW 200
/* A blinking caret or a focus ring is not the page still filling in. */
#define CHANGED_SHARE 1000

static gboolean
is_main_window (Display *display,
                Window   window,
                Fenetre *self)
{
  XWindowAttributes attributes;

  if (!XGetWindowAttributes (display, window, &attributes))
    return FALSE;
  if (attributes.map_state != IsViewable || attributes.class != InputOutput)
    return FALSE;
  if (attributes.override_redirect)
    return FALSE;
  if (attributes.width < SMALLEST_WINDOW || attributes.height < SMALLEST_WINDOW)
    return FALSE;
  self->window = window;
  self->width = attributes.width;
  self->height = attributes.height;
  return TRUE;
}

static gboolean
find_window (Fenetre *self)
{
  Window top = DefaultRootWindow (self->display);
  Window root, parent;
  Window *children = NULL;
  unsigned int count = 0;
  gboolean found = FALSE;

  if (!XQueryTree (self->display, top, &root, &parent, &children, &count))
    return FALSE;
  for (unsigned int i = 0; i < count && !found; i++)
    found = is_main_window (self->display, children[i], self);
  if (children != NULL)
    XFree (children);
  return found;
}

XImage *
fenetre_grab (Fenetre    *self,
              XRectangle  part)
{
  if (!find_window (self))
    return NULL;
  if (part.width == 0 || part.x + part.width > self->width || part.y + part.height > self->height)
    part = (XRectangle) { 0, 0, (unsigned short) self->width, (unsigned short) self->height };
  return XGetImage (self->display, self->window, part.x, part.y, part.width, part.height, AllPlanes,
                    ZPixmap);
}

/* How many pixels differ from those of another picture, or from the first pixel. */
guint
image_count_differences (const XImage *image,
                         const XImage *other)
{
  const guint32 *pixels = (const guint32 *) image->data;
  const guint32 *others = other != NULL ? (const guint32 *) other->data : NULL;
  gsize count = (gsize) image->width * image->height;
  guint differences = 0;

  if (others != NULL && (image->width != other->width || image->height != other->height))
    return G_MAXUINT;
  for (gsize i = 0; i < count; i++)
    {
      guint32 reference = others != NULL ? others[i] : pixels[0];

      if (((pixels[i] ^ reference) & 0xffffff) != 0)
        differences++;
    }
  return differences;
}

gboolean
image_has_changed (const XImage *image,
                   const XImage *last)
{
  return image_count_differences (image, last) > (guint) (image->width * image->height / CHANGED_SHARE);
}

/* The same, in a part of the pictures of the whole window. */
gboolean
image_has_changed_in (const XImage *image,
                      const XImage *last,
                      XRectangle    part)
{
  const guint32 *pixels = (const guint32 *) image->data;
  const guint32 *others = (const guint32 *) last->data;
  int differences = 0;

  if (image->width != last->width || image->height != last->height ||
      part.x + part.width > image->width || part.y + part.height > image->height)
    return TRUE;
  for (int y = part.y; y < part.y + part.height; y++)
    for (int x = part.x; x < part.x + part.width; x++)
      differences += ((pixels[y * image->width + x] ^ others[y * image->width + x]) & 0xffffff) != 0;
  return differences > part.width * part.height / CHANGED_SHARE;
}

/* Tells on standard error what changed, and when. */
void
image_explain (const XImage *image,
               const XImage *last,
               gint64        moment)
{
  const guint32 *pixels = (const guint32 *) image->data;
  const guint32 *others = (const guint32 *) last->data;
  int left = image->width;
  int right = 0;
  int top = image->height;
  int bottom = 0;

  if (image->width != last->width || image->height != last->height)
    return;
  for (int i = 0; i < image->width * image->height; i++)
    if (((pixels[i] ^ others[i]) & 0xffffff) != 0)
      {
        left = MIN (left, i % image->width);
        right = MAX (right, i % image->width);
        top = MIN (top, i / image->width);
        bottom = MAX (bottom, i / image->width);
      }
  fprintf (stderr, "%6" G_GINT64_FORMAT " ms: x %d–%d, y %d–%d, %u pixels\n", moment / 1000, left,
           right, top, bottom, image_count_differences (image, last));
}
