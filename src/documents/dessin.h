/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/figure.h"
#include "documents/texte.h"

/**
 * FormeKind:
 * @FORME_RECTANGLE: from (x, y), of @width and @height
 * @FORME_TRAIT: from (x, y) to (x + width, y + height)
 * @FORME_CERCLE: around (x, y), of radius @width
 * @FORME_LOSANGE: a square on its point around (x, y), of half diagonal @width
 * @FORME_CROIX: two strokes across (x, y), of half length @width
 * @FORME_POLYGONE: its @points, closed
 */
typedef enum {
  FORME_RECTANGLE,
  FORME_TRAIT,
  FORME_CERCLE,
  FORME_LOSANGE,
  FORME_CROIX,
  FORME_POLYGONE,
} FormeKind;

/**
 * Forme:
 * @trait: width of its stroke; 0 to fill it
 * @radius: of the corners of a rectangle
 * @points: (element-type double): x, y, x, y…
 */
typedef struct {
  FormeKind kind;
  Couleur couleur;
  double x, y, width, height, trait, radius;
  gboolean dashed;
  GArray *points;
} Forme;

typedef struct {
  Texte *texte;
  double x, y;
} DessinTexte;

/**
 * Dessin:
 * @formes: (element-type Forme): in the order of painting, under the texts
 * @textes: (element-type DessinTexte)
 *
 * A figure once it has a width: shapes and texts, in points from its top left corner.
 */
typedef struct {
  Theme *theme;
  Alerte *alerte;
  double width, height;
  GArray *formes, *textes;
} Dessin;

Dessin *dessin_new         (const Figure *figure, Theme *theme, double width, Alerte *alerte);
void    dessin_free        (Dessin *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dessin, dessin_free)
