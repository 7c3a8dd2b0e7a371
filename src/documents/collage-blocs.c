/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/collage-private.h"

#include <string.h>

#define CELLULE " · "

/* Words of one style. */
typedef struct
{
  GString *texte;
  gboolean gras;
  gboolean italique;
  char *lien;
} Morceau;

struct _CollageBlocs
{
  GString *sortie;
  GPtrArray *morceaux; /* of the block that is being read */
  CollageGenre genre;
  CollageGenre avant;  /* of the block before it */
  guint niveau;
  guint numero;
  gboolean cellule;
  gboolean lien_fini;
};

static void
morceau_free (gpointer data)
{
  Morceau *self = data;

  g_string_free (self->texte, TRUE);
  g_free (self->lien);
  g_free (self);
}

/**
 * collage_blocs_new:
 *
 * Returns: (transfer full): no block yet
 */
CollageBlocs *
collage_blocs_new (void)
{
  CollageBlocs *self = g_new0 (CollageBlocs, 1);

  self->sortie = g_string_new (NULL);
  self->morceaux = g_ptr_array_new_with_free_func (morceau_free);

  return self;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00A0 || c == 0x202F;
}

/* The spaces that French typography asks for are the only ones that mean something. */
static gboolean
is_french_space (gunichar avant,
                 gunichar apres)
{
  return avant == 0x00AB || apres == 0x00BB || (apres < 128 && apres != 0 && strchr (":;!?%", (int) apres) != NULL)
         || apres == 0x20AC || (g_unichar_isdigit (avant) && g_unichar_isdigit (apres));
}

/* One space for several; the no-break ones that Word puts between any two words become plain. */
static char *
squeeze (const char *texte)
{
  GString *net = g_string_new (NULL);
  gunichar avant = 0;

  for (const char *c = texte; *c != '\0';)
    {
      gunichar insecable = 0;
      const char *debut = c;

      for (; *c != '\0' && *c != '\n' && is_space (g_utf8_get_char (c)); c = g_utf8_next_char (c))
        if (g_utf8_get_char (c) > 127)
          insecable = g_utf8_get_char (c);
      if (c > debut)
        {
          g_string_append_unichar (net, insecable != 0 && is_french_space (avant, g_utf8_get_char (c))
                                          ? insecable : ' ');
          avant = ' ';
          continue;
        }
      avant = g_utf8_get_char (c);
      /* Marks of Word that show nothing. */
      if (avant != 0x00AD && avant != 0x200B && avant != 0xFEFF)
        g_string_append_unichar (net, avant);
      c = g_utf8_next_char (c);
    }

  return g_string_free (net, FALSE);
}

/* What would be read as a mark where it was a sign. */
static gboolean
is_mark (const char *c,
         gboolean    debut)
{
  switch (*c)
    {
    case '#': case '>':
      return debut;
    case '-': case '+':
      return debut && c[1] == ' ';
    case '*': case '_':
      return c[1] != '\0' && !g_ascii_isspace (c[1]);
    case '\\':
      return g_ascii_ispunct (c[1]);
    default:
      return *c == '`';
    }
}

static void
append_escaped (GString    *sortie,
                const char *texte)
{
  for (const char *c = texte; *c != '\0'; c++)
    {
      if (is_mark (c, sortie->len == 0 || sortie->str[sortie->len - 1] == '\n'))
        g_string_append_c (sortie, '\\');
      g_string_append_c (sortie, *c);
    }
}

static void
append_piece (GString       *ligne,
              const Morceau *morceau)
{
  g_autofree char *texte = squeeze (morceau->texte->str);
  const char *marque = morceau->gras ? (morceau->italique ? "***" : "**") : morceau->italique ? "*" : "";
  const char *debut = texte;
  gsize fin = strlen (texte);

  /* Spaces stay outside the marks. */
  while (*debut == ' ' || *debut == '\n')
    g_string_append_c (ligne, *debut++);
  fin -= debut - texte;
  while (fin > 0 && (debut[fin - 1] == ' ' || debut[fin - 1] == '\n'))
    fin--;
  if (fin > 0)
    {
      g_autofree char *mots = g_strndup (debut, fin);

      g_string_append_printf (ligne, "%s%s", morceau->lien != NULL ? "[" : "", marque);
      append_escaped (ligne, mots);
      g_string_append (ligne, marque);
      if (morceau->lien != NULL)
        g_string_append_printf (ligne, "](%s)", morceau->lien);
    }
  g_string_append (ligne, debut + fin);
}

/* No space at the ends of a line, nor two together where two pieces meet. */
static char *
tidy (const char *texte)
{
  g_auto (GStrv) lignes = g_strsplit (texte, "\n", -1);
  GString *net = g_string_new (NULL);

  for (char **ligne = lignes; *ligne != NULL; ligne++)
    {
      const char *mots = g_strstrip (*ligne);

      if (*mots == '\0')
        continue;
      if (net->len > 0)
        g_string_append_c (net, '\n');
      for (const char *c = mots; *c != '\0'; c++)
        if (*c != ' ' || c[1] != ' ')
          g_string_append_c (net, *c);
    }

  return g_string_free (net, FALSE);
}

