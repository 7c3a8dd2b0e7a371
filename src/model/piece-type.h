/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a file that is joined to a dossier is: by its bytes first, by its name where they do not say. */

/** PieceVue: how a piece can be seen without leaving Jalons. */
typedef enum
{
  PIECE_VUE_AUCUNE,
  PIECE_VUE_PDF,
  PIECE_VUE_IMAGE,
  PIECE_VUE_TEXTE,
} PieceVue;

const char *piece_type_find       (const char    *nom,
                                   const guint8  *debut,
                                   gsize          taille);
PieceVue    piece_type_get_vue    (const char    *type);
const char *piece_type_get_label  (const char    *type);
const char *piece_genre_guess     (const char    *nom,
                                   const char    *type);
char       *piece_nom_clean       (const char    *nom);

G_END_DECLS
