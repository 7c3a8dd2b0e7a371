/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/retour-bouton.h"

/**
 * retour_bouton_new:
 * @texte: where it leads back to
 *
 * Returns: a flat button with an arrow, hidden at first
 */
GtkWidget *
retour_bouton_new (const char *texte)
{
  GtkWidget *bouton = gtk_button_new ();
  GtkWidget *contenu = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "precedent-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (contenu), image);
  gtk_box_append (GTK_BOX (contenu), gtk_label_new (NULL));
  gtk_button_set_child (GTK_BUTTON (bouton), contenu);
  gtk_widget_set_halign (bouton, GTK_ALIGN_START);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_add_css_class (bouton, "retour");
  gtk_widget_set_visible (bouton, FALSE);
  retour_bouton_set_texte (bouton, texte);

  return bouton;
}

/**
 * retour_bouton_set_texte:
 * @bouton: of retour_bouton_new()
 * @texte: where it leads back to
 *
 * Says it, to those who hear it too.
 */
void
retour_bouton_set_texte (GtkWidget  *bouton,
                         const char *texte)
{
  GtkWidget *contenu = gtk_button_get_child (GTK_BUTTON (bouton));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (contenu)), texte);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, texte, -1);
}
