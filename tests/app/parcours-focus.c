/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parcours-focus.h"

#include "support-app.h"

#include "widgets/formulaire-window.h"

#include <string.h>

#define ARRETS_MAX 600

/* Roles that tell nobody what a widget does. */
static const GtkAccessibleRole muets[] = {
  GTK_ACCESSIBLE_ROLE_NONE, GTK_ACCESSIBLE_ROLE_GENERIC, GTK_ACCESSIBLE_ROLE_WIDGET,
  GTK_ACCESSIBLE_ROLE_PRESENTATION,
};

/* Inside these one moves with the arrows: Tab stops once. */
static const GtkAccessibleRole composes[] = {
  GTK_ACCESSIBLE_ROLE_LIST, GTK_ACCESSIBLE_ROLE_LIST_BOX, GTK_ACCESSIBLE_ROLE_GRID,
  GTK_ACCESSIBLE_ROLE_TABLE, GTK_ACCESSIBLE_ROLE_TAB_LIST, GTK_ACCESSIBLE_ROLE_TREE_GRID,
  GTK_ACCESSIBLE_ROLE_MENU, GTK_ACCESSIBLE_ROLE_RADIO_GROUP, GTK_ACCESSIBLE_ROLE_MENU_BAR,
};

static gboolean
has_role (GtkWidget               *widget,
          const GtkAccessibleRole *roles,
          guint                    n)
{
  const GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  for (guint i = 0; i < n; i++)
    if (roles[i] == role)
      return TRUE;

  return FALSE;
}

static gboolean
has_label (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  g_autofree char *vide = NULL;

  if (gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  /* NULL is what says that the label is the one that was given: the empty one. */
  vide = gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  return vide != NULL;
}

/* The part of an entry, of a drop-down or of a menu button that takes the keyboard is named with
 * the whole. */
static GtkWidget *
get_whole (GtkWidget *widget)
{
  static GType (*const types[]) (void) = {
    gtk_drop_down_get_type, gtk_menu_button_get_type, gtk_spin_button_get_type,
    adw_combo_row_get_type, adw_entry_row_get_type, gtk_editable_get_type,
  };
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (guint i = 0; parent != NULL && i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *ancestor = gtk_widget_get_ancestor (parent, types[i] ());

      if (ancestor != NULL)
        return ancestor;
    }

  return widget;
}

/* Later versions of GTK read the words that a button shows. */
static gboolean
is_named_by_content (GtkWidget *widget)
{
  GtkWidget *label;

  if (gtk_get_minor_version () < 10 || !GTK_IS_BUTTON (widget))
    return FALSE;

  label = essai_find (widget, GTK_TYPE_LABEL, 0);
  return label != NULL && *gtk_label_get_text (GTK_LABEL (label)) != '\0';
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkWidget *whole = get_whole (widget);

  return has_label (widget) || has_label (whole) || is_named_by_content (widget) ||
         (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0');
}

static gboolean
is_stop (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) &&
         gtk_widget_is_sensitive (widget) && gtk_widget_get_mapped (widget);
}

/* What of GTK takes the keyboard only when nothing in it does. */
static gboolean
is_container (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_BOX (widget) ||
         ADW_IS_EXPANDER_ROW (widget);
}

/* What scrolls a page that says that there is nothing is of libadwaita, which says no more of it. Later
 * versions of GTK tell the bus what each one is whatever its role. */
static gboolean
is_scroll_pane (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) &&
         (gtk_get_minor_version () >= 10 || ADW_IS_STATUS_PAGE (gtk_widget_get_parent (widget)));
}

/* What of GTK itself takes the keyboard only when it is asked to. */
static gboolean
is_exempt (GtkWidget *widget)
{
  return GTK_IS_WINDOW (widget) || GTK_IS_PANED (widget) || GTK_IS_POPOVER (widget);
}

static void
list_stops (GtkWidget *root,
            GPtrArray *stops)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (is_stop (root) && !is_exempt (root))
    g_ptr_array_add (stops, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      list_stops (child, stops);
}

/* Its type and where it is, from the inside out. */
char *
parcours_describe (GtkWidget *widget)
{
  GString *texte = g_string_new (NULL);
  guint n = 0;

  for (GtkWidget *w = widget; w != NULL && n < 7; w = gtk_widget_get_parent (w), n++)
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (w));

      g_string_append_printf (texte, "%s%s%s%s", n > 0 ? " < " : "", G_OBJECT_TYPE_NAME (w),
                              id != NULL ? "#" : "", id != NULL ? id : "");
    }

  return g_string_free (texte, FALSE);
}

