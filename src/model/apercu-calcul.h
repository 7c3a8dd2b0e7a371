/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/* Raised whenever apercu_compute() would answer otherwise for the same dossier. */
#define APERCU_REGLES 5

void    apercu_compute           (Apercu         *apercu,
                                  DossierComplet *dossier,
                                  gint64          jour);
Phase  *dossier_get_current_phase (DossierComplet *dossier);
gint64  apercu_get_next_entretien (Apercu         *apercu,
                                   gint64          instant);

G_END_DECLS
