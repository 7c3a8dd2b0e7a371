/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-strip.h"

G_BEGIN_DECLS

#define PIXELS_PAR_POINT (96.0 / 72.0)
#define MARGE 12

struct _PdfStrip
{
  GtkWidget parent_instance;

  PdfDocument *document;
  GtkAdjustment *horizontal;
  GtkAdjustment *vertical;
  GPtrArray *feuilles; /* (element-type PdfSheet) */
  GPtrArray *lues;     /* (element-type PdfPage), NULL where a page was not read */
  GCancellable *lecture;
  double zoom;
  double echelle; /* pixels a point, as laid out */
  guint page;
  guint lecture_page;
  guint differe;      /* placing the view after a layout */
  gboolean placee;    /* the view is where it must be for the layout that comes */
  gboolean a_montrer; /* go to this place when the pages are laid out */
  guint montrer_page;
  double montrer_y;
  double montrer_marge;
};

void   pdf_strip_set_page       (PdfStrip        *self,
                                 guint            page);
void   pdf_strip_get_bounds     (PdfStrip        *self,
                                 guint            page,
                                 graphene_rect_t *bounds);
void   pdf_strip_get_largest    (PdfStrip        *self,
                                 double          *largeur,
                                 double          *hauteur);
double pdf_strip_compute_scale  (PdfStrip        *self,
                                 int              place);
int    pdf_strip_compute_top    (PdfStrip        *self,
                                 guint            page,
                                 double           echelle);
void   pdf_strip_remember_place (PdfStrip        *self);
void   pdf_strip_place_later    (PdfStrip        *self);

G_END_DECLS
