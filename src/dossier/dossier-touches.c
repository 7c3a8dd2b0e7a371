/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/dossier-touches.h"

#include "dossier/onglets.h"
#include "dossier/page-entree.h"
#include "dossier/page-tardive.h"

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

#define TOUCHE_NOTES GDK_KEY_m

static const char * const pages[] = { "suivi", "entretiens", "synthese", "documents",
                                      "historique", "preparation" };

/* Whether one is at work in the dossier, and not in the list beside it or on its tabs. */
static gboolean
is_inside (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, view) &&
         gtk_widget_get_ancestor (focus, TYPE_ONGLETS) == NULL;
}

/* Who is at work there goes on in the page; who looks at it from the list stays in the list, and goes
 * there by the same key once more. */
static gboolean
show_page (GtkWidget *view,
           GtkStack  *pile,
           GVariant  *page)
{
  const gboolean dedans = is_inside (view) ||
                          g_strcmp0 (gtk_stack_get_visible_child_name (pile),
                                     g_variant_get_string (page, NULL)) == 0;
  GtkWidget *visible;

  if (!gtk_widget_activate_action_variant (view, "dossier.page", page))
    return FALSE;
  visible = gtk_stack_get_visible_child (pile);
  if (dedans && JALONS_IS_PAGE_TARDIVE (visible) && page_tardive_is_built (JALONS_PAGE_TARDIVE (visible)))
    page_entree_focus (page_tardive_get_page (JALONS_PAGE_TARDIVE (visible)));
  return TRUE;
}

/* The keys work from the list too, but not while another place of the window is shown. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   pile)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  return args != NULL ? show_page (widget, pile, args)
                      : gtk_widget_activate_action (widget, "dossier.notes", NULL);
}

static void
add_key (GtkEventController *controller,
         GtkStack           *pile,
         guint               touche,
         const char         *page)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (touche, GDK_CONTROL_MASK),
                      gtk_callback_action_new (key_cb, pile, NULL));

  if (page != NULL)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (page));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/**
 * dossier_touches_add:
 * @view: the pages of a dossier, with their actions
 * @pile: where they are, in @view
 *
 * Gives the pages their keys.
 */
void
dossier_touches_add (GtkWidget *view,
                     GtkStack  *pile)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    for (guint j = 0; j < G_N_ELEMENTS (touches[i]); j++)
      add_key (controller, pile, touches[i][j], pages[i]);
  add_key (controller, pile, TOUCHE_NOTES, NULL);
  gtk_widget_add_controller (view, controller);
}

/**
 * dossier_touches_have:
 * @touche: a key
 * @etat: what is held down with it
 *
 * Returns: whether the pages do something with it from where they are beside
 */
gboolean
dossier_touches_have (guint           touche,
                      GdkModifierType etat)
{
  if ((etat & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    for (guint j = 0; j < G_N_ELEMENTS (touches[i]); j++)
      if (touches[i][j] == touche)
        return TRUE;

  return touche == TOUCHE_NOTES;
}
