/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/operation-private.h"
#include "operations/pieces.h"

G_BEGIN_DECLS

/** PieceContenu: what is done with one row of the bytes of a piece. */
typedef void (*PieceContenu) (gpointer  user_data,
                              Fiche    *contenu);

gboolean pieces_get_discretion (Fiche         *fiche,
                                gboolean       dossier);
gboolean pieces_each_content   (Repository    *repository,
                                PieceFiche    *piece,
                                PieceContenu   function,
                                gpointer       user_data,
                                GError       **error);
gboolean pieces_move_content   (Operation     *operation,
                                PieceFiche    *piece,
                                gboolean       discret,
                                GError       **error);
PieceFiche *pieces_find_empreinte (GPtrArray  *pieces,
                                   const char *empreinte);

G_END_DECLS
