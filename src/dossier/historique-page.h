/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * HistoriquePage:
 *
 * Who changed what of the dossier, and when: one row an operation, newest first, which unfolds to
 * each field before and after. It reads the base when it is shown.
 */
#define TYPE_HISTORIQUE_PAGE (historique_page_get_type ())
G_DECLARE_FINAL_TYPE (HistoriquePage, historique_page, JALONS, HISTORIQUE_PAGE, GtkWidget)

GtkWidget *historique_page_new (DossierCourant *courant);

G_END_DECLS
