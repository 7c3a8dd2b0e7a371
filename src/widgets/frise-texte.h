/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-contenu.h"

G_BEGIN_DECLS

/* What a screen reader and a tooltip say of an item: full words, no abbreviation. */

char *frise_texte_bande     (const FriseBande     *bande);
char *frise_texte_entretien (const FriseEntretien *entretien);
char *frise_texte_echeance  (const FriseEcheance  *echeance);

G_END_DECLS
