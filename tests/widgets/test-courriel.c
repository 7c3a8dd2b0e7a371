/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/courriel.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* A portal of our own on the private bus of the test: it reads what it is given. */

typedef struct
{
  GDBusNodeInfo *interfaces;
  guint objet;
  guint nom;
  gboolean pret;
  char *adresse;
  char *sujet;
  char *contenu;
} Portail;

static const char xml[] =
  "<node><interface name='org.freedesktop.portal.Email'><method name='ComposeEmail'>"
  "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='o' direction='out'/></method></interface></node>";

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
  Portail *portail = data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parametres, 1);

  g_variant_lookup (options, "address", "s", &portail->adresse);
  g_variant_lookup (options, "subject", "s", &portail->sujet);
  portail->contenu = read_attachment (options, appel);
  g_dbus_method_invocation_return_value (appel, g_variant_new ("(o)", "/demande"));
}

static void
acquired_cb (GDBusConnection *bus,
             const char      *nom,
             gpointer         data)
{
  ((Portail *) data)->pret = TRUE;
}

static void
open_portal (Portail *portail)
{
  static const GDBusInterfaceVTable table = { .method_call = called_cb };
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  portail->interfaces = g_dbus_node_info_new_for_xml (xml, NULL);
  portail->objet = g_dbus_connection_register_object (bus, "/org/freedesktop/portal/desktop",
                                                      portail->interfaces->interfaces[0], &table,
                                                      portail, NULL, NULL);
  portail->nom = g_bus_own_name_on_connection (bus, "org.freedesktop.portal.Desktop",
                                               G_BUS_NAME_OWNER_FLAGS_NONE, acquired_cb, NULL,
                                               portail, NULL);
  while (!portail->pret)
    g_main_context_iteration (NULL, TRUE);
}

static void
close_portal (Portail *portail)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  g_bus_unown_name (portail->nom);
  g_dbus_connection_unregister_object (bus, portail->objet);
  g_dbus_node_info_unref (portail->interfaces);
  g_free (portail->adresse);
  g_free (portail->sujet);
  g_free (portail->contenu);
  support_iterate ();
}

typedef struct
{
  gboolean fini;
  gboolean fait;
  CourrielIssue issue;
  GError *error;
} Reponse;

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Reponse *reponse = data;

  reponse->fait = courriel_compose_finish (result, &reponse->issue, &reponse->error);
  reponse->fini = TRUE;
}

static void
compose (Reponse    *reponse,
         const char *path)
{
  g_autoptr (GFile) fichier = g_file_new_for_path (path);

  courriel_compose_async (NULL, "agent@exemple.fr", "Dossier 2026-01-0012", "Bonjour,", fichier, NULL,
                          composed_cb, reponse);
  while (!reponse->fini)
    g_main_context_iteration (NULL, TRUE);
}

static char *
create_file (void)
{
  char *path = NULL;
  const int fd = g_file_open_tmp ("jalons-XXXXXX.pdf", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_file_set_contents (path, "%PDF-essai", -1, NULL));
  return path;
}

static void
test_portal (void)
{
  Portail portail = { 0 };
  Reponse reponse = { 0 };
  g_autofree char *path = create_file ();

  open_portal (&portail);
  compose (&reponse, path);
  g_assert_no_error (reponse.error);
  g_assert_true (reponse.fait);
  g_assert_cmpint (reponse.issue, ==, COURRIEL_JOINT);
  g_assert_cmpstr (portail.adresse, ==, "agent@exemple.fr");
  g_assert_cmpstr (portail.sujet, ==, "Dossier 2026-01-0012");
  g_assert_cmpstr (portail.contenu, ==, "%PDF-essai");
  g_unlink (path);
  close_portal (&portail);
}

/* No portal and no mail program: it says so, and where the file is stays true. */
static void
test_nobody (void)
{
  Reponse reponse = { 0 };
  g_autofree char *path = create_file ();

  compose (&reponse, path);
  g_assert_false (reponse.fait);
  g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&reponse.error);
  g_unlink (path);
}

static void
test_uri (void)
{
  g_autofree char *uri = courriel_build_uri ("a@b.fr", "Dossier n° 1 & 2", "Bonjour,\nà vous");
  g_autofree char *vide = courriel_build_uri (NULL, "x", "");

  g_assert_cmpstr (uri, ==,
                   "mailto:a@b.fr?subject=Dossier%20n%C2%B0%201%20%26%202&body=Bonjour%2C%0A"
                   "%C3%A0%20vous");
  g_assert_cmpstr (vide, ==, "mailto:?subject=x&body=");
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/courriel/uri", test_uri);
  g_test_add_func ("/courriel/nobody", test_nobody);
  g_test_add_func ("/courriel/portal", test_portal);
  return g_test_run ();
}
