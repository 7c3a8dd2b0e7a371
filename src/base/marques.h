/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a line of CommonMark shows while it is typed; places are in characters. */

typedef enum
{
  LIGNE_TEXTE,
  LIGNE_TITRE,
  LIGNE_PUCE,
  LIGNE_NUMERO,
} LigneGenre;

/**
 * LigneMarques:
 * @niveau: of a heading, from 1 to 6
 * @retrait: the spaces before the mark of an item
 * @contenu: where the text starts, after the mark and its space
 * @numero: of a numbered item
 */
typedef struct
{
  LigneGenre genre;
  guint niveau;
  guint retrait;
  guint contenu;
  guint numero;
} LigneMarques;

/**
 * Emphase:
 * @debut: where its first mark starts
 * @fin: where its last mark ends
 * @largeur: of each mark: 1 for italic, 2 for bold
 */
typedef struct
{
  guint debut;
  guint fin;
  guint largeur;
} Emphase;

LigneMarques marques_read           (const char *ligne);
GArray      *marques_find_emphases  (const char *ligne);
char        *marques_get_next       (const char *ligne);

G_END_DECLS
