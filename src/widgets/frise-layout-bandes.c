/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-layout-private.h"

#include "base/formats.h"
#include "widgets/placement.h"

#include <math.h>
#include <string.h>

#define BANDE_COURTE 40.0 /* a narrower band has its label outside */

/* From the longest to the shortest way of naming a phase. */
static void
name_bande (const FriseBande *bande,
            gboolean          compact,
            char             *noms[3])
{
  const char *court = bande->label_court != NULL ? bande->label_court : bande->label;
  const gboolean finie = frise_bande_is_finie (bande);
  const char *coche = finie ? ESPACE_INSECABLE "✓" : "";

  noms[2] = g_strdup_printf ("%u%s", bande->numero, coche);
  noms[1] = compact && finie ? g_strdup (noms[2])
                             : g_strdup_printf ("%u · %s%s", bande->numero, court, coche);
  noms[0] = compact ? g_strdup (noms[1])
                    : g_strdup_printf ("%u · %s%s", bande->numero, bande->label, coche);
}

/* Puts a text at @x if it ends before @fin. */
static gboolean
fit_dedans (FriseTexte       *place,
            const FriseCadre *cadre,
            const char       *texte,
            gboolean          gras,
            double            x,
            double            fin)
{
  if (texte == NULL || x + frise_cadre_measure (cadre, texte, gras) > fin)
    return FALSE;

  *place = frise_cadre_texte (cadre, texte, gras, x);
  return TRUE;
}

/* The label stands on what is done, else on what is to come, and what has been done is told on the
 * other side of today's line; only when no form of it fits on either side does it run across. */
static void
place_label_dedans (FriseBandePlace  *place,
                    const FriseBande *bande,
                    const FriseCadre *cadre,
                    double            aujourdhui)
{
  const double marge = 10 * cadre->unite, serre = 3 * cadre->unite;
  const gboolean coupee = aujourdhui > place->debut && aujourdhui < place->fin;
  const double milieu = coupee ? aujourdhui : place->fin;
  g_auto (GStrv) noms = g_new0 (char *, 4);
  double apres;

  name_bande (bande, FALSE, noms);
  for (guint i = 0; i < 2 && place->label.texte == NULL; i++)
    fit_dedans (&place->label, cadre, noms[i], TRUE, place->debut + marge, milieu - serre);
  for (guint i = 0; i < 2 && place->label.texte == NULL && coupee; i++)
    fit_dedans (&place->label, cadre, noms[i], TRUE, milieu + marge, place->fin - serre);
  if (place->label.texte == NULL)
    fit_dedans (&place->label, cadre, noms[2], TRUE, place->debut + serre, milieu - serre);
  for (guint i = 0; i < 3 && place->label.texte == NULL; i++)
    fit_dedans (&place->label, cadre, noms[i], TRUE, place->debut + serre, place->fin - serre);

  if (place->label.texte == NULL)
    return;

  apres = place->label.x + place->label.largeur + marge;
  if (coupee && apres < milieu + marge)
    apres = milieu + marge;
  fit_dedans (&place->avancement, cadre, bande->avancement, FALSE, apres, place->fin - marge);
}

/* One side of the band or the other, @formes being how many forms of the name may do. */
static gboolean
place_label_dehors (FriseBandePlace  *place,
                    const FriseBande *bande,
                    const FriseCadre *cadre,
                    Rangee           *rangee,
                    guint             formes)
{
  const double ecart = FRISE_ECART_LABEL * cadre->unite;
  g_auto (GStrv) noms = g_new0 (char *, 4);

  name_bande (bande, cadre->compact, noms);
  for (guint i = 0; i < formes; i++)
    {
      const double largeur = frise_cadre_measure (cadre, noms[i], TRUE);
      const double xs[] = { place->fin + ecart, place->debut - ecart - largeur };

      for (guint cote = 0; cote < G_N_ELEMENTS (xs); cote++)
        if (rangee_is_free (rangee, xs[cote], xs[cote] + largeur))
          {
            rangee_occupy (rangee, xs[cote] - FRISE_AIR, xs[cote] + largeur + FRISE_AIR);
            frise_texte_clear (&place->label);
            place->label = frise_cadre_texte (cadre, noms[i], TRUE, xs[cote]);
            return TRUE;
          }
    }

  return FALSE;
}

