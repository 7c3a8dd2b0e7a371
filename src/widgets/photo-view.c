/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/photo-view.h"

#define PAS 1.25
#define ECHELLE_MIN 0.02
#define ECHELLE_MAX 8.0
#define FLECHE 60

struct _PhotoView
{
  GtkWidget parent_instance;

  GtkWidget *defilement;
  GtkWidget *toile;
  GCancellable *arret;
  Photo *photo;
  guint quarts;
  double zoom;
  char *message;
  double saisi_x; /* where the place was when it was taken hold of */
  double saisi_y;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PhotoView, photo_view, GTK_TYPE_WIDGET)

static void
set_zoom (PhotoView *self,
          double     zoom)
{
  self->zoom = zoom == PHOTO_ENTIERE ? zoom : CLAMP (zoom, ECHELLE_MIN, ECHELLE_MAX);
  photo_toile_set_zoom (JALONS_PHOTO_TOILE (self->toile), self->zoom);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  set_zoom (JALONS_PHOTO_VIEW (widget), photo_view_get_scale (JALONS_PHOTO_VIEW (widget)) * PAS);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  set_zoom (JALONS_PHOTO_VIEW (widget), photo_view_get_scale (JALONS_PHOTO_VIEW (widget)) / PAS);
}

static void
zoom_fit_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  set_zoom (JALONS_PHOTO_VIEW (widget), PHOTO_ENTIERE);
}

static void
zoom_normal_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  set_zoom (JALONS_PHOTO_VIEW (widget), 1);
}

static void
turn_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PhotoView *self = JALONS_PHOTO_VIEW (widget);

  self->quarts = (self->quarts + 1) % 4;
  photo_toile_set_photo (JALONS_PHOTO_TOILE (self->toile), self->photo, self->quarts);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Moving */

static GtkAdjustment *
get_adjustment (PhotoView *self,
                gboolean   horizontal)
{
  GtkScrolledWindow *defilement = GTK_SCROLLED_WINDOW (self->defilement);

  return horizontal ? gtk_scrolled_window_get_hadjustment (defilement)
                    : gtk_scrolled_window_get_vadjustment (defilement);
}

static void
move_by (PhotoView *self,
         double     x,
         double     y)
{
  GtkAdjustment *horizontal = get_adjustment (self, TRUE);
  GtkAdjustment *vertical = get_adjustment (self, FALSE);

  gtk_adjustment_set_value (horizontal, gtk_adjustment_get_value (horizontal) + x);
  gtk_adjustment_set_value (vertical, gtk_adjustment_get_value (vertical) + y);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  int x, y;

  g_variant_get (args, "(ii)", &x, &y);
  move_by (JALONS_PHOTO_VIEW (widget), x * FLECHE, y * FLECHE);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (PhotoView *self)
{
  self->saisi_x = gtk_adjustment_get_value (get_adjustment (self, TRUE));
  self->saisi_y = gtk_adjustment_get_value (get_adjustment (self, FALSE));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_update_cb (PhotoView *self,
                double     x,
                double     y)
{
  gtk_adjustment_set_value (get_adjustment (self, TRUE), self->saisi_x - x);
  gtk_adjustment_set_value (get_adjustment (self, FALSE), self->saisi_y - y);
}

static gboolean
scroll_cb (PhotoView                *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controleur)
{
  const GdkModifierType touches
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controleur));

  if ((touches & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), dy < 0 ? "photo.zoom-in" : "photo.zoom-out", NULL);
  return GDK_EVENT_STOP;
}

/* Object */

