/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-touches.h"

static const char * const pages[] = { "suivi", "entretiens", "synthese", "documents",
                                      "historique", "preparation" };

/* The keys work from the list too, but not while another place of the window is shown. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  return args != NULL ? gtk_widget_activate_action_variant (widget, "dossier.page", args)
                      : gtk_widget_activate_action (widget, "dossier.notes", NULL);
}

static void
add_key (GtkEventController *controller,
         guint               touche,
         const char         *page)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (touche, GDK_CONTROL_MASK),
                      gtk_callback_action_new (key_cb, NULL, NULL));

  if (page != NULL)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (page));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/**
 * dossier_touches_add:
 * @view: the pages of a dossier, with their actions
 *
 * Gives the pages their keys.
 */
void
dossier_touches_add (GtkWidget *view)
{
  /* On an AZERTY keyboard the digits need Shift: the unshifted signs go to the same pages. */
  static const guint touches[][3] = {
    { GDK_KEY_1, GDK_KEY_ampersand, GDK_KEY_KP_1 },
    { GDK_KEY_2, GDK_KEY_eacute, GDK_KEY_KP_2 },
    { GDK_KEY_3, GDK_KEY_quotedbl, GDK_KEY_KP_3 },
    { GDK_KEY_4, GDK_KEY_apostrophe, GDK_KEY_KP_4 },
    { GDK_KEY_5, GDK_KEY_parenleft, GDK_KEY_KP_5 },
    /* The unshifted sign of 6 is “-”, which makes a page smaller. */
    { GDK_KEY_6, GDK_KEY_6, GDK_KEY_KP_6 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    for (guint j = 0; j < G_N_ELEMENTS (touches[i]); j++)
      add_key (controller, touches[i][j], pages[i]);
  add_key (controller, GDK_KEY_m, NULL);
  gtk_widget_add_controller (view, controller);
}
