/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/lignes-private.h"

#include <string.h>

/* How a lazy list announces that its rows have changed. */

/* Takes rows out, then puts rows in, as two announcements: told at once, GTK 4 asks for every row
 * that was put in as soon as one that it follows has gone. */
static void
splice (GListModel   *model,
        GArray       *ids,
        guint         position,
        guint         retires,
        const gint64 *ajoutes,
        guint         n_ajoutes)
{
  if (retires > 0)
    {
      g_array_remove_range (ids, position, retires);
      g_list_model_items_changed (model, position, retires, 0);
    }
  if (n_ajoutes > 0)
    {
      g_array_insert_vals (ids, position, ajoutes, n_ajoutes);
      g_list_model_items_changed (model, position, 0, n_ajoutes);
    }
}

static gint64
at (const GArray *ids,
    guint         i)
{
  return g_array_index (ids, gint64, i);
}

static gboolean
same_run (const GArray *a,
          guint         de_a,
          const GArray *b,
          guint         de_b,
          guint         n)
{
  return n == 0 ||
         memcmp (&g_array_index (a, gint64, de_a), &g_array_index (b, gint64, de_b),
                 n * sizeof (gint64)) == 0;
}

/* Announces the least: the rows before and after the change keep their place, and one row that has
 * moved is one row. */
static void
change_to (GListModel   *model,
           GArray       *ids,
           const GArray *nouveaux)
{
  const guint communs = MIN (ids->len, nouveaux->len);
  guint debut = 0;
  guint fin = 0;
  guint retires;
  guint ajoutes;

  while (debut < communs && at (ids, debut) == at (nouveaux, debut))
    debut++;
  while (fin < communs - debut &&
         at (ids, ids->len - 1 - fin) == at (nouveaux, nouveaux->len - 1 - fin))
    fin++;
  retires = ids->len - debut - fin;
  ajoutes = nouveaux->len - debut - fin;

  if (retires == ajoutes && retires > 1)
    {
      const guint dernier = debut + retires - 1;

      if (same_run (ids, debut + 1, nouveaux, debut, retires - 1))
        {
          splice (model, ids, debut, 1, NULL, 0);
          splice (model, ids, dernier, 0, &g_array_index (nouveaux, gint64, dernier), 1);
          return;
        }
      if (same_run (ids, debut, nouveaux, debut + 1, retires - 1))
        {
          splice (model, ids, dernier, 1, NULL, 0);
          splice (model, ids, debut, 0, &g_array_index (nouveaux, gint64, debut), 1);
          return;
        }
    }
  splice (model, ids, debut, retires, &g_array_index (nouveaux, gint64, debut), ajoutes);
}

/* Makes @ids, what @model has announced, the same as @nouveaux.
 * @moindre: whether to announce the least */
void
lignes_show (GListModel   *model,
             GArray       *ids,
             const GArray *nouveaux,
             gboolean      moindre)
{
  if (moindre)
    change_to (model, ids, nouveaux);
  else if (nouveaux->len != ids->len || !same_run (nouveaux, 0, ids, 0, ids->len))
    splice (model, ids, 0, ids->len, (const gint64 *) (gpointer) nouveaux->data, nouveaux->len);
}
