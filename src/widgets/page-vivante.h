/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PageVivante:
 *
 * A page of a document as it will be printed, painted straight from the layout: no file is made. A thread
 * makes it, as one types. Properties, read-only: "page" (from 0), "n-pages" and "message":
 * why there is no page.
 */
#define TYPE_PAGE_VIVANTE (page_vivante_get_type ())
G_DECLARE_FINAL_TYPE (PageVivante, page_vivante, JALONS, PAGE_VIVANTE, GtkWidget)

/**
 * PageVivanteBuild:
 * @data: what was given with the function
 * @error: set where the document cannot be built
 *
 * Returns: (transfer full) (nullable): the document as it stands
 */
typedef Bloc *(*PageVivanteBuild) (gpointer   data,
                                   GError   **error);

void        page_vivante_set_build    (PageVivante      *self,
                                       PageVivanteBuild  build,
                                       gpointer          data);
void        page_vivante_queue        (PageVivante      *self);
void        page_vivante_compose      (PageVivante      *self);
gboolean    page_vivante_is_busy      (PageVivante      *self);
guint       page_vivante_get_n_pages  (PageVivante      *self);
guint       page_vivante_get_page     (PageVivante      *self);
void        page_vivante_set_page     (PageVivante      *self,
                                       guint             page);
void        page_vivante_show_heading (PageVivante      *self,
                                       const char       *heading);
gboolean    page_vivante_has_heading  (PageVivante      *self,
                                       const char       *heading);
const char *page_vivante_get_message  (PageVivante      *self);

G_END_DECLS
