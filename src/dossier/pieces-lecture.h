/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"
#include "operations/pieces.h"

G_BEGIN_DECLS

/** PiecesLues: files that were read, and a sentence for each that could not be. */
typedef struct
{
  GPtrArray *lues;
  GPtrArray *refus;
} PiecesLues;

void        pieces_read_async   (GPtrArray            *files,
                                 Progres              *progres,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
PiecesLues *pieces_read_finish  (GAsyncResult         *result,
                                 GError              **error);
void        pieces_lues_free    (PiecesLues           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PiecesLues, pieces_lues_free)

G_END_DECLS
