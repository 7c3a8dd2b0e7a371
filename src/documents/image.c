/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/image.h"

#include "documents/documents-error.h"

#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <string.h>

/* Enough for 10 cm at 300 dots an inch; a larger one would only make larger files. */
#define ENOUGH_PIXELS 1200

struct Image {
  gatomicrefcount references;
  cairo_surface_t *surface; /* of a PNG */
  RsvgHandle *svg;
  double ratio;
};

typedef struct {
  const guchar *data;
  gsize length, at;
} Lecture;

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_READ,
               _ ("The logo could not be used: %s The documents are made without it."), why);
  return FALSE;
}

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Lecture *self = closure;

  if (self->length - self->at < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, self->data + self->at, length);
  self->at += length;
  return CAIRO_STATUS_SUCCESS;
}

static guint
read_size (const guchar *data)
{
  return (guint) data[0] << 24 | data[1] << 16 | data[2] << 8 | data[3];
}

static cairo_surface_t *
reduce (cairo_surface_t *large, double scale)
{
  int width = MAX (cairo_image_surface_get_width (large) * scale, 1);
  int height = MAX (cairo_image_surface_get_height (large) * scale, 1);
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (small);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, large, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (large);
  return small;
}

/* Its size is read before anything is unpacked: a few bytes can stand for gigabytes. */
static gboolean
open_png (Image *self, const guchar *data, gsize length, GError **error)
{
  Lecture lecture = { data, length, 0 };
  guint width = length >= 24 ? read_size (data + 16) : 0;
  guint height = length >= 24 ? read_size (data + 20) : 0;

  if (width == 0 || height == 0)
    return refuse (error, _ ("it is a damaged PNG file."));
  if (width > IMAGE_MAX_PIXELS || height > IMAGE_MAX_PIXELS)
    return refuse (error, _ ("it has more than 6000 pixels on a side."));
  self->surface = cairo_image_surface_create_from_png_stream (read_cb, &lecture);
  if (cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    return refuse (error, _ ("it is a damaged PNG file."));
  self->ratio = (double) width / height;
  if (MAX (width, height) > ENOUGH_PIXELS)
    self->surface = reduce (self->surface, (double) ENOUGH_PIXELS / MAX (width, height));
  return TRUE;
}

/* Without an address of its own, a drawing cannot refer to any file, nor to the web; its letters
 * would be set in the fonts of whoever prints. */
static gboolean
open_svg (Image *self, GBytes *bytes, GError **error)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup ((const char *) data, length);
  double width = 0, height = 0;
  gboolean has_box;
  RsvgRectangle box;

  if (g_regex_match_simple ("<([A-Za-z]+:)?text[\\s>]", text, G_REGEX_DEFAULT,
                            G_REGEX_MATCH_DEFAULT))
    return refuse (error, _ ("it contains text. Turn the text into paths in the program that drew "
                             "it."));
  self->svg = rsvg_handle_new_from_data (data, length, NULL);
  if (self->svg == NULL)
    return refuse (error, _ ("it is a damaged SVG file."));
  rsvg_handle_set_dpi (self->svg, 72);
  if (!rsvg_handle_get_intrinsic_size_in_pixels (self->svg, &width, &height))
    {
      rsvg_handle_get_intrinsic_dimensions (self->svg, NULL, NULL, NULL, NULL, &has_box, &box);
      width = has_box ? box.width : 0;
      height = has_box ? box.height : 0;
    }
  if (!(width > 0 && height > 0 && width < G_MAXINT16 && height < G_MAXINT16))
    return refuse (error, _ ("it does not say its size."));
  self->ratio = width / height;
  return TRUE;
}

static gboolean
open_bytes (Image *self, GBytes *bytes, GError **error)
{
  static const guchar png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  if (length > IMAGE_MAX_BYTES)
    return refuse (error, _ ("it is larger than 2 MB."));
  if (length > sizeof png && memcmp (data, png, sizeof png) == 0)
    return open_png (self, data, length, error);
  if (data != NULL && g_strstr_len ((const char *) data, length, "<svg") != NULL
      && g_utf8_validate ((const char *) data, length, NULL))
    return open_svg (self, bytes, error);
  return refuse (error, _ ("it is neither a PNG nor an SVG."));
}

/* The page that is typed is measured at every key, always with the same logo: the last one that a
 * thread read stays. */
typedef struct {
  GBytes *bytes;
  Image *image;
} Dernier;

static void
dernier_free (gpointer data)
{
  Dernier *self = data;

  g_bytes_unref (self->bytes);
  image_unref (self->image);
  g_free (self);
}

static GPrivate dernier = G_PRIVATE_INIT (dernier_free);

/**
 * image_new:
 * @bytes: a PNG or an SVG, from whoever
 * @error: return location for %DOCUMENTS_ERROR_READ
 *
 * Reads a logo. Files that are too large, damaged, or SVG with text are refused; nothing that it
 * refers to is ever read.
 *
 * Returns: (transfer full) (nullable): the image; it belongs to the thread
 */
Image *
image_new (GBytes *bytes, GError **error)
{
  g_autoptr (Image) self = NULL;
  Dernier *last = g_private_get (&dernier);

  if (last != NULL && g_bytes_equal (last->bytes, bytes))
    return image_ref (last->image);
  self = g_new0 (Image, 1);
  g_atomic_ref_count_init (&self->references);
  if (!open_bytes (self, bytes, error))
    return NULL;
  if (self->ratio > 20 || self->ratio < 0.05)
    {
      refuse (error, _ ("it is too long and thin."));
      return NULL;
    }
  last = g_new0 (Dernier, 1);
  *last = (Dernier) { g_bytes_ref (bytes), image_ref (self) };
  g_private_replace (&dernier, last);
  return g_steal_pointer (&self);
}

/**
 * image_ref:
 *
 * Returns: (transfer full): @self
 */
Image *
image_ref (Image *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * image_unref:
 *
 * Frees @self with its last reference.
 */
void
image_unref (Image *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->svg);
  g_free (self);
}

/**
 * image_get_ratio:
 *
 * Returns: its width over its height
 */
double
image_get_ratio (Image *self)
{
  return self->ratio;
}

static gboolean
paint_svg (Image *self, cairo_t *cr, double x, double y, double width, double height)
{
  const RsvgRectangle viewport = { x, y, width, height };

  return rsvg_handle_render_document (self->svg, cr, &viewport, NULL);
}

/**
 * image_paint:
 *
 * Paints it in a rectangle of its own ratio: an SVG as shapes, a PNG as pixels.
 *
 * Returns: %FALSE when it could not be painted
 */
gboolean
image_paint (Image *self, cairo_t *cr, double x, double y, double width, double height)
{
  gboolean painted = TRUE;

  cairo_save (cr);
  if (self->svg != NULL)
    painted = paint_svg (self, cr, x, y, width, height);
  else
    {
      cairo_translate (cr, x, y);
      cairo_scale (cr, width / cairo_image_surface_get_width (self->surface),
                   height / cairo_image_surface_get_height (self->surface));
      cairo_set_source_surface (cr, self->surface, 0, 0);
      cairo_paint (cr);
    }
  cairo_restore (cr);
  return painted;
}
