/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-view.h"

#include "widgets/pdf-sheet.h"

#include <glib/gi18n-lib.h>

#define ZOOM_PAS 1.2
#define ZOOM_MIN 0.25
#define ZOOM_MAX 4.0

/**
 * PageView:
 *
 * A PDF, one page at a time. Page Up and Page Down turn the pages, Ctrl+plus and Ctrl+minus zoom,
 * Ctrl+0 fills the width.
 */
struct _PageView
{
  GtkWidget parent_instance;

  GtkWidget *defilement;
  PdfSheet *feuille;
  PopplerDocument *document;
  guint page;
  double zoom;
};

G_DEFINE_FINAL_TYPE (PageView, page_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_actions (PageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const guint n = page_view_get_n_pages (self);

  gtk_widget_action_set_enabled (widget, "page.previous", self->page > 1);
  gtk_widget_action_set_enabled (widget, "page.next", self->page < n);
  gtk_widget_action_set_enabled (widget, "page.zoom-in", n > 0);
  gtk_widget_action_set_enabled (widget, "page.zoom-out", n > 0);
  gtk_widget_action_set_enabled (widget, "page.zoom-fit", n > 0);
}

static void
show_page (PageView *self)
{
  const guint n = page_view_get_n_pages (self);
  g_autofree char *label = NULL;
  PopplerPage *page = NULL;

  if (n > 0)
    page = poppler_document_get_page (self->document, (int) self->page - 1);
  pdf_sheet_set_page (self->feuille, page);
  gtk_widget_set_visible (GTK_WIDGET (self->feuille), page != NULL);

  label = n > 0 ? g_strdup_printf (_("Page %u of %u"), self->page, n) : g_strdup (_("No page"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update_actions (self);
  g_clear_object (&page);
}

static void
turn (PageView *self,
      int       pas)
{
  GtkScrolledWindow *defilement = GTK_SCROLLED_WINDOW (self->defilement);
  GtkAdjustment *hauteur = gtk_scrolled_window_get_vadjustment (defilement);

  page_view_set_page (self, (guint) ((int) self->page + pas));
  gtk_adjustment_set_value (hauteur, gtk_adjustment_get_lower (hauteur));
}

static void
previous_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  turn (JALONS_PAGE_VIEW (widget), -1);
}

static void
next_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  turn (JALONS_PAGE_VIEW (widget), 1);
}

static void
zoom_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PageView *self = JALONS_PAGE_VIEW (widget);
  const double echelle = pdf_sheet_get_scale (self->feuille);

  if (g_strcmp0 (action, "page.zoom-fit") == 0)
    page_view_set_zoom (self, 0);
  else
    page_view_set_zoom (self, CLAMP (g_strcmp0 (action, "page.zoom-in") == 0 ? echelle * ZOOM_PAS
                                                                             : echelle / ZOOM_PAS,
                                     ZOOM_MIN, ZOOM_MAX));
}

static void
page_view_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PageView *self = JALONS_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, page_view_get_n_pages (self));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
page_view_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PageView *self = JALONS_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      page_view_set_page (self, g_value_get_uint (value));
      break;
    case PROP_ZOOM:
      page_view_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
