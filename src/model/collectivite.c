/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/collectivite.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Collectivite, champ)

static const Champ champs[] = {
  { 1, "nom", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Name"), NULL, POSITION (nom) },
  { 2, "type", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Type"), codes_type_collectivite, POSITION (type) },
  { 3, "siret", CHAMP_TEXTE, 0, CHAMP_INDEXE, N_("SIRET"), NULL, POSITION (siret) },
  { 4, "affiliee", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE, N_("Affiliated to the centre"),
    NULL, POSITION (affiliee) },
  { 5, "convention_fiphfp", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE, N_("Has its own agreement with the FIPHFP"),
    NULL, POSITION (convention_fiphfp) },
  { 6, "adresse", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Address"), NULL, POSITION (adresse) },
  { 7, "code_postal", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Postcode"), NULL, POSITION (code_postal) },
  { 8, "commune", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Town"), NULL, POSITION (commune) },
  { 9, "territoire", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Territory"), NULL, POSITION (territoire) },
  { 10, "code_service", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Service code"),
    NULL, POSITION (code_service) },
  { 11, "engagement", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Commitment number"),
    NULL, POSITION (engagement) },
};

const FicheTable collectivite_table = {
  .numero = 4,
  .nom = "collectivite",
  .libelle = N_("Employer"),
  .portee = PORTEE_SERVICE,
  .niveau = NIVEAU_LISTE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Collectivite, collectivite, collectivite_table)
