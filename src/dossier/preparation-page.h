/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "model/preparation.h"

G_BEGIN_DECLS

/**
 * PreparationPage:
 *
 * Where one stopped, which promises are open, what is missing and what comes next; what the page
 * shows is what the sheet for the same reader prints.
 */
#define TYPE_PREPARATION_PAGE (preparation_page_get_type ())
G_DECLARE_FINAL_TYPE (PreparationPage, preparation_page, JALONS, PREPARATION_PAGE, GtkWidget)

GtkWidget *preparation_page_new         (DossierCourant      *courant);
void       preparation_page_set_lecteur (PreparationPage     *self,
                                         PreparationLecteur   lecteur);

G_END_DECLS
