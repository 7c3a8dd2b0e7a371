/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-view-private.h"

/* What a view tells of itself. */

/**
 * page_view_is_loading:
 *
 * Returns: whether the document is being opened
 */
gboolean
page_view_is_loading (PageView *self)
{
  return self->ouverture != NULL;
}

/**
 * page_view_get_message:
 *
 * Returns: (nullable): why the document cannot be shown
 */
const char *
page_view_get_message (PageView *self)
{
  return self->message;
}

/**
 * page_view_get_n_pages:
 *
 * Returns: how many pages the document has, 0 without a document
 */
guint
page_view_get_n_pages (PageView *self)
{
  return self->n_pages;
}

/**
 * page_view_get_page:
 *
 * Returns: the page that is read, from 1; 0 without a document
 */
guint
page_view_get_page (PageView *self)
{
  return self->n_pages > 0 ? pdf_strip_get_page (self->strip) + 1 : 0;
}

/**
 * page_view_set_page:
 * @page: from 1; what is out of the document goes to its nearest end
 */
void
page_view_set_page (PageView *self,
                    guint     page)
{
  g_return_if_fail (JALONS_IS_PAGE_VIEW (self));

  pdf_strip_show (self->strip, page > 0 ? page - 1 : 0, 0, 0);
}

/**
 * page_view_get_zoom:
 *
 * Returns: 1 for the size on paper, %PDF_ZOOM_LARGEUR when the pages fill the width, %PDF_ZOOM_PAGE
 *   when a whole page is seen
 */
double
page_view_get_zoom (PageView *self)
{
  return self->zoom;
}

/**
 * page_view_get_strip:
 *
 * Returns: (transfer none): the pages
 */
PdfStrip *
page_view_get_strip (PageView *self)
{
  return self->strip;
}

/**
 * page_view_get_selection:
 *
 * Returns: (transfer none): what is selected
 */
PdfSelection *
page_view_get_selection (PageView *self)
{
  return self->selection;
}

/**
 * page_view_get_recherche:
 *
 * Returns: (transfer none): the search
 */
PdfRecherche *
page_view_get_recherche (PageView *self)
{
  return self->recherche;
}

/**
 * page_view_get_vadjustment:
 *
 * Returns: (transfer none): how far one has read
 */
GtkAdjustment *
page_view_get_vadjustment (PageView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement));
}

/**
 * page_view_get_hadjustment:
 *
 * Returns: (transfer none): how far to the side one has moved
 */
GtkAdjustment *
page_view_get_hadjustment (PageView *self)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->defilement));
}
