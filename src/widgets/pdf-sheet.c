/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-sheet.h"

#include <glib/gi18n-lib.h>

#define LARGEUR_NATURELLE 640
#define LARGEUR_VIGNETTE 132

struct _PdfSheet
{
  GtkWidget parent_instance;

  PdfDocument *document;
  guint page;
  PdfUrgence urgence;
  GdkTexture *texture;
  GCancellable *attente; /* of the picture that was asked for */
  int demandee;          /* how wide it will be */
  GArray *marques[N_PDF_MARQUES];
};

G_DEFINE_FINAL_TYPE (PdfSheet, pdf_sheet, GTK_TYPE_WIDGET)

static void
cancel_wait (PdfSheet *self)
{
  g_cancellable_cancel (self->attente);
  g_clear_object (&self->attente);
  self->demandee = 0;
}

static void
rendered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (PdfSheet) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = pdf_document_render_finish (result, &error);

  /* Whoever was cancelled is not waited for any more; what failed stays a white sheet. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->attente);
  if (texture == NULL)
    return;
  g_set_object (&self->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ask_texture (PdfSheet *self,
             int       largeur,
             int       hauteur)
{
  if (self->demandee == largeur
      || (self->texture != NULL && gdk_texture_get_width (self->texture) == largeur))
    return;

  cancel_wait (self);
  self->attente = g_cancellable_new ();
  self->demandee = largeur;
  pdf_document_render_async (self->document, self->page, largeur, hauteur, self->urgence,
                             self->attente, rendered_cb, g_object_ref (self));
}

/* Marks */

static void
snapshot_mark (GtkSnapshot   *snapshot,
               PdfMarque      marque,
               const PdfRect *rect,
               float          echelle)
{
  static const GdkRGBA couleurs[N_PDF_MARQUES] = {
    { 0.21F, 0.52F, 0.89F, 0.32F }, { 0.98F, 0.83F, 0.20F, 0.45F }, { 1.0F, 0.52F, 0.0F, 0.40F },
    { 0.88F, 0.11F, 0.14F, 0.20F }, { 0.15F, 0.64F, 0.41F, 0.22F },
  };
  static const GdkRGBA rouge = { 0.75F, 0.11F, 0.16F, 1 }, vert = { 0.11F, 0.45F, 0.29F, 1 };
  const graphene_rect_t zone
    = GRAPHENE_RECT_INIT ((float) rect->x1 * echelle, (float) rect->y1 * echelle,
                          (float) (rect->x2 - rect->x1) * echelle,
                          (float) (rect->y2 - rect->y1) * echelle);
  graphene_rect_t trait = zone;

  gtk_snapshot_append_color (snapshot, &couleurs[marque], &zone);
  if (marque != PDF_MARQUE_OTE && marque != PDF_MARQUE_AJOUTE)
    return;

  /* Struck out or underlined as well: a colour alone says nothing to some. */
  trait.size.height = MAX (1, echelle);
  trait.origin.y += zone.size.height * (marque == PDF_MARQUE_OTE ? 0.55F : 1.0F);
  gtk_snapshot_append_color (snapshot, marque == PDF_MARQUE_OTE ? &rouge : &vert, &trait);
}

static void
snapshot_marks (PdfSheet    *self,
                GtkSnapshot *snapshot,
                int          largeur_px)
{
  double largeur, hauteur;

  pdf_document_get_size (self->document, self->page, &largeur, &hauteur);
  for (guint m = 0; m < N_PDF_MARQUES; m++)
    for (guint i = 0; self->marques[m] != NULL && i < self->marques[m]->len; i++)
      snapshot_mark (snapshot, m, &g_array_index (self->marques[m], PdfRect, i),
                     (float) (largeur_px / largeur));
}

