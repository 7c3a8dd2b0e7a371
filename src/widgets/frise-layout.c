/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-layout-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "widgets/placement.h"

#include <math.h>

#define SEMAINE_LARGE 52.0  /* a week that is wider has its own tick */
#define PAS_ENTRETIENS 18.0 /* the least distance between two entretiens */

void
frise_texte_clear (FriseTexte *texte)
{
  g_clear_pointer (&texte->texte, g_free);
}

static void
mois_clear (gpointer data)
{
  frise_texte_clear (&((FriseMois *) data)->label);
}

static void
bande_clear (gpointer data)
{
  frise_texte_clear (&((FriseBandePlace *) data)->label);
  frise_texte_clear (&((FriseBandePlace *) data)->avancement);
}

static void
echeance_clear (gpointer data)
{
  frise_texte_clear (&((FriseEcheancePlace *) data)->label);
}

/**
 * frise_layout_free:
 *
 * Frees the places and their texts.
 */
void
frise_layout_free (FriseLayout *self)
{
  frise_texte_clear (&self->pilule);
  g_array_unref (self->mois);
  g_array_unref (self->bandes);
  g_array_unref (self->entretiens);
  g_array_unref (self->echeances);
  g_free (self);
}

/**
 * frise_layout_get_x:
 *
 * Returns: where a day stands on the axis, in pixels
 */
double
frise_layout_get_x (const FriseLayout *self,
                    gint64             jour)
{
  return self->origine + (double) (jour - self->premier) * self->pixels_par_jour;
}

static void
choose_range (FriseLayout        *self,
              const FriseContenu *contenu,
              const FriseCadre   *cadre)
{
  gboolean proche = frise_contenu_get_etendue (contenu, &self->premier, &self->dernier);

  if (cadre->fenetre.jours > 0)
    {
      self->premier = cadre->fenetre.du;
      self->dernier = cadre->fenetre.du + cadre->fenetre.jours;
      proche = contenu->aujourdhui >= self->premier && contenu->aujourdhui <= self->dernier;
    }

  self->origine = cadre->debut;
  self->pixels_par_jour = MAX (cadre->fin - cadre->debut, 1)
                          / (double) (self->dernier - self->premier);
  self->aujourdhui = proche ? frise_layout_get_x (self, contenu->aujourdhui) : NAN;
}

gboolean
frise_layout_shows (const FriseLayout *self,
                    gint64             jour)
{
  return jour >= self->premier && jour <= self->dernier;
}

double
frise_cadre_measure (const FriseCadre *cadre,
                     const char       *texte,
                     gboolean          gras)
{
  return cadre->mesure (texte, gras, cadre->data);
}

FriseTexte
frise_cadre_texte (const FriseCadre *cadre,
                   const char       *texte,
                   gboolean          gras,
                   double            x)
{
  return (FriseTexte) { g_strdup (texte), x, frise_cadre_measure (cadre, texte, gras) };
}

static void
place_pilule (FriseLayout      *self,
              const FriseCadre *cadre,
              const char       *texte)
{
  const double marge = 12 * cadre->unite;
  double demi;

  if (isnan (self->aujourdhui))
    return;

  self->pilule = frise_cadre_texte (cadre, texte, TRUE, 0);
  demi = self->pilule.largeur / 2 + marge;
  self->pilule.x = CLAMP (self->aujourdhui, cadre->debut + demi, MAX (cadre->fin - demi, demi))
                   - self->pilule.largeur / 2;
}

static void
place_label_tick (FriseMois        *mois,
                  Rangee           *rangee,
                  const FriseCadre *cadre,
                  const char       *texte)
{
  const double x = isnan (mois->x) ? cadre->debut : mois->x + FRISE_ECART_LABEL * cadre->unite;
  FriseTexte label;

  label = frise_cadre_texte (cadre, texte, FALSE, x);
  if (rangee_is_free (rangee, x, x + label.largeur))
    {
      rangee_occupy (rangee, x, x + label.largeur + FRISE_AIR);
      mois->label = label;
    }
  else
    {
      frise_texte_clear (&label);
    }
}

static void
place_label_mois (FriseMois        *mois,
                  Rangee           *rangee,
                  const FriseCadre *cadre,
                  gint64            jour)
{
  g_autofree char *texte = NULL;
  gint a, m;

  jour_to_ymd (jour, &a, &m, NULL);
  texte = m == 1 ? g_strdup_printf ("%s" ESPACE_INSECABLE "%d", format_mois_court (m), a)
                 : g_strdup (format_mois_court (m));
  place_label_tick (mois, rangee, cadre, texte);
}

static gboolean
is_january (gint64 jour)
{
  gint mois;

  jour_to_ymd (jour, NULL, &mois, NULL);

  return mois == 1;
}

/* Seen close, the Mondays say their month: "9 nov.". */
static void
place_semaines (FriseLayout      *self,
                const FriseCadre *cadre,
                Rangee           *rangee)
{
  gint64 jour = self->premier + (8 - jour_get_weekday (self->premier)) % 7;

  for (; jour <= self->dernier; jour += 7)
    {
      FriseMois lundi = { frise_layout_get_x (self, jour), { 0 } };
      g_autofree char *texte = format_jour (jour, FORMAT_JOUR_BREF);

      if (jour == jour_first_of_month (jour) && is_january (jour))
        continue;
      place_label_tick (&lundi, rangee, cadre, texte);
      g_array_append_val (self->mois, lundi);
    }
}

