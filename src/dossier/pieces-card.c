/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/pieces-card-private.h"

#include "dossier/piece-dialog.h"
#include "dossier/piece-window.h"
#include "dossier/pieces-liste.h"
#include "model/contenu-piece.h"
#include "operations/pieces.h"
#include "widgets/carte.h"
#include "widgets/travail-bar.h"

#include <glib/gi18n.h>

enum
{
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PiecesCard, pieces_card, GTK_TYPE_WIDGET)

static Repository *
get_repository (PiecesCard *self)
{
  return dossier_courant_get_repository (self->courant);
}

static PieceFiche *
find_piece (PiecesCard *self,
            const char *uuid)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  for (guint i = 0; complet != NULL && i < complet->pieces->len; i++)
    if (g_strcmp0 (fiche_get_uuid (complet->pieces->pdata[i]), uuid) == 0)
      return complet->pieces->pdata[i];

  return NULL;
}

/* What is done with one */

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PiecesCard *self = JALONS_PIECES_CARD (widget);
  const char *uuid = g_variant_get_string (parameter, NULL);
  gboolean montree = FALSE;

  if (find_piece (self, uuid) == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, uuid, &montree);
  if (montree)
    return;
  piece_window_present (widget, self->courant, uuid);
  gtk_list_box_unselect_all (GTK_LIST_BOX (self->liste));
}

static void
window_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  piece_window_present (widget, JALONS_PIECES_CARD (widget)->courant,
                        g_variant_get_string (parameter, NULL));
}

static void
edit_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PiecesCard *self = JALONS_PIECES_CARD (widget);
  PieceFiche *piece = find_piece (self, g_variant_get_string (parameter, NULL));

  if (piece != NULL && dossier_courant_is_writable (self->courant))
    piece_dialog_edit (widget, self->courant, piece);
}

/* What is large is done in a thread, and is told by the bar meanwhile; the rest at once. */
typedef struct
{
  PiecesCard *card;
  char *acces; /* (nullable): who reads it from now on; %NULL where it is removed */
} Changement;

static void
changement_free (Changement *self)
{
  g_object_unref (self->card);
  g_free (self->acces);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Changement, changement_free)

static void
tell_change (PiecesCard *self,
             const char *acces)
{
  GtkWidget *widget = GTK_WIDGET (self);
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  if (acces == NULL)
    dossier_courant_show_toast (widget, _("Piece removed from the dossier"), TRUE);
  else if (g_str_equal (acces, PIECE_ACCES_CONSEILLER))
    dossier_courant_show_toast (widget, _("The adviser only reads this piece"), TRUE);
  else if (complet != NULL && complet->dossier->employeur_informe == 0)
    dossier_courant_show_toast (widget, _("The office will read this piece once the employer is "
                                          "informed of the dossier"), TRUE);
  else
    dossier_courant_show_toast (widget, _("The office reads this piece too"), TRUE);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Changement) changement = data;
  PiecesCard *self = changement->card;
  g_autoptr (GError) error = NULL;
  const gboolean faite = pieces_change_finish (result, &error);

  if (self->travail == NULL)
    return;
  travail_bar_end (JALONS_TRAVAIL_BAR (self->travail));
  if (faite)
    tell_change (self, changement->acces);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_courant_show_toast (GTK_WIDGET (self), _("Given up: nothing was changed"), FALSE);
  else
    dossier_courant_show_error (GTK_WIDGET (self), error);
}

static void
change_large (PiecesCard *self,
              const char *uuid,
              const char *acces)
{
  Progres *progres = travail_bar_begin (JALONS_TRAVAIL_BAR (self->travail),
                                        acces != NULL ? _("Changing who reads the piece…")
                                                      : _("Removing the piece…"));
  Changement *changement;

  if (progres == NULL)
    return;
  changement = g_new0 (Changement, 1);
  changement->card = g_object_ref (self);
  changement->acces = g_strdup (acces);
  if (acces != NULL)
    pieces_set_acces_async (get_repository (self), uuid, acces, progres, changed_cb, changement);
  else
    pieces_delete_async (get_repository (self), uuid, progres, changed_cb, changement);
}

static void
change (PiecesCard *self,
        const char *uuid,
        const char *acces)
{
  PieceFiche *piece = find_piece (self, uuid);
  g_autoptr (GError) error = NULL;

  if (piece == NULL || !dossier_courant_is_writable (self->courant))
    return;
  if (piece->taille > CONTENU_PIECE_OCTETS)
    change_large (self, uuid, acces);
  else if (acces != NULL ? pieces_set_acces (get_repository (self), uuid, acces, &error)
                         : pieces_delete (get_repository (self), uuid, &error))
    tell_change (self, acces);
  else
    dossier_courant_show_error (GTK_WIDGET (self), error);
}

