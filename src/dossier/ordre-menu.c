/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/ordre-menu.h"

#include "base/fiche.h"

#include <glib/gi18n.h>

/**
 * ordre_menu_new:
 * @label: the accessible name of the button: which line it is for
 *
 * Returns: (transfer floating): a button with the menu of a line
 */
GtkWidget *
ordre_menu_new (const char *label)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Move up"), ORDRE_MONTER);
  g_menu_append (menu, _("Move down"), ORDRE_DESCENDRE);
  g_menu_append (menu, _("Delete"), ORDRE_SUPPRIMER);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "plus-symbolic");
  gtk_widget_set_tooltip_text (button, _("Move or delete"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

/**
 * ordre_menu_append:
 * @button: from ordre_menu_new()
 * @action: of the line
 *
 * Adds what can be done with this kind of line alone.
 */
void
ordre_menu_append (GtkWidget  *button,
                   const char *label,
                   const char *action)
{
  g_menu_append (G_MENU (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button))), label, action);
}

/**
 * ordre_menu_bind_keys:
 * @klass: the class of a line, which has installed the three actions
 *
 * Lets Alt+Up and Alt+Down move the line that has the keyboard.
 */
void
ordre_menu_bind_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, ORDRE_MONTER, NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, ORDRE_DESCENDRE, NULL);
}

/**
 * ordre_menu_set_enabled:
 *
 * Says what can be done with a line.
 */
void
ordre_menu_set_enabled (GtkWidget *line,
                        gboolean   monter,
                        gboolean   descendre,
                        gboolean   supprimer)
{
  gtk_widget_action_set_enabled (line, ORDRE_MONTER, monter);
  gtk_widget_action_set_enabled (line, ORDRE_DESCENDRE, descendre);
  gtk_widget_action_set_enabled (line, ORDRE_SUPPRIMER, supprimer);
}

/**
 * ordre_swap:
 * @fiches: (element-type Fiche): records in their order
 * @a: a place
 * @b: another place
 * @changees: (element-type Fiche): receives copies of the records whose rank changes
 *
 * Exchanges two records. Ranks that an import left equal or unknown are set on the way.
 *
 * Returns: whether there is something to save
 */
gboolean
ordre_swap (GPtrArray *fiches,
            guint      a,
            guint      b,
            GPtrArray *changees)
{
  for (guint i = 0; i < fiches->len; i++)
    {
      const guint source = i == a ? b : i == b ? a : i;
      Fiche *fiche = g_ptr_array_index (fiches, source);
      const Champ *rang = fiche_table_find (fiche_get_table (fiche), "rang");
      Fiche *copie;

      if (fiche_get_nombre (fiche, rang) == (gint64) i)
        continue;
      copie = fiche_copy (fiche);
      fiche_set_nombre (copie, rang, i);
      g_ptr_array_add (changees, copie);
    }

  return changees->len > 0;
}
