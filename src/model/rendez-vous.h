/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

Entretien *rendez_vous_find (DossierComplet *dossier,
                             gint64          jour);

G_END_DECLS
