/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/carnet-private.h"

#include "base/formats.h"
#include "base/jour.h"
#include "dossier/dossier-textes.h"
#include "widgets/carte.h"
#include "widgets/ligne-layout.h"
#include "widgets/menu-contextuel.h"

#include <glib/gi18n.h>

#define UUID "jalons-uuid"
#define STATUT "jalons-statut"
#define PROCHE_JOURS 7

/**
 * carnet_menu_new:
 * @uuid: a record
 *
 * Returns: (transfer full): what can be done to a record
 */
GMenu *
carnet_menu_new (const char *uuid)
{
  GMenu *menu = g_menu_new ();

  menu_contextuel_append (menu, _("_Edit…"), CARNET_MODIFIER, uuid);
  menu_contextuel_append (menu, _("_Delete"), CARNET_SUPPRIMER, uuid);

  return menu;
}

/**
 * carnet_menu_prepend:
 * @statut: what the record becomes
 *
 * Adds a change of status at the top of a menu.
 */
void
carnet_menu_prepend (GMenu      *menu,
                     const char *label,
                     const char *uuid,
                     const char *statut)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, CARNET_STATUT, "(ss)", uuid, statut);
  g_menu_prepend_item (menu, item);
}

/**
 * carnet_format_echeance:
 * @ouverte: whether it is still to be done
 * @classe: (out): the CSS class of the words
 *
 * Returns: (transfer full) (nullable): "9 Nov. · 3 days ago", NULL without a day
 */
char *
carnet_format_echeance (gint64       jour,
                        gboolean     ouverte,
                        const char **classe)
{
  const gint64 aujourdhui = jour_today ();
  g_autofree char *date = NULL;
  g_autofree char *dans = NULL;
  gint annee;
  gint cette_annee;

  *classe = NULL;
  if (jour == CHAMP_ABSENT)
    return NULL;

  jour_to_ymd (jour, &annee, NULL, NULL);
  jour_to_ymd (aujourdhui, &cette_annee, NULL, NULL);
  date = format_jour (jour, annee == cette_annee ? FORMAT_JOUR_COURT : FORMAT_JOUR_COURT_ANNEE);
  if (!ouverte)
    return g_steal_pointer (&date);

  dans = texte_dans_jours (jour - aujourdhui);
  if (jour < aujourdhui)
    {
      *classe = "late-text";
      /* Translators: a date, then how long ago it was: overdue */
      return g_strdup_printf (_("overdue: %s, %s"), date, dans);
    }
  if (jour <= aujourdhui + PROCHE_JOURS)
    *classe = "near-text";

  return g_strdup_printf ("%s · %s", date, dans);
}

static void
toggled_cb (GtkWidget *coche)
{
  /* The card makes its lines again, and this one may go with them. */
  g_autoptr (GtkWidget) vivante = g_object_ref (coche);

  gtk_widget_activate_action (vivante, CARNET_STATUT, "(ss)",
                              (const char *) g_object_get_data (G_OBJECT (coche), UUID),
                              (const char *) g_object_get_data (G_OBJECT (coche), STATUT));
}

static GtkWidget *
create_textes (const CarnetLigne *contenu)
{
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_box_append (GTK_BOX (textes), carte_texte_new (contenu->titre, NULL));
  if (contenu->legende != NULL)
    {
      GtkWidget *legende = carte_texte_new (contenu->legende, "small-caption");

      gtk_widget_add_css_class (legende, "tabular");
      if (contenu->classe != NULL)
        gtk_widget_add_css_class (legende, contenu->classe);
      gtk_box_append (GTK_BOX (textes), legende);
    }
  if (contenu->texte != NULL && *contenu->texte != '\0')
    gtk_box_append (GTK_BOX (textes), carte_texte_new (contenu->texte, "secondary"));
  gtk_widget_set_hexpand (textes, TRUE);

  return textes;
}

/* The words are part of the box to tick: a click on them ticks it. */
static GtkWidget *
create_coche (const CarnetLigne *contenu)
{
  GtkWidget *coche = gtk_check_button_new ();
  g_autofree char *nom = contenu->legende != NULL
                           ? g_strdup_printf ("%s, %s", contenu->titre, contenu->legende)
                           : g_strdup (contenu->titre);

  gtk_widget_set_layout_manager (coche, ligne_layout_new (LIGNE_ECART_COCHE));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (coche), create_textes (contenu));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (coche), contenu->coche);
  gtk_widget_set_sensitive (coche, contenu->menu != NULL);
  gtk_widget_set_hexpand (coche, TRUE);
  gtk_widget_add_css_class (coche, "carnet-coche");
  gtk_accessible_update_property (GTK_ACCESSIBLE (coche), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  g_object_set_data_full (G_OBJECT (coche), UUID, g_strdup (contenu->uuid), g_free);
  g_object_set_data_full (G_OBJECT (coche), STATUT, g_strdup (contenu->statut), g_free);
  g_signal_connect (coche, "toggled", G_CALLBACK (toggled_cb), NULL);

  return coche;
}

static GtkWidget *
create_menu (const CarnetLigne *contenu)
{
  GtkWidget *bouton = gtk_menu_button_new ();
  g_autofree char *nom = g_strdup_printf (_("Change “%s”"), contenu->titre);

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (bouton), G_MENU_MODEL (contenu->menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (bouton), "plus-symbolic");
  gtk_widget_set_tooltip_text (bouton, _("Change or delete"));
  gtk_widget_set_valign (bouton, GTK_ALIGN_START);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);

  return bouton;
}

/**
 * carnet_ligne_new:
 * @contenu: what it shows
 *
 * Returns: (transfer floating): a line of a card
 */
GtkWidget *
carnet_ligne_new (const CarnetLigne *contenu)
{
  GtkWidget *ligne = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                   NULL);

  gtk_widget_set_layout_manager (ligne, ligne_layout_new (10));
  if (contenu->icone != NULL)
    {
      GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", contenu->icone, "valign",
                                       GTK_ALIGN_START, "margin-top", 3, "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (image, "secondary-text");
      gtk_box_append (GTK_BOX (ligne), image);
      gtk_box_append (GTK_BOX (ligne), create_textes (contenu));
    }
  else
    {
      gtk_box_append (GTK_BOX (ligne), create_coche (contenu));
    }
  if (contenu->menu != NULL)
    gtk_box_append (GTK_BOX (ligne), create_menu (contenu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (ligne), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  contenu->titre, -1);
  g_object_set_data_full (G_OBJECT (ligne), UUID, g_strdup (contenu->uuid), g_free);

  return ligne;
}

/**
 * carnet_ligne_get_uuid:
 *
 * Returns: (transfer none): the record of a line
 */
const char *
carnet_ligne_get_uuid (GtkWidget *ligne)
{
  return g_object_get_data (G_OBJECT (ligne), UUID);
}

/**
 * carnet_ligne_grab_focus:
 *
 * Puts the keyboard on a line: on its box, or on its menu.
 */
void
carnet_ligne_grab_focus (GtkWidget *ligne)
{
  gtk_widget_child_focus (ligne, GTK_DIR_TAB_FORWARD);
}
