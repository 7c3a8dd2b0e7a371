/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_CONTENU_PIECE (contenu_piece_get_type ())
G_DECLARE_FINAL_TYPE (ContenuPiece, contenu_piece, JALONS, CONTENU_PIECE, Fiche)

/** CONTENU_PIECE_OCTETS: how many bytes one row holds at most; a larger file has several. */
#define CONTENU_PIECE_OCTETS (1024 * 1024)

/**
 * ContenuPiece:
 *
 * a run of the bytes of a #PieceFiche, which names its rows in their order: neither the lists nor the
 * dossier need them, so they are read alone. It is as discreet as its piece.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _ContenuPiece
{
  Fiche parent_instance;

  char *piece;
  GBytes *octets;
};

extern const FicheTable contenu_piece_table;

G_END_DECLS
