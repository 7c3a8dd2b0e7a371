/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/diction.h"

#include <string.h>

#define DOTS "…"
#define DOTS_LEAST 2

/* Those that the documents of the centres write, and that mean one thing there: “CAP” is a diploma
 * and a commission. */
static const struct {
  const char *sigle, *forme;
} sigles[] = {
  { "ATSEM", "agent territorial spécialisé des écoles maternelles" },
  { "CCAS", "centre communal d’action sociale" },
  { "CDG", "centre de gestion" },
  { "CEP", "conseil en évolution professionnelle" },
  { "CME", "commission Maintien dans l’emploi" },
  { "CNFPT", "Centre national de la fonction publique territoriale" },
  { "CNIL", "Commission nationale de l’informatique et des libertés" },
  { "CPF", "compte personnel de formation" },
  { "DRH", "direction des ressources humaines" },
  { "EPCI", "établissement public de coopération intercommunale" },
  { "FIPHFP", "Fonds pour l’insertion des personnes handicapées dans la fonction publique" },
  { "PPR", "période de préparation au reclassement" },
  { "RGPD", "règlement général sur la protection des données" },
  { "RH", "ressources humaines" },
  { "RQTH", "reconnaissance de la qualité de travailleur handicapé" },
  { "SIREN", "système d’identification du répertoire des entreprises" },
  { "SIRET", "système d’identification du répertoire des établissements" },
  { "TVA", "taxe sur la valeur ajoutée" },
  { "VAE", "validation des acquis de l’expérience" },
};

static const struct {
  const char *boite, *alt;
} boites[] = { { "☐", "case à cocher" }, { "☑", "case cochée" }, { "☒", "case cochée" } };

static guint
dots_length (const char *text, const char *end)
{
  const char *p = text;

  while (p < end && strncmp (p, DOTS, strlen (DOTS)) == 0)
    p += strlen (DOTS);
  return p - text >= (gssize) (DOTS_LEAST * strlen (DOTS)) ? p - text : 0;
}

static const char *
find_box (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (boites); i++)
    if (g_str_has_prefix (text, boites[i].boite))
      return boites[i].alt;
  return NULL;
}

static guint
word_length (const char *text, const char *end)
{
  const char *p = text;

  while (p < end && g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p - text;
}

static const char *
find_sigle (const char *word, guint length)
{
  for (guint i = 0; i < G_N_ELEMENTS (sigles); i++)
    if (strlen (sigles[i].sigle) == length && strncmp (sigles[i].sigle, word, length) == 0)
      return sigles[i].forme;
  return NULL;
}

/**
 * diction_find:
 * @text: UTF-8 text
 * @from: the byte to look from, where a word may start
 * @end: the byte to stop at
 * @found: (out): what was found
 *
 * Finds the first letters of @text that are heard otherwise than they are seen. A reader of the
 * screen says “points de suspension” twenty times where one is to write one’s name, and an
 * abbreviation as a word (WCAG 2.1, 3.1.4).
 *
 * Returns: whether there are some
 */
gboolean
diction_find (const char *text, guint from, guint end, Diction *found)
{
  const char *stop = text + end;

  for (const char *p = text + from; p < stop;)
    {
      guint word = word_length (p, stop), dots = word == 0 ? dots_length (p, stop) : 0;

      *found = (Diction) { .start = p - text };
      if (word > 0)
        found->forme = find_sigle (p, word);
      else
        found->alt = dots > 0 ? "à compléter" : find_box (p);
      found->end = found->start + (word > 0   ? word
                                   : dots > 0 ? dots
                                              : (guint) (g_utf8_next_char (p) - p));
      if (found->alt != NULL || found->forme != NULL)
        return TRUE;
      p = text + found->end;
    }
  return FALSE;
}
