/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

void     prix_find_tarif (DossierComplet *dossier,
                          TarifReponse   *reponse);
gint64   prix_get_amount (DossierComplet *dossier);

G_END_DECLS
