/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/veille.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <unistd.h>

#define LOGIN_NAME "org.freedesktop.login1"
#define LOGIN_PATH "/org/freedesktop/login1"
#define LOGIN_MANAGER "org.freedesktop.login1.Manager"

/* GNOME, then what the other desktops agreed on. */
static const char * const economiseurs[] = { "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver" };

struct _Veille
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *systeme;
  GDBusConnection *session;
  guint sommeil;
  guint ecrans[G_N_ELEMENTS (economiseurs)];
  int delai;
  gboolean suit_sommeil;
  gboolean suit_ecran;
};

enum
{
  SIGNAL_LEAVING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (Veille, veille, G_TYPE_OBJECT)

static void
release_delay (Veille *self)
{
  if (self->delai >= 0)
    close (self->delai);
  self->delai = -1;
}

static void
delayed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Veille) self = data;
  g_autoptr (GUnixFDList) descriptors = NULL;
  g_autoptr (GVariant) answer = NULL;
  gint32 handle;

  answer = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source),
                                                            &descriptors, result, NULL);
  if (answer == NULL || descriptors == NULL ||
      !g_variant_is_of_type (answer, G_VARIANT_TYPE ("(h)")))
    return;

  g_variant_get (answer, "(h)", &handle);
  release_delay (self);
  self->delai = g_unix_fd_list_get (descriptors, handle, NULL);
}

/* The machine is asked to wait a little, so that drafts are kept and keys forgotten before it
 * sleeps: what memory held during the sleep could be read from the disk. The descriptor closes
 * with the process, which is what ends the wait. */
static void
ask_delay (Veille *self)
{
  g_dbus_connection_call_with_unix_fd_list (
    self->systeme, LOGIN_NAME, LOGIN_PATH, LOGIN_MANAGER, "Inhibit",
    g_variant_new ("(ssss)", "sleep", "Jalons", _("Drafts are kept and the base is locked."),
                   "delay"),
    G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, self->cancellable, delayed_cb,
    g_object_ref (self));
}

/* What both signals carry: whether it begins. */
static gboolean
read_flag (GVariant *parameters,
           gboolean *flag)
{
  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return FALSE;

  g_variant_get (parameters, "(b)", flag);

  return TRUE;
}

static void
sleep_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *member,
          GVariant        *parameters,
          gpointer         data)
{
  Veille *self = data;
  gboolean going;

  if (!read_flag (parameters, &going))
    return;
  if (!going)
    {
      ask_delay (self);
      return;
    }

  if (self->suit_sommeil)
    g_signal_emit (self, signals[SIGNAL_LEAVING], 0);
  release_delay (self);
}

static void
screen_cb (GDBusConnection *connection,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *member,
           GVariant        *parameters,
           gpointer         data)
{
  Veille *self = data;
  gboolean active;

  if (read_flag (parameters, &active) && active && self->suit_ecran)
    g_signal_emit (self, signals[SIGNAL_LEAVING], 0);
}

static void
system_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Veille) self = data;

  /* No system bus: the time without a hand on the keyboard is all there is. */
  self->systeme = g_bus_get_finish (result, NULL);
  if (self->systeme == NULL)
    return;

  self->sommeil = g_dbus_connection_signal_subscribe (self->systeme, LOGIN_NAME, LOGIN_MANAGER,
                                                      "PrepareForSleep", LOGIN_PATH, NULL,
                                                      G_DBUS_SIGNAL_FLAGS_NONE, sleep_cb, self,
                                                      NULL);
  ask_delay (self);
}

static void
session_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Veille) self = data;

  self->session = g_bus_get_finish (result, NULL);
  if (self->session == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (economiseurs); i++)
    self->ecrans[i] = g_dbus_connection_signal_subscribe (self->session, economiseurs[i],
                                                          economiseurs[i], "ActiveChanged", NULL,
                                                          NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                          screen_cb, self, NULL);
}

static void
veille_dispose (GObject *object)
{
  Veille *self = JALONS_VEILLE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->sommeil != 0)
    g_dbus_connection_signal_unsubscribe (self->systeme, self->sommeil);
  self->sommeil = 0;
  for (guint i = 0; i < G_N_ELEMENTS (economiseurs); i++)
    {
      if (self->ecrans[i] != 0)
        g_dbus_connection_signal_unsubscribe (self->session, self->ecrans[i]);
      self->ecrans[i] = 0;
    }
  release_delay (self);
  g_clear_object (&self->systeme);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (veille_parent_class)->dispose (object);
}

static void
veille_finalize (GObject *object)
{
  g_clear_object (&JALONS_VEILLE (object)->cancellable);

  G_OBJECT_CLASS (veille_parent_class)->finalize (object);
}

static void
veille_class_init (VeilleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = veille_dispose;
  G_OBJECT_CLASS (klass)->finalize = veille_finalize;

  signals[SIGNAL_LEAVING] =
    g_signal_new ("leaving", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
veille_init (Veille *self)
{
  self->delai = -1;
  self->suit_sommeil = TRUE;
  self->suit_ecran = TRUE;
  self->cancellable = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_cb, g_object_ref (self));
}

/**
 * veille_new:
 *
 * Returns: (transfer full): a watch over the sleep of the machine (logind) and the lock of its
 *   screen; where neither answers, it stays silent
 */
Veille *
veille_new (void)
{
  return g_object_new (JALONS_TYPE_VEILLE, NULL);
}

/**
 * veille_set_watched:
 * @sommeil: whether the sleep of the machine counts
 * @ecran: whether the lock of its screen does
 *
 * Says what "leaving" tells; both, at first.
 */
void
veille_set_watched (Veille   *self,
                    gboolean  sommeil,
                    gboolean  ecran)
{
  g_return_if_fail (JALONS_IS_VEILLE (self));

  self->suit_sommeil = sommeil;
  self->suit_ecran = ecran;
}
