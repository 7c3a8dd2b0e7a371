/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/aide-window.h"

#include "app/aide.h"

#include <glib/gi18n.h>

struct _AideWindow
{
  AdwWindow parent_instance;

  char **pages;
  char *page;

  GtkWidget *recherche;
  GtkListBox *liste;
  GtkWidget *defilement;
};

G_DEFINE_FINAL_TYPE (AideWindow, aide_window, ADW_TYPE_WINDOW)

static void show_page (AideWindow *self,
                       const char *page);

static gboolean
link_cb (AideWindow *self,
         const char *uri)
{
  if (!g_str_has_prefix (uri, AIDE_LIEN))
    return FALSE;

  show_page (self, uri + strlen (AIDE_LIEN));

  return TRUE;
}

static void
connect_links (AideWindow *self,
               GtkWidget  *widget)
{
  if (GTK_IS_LABEL (widget))
    g_signal_connect_object (widget, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    connect_links (self, child);
}

static void
select_row (AideWindow *self)
{
  for (guint i = 0; self->pages[i] != NULL; i++)
    if (g_str_equal (self->pages[i], self->page))
      gtk_list_box_select_row (self->liste, gtk_list_box_get_row_at_index (self->liste, (int) i));
}

static void
show_page (AideWindow *self,
           const char *page)
{
  g_autofree char *texte = aide_get_texte (page);
  g_autofree char *titre = NULL;
  GtkWidget *contenu, *clamp;

  if (texte == NULL || g_strcmp0 (self->page, page) == 0)
    return;

  g_free (self->page);
  self->page = g_strdup (page);
  titre = aide_get_titre (page);
  contenu = aide_build (page);
  connect_links (self, contenu);
  clamp = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (clamp), contenu);
  gtk_widget_add_css_class (contenu, "page-margins");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->defilement), clamp);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->defilement), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  titre, -1);
  select_row (self);
}

static void
selected_cb (AideWindow    *self,
             GtkListBoxRow *row)
{
  if (row != NULL)
    show_page (self, self->pages[gtk_list_box_row_get_index (row)]);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  AideWindow *self = data;

  return aide_matches (self->pages[gtk_list_box_row_get_index (row)],
                       gtk_editable_get_text (GTK_EDITABLE (self->recherche)));
}

/* Enter in the search goes to the first page that is found. */
static void
search_activate_cb (AideWindow *self)
{
  for (guint i = 0; self->pages[i] != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->liste, (int) i);

      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        {
          gtk_list_box_select_row (self->liste, row);
          gtk_widget_grab_focus (GTK_WIDGET (row));
          return;
        }
    }
}

static void
add_rows (AideWindow *self)
{
  for (guint i = 0; self->pages[i] != NULL; i++)
    {
      g_autofree char *titre = aide_get_titre (self->pages[i]);
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = gtk_label_new (titre);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, titre, -1);
      gtk_list_box_append (self->liste, row);
    }
}

static GtkWidget *
build_side (AideWindow *self)
{
  GtkWidget *cote = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *defilement = gtk_scrolled_window_new ();

  self->recherche = gtk_search_entry_new ();
  gtk_widget_set_margin_top (self->recherche, 6);
  gtk_widget_set_margin_start (self->recherche, 6);
  gtk_widget_set_margin_end (self->recherche, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->recherche), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search the help"), -1);
  self->liste = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->liste), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages of the help"), -1);
  gtk_list_box_set_filter_func (self->liste, filter_cb, self, NULL);
  g_signal_connect_object (self->liste, "row-selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recherche, "search-changed",
                           G_CALLBACK (gtk_list_box_invalidate_filter), self->liste,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recherche, "activate", G_CALLBACK (search_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), GTK_WIDGET (self->liste));
  gtk_widget_set_vexpand (defilement, TRUE);
  gtk_widget_set_size_request (cote, 230, -1);
  gtk_box_append (GTK_BOX (cote), self->recherche);
  gtk_box_append (GTK_BOX (cote), defilement);

  return cote;
}

static void
aide_window_dispose (GObject *object)
{
  AideWindow *self = JALONS_AIDE_WINDOW (object);

  if (self->liste != NULL)
    gtk_list_box_set_filter_func (self->liste, NULL, NULL, NULL);
  self->liste = NULL;

  G_OBJECT_CLASS (aide_window_parent_class)->dispose (object);
}

static void
aide_window_finalize (GObject *object)
{
  AideWindow *self = JALONS_AIDE_WINDOW (object);

  g_strfreev (self->pages);
  g_free (self->page);

  G_OBJECT_CLASS (aide_window_parent_class)->finalize (object);
}

static void
aide_window_class_init (AideWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = aide_window_dispose;
  object_class->finalize = aide_window_finalize;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
aide_window_init (AideWindow *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *corps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->pages = aide_list_pages ();
  gtk_window_set_title (GTK_WINDOW (self), _("Help"));
  gtk_window_set_default_size (GTK_WINDOW (self), 900, 640);
  self->defilement = gtk_scrolled_window_new ();
  gtk_widget_set_hexpand (self->defilement, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (boite), adw_header_bar_new ());
  gtk_widget_set_vexpand (corps, TRUE);
  gtk_box_append (GTK_BOX (corps), build_side (self));
  gtk_box_append (GTK_BOX (corps), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (corps), self->defilement);
  gtk_box_append (GTK_BOX (boite), corps);
  adw_window_set_content (ADW_WINDOW (self), boite);
  add_rows (self);
}

/**
 * aide_window_present:
 * @parent: the window that asks
 * @page: the page of where it is; the first one when there is none of that name
 *
 * Opens the help beside @parent.
 */
void
aide_window_present (GtkWindow  *parent,
                     const char *page)
{
  AideWindow *self = g_object_new (JALONS_TYPE_AIDE_WINDOW, "transient-for", parent, NULL);

  show_page (self, page);
  if (self->page == NULL)
    show_page (self, AIDE_SOMMAIRE);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * aide_window_get_page:
 *
 * Returns: (transfer none): the page that is read
 */
const char *
aide_window_get_page (AideWindow *self)
{
  g_return_val_if_fail (JALONS_IS_AIDE_WINDOW (self), NULL);

  return self->page;
}
