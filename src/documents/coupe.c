/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/coupe.h"

/* Total fit, after D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines" (1981), for a
 * ragged margin: the squares of what each line leaves white are summed, so that no line is much
 * shorter than its neighbours. The last line may be short, but not a single little word. */
#define SHORT_LAST_LINE 0.12
#define SHORT_LAST_LINE_COST 0.08
#define INSIDE_COST 0.05
/* More than any line may leave white. */
#define DATE_COST 2.0

typedef struct {
  double cost;
  guint from;
} Route;

static double
line_cost (double white, gboolean last)
{
  if (last)
    return 1 - white < SHORT_LAST_LINE ? SHORT_LAST_LINE_COST : 0;
  return white * white;
}

static gboolean
find_route (const Coupe *coupes, Route *routes, guint to, gboolean last, double width)
{
  routes[to].cost = G_MAXDOUBLE;
  for (guint from = to; from-- > 0;)
    {
      double length = coupes[to].x_end - coupes[from].x_next;
      double cost;

      if (length > width + 0.01)
        break;
      if (routes[from].cost == G_MAXDOUBLE)
        continue;
      cost = routes[from].cost + line_cost ((width - length) / width, last && from > 0)
             + (coupes[to].inside ? INSIDE_COST : 0) + (coupes[to].date ? DATE_COST : 0);
      if (cost < routes[to].cost)
        routes[to] = (Route) { cost, from };
    }
  return routes[to].cost < G_MAXDOUBLE;
}

/**
 * coupe_choose:
 * @coupes: (array length=n_coupes): the start of the text, then each place where a line may end;
 *   the last one is the end of the text
 * @width: the width of the column, in points
 * @chosen: (element-type guint): filled with the index of the end of each line, in order
 *
 * Chooses the lines of a paragraph, left-aligned and not hyphenated.
 *
 * Returns: %FALSE when a word is wider than the column: @chosen is then untouched
 */
gboolean
coupe_choose (const Coupe *coupes, guint n_coupes, double width, GArray *chosen)
{
  g_autofree Route *routes = g_new0 (Route, n_coupes);
  guint n_lines = 0, first = chosen->len;

  if (n_coupes < 2)
    return TRUE;
  for (guint to = 1; to < n_coupes; to++)
    {
      /* The last line is free, unless the text is one line only. */
      if (!find_route (coupes, routes, to, to == n_coupes - 1, width) && to == n_coupes - 1)
        return FALSE;
    }
  for (guint at = n_coupes - 1; at > 0; at = routes[at].from)
    n_lines++;
  g_array_set_size (chosen, first + n_lines);
  for (guint at = n_coupes - 1; at > 0; at = routes[at].from)
    g_array_index (chosen, guint, first + --n_lines) = at;
  return TRUE;
}
