/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * EcheancesCard:
 *
 * The deadlines of the dossier, each with its state in words and how it is counted in its tooltip.
 */
#define TYPE_ECHEANCES_CARD (echeances_card_get_type ())
G_DECLARE_FINAL_TYPE (EcheancesCard, echeances_card, JALONS, ECHEANCES_CARD, GtkWidget)

GtkWidget *echeances_card_new (DossierCourant *courant);

G_END_DECLS