page_view_dispose (GObject *object)
{
  PageView *self = JALONS_PAGE_VIEW (object);

  g_clear_pointer (&self->defilement, gtk_widget_unparent);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (page_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct { const char *action; guint touche; GdkModifierType mod; } raccourcis[] = {
    { "page.previous", GDK_KEY_Page_Up, 0 },
    { "page.previous", GDK_KEY_KP_Page_Up, 0 },
    { "page.next", GDK_KEY_Page_Down, 0 },
    { "page.next", GDK_KEY_KP_Page_Down, 0 },
    { "page.zoom-in", GDK_KEY_plus, GDK_CONTROL_MASK },
    { "page.zoom-in", GDK_KEY_equal, GDK_CONTROL_MASK },
    { "page.zoom-in", GDK_KEY_KP_Add, GDK_CONTROL_MASK },
    { "page.zoom-out", GDK_KEY_minus, GDK_CONTROL_MASK },
    { "page.zoom-out", GDK_KEY_KP_Subtract, GDK_CONTROL_MASK },
    { "page.zoom-fit", GDK_KEY_0, GDK_CONTROL_MASK },
    { "page.zoom-fit", GDK_KEY_agrave, GDK_CONTROL_MASK },
    { "page.zoom-fit", GDK_KEY_KP_0, GDK_CONTROL_MASK },
  };

  gtk_widget_class_install_action (widget_class, "page.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "page.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "page.zoom-fit", NULL, zoom_action);
  for (guint i = 0; i < G_N_ELEMENTS (raccourcis); i++)
    gtk_widget_class_add_binding_action (widget_class, raccourcis[i].touche, raccourcis[i].mod,
                                         raccourcis[i].action, NULL);
}

static void
page_view_class_init (PageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = page_view_get_property;
  object_class->set_property = page_view_set_property;
  object_class->dispose = page_view_dispose;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, ZOOM_MAX, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
page_view_init (PageView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->feuille = pdf_sheet_new ();
  self->defilement = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->defilement),
                                 GTK_WIDGET (self->feuille));
  gtk_widget_set_focusable (self->defilement, FALSE);
  gtk_widget_set_parent (self->defilement, GTK_WIDGET (self));
  pdf_sheet_set_zoom (self->feuille, 0);
  show_page (self);
}

/**
 * page_view_new:
 *
 * Returns: (transfer floating): a view without a document
 */
GtkWidget *
page_view_new (void)
{
  return g_object_new (JALONS_TYPE_PAGE_VIEW, NULL);
}

/**
 * page_view_set_bytes:
 * @bytes: (nullable): a whole PDF, referenced
 *
 * Shows a PDF. The page and the zoom stay where they were as far as they can: the document may be
 * the same one, a few words later.
 *
 * Returns: %FALSE and @error when @bytes is not a PDF; the view is then empty
 */
gboolean
page_view_set_bytes (PageView  *self,
                     GBytes    *bytes,
                     GError   **error)
{
  g_autoptr (GError) erreur = NULL;
  guint n;

  g_return_val_if_fail (JALONS_IS_PAGE_VIEW (self), FALSE);

  /* The page is let go before its document. */
  pdf_sheet_set_page (self->feuille, NULL);
  g_clear_object (&self->document);
  if (bytes != NULL)
    self->document = poppler_document_new_from_bytes (bytes, NULL, &erreur);

  n = page_view_get_n_pages (self);
  self->page = CLAMP (self->page, MIN (n, 1), n);
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);

  if (erreur != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&erreur));
      return FALSE;
    }
  return TRUE;
}

/**
 * page_view_get_n_pages:
 *
 * Returns: how many pages the document has, 0 without a document
 */
guint
page_view_get_n_pages (PageView *self)
{
  g_return_val_if_fail (JALONS_IS_PAGE_VIEW (self), 0);

  return self->document != NULL ? (guint) poppler_document_get_n_pages (self->document) : 0;
}

/**
 * page_view_get_page:
 *
 * Returns: the page shown, from 1; 0 without a document
 */
guint
page_view_get_page (PageView *self)
{
  g_return_val_if_fail (JALONS_IS_PAGE_VIEW (self), 0);

  return self->page;
}

/**
 * page_view_set_page:
 * @page: from 1; what is out of the document goes to its nearest end
 */
void
page_view_set_page (PageView *self,
                    guint     page)
{
  guint n;

  g_return_if_fail (JALONS_IS_PAGE_VIEW (self));

  n = page_view_get_n_pages (self);
  page = CLAMP (page, MIN (n, 1), n);
  if (self->page == page)
    return;

  self->page = page;
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * page_view_get_zoom:
 *
 * Returns: 1 for the size on paper, 0 when the page fills the width
 */
double
page_view_get_zoom (PageView *self)
{
  g_return_val_if_fail (JALONS_IS_PAGE_VIEW (self), 0);

  return self->zoom;
}

/**
 * page_view_set_zoom:
 * @zoom: 1 for the size on paper, 0 to fill the width
 */
void
page_view_set_zoom (PageView *self,
                    double    zoom)
{
  g_return_if_fail (JALONS_IS_PAGE_VIEW (self));

  if (ABS (self->zoom - zoom) < 0.001)
    return;

  self->zoom = zoom;
  pdf_sheet_set_zoom (self->feuille, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}
