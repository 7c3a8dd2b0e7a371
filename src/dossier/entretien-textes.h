/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/parcours.h"

G_BEGIN_DECLS

/* What the pages say of one entretien. */

char       *entretien_texte_titre      (DossierComplet *dossier,
                                        Entretien      *entretien);
char       *entretien_texte_moment     (Entretien      *entretien,
                                        gint64          aujourdhui);
char       *entretien_texte_presents   (Entretien      *entretien,
                                        Agent          *agent);

G_END_DECLS
