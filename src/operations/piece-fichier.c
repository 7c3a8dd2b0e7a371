/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/pieces-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* A file that leaves the base a row at a time: beside its place until it is whole and is the one that was
 * joined, and nothing of it otherwise. All of it is done by the thread that reads. */

struct _Fichier
{
  char *path;
  char *provisoire;
  int fd;            /* -1 before it is open, and once it is closed */
  GChecksum *somme;
  char *empreinte;
  Progres *progres;
  GError *error;
  gboolean faite;
};

/* (transfer full): a file to be written at @path, once it has all that @empreinte says */
Fichier *
fichier_new (const char *path,
             const char *empreinte,
             Progres    *progres)
{
  Fichier *self = g_new0 (Fichier, 1);

  self->path = g_strdup (path);
  self->provisoire = g_strconcat (path, ".XXXXXX", NULL);
  self->fd = -1;
  self->somme = g_checksum_new (G_CHECKSUM_SHA256);
  self->empreinte = g_strdup (empreinte);
  self->progres = g_object_ref (progres);
  return self;
}

void
fichier_free (Fichier *self)
{
  g_checksum_free (self->somme);
  g_clear_error (&self->error);
  g_object_unref (self->progres);
  g_free (self->path);
  g_free (self->provisoire);
  g_free (self->empreinte);
  g_free (self);
}

/* The rest need not be read. */
static gboolean
fail (Fichier *self,
      int      numero)
{
  g_autofree char *nom = g_filename_display_name (self->path);

  g_set_error (&self->error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
               _("“%s” could not be written: %s. Nothing was changed there."), nom,
               g_strerror (numero));
  progres_cancel (self->progres);
  return FALSE;
}

static gboolean
write_bytes (Fichier      *self,
             const guint8 *octets,
             gsize         n)
{
  if (self->fd < 0)
    self->fd = g_mkstemp_full (self->provisoire, O_WRONLY | O_CLOEXEC, 0600);
  if (self->fd < 0)
    return fail (self, errno);
  while (n > 0)
    {
      const gssize ecrits = write (self->fd, octets, n);

      if (ecrits < 0 && errno == EINTR)
        continue;
      if (ecrits < 0)
        return fail (self, errno);
      octets += ecrits;
      n -= (gsize) ecrits;
    }
  return TRUE;
}

static gboolean
settle (Fichier *self)
{
  int fd = self->fd;

  if (fd < 0 || self->error != NULL || !progres_is_wanted (self->progres, NULL))
    return FALSE;
  if (!pieces_check_somme (self->somme, self->empreinte, &self->error))
    return FALSE;
  if (g_fsync (fd) != 0)
    return fail (self, errno);
  self->fd = -1;
  if (close (fd) != 0)
    return fail (self, errno);
  /* The last moment where it can be given up. */
  return progres_is_wanted (self->progres, NULL) &&
         (g_rename (self->provisoire, self->path) == 0 || fail (self, errno));
}

static void
end (Fichier *self)
{
  const gboolean commencee = self->fd >= 0;

  self->faite = settle (self);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  if (commencee && !self->faite)
    g_unlink (self->provisoire);
}

/* Called in a thread with each row of the file, then with %NULL. */
void
fichier_append (Fiche    *contenu,
                gpointer  data)
{
  Fichier *self = data;
  GBytes *siens = contenu != NULL ? JALONS_CONTENU_PIECE (contenu)->octets : NULL;
  const guint8 *octets;
  gsize n;

  if (contenu == NULL)
    {
      end (self);
      return;
    }
  if (siens == NULL || self->error != NULL)
    return;
  octets = g_bytes_get_data (siens, &n);
  g_checksum_update (self->somme, octets, (gssize) n);
  write_bytes (self, octets, n);
}

/* Returns: whether the file is in its place. @error: (nullable): what the disk says, or the fingerprint;
 * none where the reading was given up */
gboolean
fichier_finish (Fichier  *self,
                GError  **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return self->faite;
}
