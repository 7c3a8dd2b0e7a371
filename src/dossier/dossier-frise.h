/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"
#include "widgets/frise-contenu.h"
#include "widgets/heures-bar.h"

G_BEGIN_DECLS

FriseContenu *dossier_frise_build  (DossierComplet *dossier,
                                    gint64          maintenant);
void          dossier_heures_build (DossierComplet *dossier,
                                    HeuresContenu  *contenu,
                                    char          **origine);

G_END_DECLS
