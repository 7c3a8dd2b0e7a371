/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/photo.h"

#include "widgets/photo-entete.h"

#include <glib/gi18n.h>
#include <string.h>

/* Under this width a copy is small enough. */
#define PETITE 512
#define N_CANAUX 4

struct _Photo
{
  GObject parent_instance;

  GPtrArray *copies; /* (element-type GdkTexture), the largest first */
  guint quarts;
};

G_DEFINE_FINAL_TYPE (Photo, photo, G_TYPE_OBJECT)

static void
photo_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_PHOTO (object)->copies);

  G_OBJECT_CLASS (photo_parent_class)->finalize (object);
}

static void
photo_class_init (PhotoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = photo_finalize;
}

static void
photo_init (Photo *self)
{
  self->copies = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Each pixel is the mean of four: their colours are multiplied by their opacity already. */
static guint8 *
halve (const guint8 *grande,
       int           largeur,
       int           hauteur)
{
  const gsize ligne = (gsize) largeur * N_CANAUX;
  const int l = largeur / 2;
  const int h = hauteur / 2;
  guint8 *petite = g_try_malloc ((gsize) l * (gsize) h * N_CANAUX);
  guint8 *vers = petite;

  for (int y = 0; petite != NULL && y < h; y++)
    for (int x = 0; x < l; x++)
      {
        const guint8 *de = grande + (gsize) y * 2 * ligne + (gsize) x * 2 * N_CANAUX;

        for (int i = 0; i < N_CANAUX; i++)
          *vers++ = (guint8) ((de[i] + de[i + N_CANAUX] + de[i + ligne] + de[i + ligne + N_CANAUX] + 2)
                              / 4);
      }

  return petite;
}

static void
add_copies (Photo        *self,
            GCancellable *cancellable)
{
  GdkTexture *premiere = self->copies->pdata[0];
  int l = gdk_texture_get_width (premiere);
  int h = gdk_texture_get_height (premiere);
  guint8 *octets = MAX (l, h) > PETITE ? g_try_malloc ((gsize) l * (gsize) h * N_CANAUX) : NULL;
  g_autoptr (GBytes) pixels = NULL;

  if (octets == NULL)
    return;
  gdk_texture_download (premiere, octets, (gsize) l * N_CANAUX);
  pixels = g_bytes_new_take (octets, (gsize) l * (gsize) h * N_CANAUX);
  while (MAX (l, h) > PETITE && MIN (l, h) > 1 && !g_cancellable_is_cancelled (cancellable))
    {
      octets = halve (g_bytes_get_data (pixels, NULL), l, h);
      if (octets == NULL)
        return;
      l /= 2;
      h /= 2;
      g_bytes_unref (pixels);
      pixels = g_bytes_new_take (octets, (gsize) l * (gsize) h * N_CANAUX);
      g_ptr_array_add (self->copies, gdk_memory_texture_new (l, h, GDK_MEMORY_DEFAULT, pixels,
                                                             (gsize) l * N_CANAUX));
    }
}

/* What GTK unpacks of a damaged PNG is never given back; cairo gives it back. */

typedef struct
{
  const guint8 *octets;
  gsize reste;
} Flux;

static cairo_status_t
read_flux (void          *data,
           unsigned char *vers,
           unsigned int   taille)
{
  Flux *self = data;

  if (self->reste < taille)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (vers, self->octets, taille);
  self->octets += taille;
  self->reste -= taille;
  return CAIRO_STATUS_SUCCESS;
}

/* Later versions of cairo keep the 16 bits of a channel. Takes @surface. */
static cairo_surface_t *
make_plain (cairo_surface_t *surface)
{
  const cairo_format_t format = cairo_image_surface_get_format (surface);
  cairo_surface_t *simple;
  cairo_t *cr;

  if (format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24)
    return surface;

  simple = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (surface),
                                       cairo_image_surface_get_height (surface));
  cr = cairo_create (simple);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return simple;
}

static GdkTexture *
unpack_png (const guint8 *octets,
            gsize         taille)
{
  Flux flux = { octets, taille };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_flux, &flux);
  g_autoptr (GBytes) pixels = NULL;
  int hauteur, ligne;

  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    surface = make_plain (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  cairo_surface_flush (surface);
  hauteur = cairo_image_surface_get_height (surface);
  ligne = cairo_image_surface_get_stride (surface);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       (gsize) hauteur * (gsize) ligne,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), hauteur,
                                 GDK_MEMORY_DEFAULT, pixels, (gsize) ligne);
}

