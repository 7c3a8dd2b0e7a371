/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/page-vivante.h"

#include "documents/mise-en-page.h"

#include <glib/gi18n.h>

#define LARGEUR_MIN 200

struct _PageVivante
{
  GtkWidget parent_instance;

  PageVivanteBuild build;
  gpointer data;
  Theme *theme;
  MiseEnPage *pages;
  char *message;
  char *heading;
  guint page;
  guint attente;
  gboolean perimee;
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_MESSAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PageVivante, page_vivante, GTK_TYPE_WIDGET)

static void
describe (PageVivante *self)
{
  g_autofree char *label = NULL;

  if (self->pages != NULL)
    label = g_strdup_printf (_("Page %u of %u, as it will be printed"), self->page + 1,
                             page_vivante_get_n_pages (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _("Page as it will be printed"), -1);
}

static void
go_to (PageVivante *self,
       guint        page)
{
  const guint n = page_vivante_get_n_pages (self);

  page = n > 0 ? MIN (page, n - 1) : 0;
  if (page == self->page)
    return;

  self->page = page;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* What stands under the heading may be on several pages: one of them that is shown stays. */
static void
show_signet (PageVivante *self)
{
  const guint n = self->pages != NULL ? mise_en_page_get_n_signets (self->pages) : 0;

  for (guint i = 0; i < n && self->heading != NULL; i++)
    {
      const Signet *signet = mise_en_page_get_signet (self->pages, i);
      const guint fin = i + 1 < n ? mise_en_page_get_signet (self->pages, i + 1)->page
                                  : mise_en_page_get_n_pages (self->pages) - 1;

      if (g_strcmp0 (signet->text, self->heading) != 0)
        continue;
      if (self->page < signet->page || self->page > fin)
        go_to (self, signet->page);
      return;
    }
}

static gboolean
layout (PageVivante  *self,
        GError      **error)
{
  Bloc *bloc = self->build != NULL ? self->build (self->data, error) : NULL;
  MiseEnPage *pages;

  if (bloc == NULL)
    return FALSE;
  if (self->theme == NULL)
    self->theme = theme_new (error);
  if (self->theme == NULL)
    {
      bloc_free (bloc);
      return FALSE;
    }

  pages = mise_en_page_new (bloc, self->theme, error);
  if (pages == NULL)
    return FALSE;
  g_clear_pointer (&self->pages, mise_en_page_free);
  self->pages = pages;
  return TRUE;
}

/**
 * page_vivante_compose:
 *
 * Makes the pages again now.
 */
void
page_vivante_compose (PageVivante *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JALONS_IS_PAGE_VIVANTE (self));

  g_clear_handle_id (&self->attente, g_source_remove);
  self->perimee = FALSE;
  g_clear_pointer (&self->message, g_free);
  if (!layout (self, &error))
    {
      g_clear_pointer (&self->pages, mise_en_page_free);
      self->message = g_strdup (error != NULL ? error->message : NULL);
    }

  self->page = MIN (self->page, MAX (page_vivante_get_n_pages (self), 1) - 1);
  show_signet (self);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static gboolean
compose_cb (gpointer data)
{
  PageVivante *self = data;

  self->attente = 0;
  page_vivante_compose (self);

  return G_SOURCE_REMOVE;
}

static void
page_vivante_map (GtkWidget *widget)
{
  PageVivante *self = JALONS_PAGE_VIVANTE (widget);

  GTK_WIDGET_CLASS (page_vivante_parent_class)->map (widget);
  if (self->perimee)
    page_vivante_compose (self);
}

static GtkSizeRequestMode
page_vivante_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
page_vivante_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = LARGEUR_MIN;
  *natural = (int) PAGE_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = (int) (MAX (for_size, LARGEUR_MIN) * PAGE_HEIGHT / PAGE_WIDTH);
      *natural = *minimum;
    }
}

static void
page_vivante_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PageVivante *self = JALONS_PAGE_VIVANTE (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->pages == NULL || width <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, width / PAGE_WIDTH, width / PAGE_WIDTH);
  mise_en_page_paint (self->pages, self->page, cr, NULL);
  cairo_destroy (cr);
}

static gboolean
key_pressed_cb (PageVivante *self,
                guint        keyval)
{
  const guint n = page_vivante_get_n_pages (self);

  switch (keyval)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_Right:
      page_vivante_set_page (self, self->page + 1);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_Left:
      page_vivante_set_page (self, self->page > 0 ? self->page - 1 : 0);
      break;
    case GDK_KEY_Home:
      page_vivante_set_page (self, 0);
      break;
    case GDK_KEY_End:
      page_vivante_set_page (self, n > 0 ? n - 1 : 0);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  return GDK_EVENT_STOP;
}