static void
access_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  const char *uuid;
  const char *acces;

  g_variant_get (parameter, "(&s&s)", &uuid, &acces);
  change (JALONS_PIECES_CARD (widget), uuid, acces);
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PiecesCard *self = JALONS_PIECES_CARD (widget);
  PieceFiche *piece = find_piece (self, g_variant_get_string (parameter, NULL));

  if (piece != NULL)
    piece_export (widget, JALONS_TRAVAIL_BAR (self->travail), get_repository (self), piece);
}

static void
delete_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  change (JALONS_PIECES_CARD (widget), g_variant_get_string (parameter, NULL), NULL);
}

/* The keys of the line that has the keyboard: each does what its action does. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  GtkWidget *ligne = gtk_widget_get_focus_child (JALONS_PIECES_CARD (widget)->liste);
  const char *action;

  if (ligne == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(&s)", &action);
  if (*action == '\0')
    piece_ligne_show_menu (ligne);
  else
    gtk_widget_activate_action (widget, action, "s", piece_ligne_get_uuid (ligne));

  return GDK_EVENT_STOP;
}

static void
activated_cb (PiecesCard    *self,
              GtkListBoxRow *ligne)
{
  gtk_widget_activate_action (GTK_WIDGET (self), PIECES_OUVRIR, "s",
                              piece_ligne_get_uuid (GTK_WIDGET (ligne)));
}

/* Content */

static void
fill (PiecesCard     *self,
      DossierComplet *complet)
{
  const gboolean writable = dossier_courant_is_writable (self->courant);

  for (guint i = complet->pieces->len; i > 0; i--)
    {
      PieceFiche *piece = complet->pieces->pdata[i - 1];

      if (self->entretien == NULL || g_strcmp0 (piece->entretien, self->entretien) == 0)
        gtk_list_box_append (GTK_LIST_BOX (self->liste), piece_ligne_new (piece, complet, writable));
    }
}

/* The keyboard stays on its piece, or on the one that took the place of what was removed. */
static void
restore_focus (PiecesCard *self,
               const char *uuid,
               int         rang)
{
  GtkWidget *cible = NULL;
  int i = 0;

  for (GtkWidget *ligne = gtk_widget_get_first_child (self->liste); ligne != NULL;
       ligne = gtk_widget_get_next_sibling (ligne), i++)
    {
      const gboolean sienne = g_strcmp0 (piece_ligne_get_uuid (ligne), uuid) == 0;

      if (sienne || i <= rang)
        cible = ligne;
      if (sienne)
        break;
    }
  gtk_widget_grab_focus (cible != NULL ? cible : self->ajouter);
}

static void
refresh_cb (PiecesCard *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);
  GtkWidget *ligne = gtk_widget_get_focus_child (self->liste);
  const int rang = ligne != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (ligne)) : -1;
  g_autofree char *focus = ligne != NULL ? g_strdup (piece_ligne_get_uuid (ligne)) : NULL;

  while ((ligne = gtk_widget_get_first_child (self->liste)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->liste), ligne);
  if (complet != NULL)
    fill (self, complet);
  gtk_widget_set_visible (self->liste, gtk_widget_get_first_child (self->liste) != NULL);
  gtk_widget_set_visible (self->vide, gtk_widget_get_first_child (self->liste) == NULL);
  gtk_widget_set_visible (self->ajouter, dossier_courant_is_writable (self->courant));
  pieces_card_select (self, self->choisie);
  if (rang >= 0)
    restore_focus (self, focus, rang);
}

/* Object */

static void
pieces_card_dispose (GObject *object)
{
  PiecesCard *self = JALONS_PIECES_CARD (object);

  g_clear_pointer (&self->boite, gtk_widget_unparent);
  self->travail = NULL;
  g_clear_object (&self->courant);
  g_clear_pointer (&self->entretien, g_free);
  g_clear_pointer (&self->choisie, g_free);

  G_OBJECT_CLASS (pieces_card_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, key_cb, "(s)", PIECES_SUPPRIMER);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, key_cb, "(s)", PIECES_MODIFIER);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, key_cb, "(s)",
                                PIECES_FENETRE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, key_cb, "(s)", "");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, key_cb, "(s)", "");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "pieces.paste",
                                       NULL);
}

