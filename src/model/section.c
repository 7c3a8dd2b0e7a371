/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/section.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Section, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 1, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "code", CHAMP_CODE, 1, CHAMP_REQUIS, N_("Section"), codes_section, POSITION (code) },
  { 3, "titre", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Title"), NULL, POSITION (titre) },
  { 4, "texte", CHAMP_TEXTE, 1, CHAMP_LONG, N_("Text"), NULL, POSITION (texte) },
  { 5, "partage_employeur", CHAMP_BOOLEEN, 1, CHAMP_SIMPLE, N_("Shared with the employer"),
    NULL, POSITION (partage_employeur) },
};

const FicheTable section_table = {
  .numero = 30,
  .nom = "section",
  .libelle = N_("Section"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_DOSSIER,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Section, section, section_table)
