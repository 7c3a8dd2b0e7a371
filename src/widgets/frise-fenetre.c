/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-fenetre.h"

#include "base/instant.h"

#define BORDURE_JOURS 14 /* air on both sides of what is shown */
#define LOIN_JOURS 45    /* today does not stretch the axis beyond this */
#define MOINS_JOURS 90   /* a single day would give an axis without a scale */
#define BORD 12          /* what is looked for stands at least a twelfth of the window inside */

/* A month, two, a quarter, half a year, a year. */
static const gint64 echelle[] = { 31, 62, 92, 183, 366 };

static void
include_jour (gint64 *premier,
              gint64 *dernier,
              gint64  jour)
{
  if (jour == CHAMP_ABSENT)
    return;

  if (*premier == CHAMP_ABSENT || jour < *premier)
    *premier = jour;
  if (*dernier == CHAMP_ABSENT || jour > *dernier)
    *dernier = jour;
}

/**
 * frise_contenu_get_etendue:
 * @premier: (out): the first day of the whole axis
 * @dernier: (out): its last day
 *
 * Returns: whether today is among them: it is left out where it is far from everything
 */
gboolean
frise_contenu_get_etendue (const FriseContenu *contenu,
                           gint64             *premier,
                           gint64             *dernier)
{
  gboolean proche;

  *premier = *dernier = CHAMP_ABSENT;
  for (guint i = 0; i < contenu->bandes->len; i++)
    {
      const FriseBande *bande = &g_array_index (contenu->bandes, FriseBande, i);

      include_jour (premier, dernier, frise_bande_get_debut (bande));
      include_jour (premier, dernier, frise_bande_get_fin (bande, contenu->aujourdhui));
    }
  for (guint i = 0; i < contenu->entretiens->len; i++)
    include_jour (premier, dernier,
                  instant_get_jour (g_array_index (contenu->entretiens, FriseEntretien, i).debut));
  for (guint i = 0; i < contenu->echeances->len; i++)
    include_jour (premier, dernier, g_array_index (contenu->echeances, FriseEcheance, i).jour);

  proche = *premier == CHAMP_ABSENT || (contenu->aujourdhui > *premier - LOIN_JOURS
                                        && contenu->aujourdhui < *dernier + LOIN_JOURS);
  if (proche)
    include_jour (premier, dernier, contenu->aujourdhui);
  *dernier = MAX (*dernier, *premier + MOINS_JOURS);
  *premier -= BORDURE_JOURS;
  *dernier += BORDURE_JOURS;

  return proche;
}

/* Returns: the next scale, 0 for all, -1 where there is none */
static gint64
find_scale (const FriseFenetre *self,
            const FriseContenu *contenu,
            int                 pas)
{
  gint64 premier, dernier, courant, total;

  frise_contenu_get_etendue (contenu, &premier, &dernier);
  total = dernier - premier;
  courant = self->jours > 0 ? self->jours : total;
  for (guint i = 0; i < G_N_ELEMENTS (echelle) && pas < 0; i++)
    if (echelle[i] > courant && echelle[i] < total)
      return echelle[i];
  for (guint i = G_N_ELEMENTS (echelle); i > 0 && pas > 0; i--)
    if (echelle[i - 1] < courant && echelle[i - 1] < total)
      return echelle[i - 1];

  return pas < 0 && self->jours > 0 ? 0 : -1;
}

/**
 * frise_fenetre_can_zoom:
 * @pas: 1 to see closer, -1 to see more
 *
 * Returns: whether there is a scale on that side
 */
gboolean
frise_fenetre_can_zoom (const FriseFenetre *self,
                        const FriseContenu *contenu,
                        int                 pas)
{
  return find_scale (self, contenu, pas) >= 0;
}

/* The window never leaves what there is to see. */
static void
keep_inside (FriseFenetre *self,
             gint64        premier,
             gint64        dernier)
{
  self->du = CLAMP (self->du, premier, MAX (premier, dernier - self->jours));
}

/**
 * frise_fenetre_zoom:
 * @pas: 1 to see closer, -1 to see more
 * @centre: the day that stays where it is
 *
 * Returns: whether anything changed
 */
gboolean
frise_fenetre_zoom (FriseFenetre       *self,
                    const FriseContenu *contenu,
                    int                 pas,
                    gint64              centre)
{
  const gint64 jours = find_scale (self, contenu, pas);
  gint64 premier, dernier, du, courant;

  if (jours < 0)
    return FALSE;

  frise_contenu_get_etendue (contenu, &premier, &dernier);
  du = self->jours > 0 ? self->du : premier;
  courant = self->jours > 0 ? self->jours : dernier - premier;
  self->jours = jours;
  self->du = centre - (centre - du) * jours / courant;
  keep_inside (self, premier, dernier);

  return TRUE;
}

/**
 * frise_fenetre_pan:
 * @jours: towards the future, or the past where negative
 *
 * Returns: whether anything changed
 */
gboolean
frise_fenetre_pan (FriseFenetre       *self,
                   const FriseContenu *contenu,
                   gint64              jours)
{
  const gint64 avant = self->du;
  gint64 premier, dernier;

  if (self->jours == 0)
    return FALSE;

  frise_contenu_get_etendue (contenu, &premier, &dernier);
  self->du += jours;
  keep_inside (self, premier, dernier);

  return self->du != avant;
}

/**
 * frise_fenetre_show:
 * @jour: a day
 *
 * Moves no further than it must for a day to be seen.
 *
 * Returns: whether anything changed
 */
gboolean
frise_fenetre_show (FriseFenetre       *self,
                    const FriseContenu *contenu,
                    gint64              jour)
{
  const gint64 bord = self->jours / BORD;

  if (jour < self->du + bord)
    return frise_fenetre_pan (self, contenu, jour - bord - self->du);
  if (jour > self->du + self->jours - bord)
    return frise_fenetre_pan (self, contenu, jour + bord - self->du - self->jours);

  return FALSE;
}
