/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-layout-private.h"

#include "base/formats.h"
#include "widgets/placement.h"

#include <math.h>

/* Tries both sides of a mark on one row: what is past looks to the left, what comes to the right. */
static gboolean
place_label_echeance (FriseEcheancePlace *place,
                      Rangee             *rangee,
                      const FriseCadre   *cadre,
                      const char         *texte,
                      gboolean            passee)
{
  const double ecart = (FRISE_MARQUE + FRISE_ECART_LABEL / 2) * cadre->unite;
  const double largeur = frise_cadre_measure (cadre, texte, FALSE);

  for (guint essai = 0; essai < 2; essai++)
    {
      const gboolean gauche = passee == (essai == 0);
      const double x = gauche ? place->x - ecart - largeur : place->x + ecart;

      if (rangee_is_free (rangee, x, x + largeur))
        {
          rangee_occupy (rangee, x - FRISE_AIR, x + largeur + FRISE_AIR);
          place->label = (FriseTexte) { g_strdup (texte), x, largeur };
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
place_marque (FriseEcheancePlace *place,
              Rangee             *rangee,
              double              unite)
{
  if (!rangee_is_free (rangee, place->x - FRISE_MARQUE * unite, place->x + FRISE_MARQUE * unite))
    return FALSE;

  rangee_occupy (rangee, place->x - FRISE_MARQUE * unite - 1, place->x + FRISE_MARQUE * unite + 1);
  return TRUE;
}

/* The first row that has room for the mark and its whole label, else for its short label. */
static gboolean
place_echeance (FriseEcheancePlace *place,
                Rangee             *rangees[2],
                const FriseCadre   *cadre,
                char              **textes,
                gboolean            passee)
{
  const double demi = FRISE_MARQUE * cadre->unite;

  for (char **texte = textes; *texte != NULL; texte++)
    for (guint rang = 0; rang < 2; rang++)
      if (rangee_is_free (rangees[rang], place->x - demi, place->x + demi)
          && place_label_echeance (place, rangees[rang], cadre, *texte, passee))
        {
          place->rang = rang;
          rangee_occupy (rangees[rang], place->x - demi - 1, place->x + demi + 1);
          return TRUE;
        }

  return FALSE;
}

/* "Action · 30 nov.", then "Action"; what is kept needs no date any more. */
static char **
name_echeance (const FriseEcheance *echeance)
{
  g_autofree char *jour = format_jour (echeance->jour, FORMAT_JOUR_BREF);
  char **textes = g_new0 (char *, 3);

  if (echeance->discrete)
    return textes;
  if (g_strcmp0 (echeance->etat, "tenue") == 0)
    {
      textes[0] = g_strdup (echeance->label);
      return textes;
    }

  textes[0] = g_strdup_printf ("%s · %s", echeance->label, jour);
  textes[1] = g_strdup (echeance->label);
  return textes;
}

static gboolean
is_on_today (const FriseLayout *self,
             double             x,
             const FriseCadre  *cadre)
{
  return fabs (x - self->aujourdhui) < FRISE_MARQUE * cadre->unite + FRISE_AIR;
}

/* Labels never cross today's line, nor a mark that stands on it. */
static double
get_today_half_width (const FriseLayout  *self,
                      const FriseContenu *contenu,
                      const FriseCadre   *cadre)
{
  double demi = 2;

  for (guint i = 0; i < contenu->echeances->len; i++)
    {
      const gint64 jour = g_array_index (contenu->echeances, FriseEcheance, i).jour;
      const double x = frise_layout_get_x (self, jour);

      if (is_on_today (self, x, cadre))
        demi = MAX (demi, fabs (x - self->aujourdhui) + FRISE_MARQUE * cadre->unite);
    }

  return demi;
}

static void
reset_rangees (Rangee            *rangees[2],
               const FriseLayout *self,
               const FriseCadre  *cadre,
               double             demi)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&rangees[i], rangee_free);
      rangees[i] = rangee_new (cadre->debut - FRISE_AIR, cadre->fin + FRISE_AIR);
      if (!isnan (self->aujourdhui))
        rangee_occupy (rangees[i], self->aujourdhui - demi, self->aujourdhui + demi);
    }
}

/* A mark that has no room for its label goes to the other row where it has. */
static void
place_label_ailleurs (FriseEcheancePlace *place,
                      Rangee             *rangee,
                      const FriseCadre   *cadre,
                      const char         *texte,
                      gboolean            passee)
{
  const double demi = FRISE_MARQUE * cadre->unite;

  if (!rangee_is_free (rangee, place->x - demi, place->x + demi)
      || !place_label_echeance (place, rangee, cadre, texte, passee))
    return;

  rangee_occupy (rangee, place->x - demi - 1, place->x + demi + 1);
  place->rang = 1 - place->rang;
}

