/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * PieceView:
 *
 * A piece of the dossier, seen in place: the pages of a PDF, a picture, a text; what else it is can be
 * saved out of the dossier. Its bytes are in memory alone, never in a file.
 */
#define TYPE_PIECE_VIEW (piece_view_get_type ())
G_DECLARE_FINAL_TYPE (PieceView, piece_view, JALONS, PIECE_VIEW, GtkWidget)

GtkWidget  *piece_view_new       (DossierCourant *courant);
void        piece_view_set_piece (PieceView      *self,
                                  const char     *piece);
const char *piece_view_get_piece (PieceView      *self);
const char *piece_view_get_page  (PieceView      *self);

G_END_DECLS
