/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  GPtrArray *jetons;
  GPtrArray *fautes;
  guint ligne;
  gboolean liste; /* the line before belongs to a list */
} Decoupe;

static void
jeton_free (Jeton *self)
{
  g_free (self->texte);
  g_free (self);
}

static void
add (Decoupe *self, JetonKind kind, const char *start, gsize length, gboolean seul)
{
  Jeton *jeton;

  if (kind == JETON_TEXTE && length == 0)
    return;
  jeton = g_new0 (Jeton, 1);
  jeton->kind = kind;
  jeton->ligne = self->ligne;
  jeton->seul = seul;
  jeton->texte = g_strndup (start, length);
  if (kind != JETON_TEXTE)
    g_strstrip (jeton->texte);
  g_ptr_array_add (self->jetons, jeton);
}

/* The end of what a brace opens, quoted texts apart; NULL where the line does not have it. */
static const char *
find_end (const char *p, const char *line_end, char mark)
{
  const char *quote = NULL;

  for (; p + 1 < line_end; p++)
    {
      if (*p == '"' && mark != '#')
        quote = quote == NULL ? p : NULL;
      else if (quote == NULL && p[0] == mark && p[1] == '}')
        return p;
    }
  return NULL;
}

static const char *
find_start (const char *p, const char *line_end)
{
  for (; p + 1 < line_end; p++)
    if (*p == '{' && (p[1] == '{' || p[1] == '%' || p[1] == '#'))
      return p;
  return NULL;
}

static gboolean
is_blank (const char *start, const char *end)
{
  return strspn (start, " \t\r") >= (gsize) (end - start);
}

/* What stands beside the braces of a line. */
typedef struct {
  guint ordres, remarques, valeurs;
  gboolean texte;
} Contenu;

static Contenu
survey (const char *line, const char *end)
{
  Contenu contenu = { 0 };
  const char *p = line, *start;

  while ((start = find_start (p, end)) != NULL)
    {
      char mark = start[1] == '{' ? '}' : start[1];
      const char *stop = find_end (start + 2, end, mark);

      contenu.texte |= !is_blank (p, start);
      contenu.ordres += mark == '%';
      contenu.remarques += mark == '#';
      contenu.valeurs += mark == '}';
      if (stop == NULL)
        return contenu;
      p = stop + 2;
    }
  contenu.texte |= !is_blank (p, end);
  return contenu;
}

static void
read_braces (Decoupe *self, const char *line, const char *end, gboolean orders_only, gboolean seul)
{
  const char *p = line, *start;

  while ((start = find_start (p, end)) != NULL)
    {
      char mark = start[1] == '{' ? '}' : start[1];
      const char *stop = find_end (start + 2, end, mark);

      if (!orders_only)
        add (self, JETON_TEXTE, p, start - p, FALSE);
      if (stop == NULL)
        {
          modele_add_faute (self->fautes, self->ligne,
                            g_strdup_printf (_ ("“%.2s” is not closed by “%c}” on this line"),
                                             start, mark));
          return;
        }
      if (mark != '#')
        add (self, mark == '%' ? JETON_ORDRE : JETON_VALEUR, start + 2, stop - start - 2, seul);
      p = stop + 2;
    }
  if (!orders_only)
    add (self, JETON_TEXTE, p, end - p, FALSE);
}

/* A line of code, or of HTML, would swallow what follows without a word. */
static void
check_text (Decoupe *self, const char *line, const char *end)
{
  const char *p = line + strspn (line, " ");

  if (p < end && (p - line < 4)
      && (strncmp (p, "```", 3) == 0 || strncmp (p, "~~~", 3) == 0
          || (*p == '<' && (g_ascii_isalpha (p[1]) || strchr ("!/?", p[1]) != NULL))))
    modele_add_faute (self->fautes, self->ligne,
                      g_strdup (_ ("there is neither code nor HTML in a template")));
  for (p = line; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < MODELE_PREMIER_REPERE && (!g_unichar_iscntrl (c) || c == '\t' || c == '\r'))
        continue;
      modele_add_faute (self->fautes, self->ligne,
                        g_strdup_printf (_ ("the character U+%04X is not for a text"), c));
      return;
    }
}

/* The line under the header of a table, in a list or in a quote: the table would not be printed. */
static gboolean
is_nested_table (const char *line, const char *end)
{
  const char *p = line + strspn (line, " >");

  if (strchr ("-*+", *p) != NULL && *p != '\0' && p[1] == ' ')
    p += 1 + strspn (p + 1, " ");
  return p > line && *p == '|' && strspn (p, "|-: \t\r") >= (gsize) (end - p);
}

/* Four spaces start a line of code, but for what goes on in an item of a list. */
static void
check_margin (Decoupe *self, const char *line, const char *end)
{
  const char *p = line + strspn (line, " "), *digits = p + strspn (p, "0123456789");

  if (is_blank (line, end))
    return;
  if (is_nested_table (line, end))
    modele_add_faute (self->fautes, self->ligne,
                      g_strdup (_ ("a table is neither in a list nor in a quotation")));
  if ((strchr ("-*+", *p) != NULL && p[1] == ' ') || (digits > p && *digits == '.'))
    self->liste = TRUE;
  else if (p == line)
    self->liste = FALSE;
  if ((p - line >= 4 || *p == '\t') && !self->liste)
    modele_add_faute (self->fautes, self->ligne,
                      g_strdup (_ ("a line outside a list starts without a margin")));
}

static void
read_line (Decoupe *self, const char *line, const char *end)
{
  Contenu contenu = survey (line, end);
  guint n = contenu.ordres + contenu.valeurs;

  check_text (self, line, end);
  check_margin (self, line, end);
  if (!contenu.texte && contenu.valeurs == 0 && contenu.ordres > 0)
    {
      add (self, JETON_SEPARATION, "", 0, FALSE);
      read_braces (self, line, end, TRUE, n == 1);
      add (self, JETON_SEPARATION, "", 0, FALSE);
    }
  else if (!contenu.texte && n == 0 && contenu.remarques > 0)
    return; /* a remark leaves no line */
  else
    {
      read_braces (self, line, end, FALSE, !contenu.texte && n == 1 && *line == '{');
      add (self, JETON_TEXTE, "\n", 1, FALSE);
    }
}

/**
 * jetons_read:
 * @texte: valid UTF-8
 * @premiere_ligne: the number of its first line
 * @fautes: (element-type ModeleFaute): takes what is wrong
 *
 * Cuts the text of a template into what is text, what is a value and what is an order.
 *
 * Returns: (transfer full) (element-type Jeton): the pieces
 */
GPtrArray *
jetons_read (const char *texte, guint premiere_ligne, GPtrArray *fautes)
{
  Decoupe decoupe = { .fautes = fautes, .ligne = premiere_ligne };

  decoupe.jetons = g_ptr_array_new_with_free_func ((GDestroyNotify) jeton_free);
  for (const char *line = texte; *line != '\0'; decoupe.ligne++)
    {
      const char *end = strchrnul (line, '\n');

      read_line (&decoupe, line, end);
      line = *end == '\n' ? end + 1 : end;
    }
  return decoupe.jetons;
}
