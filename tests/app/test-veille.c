/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/veille.h"

#include <gio/gunixfdlist.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <unistd.h>

/* A machine of its own: one bus plays the system's and the session's, and this program plays
 * logind and the screen saver. */

typedef struct
{
  GTestDBus *bus;
  GDBusConnection *connection;
  guint objet;
  guint delais;
  int temoin;
  Veille *veille;
  guint departs;
  gboolean ferme_au_depart;
} Machine;

static const char manager[] =
  "<node><interface name='org.freedesktop.login1.Manager'>"
  "<method name='Inhibit'><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='h' direction='out'/></method></interface></node>";

/* Whether the other end of the pipe that was handed over is closed. */
static gboolean
is_released (Machine *machine)
{
  GPollFD fd = { machine->temoin, G_IO_HUP, 0 };

  g_poll (&fd, 1, 0);

  return (fd.revents & G_IO_HUP) != 0;
}

static void
inhibit_cb (GDBusConnection       *connection,
            const char            *sender,
            const char            *path,
            const char            *interface,
            const char            *method,
            GVariant              *parameters,
            GDBusMethodInvocation *invocation,
            gpointer               data)
{
  Machine *machine = data;
  g_autoptr (GUnixFDList) list = g_unix_fd_list_new ();
  const char *what, *who, *why, *mode;
  int pipe[2];

  g_variant_get (parameters, "(&s&s&s&s)", &what, &who, &why, &mode);
  g_assert_cmpstr (what, ==, "sleep");
  g_assert_cmpstr (mode, ==, "delay");
  g_assert_true (g_unix_open_pipe (pipe, FD_CLOEXEC, NULL));
  if (machine->temoin >= 0)
    close (machine->temoin);
  machine->temoin = pipe[0];
  g_unix_fd_list_append (list, pipe[1], NULL);
  close (pipe[1]);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation,
                                                           g_variant_new ("(h)", 0), list);
  machine->delais++;
}

static void
leaving_cb (Veille  *veille,
            Machine *machine)
{
  machine->departs++;
  machine->ferme_au_depart = is_released (machine);
}

static void
own_name (Machine    *machine,
          const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (machine->connection, "org.freedesktop.DBus",
                                 "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                                 g_variant_new ("(su)", name, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                                 NULL, &error);

  g_assert_no_error (error);
}

static void
wait_for (guint   *counter,
          guint    value)
{
  while (*counter < value)
    g_main_context_iteration (NULL, TRUE);
}

static void
emit (Machine    *machine,
      const char *path,
      const char *interface,
      const char *signal,
      gboolean    value)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (machine->connection, NULL, path, interface, signal,
                                 g_variant_new ("(b)", value), &error);
  g_assert_no_error (error);
}

static void
set_up (Machine      *machine,
        gconstpointer data)
{
  static const GDBusInterfaceVTable table = { inhibit_cb, NULL, NULL, { 0 } };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (manager, NULL);

  machine->temoin = -1;
  machine->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (machine->bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (machine->bus), TRUE);
  machine->connection = g_dbus_connection_new_for_address_sync (
    g_test_dbus_get_bus_address (machine->bus),
    G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
      G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, NULL);
  g_assert_nonnull (machine->connection);
  machine->objet = g_dbus_connection_register_object (machine->connection, "/org/freedesktop/login1",
                                                      info->interfaces[0], &table, machine, NULL,
                                                      NULL);
  own_name (machine, "org.freedesktop.login1");
  own_name (machine, "org.gnome.ScreenSaver");

  machine->veille = veille_new ();
  g_signal_connect (machine->veille, "leaving", G_CALLBACK (leaving_cb), machine);
  /* The watch asks for its delay once it listens. */
  wait_for (&machine->delais, 1);
}

static void
tear_down (Machine      *machine,
           gconstpointer data)
{
  g_clear_object (&machine->veille);
  g_dbus_connection_unregister_object (machine->connection, machine->objet);
  g_clear_object (&machine->connection);
  close (machine->temoin);
  g_test_dbus_stop (machine->bus);
  g_clear_object (&machine->bus);
  g_unsetenv ("DBUS_SYSTEM_BUS_ADDRESS");
}

static void
check_sleep (Machine *machine)
{
  emit (machine, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
        TRUE);
  wait_for (&machine->departs, 1);
  /* The machine still waits while drafts are kept, and is let go afterwards. */
  g_assert_false (machine->ferme_au_depart);
  while (!is_released (machine))
    g_main_context_iteration (NULL, FALSE);

  emit (machine, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
        FALSE);
  wait_for (&machine->delais, 2);
  g_assert_cmpuint (machine->departs, ==, 1);
}

static void
check_screen (Machine *machine)
{
  machine->departs = 0;
  /* The session is listened to at a moment that nothing tells. */
  while (machine->departs == 0)
    {
      emit (machine, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", FALSE);
      g_assert_cmpuint (machine->departs, ==, 0);
      emit (machine, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", TRUE);
      g_usleep (G_USEC_PER_SEC / 100);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

/* The user wants none of it: nothing is said, and the machine is let go all the same. */
static void
check_unwatched (Machine *machine)
{
  const guint delais = machine->delais;

  machine->departs = 0;
  veille_set_watched (machine->veille, FALSE, FALSE);
  emit (machine, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", TRUE);
  emit (machine, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
        TRUE);
  while (!is_released (machine))
    g_main_context_iteration (NULL, FALSE);
  emit (machine, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
        FALSE);
  wait_for (&machine->delais, delais + 1);
  g_assert_cmpuint (machine->departs, ==, 0);
  veille_set_watched (machine->veille, TRUE, TRUE);
}

/* One machine for both: GLib shares its connections to a bus, and does not say when they are gone. */
static void
test_veille (Machine      *machine,
             gconstpointer data)
{
  check_sleep (machine);
  check_unwatched (machine);
  check_screen (machine);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/veille/sommeil-puis-ecran", Machine, NULL, set_up, test_veille, tear_down);

  return g_test_run ();
}
