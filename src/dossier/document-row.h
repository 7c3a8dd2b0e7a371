/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/document-fiche.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TYPE_DOCUMENT_ROW (document_row_get_type ())
G_DECLARE_FINAL_TYPE (DocumentRow, document_row, JALONS, DOCUMENT_ROW, GtkWidget)

GtkWidget *document_row_new          (void);
void       document_row_set_document (DocumentRow   *self,
                                      DocumentFiche *document);

G_END_DECLS
