/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * CarnetCard:
 *
 * A card of Suivi that holds a list of short records: calls and mails, reminders, steps of the agent.
 * The ones that matter now are shown, the others on demand.
 */
#define TYPE_CARNET_CARD (carnet_card_get_type ())
G_DECLARE_FINAL_TYPE (CarnetCard, carnet_card, JALONS, CARNET_CARD, GtkWidget)

GtkWidget *echanges_card_new (DossierCourant *courant);
GtkWidget *rappels_card_new  (DossierCourant *courant);
GtkWidget *demarches_card_new (DossierCourant *courant);
gboolean   carnet_card_show_ligne (CarnetCard *self,
                                   const char *uuid);

G_END_DECLS
