/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/contenu-piece.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (ContenuPiece, champ)

static const Champ champs[] = {
  { 1, "piece", CHAMP_REFERENCE, 0, CHAMP_REQUIS | CHAMP_INTERNE, N_("Piece"),
    NULL, POSITION (piece) },
  { 2, "octets", CHAMP_OCTETS, 0, CHAMP_LONG, N_("Content"), NULL, POSITION (octets) },
};

const FicheTable contenu_piece_table = {
  .numero = 41,
  .nom = "contenu_piece",
  .libelle = N_("Piece"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_DOSSIER,
  .a_part = TRUE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (ContenuPiece, contenu_piece, contenu_piece_table)
