/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

char *annuaire_texte_nom    (Fiche *fiche);
char *annuaire_texte_detail (Fiche *fiche);
char *annuaire_texte_contact (Fiche *contact);

G_END_DECLS
