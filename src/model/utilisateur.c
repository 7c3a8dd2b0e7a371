/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/utilisateur.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Utilisateur, champ)

static const Champ champs[] = {
  { 1, "nom", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Name"), NULL, POSITION (nom) },
  { 2, "fonction", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Function"), NULL, POSITION (fonction) },
  { 3, "role", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Role"), codes_role_utilisateur, POSITION (role) },
  { 4, "habilitations", CHAMP_LISTE, 0, CHAMP_SIMPLE, N_("Qualifications"),
    NULL, POSITION (habilitations) },
  { 5, "couleur", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Colour"), NULL, POSITION (couleur) },
  { 6, "membre", CHAMP_TEXTE, 0, CHAMP_INTERNE, N_("Member"), NULL, POSITION (membre) },
};

const FicheTable utilisateur_table = {
  .numero = 2,
  .nom = "utilisateur",
  .libelle = N_("User"),
  .portee = PORTEE_SERVICE,
  .niveau = NIVEAU_LISTE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Utilisateur, utilisateur, utilisateur_table)
