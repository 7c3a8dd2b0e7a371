/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  GPtrArray *jetons;
  guint i;
  const ModeleClasse *racine;
  GArray *portees; /* Portee */
  GPtrArray *fautes;
  gboolean blocs;  /* blocks are allowed: not in the preamble */
  gboolean texte;  /* inside a block that holds text only */
  guint profondeur;
} Lecteur;

/* What ended a run of pieces. */
typedef enum {
  TERME_EOF,
  TERME_FIN,
  TERME_SINON,    /* `sinon`, or `sinon si`: the piece is not consumed */
} Terme;

static Terme read_pieces (Lecteur *self, GPtrArray *noeuds);

/**
 * noeud_free:
 *
 * Frees @self.
 */
void
noeud_free (Noeud *self)
{
  g_free (self->texte);
  expression_free (self->expression);
  expression_free (self->filtre);
  g_free (self->directive.condition);
  g_clear_pointer (&self->enfants, g_ptr_array_unref);
  g_clear_pointer (&self->sinon, g_ptr_array_unref);
  g_free (self);
}

static Noeud *
add (GPtrArray *noeuds, NoeudKind kind)
{
  Noeud *noeud = g_new0 (Noeud, 1);

  noeud->kind = kind;
  g_ptr_array_add (noeuds, noeud);
  return noeud;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) noeud_free);
}

static void
fail (Lecteur *self, const Jeton *jeton, const char *message)
{
  modele_add_faute (self->fautes, jeton->ligne, g_strdup (message));
}

/* The first word of an order; @rest is what follows it. */
static char *
split_order (const char *ordre, const char **rest)
{
  gsize length = strcspn (ordre, " \t");

  *rest = ordre + length + strspn (ordre + length, " \t");
  return g_strndup (ordre, length);
}

static Expression *
parse (Lecteur *self, const Jeton *jeton, const char *texte)
{
  return expression_parse (texte, jeton->ligne, self->racine, self->portees, self->fautes);
}

/* `fin` is missing: said where what it should end begins. */
static void
check_end (Lecteur *self, const Jeton *jeton, const char *word, Terme terme)
{
  if (terme != TERME_FIN)
    modele_add_faute (self->fautes, jeton->ligne,
                      g_strdup_printf (_ ("“%s” has no “fin”"), word));
}

/* A condition, from its first `si`; each `sinon si` is a condition of its own inside `sinon`. */
static void
read_condition (Lecteur *self, const Jeton *jeton, const char *rest, GPtrArray *noeuds)
{
  Noeud *noeud = add (noeuds, NOEUD_SI);
  const Jeton *next;
  const char *after;
  g_autofree char *word = NULL;
  g_autofree char *second = NULL;
  Terme terme;

  noeud->expression = parse (self, jeton, rest);
  noeud->enfants = new_list ();
  terme = read_pieces (self, noeud->enfants);
  if (terme != TERME_SINON)
    {
      check_end (self, jeton, "si", terme);
      return;
    }
  next = self->jetons->pdata[self->i++];
  word = split_order (next->texte, &after);
  second = split_order (after, &rest);
  noeud->sinon = new_list ();
  if (strcmp (second, "si") == 0)
    read_condition (self, next, rest, noeud->sinon);
  else
    {
      if (*after != '\0')
        fail (self, next, _ ("nothing but “si” follows “sinon”"));
      terme = read_pieces (self, noeud->sinon);
      check_end (self, jeton, "si", terme);
    }
}

/* `pour NAME dans LIST [si CONDITION]`: finds the three parts. */
static gboolean
split_loop (const char *rest, char **name, char **list, char **condition)
{
  const char *after;
  g_autofree char *dans = NULL;
  const char *si;

  *name = split_order (rest, &after);
  dans = split_order (after, &rest);
  if (strcmp (dans, "dans") != 0 || *rest == '\0')
    return FALSE;
  si = strstr (rest, " si ");
  *list = si != NULL ? g_strndup (rest, si - rest) : g_strdup (rest);
  *condition = si != NULL ? g_strdup (si + 4) : NULL;
  return TRUE;
}

