/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/saisie.h"

#include "base/champ.h"
#include "base/formats.h"
#include "base/jour.h"

#include <string.h>

/* Lower case, no accents, spaces and points gone: "12 Févr. 2026" gives "12fevr2026". Slashes,
 * dashes and points between figures become '/'. */
static char *
simplify (const char *texte)
{
  g_autofree char *ascii = g_str_to_ascii (texte, "C");
  g_autofree char *bas = g_ascii_strdown (ascii, -1);
  GString *simple = g_string_new (NULL);

  for (const char *p = bas; *p != '\0'; p++)
    {
      const gboolean entre_chiffres = simple->len > 0
                                      && g_ascii_isdigit (simple->str[simple->len - 1])
                                      && g_ascii_isdigit (p[1]);

      if (g_ascii_isalnum (*p) || *p == '/' || *p == ':')
        g_string_append_c (simple, *p);
      else if ((*p == '-' || *p == '.' || g_ascii_isspace (*p)) && entre_chiffres)
        g_string_append_c (simple, '/');
    }

  return g_string_free (simple, FALSE);
}

static gboolean
read_number (const char **p,
             guint        max_digits,
             gint        *nombre)
{
  guint n = 0;

  *nombre = 0;
  for (; g_ascii_isdigit (**p) && n < max_digits; (*p)++, n++)
    *nombre = *nombre * 10 + g_ascii_digit_value (**p);

  return n > 0 && !g_ascii_isdigit (**p);
}

/* "nov", "novembre", "nov" of "nov." and any prefix that names one month only. */
static gboolean
read_month (const char **p,
            gint        *mois)
{
  gsize longueur = 0;
  guint trouves = 0;

  while (g_ascii_isalpha ((*p)[longueur]))
    longueur++;
  if (longueur == 0)
    return FALSE;

  for (gint m = 1; m <= 12; m++)
    {
      g_autofree char *nom = simplify (format_mois (m));
      g_autofree char *court = simplify (format_mois_court (m));
      const gboolean exact = strlen (court) == longueur && strncmp (court, *p, longueur) == 0;

      if (exact || strncmp (nom, *p, longueur) == 0)
        {
          *mois = m;
          trouves++;
        }
      if (exact)
        {
          trouves = 1;
          break;
        }
    }
  *p += longueur;

  return trouves == 1;
}

/* "mardi 24 nov." is as people write: the day of the week is read over. */
static const char *
skip_weekday (const char *texte)
{
  for (gint weekday = 1; weekday <= 7; weekday++)
    {
      const char *nom = format_jour_semaine (weekday);
      const gsize longueur = strlen (nom);

      if (strncmp (texte, nom, longueur) == 0 && !g_ascii_isalpha (texte[longueur]))
        return texte + longueur;
      if (strncmp (texte, nom, 3) == 0 && g_ascii_isdigit (texte[3]))
        return texte + 3;
    }

  return texte;
}

static gboolean
is_possible (gint annee,
             gint mois,
             gint jour_du_mois)
{
  return mois >= 1 && mois <= 12 && annee >= 1900 && annee <= 2199 && jour_du_mois >= 1
         && jour_du_mois <= jour_days_in_month (annee, mois);
}

/* Without a year, the nearest such day to today: in December "8/1" is next month. */
static gint64
nearest_year (gint   mois,
              gint   jour_du_mois,
              gint64 aujourdhui)
{
  gint64 meilleur = CHAMP_ABSENT;
  gint annee;

  jour_to_ymd (aujourdhui, &annee, NULL, NULL);
  for (gint a = annee - 1; a <= annee + 1; a++)
    if (is_possible (a, mois, jour_du_mois))
      {
        const gint64 jour = jour_from_ymd (a, mois, jour_du_mois);

        if (meilleur == CHAMP_ABSENT || ABS (jour - aujourdhui) < ABS (meilleur - aujourdhui))
          meilleur = jour;
      }

  return meilleur;
}

