/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/* How the dossier departs from its service: what, why, who and when. Hidden where it does not. */
#define TYPE_ECARTS_CARD (ecarts_card_get_type ())
G_DECLARE_FINAL_TYPE (EcartsCard, ecarts_card, JALONS, ECARTS_CARD, GtkWidget)

GtkWidget *ecarts_card_new (DossierCourant *courant);

G_END_DECLS
