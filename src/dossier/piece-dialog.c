/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/piece-dialog.h"

#include "dossier/choix.h"
#include "dossier/saisie.h"
#include "model/codes.h"
#include "operations/pieces.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
edit_cb (gpointer   data,
         GError   **error)
{
  Saisie *self = data;

  if (!pieces_edit (saisie_get_repository (self), self->code, saisie_get_text (self->nom),
                    choix_get_code (self->choix), saisie_get_text (self->texte), error))
    return FALSE;

  dossier_courant_show_toast (self->page, _("Piece edited"), TRUE);
  return TRUE;
}

/**
 * piece_dialog_edit:
 * @page: a widget of the window
 * @piece: a piece of the dossier
 *
 * Asks what a piece is called, what it is and what is to be known of it.
 *
 * Returns: (transfer none): the form
 */
GtkWindow *
piece_dialog_edit (GtkWidget      *page,
                   DossierCourant *courant,
                   PieceFiche     *piece)
{
  FormulaireWindow *window = formulaire_window_new (page, _("Piece"), _("_Save"));
  Saisie *self = saisie_new (page, courant, fiche_get_uuid (JALONS_FICHE (piece)));
  const char *extension = strrchr (piece->nom, '.');
  GtkWindow *presentee;

  self->nom = saisie_add_entry (window, _("_Name"), piece->nom);
  self->choix = choix_new (codes_genre_piece, NULL);
  choix_set_code (self->choix, piece->genre);
  formulaire_window_add_field (window, _("_Kind"), self->choix);
  self->texte = saisie_add_entry (window, _("N_ote"), piece->note);
  presentee = saisie_present (window, edit_cb, self);
  /* What is typed replaces the name, and not what tells the type. */
  if (extension != NULL && extension != piece->nom)
    gtk_editable_select_region (GTK_EDITABLE (self->nom), 0,
                                (int) g_utf8_strlen (piece->nom, extension - piece->nom));

  return presentee;
}
