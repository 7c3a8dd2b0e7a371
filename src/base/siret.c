/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/siret.h"

#include "base/formats.h"

#include <string.h>

#define N_CHIFFRES 14

/* La Poste has more establishments than its SIREN allows keys for: Insee gives them numbers whose
 * digits add up to a multiple of five instead, the head office apart. */
#define SIREN_LA_POSTE "356000000"

static gboolean
fits_luhn (const char *chiffres)
{
  guint somme = 0;

  for (guint i = 0; i < N_CHIFFRES; i++)
    {
      /* Fourteen digits: those to double, from the right, are the first, the third… */
      const guint chiffre = (guint) g_ascii_digit_value (chiffres[i]) * (i % 2 == 0 ? 2 : 1);

      somme += chiffre > 9 ? chiffre - 9 : chiffre;
    }

  return somme % 10 == 0;
}

static gboolean
fits_la_poste (const char *chiffres)
{
  guint somme = 0;

  if (!g_str_has_prefix (chiffres, SIREN_LA_POSTE))
    return FALSE;
  for (guint i = 0; i < N_CHIFFRES; i++)
    somme += (guint) g_ascii_digit_value (chiffres[i]);

  return somme % 5 == 0;
}

/**
 * siret_normalise:
 * @texte: (nullable): a SIRET as people type it, with spaces, full stops or dashes
 *
 * Returns: (transfer full): what remains without them
 */
char *
siret_normalise (const char *texte)
{
  GString *reste = g_string_new (NULL);

  for (const char *p = texte != NULL ? texte : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '.' && c != '-')
        g_string_append_unichar (reste, c);
    }

  return g_string_free (reste, FALSE);
}

/**
 * siret_check:
 * @texte: (nullable): a SIRET as people type it
 *
 * Checks a SIRET: its form and its key (Luhn; for La Poste, the sum of its digits). Nothing tells
 * that the establishment exists, nor whose it is.
 */
SiretVerdict
siret_check (const char *texte)
{
  g_autofree char *chiffres = siret_normalise (texte);

  if (*chiffres == '\0')
    return SIRET_ABSENT;
  if (strlen (chiffres) != N_CHIFFRES || strspn (chiffres, "0123456789") != N_CHIFFRES)
    return SIRET_FORME;

  return fits_luhn (chiffres) || fits_la_poste (chiffres) ? SIRET_VALIDE : SIRET_CLE;
}

/**
 * siret_format:
 * @texte: (nullable): a SIRET as people type it
 *
 * Returns: (transfer full): "210 034 995 00012", which no line cuts; @texte as it is where it is
 *   not fourteen digits
 */
char *
siret_format (const char *texte)
{
  g_autofree char *chiffres = siret_normalise (texte);
  const SiretVerdict verdict = siret_check (texte);

  if (verdict == SIRET_ABSENT || verdict == SIRET_FORME)
    return g_strdup (texte != NULL ? texte : "");

  return g_strdup_printf ("%.3s" ESPACE_INSECABLE "%.3s" ESPACE_INSECABLE "%.3s" ESPACE_INSECABLE
                          "%.5s", chiffres, chiffres + 3, chiffres + 6, chiffres + 9);
}
