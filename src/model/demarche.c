/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/demarche.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Demarche, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 1, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "genre", CHAMP_CODE, 1, CHAMP_REQUIS, N_("Kind"), codes_genre_demarche, POSITION (genre) },
  { 3, "intitule", CHAMP_TEXTE, 1, CHAMP_REQUIS, N_("Title"), NULL, POSITION (intitule) },
  { 4, "echeance_le", CHAMP_DATE, 1, CHAMP_SIMPLE, N_("Due on"), NULL, POSITION (echeance_le) },
  { 5, "statut", CHAMP_CODE, 1, CHAMP_REQUIS, N_("Status"),
    codes_statut_demarche, POSITION (statut) },
  { 6, "compte_rendu", CHAMP_TEXTE, 1, CHAMP_LONG, N_("Report"), NULL, POSITION (compte_rendu) },
};

const FicheTable demarche_table = {
  .numero = 29,
  .nom = "demarche",
  .libelle = N_("Step"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Demarche, demarche, demarche_table)
