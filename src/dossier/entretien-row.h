/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntretienRow:
 *
 * One entretien in a list: its statut as a shape and a word, what it is, when and how long.
 */
#define TYPE_ENTRETIEN_ROW (entretien_row_get_type ())
G_DECLARE_FINAL_TYPE (EntretienRow, entretien_row, JALONS, ENTRETIEN_ROW, GtkListBoxRow)

GtkWidget  *entretien_row_new           (const char     *uuid);
const char *entretien_row_get_uuid      (EntretienRow   *self);
gint64      entretien_row_get_debut     (EntretienRow   *self);
void        entretien_row_set_entretien (EntretienRow   *self,
                                         DossierComplet *dossier,
                                         Entretien      *entretien,
                                         gint64          aujourdhui);

G_END_DECLS
