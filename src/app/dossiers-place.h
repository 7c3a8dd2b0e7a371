/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The place "Dossiers": the list, and the dossier that is selected in it. */
#define JALONS_TYPE_DOSSIERS_PLACE (dossiers_place_get_type ())
G_DECLARE_FINAL_TYPE (DossiersPlace, dossiers_place, JALONS, DOSSIERS_PLACE, GtkWidget)

GtkWidget *dossiers_place_new             (Repository    *repository);
void       dossiers_place_open_dossier    (DossiersPlace *self,
                                           const char    *dossier,
                                           const char    *page);
void       dossiers_place_open_entretien  (DossiersPlace *self,
                                           const char    *dossier,
                                           const char    *entretien);
void       dossiers_place_search          (DossiersPlace *self);
gboolean   dossiers_place_is_list_visible (DossiersPlace *self);
void       dossiers_place_set_list_visible (DossiersPlace *self,
                                           gboolean       visible);
gint       dossiers_place_get_list_width  (DossiersPlace *self);
void       dossiers_place_set_list_width  (DossiersPlace *self,
                                           gint           width);
gboolean   dossiers_place_is_table        (DossiersPlace *self);
void       dossiers_place_set_table       (DossiersPlace *self,
                                           gboolean       table);
void       dossiers_place_save            (DossiersPlace *self);

const char   *dossiers_place_get_page (DossiersPlace *self);
const char   *dossiers_place_get_dossier (DossiersPlace *self);

void dossiers_place_toggle_statut (DossiersPlace *self,
                                   const char    *statut);

G_END_DECLS