static gboolean
parse_words (const char *texte,
             gint64      aujourdhui,
             gint64     *jour)
{
  static const struct { const char *mot; gint decalage; } mots[] = {
    { "aujourdhui", 0 }, { "auj", 0 }, { "demain", 1 }, { "apresdemain", 2 }, { "hier", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (mots); i++)
    if (strcmp (texte, mots[i].mot) == 0)
      {
        *jour = aujourdhui + mots[i].decalage;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_day_and_month (const char **p,
                    gint        *du_mois,
                    gint        *mois)
{
  if (!read_number (p, 2, du_mois))
    return FALSE;
  if (*du_mois == 1 && g_str_has_prefix (*p, "er"))
    *p += 2;
  if (**p == '/')
    (*p)++;
  if (!(g_ascii_isdigit (**p) ? read_number (p, 2, mois) : read_month (p, mois)))
    return FALSE;
  if (**p == '/')
    (*p)++;

  return TRUE;
}

static gboolean
read_year (const char **p,
           gint        *annee)
{
  if (!read_number (p, 4, annee) || **p != '\0')
    return FALSE;
  /* Two figures: this century, but a birth year such as 79 is in the last one. */
  if (*annee < 100)
    *annee += *annee < 60 ? 2000 : 1900;

  return TRUE;
}

/**
 * saisie_parse_jour:
 * @texte: "12/11/2026", "12-11-26", "12.11", "12 nov 2026", "1er janvier", "mar. 24 nov. 2026",
 *   "2026-11-12", "demain"
 * @aujourdhui: the day from which a missing year is guessed: the nearest such day
 * @jour: (out): a day number
 *
 * Returns: whether @texte is a day that exists; @jour is left alone when it is not
 */
gboolean
saisie_parse_jour (const char *texte,
                   gint64      aujourdhui,
                   gint64     *jour)
{
  g_autofree char *simple = simplify (texte);
  const char *p = skip_weekday (simple);
  gint64 lu = CHAMP_ABSENT;
  gint du_mois, mois, annee;

  if (jour_parse_iso (texte, jour) || parse_words (simple, aujourdhui, jour))
    return TRUE;
  if (!read_day_and_month (&p, &du_mois, &mois))
    return FALSE;

  if (*p == '\0')
    lu = nearest_year (mois, du_mois, aujourdhui);
  else if (read_year (&p, &annee) && is_possible (annee, mois, du_mois))
    lu = jour_from_ymd (annee, mois, du_mois);

  if (lu != CHAMP_ABSENT)
    *jour = lu;
  return lu != CHAMP_ABSENT;
}

/* "9h30", "9:30", "9 h", "0930", "930", "9". */
static gboolean
parse_hours (const char *texte,
             gint        max_heures,
             gint       *heures,
             gint       *minutes)
{
  g_autofree char *simple = simplify (texte);
  const char *p = simple;

  *minutes = 0;
  if (strspn (simple, "0123456789") == strlen (simple) && strlen (simple) >= 3)
    {
      const gint64 valeur = g_ascii_strtoll (simple, NULL, 10);

      if (strlen (simple) > 4)
        return FALSE;
      *heures = (gint) (valeur / 100);
      *minutes = (gint) (valeur % 100);
    }
  else
    {
      if (!read_number (&p, 3, heures))
        return FALSE;
      if (*p == 'h' || *p == ':' || *p == '/')
        p++;
      else if (*p != '\0')
        return FALSE;
      if (*p != '\0' && !read_number (&p, 2, minutes))
        return FALSE;
      if (*p != '\0' && strcmp (p, "min") != 0)
        return FALSE;
    }

  return *heures <= max_heures && *minutes < 60;
}

/**
 * saisie_parse_heure:
 * @texte: "9 h 30", "9h", "9:30", "0930", "9"
 * @minute_du_jour: (out): minutes since midnight
 *
 * Returns: whether @texte is a time of day; @minute_du_jour is left alone when it is not
 */
gboolean
saisie_parse_heure (const char *texte,
                    gint       *minute_du_jour)
{
  gint heures, minutes;

  if (!parse_hours (texte, 23, &heures, &minutes))
    return FALSE;

  *minute_du_jour = heures * 60 + minutes;
  return TRUE;
}

/**
 * saisie_parse_duree:
 * @texte: "1 h 30", "2 h", "45 min", "90 min", "1:30"
 * @minutes: (out): a duration
 *
 * Returns: whether @texte is a duration above zero; @minutes is left alone when it is not
 */
gboolean
saisie_parse_duree (const char *texte,
                    gint64     *minutes)
{
  g_autofree char *simple = simplify (texte);
  const char *p = simple;
  gint nombre, reste;

  if (read_number (&p, 4, &nombre) && (strcmp (p, "min") == 0 || strcmp (p, "mn") == 0))
    reste = 0;
  else if (parse_hours (texte, 999, &nombre, &reste))
    nombre = nombre * 60 + reste;
  else
    return FALSE;

  if (nombre > 0)
    *minutes = nombre;
  return nombre > 0;
}
