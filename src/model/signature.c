/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/signature.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Signature, champ)

static const Champ champs[] = {
  { 1, "convention", CHAMP_REFERENCE, 0, CHAMP_REQUIS | CHAMP_INTERNE, N_("Agreement"),
    NULL, POSITION (convention) },
  { 2, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 3, "partie", CHAMP_CODE, 0, CHAMP_REQUIS, N_("Party"), codes_partie, POSITION (partie) },
  { 4, "nom", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Name"), NULL, POSITION (nom) },
  { 5, "qualite", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Position"), NULL, POSITION (qualite) },
  { 6, "le", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Signed on"), NULL, POSITION (le) },
};

const FicheTable signature_table = {
  .numero = 22,
  .nom = "signature",
  .libelle = N_("Signature"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Signature, signature, signature_table)