static void
photo_view_dispose (GObject *object)
{
  PhotoView *self = JALONS_PHOTO_VIEW (object);

  if (self->arret != NULL)
    g_cancellable_cancel (self->arret);
  g_clear_object (&self->arret);
  g_clear_object (&self->photo);
  g_clear_pointer (&self->defilement, gtk_widget_unparent);
  self->toile = NULL;
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (photo_view_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint touche;
    GdkModifierType avec;
    const char *action;
  } actions[] = {
    { GDK_KEY_plus, GDK_CONTROL_MASK, "photo.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "photo.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "photo.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "photo.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "photo.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "photo.zoom-fit" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "photo.zoom-fit" },
    { GDK_KEY_1, GDK_CONTROL_MASK | GDK_ALT_MASK, "photo.zoom-normal" },
    { GDK_KEY_r, GDK_CONTROL_MASK, "photo.turn" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_add_binding_action (widget_class, actions[i].touche, actions[i].avec,
                                         actions[i].action, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_cb, "(ii)", -1, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_cb, "(ii)", 1, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_cb, "(ii)", 0, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_cb, "(ii)", 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, move_cb, "(ii)", 0, -8);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, move_cb, "(ii)", 0, 8);
}

static void
photo_view_class_init (PhotoViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = photo_view_dispose;

  /**
   * PhotoView::changed:
   *
   * The picture is there, or cannot be shown, or is seen otherwise.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "photo.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "photo.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "photo.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (widget_class, "photo.zoom-normal", NULL, zoom_normal_cb);
  gtk_widget_class_install_action (widget_class, "photo.turn", NULL, turn_cb);
  install_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "photoview");
}

static void
photo_view_init (PhotoView *self)
{
  GtkGesture *glisser = gtk_gesture_drag_new ();
  GtkEventController *molette
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->toile = photo_toile_new ();
  self->defilement = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->defilement), self->toile);
  /* What scrolls would take the keyboard, which is for the whole, and never give it back to Tab. */
  gtk_widget_set_can_focus (self->defilement, FALSE);
  gtk_widget_set_parent (self->defilement, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (glisser, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (glisser, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (self->toile, GTK_EVENT_CONTROLLER (glisser));
  gtk_event_controller_set_propagation_phase (molette, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (molette, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), molette);
}

/**
 * photo_view_new:
 *
 * Returns: (transfer floating): nothing to see yet
 */
GtkWidget *
photo_view_new (void)
{
  return g_object_new (JALONS_TYPE_PHOTO_VIEW, NULL);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (PhotoView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Photo) photo = photo_decode_finish (result, &error);

  /* Another one was asked for meanwhile, or nobody looks any more. */
  if (self->toile == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_task_get_cancellable (G_TASK (result)) != self->arret)
    return;

  g_clear_object (&self->arret);
  self->message = error != NULL ? g_strdup (error->message) : NULL;
  self->photo = g_steal_pointer (&photo);
  self->quarts = self->photo != NULL ? photo_get_quarts (self->photo) : 0;
  photo_toile_set_photo (JALONS_PHOTO_TOILE (self->toile), self->photo, self->quarts);
  set_zoom (self, PHOTO_ENTIERE);
}

/**
 * photo_view_set_bytes:
 * @octets: (nullable): a PNG or a JPEG, from whoever
 * @nom: (nullable): what the picture is called
 *
 * Shows a picture; a thread unpacks it, and "changed" tells when it is there.
 */
void
photo_view_set_bytes (PhotoView  *self,
                      GBytes     *octets,
                      const char *nom)
{
  g_return_if_fail (JALONS_IS_PHOTO_VIEW (self));

  if (self->arret != NULL)
    g_cancellable_cancel (self->arret);
  g_clear_object (&self->arret);
  g_clear_object (&self->photo);
  g_clear_pointer (&self->message, g_free);
  photo_toile_set_photo (JALONS_PHOTO_TOILE (self->toile), NULL, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toile), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  nom != NULL ? nom : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  nom != NULL ? nom : "", -1);
  if (octets == NULL)
    return;

  self->arret = g_cancellable_new ();
  photo_decode_async (octets, self->arret, decoded_cb, g_object_ref (self));
}

/**
 * photo_view_is_loading:
 *
 * Returns: whether a thread is still at it
 */
gboolean
photo_view_is_loading (PhotoView *self)
{
  return self->arret != NULL;
}

/**
 * photo_view_get_message:
 *
 * Returns: (nullable): why the picture cannot be shown
 */
const char *
photo_view_get_message (PhotoView *self)
{
  return self->message;
}

/**
 * photo_view_get_scale:
 *
 * Returns: how many dots of the screen a pixel of the picture takes
 */
double
photo_view_get_scale (PhotoView *self)
{
  return photo_toile_get_scale (JALONS_PHOTO_TOILE (self->toile));
}

/**
 * photo_view_is_whole:
 *
 * Returns: whether the picture is as large as its place lets it be
 */
gboolean
photo_view_is_whole (PhotoView *self)
{
  return self->zoom == PHOTO_ENTIERE;
}

/**
 * photo_view_get_quarts:
 *
 * Returns: how many quarter turns to the right the picture is shown at
 */
guint
photo_view_get_quarts (PhotoView *self)
{
  return self->quarts;
}
