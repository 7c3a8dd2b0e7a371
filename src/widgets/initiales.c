/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/initiales.h"

#include "base/recherche.h"

static gboolean
starts_with (GtkWidget  *row,
             const char *lettre)
{
  g_autofree char *cle = NULL;

  if (!gtk_widget_get_visible (row) || !ADW_IS_PREFERENCES_ROW (row))
    return FALSE;
  cle = recherche_key (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  return g_str_has_prefix (cle, lettre);
}

static gboolean
key_cb (GtkWidget       *liste,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GtkWidget *actuelle = gtk_widget_get_focus_child (liste);
  const gunichar lettre = g_unichar_tolower (gdk_keyval_to_unicode (keyval));
  GtkWidget *row = actuelle;
  g_autofree char *cherchee = NULL;

  if (!g_unichar_isalpha (lettre) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  cherchee = g_ucs4_to_utf8 (&lettre, 1, NULL, NULL, NULL);
  do
    {
      row = row != NULL ? gtk_widget_get_next_sibling (row) : NULL;
      if (row == NULL)
        row = gtk_widget_get_first_child (liste);
      if (row == NULL)
        return GDK_EVENT_PROPAGATE;
      if (starts_with (row, cherchee))
        return gtk_widget_grab_focus (row);
    }
  while (row != actuelle && (actuelle != NULL || gtk_widget_get_next_sibling (row) != NULL));

  return GDK_EVENT_PROPAGATE;
}

/**
 * initiales_add:
 * @liste: rows with a title
 *
 * Their first letter goes to them, as often as it is pressed: for a list of a score of names that one
 * knows.
 */
void
initiales_add (GtkListBox *liste)
{
  GtkEventController *touches = gtk_event_controller_key_new ();

  g_signal_connect_swapped (touches, "key-pressed", G_CALLBACK (key_cb), liste);
  gtk_widget_add_controller (GTK_WIDGET (liste), touches);
}