static void
append_mark (CollageBlocs *self)
{
  if (self->sortie->len > 0)
    g_string_append (self->sortie,
                     self->genre == COLLAGE_ELEMENT && self->avant == COLLAGE_ELEMENT ? "\n" : "\n\n");
  if (self->genre == COLLAGE_TITRE)
    g_string_append_printf (self->sortie, "%.*s ", (int) self->niveau, "######");
  else if (self->genre == COLLAGE_ELEMENT)
    {
      g_string_append_printf (self->sortie, "%*s", (int) (self->niveau - 1) * 3, "");
      if (self->numero > 0)
        g_string_append_printf (self->sortie, "%u. ", self->numero);
      else
        g_string_append (self->sortie, "- ");
    }
}

static void
end_block (CollageBlocs *self)
{
  g_autoptr (GString) brut = g_string_new (NULL);
  g_autofree char *texte = NULL;

  for (guint i = 0; i < self->morceaux->len; i++)
    append_piece (brut, self->morceaux->pdata[i]);
  texte = tidy (brut->str);
  g_ptr_array_set_size (self->morceaux, 0);
  self->cellule = FALSE;
  if (*texte == '\0')
    return;

  append_mark (self);
  self->avant = self->genre;
  /* A heading and an item stand on one line. */
  if (self->genre != COLLAGE_PARAGRAPHE)
    g_strdelimit (texte, "\n", ' ');
  g_string_append (self->sortie, texte);
}

/**
 * collage_start:
 * @niveau: of a heading, or how deep an item is, from 1
 * @numero: of a numbered item, 0 for a bullet
 *
 * Ends the block that was read and starts another one; a block without words leaves nothing.
 */
void
collage_start (CollageBlocs *self,
               CollageGenre  genre,
               guint         niveau,
               guint         numero)
{
  end_block (self);
  self->genre = genre;
  self->niveau = niveau;
  self->numero = numero;
}

/**
 * collage_is_empty:
 *
 * Tells whether the block has no words yet.
 */
gboolean
collage_is_empty (CollageBlocs *self)
{
  for (guint i = 0; i < self->morceaux->len; i++)
    {
      const Morceau *morceau = self->morceaux->pdata[i];

      for (const char *c = morceau->texte->str; *c != '\0'; c = g_utf8_next_char (c))
        if (!is_space (g_utf8_get_char (c)))
          return FALSE;
    }

  return TRUE;
}

static Morceau *
get_piece (CollageBlocs *self,
           CollageStyle  style)
{
  Morceau *dernier = self->morceaux->len > 0 && !self->lien_fini
                       ? self->morceaux->pdata[self->morceaux->len - 1] : NULL;

  /* A heading is bold already. */
  if (self->genre == COLLAGE_TITRE)
    style.gras = FALSE;
  if (dernier != NULL && dernier->gras == style.gras && dernier->italique == style.italique
      && g_strcmp0 (dernier->lien, style.lien) == 0)
    return dernier;

  self->lien_fini = FALSE;
  dernier = g_new0 (Morceau, 1);
  dernier->texte = g_string_new (NULL);
  dernier->gras = style.gras;
  dernier->italique = style.italique;
  dernier->lien = g_strdup (style.lien);
  g_ptr_array_add (self->morceaux, dernier);

  return dernier;
}

/**
 * collage_add_text:
 * @texte: words as HTML has them: an end of line is a space
 *
 * Adds words to the block.
 */
void
collage_add_text (CollageBlocs *self,
                  const char   *texte,
                  CollageStyle  style)
{
  g_autofree char *copie = g_strdelimit (g_strdup (texte), "\r\n\t", ' ');
  const char *c = copie;

  while (is_space (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);
  /* Spaces alone have no style: they would cut a passage in two. */
  if (*c == '\0' && self->morceaux->len > 0 && !self->lien_fini)
    g_string_append (((Morceau *) self->morceaux->pdata[self->morceaux->len - 1])->texte, copie);
  else
    g_string_append (get_piece (self, style)->texte, copie);
}

/**
 * collage_add_break:
 *
 * Ends a line inside the block.
 */
void
collage_add_break (CollageBlocs *self)
{
  g_string_append_c (get_piece (self, (CollageStyle) { 0 })->texte, '\n');
}

/**
 * collage_add_cell:
 *
 * Parts the cells of a row, which is one paragraph.
 */
void
collage_add_cell (CollageBlocs *self)
{
  if (self->cellule)
    g_string_append (get_piece (self, (CollageStyle) { 0 })->texte, CELLULE);
  self->cellule = TRUE;
}

/**
 * collage_end_link:
 *
 * What follows is not the link any more, even where it goes to the same address.
 */
void
collage_end_link (CollageBlocs *self)
{
  self->lien_fini = TRUE;
}

/**
 * collage_blocs_free_to_text:
 * @self: (transfer full): what was read
 *
 * Returns: (transfer full): its CommonMark
 */
char *
collage_blocs_free_to_text (CollageBlocs *self)
{
  char *texte;

  end_block (self);
  texte = g_string_free (self->sortie, FALSE);
  g_ptr_array_unref (self->morceaux);
  g_free (self);

  return texte;
}
