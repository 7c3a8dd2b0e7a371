/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/selection-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossiersList:
 *
 * The list of dossiers with its search and its filters. Signals: "selected" (uuid) when another
 * dossier is to be shown, "activated" (uuid) when the keyboard is to go to it, "filtered" when the
 * list has become another.
 */
#define JALONS_TYPE_DOSSIERS_LIST (dossiers_list_get_type ())
G_DECLARE_FINAL_TYPE (DossiersList, dossiers_list, JALONS, DOSSIERS_LIST, GtkWidget)

GtkWidget  *dossiers_list_new             (Repository   *repository);
void        dossiers_list_select          (DossiersList *self,
                                           const char   *dossier);
const char *dossiers_list_get_dossier     (DossiersList *self);
gboolean    dossiers_list_select_first    (DossiersList *self);
void        dossiers_list_focus_search    (DossiersList *self);
void        dossiers_list_clear_filters   (DossiersList *self);
void        dossiers_list_toggle_statut   (DossiersList *self,
                                           const char   *statut);
gboolean    dossiers_list_has_matches     (DossiersList *self);
void        dossiers_list_save_filters    (DossiersList *self);
ApercuListe *dossiers_list_get_liste      (DossiersList *self);
SelectionDossier *dossiers_list_get_selection (DossiersList *self);
void        dossiers_list_set_large       (DossiersList *self,
                                           gboolean      large);
gboolean    dossiers_list_stop_choosing   (DossiersList *self);
void        dossiers_list_focus_rows      (DossiersList *self);
gboolean    dossiers_list_is_large        (DossiersList *self);

G_END_DECLS
