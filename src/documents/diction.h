/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * Diction:
 * @start: its first byte
 * @end: the byte after its last one
 * @alt: (nullable): what is said in the place of it: of dots to write on, of a box to tick
 * @forme: (nullable): what it stands for: of an abbreviation
 *
 * Letters that are heard otherwise than they are seen. Its texts are static: the one of an
 * abbreviation is the same pointer each time.
 */
typedef struct {
  guint start, end;
  const char *alt, *forme;
} Diction;

gboolean diction_find (const char *text, guint from, guint end, Diction *found);
