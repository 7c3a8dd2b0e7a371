/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * AttentesCard:
 *
 * What the agent and the collectivité expect: two texts, each with who may read it.
 */
#define TYPE_ATTENTES_CARD (attentes_card_get_type ())
G_DECLARE_FINAL_TYPE (AttentesCard, attentes_card, JALONS, ATTENTES_CARD, GtkWidget)

GtkWidget *attentes_card_new (DossierCourant *courant);

G_END_DECLS
