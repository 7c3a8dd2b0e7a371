/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/figure.h"
#include "documents/inline.h"

/**
 * BlocKind:
 * @BLOC_DOCUMENT: the root
 * @BLOC_LETTERHEAD: cells: badge, name, second line, reference, date
 * @BLOC_TITLE: the title of the document
 * @BLOC_SUBTITLE: the line under it
 * @BLOC_HEADING: level 1 to 3
 * @BLOC_PARAGRAPH: text
 * @BLOC_PASSAGE: contents under one bar in the margin: what the employer may read
 * @BLOC_QUOTE: indented contents
 * @BLOC_LIST: items; ordered when its level is above 0: the number of the first one
 * @BLOC_ITEM: contents of an item
 * @BLOC_TABLE: cells by rows, the first row is the header
 * @BLOC_KEY_VALUES: rows of two cells: label, value
 * @BLOC_FIGURES: pairs of cells, number and label, side by side
 * @BLOC_CALLOUT: text on a tint
 * @BLOC_WRITING: as many empty lines as its level, to write on by hand
 * @BLOC_SIGNATURES: pairs of cells, name and quality: one box each, never cut
 * @BLOC_PAGE_BREAK: starts a page
 * @BLOC_COVER: the first page, alone: cells: centre, title, subtitle, then lines of its foot
 * @BLOC_TOC: the headings that follow it, down to its level, each with its page
 * @BLOC_FIGURE: its @figure, drawn, never cut
 * @BLOC_SMALL: text in small letters: what is said beside the matter
 * @BLOC_ADDRESSEE: the lines of an address, at the right, where envelopes have their window
 */
typedef enum {
  BLOC_DOCUMENT,
  BLOC_LETTERHEAD,
  BLOC_TITLE,
  BLOC_SUBTITLE,
  BLOC_HEADING,
  BLOC_PARAGRAPH,
  BLOC_PASSAGE,
  BLOC_QUOTE,
  BLOC_LIST,
  BLOC_ITEM,
  BLOC_TABLE,
  BLOC_KEY_VALUES,
  BLOC_FIGURES,
  BLOC_CALLOUT,
  BLOC_WRITING,
  BLOC_SIGNATURES,
  BLOC_PAGE_BREAK,
  BLOC_COVER,
  BLOC_TOC,
  BLOC_FIGURE,
  BLOC_SMALL,
  BLOC_ADDRESSEE,
} BlocKind;

#define BLOC_MAX_COLUMNS 8

/**
 * Bloc:
 *
 * A node of a document, read by the layout. What is not of its kind is 0 or empty. An @image is a
 * PNG or an SVG: the logo of a letterhead or of a cover, which @alt tells to who cannot see it.
 */
typedef struct Bloc Bloc;
struct Bloc {
  BlocKind kind;
  guint level;
  Inline *text;
  GPtrArray *children; /* (element-type Bloc) */
  GPtrArray *cells;    /* (element-type Inline), row by row */
  guint n_columns;
  double hints[BLOC_MAX_COLUMNS]; /* wished share of the width of each column */
  gboolean right[BLOC_MAX_COLUMNS]; /* the column of a table stands at its right: amounts */
  Figure *figure;
  GBytes *image;
  char *alt;
  gboolean together;   /* never cut, and kept with the block before it */
  double reluctance;   /* cost of a break before it, beside the white that it leaves */
  gboolean closing;    /* opens the last part of the document: white before it is natural */
  Bloc *parent;

  /* Of the root alone. */
  char *running_title;
  char *reference;
  char *footer;
  char *mentions; /* under the footer: what identifies the centre */
  char *accent;   /* the colour of the centre, for whoever chooses the theme */
  gboolean draft;
};

Bloc *bloc_new            (BlocKind kind);
void  bloc_free           (Bloc *self);
Bloc *bloc_append         (Bloc *parent, Bloc *child);
Bloc *bloc_append_text    (Bloc *parent, BlocKind kind, Inline *text);
Bloc *bloc_append_heading (Bloc *parent, guint level, Inline *text);
Bloc *bloc_append_table   (Bloc *parent, BlocKind kind, const double *hints, guint n_columns);
void  bloc_append_cell    (Bloc *table, Inline *text);
Bloc *bloc_append_figure  (Bloc *parent, Figure *figure);
void  bloc_set_image      (Bloc *self, GBytes *image, const char *alt);
guint bloc_get_n_rows     (const Bloc *table);
void  bloc_set_running    (Bloc *document, const char *title, const char *reference,
                           const char *footer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bloc, bloc_free)
