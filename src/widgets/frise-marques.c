/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-marques.h"

#include "base/instant.h"
#include "widgets/frise-texte.h"

static gint
compare (gconstpointer a,
         gconstpointer b)
{
  const FriseMarque *ma = a, *mb = b;

  if (ma->jour != mb->jour)
    return ma->jour < mb->jour ? -1 : 1;
  if (ma->genre != mb->genre)
    return ma->genre < mb->genre ? -1 : 1;

  return ma->index < mb->index ? -1 : ma->index > mb->index;
}

/**
 * frise_marques_new:
 *
 * Returns: (transfer full) (element-type FriseMarque): all that has a date, by date: the order in
 *   which the arrows go
 */
GArray *
frise_marques_new (const FriseContenu *contenu)
{
  GArray *marques = g_array_new (FALSE, FALSE, sizeof (FriseMarque));

  for (guint i = 0; i < contenu->bandes->len; i++)
    {
      const FriseBande *bande = &g_array_index (contenu->bandes, FriseBande, i);
      FriseMarque marque = { FRISE_GENRE_PHASE, i, frise_bande_get_debut (bande) };

      if (marque.jour != CHAMP_ABSENT)
        g_array_append_val (marques, marque);
    }
  for (guint i = 0; i < contenu->entretiens->len; i++)
    {
      const gint64 debut = g_array_index (contenu->entretiens, FriseEntretien, i).debut;
      FriseMarque marque = { FRISE_GENRE_ENTRETIEN, i, instant_get_jour (debut) };

      g_array_append_val (marques, marque);
    }
  for (guint i = 0; i < contenu->echeances->len; i++)
    {
      FriseMarque marque = { FRISE_GENRE_ECHEANCE, i,
                             g_array_index (contenu->echeances, FriseEcheance, i).jour };

      g_array_append_val (marques, marque);
    }
  g_array_sort (marques, compare);

  return marques;
}

/**
 * frise_marques_find_entry:
 *
 * Returns: where Tab enters: the next entretien, else what comes first from today on, else the last;
 *   -1 when there is nothing
 */
int
frise_marques_find_entry (const GArray       *marques,
                          const FriseContenu *contenu)
{
  int trouve = -1;

  for (int i = (int) marques->len - 1; i >= 0; i--)
    {
      const FriseMarque *marque = &g_array_index (marques, FriseMarque, i);

      if (marque->genre == FRISE_GENRE_ENTRETIEN
          && g_array_index (contenu->entretiens, FriseEntretien, marque->index).suivant)
        return i;
      if (trouve < 0 || marque->jour >= contenu->aujourdhui)
        trouve = i;
    }

  return trouve;
}

/**
 * frise_marques_find_lane:
 * @depart: where one is
 * @pas: -1 for the lane above, 1 for the one below
 *
 * Returns: the nearest in time on that lane, -1 when it is empty
 */
int
frise_marques_find_lane (const GArray *marques,
                         guint         depart,
                         int           pas)
{
  const FriseMarque *de = &g_array_index (marques, FriseMarque, depart);
  gint64 meilleur = G_MAXINT64;
  int trouve = -1;

  for (guint i = 0; i < marques->len; i++)
    {
      const FriseMarque *marque = &g_array_index (marques, FriseMarque, i);
      const gint64 ecart = ABS (marque->jour - de->jour);

      if ((int) marque->genre == (int) de->genre + pas && ecart < meilleur)
        {
          meilleur = ecart;
          trouve = (int) i;
        }
    }

  return trouve;
}

/**
 * frise_marque_get_uuid:
 *
 * Returns: (nullable): what its owner knows it by: the code of a phase, else a uuid
 */
const char *
frise_marque_get_uuid (const FriseMarque  *self,
                       const FriseContenu *contenu)
{
  if (self->genre == FRISE_GENRE_PHASE)
    return g_array_index (contenu->bandes, FriseBande, self->index).code;
  if (self->genre == FRISE_GENRE_ENTRETIEN)
    return g_array_index (contenu->entretiens, FriseEntretien, self->index).uuid;

  return g_array_index (contenu->echeances, FriseEcheance, self->index).uuid;
}

/**
 * frise_marque_get_texte:
 *
 * Returns: (transfer full): what it is, in full words
 */
char *
frise_marque_get_texte (const FriseMarque  *self,
                        const FriseContenu *contenu)
{
  if (self->genre == FRISE_GENRE_PHASE)
    return frise_texte_bande (&g_array_index (contenu->bandes, FriseBande, self->index));
  if (self->genre == FRISE_GENRE_ENTRETIEN)
    return frise_texte_entretien (&g_array_index (contenu->entretiens, FriseEntretien,
                                                  self->index));

  return frise_texte_echeance (&g_array_index (contenu->echeances, FriseEcheance, self->index));
}
