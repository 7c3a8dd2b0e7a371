/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/pagination.h"

#include <math.h>

#define HEIGHT 700.0

static guint
place (const Atom *atoms, guint n, Place *places)
{
  return pagination_place (atoms, n, HEIGHT, places);
}

static void
test_nothing (void)
{
  g_assert_cmpuint (place (NULL, 0, NULL), ==, 1);
}

static void
test_spaces (void)
{
  Atom atoms[] = { { .height = 20, .space_before = 30 }, { .height = 10, .space_before = 5 } };
  Place places[2];

  g_assert_cmpuint (place (atoms, 2, places), ==, 1);
  g_assert_cmpfloat (places[0].y, ==, 0);
  g_assert_cmpfloat (places[1].y, ==, 25);
}

/* A heading would stand alone at the foot: it goes with its paragraph. */
static void
test_keep (void)
{
  Atom atoms[] = { { .height = 660 },
                   { .height = 20, .space_before = 10 },
                   { .height = 100, .keep = TRUE } };
  Place places[3];

  g_assert_cmpuint (place (atoms, 3, places), ==, 2);
  g_assert_cmpuint (places[1].page, ==, 1);
  g_assert_cmpuint (places[2].page, ==, 1);
  g_assert_cmpfloat (places[1].y, ==, 0);
  g_assert_cmpfloat (places[2].y, ==, 20);
}

static void
test_forced (void)
{
  Atom atoms[] = { { .height = 10 }, { .height = 10, .forced = TRUE }, { .height = 10 } };
  Place places[3];

  g_assert_cmpuint (place (atoms, 3, places), ==, 2);
  g_assert_cmpuint (places[1].page, ==, 1);
  g_assert_cmpfloat (places[1].y, ==, 0);
  g_assert_cmpuint (places[2].page, ==, 1);
}

/* A row that opens a page leaves room for the header; the end of a cut row keeps its padding. */
static void
test_repeat_and_tail (void)
{
  Atom atoms[40];
  Place places[40];

  for (guint i = 0; i < G_N_ELEMENTS (atoms); i++)
    atoms[i] = (Atom) { .height = 35, .repeat = i > 0 ? 40 : 0, .tail = 5 };
  g_assert_cmpuint (place (atoms, 40, places), ==, 3);
  for (guint i = 1; i < G_N_ELEMENTS (atoms); i++)
    {
      if (places[i].page > places[i - 1].page)
        g_assert_cmpfloat (places[i].y, ==, 40);
      g_assert_cmpfloat (places[i].y + 35, <=, HEIGHT);
    }
}

/* Three lines alone on the last page are worse than a little white on the one before. */
static void
test_last_page (void)
{
  Atom atoms[47];
  Place places[47];
  guint last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (atoms); i++)
    atoms[i] = (Atom) { .height = 16, .keep = i % 5 != 0 };
  g_assert_cmpuint (place (atoms, 47, places), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (atoms); i++)
    last += places[i].page == 1;
  g_assert_cmpuint (last, >=, 7);
}

/* Of two places as full, the page ends before the heading. */
static void
test_relief (void)
{
  Atom atoms[60];
  Place places[60];

  for (guint i = 0; i < G_N_ELEMENTS (atoms); i++)
    atoms[i] = (Atom) { .height = 16 };
  g_assert_cmpuint (place (atoms, 60, places), ==, 2);
  g_assert_cmpuint (places[42].page, ==, 0);
  atoms[42].relief = 0.9;
  g_assert_cmpuint (place (atoms, 60, places), ==, 2);
  g_assert_cmpuint (places[41].page, ==, 0);
  g_assert_cmpuint (places[42].page, ==, 1);
}

/* Kept whole, but taller than a page: it is cut rather than lost or painted outside. */
static void
test_too_tall (void)
{
  Atom atoms[60];
  Place places[60];

  for (guint i = 0; i < G_N_ELEMENTS (atoms); i++)
    atoms[i] = (Atom) { .height = 16, .keep = i > 0 };
  g_assert_cmpuint (place (atoms, 60, places), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (atoms); i++)
    g_assert_cmpfloat (places[i].y + 16, <=, HEIGHT);
}

static void
random_atoms (Atom *atoms, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      atoms[i] = (Atom) {
        .height = g_test_rand_double_range (4, 60),
        .space_before = g_test_rand_int_range (0, 3) == 0 ? g_test_rand_double_range (0, 30) : 0,
        .repeat = g_test_rand_int_range (0, 4) == 0 ? g_test_rand_double_range (0, 40) : 0,
        .tail = g_test_rand_int_range (0, 6) == 0 ? 5 : 0,
        .penalty = g_test_rand_double_range (0, 5),
        .forced = g_test_rand_int_range (0, 90) == 0,
      };
      /* At most six in a row: a group always fits on a page. */
      atoms[i].keep = i > 0 && !atoms[i].forced && kept < 6 && g_test_rand_bit ();
      kept = atoms[i].keep ? kept + 1 : 0;
    }
}

static guint
check_random (const Atom *atoms, const Place *places, guint n)
{
  guint breaks = 0;

  g_assert_cmpuint (places[0].page, ==, 0);
  for (guint i = 0; i < n; i++)
    {
      double bottom = places[i].y + atoms[i].height;
      gboolean ends = i + 1 < n && places[i + 1].page != places[i].page;

      g_assert_cmpfloat (places[i].y, >=, 0);
      g_assert_cmpfloat (bottom + (ends ? atoms[i].tail : 0), <=, HEIGHT + 0.05);
      if (i == 0)
        continue;
      if (places[i].page != places[i - 1].page)
        {
          breaks++;
          g_assert_cmpuint (places[i].page, ==, places[i - 1].page + 1);
          g_assert_true (atoms[i].forced || !atoms[i].keep);
          g_assert_cmpfloat (places[i].y, ==, atoms[i].repeat);
        }
      else
        {
          g_assert_false (atoms[i].forced);
          g_assert_true (
              fabs (places[i].y - places[i - 1].y - atoms[i - 1].height - atoms[i].space_before)
              < 0.01);
        }
    }
  return breaks;
}

static void
test_random (void)
{
  guint breaks = 0;

  for (guint round = 0; round < 60; round++)
    {
      guint n = g_test_rand_int_range (1, 600);
      g_autofree Atom *atoms = g_new0 (Atom, n);
      g_autofree Place *places = g_new0 (Place, n);

      random_atoms (atoms, n);
      g_assert_cmpuint (place (atoms, n, places), ==, places[n - 1].page + 1);
      breaks += check_random (atoms, places, n);
    }
  g_test_message ("%u page breaks", breaks);
  g_assert_cmpuint (breaks, >=, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/pagination/nothing", test_nothing);
  g_test_add_func ("/documents/pagination/spaces", test_spaces);
  g_test_add_func ("/documents/pagination/keep", test_keep);
  g_test_add_func ("/documents/pagination/forced", test_forced);
  g_test_add_func ("/documents/pagination/repeat-and-tail", test_repeat_and_tail);
  g_test_add_func ("/documents/pagination/last-page", test_last_page);
  g_test_add_func ("/documents/pagination/relief", test_relief);
  g_test_add_func ("/documents/pagination/too-tall", test_too_tall);
  g_test_add_func ("/documents/pagination/random", test_random);
  return g_test_run ();
}