/* Tab goes from link to link inside the words that hold them. */
static guint
count_links (GtkWidget *widget)
{
  const char *texte = GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : "";
  guint n = 0;

  for (const char *lien = strstr (texte, "<a "); lien != NULL; lien = strstr (lien + 1, "<a "))
    n++;

  return n;
}

/* Whether the last stop keeps the keyboard for another of its links. */
static gboolean
is_at_next_link (GPtrArray *stops,
                 GtkWidget *focus,
                 guint     *liens)
{
  if (focus != NULL && stops->len > 0 && focus == stops->pdata[stops->len - 1] &&
      ++*liens < count_links (focus))
    return TRUE;

  *liens = 0;
  return FALSE;
}

/* Where Tab (or Shift+Tab) stops, once around: each one is kept, even if what comes after does away
 * with it. */
GPtrArray *
parcours_list_tab (GtkWidget        *window,
                   GtkDirectionType  direction)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0, liens = 0; i < ARRETS_MAX; i++)
    {
      GtkWidget *focus;

      if (!gtk_widget_child_focus (window, direction))
        break;
      focus = gtk_root_get_focus (GTK_ROOT (window));
      if (is_at_next_link (stops, focus, &liens))
        continue;
      if (focus == NULL || (stops->len > 0 && focus == stops->pdata[0]))
        break;
      if (stops->len > 0 && focus == stops->pdata[stops->len - 1] && ++liens < count_links (focus))
        continue;
          liens = 0;
      /* Whoever presses Tab stays there. */
      if (stops->len > 0 && focus == stops->pdata[stops->len - 1])
        {
          g_autofree char *ou = parcours_describe (focus);

          g_test_message ("Tab is trapped in %s", ou);
          g_test_fail ();
          break;
        }
      /* Around: a list takes the keyboard back on its selected row, not on its first one. */
      if (g_ptr_array_find (stops, focus, NULL))
        break;
      g_ptr_array_add (stops, g_object_ref (focus));
    }
  g_assert_cmpuint (stops->len, <, ARRETS_MAX);

  return g_steal_pointer (&stops);
}

static gboolean
is_composite (GtkWidget *widget)
{
  return has_role (widget, composes, G_N_ELEMENTS (composes)) || GTK_IS_LIST_BASE (widget) ||
         GTK_IS_STACK_SWITCHER (widget) || GTK_IS_CALENDAR (widget);
}

/* Whether Tab stops on it, in it, or elsewhere in a composite from which the arrows reach it. */
static gboolean
is_reached (GtkWidget *widget,
            GPtrArray *tab)
{
  for (guint i = 0; i < tab->len; i++)
    {
      GtkWidget *stop = tab->pdata[i];

      if (stop == widget || gtk_widget_is_ancestor (stop, widget))
        return TRUE;
    }
  /* What a drop-down shows in its button. */
  if (get_whole (widget) != widget)
    for (guint i = 0; i < tab->len; i++)
      if (gtk_widget_is_ancestor (tab->pdata[i], get_whole (widget)))
        return TRUE;
  for (GtkWidget *w = gtk_widget_get_parent (widget); w != NULL; w = gtk_widget_get_parent (w))
    for (guint i = 0; is_composite (w) && i < tab->len; i++)
      if (gtk_widget_is_ancestor (tab->pdata[i], w))
        return TRUE;
  /* Of radio buttons, Tab stops on one. */
  if (GTK_IS_CHECK_BUTTON (widget) || GTK_IS_TOGGLE_BUTTON (widget))
    for (guint i = 0; i < tab->len; i++)
      if (gtk_widget_get_parent (tab->pdata[i]) == gtk_widget_get_parent (widget))
        return TRUE;

  return FALSE;
}

static void
check_retraces (GPtrArray  *tab,
                GtkWidget  *window,
                GString    *fautes)
{
  g_autoptr (GPtrArray) retour = parcours_list_tab (window, GTK_DIR_TAB_BACKWARD);

  for (guint i = 0; i < tab->len; i++)
    {
      g_autofree char *ou = parcours_describe (tab->pdata[i]);

      if (gtk_widget_get_root (tab->pdata[i]) != GTK_ROOT (window))
        g_string_append_printf (fautes, "  Tab does away with %s\n", ou);
      else if (!is_reached (tab->pdata[i], retour))
        g_string_append_printf (fautes, "  Shift+Tab misses %s\n", ou);
    }
}

