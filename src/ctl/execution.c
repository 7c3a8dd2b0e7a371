/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/commande.h"

#include "base/jour.h"
#include "operations/operations-error.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * ctl_error_quark:
 *
 * The domain of #CtlError.
 */
G_DEFINE_QUARK (ctl-error-quark, ctl_error)

/**
 * execution_usage:
 * @message: what is wrong with the command line
 *
 * Returns: %FALSE, with @error set
 */
gboolean
execution_usage (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, CTL_ERROR, CTL_ERROR_USAGE, message);
  return FALSE;
}

/**
 * execution_parse_day:
 * @option: its name, for the message
 * @jour: (out): the day
 *
 * Reads a day of the command line.
 */
gboolean
execution_parse_day (const char  *texte,
                     const char  *option,
                     gint64      *jour,
                     GError     **error)
{
  if (jour_parse_iso (texte, jour))
    return TRUE;

  g_set_error (error, CTL_ERROR, CTL_ERROR_USAGE, _("%s: “%s” is not a day as 2026-11-22."), option,
               texte);
  return FALSE;
}

/**
 * execution_get_dossier:
 * @ref: a reference
 *
 * Returns: (transfer full) (nullable): the dossier with its long texts
 */
DossierComplet *
execution_get_dossier (Execution   *self,
                       const char  *ref,
                       GError     **error)
{
  g_autofree char *uuid = repository_find_reference (self->repository, ref);

  if (uuid == NULL)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN,
                   _("There is no dossier “%s” in this base."), ref);
      return NULL;
    }

  return repository_get_dossier (self->repository, uuid, error);
}

/**
 * execution_write_file:
 * @path: (type filename): a file, replaced at once or not at all; only its owner may read it
 *
 * Writes a text out of the base.
 */
gboolean
execution_write_file (const char  *path,
                      const char  *texte,
                      GError     **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents_full (path, texte, (gssize) strlen (texte),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &cause))
    return TRUE;

  return operation_refuse (error, OPERATIONS_ERROR_FILE, cause->message);
}
