/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/restart.h"

#include <unistd.h>

/**
 * restart_process:
 * @arguments: (array zero-terminated=1): the command line of the next life, its first word the name
 *
 * Replaces the process by itself: the only way to be sure that no text is left in its memory,
 * since widgets that are cleared and destroyed leave theirs behind.
 *
 * Returns: %FALSE if the system refused; never otherwise
 */
gboolean
restart_process (const char * const *arguments)
{
  execv ("/proc/self/exe", (char * const *) arguments);

  return FALSE;
}

/**
 * restart_release_name:
 * @application: that ends and is to come back
 *
 * Gives up its name on the bus. Otherwise the next life could find this one still in possession of
 * it, and leave to it.
 */
void
restart_release_name (GApplication *application)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);
  g_autoptr (GVariant) answer = NULL;

  if (bus != NULL)
    answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                          "org.freedesktop.DBus", "ReleaseName",
                                          g_variant_new ("(s)", APPLICATION_ID), NULL,
                                          G_DBUS_CALL_FLAGS_NONE, 1000, NULL, NULL);
}