static void
decode_cb (GTask        *task,
           gpointer      source,
           gpointer      octets,
           GCancellable *cancellable)
{
  g_autoptr (Photo) photo = g_object_new (JALONS_TYPE_PHOTO, NULL);
  GdkTexture *texture;
  PhotoEntete entete;
  gsize taille;
  const guint8 *debut = g_bytes_get_data (octets, &taille);

  if (!photo_entete_read (&entete, debut, taille))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                               _("This picture is damaged. The file can still be saved out of the "
                                 "dossier."));
      return;
    }
  if (!photo_entete_fits (&entete))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                               _("This picture has too many pixels to be shown here. Save it out of "
                                 "the dossier to see it with another program."));
      return;
    }
  texture = *debut == 0xFF ? gdk_texture_new_from_bytes (octets, NULL) : unpack_png (debut, taille);
  if (texture == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                               _("This picture is damaged. The file can still be saved out of the "
                                 "dossier."));
      return;
    }

  g_ptr_array_add (photo->copies, texture);
  photo->quarts = entete.quarts;
  add_copies (photo, cancellable);
  g_task_return_pointer (task, g_steal_pointer (&photo), g_object_unref);
}

/**
 * photo_decode_async:
 * @octets: a PNG or a JPEG, from whoever
 *
 * Unpacks a picture in a thread; photo_decode_finish() has it. One that would not fit in memory is
 * refused before.
 */
void
photo_decode_async (GBytes              *octets,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, photo_decode_async);
  g_task_set_task_data (task, g_bytes_ref (octets), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, decode_cb);
}

/**
 * photo_decode_finish:
 *
 * Returns: (transfer full) (nullable): the picture; %G_IO_ERROR_INVALID_DATA with a sentence to show
 */
Photo *
photo_decode_finish (GAsyncResult  *result,
                     GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * photo_get_size:
 * @quarts: quarter turns to the right
 * @largeur: (out): in pixels, once turned
 * @hauteur: (out): in pixels, once turned
 *
 * Tells how large a picture is.
 */
void
photo_get_size (Photo *self,
                guint  quarts,
                int   *largeur,
                int   *hauteur)
{
  GdkTexture *texture = self->copies->pdata[0];
  const int l = gdk_texture_get_width (texture);
  const int h = gdk_texture_get_height (texture);

  *largeur = quarts % 2 == 0 ? l : h;
  *hauteur = quarts % 2 == 0 ? h : l;
}

/**
 * photo_get_quarts:
 *
 * Returns: how many quarter turns to the right whoever took the picture asks for
 */
guint
photo_get_quarts (Photo *self)
{
  return self->quarts;
}

/* The smallest copy that still has a pixel for each one of the screen. */
static GdkTexture *
choose_copy (Photo  *self,
             double  largeur)
{
  guint i = 0;

  while (i + 1 < self->copies->len &&
         gdk_texture_get_width (self->copies->pdata[i + 1]) >= largeur)
    i++;

  return self->copies->pdata[i];
}

/**
 * photo_snapshot:
 * @quarts: quarter turns to the right
 * @largeur: the width of the place, in pixels of the window
 * @hauteur: its height
 * @densite: how many dots of the screen one of those pixels has
 *
 * Paints a picture over a place of its own ratio.
 */
void
photo_snapshot (Photo       *self,
                GtkSnapshot *snapshot,
                guint        quarts,
                double       largeur,
                double       hauteur,
                double       densite)
{
  const double l = quarts % 2 == 0 ? largeur : hauteur;
  const double h = quarts % 2 == 0 ? hauteur : largeur;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (largeur / 2),
                                                          (float) (hauteur / 2)));
  gtk_snapshot_rotate (snapshot, 90.f * (float) (quarts % 4));
  gtk_snapshot_append_texture (snapshot, choose_copy (self, l * densite),
                               &GRAPHENE_RECT_INIT ((float) (-l / 2), (float) (-h / 2), (float) l,
                                                    (float) h));
  gtk_snapshot_restore (snapshot);
}
