/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/pdf-recherche.h"

G_BEGIN_DECLS

/**
 * PageChercher:
 *
 * The line where one says what to look for in a document, how many hits there are, and the way from
 * one to the next. Signals "searched" (texte) and "closed".
 */
#define JALONS_TYPE_PAGE_CHERCHER (page_chercher_get_type ())
G_DECLARE_FINAL_TYPE (PageChercher, page_chercher, JALONS, PAGE_CHERCHER, GtkWidget)

GtkWidget *page_chercher_new      (PdfRecherche *recherche);
void       page_chercher_set_open (PageChercher *self,
                                   gboolean      open);
gboolean   page_chercher_is_open  (PageChercher *self);

G_END_DECLS
