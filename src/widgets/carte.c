/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/carte.h"

#include "widgets/ligne-layout.h"

#define TITRE "jalons-titre"
#define LIGNE "jalons-ligne"

/**
 * carte_new:
 * @titre: its title
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
carte_new (const char *titre)
{
  GtkWidget *carte = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *ligne = ligne_box_new (8);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", titre, "xalign", 0.0, "wrap", TRUE,
                                   "hexpand", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (carte, "card");
  gtk_widget_add_css_class (carte, "padded");
  gtk_widget_add_css_class (label, "row-title");
  gtk_box_append (GTK_BOX (ligne), label);
  gtk_box_append (GTK_BOX (carte), ligne);
  g_object_set_data (G_OBJECT (carte), TITRE, label);
  g_object_set_data (G_OBJECT (carte), LIGNE, ligne);

  return carte;
}

/**
 * carte_set_titre:
 *
 * Changes the title of a card.
 */
void
carte_set_titre (GtkWidget  *carte,
                 const char *titre)
{
  gtk_label_set_label (GTK_LABEL (g_object_get_data (G_OBJECT (carte), TITRE)), titre);
}

/**
 * carte_add_end:
 * @widget: (transfer floating): a pill or a button
 *
 * Adds something at the end of the line of the title.
 */
void
carte_add_end (GtkWidget *carte,
               GtkWidget *widget)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (g_object_get_data (G_OBJECT (carte), LIGNE)), widget);
}

/**
 * carte_add:
 * @widget: (transfer floating): what comes next
 *
 * Adds something under what the card holds.
 */
void
carte_add (GtkWidget *carte,
           GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (carte), widget);
}

/**
 * boite_clear:
 *
 * Empties a box.
 */
void
boite_clear (GtkWidget *boite)
{
  GtkWidget *enfant;

  while ((enfant = gtk_widget_get_first_child (boite)) != NULL)
    gtk_box_remove (GTK_BOX (boite), enfant);
}

/**
 * carte_texte_new:
 * @texte: (nullable): what it says
 * @classe: (nullable): its CSS class
 *
 * Returns: (transfer floating): a label that wraps, at the start of its line
 */
GtkWidget *
carte_texte_new (const char *texte,
           const char *classe)
{
  GtkWidget *label = gtk_label_new (texte);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (classe != NULL)
    gtk_widget_add_css_class (label, classe);

  return label;
}
