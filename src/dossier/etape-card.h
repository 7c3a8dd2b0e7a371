/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * EtapeCard:
 *
 * What comes next in the dossier: the next entretien, one that is over and not noted yet, or the
 * absence of any.
 */
#define TYPE_ETAPE_CARD (etape_card_get_type ())
G_DECLARE_FINAL_TYPE (EtapeCard, etape_card, JALONS, ETAPE_CARD, GtkWidget)

GtkWidget *etape_card_new (DossierCourant *courant);

G_END_DECLS