static gboolean
is_name (const char *name)
{
  if (!g_ascii_isalpha (*name) || expression_is_word (name))
    return FALSE;
  return strspn (name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
         == strlen (name);
}

static void
read_loop (Lecteur *self, const Jeton *jeton, const char *rest, GPtrArray *noeuds)
{
  Noeud *noeud = add (noeuds, NOEUD_POUR);
  g_autofree char *name = NULL;
  g_autofree char *list = NULL;
  g_autofree char *condition = NULL;
  Portee portee = { 0 };
  Terme terme;

  noeud->enfants = new_list ();
  if (!split_loop (rest, &name, &list, &condition) || !is_name (name))
    {
      fail (self, jeton, _ ("a loop is written “pour name dans list”"));
      portee.classe = self->racine; /* whatever its body says is not its fault */
    }
  else
    noeud->expression = parse (self, jeton, list);
  if (noeud->expression != NULL && noeud->expression->type != MODELE_LISTE)
    fail (self, jeton, _ ("what follows “dans” is not a list"));

  portee.nom = name;
  if (noeud->expression != NULL)
    portee.classe = noeud->expression->classe;
  g_array_append_val (self->portees, portee);
  if (noeud->expression == NULL || noeud->expression->type != MODELE_LISTE)
    {
      /* The variables of the body cannot be looked up: only its structure is read. */
      GPtrArray *fautes = self->fautes;
      g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (
          (GDestroyNotify) modele_faute_free);

      self->fautes = ignored;
      terme = read_pieces (self, noeud->enfants);
      self->fautes = fautes;
    }
  else
    {
      if (condition != NULL)
        noeud->filtre = parse (self, jeton, condition);
      terme = read_pieces (self, noeud->enfants);
    }
  g_array_set_size (self->portees, self->portees->len - 1);
  check_end (self, jeton, "pour", terme);
}

static void
read_directive (Lecteur *self, const Jeton *jeton, GPtrArray *noeuds)
{
  Noeud *noeud = add (noeuds, NOEUD_DIRECTIVE);
  gboolean texte = self->texte;
  g_autofree char *word = NULL;
  const char *rest;
  Terme terme;

  if (!directive_parse (jeton->texte, jeton->ligne, &noeud->directive, self->fautes))
    return;
  if (!self->blocs)
    fail (self, jeton, _ ("there are no blocks between the two lines “---”"));
  else if (texte)
    fail (self, jeton, _ ("a block of text holds no other block"));
  else if (!jeton->seul)
    fail (self, jeton, _ ("a block is alone on its line"));
  if (noeud->directive.condition != NULL)
    noeud->expression = parse (self, jeton, noeud->directive.condition);
  if (!directive_has_contents (noeud->directive.kind))
    return;
  noeud->enfants = new_list ();
  self->texte = !directive_takes_blocs (noeud->directive.kind);
  terme = read_pieces (self, noeud->enfants);
  self->texte = texte;
  word = split_order (jeton->texte, &rest);
  check_end (self, jeton, word, terme);
}

static void
read_value (Lecteur *self, const Jeton *jeton, GPtrArray *noeuds)
{
  Noeud *noeud = add (noeuds, NOEUD_VALEUR);

  noeud->expression = parse (self, jeton, jeton->texte);
  if (noeud->expression == NULL)
    return;
  if (noeud->expression->type >= MODELE_OBJET)
    modele_add_faute (self->fautes, jeton->ligne,
                      g_strdup_printf (noeud->expression->type == MODELE_LISTE
                                           ? _ ("“%s” is a list: go through it with “pour”")
                                           : _ ("“%s” is not a text: name one of its variables"),
                                       jeton->texte));
  else if (noeud->expression->type == MODELE_RICHE
           && (!jeton->seul || self->texte || !self->blocs))
    modele_add_faute (self->fautes, jeton->ligne,
                      g_strdup_printf (_ ("“%s” is a rich text: it is alone on its line, without "
                                          "a margin, in no block of text"),
                                       jeton->texte));
}

/* Reads an order; TRUE where it ends the run of pieces it is in. */
static gboolean
read_order (Lecteur *self, const Jeton *jeton, GPtrArray *noeuds, Terme *terme)
{
  const char *rest;
  g_autofree char *word = split_order (jeton->texte, &rest);

  if (strcmp (word, "fin") == 0)
    {
      if (*rest != '\0')
        fail (self, jeton, _ ("nothing follows “fin”"));
      *terme = TERME_FIN;
      return TRUE;
    }
  if (strcmp (word, "sinon") == 0)
    {
      self->i--;
      *terme = TERME_SINON;
      return TRUE;
    }
  if (strcmp (word, "si") == 0)
    read_condition (self, jeton, rest, noeuds);
  else if (strcmp (word, "pour") == 0)
    read_loop (self, jeton, rest, noeuds);
  else
    read_directive (self, jeton, noeuds);
  return FALSE;
}

/* Text after text is one node: fewer of them. */
static void
read_text (const Jeton *jeton, GPtrArray *noeuds)
{
  Noeud *last = noeuds->len > 0 ? noeuds->pdata[noeuds->len - 1] : NULL;

  if (last != NULL && last->kind == NOEUD_TEXTE)
    {
      char *both = g_strconcat (last->texte, jeton->texte, NULL);

      g_free (last->texte);
      last->texte = both;
    }
  else
    add (noeuds, NOEUD_TEXTE)->texte = g_strdup (jeton->texte);
}

/* Reads pieces until what ends them. */
static Terme
read_pieces (Lecteur *self, GPtrArray *noeuds)
{
  Terme terme = TERME_EOF;
  gboolean ended = FALSE;

  if (self->profondeur >= MODELE_MAX_PROFONDEUR)
    {
      fail (self, self->jetons->pdata[self->i - 1], _ ("too many blocks are inside one another"));
      self->i = self->jetons->len;
      return TERME_FIN;
    }
  self->profondeur++;
  while (!ended && self->i < self->jetons->len)
    {
      const Jeton *jeton = self->jetons->pdata[self->i++];

      if (jeton->kind == JETON_ORDRE)
        ended = read_order (self, jeton, noeuds, &terme);
      else if (jeton->kind == JETON_VALEUR)
        read_value (self, jeton, noeuds);
      else if (jeton->kind == JETON_SEPARATION)
        add (noeuds, NOEUD_SEPARATION);
      else
        read_text (jeton, noeuds);
    }
  self->profondeur--;
  return terme;
}

/**
 * modele_lecture:
 * @jetons: (element-type Jeton): the pieces of a template
 * @racine: the class of what the document is about
 * @blocs: whether blocks are allowed
 * @fautes: takes what is wrong
 *
 * Builds the tree of a template. It may only be used where @fautes stays empty.
 *
 * Returns: (transfer full) (element-type Noeud): the tree
 */
GPtrArray *
modele_lecture (GPtrArray *jetons, const ModeleClasse *racine, gboolean blocs, GPtrArray *fautes)
{
  Lecteur lecteur = { .jetons = jetons, .racine = racine, .fautes = fautes, .blocs = blocs };
  GPtrArray *noeuds = new_list ();

  lecteur.portees = g_array_new (FALSE, FALSE, sizeof (Portee));
  while (lecteur.i < jetons->len)
    {
      Terme terme = read_pieces (&lecteur, noeuds);
      const Jeton *jeton;

      if (terme == TERME_EOF)
        break;
      if (terme == TERME_SINON)
        lecteur.i++;
      jeton = jetons->pdata[MIN (lecteur.i, jetons->len) - 1];
      fail (&lecteur, jeton, terme == TERME_FIN ? _ ("this “fin” ends nothing")
                                                : _ ("this “sinon” belongs to no “si”"));
    }
  g_array_unref (lecteur.portees);
  return noeuds;
}
