/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/verrou-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* Takes the right to write to the base at @path, for as long as the descriptor that is answered stays
 * open (-1 on failure). The lock belongs to the descriptor and not to the process, as the older ones
 * do: any other close() of the file would drop those. The file stays; its being there says nothing. */
int
verrou_take (const char  *path,
             GError     **error)
{
  g_autofree char *nom = g_strconcat (path, "-verrou", NULL);
  const int fd = open (nom, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  struct flock tout = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int numero;

  if (fd < 0)
    {
      store_error_set_errno (error, errno);
      return -1;
    }
  if (fcntl (fd, F_OFD_SETLK, &tout) == 0)
    return fd;

  numero = errno;
  close (fd);
  if (numero == EAGAIN || numero == EACCES)
    store_error_set (error, STORE_ERROR_BUSY,
                     _("Jalons has already opened this base for writing. Close the other window or "
                       "command first; nothing was changed."));
  else
    store_error_set_errno (error, numero);
  return -1;
}
