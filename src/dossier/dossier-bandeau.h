/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "dossier/onglets.h"

G_BEGIN_DECLS

/**
 * DossierBandeau:
 *
 * The header of a dossier folded to one line: the page below gets the room.
 */
#define TYPE_DOSSIER_BANDEAU (dossier_bandeau_get_type ())
G_DECLARE_FINAL_TYPE (DossierBandeau, dossier_bandeau, JALONS, DOSSIER_BANDEAU, GtkWidget)

GtkWidget *dossier_bandeau_new         (DossierCourant *courant);
Onglets   *dossier_bandeau_get_onglets (DossierBandeau *self);
void       dossier_bandeau_set_mince   (DossierBandeau *self,
                                        gboolean        mince);

G_END_DECLS
