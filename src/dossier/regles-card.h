/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * ReglesCard:
 *
 * What the rules do not find in order today, one sentence each; hidden where there is nothing.
 */
#define TYPE_REGLES_CARD (regles_card_get_type ())
G_DECLARE_FINAL_TYPE (ReglesCard, regles_card, JALONS, REGLES_CARD, GtkWidget)

GtkWidget *regles_card_new (DossierCourant *courant);

G_END_DECLS
