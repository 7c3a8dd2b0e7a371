/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/page-view.h"

G_BEGIN_DECLS

#define PAGE_ZOOM_MIN 0.25
#define PAGE_ZOOM_MAX 4.0

/**
 * PageView:
 *
 * A PDF to read: its pages one under the other, its outline, its thumbnails and its text at the side, a
 * search. A thread does the reading. Page Up and Page Down turn the pages, Ctrl+F searches,
 * Ctrl+plus and Ctrl+minus zoom, Ctrl+0 fills the width. Signal "link-activated" (uri).
 */
struct _PageView
{
  GtkWidget parent_instance;

  GtkWidget *racine;
  GtkWidget *defilement;
  GtkWidget *chercher;
  GtkWidget *volet;
  PdfStrip *strip;
  PdfSelection *selection;
  PdfRecherche *recherche;
  GCancellable *ouverture;
  GBytes *octets;
  char *message;
  double zoom;
  guint n_pages;
  guint rang_montre;
};

void           page_view_class_add_actions (GtkWidgetClass *widget_class);
void           page_view_add_scroll_zoom   (PageView       *self,
                                            GtkWidget      *defilement);
GtkAdjustment *page_view_get_hadjustment   (PageView       *self);

G_END_DECLS
