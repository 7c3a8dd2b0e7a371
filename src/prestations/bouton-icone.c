/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/bouton-icone.h"

/* Many of them stand in one page: a tooltip of their own would each cost an exchange with the
 * display. */
static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  gint        x,
                  gint        y,
                  gboolean    clavier,
                  GtkTooltip *bulle,
                  gpointer    data)
{
  gtk_tooltip_set_text (bulle, data);

  return TRUE;
}

/**
 * bouton_icone_new:
 * @icone: an icon
 * @nom: what it does, and to what
 *
 * Returns: (transfer floating): a small flat button
 */
GtkWidget *
bouton_icone_new (const char *icone,
                  const char *nom)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name (icone);

  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (bouton, TRUE);
  g_signal_connect_data (bouton, "query-tooltip", G_CALLBACK (query_tooltip_cb), g_strdup (nom),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);

  return bouton;
}
