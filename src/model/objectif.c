/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/objectif.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Objectif, champ)

static const Champ champs[] = {
  { 1, "phase", CHAMP_REFERENCE, 0, CHAMP_REQUIS | CHAMP_INDEXE | CHAMP_INTERNE, N_("Phase"),
    NULL, POSITION (phase) },
  { 2, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 3, "code", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Code"), NULL, POSITION (code) },
  { 4, "atteint", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE, N_("Reached"), NULL, POSITION (atteint) },
};

const FicheTable objectif_table = {
  .numero = 24,
  .nom = "objectif",
  .libelle = N_("Objective"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Objectif, objectif, objectif_table)
