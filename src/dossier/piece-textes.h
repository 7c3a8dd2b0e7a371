/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/* What is said of a piece on the screen. */

const char *piece_texte_icone    (PieceFiche     *piece);
char       *piece_texte_detail   (PieceFiche     *piece);
char       *piece_texte_lecteurs (PieceFiche     *piece);
char       *piece_texte_origine  (PieceFiche     *piece,
                                  DossierComplet *dossier);
const char *piece_texte_acces    (PieceFiche     *piece);

G_END_DECLS
