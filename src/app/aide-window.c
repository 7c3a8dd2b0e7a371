/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/aide-window.h"

#include "app/aide.h"
#include "widgets/memoire.h"
#include "widgets/tab-bin.h"

#include <glib/gi18n.h>

struct _AideWindow
{
  AdwWindow parent_instance;

  char **pages;
  char *page;

  GtkFilter *filtre;
  GtkSingleSelection *selection;

  GtkWidget *recherche;
  GtkWidget *liste;
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

/* The page that is read, wherever the search leaves it; none where it does not. */
static void
select_row (AideWindow *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) page = g_list_model_get_item (model, i);

      if (g_strcmp0 (gtk_string_object_get_string (page), self->page) == 0)
        position = i;
    }
  gtk_single_selection_set_selected (self->selection, position);
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
selected_cb (AideWindow *self)
{
  GtkStringObject *page = gtk_single_selection_get_selected_item (self->selection);

  if (page != NULL)
    show_page (self, gtk_string_object_get_string (page));
}

static gboolean
filter_cb (gpointer item,
           gpointer data)
{
  AideWindow *self = data;

  return aide_matches (gtk_string_object_get_string (item),
                       gtk_editable_get_text (GTK_EDITABLE (self->recherche)));
}

static void
search_changed_cb (AideWindow *self)
{
  gtk_filter_changed (self->filtre, GTK_FILTER_CHANGE_DIFFERENT);
  select_row (self);
}

/* Enter in the search goes to the first page that is found. */
static void
search_activate_cb (AideWindow *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_child_focus (self->liste, GTK_DIR_TAB_FORWARD);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *titre =
    aide_get_titre (gtk_string_object_get_string (gtk_list_item_get_item (item)));

  gtk_label_set_text (GTK_LABEL (label), titre);
  if (gtk_widget_get_parent (label) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, titre, -1);
}

static GtkWidget *
build_list (AideWindow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListModel *pages = G_LIST_MODEL (gtk_string_list_new ((const char * const *) self->pages));
  GListModel *trouvees;

  self->filtre = GTK_FILTER (gtk_custom_filter_new (filter_cb, self, NULL));
  trouvees = G_LIST_MODEL (gtk_filter_list_model_new (pages, g_object_ref (self->filtre)));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, trouvees);
  g_object_unref (trouvees);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory);
}

static GtkWidget *
build_side (AideWindow *self)
{
  GtkWidget *cote = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *defilement = gtk_scrolled_window_new ();
  GtkWidget *tab = g_object_new (JALONS_TYPE_TAB_BIN, "child", defilement, NULL);

  self->recherche = gtk_search_entry_new ();
  gtk_widget_set_margin_top (self->recherche, 6);
  gtk_widget_set_margin_start (self->recherche, 6);
  gtk_widget_set_margin_end (self->recherche, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->recherche), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search the help"), -1);
  self->liste = build_list (self);
  gtk_widget_add_css_class (self->liste, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages of the help"), -1);
  g_signal_connect_object (self->recherche, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recherche, "activate", G_CALLBACK (search_activate_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), self->liste);
  gtk_widget_set_vexpand (tab, TRUE);
  gtk_widget_set_size_request (cote, 230, -1);
  gtk_box_append (GTK_BOX (cote), self->recherche);
  gtk_box_append (GTK_BOX (cote), tab);

  return cote;
}

static void
aide_window_dispose (GObject *object)
{
  AideWindow *self = JALONS_AIDE_WINDOW (object);

  if (self->filtre != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filtre), NULL, NULL, NULL);
  g_clear_object (&self->filtre);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);

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
  memoire_bind_window (GTK_WINDOW (self), "aide");
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
