/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * Atom:
 * @height: its own height, in points
 * @space_before: white above it, dropped at the top of a page
 * @repeat: height of what is painted again above it at the top of a page: the header of its table
 * @tail: height added under it when it ends a page: the bottom padding of a row cut in two
 * @penalty: how much a break before it disturbs the reader; 0 is a good place. Of places that are
 *   all kept, and too tall together for a page, the one with the least gives way
 * @relief: share of the white at the foot of the page before it that disturbs nobody: more before
 *   a heading, less than 0 where the reader sees that the next line would have had room
 * @keep: no break before it
 * @forced: always a break before it
 *
 * The smallest thing a page may hold: a line of text, a line of a table row, a signature block.
 */
typedef struct {
  double height, space_before, repeat, tail, penalty, relief;
  guint keep : 1;
  guint forced : 1;
} Atom;

/**
 * Place:
 * @page: from 0
 * @y: its top, from the top of the body
 *
 * Where an atom goes.
 */
typedef struct {
  guint page;
  double y;
} Place;

guint pagination_place (const Atom *atoms, guint n_atoms, double height, Place *places);
