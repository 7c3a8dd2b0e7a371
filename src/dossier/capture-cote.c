/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/capture-cote.h"

#include "widgets/carte.h"
#include "widgets/wrap-layout.h"

static GtkWidget *
create_heading (const char *icone,
                const char *titre,
                GtkWidget  *lecteurs)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *mots = g_object_new (GTK_TYPE_BOX, "layout-manager",
                                  g_object_new (TYPE_WRAP_LAYOUT, NULL), "hexpand",
                                  TRUE, NULL);
  GtkWidget *texte = g_object_new (GTK_TYPE_LABEL, "label", titre, "xalign", 0.0f,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (texte, "row-title");
  gtk_widget_set_valign (lecteurs, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (mots), texte);
  gtk_box_append (GTK_BOX (mots), lecteurs);
  gtk_box_append (GTK_BOX (boite), gtk_image_new_from_icon_name (icone));
  gtk_box_append (GTK_BOX (boite), mots);

  return boite;
}

/**
 * capture_cote_new:
 * @icone: what stands before the title
 * @titre: what is written there
 * @lecteurs: (transfer floating): who reads it
 * @phrase: what becomes of it
 * @texte: (transfer floating): where it is written
 *
 * Returns: (transfer floating): one of the two sides of a capture window
 */
GtkWidget *
capture_cote_new (const char *icone,
                  const char *titre,
                  GtkWidget  *lecteurs,
                  const char *phrase,
                  TexteSuivi *texte)
{
  GtkWidget *carte = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  texte_suivi_scroll (texte);
  gtk_box_append (GTK_BOX (carte), create_heading (icone, titre, lecteurs));
  gtk_box_append (GTK_BOX (carte), carte_texte_new (phrase, "small-caption"));
  gtk_box_append (GTK_BOX (carte), GTK_WIDGET (texte));
  gtk_widget_add_css_class (carte, "card");
  gtk_widget_add_css_class (carte, "padded");

  return carte;
}
