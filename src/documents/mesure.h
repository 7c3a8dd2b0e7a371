/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"
#include "documents/dessin.h"
#include "documents/image.h"
#include "documents/pagination.h"
#include "documents/texte.h"

/* Lengths that both the measure and the painter need, in points. */
#define CELL_PADDING_X 6.0
#define CELL_PADDING_Y 4.5
#define FACT_PADDING_Y 2.6
#define CALLOUT_PADDING_X 15.0
#define CALLOUT_PADDING_Y 11.0
#define LETTERHEAD_RISE 30.0
#define LETTERHEAD_BADGE 34.0
#define LETTERHEAD_GAP 11.0
#define LOGO_HEIGHT 44.0
#define LOGO_WIDTH 150.0
#define FIGURES_PADDING 9.0
#define SIGNATURE_PADDING 8.0
#define SIGNATURE_ROOM 70.0
#define SIGNATURE_ROOM_ALONE 54.0
#define SIGNATURE_GAP 14.0
#define WRITING_LEADING 25.0
#define COVER_INDENT 24.0
#define TOC_INDENT 16.0
#define TOC_NUMBER 34.0
#define ITEM_INDENT 17.0
#define ADDRESSEE_INDENT 0.53
#define ADDRESSEE_INDENT_LEAST 0.42
#define QUOTE_INDENT 20.0

/**
 * Entree:
 * @bloc: a heading
 * @numero: (nullable): its page as it is printed, once it is known
 * @page: from 0
 * @y: from the top of the page
 *
 * A line of a table of contents.
 */
typedef struct {
  const Bloc *bloc;
  Texte *numero;
  guint page;
  double y;
} Entree;

/**
 * Boite:
 * @bloc: what it holds
 * @textes: (element-type Texte): its text, or its cells
 * @marker: (nullable): number or bullet of an item, before its first line
 * @x: left edge, from the left of the body
 * @columns: left edge of each column, and the right edge of the last
 * @header: height of the first row of a table, 0 where none is repeated
 * @height: of a block that is drawn in one piece, or of all the rows of a table
 * @dessin: (nullable): of a figure, to be painted @scale times as large
 * @image: (nullable): of a letterhead or a cover, @image_width by @image_height
 * @entrees: (nullable) (element-type Entree): of a table of contents, as its texts
 *
 * A block once measured.
 */
typedef struct {
  Bloc *bloc;
  GPtrArray *textes;
  Texte *marker;
  double x, width;
  double columns[BLOC_MAX_COLUMNS + 1];
  double header, height;
  Dessin *dessin;
  double scale;
  Image *image;
  double image_width, image_height;
  GArray *entrees;
} Boite;

/**
 * Piece:
 * @line: of the text, or of the row
 * @n_lines: of the same text or row
 * @passage: (nullable): the passage that it belongs to
 *
 * What an [struct@Atom] of the same index stands for.
 */
typedef struct {
  Boite *boite;
  guint row, line, n_lines;
  const Bloc *passage;
} Piece;

/**
 * Mesure:
 *
 * A document once measured: its atoms for the pagination, and for the painter what they are.
 */
typedef struct {
  Theme *theme;
  GArray *atoms;     /* Atom */
  GArray *pieces;    /* Piece */
  GPtrArray *boites; /* (element-type Boite) */
  Alerte *alerte;

  /* Where the walk stands. */
  double x, width;
  double space_after;
  gboolean glue;
  const Bloc *passage;
  Texte *marker;
} Mesure;

Mesure *mesure_new        (Bloc *document, Theme *theme);
void    mesure_free       (Mesure *self);

/* Between the files of the measure and the painter. */
double  mesure_padding_x  (const Bloc *bloc);
double  mesure_column_width (const Boite *boite);
double  mesure_padding_y  (const Mesure *self, const Bloc *bloc);

Boite  *mesure_add_boite  (Mesure *self, Bloc *bloc);
void    mesure_add_atom   (Mesure *self, Atom atom, Piece piece);
void    mesure_table      (Mesure *self, Bloc *bloc, double space_before);
void    mesure_callout    (Mesure *self, Bloc *bloc, double space_before);
void    mesure_writing    (Mesure *self, Bloc *bloc, double space_before);
void    mesure_whole      (Mesure *self, Bloc *bloc, double space_before);
void    mesure_sommaire   (Mesure *self, Bloc *bloc, double space_before);
void    mesure_set_pages  (Mesure *self, const Place *places);
void    mesure_fit_columns (const double *minimum, const double *natural, const double *hints,
                            guint n, double width, double *widths);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mesure, mesure_free)
