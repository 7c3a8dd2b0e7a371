/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/* The hours of the convention and its avenants. Hidden where the service asks for no convention. */
#define TYPE_CONVENTIONS_CARD (conventions_card_get_type ())
G_DECLARE_FINAL_TYPE (ConventionsCard, conventions_card, JALONS, CONVENTIONS_CARD, GtkWidget)

GtkWidget *conventions_card_new (DossierCourant *courant);

G_END_DECLS
