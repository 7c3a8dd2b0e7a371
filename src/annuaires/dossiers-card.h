/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** DossiersCard: the dossiers of an agent or of an employer, each a click away; discreet ones are not told. */
#define TYPE_DOSSIERS_CARD (dossiers_card_get_type ())
G_DECLARE_FINAL_TYPE (DossiersCard, dossiers_card, JALONS, DOSSIERS_CARD, AdwPreferencesGroup)

void  dossiers_card_show  (DossiersCard *self,
                           Repository   *repository,
                           Fiche        *fiche);
guint dossiers_card_count (DossiersCard *self);

G_END_DECLS
