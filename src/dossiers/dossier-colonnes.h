/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** DossierColonnes: what a row of the list can show besides the name. */
typedef enum
{
  DOSSIER_COLONNE_ETAPE = 1 << 0,
  DOSSIER_COLONNE_SUITE = 1 << 1,
  DOSSIER_COLONNE_ECHEANCE = 1 << 2,
  DOSSIER_COLONNE_COLLECTIVITE = 1 << 3,
  DOSSIER_COLONNE_REFERENCE = 1 << 4,
  DOSSIER_COLONNE_CONSEILLER = 1 << 5,
} DossierColonnes;

#define DOSSIER_COLONNES_PAR_DEFAUT \
  (DOSSIER_COLONNE_ETAPE | DOSSIER_COLONNE_SUITE | DOSSIER_COLONNE_ECHEANCE)
#define DOSSIER_COLONNES_TOUTES ((1 << 6) - 1)
