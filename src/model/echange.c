/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/echange.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Echange, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 1, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "genre", CHAMP_CODE, 1, CHAMP_REQUIS, N_("Kind"), codes_genre_echange, POSITION (genre) },
  { 3, "sens", CHAMP_CODE, 1, CHAMP_REQUIS, N_("Direction"), codes_sens_echange, POSITION (sens) },
  { 4, "le", CHAMP_INSTANT, 1, CHAMP_REQUIS, N_("Date and time"), NULL, POSITION (le) },
  { 5, "avec", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("With"), NULL, POSITION (avec) },
  { 6, "objet", CHAMP_TEXTE, 1, CHAMP_REQUIS, N_("Subject"), NULL, POSITION (objet) },
  { 7, "texte", CHAMP_TEXTE, 1, CHAMP_LONG, N_("Text"), NULL, POSITION (texte) },
};

/* Nothing but its own dossier asks for one: it is not kept in memory. */
const FicheTable echange_table = {
  .numero = 38,
  .nom = "echange",
  .libelle = N_("Call or mail"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_DOSSIER,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Echange, echange, echange_table)
