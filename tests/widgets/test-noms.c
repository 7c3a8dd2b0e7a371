/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/noms.h"

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) autres = g_menu_new ();

  g_menu_append (menu, "_Comparer les modèles…", NULL);
  g_menu_append (autres, "Rendre le modèle de Jalons", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (autres));
  return G_MENU_MODEL (menu);
}

/* Each row of a menu has the name that one reads on it, in whichever window it opens. */
static void
test_menu (void)
{
  g_autoptr (GMenuModel) menu = create_menu ();
  GtkWidget *bouton = gtk_menu_button_new ();
  GtkWidget *window = support_show (bouton, 300, 200);
  GtkWidget *popover;

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (bouton), menu);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (bouton)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (bouton));
  support_iterate ();
  gtk_test_accessible_assert_property (support_find (popover, "modelbutton", 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Comparer les modèles…");
  gtk_test_accessible_assert_property (support_find (popover, "modelbutton", 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Rendre le modèle de Jalons");
  support_close (window);
}

/* A button that shows an icon alone is named after its tooltip, without the shortcut. */
static void
test_tooltip (void)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name ("list-add-symbolic");
  GtkWidget *window = support_show (bouton, 300, 200);

  gtk_widget_set_tooltip_text (bouton, "Nouveau dossier (Ctrl+Maj+N)");
  noms_set_from_tooltips (window);
  gtk_test_accessible_assert_property (bouton, GTK_ACCESSIBLE_PROPERTY_LABEL, "Nouveau dossier");
  support_close (window);
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  noms_watch_menus ();
  g_test_add_func ("/noms/menu", test_menu);
  g_test_add_func ("/noms/tooltip", test_tooltip);
  return g_test_run ();
}
