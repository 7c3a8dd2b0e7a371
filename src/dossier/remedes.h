/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "model/regle.h"
#include "model/statuts.h"

G_BEGIN_DECLS

/* What can be done, right where something is missing or refused. */

GtkWidget *remede_new_for_regle     (DossierCourant  *courant,
                                     const Regle     *regle);
GtkWidget *remede_new_for_condition (DossierCourant  *courant,
                                     const Condition *condition);

G_END_DECLS
