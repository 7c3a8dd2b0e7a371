/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/noms.h"

#include <adwaita.h>
#include <string.h>

static void
set_nom (GtkWidget  *widget,
         const char *nom)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
}

/* "Show the list (F9)" is read as "Show the list": the shortcut is told otherwise. */
static char *
nom_of_tooltip (const char *tooltip)
{
  const char *parenthese = strstr (tooltip, " (");

  return parenthese != NULL ? g_strndup (tooltip, (gsize) (parenthese - tooltip))
                            : g_strdup (tooltip);
}

static gboolean
is_without_words (GtkWidget *button)
{
  if (GTK_IS_MENU_BUTTON (button))
    return gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (button)) != NULL;

  return GTK_IS_BUTTON (button) && gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL;
}

/* What scrolls the page takes the keyboard when nothing in it does. */
static void
status_title_cb (AdwStatusPage *page)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (page));

  if (child != NULL)
    set_nom (child, adw_status_page_get_title (page));
}

/**
 * noms_set_from_tooltips:
 * @root: a widget whose children are all there
 *
 * Names every button that shows only an icon after its tooltip, which GTK 4.8 gives to a screen
 * reader as a description and not as a name; the button inside a menu button as well. A page that
 * says that there is nothing is named after its title.
 */
void
noms_set_from_tooltips (GtkWidget *root)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);

  if (tooltip != NULL && is_without_words (root))
    {
      g_autofree char *nom = nom_of_tooltip (tooltip);

      set_nom (root, nom);
      if (GTK_IS_MENU_BUTTON (root) && gtk_widget_get_first_child (root) != NULL)
        set_nom (gtk_widget_get_first_child (root), nom);
      return;
    }

  if (ADW_IS_STATUS_PAGE (root))
    {
      g_signal_connect (root, "notify::title", G_CALLBACK (status_title_cb), NULL);
      status_title_cb (ADW_STATUS_PAGE (root));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    noms_set_from_tooltips (child);
}

/* Menus */

static void
name_menu_row (GtkWidget *row)
{
  g_autofree char *texte = NULL;
  g_auto (GStrv) morceaux = NULL;
  g_autofree char *nom = NULL;

  g_object_get (row, "text", &texte, NULL);
  morceaux = g_strsplit (texte != NULL ? texte : "", "_", -1);
  nom = g_strjoinv (NULL, morceaux);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  set_nom (row, nom);
}

static void
name_menu_rows (GtkWidget *root)
{
  /* Their type is private to GTK. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (root), "GtkModelButton"))
    {
      name_menu_row (root);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_menu_rows (child);
}

static gboolean
shown_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_POPOVER_MENU (widget))
    name_menu_rows (widget);

  return TRUE;
}

/**
 * noms_watch_menus:
 *
 * Names the rows of every menu that opens, from now on: GTK 4.18 says that a row is named by a label
 * which it also says that nobody reads, and the row then has no name at all. To be called once.
 */
void
noms_watch_menus (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("show", GTK_TYPE_WIDGET), 0, shown_cb, NULL, NULL);
}
