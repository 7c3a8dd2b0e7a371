/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/convention.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Convention, champ)

static const Champ champs[] = {
  { 1, "genre", CHAMP_CODE, 0, CHAMP_REQUIS, N_("Kind"), codes_genre_convention, POSITION (genre) },
  { 2, "envoyee_le", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Sent on"), NULL, POSITION (envoyee_le) },
  { 3, "heures_minutes", CHAMP_MINUTES, 0, CHAMP_SIMPLE, N_("Hours agreed"),
    NULL, POSITION (heures_minutes) },
  { 4, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
};

const FicheTable convention_table = {
  .numero = 21,
  .nom = "convention",
  .libelle = N_("Agreement"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Convention, convention, convention_table)
