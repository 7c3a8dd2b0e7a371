/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Blocks of CommonMark, written as they are read. */

typedef enum
{
  COLLAGE_PARAGRAPHE,
  COLLAGE_TITRE,
  COLLAGE_ELEMENT,
} CollageGenre;

typedef struct
{
  gboolean gras;
  gboolean italique;
  gboolean lignes;   /* the ends of its lines count */
  const char *lien;
} CollageStyle;

typedef struct _CollageBlocs CollageBlocs;

CollageBlocs *collage_blocs_new          (void);
char         *collage_blocs_free_to_text (CollageBlocs *self);
void          collage_start              (CollageBlocs *self,
                                          CollageGenre  genre,
                                          guint         niveau,
                                          guint         numero);
gboolean      collage_is_empty           (CollageBlocs *self);
void          collage_add_text           (CollageBlocs *self,
                                          const char   *texte,
                                          CollageStyle  style);
void          collage_add_break          (CollageBlocs *self);
void          collage_add_cell           (CollageBlocs *self);
void          collage_end_link           (CollageBlocs *self);

G_END_DECLS
