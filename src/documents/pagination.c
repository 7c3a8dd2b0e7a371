/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/pagination.h"

/* All the pages are chosen together: the cost of a page is the square of the white at its foot, the
 * cost of a break is what its atom says, and the last page should not be left with a few lines. A
 * break where none is allowed is still better than a line outside the paper, and costs more than
 * any number of ugly pages: it happens only where something kept whole is taller than a page. */
#define COST_WHITE 200.0
#define COST_LAST_LONELY 7.0
#define COST_KEEP_BROKEN 1e4
#define COST_TOO_TALL 1e8
#define LAST_PAGE_WANTED 0.22

/* Of pages that share their white, none should look as if something had been forgotten: a third of
 * a page is left empty only where what comes next has no room there. */
#define COST_HOLE 120.0
#define HOLE (1 / 3.0)
#define RELIEF_NATURAL 0.8

typedef struct {
  double cost;
  guint from;
} Route;

/* Whether what comes at @to, up to the next place where a page may end, had room in @room. */
static gboolean
had_room (const Atom *atoms, guint n_atoms, guint to, double room)
{
  double height = 0;
  guint next = to;

  do
    height += atoms[next].space_before + atoms[next].height;
  while (++next < n_atoms && atoms[next].keep && !atoms[next].forced && height <= room);
  return height + (next < n_atoms ? atoms[next - 1].tail : 0) <= room;
}

static double
page_cost (const Atom *atoms, guint n_atoms, guint to, double filled, double height, guint from)
{
  double white = 1 - filled / height;
  double cost = 0;

  if (filled > height + 0.01)
    return COST_TOO_TALL;
  if (to < n_atoms)
    {
      cost += atoms[to].forced ? 0 : COST_WHITE * white * white * (1 - atoms[to].relief);
      if (white > HOLE && !atoms[to].forced && atoms[to].relief < RELIEF_NATURAL
          && had_room (atoms, n_atoms, to, height - filled))
        cost += COST_HOLE;
      cost += atoms[to].penalty + (atoms[to].keep && !atoms[to].forced ? COST_KEEP_BROKEN : 0);
    }
  else if (from > 0 && !atoms[from].forced && 1 - white < LAST_PAGE_WANTED)
    cost += COST_LAST_LONELY * (1 - (1 - white) / LAST_PAGE_WANTED);
  return cost;
}

static void
find_route (const Atom *atoms, guint n_atoms, const double *tops, Route *routes, guint to,
            double height)
{
  routes[to].cost = G_MAXDOUBLE;
  for (guint from = to; from-- > 0;)
    {
      double inside = tops[to] - tops[from] - atoms[from].space_before;
      double filled = inside + atoms[from].repeat + (to < n_atoms ? atoms[to - 1].tail : 0);
      double cost;

      if (inside > height + 0.01 && from + 1 < to)
        break;
      cost = routes[from].cost + page_cost (atoms, n_atoms, to, filled, height, from);
      if (cost < routes[to].cost)
        routes[to] = (Route) { cost, from };
      if (atoms[from].forced)
        break;
    }
}

static guint
place_page (const Atom *atoms, guint from, guint to, guint page, Place *places)
{
  double y = atoms[from].repeat;

  for (guint i = from; i < to; i++)
    {
      if (i > from)
        y += atoms[i].space_before;
      places[i] = (Place) { page, y };
      y += atoms[i].height;
    }
  return page + 1;
}

/**
 * pagination_place:
 * @atoms: (array length=n_atoms): what to place, in order
 * @height: of the body of a page, in points
 * @places: (array length=n_atoms) (out caller-allocates): where each goes
 *
 * Breaks a document into pages: a pure function of heights, without fonts or paper.
 *
 * Returns: how many pages, at least one
 */
guint
pagination_place (const Atom *atoms, guint n_atoms, double height, Place *places)
{
  g_autofree Route *routes = g_new0 (Route, n_atoms + 1);
  g_autofree double *tops = g_new0 (double, n_atoms + 1);
  g_autofree guint *starts = g_new0 (guint, n_atoms + 1);
  guint n_pages = 0, page = 0;

  for (guint i = 0; i < n_atoms; i++)
    tops[i + 1] = tops[i] + atoms[i].space_before + atoms[i].height;
  for (guint to = 1; to <= n_atoms; to++)
    find_route (atoms, n_atoms, tops, routes, to, height);

  for (guint at = n_atoms; at > 0; at = routes[at].from)
    starts[n_pages++] = routes[at].from;
  for (guint i = n_pages, end; i-- > 0;)
    {
      end = i > 0 ? starts[i - 1] : n_atoms;
      page = place_page (atoms, starts[i], end, page, places);
    }
  return MAX (n_pages, 1);
}
