/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "dossier/lecteur-pane.h"
#include "dossier/piece-view.h"
#include "dossier/pieces-card.h"
#include "widgets/apercu-pane.h"

G_BEGIN_DECLS

/**
 * DocumentsPage:
 *
 * The documents of a dossier: those that can be made, those that were, and the pages of one of them. Signal
 * "generated" (uuid) when a document that was asked for is kept, or with NULL when it could not be.
 */
#define TYPE_DOCUMENTS_PAGE (documents_page_get_type ())
G_DECLARE_FINAL_TYPE (DocumentsPage, documents_page, JALONS, DOCUMENTS_PAGE, GtkWidget)

GtkWidget   *documents_page_new       (DossierCourant *courant);
gboolean     documents_page_generate  (DocumentsPage  *self,
                                       const char     *code);
GtkWindow   *documents_page_finalise  (DocumentsPage  *self,
                                       const char     *code);
PageVivante *documents_page_preview   (DocumentsPage  *self,
                                       const char     *code);
const char  *documents_page_get_reason (DocumentsPage *self,
                                       const char     *code);
LecteurPane *documents_page_get_pane  (DocumentsPage  *self);
PieceView   *documents_page_show_piece (DocumentsPage *self,
                                       const char     *piece);
PiecesCard  *documents_page_get_pieces (DocumentsPage *self);

G_END_DECLS
