/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include <string.h>

/* Where the tree meets the values. What comes out is a run of CommonMark, in which each value is
 * one character; a block, or a rich text, ends the run. */
typedef struct {
  Evaluation *evaluation;
  Batisseur *batisseur; /* NULL: a plain text is wanted, its values as they are */
  GString *run;
  GPtrArray *valeurs;   /* texts that the characters stand for */
  gboolean separation;  /* a line of orders was there */
  gboolean too_long;
} Rendeur;

static void render (Rendeur *self, GPtrArray *noeuds);

static void
flush (Rendeur *self)
{
  self->separation = FALSE;
  if (self->batisseur == NULL || self->run->len == 0)
    return;
  batisseur_read (self->batisseur, self->run->str, self->valeurs);
  g_string_truncate (self->run, 0);
  g_ptr_array_set_size (self->valeurs, 0);
}

static gboolean
ends_with_row (GString *run)
{
  const char *start;

  if (run->len < 2 || run->str[run->len - 1] != '\n')
    return FALSE;
  start = g_strrstr_len (run->str, (gssize) run->len - 1, "\n");
  start = start != NULL ? start + 1 : run->str;
  return start[strspn (start, " ")] == '|';
}

/* A line of orders parts paragraphs, and never the rows of a table. */
static void
separate (Rendeur *self, const char *next)
{
  if (!self->separation)
    return;
  self->separation = FALSE;
  if (self->run->len == 0 || (next[strspn (next, " ")] == '|' && ends_with_row (self->run)))
    return;
  if (self->run->str[self->run->len - 1] != '\n')
    g_string_append_c (self->run, '\n');
  g_string_append_c (self->run, '\n');
}

static void
render_value (Rendeur *self, const Noeud *noeud)
{
  g_auto (ModeleValeur) valeur = { 0 };
  g_autofree char *text = NULL;

  expression_evaluate (noeud->expression, self->evaluation, &valeur);
  text = modele_valeur_write (&valeur);
  if (self->batisseur == NULL)
    g_string_append (self->run, text);
  else if (noeud->expression->type == MODELE_RICHE)
    {
      flush (self);
      batisseur_riche (self->batisseur, text);
    }
  else if (self->valeurs->len >= MODELE_MAX_REPERES)
    self->too_long = TRUE;
  else
    {
      separate (self, "");
      g_string_append_unichar (self->run, MODELE_PREMIER_REPERE + self->valeurs->len);
      g_ptr_array_add (self->valeurs, g_steal_pointer (&text));
    }
}

/* The elements that the condition of a loop keeps. */
static GPtrArray *
select_elements (Rendeur *self, const Noeud *noeud, GPtrArray *elements)
{
  GPtrArray *kept = g_ptr_array_new ();
  GArray *tours = self->evaluation->tours;
  Tour tour = { .nombre = elements->len };

  g_array_append_val (tours, tour);
  for (guint i = 0; i < elements->len; i++)
    {
      Tour *current = &g_array_index (tours, Tour, tours->len - 1);

      current->element = elements->pdata[i];
      current->numero = i + 1;
      if (noeud->filtre == NULL || expression_is_true (noeud->filtre, self->evaluation))
        g_ptr_array_add (kept, elements->pdata[i]);
    }
  g_array_set_size (tours, tours->len - 1);
  return kept;
}

static void
render_loop (Rendeur *self, const Noeud *noeud)
{
  g_auto (ModeleValeur) list = { 0 };
  g_autoptr (GPtrArray) elements = NULL;
  GArray *tours = self->evaluation->tours;

  expression_evaluate (noeud->expression, self->evaluation, &list);
  elements = select_elements (self, noeud, list.elements);
  for (guint i = 0; i < elements->len && !self->too_long; i++)
    {
      Tour tour = {
        .numero = i + 1,
        .nombre = elements->len,
        .premier = i == 0,
        .dernier = i + 1 == elements->len,
        .element = elements->pdata[i],
      };

      g_array_append_val (tours, tour);
      render (self, noeud->enfants);
      g_array_set_size (tours, tours->len - 1);
    }
}

static void
render_directive (Rendeur *self, const Noeud *noeud)
{
  gboolean wrapped
      = noeud->expression == NULL || expression_is_true (noeud->expression, self->evaluation);

  flush (self);
  if (wrapped)
    batisseur_open (self->batisseur, &noeud->directive);
  if (noeud->enfants == NULL)
    return;
  render (self, noeud->enfants);
  flush (self);
  if (wrapped)
    batisseur_close (self->batisseur);
}

static void
render_node (Rendeur *self, const Noeud *noeud)
{
  switch (noeud->kind)
    {
    case NOEUD_TEXTE:
      separate (self, noeud->texte);
      g_string_append (self->run, noeud->texte);
      break;
    case NOEUD_SEPARATION:
      self->separation = TRUE;
      break;
    case NOEUD_VALEUR:
      render_value (self, noeud);
      break;
    case NOEUD_SI:
      if (expression_is_true (noeud->expression, self->evaluation))
        render (self, noeud->enfants);
      else if (noeud->sinon != NULL)
        render (self, noeud->sinon);
      break;
    case NOEUD_POUR:
      render_loop (self, noeud);
      break;
    default:
      render_directive (self, noeud);
      break;
    }
}

static void
render (Rendeur *self, GPtrArray *noeuds)
{
  for (guint i = 0; i < noeuds->len; i++)
    render_node (self, noeuds->pdata[i]);
}

/**
 * rendu_blocs:
 * @noeuds: (element-type Noeud): a tree without a fault
 *
 * Gives @batisseur the document, with the values of @evaluation.
 *
 * Returns: %FALSE when it has more values than can be told apart
 */
gboolean
rendu_blocs (GPtrArray *noeuds, Evaluation *evaluation, Batisseur *batisseur)
{
  g_autoptr (GPtrArray) valeurs = g_ptr_array_new_with_free_func (g_free);
  Rendeur rendeur = { .evaluation = evaluation, .batisseur = batisseur, .valeurs = valeurs };

  rendeur.run = g_string_new (NULL);
  render (&rendeur, noeuds);
  flush (&rendeur);
  g_string_free (rendeur.run, TRUE);
  return !rendeur.too_long;
}

/**
 * rendu_texte:
 * @noeuds: (element-type Noeud): a tree without a fault or a block
 *
 * Returns: (transfer full): its text, with the values of @evaluation
 */
char *
rendu_texte (GPtrArray *noeuds, Evaluation *evaluation)
{
  Rendeur rendeur = { .evaluation = evaluation, .run = g_string_new (NULL) };

  render (&rendeur, noeuds);
  return g_strstrip (g_string_free (rendeur.run, FALSE));
}