/* The Januaries carry the year and are served first, and the month that the axis starts in last: it has
 * no tick. */
static guint
choose_tour (gint64   jour,
             gboolean entame)
{
  if (entame)
    return 2;

  return is_january (jour) ? 0 : 1;
}

/* Beside the Mondays a month has a tick for its year alone: more would break their rhythm. */
static void
place_mois (FriseLayout      *self,
            const FriseCadre *cadre)
{
  g_autoptr (Rangee) rangee = rangee_new (cadre->debut, cadre->fin);
  const double marge = 15 * cadre->unite;
  const gboolean semaines = self->pixels_par_jour * 7 >= SEMAINE_LARGE * cadre->unite;

  if (self->pilule.texte != NULL)
    rangee_occupy (rangee, self->pilule.x - marge,
                   self->pilule.x + self->pilule.largeur + marge);

  for (guint tour = 0; tour < (semaines ? 1 : 3); tour++)
    for (gint64 jour = jour_first_of_month (self->premier); jour <= self->dernier;
         jour = jour_add_months (jour, 1))
      {
        FriseMois mois = { jour < self->premier ? NAN : frise_layout_get_x (self, jour), { 0 } };

        if (choose_tour (jour, isnan (mois.x)) != tour)
          continue;
        /* Its name stops before the tick of the next one: nothing comes after it. */
        if (isnan (mois.x))
          rangee_occupy (rangee, frise_layout_get_x (self, jour_add_months (jour, 1)) - FRISE_AIR,
                         cadre->fin);
        place_label_mois (&mois, rangee, cadre, jour);
        g_array_append_val (self->mois, mois);
      }
  if (semaines)
    place_semaines (self, cadre, rangee);
}

/* The next one keeps its number whatever happens; the others follow in order. */
static void
place_numeros (FriseLayout        *self,
               const FriseContenu *contenu,
               const FriseCadre   *cadre)
{
  g_autoptr (Rangee) numeros = rangee_new (-G_MAXDOUBLE, G_MAXDOUBLE);
  const double demi = frise_cadre_measure (cadre, "28", TRUE) / 2 + 1;

  for (guint tour = 0; tour < 2; tour++)
    for (guint i = 0; i < contenu->entretiens->len; i++)
      {
        const FriseEntretien *entretien = &g_array_index (contenu->entretiens, FriseEntretien, i);
        FriseEntretienPlace *place = &g_array_index (self->entretiens, FriseEntretienPlace, i);

        if (place->visible && entretien->suivant == (tour == 0)
            && rangee_is_free (numeros, place->x - demi, place->x + demi))
          {
            place->numero = TRUE;
            rangee_occupy (numeros, place->x - demi, place->x + demi);
          }
      }
}

/* Only those of the window are pushed apart: the others must not push them. */
static void
place_entretiens (FriseLayout        *self,
                  const FriseContenu *contenu,
                  const FriseCadre   *cadre)
{
  const guint n = contenu->entretiens->len;
  g_autofree double *xs = g_new0 (double, n + 1);
  guint n_vus = 0;
  guint vu = 0;

  for (guint i = 0; i < n; i++)
    {
      const gint64 debut = g_array_index (contenu->entretiens, FriseEntretien, i).debut;
      const FriseEntretienPlace place = { 0, FALSE,
                                          frise_layout_shows (self, instant_get_jour (debut)) };

      if (place.visible)
        xs[n_vus++] = frise_layout_get_x (self, instant_get_jour (debut));
      g_array_append_val (self->entretiens, place);
    }
  placement_spread (xs, n_vus, PAS_ENTRETIENS * cadre->unite,
                    cadre->debut + FRISE_MARQUE * cadre->unite,
                    cadre->fin - FRISE_MARQUE * cadre->unite);
  for (guint i = 0; i < n; i++)
    {
      FriseEntretienPlace *place = &g_array_index (self->entretiens, FriseEntretienPlace, i);

      if (place->visible)
        place->x = xs[vu++];
    }
  place_numeros (self, contenu, cadre);
}

/**
 * frise_layout_new:
 * @contenu: what is shown
 * @cadre: the axis and how text is measured
 * @texte_aujourdhui: the words of today's pill
 *
 * Chooses the scale and places every mark and label so that no two texts of a row touch: a label
 * that has no room on one side goes to the other, then to the other row, then is said shorter, then
 * not at all.
 *
 * Returns: (transfer full): the places
 */
FriseLayout *
frise_layout_new (const FriseContenu *contenu,
                  const FriseCadre   *cadre,
                  const char         *texte_aujourdhui)
{
  FriseLayout *self = g_new0 (FriseLayout, 1);

  self->mois = g_array_new (FALSE, FALSE, sizeof (FriseMois));
  g_array_set_clear_func (self->mois, mois_clear);
  self->bandes = g_array_new (FALSE, FALSE, sizeof (FriseBandePlace));
  g_array_set_clear_func (self->bandes, bande_clear);
  self->entretiens = g_array_new (FALSE, FALSE, sizeof (FriseEntretienPlace));
  self->echeances = g_array_new (FALSE, FALSE, sizeof (FriseEcheancePlace));
  g_array_set_clear_func (self->echeances, echeance_clear);

  choose_range (self, contenu, cadre);
  place_pilule (self, cadre, texte_aujourdhui);
  place_mois (self, cadre);
  frise_layout_place_bandes (self, contenu, cadre);
  place_entretiens (self, contenu, cadre);
  frise_layout_place_echeances (self, contenu, cadre);

  return self;
}
