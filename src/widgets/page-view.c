/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-view-private.h"

#include "widgets/page-chercher.h"
#include "widgets/page-volet.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PageView, page_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM,
  PROP_MESSAGE,
  PROP_SEARCHING,
  PROP_SIDE,
  N_PROPS,
};

enum
{
  SIGNAL_LINK,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
describe (PageView *self)
{
  const guint page = page_view_get_page (self);
  g_autofree char *label = page > 0 ? g_strdup_printf (_("Page %u of %u"), page, self->n_pages)
                                    : g_strdup (_("No page"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_actions (PageView *self)
{
  static const char * const actions[] = {
    "page.zoom-in", "page.zoom-out", "page.zoom-fit", "page.zoom-page", "page.first", "page.last",
    "page.select-all", "page.find",
  };
  GtkWidget *widget = GTK_WIDGET (self);
  const guint page = page_view_get_page (self);
  const gboolean cherche = pdf_recherche_get_n (self->recherche) > 0;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (widget, actions[i], self->n_pages > 0);
  gtk_widget_action_set_enabled (widget, "page.previous", page > 1);
  gtk_widget_action_set_enabled (widget, "page.next", page < self->n_pages);
  gtk_widget_action_set_enabled (widget, "page.copy", !pdf_selection_is_empty (self->selection));
  gtk_widget_action_set_enabled (widget, "page.find-next", cherche);
  gtk_widget_action_set_enabled (widget, "page.find-previous", cherche);
}

static void
page_cb (PageView *self)
{
  describe (self);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* Opening */

static void
show_document (PageView    *self,
               PdfDocument *document)
{
  pdf_selection_clear (self->selection);
  pdf_strip_set_document (self->strip, document);
  pdf_recherche_set_document (self->recherche, document);
  page_volet_set_strip (JALONS_PAGE_VOLET (self->volet), self->strip, self->selection);
  self->n_pages = document != NULL ? pdf_document_get_n_pages (document) : 0;
  gtk_widget_set_visible (GTK_WIDGET (self->strip), document != NULL);
  page_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
}

static void
set_message (PageView   *self,
             const char *message)
{
  g_free (self->message);
  self->message = g_strdup (message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PageView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PdfDocument) document = pdf_document_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->ouverture);
  show_document (self, document);
  set_message (self, error != NULL ? error->message : NULL);
}

/**
 * page_view_set_bytes:
 * @octets: (nullable): a whole PDF, referenced
 *
 * Shows a PDF, which a thread opens: "n-pages" tells when it is there, and "message" why it is not. The
 * page and the zoom stay where they were as far as they can: it may be the same document, a few
 * words later.
 */
void
page_view_set_bytes (PageView *self,
                     GBytes   *octets)
{
  g_return_if_fail (JALONS_IS_PAGE_VIEW (self));

  if (octets != NULL && octets == self->octets)
    return;

  g_cancellable_cancel (self->ouverture);
  g_clear_object (&self->ouverture);
  g_clear_pointer (&self->octets, g_bytes_unref);
  set_message (self, NULL);
  if (octets == NULL)
    {
      show_document (self, NULL);
      return;
    }

  self->octets = g_bytes_ref (octets);
  self->ouverture = g_cancellable_new ();
  pdf_document_open_async (octets, self->ouverture, opened_cb, g_object_ref (self));
}

/* Searching */

static void
recherche_cb (PageView *self)
{
  const guint rang = pdf_recherche_get_rank (self->recherche);
  guint page = 0;
  g_autoptr (GArray) courant = pdf_recherche_list_current (self->recherche, &page);

  for (guint i = 0; i < self->n_pages; i++)
    {
      pdf_strip_set_marks (self->strip, i, PDF_MARQUE_TROUVE,
                           pdf_recherche_list_page (self->recherche, i));
      pdf_strip_set_marks (self->strip, i, PDF_MARQUE_COURANT,
                           courant != NULL && i == page ? courant : NULL);
    }
  if (rang != self->rang_montre && courant != NULL)
    pdf_strip_show (self->strip, page, g_array_index (courant, PdfRect, 0).y1,
                    gtk_adjustment_get_page_size (page_view_get_vadjustment (self)) / 3);
  self->rang_montre = rang;
  update_actions (self);
}

static void
chercher_cb (PageView   *self,
             const char *texte)
{
  page_view_search (self, texte);
}

static void
chercher_close_cb (PageView *self)
{
  g_object_set (self, "searching", FALSE, NULL);
}

/**
 * page_view_search:
 * @texte: (nullable): what to look for, %NULL for nothing
 *
 * Looks for a text in the whole document; the first hit from here on is shown.
 */
void
page_view_search (PageView   *self,
                  const char *texte)
{
  self->rang_montre = 0;
  pdf_recherche_set_text (self->recherche, texte, pdf_strip_get_page (self->strip));
}

static void
set_searching (PageView *self,
               gboolean  searching)
{
  page_chercher_set_open (JALONS_PAGE_CHERCHER (self->chercher), searching);
  if (!searching)
    {
      page_view_search (self, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

/* Links */

static void
link_cb (PageView   *self,
         const char *uri)
{
  g_signal_emit (self, signals[SIGNAL_LINK], 0, uri);
}

/* Object */

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
      g_value_set_uint (value, page_view_get_page (self));
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, self->n_pages);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, page_chercher_is_open (JALONS_PAGE_CHERCHER (self->chercher)));
      break;
    case PROP_SIDE:
      g_value_set_boolean (value, gtk_widget_get_visible (self->volet));
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
    case PROP_SEARCHING:
      set_searching (self, g_value_get_boolean (value));
      break;
    case PROP_SIDE:
      gtk_widget_set_visible (self->volet, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
page_view_dispose (GObject *object)
{
  PageView *self = JALONS_PAGE_VIEW (object);

  g_cancellable_cancel (self->ouverture);
  g_clear_object (&self->ouverture);
  if (self->recherche != NULL)
    pdf_recherche_set_document (self->recherche, NULL);
  g_clear_object (&self->recherche);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->racine, gtk_widget_unparent);
  g_clear_pointer (&self->octets, g_bytes_unref);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (page_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags ecrit = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, ecrit);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, PDF_ZOOM_PAGE, PAGE_ZOOM_MAX, 0,
                                               ecrit);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, ecrit);
  properties[PROP_SIDE] = g_param_spec_boolean ("side-visible", NULL, NULL, FALSE, ecrit);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
page_view_class_init (PageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = page_view_get_property;
  object_class->set_property = page_view_set_property;
  object_class->dispose = page_view_dispose;

  install_properties (object_class);
  signals[SIGNAL_LINK] = g_signal_new ("link-activated", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
  page_view_class_add_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static GtkWidget *
create_scroll (PageView *self)
{
  GtkScrolledWindow *defilement;

  self->strip = JALONS_PDF_STRIP (pdf_strip_new ());
  self->defilement = gtk_scrolled_window_new ();
  defilement = GTK_SCROLLED_WINDOW (self->defilement);
  gtk_scrolled_window_set_child (defilement, GTK_WIDGET (self->strip));
  /* The place that is kept when the scale changes is ours to find. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_scrolled_window_get_child (defilement)), FALSE);
  /* What scrolls would take the keyboard, which is for the whole, and never give it back to Tab. */
  gtk_widget_set_can_focus (self->defilement, FALSE);
  gtk_widget_set_vexpand (self->defilement, TRUE);
  gtk_widget_set_hexpand (self->defilement, TRUE);
  pdf_strip_set_adjustments (self->strip, gtk_scrolled_window_get_hadjustment (defilement),
                             gtk_scrolled_window_get_vadjustment (defilement));
  page_view_add_scroll_zoom (self, self->defilement);
  return self->defilement;
}

static void
page_view_init (PageView *self)
{
  GtkWidget *colonne = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->racine = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->volet = page_volet_new ();
  self->recherche = pdf_recherche_new ();
  self->chercher = page_chercher_new (self->recherche);
  gtk_widget_set_visible (self->volet, FALSE);
  gtk_box_append (GTK_BOX (colonne), self->chercher);
  gtk_box_append (GTK_BOX (colonne), create_scroll (self));
  gtk_box_append (GTK_BOX (self->racine), self->volet);
  gtk_box_append (GTK_BOX (self->racine), colonne);
  gtk_widget_set_parent (self->racine, GTK_WIDGET (self));

  self->selection = pdf_selection_new (self->strip);
  g_signal_connect_swapped (self->selection, "link-activated", G_CALLBACK (link_cb), self);
  g_signal_connect_swapped (self->selection, "notify::has-selection", G_CALLBACK (update_actions),
                            self);
  g_signal_connect_swapped (self->strip, "notify::page", G_CALLBACK (page_cb), self);
  g_signal_connect_swapped (self->recherche, "changed", G_CALLBACK (recherche_cb), self);
  g_signal_connect_swapped (self->chercher, "searched", G_CALLBACK (chercher_cb), self);
  g_signal_connect_swapped (self->chercher, "closed", G_CALLBACK (chercher_close_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), FALSE);
  page_cb (self);
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
 * page_view_set_zoom:
 * @zoom: as page_view_get_zoom() tells it
 */
void
page_view_set_zoom (PageView *self,
                    double    zoom)
{
  g_return_if_fail (JALONS_IS_PAGE_VIEW (self));

  if (ABS (self->zoom - zoom) < 0.001)
    return;

  self->zoom = zoom;
  pdf_strip_set_zoom (self->strip, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}
