/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/pieces-private.h"

#include "operations/rendus.h"

#include <glib/gi18n-lib.h>

/* The file of a piece, put together again from its rows. */

/* (transfer full): nothing read yet of a file of @taille bytes */
Assemblage *
assemblage_new (gint64 taille)
{
  Assemblage *self = g_new0 (Assemblage, 1);

  self->octets = g_byte_array_sized_new ((guint) CLAMP (taille, 0, PIECE_TAILLE_MAX));
  self->somme = g_checksum_new (G_CHECKSUM_SHA256);
  return self;
}

void
assemblage_free (Assemblage *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->octets);
  g_checksum_free (self->somme);
  g_free (self);
}

/* May be called in a thread. */
void
assemblage_append (Fiche    *contenu,
                   gpointer  data)
{
  Assemblage *self = data;
  GBytes *siens = contenu != NULL ? JALONS_CONTENU_PIECE (contenu)->octets : NULL;
  gsize n;
  const guint8 *debut;

  if (siens == NULL)
    return;
  debut = g_bytes_get_data (siens, &n);
  g_byte_array_append (self->octets, debut, (guint) n);
  g_checksum_update (self->somme, debut, (gssize) n);
}

/* Whether what was read is what was joined. */
gboolean
pieces_check_somme (GChecksum   *somme,
                    const char  *empreinte,
                    GError     **error)
{
  if (g_strcmp0 (g_checksum_get_string (somme), empreinte) == 0)
    return TRUE;

  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_CORRUPT,
                       _("The file of this piece is damaged. The others are not touched: check "
                         "the base, and restore the last backup if need be."));
  return FALSE;
}

/* (transfer full) (nullable): the file, once all is there and it is the one that was joined */
GBytes *
assemblage_end (Assemblage  *self,
                const char  *empreinte,
                GError     **error)
{
  if (!pieces_check_somme (self->somme, empreinte, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_byte_array_ref (self->octets));
}

static void
append_content (gpointer  assemblage,
                Fiche    *contenu)
{
  assemblage_append (contenu, assemblage);
}

/* (transfer full) (nullable): the record of a piece whose file the base has */
PieceFiche *
pieces_get_readable (Repository  *repository,
                     const char  *piece,
                     GError     **error)
{
  g_autoptr (Fiche) fiche = repository_get (repository, TYPE_PIECE_FICHE, piece, error);

  if (fiche == NULL)
    return NULL;
  if (!piece_fiche_has_content (JALONS_PIECE_FICHE (fiche)))
    {
      operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                        _("This base does not have the file of this piece, only what is said of "
                          "it. Add the file: it takes its place here."));
      return NULL;
    }
  return JALONS_PIECE_FICHE (g_steal_pointer (&fiche));
}

/**
 * pieces_load:
 * @piece: the uuid of a #PieceFiche
 *
 * Reads the bytes of a piece, in memory alone, and checks them against its fingerprint.
 *
 * Returns: (transfer full) (nullable): the file; %OPERATIONS_ERROR_UNKNOWN where the base does not
 *   have it, %STORE_ERROR_CORRUPT where it is not the one that was joined
 */
GBytes *
pieces_load (Repository  *repository,
             const char  *piece,
             GError     **error)
{
  g_autoptr (PieceFiche) fiche = pieces_get_readable (repository, piece, error);
  g_autoptr (Assemblage) assemblage = fiche != NULL ? assemblage_new (fiche->taille) : NULL;

  return fiche != NULL &&
         pieces_each_content (repository, fiche, append_content, assemblage, error)
           ? assemblage_end (assemblage, fiche->empreinte, error) : NULL;
}

/**
 * pieces_write_file:
 * @piece: the uuid of a #PieceFiche
 * @path: a file, replaced at once or not at all; only its owner may read it
 *
 * Writes a piece out of the base.
 */
gboolean
pieces_write_file (Repository  *repository,
                   const char  *piece,
                   const char  *path,
                   GError     **error)
{
  g_autoptr (GBytes) octets = pieces_load (repository, piece, error);
  Rendu rendu = { .pdf = octets };

  return octets != NULL && rendus_write_file (&rendu, path, error);
}
