/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/formats.h"

#include "base/instant.h"
#include "base/jour.h"

#define NBSP ESPACE_INSECABLE

static const char * const mois_longs[] = { "janvier", "février", "mars", "avril", "mai", "juin",
                                           "juillet", "août", "septembre", "octobre", "novembre",
                                           "décembre" };
static const char * const mois_courts[] = { "janv.", "févr.", "mars", "avr.", "mai", "juin",
                                            "juil.", "août", "sept.", "oct.", "nov.", "déc." };
static const char * const jours_longs[] = { "lundi", "mardi", "mercredi", "jeudi", "vendredi",
                                            "samedi", "dimanche" };
static const char * const jours_courts[] = { "lun.", "mar.", "mer.", "jeu.", "ven.", "sam.",
                                             "dim." };

/**
 * format_mois:
 *
 * Returns: the French name of a month, 1 to 12
 */
const char *
format_mois (gint mois)
{
  g_return_val_if_fail (mois >= 1 && mois <= 12, "");

  return mois_longs[mois - 1];
}

/**
 * format_mois_court:
 *
 * Returns: the French abbreviation of a month, 1 to 12
 */
const char *
format_mois_court (gint mois)
{
  g_return_val_if_fail (mois >= 1 && mois <= 12, "");

  return mois_courts[mois - 1];
}

/**
 * format_jour_semaine:
 *
 * Returns: the French name of a day of the week, 1 for lundi
 */
const char *
format_jour_semaine (gint weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return jours_longs[weekday - 1];
}

/**
 * format_jour:
 *
 * Returns: (transfer full): the day in French, "" when absent; the first of a month is "1er"
 */
char *
format_jour (gint64     jour,
             FormatJour format)
{
  const char *rang;
  gint a, m, j, s;

  if (jour == CHAMP_ABSENT)
    return g_strdup ("");

  jour_to_ymd (jour, &a, &m, &j);
  s = jour_get_weekday (jour) - 1;
  rang = j == 1 ? "er" : "";

  switch (format)
    {
    case FORMAT_JOUR_LONG:
      return g_strdup_printf ("%s %d%s" NBSP "%s %d", jours_longs[s], j, rang, mois_longs[m - 1],
                              a);
    case FORMAT_JOUR_DATE:
      return g_strdup_printf ("%d%s" NBSP "%s %d", j, rang, mois_longs[m - 1], a);
    case FORMAT_JOUR_COURT:
      return g_strdup_printf ("%s %d%s" NBSP "%s", jours_courts[s], j, rang, mois_courts[m - 1]);
    case FORMAT_JOUR_COURT_ANNEE:
      return g_strdup_printf ("%s %d%s" NBSP "%s %d", jours_courts[s], j, rang,
                              mois_courts[m - 1], a);
    case FORMAT_JOUR_BREF:
      return g_strdup_printf ("%d%s" NBSP "%s", j, rang, mois_courts[m - 1]);
    case FORMAT_JOUR_CHIFFRES:
    default:
      return g_strdup_printf ("%02d/%02d/%04d", j, m, a);
    }
}

/**
 * format_majuscule:
 * @texte: words
 *
 * Returns: (transfer full): the same with a capital first letter, as a title or a sentence begins
 */
char *
format_majuscule (const char *texte)
{
  g_autofree char *premiere = NULL;
  g_autofree char *majuscule = NULL;

  if (*texte == '\0')
    return g_strdup ("");

  premiere = g_utf8_substring (texte, 0, 1);
  majuscule = g_utf8_strup (premiere, -1);

  return g_strconcat (majuscule, g_utf8_next_char (texte), NULL);
}

/**
 * format_mois_annee:
 *
 * Returns: (transfer full): "Novembre 2026"
 */
char *
format_mois_annee (gint64 jour)
{
  g_autofree char *mois = NULL;
  gint a, m;

  jour_to_ymd (jour, &a, &m, NULL);
  mois = format_majuscule (mois_longs[m - 1]);

  return g_strdup_printf ("%s %d", mois, a);
}

/**
 * format_minute:
 * @minute_du_jour: minutes since midnight
 *
 * Returns: (transfer full): "9 h", "9 h 30"
 */
char *
format_minute (gint minute_du_jour)
{
  if (minute_du_jour % 60 == 0)
    return g_strdup_printf ("%d" NBSP "h", minute_du_jour / 60);

  return g_strdup_printf ("%d" NBSP "h" NBSP "%02d", minute_du_jour / 60, minute_du_jour % 60);
}

/**
 * format_heure:
 *
 * Returns: (transfer full): the time of day in Paris, "" when absent
 */