static void
pieces_card_class_init (PiecesCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pieces_card_dispose;

  /**
   * PiecesCard::opened:
   * @piece: the uuid of a piece
   *
   * A piece is to be seen. Returns whether somebody shows it; otherwise it has a window of its own.
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         g_signal_accumulator_true_handled, NULL, NULL,
                                         G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "pieces.add", NULL, pieces_card_add_cb);
  gtk_widget_class_install_action (widget_class, "pieces.paste", NULL, pieces_card_paste_cb);
  gtk_widget_class_install_action (widget_class, PIECES_OUVRIR, "s", open_cb);
  gtk_widget_class_install_action (widget_class, PIECES_FENETRE, "s", window_cb);
  gtk_widget_class_install_action (widget_class, PIECES_MODIFIER, "s", edit_cb);
  gtk_widget_class_install_action (widget_class, PIECES_ACCES, "(ss)", access_cb);
  gtk_widget_class_install_action (widget_class, PIECES_SORTIR, "s", export_cb);
  gtk_widget_class_install_action (widget_class, PIECES_SUPPRIMER, "s", delete_cb);
  install_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "piecescard");
}

static GtkWidget *
create_heading (PiecesCard *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *titre = g_object_new (GTK_TYPE_LABEL, "label", _("Pieces"), "xalign", 0.0f, "hexpand",
                                   TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  self->ajouter = gtk_button_new_with_mnemonic (_("_Join a file…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->ajouter), "pieces.add");
  gtk_widget_add_css_class (self->ajouter, "flat");
  gtk_widget_add_css_class (self->ajouter, "small-button");
  gtk_widget_add_css_class (titre, "row-title");
  gtk_box_append (GTK_BOX (boite), titre);
  gtk_box_append (GTK_BOX (boite), self->ajouter);
  gtk_widget_add_css_class (boite, "pieces-titre");

  return boite;
}

static void
pieces_card_init (PiecesCard *self)
{
  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->liste = gtk_list_box_new ();
  self->vide = carte_texte_new (_("Drop a CV, a job description or a scan here, or paste a picture "
                                  "(Ctrl+V). It is sealed with the dossier."), "secondary");
  self->travail = travail_bar_new ();
  gtk_widget_add_css_class (self->vide, "pieces-vide");
  gtk_widget_add_css_class (self->liste, "side-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pieces of the dossier"), -1);
  g_signal_connect_swapped (self->liste, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_box_append (GTK_BOX (self->boite), create_heading (self));
  gtk_box_append (GTK_BOX (self->boite), self->travail);
  gtk_box_append (GTK_BOX (self->boite), self->vide);
  gtk_box_append (GTK_BOX (self->boite), self->liste);
  gtk_widget_set_parent (self->boite, GTK_WIDGET (self));
  pieces_card_set_zone (self, GTK_WIDGET (self));
}

/**
 * pieces_card_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): its pieces, the latest first
 */
GtkWidget *
pieces_card_new (DossierCourant *courant)
{
  PiecesCard *self = g_object_new (TYPE_PIECES_CARD, NULL);

  self->courant = g_object_ref (courant);
  g_signal_connect_object (courant, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  refresh_cb (self);

  return GTK_WIDGET (self);
}

/**
 * pieces_card_new_entretien:
 * @courant: the dossier
 *
 * Returns: (transfer floating): the pieces of an entretien, none before it is known; each opens in a
 *   window, beside the notes
 */
GtkWidget *
pieces_card_new_entretien (DossierCourant *courant)
{
  GtkWidget *card = pieces_card_new (courant);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  gtk_label_set_label (GTK_LABEL (JALONS_PIECES_CARD (card)->vide),
                       _("A CV, a job description or a scan of this meeting is joined here, sealed."));
  pieces_card_set_entretien (JALONS_PIECES_CARD (card), "");

  return card;
}

/**
 * pieces_card_set_entretien:
 * @entretien: (nullable): the uuid of an entretien; all the pieces of the dossier without one
 *
 * Shows the pieces of an entretien alone; those that are added are of that entretien.
 */
void
pieces_card_set_entretien (PiecesCard *self,
                           const char *entretien)
{
  g_return_if_fail (JALONS_IS_PIECES_CARD (self));

  if (g_strcmp0 (self->entretien, entretien) == 0)
    return;
  g_free (self->entretien);
  self->entretien = g_strdup (entretien);
  refresh_cb (self);
}

/**
 * pieces_card_select:
 * @piece: (nullable): the uuid of the piece that is seen elsewhere
 *
 * Marks a piece as the one that is seen.
 */
void
pieces_card_select (PiecesCard *self,
                    const char *piece)
{
  g_autofree char *choisie = g_strdup (piece);

  gtk_list_box_unselect_all (GTK_LIST_BOX (self->liste));
  for (GtkWidget *ligne = gtk_widget_get_first_child (self->liste); ligne != NULL;
       ligne = gtk_widget_get_next_sibling (ligne))
    if (choisie != NULL && g_strcmp0 (piece_ligne_get_uuid (ligne), choisie) == 0)
      gtk_list_box_select_row (GTK_LIST_BOX (self->liste), GTK_LIST_BOX_ROW (ligne));
  g_free (self->choisie);
  self->choisie = g_steal_pointer (&choisie);
}
