/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/documents-page-private.h"

#include "dossier/piece-view.h"
#include "widgets/volets.h"

/* The pieces stand in the list of the documents, and are seen in the same place. */

static gboolean
opened_cb (DocumentsPage *self,
           const char    *piece)
{
  documents_page_show_piece (self, piece);
  return TRUE;
}

void
documents_page_add_pieces (DocumentsPage *self)
{
  self->pieces = pieces_card_new (self->courant);
  self->vue_piece = piece_view_new (self->courant);
  gtk_widget_set_hexpand (self->pieces, TRUE);
  gtk_widget_add_css_class (self->pieces, "side");
  gtk_box_append (GTK_BOX (self->place_pieces), self->pieces);
  gtk_stack_add_named (GTK_STACK (self->droite), self->vue_piece, "piece");
  g_signal_connect_object (self->pieces, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  pieces_card_set_zone (JALONS_PIECES_CARD (self->pieces), GTK_WIDGET (self));
}

static gboolean
has_piece (DocumentsPage *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  for (guint i = 0; i < complet->pieces->len; i++)
    if (g_strcmp0 (fiche_get_uuid (complet->pieces->pdata[i]), self->piece) == 0)
      return TRUE;

  return FALSE;
}

void
documents_page_close_piece (DocumentsPage *self)
{
  if (self->piece == NULL)
    return;

  g_clear_pointer (&self->piece, g_free);
  pieces_card_select (JALONS_PIECES_CARD (self->pieces), NULL);
  piece_view_set_piece (JALONS_PIECE_VIEW (self->vue_piece), NULL);
}

/* The piece that is seen was removed, or is one of another dossier. */
void
documents_page_refresh_piece (DocumentsPage *self)
{
  if (self->piece != NULL && !has_piece (self))
    documents_page_close_piece (self);
}

/**
 * documents_page_show_piece:
 * @piece: the uuid of a piece of the dossier
 *
 * Shows a piece in the place of the documents.
 *
 * Returns: (transfer none): where it is seen
 */
PieceView *
documents_page_show_piece (DocumentsPage *self,
                           const char    *piece)
{
  PieceView *vue = JALONS_PIECE_VIEW (self->vue_piece);

  g_free (self->piece);
  self->piece = g_strdup (piece);
  pieces_card_select (JALONS_PIECES_CARD (self->pieces), piece);
  piece_view_set_piece (vue, piece);
  documents_page_show_preview (self, NULL);
  documents_page_refresh (self);
  volets_show_choix (JALONS_VOLETS (self->racine));

  return vue;
}

/**
 * documents_page_get_pieces:
 *
 * Returns: (transfer none): the pieces of the dossier
 */
PiecesCard *
documents_page_get_pieces (DocumentsPage *self)
{
  return JALONS_PIECES_CARD (self->pieces);
}
