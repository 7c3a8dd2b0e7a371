/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * StatutMenu:
 *
 * The statut of the dossier, and where it may go: a menu with the usual one first and, for each,
 * how many conditions are missing.
 */
#define TYPE_STATUT_MENU (statut_menu_get_type ())
G_DECLARE_FINAL_TYPE (StatutMenu, statut_menu, JALONS, STATUT_MENU, GtkWidget)

void statut_menu_set_courant (StatutMenu     *self,
                              DossierCourant *courant);

G_END_DECLS
