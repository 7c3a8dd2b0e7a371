/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include "base/champ.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The tree of an expression is walked by functions that call themselves. */
#define MAX_WORDS 1000

typedef enum {
  MOT_FIN,
  MOT_NOM,
  MOT_TEXTE,
  MOT_NOMBRE,
  MOT_SIGNE,
} MotKind;

typedef struct {
  const char *p;
  guint ligne, profondeur, n_mots;
  const ModeleClasse *racine;
  GArray *portees;
  GPtrArray *fautes;
  gboolean faute; /* one fault an expression: those after it would come from it */

  MotKind kind;
  char *mot; /* the word that comes */
} Analyse;

static void G_GNUC_PRINTF (2, 3)
fail (Analyse *self, const char *format, ...)
{
  va_list arguments;

  if (self->faute)
    return;
  self->faute = TRUE;
  va_start (arguments, format);
  modele_add_faute (self->fautes, self->ligne, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
take (Analyse *self, MotKind kind, const char *start, const char *end)
{
  self->kind = kind;
  g_free (self->mot);
  self->mot = g_strndup (start, end - start);
}

static void
take_quoted (Analyse *self, const char *start, const char *closing)
{
  const char *end = strstr (start, closing);

  if (end == NULL)
    fail (self, _ ("a quotation mark is not closed"));
  take (self, MOT_TEXTE, start, end != NULL ? end : start + strlen (start));
  self->p = end != NULL ? end + strlen (closing) : start + strlen (start);
}

static gboolean
is_name_char (const char *p)
{
  return g_ascii_isalnum (*p) || *p == '_';
}

/* Reads the next word: a name, a text, a number or a sign. */
static void
advance (Analyse *self)
{
  static const char *signs[] = { "!=", "<=", ">=" };
  const char *start, *end;

  if (++self->n_mots > MAX_WORDS)
    {
      fail (self, _ ("the condition is too long"));
      self->p += strlen (self->p);
    }
  self->p += strspn (self->p, " \t\r");
  start = end = self->p;
  if (*start == '"')
    {
      take_quoted (self, start + 1, "\"");
      return;
    }
  if (*start == '\0')
    take (self, MOT_FIN, start, start);
  else if (is_name_char (start))
    {
      while (is_name_char (end) || (*end == '.' && is_name_char (end + 1)))
        end++;
      take (self, g_ascii_isdigit (*start) ? MOT_NOMBRE : MOT_NOM, start, end);
    }
  else
    {
      end = g_utf8_next_char (start);
      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        if (g_str_has_prefix (start, signs[i]))
          end = start + 2;
      take (self, MOT_SIGNE, start, end);
    }
  self->p = end;
}

static gboolean
is_next (const Analyse *self, MotKind kind, const char *word)
{
  return self->kind == kind && strcmp (self->mot, word) == 0;
}

static gboolean
accept (Analyse *self, MotKind kind, const char *word)
{
  if (!is_next (self, kind, word))
    return FALSE;
  advance (self);
  return TRUE;
}

static Expression *
new_expression (ExpressionKind kind, ModeleType type)
{
  Expression *self = g_new0 (Expression, 1);

  self->kind = kind;
  self->type = type;
  self->boucle = -1;
  self->valeur = CHAMP_ABSENT;
  return self;
}

/**
 * expression_free:
 *
 * Frees @self.
 */
void
expression_free (Expression *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pas, g_ptr_array_unref);
  g_free (self->texte);
  g_free (self->masculin);
  expression_free (self->gauche);
  expression_free (self->droite);
  g_free (self);
}

/**
 * expression_is_word:
 *
 * Returns: whether @word means something by itself in an expression, and cannot name a variable
 */
gboolean
expression_is_word (const char *word)
{
  static const char *words[]
      = { "si",  "sinon", "pour",  "dans",   "fin",   "et", "ou", "non", "oui",
          "vrai", "faux", "absent", "accord", "boucle" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static Expression *parse_or (Analyse *self);

/* `accord "e"`, `accord "il" "elle"`. */
static Expression *
parse_accord (Analyse *self)
{
  Expression *expression = new_expression (EXPRESSION_ACCORD, MODELE_TEXTE);

  if (self->kind != MOT_TEXTE)
    {
      fail (self, _ ("“accord” is followed by one text, or by two: accord \"e\", accord \"il\" "
                     "\"elle\""));
      return expression;
    }
  expression->texte = g_strdup (self->mot);
  advance (self);
  if (self->kind == MOT_TEXTE)
    {
      expression->masculin = g_steal_pointer (&expression->texte);
      expression->texte = g_strdup (self->mot);
      advance (self);
    }
  return expression;
}

static Expression *
parse_number (Analyse *self)
{
  Expression *expression = new_expression (EXPRESSION_NOMBRE, MODELE_NOMBRE);

  if (!g_ascii_string_to_signed (self->mot, 10, 0, G_MAXINT32, &expression->valeur, NULL))
    fail (self, _ ("“%s” is not a whole number"), self->mot);
  advance (self);
  return expression;
}

static Expression *
parse_boolean (Analyse *self, gint64 valeur)
{
  Expression *expression = new_expression (EXPRESSION_NOMBRE, MODELE_BOOLEEN);

  expression->valeur = valeur;
  return expression;
}

static Expression *
parse_name (Analyse *self)
{
  Expression *expression;

  if (accept (self, MOT_NOM, "oui"))
    return parse_boolean (self, 1);
  if (accept (self, MOT_NOM, "non"))
    return parse_boolean (self, 0);
  if (accept (self, MOT_NOM, "absent"))
    return new_expression (EXPRESSION_ABSENT, MODELE_NOMBRE);
  if (accept (self, MOT_NOM, "accord"))
    return parse_accord (self);
  expression = new_expression (EXPRESSION_VARIABLE, MODELE_TEXTE);
  if (!self->faute)
    {
      g_autofree char *message
          = expression_resolve (expression, self->mot, self->racine, self->portees);

      if (message != NULL)
        fail (self, "%s", message);
    }
  advance (self);
  return expression;
}

static Expression *
parse_primary (Analyse *self)
{
  Expression *expression = NULL;

  if (self->kind == MOT_NOM)
    return parse_name (self);
  if (self->kind == MOT_NOMBRE)
    return parse_number (self);
  if (self->kind == MOT_TEXTE)
    {
      expression = new_expression (EXPRESSION_TEXTE, MODELE_TEXTE);
      expression->texte = g_strdup (self->mot);
      advance (self);
      return expression;
    }
  if (accept (self, MOT_SIGNE, "("))
    {
      expression = parse_or (self);
      if (!accept (self, MOT_SIGNE, ")"))
        fail (self, _ ("a parenthesis is not closed"));
      return expression;
    }
  if (self->kind == MOT_FIN)
    fail (self, _ ("a variable is missing"));
  else
    fail (self, _ ("“%s” does not belong here"), self->mot);
  return new_expression (EXPRESSION_ABSENT, MODELE_NOMBRE);
}

static Expression *
parse_filtered (Analyse *self)
{
  Expression *expression = parse_primary (self);

  while (!self->faute && accept (self, MOT_SIGNE, "|"))
    {
      Expression *filtered = new_expression (EXPRESSION_FILTRE, MODELE_TEXTE);
      int filtre = self->kind == MOT_NOM ? filtre_find (self->mot) : -1;

      filtered->gauche = expression;
      if (filtre < 0)
        fail (self, _ ("there is no filter “%s”. Filters: %s"), self->mot, filtre_get_names ());
      else if (!filtre_accepts (filtre, expression))
        fail (self, _ ("the filter “%s” does not write this kind of value"), self->mot);
      filtered->filtre = MAX (filtre, 0);
      expression = filtered;
      advance (self);
    }
  return expression;
}

static gboolean
is_text (const Expression *expression)
{
  return expression->type == MODELE_TEXTE || expression->type == MODELE_RICHE;
}

/* An amount is compared with euros, a duration with minutes. */
static void
check_comparison (Analyse *self, Expression *comparison)
{
  Expression *left = comparison->gauche, *right = comparison->droite;
  gboolean equality
      = comparison->kind == EXPRESSION_EGAL || comparison->kind == EXPRESSION_DIFFERENT;

  if (right->kind == EXPRESSION_ABSENT || left->kind == EXPRESSION_ABSENT)
    {
      if (!equality)
        fail (self, _ ("“absent” is only compared with = and !="));
      return;
    }
  if (left->type >= MODELE_OBJET || right->type >= MODELE_OBJET)
    fail (self, _ ("a list or an object is not compared: “si” alone tells whether it is there"));
  else if (is_text (left) != is_text (right) || (is_text (left) && !equality))
    fail (self, _ ("texts are compared with texts, by = and != only"));
  if (right->kind == EXPRESSION_NOMBRE && left->type == MODELE_MONTANT
      && right->valeur != CHAMP_ABSENT)
    right->valeur *= 100;
}

static Expression *
parse_comparison (Analyse *self)
{
  static const char *signs[] = { "=", "!=", "<", ">", "<=", ">=" };
  Expression *left = parse_filtered (self);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (!self->faute && accept (self, MOT_SIGNE, signs[i]))
      {
        Expression *comparison = new_expression (EXPRESSION_EGAL + i, MODELE_BOOLEEN);

        comparison->gauche = left;
        comparison->droite = parse_filtered (self);
        check_comparison (self, comparison);
        return comparison;
      }
  return left;
}

static Expression *
parse_not (Analyse *self)
{
  Expression *expression;

  if (++self->profondeur > MODELE_MAX_PROFONDEUR)
    {
      fail (self, _ ("the condition is too deep"));
      return new_expression (EXPRESSION_ABSENT, MODELE_NOMBRE);
    }
  if (accept (self, MOT_NOM, "non"))
    {
      expression = new_expression (EXPRESSION_NON, MODELE_BOOLEEN);
      expression->gauche = parse_not (self);
    }
  else
    expression = parse_comparison (self);
  self->profondeur--;
  return expression;
}

static Expression *
parse_chain (Analyse *self, const char *word, ExpressionKind kind, Expression *(*parse) (Analyse *))
{
  Expression *left = parse (self);

  while (!self->faute && accept (self, MOT_NOM, word))
    {
      Expression *both = new_expression (kind, MODELE_BOOLEEN);

      both->gauche = left;
      both->droite = parse (self);
      left = both;
    }
  return left;
}

static Expression *
parse_and (Analyse *self)
{
  return parse_chain (self, "et", EXPRESSION_ET, parse_not);
}

static Expression *
parse_or (Analyse *self)
{
  return parse_chain (self, "ou", EXPRESSION_OU, parse_and);
}

/**
 * expression_parse:
 * @texte: what is between braces
 * @racine: the class of what the document is about
 * @portees: (element-type Portee): the loops around it, the innermost last
 * @fautes: takes what is wrong: one fault at most
 *
 * Reads an expression and finds its variables.
 *
 * Returns: (transfer full) (nullable): the expression; %NULL where something is wrong
 */
Expression *
expression_parse (const char *texte, guint ligne, const ModeleClasse *racine, GArray *portees,
                  GPtrArray *fautes)
{
  Analyse analyse = {
    .p = texte, .ligne = ligne, .racine = racine, .portees = portees, .fautes = fautes
  };
  g_autoptr (Expression) expression = NULL;

  advance (&analyse);
  expression = parse_or (&analyse);
  if (analyse.kind != MOT_FIN)
    fail (&analyse, _ ("“%s” does not belong here"), analyse.mot);
  g_free (analyse.mot);
  return analyse.faute ? NULL : g_steal_pointer (&expression);
}
