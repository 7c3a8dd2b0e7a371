/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"

#include <cmark-gfm.h>

/**
 * CommonmarkLecture:
 * @parent: (nullable): the block that takes what comes; %NULL where all of it is one text
 * @heading_level: the level of a heading of level 1
 * @text: (nullable): the paragraph or heading being read
 * @write: (nullable): takes the texts in the place of @text
 * @soft_break: (nullable): what the end of a typed line becomes; a space by default
 * @data: for @write
 *
 * A reading of CommonMark. The text is walked, not descended into: however deep somebody nests, the
 * stack stays put.
 */
typedef struct CommonmarkLecture CommonmarkLecture;
struct CommonmarkLecture {
  Bloc *parent;
  guint heading_level;
  Inline *text;
  void (*write) (CommonmarkLecture *self, const char *literal, InlineStyle style);
  const char *soft_break;
  gpointer data;
  /*< private >*/
  guint ignored; /* containers that were not made */
  guint depth;
  guint bold, italic;
};

void commonmark_read (CommonmarkLecture *self, cmark_node *root);
