/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-layout.h"

#include <string.h>

#define MAXIMUM 6

typedef struct
{
  guint n;
  SemainePlace donnees[MAXIMUM];
  guint attendu[MAXIMUM][3]; /* column, width, columns */
} Cas;

static void
test_table (void)
{
  static const Cas cas[] = {
    { 1, { { 540, 600 } }, { { 0, 1, 1 } } },
    { 2, { { 540, 600 }, { 600, 660 } }, { { 0, 1, 1 }, { 0, 1, 1 } } },
    { 2, { { 540, 600 }, { 570, 660 } }, { { 0, 1, 2 }, { 1, 1, 2 } } },
    /* In another order, the earliest still has the first column. */
    { 2, { { 570, 660 }, { 540, 600 } }, { { 1, 1, 2 }, { 0, 1, 2 } } },
    /* The longest of those that begin together comes first. */
    { 2, { { 540, 570 }, { 540, 660 } }, { { 1, 1, 2 }, { 0, 1, 2 } } },
    /* A chain is one group, and needs two columns only. */
    { 3, { { 540, 600 }, { 570, 660 }, { 630, 720 } }, { { 0, 1, 2 }, { 1, 1, 2 }, { 0, 1, 2 } } },
    /* The third of a group that is three wide spreads where nobody stands. */
    { 4, { { 540, 720 }, { 550, 600 }, { 560, 590 }, { 630, 700 } },
      { { 0, 1, 3 }, { 1, 1, 3 }, { 2, 1, 3 }, { 1, 2, 3 } } },
    /* A very short one is drawn longer than it lasts: its neighbour steps aside. */
    { 2, { { 540, 545 }, { 550, 600 } }, { { 0, 1, 2 }, { 1, 1, 2 } } },
    { 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      SemainePlace places[MAXIMUM];

      memcpy (places, cas[i].donnees, sizeof places);
      semaine_layout_place (places, cas[i].n, 20, G_MAXUINT);
      for (guint j = 0; j < cas[i].n; j++)
        {
          g_assert_cmpuint (places[j].colonne, ==, cas[i].attendu[j][0]);
          g_assert_cmpuint (places[j].largeur, ==, cas[i].attendu[j][1]);
          g_assert_cmpuint (places[j].colonnes, ==, cas[i].attendu[j][2]);
        }
    }
}

/* Whatever the day, nothing covers anything else, and everything stays in its group. */
static void
test_au_hasard (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (46);

  for (guint tour = 0; tour < 200; tour++)
    {
      SemainePlace places[40];
      const guint n = (guint) g_rand_int_range (rand, 1, G_N_ELEMENTS (places));

      for (guint i = 0; i < n; i++)
        {
          places[i] = (SemainePlace) { .debut = g_rand_int_range (rand, 0, 1400) };
          places[i].fin = places[i].debut + g_rand_int_range (rand, 1, 200);
        }
      semaine_layout_place (places, n, 30, G_MAXUINT);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (places[i].largeur, >, 0);
          g_assert_cmpuint (places[i].colonne + places[i].largeur, <=, places[i].colonnes);
          for (guint j = i + 1; j < n; j++)
            if (places[i].debut < MAX (places[j].fin, places[j].debut + 30)
                && places[j].debut < MAX (places[i].fin, places[i].debut + 30))
              {
                g_assert_cmpuint (places[i].colonnes, ==, places[j].colonnes);
                g_assert_true (places[i].colonne + places[i].largeur <= places[j].colonne
                               || places[j].colonne + places[j].largeur <= places[i].colonne);
              }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/semaine-layout/table", test_table);
  g_test_add_func ("/semaine-layout/au-hasard", test_au_hasard);

  return g_test_run ();
}
