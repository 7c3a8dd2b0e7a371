/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PageTardive:
 *
 * The place of a page of the dossier, which is built the first time that it is shown, and let go
 * when another dossier is opened while it is hidden: what nobody looks at costs nothing. Signal:
 * "built" (page).
 */
#define TYPE_PAGE_TARDIVE (page_tardive_get_type ())
G_DECLARE_FINAL_TYPE (PageTardive, page_tardive, JALONS, PAGE_TARDIVE, GtkWidget)

typedef GtkWidget *(*PageTardiveBuild) (DossierCourant *courant);

GtkWidget *page_tardive_new      (DossierCourant   *courant,
                                  PageTardiveBuild  build);
GtkWidget *page_tardive_get_page (PageTardive      *self);
gboolean   page_tardive_is_built (PageTardive      *self);

G_END_DECLS
