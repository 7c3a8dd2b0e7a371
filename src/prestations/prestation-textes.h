/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation-fiche.h"
#include "model/prestation.h"

G_BEGIN_DECLS

char *texte_heures       (const PrestationHeures   *heures);
char *texte_colonnes     (const PrestationHeures   *heures);
char *texte_entretiens   (const PrestationEntretiens *entretiens);
char *texte_duree        (const PrestationDuree    *duree);
char *texte_reunion      (const Prestation         *prestation,
                          const PrestationReunion  *reunion);
char *texte_modes        (const PrestationModes    *modes);
char *texte_montant      (const Tarif              *tarif);
char *texte_conditions   (const TarifConditions    *conditions);
char *texte_validite     (const Tarif              *tarif);
char *texte_deliberation (const TarifDeliberation  *deliberation);
char *texte_version      (const PrestationFiche    *fiche);

G_END_DECLS
