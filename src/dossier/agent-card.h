/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * AgentCard:
 *
 * The record of the agent, folded: each field is saved as it is changed.
 */
#define TYPE_AGENT_CARD (agent_card_get_type ())
G_DECLARE_FINAL_TYPE (AgentCard, agent_card, JALONS, AGENT_CARD, GtkWidget)

GtkWidget *agent_card_new (DossierCourant *courant);

G_END_DECLS
