/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include "base/champ.h"
#include "base/formats.h"
#include "base/lettres.h"
#include "documents/mots.h"

#include <string.h>

typedef enum {
  TAKES_TEXT,    /* whatever can be printed */
  TAKES_DATE,
  TAKES_NUMBER,  /* a number, an amount, a duration, a date */
  TAKES_TEXTS,   /* a list of texts */
} Takes;

static char *
write_capitals (const ModeleValeur *valeur)
{
  g_autofree char *text = modele_valeur_write (valeur);

  return g_utf8_strup (text, -1);
}

static char *
write_majuscule (const ModeleValeur *valeur)
{
  g_autofree char *text = modele_valeur_write (valeur);

  return format_majuscule (text);
}

static char *
write_minuscule (const ModeleValeur *valeur)
{
  g_autofree char *text = modele_valeur_write (valeur);

  return mots_minuscule (text);
}

static char *
write_long (const ModeleValeur *valeur)
{
  return format_jour (valeur->nombre, FORMAT_JOUR_LONG);
}

static char *
write_figures (const ModeleValeur *valeur)
{
  return format_jour (valeur->nombre, FORMAT_JOUR_CHIFFRES);
}

static char *
write_letters (const ModeleValeur *valeur)
{
  if (valeur->nombre == CHAMP_ABSENT)
    return g_strdup ("");
  switch (valeur->type)
    {
    case MODELE_MONTANT:
      return lettres_euros (valeur->nombre);
    case MODELE_DUREE:
      return lettres_duree (valeur->nombre);
    case MODELE_DATE:
      return lettres_jour (valeur->nombre);
    default:
      return lettres_nombre (valeur->nombre, LETTRES_MASCULIN);
    }
}

static char *
write_du (const ModeleValeur *valeur)
{
  g_autofree char *text = modele_valeur_write (valeur);

  return *text != '\0' ? mots_de_la_structure (text) : g_strdup ("");
}

static char *
write_au (const ModeleValeur *valeur)
{
  g_autofree char *text = modele_valeur_write (valeur);

  return *text != '\0' ? mots_a_la_structure (text) : g_strdup ("");
}

static char *
write_virgules (const ModeleValeur *valeur)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < valeur->elements->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) valeur->elements->pdata[i]);
  return g_string_free (text, FALSE);
}

static const struct {
  const char *nom;
  Takes takes;
  char *(*write) (const ModeleValeur *valeur);
} filtres[] = {
  { "majuscule", TAKES_TEXT, write_majuscule },
  { "minuscule", TAKES_TEXT, write_minuscule },
  { "capitales", TAKES_TEXT, write_capitals },
  { "long", TAKES_DATE, write_long },
  { "chiffres", TAKES_DATE, write_figures },
  { "lettres", TAKES_NUMBER, write_letters },
  { "du", TAKES_TEXT, write_du },
  { "au", TAKES_TEXT, write_au },
  { "virgules", TAKES_TEXTS, write_virgules },
};

/**
 * filtre_find:
 *
 * Returns: the number of a filter; less than 0 where there is none of that name
 */
int
filtre_find (const char *nom)
{
  for (guint i = 0; i < G_N_ELEMENTS (filtres); i++)
    if (strcmp (filtres[i].nom, nom) == 0)
      return (int) i;
  return -1;
}

/**
 * filtre_get_names:
 *
 * Returns: (transfer none): the names of the filters, for a message
 */
const char *
filtre_get_names (void)
{
  static const char *names = NULL;

  if (g_once_init_enter (&names))
    {
      GString *list = g_string_new (NULL);

      for (guint i = 0; i < G_N_ELEMENTS (filtres); i++)
        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", filtres[i].nom);
      g_once_init_leave (&names, g_string_free (list, FALSE));
    }
  return names;
}

/**
 * filtre_accepts:
 *
 * Returns: whether @filtre can write what @expression gives
 */
gboolean
filtre_accepts (guint filtre, const Expression *expression)
{
  ModeleType type = expression->type;

  switch (filtres[filtre].takes)
    {
    case TAKES_DATE:
      return type == MODELE_DATE;
    case TAKES_NUMBER:
      return type == MODELE_NOMBRE || type == MODELE_MONTANT || type == MODELE_DUREE
             || type == MODELE_DATE;
    case TAKES_TEXTS:
      return type == MODELE_LISTE && expression->classe == NULL;
    default:
      return type != MODELE_LISTE && type != MODELE_OBJET && type != MODELE_RICHE;
    }
}

/**
 * filtre_apply:
 *
 * Replaces @valeur by the text that @filtre makes of it.
 */
void
filtre_apply (guint filtre, ModeleValeur *valeur)
{
  char *text = filtres[filtre].write (valeur);

  modele_valeur_clear (valeur);
  *valeur = (ModeleValeur) { .type = MODELE_TEXTE, .texte = text, .nombre = CHAMP_ABSENT };
}
