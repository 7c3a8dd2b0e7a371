/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-strip-private.h"

#include <math.h>

/* Where the pages stand, how large they are, and where the view is on them. */

void
pdf_strip_get_bounds (PdfStrip        *self,
                      guint            page,
                      graphene_rect_t *bounds)
{
  if (!gtk_widget_compute_bounds (g_ptr_array_index (self->feuilles, page), GTK_WIDGET (self),
                                  bounds))
    *bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
}

void
pdf_strip_get_largest (PdfStrip *self,
                       double   *largeur,
                       double   *hauteur)
{
  *largeur = *hauteur = 1;
  for (guint i = 0; i < self->feuilles->len; i++)
    {
      double l, h;

      pdf_document_get_size (self->document, i, &l, &h);
      *largeur = fmax (*largeur, l);
      *hauteur = fmax (*hauteur, h);
    }
}

double
pdf_strip_compute_scale (PdfStrip *self,
                         int       place)
{
  double largeur, hauteur, echelle;

  if (self->zoom > 0)
    return self->zoom * PIXELS_PAR_POINT;

  pdf_strip_get_largest (self, &largeur, &hauteur);
  echelle = MAX (place - 2 * MARGE, 1) / largeur;
  if (self->zoom < 0 && self->vertical != NULL
      && gtk_adjustment_get_page_size (self->vertical) > 2 * MARGE)
    echelle = fmin (echelle,
                    (gtk_adjustment_get_page_size (self->vertical) - 2 * MARGE) / hauteur);
  return echelle;
}

int
pdf_strip_compute_top (PdfStrip *self,
                       guint     page,
                       double    echelle)
{
  int y = MARGE;

  for (guint i = 0; i < page; i++)
    {
      double largeur, hauteur;

      pdf_document_get_size (self->document, i, &largeur, &hauteur);
      y += (int) (hauteur * echelle + 0.5) + MARGE;
    }

  return y;
}

/* What stands in the middle of the view is to stay there when the scale changes. */
void
pdf_strip_remember_place (PdfStrip *self)
{
  const double milieu = self->vertical != NULL ? gtk_adjustment_get_page_size (self->vertical) / 2
                                               : 0;
  const double y = self->vertical != NULL ? gtk_adjustment_get_value (self->vertical) + milieu : 0;

  for (guint i = self->feuilles->len; i-- > 0;)
    {
      const int haut = pdf_strip_compute_top (self, i, self->echelle);

      if (haut > y && i > 0)
        continue;
      self->a_montrer = TRUE;
      self->montrer_page = i;
      self->montrer_y = fmax (y - haut, 0) / self->echelle;
      self->montrer_marge = y < haut ? 0 : milieu;
      break;
    }
}

/* Moves the view before the pages are laid out for @echelle, so that no frame shows them elsewhere. */
static void
apply_place (PdfStrip *self,
             double    echelle)
{
  const double vue = gtk_adjustment_get_page_size (self->vertical);
  const double haut = fmax (pdf_strip_compute_top (self, self->feuilles->len, echelle), vue);
  double valeur = pdf_strip_compute_top (self, self->montrer_page, echelle) + self->montrer_y * echelle
                  - self->montrer_marge;

  if (self->montrer_y <= 0 && self->montrer_marge <= 0)
    valeur -= MARGE;
  /* The page that was asked for is the one that is read, even where it cannot go to the top. */
  gtk_adjustment_configure (self->vertical, CLAMP (valeur, 0, haut - vue), 0, haut,
                            gtk_adjustment_get_step_increment (self->vertical),
                            gtk_adjustment_get_page_increment (self->vertical), vue);
  self->a_montrer = FALSE;
}

static gboolean
place_cb (gpointer data)
{
  PdfStrip *self = data;

  self->differe = 0;
  if (self->a_montrer && self->vertical != NULL && self->echelle > 0)
    apply_place (self, self->echelle);
  return G_SOURCE_REMOVE;
}

/* During a layout nothing may move: what is left to place is placed just after. */
void
pdf_strip_place_later (PdfStrip *self)
{
  if (self->a_montrer && self->differe == 0)
    self->differe = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_cb, self, NULL);
}

static void
place_now (PdfStrip *self)
{
  if (self->vertical != NULL && self->echelle > 0)
    apply_place (self, pdf_strip_compute_scale (self, (int) gtk_adjustment_get_page_size (self->horizontal)));
}

/**
 * pdf_strip_show:
 * @page: from 0; one too high is the last one
 * @y: in points from its top
 * @marge: in pixels, what is left above
 *
 * Goes to a place.
 */
void
pdf_strip_show (PdfStrip *self,
                guint     page,
                double    y,
                double    marge)
{
  const guint n = self->feuilles->len;
  const guint nouvelle = n > 0 ? MIN (page, n - 1) : 0;

  self->a_montrer = n > 0;
  self->montrer_page = nouvelle;
  self->montrer_y = y;
  self->montrer_marge = marge;
  pdf_strip_set_page (self, nouvelle);
  if (n > 0)
    place_now (self);
}

/**
 * pdf_strip_set_zoom:
 * @zoom: 1 for the size on paper, %PDF_ZOOM_LARGEUR or %PDF_ZOOM_PAGE
 */
void
pdf_strip_set_zoom (PdfStrip *self,
                    double    zoom)
{
  if (!self->a_montrer && self->echelle > 0 && self->feuilles->len > 0)
    pdf_strip_remember_place (self);
  self->zoom = zoom;
  if (self->a_montrer)
    {
      place_now (self);
      self->placee = TRUE;
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * pdf_strip_find:
 * @x: in the widget
 * @y: in the widget
 * @page: (out): the page there, or the nearest one
 * @page_x: (out): in points
 * @page_y: (out): in points
 *
 * Returns: whether the point is on that page
 */
gboolean
pdf_strip_find (PdfStrip *self,
                double    x,
                double    y,
                guint    *page,
                double   *page_x,
                double   *page_y)
{
  double meilleure = G_MAXDOUBLE;

  *page = 0;
  *page_x = *page_y = 0;
  for (guint i = 0; i < self->feuilles->len && self->echelle > 0; i++)
    {
      graphene_rect_t bounds;
      double bas, ecart;

      pdf_strip_get_bounds (self, i, &bounds);
      bas = (double) bounds.origin.y + (double) bounds.size.height;
      ecart = y < (double) bounds.origin.y ? (double) bounds.origin.y - y : y > bas ? y - bas : 0;
      if (ecart >= meilleure)
        continue;
      meilleure = ecart;
      *page = i;
      *page_x = (x - (double) bounds.origin.x) / self->echelle;
      *page_y = (y - (double) bounds.origin.y) / self->echelle;
    }

  return meilleure <= 0;
}
