/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-valeur.h"

#include "base/champ.h"
#include "base/formats.h"

#include <string.h>

/**
 * modele_classe_find:
 *
 * Returns: (transfer none) (nullable): the variable of that name
 */
const ModeleVariable *
modele_classe_find (const ModeleClasse *self, const char *nom)
{
  for (guint i = 0; i < self->n; i++)
    if (strcmp (self->variables[i].nom, nom) == 0)
      return &self->variables[i];
  return NULL;
}

static void
read_texts (char **texts, ModeleValeur *valeur)
{
  valeur->elements = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    if (strspn (texts[i], " \n\t\r") < strlen (texts[i]))
      g_ptr_array_add (valeur->elements, g_strdup (texts[i]));
}

static void
read_field (const ModeleVariable *self, gconstpointer sujet, ModeleValeur *valeur)
{
  const char *field = (const char *) sujet + self->position;

  if (self->type == MODELE_TEXTE || self->type == MODELE_RICHE)
    valeur->texte = g_strdup (*(char *const *) (gconstpointer) field);
  else if (self->type == MODELE_LISTE)
    read_texts (*(char **const *) (gconstpointer) field, valeur);
  else
    valeur->nombre = *(const gint64 *) (gconstpointer) field;
}

/**
 * modele_variable_read:
 * @sujet: (nullable): what has this variable; nothing is known of what is not there
 * @valeur: (out): its value
 *
 * Reads a variable.
 */
void
modele_variable_read (const ModeleVariable *self, ModeleContexte *contexte, gconstpointer sujet,
                      ModeleValeur *valeur)
{
  *valeur = (ModeleValeur) {
    .type = self->type,
    .nombre = CHAMP_ABSENT,
    .classe = self->classe,
  };
  if (sujet != NULL && self->lire != NULL)
    self->lire (contexte, sujet, valeur);
  else if (sujet != NULL)
    read_field (self, sujet, valeur);
  if (self->type == MODELE_LISTE && valeur->elements == NULL)
    valeur->elements = g_ptr_array_new ();
}

/**
 * modele_valeur_clear:
 *
 * Frees what @self owns.
 */
void
modele_valeur_clear (ModeleValeur *self)
{
  g_clear_pointer (&self->texte, g_free);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
}

/**
 * modele_valeur_is_true:
 *
 * Returns: whether the value says something: a text that is not blank, a number other than 0, a
 *   list with elements, an object that is there
 */
gboolean
modele_valeur_is_true (const ModeleValeur *self)
{
  switch (self->type)
    {
    case MODELE_TEXTE:
    case MODELE_RICHE:
      return self->texte != NULL && strspn (self->texte, " \n\t\r") < strlen (self->texte);
    case MODELE_OBJET:
      return self->sujet != NULL;
    case MODELE_LISTE:
      return self->elements->len > 0;
    default:
      return self->nombre != CHAMP_ABSENT && (self->type == MODELE_DATE || self->nombre != 0);
    }
}

/* A date is not cut at the end of a line, nor in a cell. */
static char *
write_date (gint64 jour)
{
  g_autofree char *date = format_jour (jour, FORMAT_JOUR_DATE);
  g_auto (GStrv) words = g_strsplit (date, " ", -1);

  return g_strjoinv (ESPACE_INSECABLE, words);
}

/**
 * modele_valeur_write:
 *
 * Returns: (transfer full): the value as it is printed, in French; "" for what is not known
 */
char *
modele_valeur_write (const ModeleValeur *self)
{
  if (self->type == MODELE_TEXTE || self->type == MODELE_RICHE)
    return g_strdup (self->texte != NULL ? self->texte : "");
  if (self->nombre == CHAMP_ABSENT)
    return g_strdup ("");
  switch (self->type)
    {
    case MODELE_NOMBRE:
      return g_strdup_printf ("%" G_GINT64_FORMAT, self->nombre);
    case MODELE_MONTANT:
      return format_euros (self->nombre);
    case MODELE_DUREE:
      return format_duree (self->nombre);
    case MODELE_DATE:
      return write_date (self->nombre);
    case MODELE_BOOLEEN:
      return g_strdup (self->nombre != 0 ? "oui" : "non");
    default:
      return g_strdup ("");
    }
}