char *
format_heure (gint64 instant)
{
  if (instant == CHAMP_ABSENT)
    return g_strdup ("");

  return format_minute (instant_get_minute (instant));
}

/**
 * format_plage_heures:
 * @debut: an instant
 * @duree_minutes: minutes
 *
 * Returns: (transfer full): "9 h 30 – 11 h 30"
 */
char *
format_plage_heures (gint64 debut,
                     gint64 duree_minutes)
{
  g_autofree char *de = format_heure (debut);
  g_autofree char *a = NULL;

  if (debut == CHAMP_ABSENT || duree_minutes == CHAMP_ABSENT)
    return g_steal_pointer (&de);

  a = format_heure (debut + duree_minutes * 60);
  return g_strdup_printf ("%s" NBSP "– %s", de, a);
}

/**
 * format_moment:
 *
 * Returns: (transfer full): a day and its time, "mar. 24 nov., 9 h 30"; "" when absent
 */
char *
format_moment (gint64     instant,
               FormatJour format)
{
  g_autofree char *jour = NULL;
  g_autofree char *heure = NULL;

  if (instant == CHAMP_ABSENT)
    return g_strdup ("");

  jour = format_jour (instant_get_jour (instant), format);
  heure = format_heure (instant);
  return g_strdup_printf ("%s, %s", jour, heure);
}

/**
 * format_duree:
 * @minutes: a duration
 *
 * Returns: (transfer full): "10 h 30", "2 h", "45 min"; "" when absent
 */
char *
format_duree (gint64 minutes)
{
  const char *signe;

  if (minutes == CHAMP_ABSENT)
    return g_strdup ("");

  signe = minutes < 0 ? "−" : "";
  minutes = ABS (minutes);
  if (minutes != 0 && minutes < 60)
    return g_strdup_printf ("%s%" G_GINT64_FORMAT NBSP "min", signe, minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf ("%s%" G_GINT64_FORMAT NBSP "h", signe, minutes / 60);

  return g_strdup_printf ("%s%" G_GINT64_FORMAT NBSP "h" NBSP "%02" G_GINT64_FORMAT, signe,
                          minutes / 60, minutes % 60);
}

/**
 * format_euros:
 * @centimes: an amount
 *
 * Returns: (transfer full): "1 480,00 €", thousands by a narrow no-break space; "" when absent
 */
char *
format_euros (gint64 centimes)
{
  g_autoptr (GString) euros = NULL;
  guint64 valeur;

  if (centimes == CHAMP_ABSENT)
    return g_strdup ("");

  valeur = centimes < 0 ? (guint64) -centimes : (guint64) centimes;
  euros = g_string_new (NULL);
  g_string_printf (euros, "%" G_GUINT64_FORMAT, valeur / 100);
  for (gssize i = (gssize) euros->len - 3; i > 0; i -= 3)
    g_string_insert (euros, i, ESPACE_FINE_INSECABLE);

  return g_strdup_printf ("%s%s,%02d" NBSP "€", centimes < 0 ? "−" : "", euros->str,
                          (gint) (valeur % 100));
}

/**
 * format_taille:
 * @octets: how many bytes
 *
 * Returns: (transfer full): "340 ko", "1,2 Mo", thousands by thousands; "" when absent
 */
char *
format_taille (gint64 octets)
{
  static const char * const unites[] = { "ko", "Mo", "Go" };
  gint64 dixiemes = octets / 100;
  guint i = 0;

  if (octets == CHAMP_ABSENT)
    return g_strdup ("");
  if (octets < 1000)
    return g_strdup_printf ("%d" NBSP "o", (int) MAX (octets, 0));

  while (dixiemes >= 10000 && i + 1 < G_N_ELEMENTS (unites))
    {
      dixiemes /= 1000;
      i++;
    }
  /* A tenth says something of small numbers only. */
  if (dixiemes < 100 && dixiemes % 10 != 0)
    return g_strdup_printf ("%d,%d" NBSP "%s", (int) (dixiemes / 10), (int) (dixiemes % 10),
                            unites[i]);

  return g_strdup_printf ("%" G_GINT64_FORMAT NBSP "%s", dixiemes / 10, unites[i]);
}

/**
 * format_nom:
 * @nom: (nullable): the surname
 * @prenom: (nullable): the first name
 *
 * Returns: (transfer full): "Wattrelin Clémence", as in the lists
 */
char *
format_nom (const char *nom,
            const char *prenom)
{
  if (nom == NULL || *nom == '\0')
    return g_strdup (prenom != NULL ? prenom : "");
  if (prenom == NULL || *prenom == '\0')
    return g_strdup (nom);

  return g_strdup_printf ("%s %s", nom, prenom);
}
