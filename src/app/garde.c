/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/garde.h"

#include "app/inactivite.h"
#include "app/preferences.h"
#include "app/veille.h"

#define MINUTES_USUELLES 5

struct _Garde
{
  GObject parent_instance;

  Inactivite *inactivite;
  Veille *veille;
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (Garde, garde, G_TYPE_OBJECT)

static void
left_cb (Garde *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
settings_cb (Garde *self)
{
  GSettings *settings = preferences_get ();

  if (settings == NULL)
    return;

  inactivite_set_limit (self->inactivite, garde_get_limit (self));
  veille_set_watched (self->veille, g_settings_get_boolean (settings, "lock-on-sleep"),
                      g_settings_get_boolean (settings, "lock-on-screen"));
}

static void
garde_dispose (GObject *object)
{
  Garde *self = JALONS_GARDE (object);

  g_clear_object (&self->inactivite);
  g_clear_object (&self->veille);

  G_OBJECT_CLASS (garde_parent_class)->dispose (object);
}

static void
garde_class_init (GardeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = garde_dispose;

  signals[SIGNAL_LEFT] =
    g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
garde_init (Garde *self)
{
  GSettings *settings = preferences_get ();

  self->inactivite = inactivite_new (garde_get_limit (self));
  self->veille = veille_new ();
  g_signal_connect_object (self->inactivite, "elapsed", G_CALLBACK (left_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->veille, "leaving", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed", G_CALLBACK (settings_cb), self,
                             G_CONNECT_SWAPPED);
  settings_cb (self);
}

/**
 * garde_new:
 *
 * Returns: (transfer full): a watch over who is there, that starts now
 */
Garde *
garde_new (void)
{
  return g_object_new (TYPE_GARDE, NULL);
}

/**
 * garde_get_limit:
 *
 * Returns: after how many seconds without a hand nobody is there
 */
guint
garde_get_limit (Garde *self)
{
  GSettings *settings = preferences_get ();

  return 60 * (guint) (settings != NULL ? g_settings_get_int (settings, "lock-delay")
                                        : MINUTES_USUELLES);
}
