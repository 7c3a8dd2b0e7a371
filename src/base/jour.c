/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/jour.h"

#include "base/instant.h"

#include <string.h>

/* Day numbers of the proleptic Gregorian calendar, counted from 1 March so that the leap day is
 * the last of its year; no time zone comes in. */

static gboolean
is_leap (gint annee)
{
  return (annee % 4 == 0 && annee % 100 != 0) || annee % 400 == 0;
}

/**
 * jour_days_in_month:
 *
 * Returns: 28 to 31, or 0 if @mois is not 1 to 12
 */
gint
jour_days_in_month (gint annee,
                    gint mois)
{
  static const gint jours[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (mois < 1 || mois > 12)
    return 0;

  return mois == 2 && is_leap (annee) ? 29 : jours[mois - 1];
}

/**
 * jour_from_ymd:
 *
 * Returns: the day, or %CHAMP_ABSENT where there is no such date (31 April, year 0)
 */
gint64
jour_from_ymd (gint annee,
               gint mois,
               gint jour_du_mois)
{
  gint64 a, ere, an_de_ere, jour_de_an;

  if (annee < 1 || annee > 9999 || jour_du_mois < 1 ||
      jour_du_mois > jour_days_in_month (annee, mois))
    return CHAMP_ABSENT;

  a = mois <= 2 ? annee - 1 : annee;
  ere = a / 400;
  an_de_ere = a - ere * 400;
  jour_de_an = (153 * (mois + (mois > 2 ? -3 : 9)) + 2) / 5 + jour_du_mois - 1;

  return ere * 146097 + an_de_ere * 365 + an_de_ere / 4 - an_de_ere / 100 + jour_de_an - 719468;
}

/**
 * jour_to_ymd:
 * @annee: (out) (optional): the year
 * @mois: (out) (optional): 1 to 12
 * @jour_du_mois: (out) (optional): 1 to 31
 *
 * Splits a day that is not absent.
 */
void
jour_to_ymd (gint64  jour,
             gint   *annee,
             gint   *mois,
             gint   *jour_du_mois)
{
  const gint64 z = jour + 719468;
  const gint64 ere = (z >= 0 ? z : z - 146096) / 146097;
  const gint64 jour_de_ere = z - ere * 146097;
  const gint64 an_de_ere =
    (jour_de_ere - jour_de_ere / 1460 + jour_de_ere / 36524 - jour_de_ere / 146096) / 365;
  const gint64 jour_de_an = jour_de_ere - (365 * an_de_ere + an_de_ere / 4 - an_de_ere / 100);
  const gint64 mp = (5 * jour_de_an + 2) / 153;
  const gint m = (gint) (mp < 10 ? mp + 3 : mp - 9);

  g_return_if_fail (jour != CHAMP_ABSENT);

  if (jour_du_mois != NULL)
    *jour_du_mois = (gint) (jour_de_an - (153 * mp + 2) / 5 + 1);
  if (mois != NULL)
    *mois = m;
  if (annee != NULL)
    *annee = (gint) (an_de_ere + ere * 400 + (m <= 2 ? 1 : 0));
}

static gboolean
parse_digits (const char *texte,
              guint       n,
              gint       *valeur)
{
  gint v = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (texte[i]))
        return FALSE;
      v = v * 10 + (texte[i] - '0');
    }
  *valeur = v;
  return TRUE;
}

/**
 * jour_parse_iso:
 * @texte: "AAAA-MM-JJ", nothing before and nothing after
 * @jour: (out): the day
 *
 * Returns: %FALSE where @texte is not a date that exists; @jour is then untouched
 */
gboolean
jour_parse_iso (const char *texte,
                gint64     *jour)
{
  gint a, m, j;
  gint64 lu;

  if (texte == NULL || strlen (texte) != 10 || texte[4] != '-' || texte[7] != '-' ||
      !parse_digits (texte, 4, &a) || !parse_digits (texte + 5, 2, &m) ||
      !parse_digits (texte + 8, 2, &j))
    return FALSE;

  lu = jour_from_ymd (a, m, j);
  if (lu == CHAMP_ABSENT)
    return FALSE;

  *jour = lu;
  return TRUE;
}

