/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** ContactsCard: who one knows at an employer: added, edited and removed there. */
#define TYPE_CONTACTS_CARD (contacts_card_get_type ())
G_DECLARE_FINAL_TYPE (ContactsCard, contacts_card, JALONS, CONTACTS_CARD, AdwPreferencesGroup)

void contacts_card_show (ContactsCard *self,
                         Repository   *repository,
                         const char   *collectivite);

G_END_DECLS
