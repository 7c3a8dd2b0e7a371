/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/lettres.h"

#include "base/formats.h"
#include "base/jour.h"

/* One below what cannot be said without "billion". */
#define NOMBRE_MAX G_GINT64_CONSTANT (999999999999)

static const char * const petits[] = {
  "zéro",  "un",     "deux",   "trois", "quatre",   "cinq",   "six",
  "sept",  "huit",   "neuf",   "dix",   "onze",     "douze",  "treize",
  "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
};
static const char * const dizaines[] = { "",         "",          "vingt",    "trente",   "quarante",
                                         "cinquante", "soixante", "soixante", "quatre-vingt",
                                         "quatre-vingt" };

static void
append_word (GString    *texte,
             const char *mot)
{
  if (texte->len > 0)
    g_string_append_c (texte, ' ');
  g_string_append (texte, mot);
}

/* 1 to 99. @dernier: nothing multiplies it but millions and milliards, so that "quatre-vingts"
 * takes its s. */
static void
append_below_hundred (GString      *texte,
                      guint         n,
                      LettresGenre  genre,
                      gboolean      dernier)
{
  const guint dizaine = n / 10;
  /* Soixante-dix and quatre-vingt-dix go on counting from ten. */
  const guint reste = dizaine == 7 || dizaine == 9 ? n % 10 + 10 : n % 10;
  const char *unite = n % 10 == 1 && reste == 1 && genre == LETTRES_FEMININ ? "une" : petits[reste];

  if (n < 20)
    {
      append_word (texte, n == 1 && genre == LETTRES_FEMININ ? "une" : petits[n]);
      return;
    }

  append_word (texte, dizaines[dizaine]);
  if (n == 80 && dernier)
    g_string_append_c (texte, 's');
  else if (reste == 1 || reste == 11)
    g_string_append_printf (texte, dizaine < 8 ? " et %s" : "-%s", unite);
  else if (reste > 0)
    g_string_append_printf (texte, "-%s", unite);
}

/* 1 to 999. */
static void
append_below_thousand (GString      *texte,
                       guint         n,
                       LettresGenre  genre,
                       gboolean      dernier)
{
  const guint centaines = n / 100;

  if (centaines > 1)
    append_word (texte, petits[centaines]);
  if (centaines > 0)
    append_word (texte, centaines > 1 && n % 100 == 0 && dernier ? "cents" : "cent");
  if (n % 100 > 0)
    append_below_hundred (texte, n % 100, genre, dernier);
}

/* Millions and milliards are nouns: what counts them takes its s, and so do they. */
static void
append_noun (GString    *texte,
             guint       n,
             const char *nom)
{
  if (n == 0)
    return;

  append_below_thousand (texte, n, LETTRES_MASCULIN, TRUE);
  append_word (texte, nom);
  if (n > 1)
    g_string_append_c (texte, 's');
}

/**
 * lettres_nombre:
 * @nombre: below a thousand milliards, on either side of zero
 * @genre: of what is counted
 *
 * Says a number in words, in the traditional spelling: "vingt" and "cent" take an s where they
 * are multiplied and end the number, "mille" never does; "soixante et onze", "quatre-vingt-un".
 *
 * Returns: (transfer full): "mille deux cent cinquante"; "" when absent
 */
char *
lettres_nombre (gint64       nombre,
                LettresGenre genre)
{
  GString *texte = g_string_new (NULL);
  gint64 reste;

  if (nombre == CHAMP_ABSENT)
    return g_string_free (texte, FALSE);

  reste = ABS (nombre);
  g_return_val_if_fail (reste <= NOMBRE_MAX, g_string_free (texte, FALSE));

  if (nombre < 0)
    append_word (texte, "moins");
  if (reste == 0)
    append_word (texte, petits[0]);
  append_noun (texte, (guint) (reste / 1000000000), "milliard");
  reste %= 1000000000;
  append_noun (texte, (guint) (reste / 1000000), "million");
  reste %= 1000000;
  if (reste >= 2000)
    append_below_thousand (texte, (guint) (reste / 1000), LETTRES_MASCULIN, FALSE);
  if (reste >= 1000)
    append_word (texte, "mille");
  if (reste % 1000 > 0)
    append_below_thousand (texte, (guint) (reste % 1000), genre, TRUE);

  return g_string_free (texte, FALSE);
}

/* The noun is plural from two on: "zéro euro", "un euro", "deux euros". */
static void
append_counted (GString      *texte,
                gint64        nombre,
                LettresGenre  genre,
                const char   *nom)
{
  g_autofree char *mots = lettres_nombre (nombre, genre);

  if (texte->len > 0)
    g_string_append (texte, " et ");
  g_string_append_printf (texte, "%s %s%s", mots, nom, nombre > 1 ? "s" : "");
}

/**
 * lettres_euros:
 * @centimes: an amount, not below zero
 *
 * Says an amount in words, as conventions and statements of charges do beside the figures.
 *
 * Returns: (transfer full): "neuf cent quatre-vingts euros", "douze euros et cinq centimes",
 *   "un million d’euros"; "" when absent
 */
char *
lettres_euros (gint64 centimes)
{
  GString *texte = g_string_new (NULL);
  const gint64 euros = centimes / 100;

  if (centimes == CHAMP_ABSENT)
    return g_string_free (texte, FALSE);
  g_return_val_if_fail (centimes >= 0, g_string_free (texte, FALSE));

  if (euros >= 1000000 && euros % 1000000 == 0)
    {
      g_autofree char *mots = lettres_nombre (euros, LETTRES_MASCULIN);

      g_string_append_printf (texte, "%s d’euros", mots);
    }
  else if (euros > 0 || centimes == 0)
    {
      append_counted (texte, euros, LETTRES_MASCULIN, "euro");
    }
  if (centimes % 100 > 0)
    append_counted (texte, centimes % 100, LETTRES_MASCULIN, "centime");

  return g_string_free (texte, FALSE);
}

/**
 * lettres_duree:
 * @minutes: a duration, not below zero
 *
 * Returns: (transfer full): "vingt-quatre heures", "une heure et trente minutes"; "" when absent
 */
char *
lettres_duree (gint64 minutes)
{
  GString *texte = g_string_new (NULL);

  if (minutes == CHAMP_ABSENT)
    return g_string_free (texte, FALSE);
  g_return_val_if_fail (minutes >= 0, g_string_free (texte, FALSE));

  if (minutes >= 60 || minutes == 0)
    append_counted (texte, minutes / 60, LETTRES_FEMININ, "heure");
  if (minutes % 60 > 0)
    append_counted (texte, minutes % 60, LETTRES_FEMININ, "minute");

  return g_string_free (texte, FALSE);
}

/**
 * lettres_jour:
 *
 * Returns: (transfer full): "vingt-quatre novembre deux mille vingt-six", the first of a month
 *   "premier"; "" when absent
 */
char *
lettres_jour (gint64 jour)
{
  g_autofree char *annee = NULL;
  g_autofree char *quantieme = NULL;
  gint a, m, j;

  if (jour == CHAMP_ABSENT)
    return g_strdup ("");

  jour_to_ymd (jour, &a, &m, &j);
  annee = lettres_nombre (a, LETTRES_MASCULIN);
  quantieme = j == 1 ? g_strdup ("premier") : lettres_nombre (j, LETTRES_MASCULIN);

  return g_strdup_printf ("%s %s %s", quantieme, format_mois (m), annee);
}
