/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-layout.h"

static int
get_fin (const SemainePlace *place,
         int                 minimum)
{
  return MAX (place->fin, place->debut + minimum);
}

static gint
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const SemainePlace *places = data;
  const guint ra = *(const guint *) a, rb = *(const guint *) b;

  if (places[ra].debut != places[rb].debut)
    return places[ra].debut - places[rb].debut;
  if (places[ra].fin != places[rb].fin)
    return places[rb].fin - places[ra].fin;

  return ra < rb ? -1 : 1;
}

static gboolean
overlaps (const SemainePlace *a,
          const SemainePlace *b,
          int                 minimum)
{
  return a->debut < get_fin (b, minimum) && b->debut < get_fin (a, minimum);
}

/* The columns at the right that nobody of the group needs at that time. */
static void
spread (SemainePlace *places,
        const guint  *rangs,
        guint         premier,
        guint         fin,
        guint         colonnes,
        int           minimum)
{
  for (guint i = premier; i < fin; i++)
    {
      SemainePlace *place = &places[rangs[i]];
      guint droite = colonnes;

      for (guint j = premier; j < fin; j++)
        if (places[rangs[j]].colonne > place->colonne
            && overlaps (place, &places[rangs[j]], minimum))
          droite = MIN (droite, places[rangs[j]].colonne);
      place->colonnes = colonnes;
      place->largeur = droite - place->colonne;
    }
}

/* A group that is wider than the day: its last column is left to say how many others there are. */
static void
cut (SemainePlace *places,
     const guint  *rangs,
     guint         premier,
     guint         fin,
     guint         maximum)
{
  for (guint i = premier; i < fin; i++)
    {
      SemainePlace *place = &places[rangs[i]];

      place->colonnes = maximum;
      place->largeur = place->colonne < maximum - 1 ? 1 : 0;
    }
}

static void
close_group (SemainePlace *places,
             const guint  *rangs,
             guint         premier,
             guint         fin,
             guint         colonnes,
             int           minimum,
             guint         maximum)
{
  if (colonnes > maximum)
    cut (places, rangs, premier, fin, maximum);
  else
    spread (places, rangs, premier, fin, colonnes, minimum);
}

/**
 * semaine_layout_place:
 * @places: (array length=n) (inout): the times of one day, in any order; their order stays
 * @minimum: minutes that the shortest one takes on the screen, so that it can be read
 * @maximum: how many columns the day has room for, 2 at least; of a group that needs more, those
 *   that have none get no largeur, and the last column stays free
 *
 * Gives each time a column: those that overlap, one after the other, form a group that is cut into
 * as few columns as it needs; each takes the first free one, and spreads over the free ones at its
 * right.
 */
void
semaine_layout_place (SemainePlace *places,
                      guint         n,
                      int           minimum,
                      guint         maximum)
{
  g_autofree guint *rangs = g_new (guint, MAX (n, 1));
  g_autofree int *fins = g_new (int, MAX (n, 1));
  guint premier = 0, colonnes = 0;
  int fin = G_MININT;

  for (guint i = 0; i < n; i++)
    rangs[i] = i;
  g_qsort_with_data (rangs, (gint) n, sizeof *rangs, compare_places, places);

  for (guint i = 0; i < n; i++)
    {
      SemainePlace *place = &places[rangs[i]];
      guint colonne = 0;

      if (place->debut >= fin)
        {
          close_group (places, rangs, premier, i, colonnes, minimum, maximum);
          premier = i;
          colonnes = 0;
          fin = G_MININT;
        }
      while (colonne < colonnes && fins[colonne] > place->debut)
        colonne++;
      colonnes = MAX (colonnes, colonne + 1);
      fins[colonne] = get_fin (place, minimum);
      place->colonne = colonne;
      fin = MAX (fin, fins[colonne]);
    }
  close_group (places, rangs, premier, n, colonnes, minimum, maximum);
}
