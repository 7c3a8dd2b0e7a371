/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"
#include "store/repository.h"

G_BEGIN_DECLS

/* The files that are joined to a dossier, sealed with it. */

/** PIECE_TAILLE_MAX: the most bytes that one file may have. */
#define PIECE_TAILLE_MAX ((gint64) 50 * 1024 * 1024)

/**
 * PieceLue:
 * @type: a media type, by its bytes
 * @empreinte: SHA-256, in hexadecimal
 * @morceaux: (element-type GBytes): its bytes, in their order
 *
 * A file as it was read, whole.
 */
typedef struct
{
  char *nom;
  const char *type;
  gint64 taille;
  char *empreinte;
  GPtrArray *morceaux;
} PieceLue;

/** PieceSaisie: what is said of pieces; @genre may be %NULL, and is then guessed from their names. */
typedef struct
{
  const char *genre;
  const char *acces;
  const char *entretien;
} PieceSaisie;

/** PieceProgres: how many bytes of how many were read; the total is -1 where it is not known. */
typedef void (*PieceProgres) (gint64   lus,
                              gint64   total,
                              gpointer user_data);

PieceLue *piece_lue_read_file  (GFile               *file,
                                PieceProgres         progres,
                                gpointer             user_data,
                                GCancellable        *cancellable,
                                GError             **error);
PieceLue *piece_lue_read_bytes (const char          *nom,
                                GBytes              *octets,
                                GError             **error);
void      piece_lue_free       (PieceLue            *self);

char    **pieces_add           (Repository          *repository,
                                const char          *dossier,
                                GPtrArray           *lues,
                                const PieceSaisie   *saisie,
                                GPtrArray           *refus,
                                GError             **error);
gboolean  pieces_edit          (Repository          *repository,
                                const char          *piece,
                                const char          *nom,
                                const char          *genre,
                                const char          *note,
                                GError             **error);
gboolean  pieces_set_acces     (Repository          *repository,
                                const char          *piece,
                                const char          *acces,
                                GError             **error);
gboolean  pieces_delete        (Repository          *repository,
                                const char          *piece,
                                GError             **error);
GBytes   *pieces_load          (Repository          *repository,
                                const char          *piece,
                                GError             **error);
gboolean  pieces_write_file    (Repository          *repository,
                                const char          *piece,
                                const char          *path,
                                GError             **error);

/* The same in a thread, for what is large: nothing is half done where @progres is cancelled. */
void      pieces_add_async     (Repository          *repository,
                                const char          *dossier,
                                GPtrArray           *lues,
                                const PieceSaisie   *saisie,
                                GPtrArray           *refus,
                                Progres             *progres,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
char    **pieces_add_finish    (GAsyncResult        *result,
                                GError             **error);
void      pieces_set_acces_async (Repository        *repository,
                                const char          *piece,
                                const char          *acces,
                                Progres             *progres,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
void      pieces_delete_async  (Repository          *repository,
                                const char          *piece,
                                Progres             *progres,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
gboolean  pieces_change_finish (GAsyncResult        *result,
                                GError             **error);
void      pieces_load_async    (Repository          *repository,
                                const char          *piece,
                                Progres             *progres,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
GBytes   *pieces_load_finish   (GAsyncResult        *result,
                                GError             **error);
void      pieces_write_file_async (Repository       *repository,
                                const char          *piece,
                                const char          *path,
                                Progres             *progres,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
gboolean  pieces_write_file_finish (GAsyncResult    *result,
                                GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PieceLue, piece_lue_free)

G_END_DECLS
