/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-sheet.h"

#define PIXELS_PAR_POINT (96.0 / 72.0)
#define LARGEUR_MINIMALE 160
#define LARGEUR_NATURELLE 640

/**
 * PdfSheet:
 *
 * One page of a PDF on its white sheet. The page is painted once a size; scrolling and redrawing use
 * the texture again.
 */
struct _PdfSheet
{
  GtkWidget parent_instance;

  PopplerPage *page;
  GdkTexture *texture;
  double zoom; /* 0 to fill the width */
};

G_DEFINE_FINAL_TYPE (PdfSheet, pdf_sheet, GTK_TYPE_WIDGET)

static void
get_page_size (PdfSheet *self,
               double   *largeur,
               double   *hauteur)
{
  /* Without a page, the sheet is A4. */
  *largeur = 595.276;
  *hauteur = 841.89;
  if (self->page != NULL)
    poppler_page_get_size (self->page, largeur, hauteur);
}

static GtkSizeRequestMode
pdf_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pdf_sheet_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  PdfSheet *self = JALONS_PDF_SHEET (widget);
  double largeur, hauteur;

  get_page_size (self, &largeur, &hauteur);
  *minimum_baseline = *natural_baseline = -1;
  if (self->zoom > 0)
    *minimum = *natural = (int) (PIXELS_PAR_POINT * self->zoom
                                 * (orientation == GTK_ORIENTATION_HORIZONTAL ? largeur : hauteur));
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LARGEUR_MINIMALE;
      *natural = LARGEUR_NATURELLE;
    }
  else
    *minimum = *natural = (int) ((for_size < 0 ? LARGEUR_MINIMALE : for_size) * hauteur / largeur);
}

static GdkTexture *
paint_page (PopplerPage *page,
            int          largeur,
            int          hauteur)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, largeur, hauteur);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  double points_l, points_h;
  gsize pas;

  poppler_page_get_size (page, &points_l, &points_h);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, largeur / points_l, hauteur / points_h);
  poppler_page_render (page, cr);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  pas = (gsize) cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), pas * (gsize) hauteur);
  cairo_surface_destroy (surface);

  return gdk_memory_texture_new (largeur, hauteur, GDK_MEMORY_DEFAULT, bytes, pas);
}

static void
pdf_sheet_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  PdfSheet *self = JALONS_PDF_SHEET (widget);
  const int largeur = gtk_widget_get_width (widget), hauteur = gtk_widget_get_height (widget);
  const int echelle = gtk_widget_get_scale_factor (widget);

  if (self->page == NULL || largeur <= 0 || hauteur <= 0)
    return;

  if (self->texture == NULL || gdk_texture_get_width (self->texture) != largeur * echelle
      || gdk_texture_get_height (self->texture) != hauteur * echelle)
    {
      g_clear_object (&self->texture);
      self->texture = paint_page (self->page, largeur * echelle, hauteur * echelle);
    }
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT (0, 0, (float) largeur, (float) hauteur));
}

static void
pdf_sheet_dispose (GObject *object)
{
  PdfSheet *self = JALONS_PDF_SHEET (object);

  g_clear_object (&self->page);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (pdf_sheet_parent_class)->dispose (object);
}

static void
pdf_sheet_class_init (PdfSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pdf_sheet_dispose;
  widget_class->get_request_mode = pdf_sheet_get_request_mode;
  widget_class->measure = pdf_sheet_measure;
  widget_class->snapshot = pdf_sheet_snapshot;

  gtk_widget_class_set_css_name (widget_class, "pdfsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pdf_sheet_init (PdfSheet *self)
{
}

/**
 * pdf_sheet_new:
 *
 * Returns: (transfer floating): a white sheet
 */
PdfSheet *
pdf_sheet_new (void)
{
  return g_object_new (JALONS_TYPE_PDF_SHEET, NULL);
}

/**
 * pdf_sheet_set_page:
 * @page: (nullable): the page to show
 */
void
pdf_sheet_set_page (PdfSheet    *self,
                    PopplerPage *page)
{
  g_return_if_fail (JALONS_IS_PDF_SHEET (self));

  g_set_object (&self->page, page);
  g_clear_object (&self->texture);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * pdf_sheet_set_zoom:
 * @zoom: 1 for the size on paper, 0 to fill the width
 */
void
pdf_sheet_set_zoom (PdfSheet *self,
                    double    zoom)
{
  g_return_if_fail (JALONS_IS_PDF_SHEET (self));

  self->zoom = zoom;
  gtk_widget_set_halign (GTK_WIDGET (self), zoom > 0 ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * pdf_sheet_get_scale:
 *
 * Returns: the zoom at which the page is really shown
 */
double
pdf_sheet_get_scale (PdfSheet *self)
{
  double largeur, hauteur;

  g_return_val_if_fail (JALONS_IS_PDF_SHEET (self), 1);

  get_page_size (self, &largeur, &hauteur);
  return self->zoom > 0 ? self->zoom
                        : gtk_widget_get_width (GTK_WIDGET (self)) / (largeur * PIXELS_PAR_POINT);
}

/**
 * pdf_sheet_get_texture:
 *
 * Returns: (transfer none) (nullable): what was painted last
 */
GdkTexture *
pdf_sheet_get_texture (PdfSheet *self)
{
  g_return_val_if_fail (JALONS_IS_PDF_SHEET (self), NULL);

  return self->texture;
}
