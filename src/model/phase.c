/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/phase.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Phase, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "code", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Code"), NULL, POSITION (code) },
  { 3, "prevue_du", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Planned from"), NULL, POSITION (prevue_du) },
  { 4, "prevue_au", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Planned to"), NULL, POSITION (prevue_au) },
  { 5, "debut", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Begun on"), NULL, POSITION (debut) },
  { 6, "fin", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Ended on"), NULL, POSITION (fin) },
  { 7, "commentaire", CHAMP_TEXTE, 1, CHAMP_LONG, N_("Comment"), NULL, POSITION (commentaire) },
};

const FicheTable phase_table = {
  .numero = 23,
  .nom = "phase",
  .libelle = N_("Phase"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Phase, phase, phase_table)
