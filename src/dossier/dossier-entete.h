/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * DossierEntete:
 *
 * Who the dossier is about, what it is, what is missing to begin, and what one does most. Its
 * actions are "dossier.*"; "mince" is true where the room is small: the facts then leave.
 */
#define TYPE_DOSSIER_ENTETE (dossier_entete_get_type ())
G_DECLARE_FINAL_TYPE (DossierEntete, dossier_entete, JALONS, DOSSIER_ENTETE, GtkWidget)

GtkWidget *dossier_entete_new       (DossierCourant *courant);
void       dossier_entete_set_mince (DossierEntete  *self,
                                     gboolean        mince);

G_END_DECLS