/* So many échéances that a label would stand on a mark: the marks are served first, on both rows in
 * turn where they touch, and only then the labels that still have room. The others are told by
 * their tooltip. */
static void
place_echeances_serrees (FriseLayout        *self,
                         const FriseContenu *contenu,
                         const FriseCadre   *cadre,
                         Rangee             *rangees[2])
{
  for (guint i = 0; i < contenu->echeances->len; i++)
    {
      FriseEcheancePlace *place = &g_array_index (self->echeances, FriseEcheancePlace, i);

      if (!place->visible)
        continue;
      frise_texte_clear (&place->label);
      place->rang = i % 2;
      for (guint rang = 0; rang < 2; rang++)
        if (place_marque (place, rangees[rang], cadre->unite))
          {
            place->rang = rang;
            break;
          }
      /* Where it touches a neighbour it still keeps labels away from itself. */
      rangee_occupy (rangees[place->rang], place->x - FRISE_MARQUE * cadre->unite,
                     place->x + FRISE_MARQUE * cadre->unite);
    }

  for (guint i = 0; i < contenu->echeances->len; i++)
    {
      const FriseEcheance *echeance = &g_array_index (contenu->echeances, FriseEcheance, i);
      FriseEcheancePlace *place = &g_array_index (self->echeances, FriseEcheancePlace, i);
      g_auto (GStrv) textes = name_echeance (echeance);

      for (char **texte = textes;
           *texte != NULL && place->label.texte == NULL && place->visible; texte++)
        if (!place_label_echeance (place, rangees[place->rang], cadre, *texte,
                                   echeance->jour < contenu->aujourdhui))
          place_label_ailleurs (place, rangees[1 - place->rang], cadre, *texte,
                                echeance->jour < contenu->aujourdhui);
    }
}

/* On today's line the mark stands whatever is there; its room is already kept on both rows. */
static void
place_echeance_du_jour (FriseEcheancePlace *place,
                        Rangee             *rangee,
                        const FriseCadre   *cadre,
                        char              **textes,
                        guint               rang)
{
  place->rang = rang;
  for (char **texte = textes; *texte != NULL && place->label.texte == NULL; texte++)
    place_label_echeance (place, rangee, cadre, *texte, FALSE);
}

/* Returns: whether it stands as it should; otherwise all are placed again, closer */
static gboolean
place_une_echeance (FriseEcheancePlace  *place,
                    const FriseEcheance *echeance,
                    Rangee              *rangees[2],
                    const FriseCadre    *cadre,
                    gboolean             passee)
{
  g_auto (GStrv) textes = name_echeance (echeance);

  if (!echeance->discrete)
    return place_echeance (place, rangees, cadre, textes, passee);

  for (guint rang = 0; rang < 2; rang++)
    if (place_marque (place, rangees[rang], cadre->unite))
      {
        place->rang = rang;
        return TRUE;
      }

  return FALSE;
}

void
frise_layout_place_echeances (FriseLayout        *self,
                              const FriseContenu *contenu,
                              const FriseCadre   *cadre)
{
  const double demi = get_today_half_width (self, contenu, cadre);
  Rangee *rangees[2] = { NULL, NULL };
  gboolean serrees = FALSE;
  guint du_jour = 0;

  reset_rangees (rangees, self, cadre, demi);
  for (guint i = 0; i < contenu->echeances->len; i++)
    {
      const FriseEcheance *echeance = &g_array_index (contenu->echeances, FriseEcheance, i);
      FriseEcheancePlace place = { frise_layout_get_x (self, echeance->jour), 0, { 0 },
                                   frise_layout_shows (self, echeance->jour) };

      if (place.visible && is_on_today (self, place.x, cadre))
        {
          g_auto (GStrv) textes = name_echeance (echeance);

          place_echeance_du_jour (&place, rangees[du_jour % 2], cadre, textes, du_jour % 2);
          du_jour++;
        }
      else if (place.visible && !place_une_echeance (&place, echeance, rangees, cadre,
                                                     echeance->jour < contenu->aujourdhui))
        {
          serrees = TRUE;
        }
      g_array_append_val (self->echeances, place);
    }

  if (serrees)
    {
      reset_rangees (rangees, self, cadre, demi);
      place_echeances_serrees (self, contenu, cadre, rangees);
    }
  g_clear_pointer (&rangees[0], rangee_free);
  g_clear_pointer (&rangees[1], rangee_free);
}
