/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * PiecesCard:
 *
 * The files that are joined to the dossier, or to one of its entretiens: added by a button, dropped or
 * pasted there; opened in place.
 */
#define TYPE_PIECES_CARD (pieces_card_get_type ())
G_DECLARE_FINAL_TYPE (PiecesCard, pieces_card, JALONS, PIECES_CARD, GtkWidget)

GtkWidget  *pieces_card_new           (DossierCourant *courant);
GtkWidget  *pieces_card_new_entretien (DossierCourant *courant);
void        pieces_card_set_entretien (PiecesCard     *self,
                                       const char     *entretien);
void        pieces_card_set_zone      (PiecesCard     *self,
                                       GtkWidget      *zone);
void        pieces_card_select        (PiecesCard     *self,
                                       const char     *piece);
void        pieces_card_add           (PiecesCard     *self,
                                       GPtrArray      *sources);
void        pieces_card_paste         (PiecesCard     *self);
gboolean    pieces_card_is_adding     (PiecesCard     *self);

G_END_DECLS
