/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/temps.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Temps, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "le", CHAMP_DATE, 0, CHAMP_REQUIS, N_("On"), NULL, POSITION (le) },
  { 3, "nature", CHAMP_CODE, 0, CHAMP_REQUIS, N_("Nature"), codes_nature_temps, POSITION (nature) },
  { 4, "minutes", CHAMP_MINUTES, 0, CHAMP_REQUIS, N_("Duration"), NULL, POSITION (minutes) },
  { 5, "objet", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Subject"), NULL, POSITION (objet) },
};

const FicheTable temps_table = {
  .numero = 28,
  .nom = "temps",
  .libelle = N_("Working time"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Temps, temps, temps_table)
