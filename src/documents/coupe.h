/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * Coupe:
 * @end: byte after the last letter of a line that ends here
 * @next: byte of the first letter of the line after it
 * @x_end: where that last letter ends, in points from the start of the text
 * @x_next: where that first letter starts
 * @inside: inside a compound word, after its hyphen: a name is better not cut there
 * @date: between the month of a date and its year: only where the column is too narrow for both
 *
 * A place where a line may end. The first one of a list is the start of the text.
 */
typedef struct {
  guint end, next;
  double x_end, x_next;
  gboolean inside, date;
} Coupe;

gboolean coupe_choose (const Coupe *coupes, guint n_coupes, double width, GArray *chosen);
