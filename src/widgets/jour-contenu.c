/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/jour-contenu.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/libelles.h"

#include <glib/gi18n-lib.h>

/* An entretien is of the day it begins, an absence of each of its days. */
static void
place (const Moment *moment,
       guint         i,
       const gint64 *minuits,
       guint         n,
       guint         rang,
       GArray      **rangs)
{
  for (; rang < n && minuits[rang] < MAX (moment->fin, moment->debut + 1); rang++)
    {
      g_array_append_val (rangs[rang], i);
      if (!moment->indisponible)
        return;
    }
}

static void
collect_moments (AgendaMoments *moments,
                 gint64         premier,
                 guint          n,
                 GArray       **rangs)
{
  g_autofree gint64 *minuits = g_new (gint64, n + 1);
  guint rang = 0;

  for (guint i = 0; i <= n; i++)
    minuits[i] = instant_from_local (premier + i, 0);
  for (guint i = 0; i < agenda_moments_get_n (moments); i++)
    {
      const Moment *moment = agenda_moments_get (moments, i);

      /* They come by their start. */
      while (rang < n && minuits[rang + 1] <= moment->debut)
        rang++;
      if (moment->indisponible || moment->debut >= minuits[0])
        place (moment, i, minuits, n, rang, rangs);
    }
}

/**
 * jour_contenu_collect:
 * @moments: times of any day
 * @toutes: (element-type MoisEcheance): of any day
 * @premier: the first day
 * @n: how many days
 * @rangs: (out caller-allocates) (array length=n): the ranks of those of each day, in order
 * @echeances: (out caller-allocates) (array length=n): the échéances of each day, still owned by
 *   @toutes
 *
 * Sorts all by day, in one pass: no item is made.
 */
void
jour_contenu_collect (AgendaMoments *moments,
                      GPtrArray     *toutes,
                      gint64         premier,
                      guint          n,
                      GArray       **rangs,
                      GPtrArray    **echeances)
{
  for (guint i = 0; i < n; i++)
    {
      rangs[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      echeances[i] = g_ptr_array_new ();
    }
  collect_moments (moments, premier, n, rangs);
  for (guint i = 0; i < toutes->len; i++)
    {
      MoisEcheance *echeance = toutes->pdata[i];
      const gint64 rang = echeance->jour - premier;

      if (rang >= 0 && rang < n)
        g_ptr_array_add (echeances[rang], echeance);
    }
}

/**
 * jour_contenu_get_item:
 *
 * Returns: (transfer none): the entretien of rank @i of the day
 */
AgendaItem *
jour_contenu_get_item (const JourContenu *self,
                       guint              i)
{
  g_return_val_if_fail (i < self->rangs->len, NULL);

  return agenda_moments_get_item (self->moments, g_array_index (self->rangs, guint, i));
}

/**
 * jour_contenu_is_en_conflit:
 * @n: how many of the day are seen
 *
 * Returns: whether the entretien of rank @i is in conflict: it says so, or overlaps another one that is seen
 */
gboolean
jour_contenu_is_en_conflit (const JourContenu *self,
                            guint              i,
                            guint              n)
{
  AgendaItem *item = jour_contenu_get_item (self, i);

  if (agenda_item_get_donnees (item)->conflit != NULL)
    return TRUE;
  for (guint j = 0; j < n; j++)
    if (agenda_item_is_en_conflit (item, jour_contenu_get_item (self, j)))
      return TRUE;

  return FALSE;
}

/**
 * jour_contenu_count_others:
 *
 * Returns: how many échéances the day has that it does not name
 */
guint
jour_contenu_count_others (const JourContenu *self)
{
  guint n = 0;

  for (guint i = 0; i < self->echeances->len; i++)
    n += ((const MoisEcheance *) self->echeances->pdata[i])->autres;

  return n;
}

/**
 * jour_contenu_get_texte:
 *
 * Returns: (transfer full): what a screen reader says of a day: "jeudi 12 novembre 2026,
 *   aujourd’hui, 3 entretiens"
 */
char *
jour_contenu_get_texte (const JourContenu *self)
{
  g_autofree char *jour = format_jour (self->jour, FORMAT_JOUR_LONG);
  GString *texte = g_string_new (jour);
  const guint autres = jour_contenu_count_others (self);

  if (self->aujourdhui)
    g_string_append_printf (texte, ", %s", _("today"));
  if (self->ferie != NULL)
    g_string_append_printf (texte, ", %s", self->ferie);
  if (self->rangs->len > 0)
    {
      g_string_append (texte, ", ");
      g_string_append_printf (texte, ngettext ("%u meeting", "%u meetings", self->rangs->len),
                              self->rangs->len);
    }
  for (guint i = 0; i < self->echeances->len; i++)
    {
      const MoisEcheance *echeance = self->echeances->pdata[i];

      g_string_append_printf (texte, ", %s, %s", echeance->label,
                              libelle_etat_echeance (echeance->etat));
    }
  if (autres > 0)
    {
      g_string_append (texte, ", ");
      g_string_append_printf (texte, ngettext ("%u more", "%u more", autres), autres);
    }

  return g_string_free (texte, FALSE);
}