static void
pdf_sheet_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  PdfSheet *self = JALONS_PDF_SHEET (widget);
  const int largeur = gtk_widget_get_width (widget), hauteur = gtk_widget_get_height (widget);
  const int echelle = gtk_widget_get_scale_factor (widget);
  const graphene_rect_t zone = GRAPHENE_RECT_INIT (0, 0, (float) largeur, (float) hauteur);

  if (self->document == NULL || largeur <= 0 || hauteur <= 0)
    return;

  ask_texture (self, largeur * echelle, hauteur * echelle);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &zone);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &zone);
  gtk_snapshot_push_clip (snapshot, &zone);
  snapshot_marks (self, snapshot, largeur);
  gtk_snapshot_pop (snapshot);
}

/* Size: given by whoever lays the sheets out; alone, it keeps the shape of its page. */

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
  double largeur = 1, hauteur = 1.4142;

  if (self->document != NULL)
    pdf_document_get_size (self->document, self->page, &largeur, &hauteur);
  *minimum = 1;
  *natural = self->urgence == PDF_URGENCE_VIGNETTE ? LARGEUR_VIGNETTE : LARGEUR_NATURELLE;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = for_size > 0 ? (int) (for_size * hauteur / largeur + 0.5) : 1;
}

/* Object */

static void
pdf_sheet_dispose (GObject *object)
{
  PdfSheet *self = JALONS_PDF_SHEET (object);

  cancel_wait (self);
  g_clear_object (&self->document);
  g_clear_object (&self->texture);
  for (guint m = 0; m < N_PDF_MARQUES; m++)
    g_clear_pointer (&self->marques[m], g_array_unref);

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
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pdf_sheet_init (PdfSheet *self)
{
}

/**
 * pdf_sheet_new:
 * @urgence: what its pictures are for
 *
 * Returns: (transfer floating): a sheet without a page
 */
GtkWidget *
pdf_sheet_new (PdfUrgence urgence)
{
  PdfSheet *self = g_object_new (JALONS_TYPE_PDF_SHEET, NULL);

  self->urgence = urgence;
  return GTK_WIDGET (self);
}

/**
 * pdf_sheet_set_page:
 * @document: (nullable): a document
 * @page: from 0
 *
 * Shows a page, which is painted when it is seen.
 */
void
pdf_sheet_set_page (PdfSheet    *self,
                    PdfDocument *document,
                    guint        page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (JALONS_IS_PDF_SHEET (self));

  pdf_sheet_release (self);
  g_set_object (&self->document, document);
  self->page = page;
  for (guint m = 0; m < N_PDF_MARQUES; m++)
    g_clear_pointer (&self->marques[m], g_array_unref);
  if (document != NULL)
    label = g_strdup_printf (_("Page %u of %u"), page + 1, pdf_document_get_n_pages (document));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _("No page"), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * pdf_sheet_set_marks:
 * @marque: what they are
 * @rects: (nullable) (element-type PdfRect): where they are
 */
void
pdf_sheet_set_marks (PdfSheet  *self,
                     PdfMarque  marque,
                     GArray    *rects)
{
  g_return_if_fail (JALONS_IS_PDF_SHEET (self));

  if (rects == NULL && self->marques[marque] == NULL)
    return;

  g_clear_pointer (&self->marques[marque], g_array_unref);
  self->marques[marque] = rects != NULL ? g_array_ref (rects) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pdf_sheet_get_marks:
 *
 * Returns: (transfer none) (nullable) (element-type PdfRect): the marks of a kind
 */
GArray *
pdf_sheet_get_marks (PdfSheet  *self,
                     PdfMarque  marque)
{
  return self->marques[marque];
}

/**
 * pdf_sheet_set_texte:
 * @texte: (nullable): what the page says, for who does not see it
 */
void
pdf_sheet_set_texte (PdfSheet   *self,
                     const char *texte)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  texte != NULL ? texte : "", -1);
}

/**
 * pdf_sheet_release:
 *
 * Lets the picture go, for a sheet that is out of sight; it is painted again when it is seen.
 */
void
pdf_sheet_release (PdfSheet *self)
{
  g_return_if_fail (JALONS_IS_PDF_SHEET (self));

  cancel_wait (self);
  if (self->texture == NULL)
    return;

  /* What GTK keeps of the last frame of a widget would keep the picture with it. */
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
