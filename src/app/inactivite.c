/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/inactivite.h"

#include <time.h>

#define PERIODE_SECONDES 5

struct _Inactivite
{
  GObject parent_instance;

  guint limit;
  gint64 last;
  guint timer;
  gboolean elapsed;
  GListModel *toplevels;
};

enum
{
  SIGNAL_ELAPSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (Inactivite, inactivite, G_TYPE_OBJECT)

#define CLE_SUIVIE "jalons-inactivite"

/**
 * inactivite_now:
 *
 * Returns: seconds since the machine started, its sleep included: a lid that was closed for an
 *   hour is an hour
 */
gint64
inactivite_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec;
}

static gboolean
event_cb (Inactivite *self,
          GdkEvent   *event)
{
  switch ((gint) gdk_event_get_event_type (event))
    {
    case GDK_MOTION_NOTIFY:
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
      /* The first thing that wakes a machine up must not erase the time it slept. */
      if (!inactivite_check (self, inactivite_now ()))
        inactivite_touch (self, inactivite_now ());
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

/* Dialogs are windows of their own: each toplevel is followed once. */
static void
follow_toplevels_cb (Inactivite *self)
{
  const guint n = g_list_model_get_n_items (self->toplevels);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (self->toplevels, i);
      GtkEventController *controller;

      if (g_object_get_data (G_OBJECT (toplevel), CLE_SUIVIE) == self)
        continue;
      controller = gtk_event_controller_legacy_new ();
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (toplevel, controller);
      g_object_set_data (G_OBJECT (toplevel), CLE_SUIVIE, self);
    }
}

static gboolean
timer_cb (gpointer data)
{
  inactivite_check (data, inactivite_now ());

  return G_SOURCE_CONTINUE;
}

static void
inactivite_dispose (GObject *object)
{
  Inactivite *self = JALONS_INACTIVITE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->toplevels != NULL)
    g_signal_handlers_disconnect_by_data (self->toplevels, self);
  g_clear_object (&self->toplevels);

  G_OBJECT_CLASS (inactivite_parent_class)->dispose (object);
}

static void
inactivite_class_init (InactiviteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inactivite_dispose;

  signals[SIGNAL_ELAPSED] =
    g_signal_new ("elapsed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
inactivite_init (Inactivite *self)
{
  self->last = inactivite_now ();
  self->toplevels = g_object_ref (gtk_window_get_toplevels ());
  g_signal_connect_swapped (self->toplevels, "items-changed", G_CALLBACK (follow_toplevels_cb),
                            self);
  follow_toplevels_cb (self);
  self->timer = g_timeout_add_seconds (PERIODE_SECONDES, timer_cb, self);
}

/**
 * inactivite_new:
 * @seconds: how long is too long
 *
 * Returns: (transfer full): a watch that starts now
 */
Inactivite *
inactivite_new (guint seconds)
{
  Inactivite *self = g_object_new (JALONS_TYPE_INACTIVITE, NULL);

  self->limit = seconds;

  return self;
}

/**
 * inactivite_set_limit:
 * @seconds: how long is too long
 *
 * Takes another limit, from the last sign of life on.
 */
void
inactivite_set_limit (Inactivite *self,
                      guint       seconds)
{
  g_return_if_fail (JALONS_IS_INACTIVITE (self));

  self->limit = seconds;
}

/**
 * inactivite_touch:
 * @now: a time of inactivite_now()
 *
 * Notes that somebody is there.
 */
void
inactivite_touch (Inactivite *self,
                  gint64      now)
{
  g_return_if_fail (JALONS_IS_INACTIVITE (self));

  self->last = now;
}

/**
 * inactivite_check:
 * @now: a time of inactivite_now()
 *
 * Emits "elapsed" if @now is too long after the last sign of life, the first time it is.
 *
 * Returns: whether it is too long
 */
gboolean
inactivite_check (Inactivite *self,
                  gint64      now)
{
  g_return_val_if_fail (JALONS_IS_INACTIVITE (self), FALSE);

  if (now - self->last < self->limit)
    return FALSE;

  if (!self->elapsed)
    {
      self->elapsed = TRUE;
      g_signal_emit (self, signals[SIGNAL_ELAPSED], 0);
    }

  return TRUE;
}
