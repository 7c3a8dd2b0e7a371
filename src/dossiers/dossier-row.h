/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/dossier-colonnes.h"
#include "dossiers/tableau-colonnes.h"
#include "model/apercu.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierRow:
 *
 * One dossier in the list: its name, its phase or statut, what comes next and its échéance; above
 * the first one of a group, the title of the group.
 */
#define JALONS_TYPE_DOSSIER_ROW (dossier_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierRow, dossier_row, JALONS, DOSSIER_ROW, GtkWidget)

/**
 * DossierRowEtat:
 * @ouvert: it is the one shown beside
 * @choix: rows are being chosen
 * @choisi: this one was
 * @rang: its place in the list, from 1
 * @total: of the list
 * @titre: (nullable): of the group that begins here
 * @colonnes: what the row shows besides the name, of DossierColonnes
 */
typedef struct
{
  gboolean ouvert;
  gboolean choix;
  gboolean choisi;
  guint rang;
  guint total;
  const char *titre;
  guint colonnes;
} DossierRowEtat;

GtkWidget  *dossier_row_new         (void);
GtkWidget  *dossier_row_new_cells   (TableauColonnes      *colonnes);
void        dossier_row_set_apercu  (DossierRow           *self,
                                     Apercu               *apercu);
void        dossier_row_set_etat    (DossierRow           *self,
                                     const DossierRowEtat *etat);
void        dossier_row_fit         (DossierRow           *self,
                                     int                   largeur);
gboolean    dossier_row_has_title   (DossierRow           *self);

G_END_DECLS
