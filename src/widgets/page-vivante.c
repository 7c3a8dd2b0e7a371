/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-vivante.h"

#include "documents/texte.h"
#include "widgets/page-atelier.h"

#include <glib/gi18n.h>

#define LARGEUR_MIN 200

struct _PageVivante
{
  GtkWidget parent_instance;

  PageVivanteBuild build;
  gpointer data;
  PageAtelier *atelier;
  GCancellable *attente_pages;   /* of the document that is laid out */
  GCancellable *attente_peinture; /* of a page of the last one */
  GdkTexture *texture;
  guint peinte; /* the page of the picture */
  int demandee; /* how wide it was asked for */
  char **titres;
  guint n_pages;
  char *message;
  char *heading;
  guint page;
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

  if (self->n_pages > 0)
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

static void
show_made (PageVivante *self,
           PageFaite   *faite)
{
  g_strfreev (self->titres);
  self->titres = g_steal_pointer (&faite->titres);
  self->n_pages = faite->n_pages;
  self->page = faite->page;
  g_free (self->message);
  self->message = g_strdup (faite->message);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
show_texture (PageVivante *self,
              PageFaite   *faite)
{
  if (faite->texture != NULL || faite->n_pages == 0)
    g_set_object (&self->texture, faite->texture);
  self->peinte = faite->page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
get_wanted_width (PageVivante *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self))
         * gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

static void start (PageVivante *self);

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (PageVivante) self = data;
  g_autoptr (PageFaite) faite = page_atelier_finish (result, NULL);

  if (faite == NULL)
    return;

  g_clear_object (&self->attente_pages);
  show_made (self, faite);
  show_texture (self, faite);
  if (self->perimee)
    start (self);
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (PageVivante) self = data;
  g_autoptr (PageFaite) faite = page_atelier_finish (result, NULL);

  if (faite == NULL)
    return;

  g_clear_object (&self->attente_peinture);
  self->demandee = 0;
  if (faite->n_pages > 0 && faite->page != self->page)
    go_to (self, faite->page);
  show_texture (self, faite);
}

static void
forget_painting (PageVivante *self)
{
  g_cancellable_cancel (self->attente_peinture);
  g_clear_object (&self->attente_peinture);
  self->demandee = 0;
}

static void
paint_again (PageVivante *self)
{
  if (self->n_pages == 0 || self->attente_pages != NULL)
    return;

  forget_painting (self);
  self->attente_peinture = g_cancellable_new ();
  self->demandee = get_wanted_width (self);
  page_atelier_paint_async (self->atelier, self->page, self->heading, self->demandee,
                            self->attente_peinture, painted_cb, g_object_ref (self));
}

/* The document is read here, a thread does the rest. One that is being laid out is finished, and the
 * next one has all that was typed meanwhile. */
static void
start (PageVivante *self)
{
  g_autoptr (GError) error = NULL;
  Bloc *document = self->build != NULL ? self->build (self->data, &error) : NULL;

  self->perimee = FALSE;
  forget_painting (self);
  if (document == NULL)
    {
      PageFaite vide = { .message = error != NULL ? error->message : NULL };

      show_made (self, &vide);
      show_texture (self, &vide);
      return;
    }

  self->attente_pages = g_cancellable_new ();
  page_atelier_compose_async (self->atelier, document, self->page, self->heading,
                              get_wanted_width (self), self->attente_pages, composed_cb,
                              g_object_ref (self));
}

/**
 * page_vivante_compose:
 *
 * Makes the pages again, seen or not; page_vivante_is_busy() tells how long it takes.
 */
void
page_vivante_compose (PageVivante *self)
{
  g_return_if_fail (JALONS_IS_PAGE_VIVANTE (self));

  self->perimee = TRUE;
  if (self->attente_pages == NULL)
    start (self);
}

/**
 * page_vivante_is_busy:
 *
 * Returns: whether pages are being made
 */
gboolean
page_vivante_is_busy (PageVivante *self)
{
  return self->attente_pages != NULL || self->attente_peinture != NULL;
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
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const graphene_rect_t zone = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  if (width <= 0 || height <= 0)
    return;

  /* Until a picture of this page and this size is there, the last one stands in. */
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &zone);
  if (self->n_pages > 0 && self->demandee != get_wanted_width (self)
      && (self->texture == NULL || self->peinte != self->page
          || gdk_texture_get_width (self->texture) != get_wanted_width (self)))
    paint_again (self);
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
page_vivante_dispose (GObject *object)
{
  PageVivante *self = JALONS_PAGE_VIVANTE (object);

  g_cancellable_cancel (self->attente_pages);
  g_clear_object (&self->attente_pages);
  forget_painting (self);
  g_clear_pointer (&self->atelier, page_atelier_free);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->titres, g_strfreev);
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
  widget_class->map = page_vivante_map;
  widget_class->get_request_mode = page_vivante_get_request_mode;
  widget_class->measure = page_vivante_measure;
  widget_class->snapshot = page_vivante_snapshot;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
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
  self->atelier = page_atelier_new ();
  self->perimee = TRUE;
  describe (self);
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
 * Tells that the document changed: its pages are made again at once, or as soon as those that are
 * being made are done; when nobody sees them, not before somebody does.
 */
void
page_vivante_queue (PageVivante *self)
{
  g_return_if_fail (JALONS_IS_PAGE_VIVANTE (self));

  self->perimee = TRUE;
  if (self->attente_pages == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    start (self);
}

/**
 * page_vivante_get_n_pages:
 *
 * Returns: how many pages the document has, 0 without one
 */
guint
page_vivante_get_n_pages (PageVivante *self)
{
  return self->n_pages;
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
  paint_again (self);
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
  return self->titres != NULL && heading != NULL
         && g_strv_contains ((const char * const *) self->titres, heading);
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
