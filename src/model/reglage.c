/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/reglage.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Reglage, champ)

static const Champ champs[] = {
  { 1, "cle", CHAMP_TEXTE, 1, CHAMP_REQUIS | CHAMP_INDEXE, N_("Key"), NULL, POSITION (cle) },
  { 2, "valeur", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Value"), NULL, POSITION (valeur) },
};

const FicheTable reglage_table = {
  .numero = 6,
  .nom = "reglage",
  .libelle = N_("Setting"),
  .portee = PORTEE_SERVICE,
  .niveau = NIVEAU_LISTE,
  .sans_historique = TRUE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Reglage, reglage, reglage_table)
