/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PageAtelier:
 *
 * Lays documents out and paints their pages in one thread of its own, which alone knows the fonts
 * and the last document. What is asked for and outdated before its turn is not done.
 */
typedef struct PageAtelier PageAtelier;

/**
 * PageFaite:
 * @n_pages: of the document, 0 where it cannot be laid out
 * @page: the page of @texture, from 0
 * @titres: the headings, in their order
 * @texture: (nullable): a page
 * @message: (nullable): why there is none
 */
typedef struct
{
  guint n_pages;
  guint page;
  char **titres;
  GdkTexture *texture;
  char *message;
} PageFaite;

PageAtelier *page_atelier_new            (void);
void         page_atelier_free           (PageAtelier          *self);
void         page_atelier_compose_async  (PageAtelier          *self,
                                          Bloc                 *document,
                                          guint                 page,
                                          const char           *titre,
                                          int                   largeur,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void         page_atelier_paint_async    (PageAtelier          *self,
                                          guint                 page,
                                          const char           *titre,
                                          int                   largeur,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
PageFaite   *page_atelier_finish         (GAsyncResult         *result,
                                          GError              **error);
void         page_faite_free             (PageFaite            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PageAtelier, page_atelier_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PageFaite, page_faite_free)

G_END_DECLS
