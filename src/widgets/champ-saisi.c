/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/champ-saisi.h"

/**
 * champ_saisi_create_message:
 * @parent: the field, which unparents the message when it is disposed of
 * @texte: what to say when the text cannot be read
 *
 * Returns: (transfer none): the message, hidden
 */
GtkWidget *
champ_saisi_create_message (GtkWidget  *parent,
                            const char *texte)
{
  GtkWidget *message = gtk_label_new (texte);

  gtk_label_set_xalign (GTK_LABEL (message), 0);
  gtk_widget_add_css_class (message, "message");
  gtk_widget_set_visible (message, FALSE);
  gtk_widget_set_parent (message, parent);

  return message;
}

/**
 * champ_saisi_show_valide:
 *
 * Shows whether the text of @entry can be read: by its colour, by @message and to a screen reader.
 */
void
champ_saisi_show_valide (GtkWidget *entry,
                         GtkWidget *message,
                         gboolean   valide)
{
  gtk_widget_set_visible (message, !valide);
  if (valide)
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valide ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

/**
 * champ_saisi_set_label:
 * @label: the #GtkLabel that names the field
 *
 * Makes @label the accessible name of @entry and its mnemonic.
 */
void
champ_saisi_set_label (GtkWidget *entry,
                       GtkWidget *label)
{
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}
