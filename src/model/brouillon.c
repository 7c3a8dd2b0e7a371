/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/brouillon.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Brouillon, champ)

static const Champ champs[] = {
  { 1, "table_cible", CHAMP_TEXTE, 1, CHAMP_REQUIS, N_("Table"), NULL, POSITION (table_cible) },
  { 2, "ligne_cible", CHAMP_REFERENCE, 1, CHAMP_REQUIS, N_("Row"), NULL, POSITION (ligne_cible) },
  { 3, "champ", CHAMP_TEXTE, 1, CHAMP_REQUIS, N_("Field"), NULL, POSITION (champ) },
  { 4, "texte", CHAMP_TEXTE, 1, CHAMP_LONG, N_("Text"), NULL, POSITION (texte) },
  { 5, "le", CHAMP_INSTANT, 1, CHAMP_SIMPLE, N_("Kept at"), NULL, POSITION (le) },
};

const FicheTable brouillon_table = {
  .numero = 34,
  .nom = "brouillon",
  .libelle = N_("Draft"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_DOSSIER,
  .sans_historique = TRUE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Brouillon, brouillon, brouillon_table)
