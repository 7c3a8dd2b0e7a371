/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of a form made from the table of a record: one a field, of the kind its type asks for. */

GtkWidget   *fiche_row_new       (const Champ *champ);
const Champ *fiche_row_get_champ (GtkWidget   *row);
void         fiche_row_load      (GtkWidget   *row,
                                  Fiche       *fiche);
void         fiche_row_store     (GtkWidget   *row,
                                  Fiche       *copie);
void         fiche_row_connect   (GtkWidget   *row,
                                  GCallback    callback,
                                  gpointer     object);

G_END_DECLS
