/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/tableau-colonnes.h"

G_BEGIN_DECLS

/**
 * DossierCellules:
 *
 * What a row of the table shows of its dossier: a cell for each column.
 */
#define JALONS_TYPE_DOSSIER_CELLULES (dossier_cellules_get_type ())
G_DECLARE_FINAL_TYPE (DossierCellules, dossier_cellules, JALONS, DOSSIER_CELLULES, GtkWidget)

GtkWidget *dossier_cellules_new  (TableauColonnes *colonnes);
void       dossier_cellules_show (DossierCellules *self,
                                  Apercu          *apercu,
                                  gint64           maintenant);

G_END_DECLS
