/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ecart.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Ecart, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "quoi", CHAMP_CODE, 0, CHAMP_REQUIS, N_("What"), codes_ecart_quoi, POSITION (quoi) },
  { 3, "code", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Code"), NULL, POSITION (code) },
  { 4, "nature", CHAMP_CODE, 0, CHAMP_REQUIS, N_("How"), codes_ecart_nature, POSITION (nature) },
  { 5, "raison", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Reason"), NULL, POSITION (raison) },
};

const FicheTable ecart_table = {
  .numero = 25,
  .nom = "ecart",
  .libelle = N_("Adaptation"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Ecart, ecart, ecart_table)
