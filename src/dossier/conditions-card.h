/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * ConditionsCard:
 *
 * "Before moving to…": what the next statut asks for, met or missing, and the button when nothing
 * is missing.
 */
#define TYPE_CONDITIONS_CARD (conditions_card_get_type ())
G_DECLARE_FINAL_TYPE (ConditionsCard, conditions_card, JALONS, CONDITIONS_CARD, GtkWidget)

GtkWidget *conditions_card_new (DossierCourant *courant);

G_END_DECLS
