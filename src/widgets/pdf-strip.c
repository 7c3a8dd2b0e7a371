/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-strip-private.h"

#include <math.h>

#define LARGEUR_MINIMALE 160
#define LARGEUR_NATURELLE 640

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS,
};

enum
{
  SIGNAL_READ,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PdfStrip, pdf_strip, GTK_TYPE_WIDGET)

static void read_next (PdfStrip *self);
static void release_far (PdfStrip *self);

/* Layout */

static GtkSizeRequestMode
pdf_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pdf_strip_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  PdfStrip *self = JALONS_PDF_STRIP (widget);
  double largeur, hauteur;

  *minimum = *natural = 1;
  if (self->document == NULL)
    return;

  pdf_strip_get_largest (self, &largeur, &hauteur);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural
      = pdf_strip_compute_top (self, self->feuilles->len,
                     pdf_strip_compute_scale (self, for_size > 0 ? for_size : LARGEUR_MINIMALE));
  else if (self->zoom > 0)
    *minimum = *natural = (int) (largeur * self->zoom * PIXELS_PAR_POINT + 0.5) + 2 * MARGE;
  else
    {
      *minimum = LARGEUR_MINIMALE;
      *natural = LARGEUR_NATURELLE;
    }
}

static void
pdf_strip_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  PdfStrip *self = JALONS_PDF_STRIP (widget);
  double echelle;
  int y = MARGE;

  if (self->document == NULL)
    return;

  echelle = pdf_strip_compute_scale (self, width);
  if (!self->a_montrer && self->echelle > 0 && !self->placee
      && fabs (echelle - self->echelle) > 1e-6)
    pdf_strip_remember_place (self);
  self->placee = FALSE;
  self->echelle = echelle;
  for (guint i = 0; i < self->feuilles->len; i++)
    {
      double largeur, hauteur;
      int l, h;

      pdf_document_get_size (self->document, i, &largeur, &hauteur);
      l = MAX ((int) (largeur * echelle + 0.5), 1);
      h = MAX ((int) (hauteur * echelle + 0.5), 1);
      gtk_widget_size_allocate (g_ptr_array_index (self->feuilles, i),
                                &(GtkAllocation) { MAX ((width - l) / 2, 0), y, l, h }, -1);
      y += h + MARGE;
    }
  pdf_strip_place_later (self);
  release_far (self);
  read_next (self);
}

/* What is in sight */

static gboolean
is_near (PdfStrip *self,
         guint     page,
         double    ecart)
{
  const double haut = gtk_adjustment_get_value (self->vertical);
  const double vue = gtk_adjustment_get_page_size (self->vertical);
  graphene_rect_t bounds;

  pdf_strip_get_bounds (self, page, &bounds);
  return bounds.origin.y < haut + vue + ecart
         && bounds.origin.y + bounds.size.height > haut - ecart;
}

static void
pdf_strip_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  PdfStrip *self = JALONS_PDF_STRIP (widget);

  for (guint i = 0; i < self->feuilles->len; i++)
    if (self->vertical == NULL || is_near (self, i, 0))
      gtk_widget_snapshot_child (widget, g_ptr_array_index (self->feuilles, i), snapshot);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PdfStrip) self = data;
  g_autoptr (GError) error = NULL;
  PdfPage *lue = pdf_document_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->lecture);
  if (lue != NULL)
    {
      const guint page = self->lecture_page;

      self->lues->pdata[page] = lue;
      pdf_sheet_set_texte (g_ptr_array_index (self->feuilles, page),
                           pdf_texte_get_text (lue->texte));
      g_signal_emit (self, signals[SIGNAL_READ], 0, page);
      read_next (self);
    }
}

/* One page at a time: those in sight are asked for first. */
static void
read_next (PdfStrip *self)
{
  if (self->lecture != NULL || self->vertical == NULL)
    return;

  for (guint i = 0; i < self->feuilles->len; i++)
    if (self->lues->pdata[i] == NULL && is_near (self, i, 0))
      {
        self->lecture = g_cancellable_new ();
        self->lecture_page = i;
        pdf_document_read_async (self->document, i, self->lecture, read_cb, g_object_ref (self));
        return;
      }
}

static void
follow_page (PdfStrip *self)
{
  const double y = gtk_adjustment_get_value (self->vertical)
                   + gtk_adjustment_get_page_size (self->vertical) / 3;

  for (guint i = self->feuilles->len; i-- > 0;)
    {
      graphene_rect_t bounds;

      pdf_strip_get_bounds (self, i, &bounds);
      if (bounds.origin.y > y && i > 0)
        continue;
      pdf_strip_set_page (self, i);
      return;
    }
}

/* Pictures are kept a view above and below; further ones are let go. */
static void
release_far (PdfStrip *self)
{
  for (guint i = 0; self->vertical != NULL && i < self->feuilles->len; i++)
    if (!is_near (self, i, gtk_adjustment_get_page_size (self->vertical)))
      pdf_sheet_release (g_ptr_array_index (self->feuilles, i));
}

