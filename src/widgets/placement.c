/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/placement.h"

typedef struct
{
  double debut;
  double fin;
} Segment;

struct _Rangee
{
  double debut;
  double fin;
  GArray *segments;
};

/**
 * rangee_new:
 * @debut: where the row starts
 * @fin: where it ends
 *
 * Returns: (transfer full): an empty row, on which nothing may stand outside its ends
 */
Rangee *
rangee_new (double debut,
            double fin)
{
  Rangee *self = g_new0 (Rangee, 1);

  self->debut = debut;
  self->fin = fin;
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));

  return self;
}

/**
 * rangee_free:
 *
 * Frees a row.
 */
void
rangee_free (Rangee *self)
{
  g_array_unref (self->segments);
  g_free (self);
}

/**
 * rangee_is_free:
 *
 * Returns: whether @debut to @fin is inside the row and touches nothing that stands there
 */
gboolean
rangee_is_free (const Rangee *self,
                double        debut,
                double        fin)
{
  if (debut < self->debut || fin > self->fin)
    return FALSE;

  for (guint i = 0; i < self->segments->len; i++)
    {
      const Segment *segment = &g_array_index (self->segments, Segment, i);

      if (debut < segment->fin && fin > segment->debut)
        return FALSE;
    }

  return TRUE;
}

/**
 * rangee_occupy:
 *
 * Puts something on the row from @debut to @fin.
 */
void
rangee_occupy (Rangee *self,
               double  debut,
               double  fin)
{
  Segment segment = { debut, fin };

  g_array_append_val (self->segments, segment);
}

/**
 * placement_spread:
 * @positions: (inout) (array length=n): centres in ascending order
 * @gap: the least distance between two centres
 * @debut: the least centre
 * @fin: the greatest centre
 *
 * Moves centres as little as can be so that they keep their order and their distance; the distance
 * shrinks when there is no room for all. Neighbours that collide move as one block around their
 * mean, which is the least-squares answer (pool adjacent violators).
 */
void
placement_spread (double *positions,
                  guint   n,
                  double  gap,
                  double  debut,
                  double  fin)
{
  g_autofree double *sommes = g_new0 (double, n + 1);
  g_autofree guint *tailles = g_new0 (guint, n + 1);
  guint blocs = 0;

  if (n == 0)
    return;
  if (n > 1)
    gap = MIN (gap, (fin - debut) / (n - 1));

  /* With i * gap taken off, "far enough apart" becomes "not descending". */
  for (guint i = 0; i < n; i++)
    {
      sommes[blocs] = positions[i] - i * gap;
      tailles[blocs++] = 1;
      while (blocs > 1 && sommes[blocs - 2] / tailles[blocs - 2]
                          > sommes[blocs - 1] / tailles[blocs - 1])
        {
          sommes[blocs - 2] += sommes[blocs - 1];
          tailles[blocs - 2] += tailles[blocs - 1];
          blocs--;
        }
    }

  for (guint bloc = 0, i = 0; bloc < blocs; bloc++)
    {
      double valeur = CLAMP (sommes[bloc] / tailles[bloc], debut, fin - (n - 1) * gap);

      for (guint j = 0; j < tailles[bloc]; j++, i++)
        positions[i] = valeur + i * gap;
    }
}