/* A band where only a number has room says its name beside it, and what has been done inside. */
static void
place_nom_dehors (FriseBandePlace  *place,
                  const FriseBande *bande,
                  const FriseCadre *cadre,
                  Rangee           *rangee)
{
  const double marge = 10 * cadre->unite;

  if (place->label.texte != NULL && strstr (place->label.texte, " · ") != NULL)
    return;
  /* Where room is short, a phase that is over has no more than its number. */
  if (cadre->compact && frise_bande_is_finie (bande))
    return;
  if (!place_label_dehors (place, bande, cadre, rangee, 2))
    return;

  place->dedans = FALSE;
  frise_texte_clear (&place->avancement);
  fit_dedans (&place->avancement, cadre, bande->avancement, FALSE, place->debut + marge,
              place->fin - marge);
}

static FriseBandePlace
place_bande (FriseLayout      *self,
             const FriseBande *bande,
             gint64            aujourdhui,
             const FriseCadre *cadre)
{
  const double unite = cadre->unite;
  FriseBandePlace place = { 0 };
  const gint64 debut = frise_bande_get_debut (bande);
  const gint64 fin = frise_bande_get_fin (bande, aujourdhui);

  if (debut == CHAMP_ABSENT)
    return place;

  /* What the window cuts ends at its edge. */
  place.visible = fin >= self->premier && debut <= self->dernier;
  place.debut = frise_layout_get_x (self, debut);
  place.fin = frise_layout_get_x (self, fin);
  if (place.fin - place.debut < 10 * unite)
    {
      /* A meeting of one day: a small box around it. */
      const double milieu = (place.debut + place.fin) / 2;

      place.debut = milieu - 5 * unite;
      place.fin = milieu + 5 * unite;
    }
  else
    {
      place.debut = MAX (place.debut, cadre->debut);
      place.fin = MIN (place.fin, cadre->fin);
    }
  place.plein_fin = place.debut;
  if (frise_bande_is_finie (bande))
    place.plein_fin = place.fin;
  else if (bande->debut != CHAMP_ABSENT)
    place.plein_fin = CLAMP (frise_layout_get_x (self, aujourdhui), place.debut, place.fin);

  return place;
}

static void
place_rangs (FriseLayout        *self,
             const FriseContenu *contenu,
             const FriseCadre   *cadre,
             Rangee             *rangs[2])
{
  for (guint i = 0; i < contenu->bandes->len; i++)
    {
      FriseBandePlace place = place_bande (self, &g_array_index (contenu->bandes, FriseBande, i),
                                           contenu->aujourdhui, cadre);
      /* One pixel of overlap is rounding between a phase's end and the next one's start. */
      const gboolean longue = place.visible && place.fin - place.debut >= BANDE_COURTE * cadre->unite;

      place.rang = longue && rangee_is_free (rangs[1], place.debut + 1, place.fin - 1) ? 1 : 0;
      place.dedans = longue;
      if (place.visible)
        rangee_occupy (rangs[place.rang], place.debut, place.fin);
      g_array_append_val (self->bandes, place);
    }
}

/* Long phases stand below with their label inside; short ones above, their label outside. */
void
frise_layout_place_bandes (FriseLayout        *self,
                           const FriseContenu *contenu,
                           const FriseCadre   *cadre)
{
  g_autoptr (Rangee) haut = rangee_new (cadre->debut, cadre->fin);
  g_autoptr (Rangee) bas = rangee_new (cadre->debut, cadre->fin);
  Rangee *rangs[] = { haut, bas };

  place_rangs (self, contenu, cadre, rangs);
  /* No label runs across today's line. */
  if (!isnan (self->aujourdhui))
    for (guint i = 0; i < G_N_ELEMENTS (rangs); i++)
      rangee_occupy (rangs[i], self->aujourdhui - FRISE_AIR, self->aujourdhui + FRISE_AIR);

  for (guint i = 0; i < contenu->bandes->len; i++)
    {
      FriseBandePlace *place = &g_array_index (self->bandes, FriseBandePlace, i);
      const FriseBande *bande = &g_array_index (contenu->bandes, FriseBande, i);

      if (place->visible && place->dedans)
        place_label_dedans (place, bande, cadre, self->aujourdhui);
      else if (place->visible)
        place_label_dehors (place, bande, cadre, haut, 3);
    }
  /* Last: the short ones have nowhere else to say their name. */
  for (guint i = 0; i < contenu->bandes->len; i++)
    {
      FriseBandePlace *place = &g_array_index (self->bandes, FriseBandePlace, i);

      if (place->visible && place->dedans)
        place_nom_dehors (place, &g_array_index (contenu->bandes, FriseBande, i), cadre,
                          rangs[place->rang]);
    }
}
