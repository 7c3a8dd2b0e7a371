/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/* Whole dossiers that come from elsewhere: an import, the demonstration, a bench. */

void complet_set_price   (DossierComplet *self);
void complet_set_discret (DossierComplet *self,
                          gboolean        discret);
void complet_put         (DossierComplet *self,
                          Transaction    *transaction,
                          Fiche          *apercu,
                          gint64          jour);

G_END_DECLS
