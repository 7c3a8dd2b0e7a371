/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-liste.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/couleurs.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"
#include "widgets/wrap-layout.h"

#include <glib/gi18n.h>

#define LARGEUR_JOUR 16
#define LARGEUR_HEURES 14

typedef struct
{
  GtkWidget *jour;
  GtkWidget *heures;
  GtkWidget *forme;
  GtkWidget *statut;
  GtkWidget *nom;
  GtkWidget *detail;
  GtkWidget *conflit;
} Ligne;

static GtkWidget *
add_label (GtkWidget  *boite,
           gint        largeur,
           const char *classe)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), largeur);
  gtk_widget_add_css_class (label, classe);
  gtk_box_append (GTK_BOX (boite), label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *rangee)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  Ligne *ligne = g_new0 (Ligne, 1);

  /* In large letters what is said of it goes under when. */
  gtk_widget_set_layout_manager (boite, g_object_new (TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_add_css_class (boite, "agenda-row");
  ligne->jour = add_label (boite, LARGEUR_JOUR, "heading");
  ligne->heures = add_label (boite, LARGEUR_HEURES, "tabular");
  ligne->forme = gtk_image_new ();
  gtk_box_append (GTK_BOX (boite), ligne->forme);
  ligne->statut = add_label (boite, 15, "secondary");
  ligne->nom = add_label (boite, 26, "heading");
  ligne->detail = add_label (boite, -1, "secondary");
  gtk_widget_set_hexpand (ligne->detail, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (ligne->detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (ligne->nom), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (ligne->nom), 26);
  ligne->conflit = gtk_label_new (_("conflict"));
  gtk_widget_add_css_class (ligne->conflit, "pill-label");
  gtk_widget_add_css_class (ligne->conflit, "late");
  gtk_widget_set_valign (ligne->conflit, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (boite), ligne->conflit);
  g_object_set_data_full (G_OBJECT (rangee), "ligne", ligne, g_free);
  gtk_list_item_set_child (rangee, boite);
}

static gboolean
is_first_of_day (GtkListItem *rangee,
                 GListModel  *items)
{
  const guint position = gtk_list_item_get_position (rangee);
  g_autoptr (AgendaItem) avant = position > 0 ? g_list_model_get_item (items, position - 1) : NULL;

  return avant == NULL
         || agenda_item_get_jour (avant) != agenda_item_get_jour (gtk_list_item_get_item (rangee));
}

static char *
make_detail (const AgendaDonnees *donnees)
{
  const char *lieu = donnees->lieu != NULL ? donnees->lieu : libelle_mode (donnees->mode);

  if (donnees->indisponible)
    return g_strdup (donnees->conseiller);

  return g_strdup_printf ("%s · %s", donnees->genre_libelle != NULL ? donnees->genre_libelle : "", lieu);
}

static void
label_row (GtkListItem *rangee,
           AgendaItem  *item)
{
  GtkWidget *boite = gtk_list_item_get_child (rangee);
  GtkWidget *parent = gtk_widget_get_parent (boite);
  g_autofree char *texte = agenda_item_get_texte (item, agenda_item_get_donnees (item)->conflit != NULL);
  g_autofree char *suite = agenda_item_get_description (item);

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, texte,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, suite != NULL ? suite : "", -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *rangee,
         GListModel               *items)
{
  AgendaItem *item = gtk_list_item_get_item (rangee);
  Ligne *ligne = g_object_get_data (G_OBJECT (rangee), "ligne");
  const AgendaDonnees *donnees = agenda_item_get_donnees (item);
  const gboolean premier = is_first_of_day (rangee, items);
  g_autofree char *jour = format_jour (agenda_item_get_jour (item), FORMAT_JOUR_COURT);
  g_autofree char *heures = format_plage_heures (donnees->debut, donnees->duree_minutes);
  g_autofree char *nom = format_nom (donnees->nom, donnees->prenom);
  g_autofree char *detail = make_detail (donnees);

  gtk_label_set_text (GTK_LABEL (ligne->jour), premier ? jour : "");
  gtk_label_set_text (GTK_LABEL (ligne->heures), heures);
  gtk_image_set_from_icon_name (GTK_IMAGE (ligne->forme),
                                donnees->indisponible ? NULL
                                                      : forme_entretien_get_icon (donnees->statut));
  gtk_label_set_text (GTK_LABEL (ligne->statut), donnees->indisponible
                                                   ? _("unavailable")
                                                   : libelle_statut_entretien (donnees->statut));
  gtk_label_set_text (GTK_LABEL (ligne->nom), nom);
  gtk_label_set_text (GTK_LABEL (ligne->detail), detail);
  gtk_widget_set_visible (ligne->conflit, donnees->conflit != NULL);
  label_row (rangee, item);
}

/**
 * agenda_liste_new:
 *
 * Returns: (transfer floating): a list of #AgendaItem by start, which has none yet
 */
GtkWidget *
agenda_liste_new (void)
{
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *liste;

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), selection, 0);
  liste = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_widget_add_css_class (liste, "agenda-liste");
  gtk_accessible_update_property (GTK_ACCESSIBLE (liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Meetings"), -1);

  return liste;
}

/**
 * agenda_liste_set_items:
 * @items: (nullable): #AgendaItem by start; %NULL while nobody sees the list
 */
void
agenda_liste_set_items (GtkWidget  *liste,
                        GListModel *items)
{
  GtkSingleSelection *selection =
    GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (liste)));

  gtk_single_selection_set_model (selection, items);
}

/**
 * agenda_liste_show:
 * @position: of a row
 *
 * Scrolls to it, and puts the keyboard there.
 */
void
agenda_liste_show (GtkWidget *liste,
                   guint      position)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (liste));

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (selection)))
    return;

  gtk_selection_model_select_item (selection, position, TRUE);
  gtk_widget_activate_action (liste, "list.scroll-to-item", "u", position);
}

/**
 * agenda_liste_get_item:
 *
 * Returns: (transfer full) (nullable): what a row shows
 */
AgendaItem *
agenda_liste_get_item (GtkWidget *liste,
                       guint      position)
{
  return g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (liste))),
                                position);
}

/**
 * agenda_liste_get_focus_item:
 *
 * Returns: (transfer none) (nullable): what the chosen row shows
 */
AgendaItem *
agenda_liste_get_focus_item (GtkWidget *liste)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (liste));

  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (selection));
}
