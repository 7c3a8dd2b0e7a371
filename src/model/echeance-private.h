/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/* The delay of the first appointment; the prestation fixes one. */
gint64 premier_rdv_add_delay      (DossierComplet *dossier,
                                   gint64          depuis);
char  *premier_rdv_describe_delay (DossierComplet *dossier);

G_END_DECLS
