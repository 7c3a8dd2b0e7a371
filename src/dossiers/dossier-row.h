/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/apercu.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One dossier in the list: who, where it stands, what comes next and until when. */
#define JALONS_TYPE_DOSSIER_ROW (dossier_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierRow, dossier_row, JALONS, DOSSIER_ROW, GtkWidget)

GtkWidget *dossier_row_new        (void);
void       dossier_row_set_apercu (DossierRow *self,
                                   Apercu     *apercu);

G_END_DECLS