static void
value_cb (PdfStrip *self)
{
  if (self->document == NULL || self->echelle <= 0)
    return;

  if (!self->a_montrer)
    follow_page (self);
  release_far (self);
  read_next (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
page_size_cb (PdfStrip *self)
{
  if (self->zoom < 0)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Object */

static void
clear_pages (PdfStrip *self)
{
  g_cancellable_cancel (self->lecture);
  g_clear_object (&self->lecture);
  for (guint i = 0; self->feuilles != NULL && i < self->feuilles->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->feuilles, i));
  g_clear_pointer (&self->feuilles, g_ptr_array_unref);
  for (guint i = 0; self->lues != NULL && i < self->lues->len; i++)
    g_clear_pointer ((PdfPage **) &self->lues->pdata[i], pdf_page_unref);
  g_clear_pointer (&self->lues, g_ptr_array_unref);
}

static void
release_adjustments (PdfStrip *self)
{
  if (self->vertical != NULL)
    g_signal_handlers_disconnect_by_data (self->vertical, self);
  g_clear_object (&self->vertical);
  g_clear_object (&self->horizontal);
}

static void
pdf_strip_dispose (GObject *object)
{
  PdfStrip *self = JALONS_PDF_STRIP (object);

  g_clear_handle_id (&self->differe, g_source_remove);
  release_adjustments (self);
  clear_pages (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (pdf_strip_parent_class)->dispose (object);
}

static void
pdf_strip_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_PAGE)
    g_value_set_uint (value, JALONS_PDF_STRIP (object)->page);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pdf_strip_class_init (PdfStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pdf_strip_dispose;
  object_class->get_property = pdf_strip_get_property;
  widget_class->get_request_mode = pdf_strip_get_request_mode;
  widget_class->measure = pdf_strip_measure;
  widget_class->size_allocate = pdf_strip_size_allocate;
  widget_class->snapshot = pdf_strip_snapshot;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_READ] = g_signal_new ("page-read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "pdfstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pdf_strip_init (PdfStrip *self)
{
  self->feuilles = g_ptr_array_new ();
  self->lues = g_ptr_array_new ();
}

/**
 * pdf_strip_new:
 *
 * Returns: (transfer floating): no page yet
 */
GtkWidget *
pdf_strip_new (void)
{
  return g_object_new (JALONS_TYPE_PDF_STRIP, NULL);
}

/**
 * pdf_strip_set_adjustments:
 * @horizontal: of the scrolled window it is in
 * @vertical: of the scrolled window it is in
 */
void
pdf_strip_set_adjustments (PdfStrip      *self,
                           GtkAdjustment *horizontal,
                           GtkAdjustment *vertical)
{
  release_adjustments (self);
  self->horizontal = g_object_ref (horizontal);
  self->vertical = g_object_ref (vertical);
  g_signal_connect_swapped (vertical, "value-changed", G_CALLBACK (value_cb), self);
  g_signal_connect_swapped (vertical, "notify::page-size", G_CALLBACK (page_size_cb), self);
}

/**
 * pdf_strip_set_document:
 * @document: (nullable): what to show
 *
 * Shows a document, at the same page as far as it has one.
 */
void
pdf_strip_set_document (PdfStrip    *self,
                        PdfDocument *document)
{
  const guint n = document != NULL ? pdf_document_get_n_pages (document) : 0;

  g_return_if_fail (JALONS_IS_PDF_STRIP (self));

  clear_pages (self);
  g_set_object (&self->document, document);
  self->feuilles = g_ptr_array_new ();
  self->lues = g_ptr_array_new ();
  g_ptr_array_set_size (self->lues, (int) n);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *feuille = pdf_sheet_new (PDF_URGENCE_VUE);

      pdf_sheet_set_page (JALONS_PDF_SHEET (feuille), document, i);
      gtk_widget_set_parent (feuille, GTK_WIDGET (self));
      g_ptr_array_add (self->feuilles, feuille);
    }

  self->echelle = 0;
  pdf_strip_show (self, self->page, 0, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Tells which page is read now. */
void
pdf_strip_set_page (PdfStrip *self,
                    guint     page)
{
  if (self->page == page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * pdf_strip_get_document:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
PdfDocument *
pdf_strip_get_document (PdfStrip *self)
{
  return self->document;
}

/**
 * pdf_strip_get_n_pages:
 *
 * Returns: how many pages there are
 */
guint
pdf_strip_get_n_pages (PdfStrip *self)
{
  return self->feuilles->len;
}

/**
 * pdf_strip_get_page:
 *
 * Returns: the page that is read, from 0
 */
guint
pdf_strip_get_page (PdfStrip *self)
{
  return self->page;
}

/**
 * pdf_strip_get_scale:
 *
 * Returns: the zoom at which the pages are really shown
 */
double
pdf_strip_get_scale (PdfStrip *self)
{
  return self->echelle > 0 ? self->echelle / PIXELS_PAR_POINT : 1;
}

/**
 * pdf_strip_get_sheet:
 *
 * Returns: (transfer none): a page
 */
PdfSheet *
pdf_strip_get_sheet (PdfStrip *self,
                     guint     page)
{
  return g_ptr_array_index (self->feuilles, page);
}

/**
 * pdf_strip_get_read:
 *
 * Returns: (transfer none) (nullable): the text and the links of a page, once they were read
 */
PdfPage *
pdf_strip_get_read (PdfStrip *self,
                    guint     page)
{
  return page < self->lues->len ? g_ptr_array_index (self->lues, page) : NULL;
}

/**
 * pdf_strip_set_marks:
 * @rects: (nullable) (element-type PdfRect): where they are on @page
 */
void
pdf_strip_set_marks (PdfStrip  *self,
                     guint      page,
                     PdfMarque  marque,
                     GArray    *rects)
{
  if (page < self->feuilles->len)
    pdf_sheet_set_marks (g_ptr_array_index (self->feuilles, page), marque, rects);
}
