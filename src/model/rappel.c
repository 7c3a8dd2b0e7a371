/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rappel.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Rappel, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 1, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "le", CHAMP_DATE, 1, CHAMP_REQUIS | CHAMP_INDEXE, N_("On"), NULL, POSITION (le) },
  { 3, "quoi", CHAMP_TEXTE, 1, CHAMP_REQUIS, N_("What to remember"), NULL, POSITION (quoi) },
  { 4, "fait", CHAMP_BOOLEEN, 1, CHAMP_SIMPLE, N_("Done"), NULL, POSITION (fait) },
};

const FicheTable rappel_table = {
  .numero = 39,
  .nom = "rappel",
  .libelle = N_("Reminder"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Rappel, rappel, rappel_table)
