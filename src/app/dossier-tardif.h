/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-view.h"

G_BEGIN_DECLS

/**
 * DossierTardif:
 *
 * The place of the pages of a dossier beside the list. Making them and placing them for the first time
 * takes longer than a frame: it is done a step at a time, out of sight, and what is typed meanwhile
 * comes between two steps. Whoever needs the pages gets them whole. Signal: "ready", the dossier that
 * was asked for can be shown.
 */
#define TYPE_DOSSIER_TARDIF (dossier_tardif_get_type ())
G_DECLARE_FINAL_TYPE (DossierTardif, dossier_tardif, JALONS, DOSSIER_TARDIF, GtkWidget)

void         dossier_tardif_set_place    (DossierTardif *self,
                                          GtkWidget     *place,
                                          Repository    *repository);
void         dossier_tardif_prepare      (DossierTardif *self,
                                          const char    *dossier);
gboolean     dossier_tardif_is_preparing (DossierTardif *self);
void         dossier_tardif_give_up      (DossierTardif *self);
void         dossier_tardif_show         (DossierTardif *self,
                                          const char    *dossier);
DossierView *dossier_tardif_get_view     (DossierTardif *self);
DossierView *dossier_tardif_peek_view    (DossierTardif *self);

G_END_DECLS
