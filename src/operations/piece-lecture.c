/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/pieces.h"

#include "base/formats.h"
#include "model/contenu-piece.h"
#include "model/piece-type.h"
#include "operations/operations-error.h"

#include <glib/gi18n-lib.h>

/* A file becomes runs of bytes, its fingerprint and its type. Nothing here knows the base: a thread
 * may do it. */

static gboolean
refuse_large (GError     **error,
              const char  *nom)
{
  g_autofree char *maximum = format_taille (PIECE_TAILLE_MAX);

  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
               _("“%s” is larger than %s. Nothing was added: reduce it, or scan it again with fewer "
                 "dots an inch."), nom, maximum);
  return FALSE;
}

static gboolean
refuse_unread (GError     **error,
               const char  *nom,
               const char  *cause)
{
  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
               _("“%s” could not be read: %s. Nothing was added."), nom, cause);
  return FALSE;
}

static PieceLue *
create (const char *nom)
{
  PieceLue *self = g_new0 (PieceLue, 1);

  self->nom = piece_nom_clean (nom);
  if (*self->nom == '\0')
    {
      g_free (self->nom);
      self->nom = g_strdup (_("Untitled"));
    }
  self->morceaux = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  return self;
}

/* Once its bytes are all there. */
static gboolean
finish (PieceLue   *self,
        GChecksum  *somme,
        GError    **error)
{
  const guint8 *debut;
  gsize n;

  if (self->taille == 0)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
                   _("“%s” is empty. Nothing was added."), self->nom);
      return FALSE;
    }

  debut = g_bytes_get_data (self->morceaux->pdata[0], &n);
  self->type = piece_type_find (self->nom, debut, n);
  self->empreinte = g_strdup (g_checksum_get_string (somme));
  return TRUE;
}

static gboolean
take (PieceLue   *self,
      GChecksum  *somme,
      GBytes     *morceau,
      GError    **error)
{
  gsize n;
  const guint8 *octets = g_bytes_get_data (morceau, &n);

  self->taille += (gint64) n;
  g_checksum_update (somme, octets, (gssize) n);
  g_ptr_array_add (self->morceaux, morceau);
  return self->taille <= PIECE_TAILLE_MAX || refuse_large (error, self->nom);
}

/* The size is read before the bytes, which are counted all the same: a file can grow, and some do not
 * say theirs. */
static GFileInputStream *
open_file (GFile         *file,
           PieceLue      *lue,
           gint64        *total,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                                                  G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  GFileInputStream *flux = NULL;

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      refuse_unread (error, lue->nom, _("it is no file"));
      return NULL;
    }
  if (info != NULL)
    {
      *total = g_file_info_get_size (info);
      if (*total > PIECE_TAILLE_MAX)
        {
          refuse_large (error, lue->nom);
          return NULL;
        }
      flux = g_file_read (file, cancellable, &cause);
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (flux == NULL)
    refuse_unread (error, lue->nom, cause->message);

  return flux;
}

static gboolean
read_stream (GInputStream  *flux,
             PieceLue      *lue,
             GChecksum     *somme,
             gint64         total,
             PieceProgres   progres,
             gpointer       user_data,
             GCancellable  *cancellable,
             GError       **error)
{
  for (;;)
    {
      guint8 *tampon = g_try_malloc (CONTENU_PIECE_OCTETS);
      g_autoptr (GError) cause = NULL;
      gsize n = 0;

      if (tampon == NULL)
        return refuse_unread (error, lue->nom, _("there is not enough memory"));
      if (!g_input_stream_read_all (flux, tampon, CONTENU_PIECE_OCTETS, &n, cancellable, &cause))
        {
          g_free (tampon);
          if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
            return refuse_unread (error, lue->nom, cause->message);
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      if (n == 0)
        {
          g_free (tampon);
          return TRUE;
        }
      if (!take (lue, somme, g_bytes_new_take (g_realloc (tampon, n), n), error))
        return FALSE;
      if (progres != NULL)
        progres (lue->taille, total, user_data);
    }
}

/**
 * piece_lue_read_file:
 * @progres: (nullable): told after each run of bytes, in the thread that reads
 *
 * Reads a file to join to a dossier. May run in a thread.
 *
 * Returns: (transfer full) (nullable): the file; %OPERATIONS_ERROR_FILE where it is empty, larger than
 *   %PIECE_TAILLE_MAX or unreadable, %G_IO_ERROR_CANCELLED
 */
PieceLue *
piece_lue_read_file (GFile         *file,
                     PieceProgres   progres,
                     gpointer       user_data,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autofree char *nom = g_file_get_basename (file);
  g_autofree char *affiche = nom != NULL ? g_filename_display_name (nom) : NULL;
  g_autoptr (PieceLue) lue = create (affiche);
  g_autoptr (GChecksum) somme = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GFileInputStream) flux = NULL;
  gint64 total = -1;

  flux = open_file (file, lue, &total, cancellable, error);
  if (flux == NULL ||
      !read_stream (G_INPUT_STREAM (flux), lue, somme, total, progres, user_data, cancellable,
                    error) ||
      !finish (lue, somme, error))
    return NULL;

  return g_steal_pointer (&lue);
}

/**
 * piece_lue_read_bytes:
 * @nom: a name for the file
 * @octets: what it holds: an image that was pasted
 *
 * The same of bytes that are there already.
 *
 * Returns: (transfer full) (nullable): the file
 */
PieceLue *
piece_lue_read_bytes (const char  *nom,
                      GBytes      *octets,
                      GError     **error)
{
  g_autoptr (PieceLue) lue = create (nom);
  g_autoptr (GChecksum) somme = g_checksum_new (G_CHECKSUM_SHA256);
  const gsize taille = g_bytes_get_size (octets);

  for (gsize i = 0; i < taille; i += CONTENU_PIECE_OCTETS)
    if (!take (lue, somme,
               g_bytes_new_from_bytes (octets, i, MIN (CONTENU_PIECE_OCTETS, taille - i)), error))
      return NULL;

  return finish (lue, somme, error) ? g_steal_pointer (&lue) : NULL;
}

/**
 * piece_lue_free:
 * @self: (nullable) (transfer full): a file that was read
 *
 * Frees it.
 */
void
piece_lue_free (PieceLue *self)
{
  if (self == NULL)
    return;

  g_free (self->nom);
  g_free (self->empreinte);
  g_ptr_array_unref (self->morceaux);
  g_free (self);
}
