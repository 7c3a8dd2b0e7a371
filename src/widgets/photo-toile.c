/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/photo-toile.h"

#define MARGE 12

struct _PhotoToile
{
  GtkWidget parent_instance;

  Photo *photo;
  guint quarts;
  double zoom; /* dots of the screen a pixel of the picture; PHOTO_ENTIERE */
};

G_DEFINE_FINAL_TYPE (PhotoToile, photo_toile, GTK_TYPE_WIDGET)

static double
get_density (PhotoToile *self)
{
  return gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static void
photo_toile_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  PhotoToile *self = JALONS_PHOTO_TOILE (widget);
  int largeur, hauteur, cote;

  *minimum = *natural = 1;
  if (self->photo == NULL || self->zoom == PHOTO_ENTIERE)
    return;

  photo_get_size (self->photo, self->quarts, &largeur, &hauteur);
  cote = orientation == GTK_ORIENTATION_HORIZONTAL ? largeur : hauteur;
  *minimum = *natural = (int) (cote * self->zoom / get_density (self) + 0.5) + 2 * MARGE;
}

static void
photo_toile_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PhotoToile *self = JALONS_PHOTO_TOILE (widget);
  const double densite = get_density (self);
  const double echelle = photo_toile_get_scale (self) / densite;
  int largeur, hauteur;
  double l, h;

  if (self->photo == NULL)
    return;

  photo_get_size (self->photo, self->quarts, &largeur, &hauteur);
  l = MAX (largeur * echelle, 1);
  h = MAX (hauteur * echelle, 1);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) ((gtk_widget_get_width (widget) - l) / 2),
                                                (float) ((gtk_widget_get_height (widget) - h) / 2)));
  photo_snapshot (self->photo, snapshot, self->quarts, l, h, densite);
  gtk_snapshot_restore (snapshot);
}

static void
photo_toile_dispose (GObject *object)
{
  g_clear_object (&JALONS_PHOTO_TOILE (object)->photo);

  G_OBJECT_CLASS (photo_toile_parent_class)->dispose (object);
}

static void
photo_toile_class_init (PhotoToileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = photo_toile_dispose;
  widget_class->measure = photo_toile_measure;
  widget_class->snapshot = photo_toile_snapshot;
  gtk_widget_class_set_css_name (widget_class, "phototoile");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
photo_toile_init (PhotoToile *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * photo_toile_new:
 *
 * Returns: (transfer floating): nothing to see yet
 */
GtkWidget *
photo_toile_new (void)
{
  return g_object_new (JALONS_TYPE_PHOTO_TOILE, NULL);
}

/**
 * photo_toile_set_photo:
 * @photo: (nullable): a picture
 * @quarts: quarter turns to the right
 *
 * Shows a picture, turned.
 */
void
photo_toile_set_photo (PhotoToile *self,
                       Photo      *photo,
                       guint       quarts)
{
  g_return_if_fail (JALONS_IS_PHOTO_TOILE (self));

  g_set_object (&self->photo, photo);
  self->quarts = quarts % 4;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * photo_toile_set_zoom:
 * @zoom: 1 for a dot of the screen a pixel, or %PHOTO_ENTIERE
 *
 * Shows the picture larger or smaller.
 */
void
photo_toile_set_zoom (PhotoToile *self,
                      double      zoom)
{
  g_return_if_fail (JALONS_IS_PHOTO_TOILE (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * photo_toile_get_scale:
 *
 * Returns: how many dots of the screen a pixel of the picture takes; a small picture that is seen whole
 *   is not blown up
 */
double
photo_toile_get_scale (PhotoToile *self)
{
  const double densite = get_density (self);
  const double place_l = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGE, 1) * densite;
  const double place_h = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGE, 1) * densite;
  int largeur, hauteur;

  if (self->photo == NULL)
    return 1;
  if (self->zoom != PHOTO_ENTIERE)
    return self->zoom;

  photo_get_size (self->photo, self->quarts, &largeur, &hauteur);
  return MIN (MIN (place_l / largeur, place_h / hauteur), 1);
}