/**
 * jour_format_iso:
 *
 * Returns: (transfer full) (nullable): "AAAA-MM-JJ", or NULL for an absent day
 */
char *
jour_format_iso (gint64 jour)
{
  gint a, m, j;

  if (jour == CHAMP_ABSENT)
    return NULL;

  jour_to_ymd (jour, &a, &m, &j);
  return g_strdup_printf ("%04d-%02d-%02d", a, m, j);
}

/**
 * jour_add_months:
 *
 * The same day of the month @mois months later (or earlier), clamped to the month's end:
 * 31 January and one month is 28 or 29 February (data-model, fin_de_periode).
 */
gint64
jour_add_months (gint64 jour,
                 gint   mois)
{
  gint a, m, j, total;

  if (jour == CHAMP_ABSENT)
    return CHAMP_ABSENT;

  jour_to_ymd (jour, &a, &m, &j);
  total = a * 12 + (m - 1) + mois;
  a = total / 12;
  m = total % 12 + 1;

  return jour_from_ymd (a, m, MIN (j, jour_days_in_month (a, m)));
}

/**
 * jour_get_weekday:
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
gint
jour_get_weekday (gint64 jour)
{
  /* 1970-01-01 was a Thursday. */
  const gint64 reste = (jour + 3) % 7;

  return (gint) (reste < 0 ? reste + 7 : reste) + 1;
}

/**
 * jour_get_week:
 *
 * Returns: the ISO 8601 week number, 1 to 53
 */
gint
jour_get_week (gint64 jour)
{
  /* A week belongs to the year that holds its Thursday. */
  const gint64 jeudi = jour - jour_get_weekday (jour) + 4;
  gint annee;

  jour_to_ymd (jeudi, &annee, NULL, NULL);
  return (gint) ((jeudi - jour_from_ymd (annee, 1, 1)) / 7) + 1;
}

/**
 * jour_first_of_month:
 *
 * Returns: the first day of the month of @jour
 */
gint64
jour_first_of_month (gint64 jour)
{
  gint j;

  jour_to_ymd (jour, NULL, NULL, &j);
  return jour - j + 1;
}

/**
 * jour_today:
 *
 * Returns: today in Europe/Paris, or the day that instant_set_today() fixed
 */
gint64
jour_today (void)
{
  return instant_get_jour (instant_now ());
}

/**
 * jour_easter:
 *
 * Returns: Easter Sunday of a year of the Gregorian calendar
 */
gint64
jour_easter (gint annee)
{
  const gint a = annee % 19;
  const gint b = annee / 100;
  const gint c = annee % 100;
  const gint d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const gint e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const gint f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;

  return jour_from_ymd (annee, f / 31, f % 31 + 1);
}

/**
 * jour_get_ferie:
 *
 * The French public holidays (Code du travail, article L3133-1).
 *
 * Returns: (nullable): the name of the holiday in French, or NULL on an ordinary day
 */
const char *
jour_get_ferie (gint64 jour)
{
  static const struct
  {
    gint mois;
    gint jour;
    const char *nom;
  } fixes[] = {
    { 1, 1, "Jour de l’an" },   { 5, 1, "Fête du Travail" }, { 5, 8, "Victoire 1945" },
    { 7, 14, "Fête nationale" }, { 8, 15, "Assomption" },     { 11, 1, "Toussaint" },
    { 11, 11, "Armistice 1918" }, { 12, 25, "Noël" },
  };
  gint a, m, j;
  gint64 paques;

  if (jour == CHAMP_ABSENT)
    return NULL;

  jour_to_ymd (jour, &a, &m, &j);
  for (guint i = 0; i < G_N_ELEMENTS (fixes); i++)
    if (fixes[i].mois == m && fixes[i].jour == j)
      return fixes[i].nom;

  paques = jour_easter (a);
  if (jour == paques + 1)
    return "Lundi de Pâques";
  if (jour == paques + 39)
    return "Ascension";
  if (jour == paques + 50)
    return "Lundi de Pentecôte";

  return NULL;
}
