/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include "base/champ.h"
#include "documents/modele-contexte.h"

#include <string.h>

static void
evaluate_start (const Expression *self, Evaluation *evaluation, ModeleValeur *valeur)
{
  const Tour *tour;

  valeur->type = MODELE_OBJET;
  valeur->classe = evaluation->racine;
  valeur->sujet = evaluation->sujet;
  if (self->boucle < 0)
    return;
  tour = &g_array_index (evaluation->tours, Tour, self->boucle);
  valeur->sujet = self->compteur ? (gconstpointer) tour : tour->element;
  if (self->type == MODELE_TEXTE && self->pas->len == 0)
    {
      valeur->type = MODELE_TEXTE;
      valeur->texte = g_strdup (tour->element);
    }
}

static void
evaluate_variable (const Expression *self, Evaluation *evaluation, ModeleValeur *valeur)
{
  evaluate_start (self, evaluation, valeur);
  for (guint i = 0; i < self->pas->len; i++)
    {
      gconstpointer sujet = valeur->sujet;

      modele_valeur_clear (valeur);
      modele_variable_read (self->pas->pdata[i], evaluation->contexte, sujet, valeur);
    }
  if (self->nombre)
    {
      gint64 n = valeur->elements != NULL ? valeur->elements->len : 0;

      modele_valeur_clear (valeur);
      *valeur = (ModeleValeur) { .type = MODELE_NOMBRE, .nombre = n };
    }
}

static gboolean
are_equal (const ModeleValeur *a, const ModeleValeur *b)
{
  if (a->type <= MODELE_RICHE && b->type <= MODELE_RICHE)
    return strcmp (a->texte != NULL ? a->texte : "", b->texte != NULL ? b->texte : "") == 0;
  return a->nombre == b->nombre;
}

/* Whether nothing is known: unlike a number that is 0, or a no. */
static gboolean
is_absent (const ModeleValeur *valeur)
{
  if (valeur->type <= MODELE_RICHE || valeur->type >= MODELE_OBJET)
    return !modele_valeur_is_true (valeur);
  return valeur->nombre == CHAMP_ABSENT;
}

static gboolean
compare (const Expression *self, Evaluation *evaluation)
{
  g_auto (ModeleValeur) a = { 0 };
  g_auto (ModeleValeur) b = { 0 };
  gboolean equal, known;

  expression_evaluate (self->gauche, evaluation, &a);
  expression_evaluate (self->droite, evaluation, &b);
  if (self->droite->kind == EXPRESSION_ABSENT)
    equal = is_absent (&a);
  else if (self->gauche->kind == EXPRESSION_ABSENT)
    equal = is_absent (&b);
  else
    equal = are_equal (&a, &b);

  /* What is not known is neither before nor after anything. */
  known = a.nombre != CHAMP_ABSENT && b.nombre != CHAMP_ABSENT;
  switch (self->kind)
    {
    case EXPRESSION_EGAL:
      return equal;
    case EXPRESSION_DIFFERENT:
      return !equal;
    case EXPRESSION_INFERIEUR:
      return known && a.nombre < b.nombre;
    case EXPRESSION_SUPERIEUR:
      return known && a.nombre > b.nombre;
    case EXPRESSION_AU_PLUS:
      return known && a.nombre <= b.nombre;
    default:
      return known && a.nombre >= b.nombre;
    }
}

/**
 * expression_evaluate:
 * @valeur: (out): what @self gives; clear it
 *
 * Computes an expression.
 */
void
expression_evaluate (const Expression *self, Evaluation *evaluation, ModeleValeur *valeur)
{
  *valeur = (ModeleValeur) { .type = self->type, .nombre = CHAMP_ABSENT };
  switch (self->kind)
    {
    case EXPRESSION_VARIABLE:
      evaluate_variable (self, evaluation, valeur);
      break;
    case EXPRESSION_TEXTE:
      valeur->texte = g_strdup (self->texte);
      break;
    case EXPRESSION_NOMBRE:
    case EXPRESSION_ABSENT:
      valeur->nombre = self->valeur;
      break;
    case EXPRESSION_ACCORD:
      valeur->texte = modele_contexte_agree (evaluation->contexte, self->masculin, self->texte);
      break;
    case EXPRESSION_FILTRE:
      expression_evaluate (self->gauche, evaluation, valeur);
      filtre_apply (self->filtre, valeur);
      break;
    case EXPRESSION_NON:
      valeur->nombre = !expression_is_true (self->gauche, evaluation);
      break;
    case EXPRESSION_ET:
      valeur->nombre = expression_is_true (self->gauche, evaluation)
                       && expression_is_true (self->droite, evaluation);
      break;
    case EXPRESSION_OU:
      valeur->nombre = expression_is_true (self->gauche, evaluation)
                       || expression_is_true (self->droite, evaluation);
      break;
    default:
      valeur->nombre = compare (self, evaluation);
      break;
    }
}

/**
 * expression_is_true:
 *
 * Returns: whether what @self gives says something
 */
gboolean
expression_is_true (const Expression *self, Evaluation *evaluation)
{
  g_auto (ModeleValeur) valeur = { 0 };

  expression_evaluate (self, evaluation, &valeur);
  return modele_valeur_is_true (&valeur);
}
