/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-portail.h"

#include <gio/gunixfdlist.h>
#include <unistd.h>

static const char xml[] =
  "<node><interface name='org.freedesktop.portal.Email'><method name='ComposeEmail'>"
  "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='o' direction='out'/></method></interface></node>";

static void
message_free (gpointer data)
{
  Message *self = data;

  g_free (self->adresse);
  g_free (self->sujet);
  g_free (self->contenu);
  g_free (self);
}

static char *
read_attachment (GVariant              *options,
                 GDBusMethodInvocation *appel)
{
  GUnixFDList *liste
    = g_dbus_message_get_unix_fd_list (g_dbus_method_invocation_get_message (appel));
  g_autoptr (GVariant) poignees
    = g_variant_lookup_value (options, "attachment_fds", G_VARIANT_TYPE ("ah"));
  char tampon[64] = "";
  gssize lu;
  int fd;

  g_assert_cmpuint (g_variant_n_children (poignees), ==, 1);
  fd = g_unix_fd_list_get (liste, 0, NULL);
  lu = read (fd, tampon, sizeof tampon - 1);
  g_assert_cmpint (lu, >=, 0);
  close (fd);
  return g_strdup (tampon);
}

static void
called_cb (GDBusConnection       *bus,
           const char            *de,
           const char            *chemin,
           const char            *interface,
           const char            *methode,
           GVariant              *parametres,
           GDBusMethodInvocation *appel,
           gpointer               data)
{
  Portail *self = data;
  Message *message = g_new0 (Message, 1);
  g_autoptr (GVariant) options = g_variant_get_child_value (parametres, 1);

  g_variant_lookup (options, "address", "s", &message->adresse);
  g_variant_lookup (options, "subject", "s", &message->sujet);
  message->contenu = read_attachment (options, appel);
  g_ptr_array_add (self->messages, message);
  g_dbus_method_invocation_return_value (appel, g_variant_new ("(o)", "/demande"));
}

static void
acquired_cb (GDBusConnection *bus,
             const char      *nom,
             gpointer         data)
{
  ((Portail *) data)->pret = TRUE;
}

/* Returns: (transfer full): a portal that answers */
Portail *
portail_open (void)
{
  static const GDBusInterfaceVTable table = { .method_call = called_cb };
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  Portail *self = g_new0 (Portail, 1);

  self->messages = g_ptr_array_new_with_free_func (message_free);
  self->interfaces = g_dbus_node_info_new_for_xml (xml, NULL);
  self->objet = g_dbus_connection_register_object (bus, "/org/freedesktop/portal/desktop",
                                                   self->interfaces->interfaces[0], &table, self,
                                                   NULL, NULL);
  self->nom = g_bus_own_name_on_connection (bus, "org.freedesktop.portal.Desktop",
                                            G_BUS_NAME_OWNER_FLAGS_NONE, acquired_cb, NULL, self,
                                            NULL);
  while (!self->pret)
    g_main_context_iteration (NULL, TRUE);
  return self;
}

void
portail_close (Portail *self)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  g_bus_unown_name (self->nom);
  g_dbus_connection_unregister_object (bus, self->objet);
  g_dbus_node_info_unref (self->interfaces);
  g_ptr_array_unref (self->messages);
  g_free (self);
}