void
parcours_check (GtkWidget  *window,
                const char *lieu)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();
  g_autoptr (GPtrArray) tab = NULL;
  g_autoptr (GString) fautes = g_string_new (NULL);

  list_stops (window, stops);
  g_assert_cmpuint (stops->len, >, 0);
  tab = parcours_list_tab (window, GTK_DIR_TAB_FORWARD);
  g_ptr_array_set_size (stops, 0);
  list_stops (window, stops);

  for (guint i = 0; i < stops->len; i++)
    {
      GtkWidget *stop = stops->pdata[i];
      g_autofree char *ou = parcours_describe (stop);

      if (is_container (stop) && !g_ptr_array_find (tab, stop, NULL))
        continue;
      if (!has_name (stop))
        g_string_append_printf (fautes, "  no name: %s\n", ou);
      if (has_role (stop, muets, G_N_ELEMENTS (muets)) && get_whole (stop) == stop &&
          !is_scroll_pane (stop))
        g_string_append_printf (fautes, "  mute role: %s\n", ou);
      if (!is_reached (stop, tab))
        g_string_append_printf (fautes, "  Tab misses %s\n", ou);
      if (GTK_IS_TEXT_VIEW (stop) && gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (stop)))
        g_string_append_printf (fautes, "  Tab stays in %s\n", ou);
    }
  check_retraces (tab, window, fautes);

  g_test_message ("%s: %u focusable, %u stops of Tab", lieu, stops->len, tab->len);
  if (fautes->len > 0)
    {
      g_test_message ("%s:\n%s", lieu, fautes->str);
      g_test_fail ();
    }
}

/* The window that was opened above another one. */
GtkWidget *
parcours_find_other_window (GtkWidget *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel != window && gtk_widget_get_visible (toplevel))
        return toplevel;
    }

  return NULL;
}

static gboolean
controller_has_key (GtkEventController *controller,
                    guint               touche,
                    GdkModifierType     modificateurs)
{
  GListModel *raccourcis;

  if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
    return FALSE;
  raccourcis = G_LIST_MODEL (controller);
  for (guint i = 0; i < g_list_model_get_n_items (raccourcis); i++)
    {
      g_autoptr (GtkShortcut) raccourci = g_list_model_get_item (raccourcis, i);
      GtkShortcutTrigger *declencheur = gtk_shortcut_get_trigger (raccourci);

      if (GTK_IS_KEYVAL_TRIGGER (declencheur) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (declencheur)) == touche &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (declencheur)) == modificateurs)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_key (GtkWidget       *window,
         guint            touche,
         GdkModifierType  modificateurs)
{
  g_autoptr (GListModel) controleurs = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controleurs); i++)
    {
      g_autoptr (GtkEventController) un = g_list_model_get_item (controleurs, i);

      if (controller_has_key (un, touche, modificateurs))
        return TRUE;
    }
  return FALSE;
}

/* What parcours_check() does, and the keys of a window that one fills or answers, which it then closes: a
 * form that asks something is confirmed by Ctrl+Enter; any other window that confirms, by its default
 * button. */
void
parcours_check_form (GtkWindow  *window,
                     const char *lieu)
{
  GtkWidget *widget = GTK_WIDGET (window);
  const char *titre;

  if (window == NULL)
    g_error ("%s: no window", lieu);
  gtk_test_widget_wait_for_draw (widget);
  titre = gtk_window_get_title (window);
  if (!ADW_IS_MESSAGE_DIALOG (window) && (titre == NULL || *titre == '\0'))
    g_error ("%s: no title", lieu);
  parcours_check (widget, lieu);
  if (!has_key (widget, GDK_KEY_Escape, 0))
    g_error ("%s: Escape does not close", lieu);
  if (JALONS_IS_FORMULAIRE_WINDOW (window) && !has_key (widget, GDK_KEY_Return, GDK_CONTROL_MASK))
    g_error ("%s: Ctrl+Enter does not confirm", lieu);
  if (gtk_window_get_focus (window) == NULL)
    g_error ("%s: the keyboard is nowhere", lieu);

  /* As Escape does. */
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (window);
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
}
