/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/courriel.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#define PORTAIL "org.freedesktop.portal.Desktop"
#define CHEMIN "/org/freedesktop/portal/desktop"
#define PATIENCE_MS 5000

typedef struct
{
  char *adresse;
  char *objet;
  char *corps;
  GFile *fichier;
} Courriel;

static void
courriel_free (gpointer data)
{
  Courriel *self = data;

  g_free (self->adresse);
  g_free (self->objet);
  g_free (self->corps);
  g_object_unref (self->fichier);
  g_free (self);
}

/**
 * courriel_build_uri:
 * @adresse: (nullable): to whom
 * @objet: what it is about
 * @corps: what it says
 *
 * Returns: (transfer full): a mailto URI; it holds no attachment, mail programs refuse those
 */
char *
courriel_build_uri (const char *adresse,
                    const char *objet,
                    const char *corps)
{
  g_autofree char *a = g_uri_escape_string (adresse != NULL ? adresse : "", "@", FALSE);
  g_autofree char *o = g_uri_escape_string (objet, NULL, FALSE);
  g_autofree char *c = g_uri_escape_string (corps, NULL, FALSE);

  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", a, o, c);
}

/* Without a portal: the program opens on a draft, and the user attaches the file. */

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    g_task_return_int (task, COURRIEL_A_JOINDRE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                             _("No mail program answered: %s. The file is saved: attach it to a message of your own."),
                             error->message);
}

static void
open_uri (GTask *task)
{
  const Courriel *courriel = g_task_get_task_data (task);
  g_autofree char *uri = courriel_build_uri (courriel->adresse, courriel->objet, courriel->corps);

  g_app_info_launch_default_for_uri_async (uri, NULL, g_task_get_cancellable (task), launched_cb,
                                           g_object_ref (task));
}

/* With one: the file goes as a descriptor, the program attaches it. */

static GVariant *
build_options (const Courriel *courriel,
               int             indice)
{
  const int indices[] = { indice };
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  if (courriel->adresse != NULL)
    g_variant_builder_add (&options, "{sv}", "address", g_variant_new_string (courriel->adresse));
  g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (courriel->objet));
  g_variant_builder_add (&options, "{sv}", "body", g_variant_new_string (courriel->corps));
  g_variant_builder_add (&options, "{sv}", "attachment_fds",
                         g_variant_new_fixed_array (G_VARIANT_TYPE_HANDLE, indices, 1,
                                                    sizeof indices[0]));
  return g_variant_builder_end (&options);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GVariant) reponse
    = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), NULL, result, NULL);

  if (reponse != NULL)
    g_task_return_int (task, COURRIEL_JOINT);
  else
    open_uri (task);
}

static GUnixFDList *
open_file (const Courriel *courriel,
           int            *indice)
{
  g_autoptr (GUnixFDList) liste = g_unix_fd_list_new ();
  g_autofree char *path = g_file_get_path (courriel->fichier);
  const int fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;

  *indice = fd >= 0 ? g_unix_fd_list_append (liste, fd, NULL) : -1;
  if (fd >= 0)
    close (fd);
  return *indice >= 0 ? g_steal_pointer (&liste) : NULL;
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  const Courriel *courriel = g_task_get_task_data (task);
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autoptr (GUnixFDList) liste = NULL;
  int indice = -1;

  liste = open_file (courriel, &indice);
  if (bus == NULL || liste == NULL)
    {
      open_uri (task);
      return;
    }

  g_dbus_connection_call_with_unix_fd_list (
    bus, PORTAIL, CHEMIN, "org.freedesktop.portal.Email", "ComposeEmail",
    g_variant_new ("(s@a{sv})", "", build_options (courriel, indice)), G_VARIANT_TYPE ("(o)"),
    G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, liste, g_task_get_cancellable (task), composed_cb,
    g_object_ref (task));
}

/**
 * courriel_compose_async:
 * @parent: (nullable): the window it belongs to
 * @adresse: (nullable): to whom
 * @objet: what it is about: no name of a person, subjects are read on the way
 * @corps: what it says
 * @fichier: a file to attach
 *
 * Opens a draft in the user's mail program.
 */
void
courriel_compose_async (GtkWindow           *parent,
                        const char          *adresse,
                        const char          *objet,
                        const char          *corps,
                        GFile               *fichier,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  Courriel *courriel = g_new0 (Courriel, 1);

  courriel->adresse = g_strdup (adresse);
  courriel->objet = g_strdup (objet);
  courriel->corps = g_strdup (corps);
  courriel->fichier = g_object_ref (fichier);
  g_task_set_source_tag (task, courriel_compose_async);
  g_task_set_task_data (task, courriel, courriel_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, connected_cb, task);
}

/**
 * courriel_compose_finish:
 * @issue: (out): whether the program has the file
 *
 * Returns: whether a mail program has the draft
 */
gboolean
courriel_compose_finish (GAsyncResult   *result,
                         CourrielIssue  *issue,
                         GError        **error)
{
  GError *cause = NULL;
  const gssize reponse = g_task_propagate_int (G_TASK (result), &cause);

  if (cause != NULL)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  *issue = (CourrielIssue) reponse;
  return TRUE;
}
