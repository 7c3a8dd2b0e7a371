/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * PrixCard:
 *
 * What the dossier costs, by which rule and on whose word; the amount of the devis where the price
 * is one.
 */
#define TYPE_PRIX_CARD (prix_card_get_type ())
G_DECLARE_FINAL_TYPE (PrixCard, prix_card, JALONS, PRIX_CARD, GtkWidget)

GtkWidget *prix_card_new (DossierCourant *courant);

G_END_DECLS
