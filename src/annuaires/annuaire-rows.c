/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/annuaire-rows.h"

#include "widgets/annuaire-textes.h"

/* The row shows a live record: it says it again when the record changes. */
static void
show (GtkListItem *item)
{
  GtkWidget *boite = gtk_list_item_get_child (item);
  GtkWidget *titre = gtk_widget_get_first_child (boite);
  GtkWidget *detail = gtk_widget_get_last_child (boite);
  Fiche *fiche = gtk_list_item_get_item (item);
  g_autofree char *nom = annuaire_texte_nom (fiche);
  g_autofree char *texte = annuaire_texte_detail (fiche);
  g_autofree char *tout = *texte != '\0' ? g_strdup_printf ("%s, %s", nom, texte) : g_strdup (nom);
  GtkWidget *row = gtk_widget_get_parent (boite);

  gtk_label_set_text (GTK_LABEL (titre), nom);
  gtk_label_set_text (GTK_LABEL (detail), texte);
  gtk_widget_set_visible (detail, *texte != '\0');
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, tout, -1);
}

static GtkWidget *
create_label (const char *classe)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  if (classe != NULL)
    gtk_widget_add_css_class (label, classe);

  return label;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_widget_set_margin_top (boite, 6);
  gtk_widget_set_margin_bottom (boite, 6);
  gtk_widget_set_valign (boite, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (boite), create_label (NULL));
  gtk_box_append (GTK_BOX (boite), create_label ("secondary"));
  gtk_list_item_set_child (item, boite);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify", G_CALLBACK (show), item,
                           G_CONNECT_SWAPPED);
  show (item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show, item);
}

/**
 * annuaire_rows_new_factory:
 *
 * Returns: (transfer full): what makes the rows of a list of #Agent or #Collectivite
 */
GtkListItemFactory *
annuaire_rows_new_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}
