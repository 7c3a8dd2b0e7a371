/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/pieces-liste.h"

#include "dossier/piece-textes.h"
#include "widgets/carte.h"
#include "widgets/menu-contextuel.h"

#include <glib/gi18n.h>

#define UUID "jalons-uuid"
#define MENU "jalons-menu"
#define LARGEUR_NOM 14

/* Who reads it is chosen by the name of those who will. */
static void
add_access (GMenu      *menu,
            PieceFiche *piece)
{
  const gboolean confidentielle = piece_fiche_is_confidential (piece);
  g_autoptr (GMenuItem) item = g_menu_item_new (confidentielle ? _("S_how to the office too")
                                                               : _("Keep for the _adviser only"),
                                                NULL);

  g_menu_item_set_action_and_target (item, PIECES_ACCES, "(ss)",
                                     fiche_get_uuid (JALONS_FICHE (piece)),
                                     confidentielle ? PIECE_ACCES_SECRETARIAT
                                                    : PIECE_ACCES_CONSEILLER);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (PieceFiche *piece,
             gboolean    writable)
{
  const char *uuid = fiche_get_uuid (JALONS_FICHE (piece));
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) voir = g_menu_new ();
  g_autoptr (GMenu) changer = g_menu_new ();

  if (piece_fiche_has_content (piece))
    {
      menu_contextuel_append (voir, _("_Open"), PIECES_OUVRIR, uuid);
      menu_contextuel_append (voir, _("Open in a _window"), PIECES_FENETRE, uuid);
      menu_contextuel_append (voir, _("_Save out of the dossier…"), PIECES_SORTIR, uuid);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (voir));
    }
  if (writable)
    {
      menu_contextuel_append (changer, _("_Rename, say what it is…"), PIECES_MODIFIER, uuid);
      add_access (changer, piece);
      menu_contextuel_append (changer, _("_Remove"), PIECES_SUPPRIMER, uuid);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (changer));
    }

  return G_MENU_MODEL (menu);
}

static GtkWidget *
create_caption (const char *texte)
{
  GtkWidget *legende = carte_texte_new (texte, "small-caption");

  gtk_widget_add_css_class (legende, "secondary");
  gtk_widget_add_css_class (legende, "tabular");
  return legende;
}

static GtkWidget *
create_texts (PieceFiche *piece,
              const char *detail,
              const char *lecteurs)
{
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *nom = carte_texte_new (piece->nom, NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (nom), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (nom), LARGEUR_NOM);
  gtk_box_append (GTK_BOX (textes), nom);
  gtk_box_append (GTK_BOX (textes), create_caption (detail));
  gtk_box_append (GTK_BOX (textes), create_caption (lecteurs));
  gtk_widget_set_hexpand (textes, TRUE);

  return textes;
}

static GtkWidget *
create_image (const char *icone)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icone, "valign", GTK_ALIGN_START,
                                   "margin-top", 3, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (image, "secondary-text");
  return image;
}

static GtkWidget *
create_button (PieceFiche *piece,
               gboolean    writable)
{
  GtkWidget *bouton = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = create_menu (piece, writable);
  g_autofree char *nom = g_strdup_printf (_("What can be done with “%s”"), piece->nom);

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (bouton), menu);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (bouton), "plus-symbolic");
  gtk_widget_set_valign (bouton, GTK_ALIGN_START);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);

  return bouton;
}

static void
menu_pressed_cb (GtkWidget *ligne)
{
  piece_ligne_show_menu (ligne);
}

/**
 * piece_ligne_new:
 * @piece: a piece
 * @dossier: the one it is in
 * @writable: whether it can be changed
 *
 * Returns: (transfer floating): its line, a row of a list
 */
GtkWidget *
piece_ligne_new (PieceFiche     *piece,
                 DossierComplet *dossier,
                 gboolean        writable)
{
  GtkWidget *ligne = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *bouton = create_button (piece, writable);
  GtkGesture *clic = gtk_gesture_click_new ();
  g_autofree char *detail = piece_texte_detail (piece);
  g_autofree char *lecteurs = piece_texte_lecteurs (piece);
  g_autofree char *description = g_strdup_printf ("%s · %s", detail, lecteurs);

  gtk_box_append (GTK_BOX (boite), create_image (piece_texte_icone (piece)));
  gtk_box_append (GTK_BOX (boite), create_texts (piece, detail, lecteurs));
  if (fiche_get_discret (JALONS_FICHE (piece)))
    gtk_box_append (GTK_BOX (boite), create_image ("verrou-symbolic"));
  gtk_box_append (GTK_BOX (boite), bouton);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (ligne), boite);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (clic), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (clic, "pressed", G_CALLBACK (menu_pressed_cb), ligne);
  gtk_widget_add_controller (ligne, GTK_EVENT_CONTROLLER (clic));
  gtk_accessible_update_property (GTK_ACCESSIBLE (ligne), GTK_ACCESSIBLE_PROPERTY_LABEL, piece->nom,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_object_set_data_full (G_OBJECT (ligne), UUID, g_strdup (fiche_get_uuid (JALONS_FICHE (piece))),
                          g_free);
  g_object_set_data (G_OBJECT (ligne), MENU, bouton);

  return ligne;
}

/**
 * piece_ligne_get_uuid:
 *
 * Returns: (transfer none): the piece of a line
 */
const char *
piece_ligne_get_uuid (GtkWidget *ligne)
{
  return g_object_get_data (G_OBJECT (ligne), UUID);
}

/**
 * piece_ligne_show_menu:
 *
 * Shows what can be done with the piece of a line.
 */
void
piece_ligne_show_menu (GtkWidget *ligne)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (g_object_get_data (G_OBJECT (ligne), MENU)));
}
