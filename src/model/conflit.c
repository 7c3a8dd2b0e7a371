/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/conflit.h"

#include "base/recherche.h"

#include <glib/gi18n.h>

static gboolean
is_same (const char *a,
         const char *b)
{
  return a != NULL && *a != '\0' && g_strcmp0 (a, b) == 0;
}

/**
 * conflit_make_lieu_key:
 * @lieu: (nullable): a place as it was typed: "Salle Mistral" and "salle mistral " are one room
 *
 * Returns: (transfer full) (nullable): the same text for the same place; %NULL where none is said
 */
char *
conflit_make_lieu_key (const char *lieu)
{
  g_autofree char *cle = lieu != NULL ? g_strstrip (recherche_key (lieu)) : NULL;

  return cle != NULL && *cle != '\0' ? g_steal_pointer (&cle) : NULL;
}

static gboolean
is_same_place (const char *a,
               const char *b)
{
  g_autofree char *cle_a = NULL;
  g_autofree char *cle_b = NULL;

  if (a == NULL || b == NULL)
    return FALSE;

  cle_a = conflit_make_lieu_key (a);
  cle_b = conflit_make_lieu_key (b);
  return is_same (cle_a, cle_b);
}

/**
 * conflit_compare:
 *
 * Compares two times. They are instants: what the clocks show when the hour changes does not
 * matter. Times that only touch are kept; so are two unavailabilities, and the entretiens of one
 * group session.
 *
 * Returns: what both want, %CONFLIT_AUCUN where both can be kept
 */
ConflitNature
conflit_compare (const Creneau *a,
                 const Creneau *b)
{
  ConflitNature nature = CONFLIT_AUCUN;

  if (a->fin <= a->debut || b->fin <= b->debut || a->debut >= b->fin || b->debut >= a->fin)
    return CONFLIT_AUCUN;
  if ((a->indisponible && b->indisponible) || is_same (a->seance, b->seance))
    return CONFLIT_AUCUN;

  if (is_same (a->conseiller, b->conseiller))
    nature |= a->indisponible || b->indisponible ? CONFLIT_INDISPONIBLE : CONFLIT_CONSEILLER;
  if (is_same (a->agent, b->agent))
    nature |= CONFLIT_AGENT;
  if (is_same_place (a->lieu, b->lieu))
    nature |= CONFLIT_LIEU;

  return nature;
}

static gint
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Creneau *creneaux = data;
  const guint ra = *(const guint *) a, rb = *(const guint *) b;

  if (creneaux[ra].debut != creneaux[rb].debut)
    return creneaux[ra].debut < creneaux[rb].debut ? -1 : 1;

  return ra < rb ? -1 : 1;
}

/**
 * conflits_find:
 * @creneaux: (array length=n): in any order
 *
 * Finds every pair that cannot be kept: in the order of their starts, each time is compared with
 * those that begin before it ends.
 *
 * Returns: (transfer full) (element-type Conflit): the pairs
 */
GArray *
conflits_find (const Creneau *creneaux,
               guint          n)
{
  GArray *conflits = g_array_new (FALSE, FALSE, sizeof (Conflit));
  g_autofree guint *rangs = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    rangs[i] = i;
  g_qsort_with_data (rangs, (gint) n, sizeof *rangs, compare_ranks, (gpointer) creneaux);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && creneaux[rangs[j]].debut < creneaux[rangs[i]].fin; j++)
      {
        const Conflit conflit = { MIN (rangs[i], rangs[j]), MAX (rangs[i], rangs[j]),
                                  conflit_compare (&creneaux[rangs[i]], &creneaux[rangs[j]]) };

        if (conflit.nature != CONFLIT_AUCUN)
          g_array_append_val (conflits, conflit);
      }

  return conflits;
}

/**
 * conflit_nature_libelle:
 * @nature: one or several
 *
 * Returns: (transfer none): what the first of them is called, translated; the most telling comes first
 */
const char *
conflit_nature_libelle (ConflitNature nature)
{
  if (nature & CONFLIT_INDISPONIBLE)
    return _("the adviser is not available");
  if (nature & CONFLIT_CONSEILLER)
    return _("the adviser is already taken");
  if (nature & CONFLIT_AGENT)
    return _("the employee is already expected elsewhere");
  if (nature & CONFLIT_LIEU)
    return _("the place is already taken");

  return "";
}