static void
page_vivante_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PageVivante *self = JALONS_PAGE_VIVANTE (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, page_vivante_get_n_pages (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
page_vivante_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (prop_id == PROP_PAGE)
    page_vivante_set_page (JALONS_PAGE_VIVANTE (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
page_vivante_dispose (GObject *object)
{
  PageVivante *self = JALONS_PAGE_VIVANTE (object);

  g_clear_handle_id (&self->attente, g_source_remove);
  g_clear_pointer (&self->pages, mise_en_page_free);
  g_clear_pointer (&self->theme, theme_unref);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->heading, g_free);

  G_OBJECT_CLASS (page_vivante_parent_class)->dispose (object);
}

static void
page_vivante_class_init (PageVivanteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = page_vivante_dispose;
  object_class->get_property = page_vivante_get_property;
  object_class->set_property = page_vivante_set_property;
  widget_class->map = page_vivante_map;
  widget_class->get_request_mode = page_vivante_get_request_mode;
  widget_class->measure = page_vivante_measure;
  widget_class->snapshot = page_vivante_snapshot;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pagevivante");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
page_vivante_init (PageVivante *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->perimee = TRUE;
  describe (self);
}

/**
 * page_vivante_new:
 *
 * Returns: (transfer floating): a sheet of paper without a document
 */
GtkWidget *
page_vivante_new (void)
{
  return g_object_new (TYPE_PAGE_VIVANTE, NULL);
}

/**
 * page_vivante_set_build:
 * @build: (nullable): builds the document as it stands
 * @data: for @build
 *
 * Sets what the pages are made of; page_vivante_queue() makes them.
 */
void
page_vivante_set_build (PageVivante      *self,
                        PageVivanteBuild  build,
                        gpointer          data)
{
  g_return_if_fail (JALONS_IS_PAGE_VIVANTE (self));

  self->build = build;
  self->data = data;
}

/**
 * page_vivante_queue:
 *
 * Tells that the document changed: its pages are made again shortly, once whatever is typed in
 * between; when nobody sees them, not before somebody does.
 */
void
page_vivante_queue (PageVivante *self)
{
  g_return_if_fail (JALONS_IS_PAGE_VIVANTE (self));

  self->perimee = TRUE;
  if (self->attente == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->attente = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, PAGE_VIVANTE_DELAI_MS, compose_cb,
                                        self, NULL);
}

/**
 * page_vivante_get_n_pages:
 *
 * Returns: how many pages the document has, 0 without one
 */
guint
page_vivante_get_n_pages (PageVivante *self)
{
  return self->pages != NULL ? mise_en_page_get_n_pages (self->pages) : 0;
}

/**
 * page_vivante_get_page:
 *
 * Returns: the page that is shown, from 0
 */
guint
page_vivante_get_page (PageVivante *self)
{
  return self->page;
}

/**
 * page_vivante_set_page:
 * @page: from 0; one too high is the last one
 *
 * Shows a page, and follows a heading no more.
 */
void
page_vivante_set_page (PageVivante *self,
                       guint        page)
{
  g_clear_pointer (&self->heading, g_free);
  go_to (self, page);
}

/**
 * page_vivante_show_heading:
 * @heading: (nullable): a heading of the document
 *
 * Shows the page where @heading is, now and after each change; a document without it stays where it
 * is, and so does one whose page shows a part of what stands under it.
 */
void
page_vivante_show_heading (PageVivante *self,
                           const char  *heading)
{
  g_return_if_fail (JALONS_IS_PAGE_VIVANTE (self));

  g_free (self->heading);
  self->heading = g_strdup (heading);
  show_signet (self);
}

/**
 * page_vivante_has_heading:
 *
 * Returns: whether the document has @heading among its headings
 */
gboolean
page_vivante_has_heading (PageVivante *self,
                          const char  *heading)
{
  const guint n = self->pages != NULL ? mise_en_page_get_n_signets (self->pages) : 0;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (mise_en_page_get_signet (self->pages, i)->text, heading) == 0)
      return TRUE;

  return FALSE;
}

/**
 * page_vivante_get_message:
 *
 * Returns: (nullable): why there is no page
 */
const char *
page_vivante_get_message (PageVivante *self)
{
  return self->message;
}
