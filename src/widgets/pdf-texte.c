/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-texte.h"

#include <math.h>

struct PdfTexte
{
  gatomicrefcount references;
  char *texte;
  gunichar *signes;
  PdfRect *rects;
  guint n;
};

/**
 * pdf_texte_new:
 * @texte: the text of a page, in reading order
 * @rects: (array length=n_rects): where each character of @texte is
 *
 * Returns: (transfer full): the text; where there are fewer places than characters, the characters
 *   without one are left out
 */
PdfTexte *
pdf_texte_new (const char    *texte,
               const PdfRect *rects,
               guint          n_rects)
{
  PdfTexte *self = g_new0 (PdfTexte, 1);
  const char *fin;
  glong longueur;

  g_atomic_ref_count_init (&self->references);
  texte = texte != NULL ? texte : "";
  longueur = g_utf8_strlen (texte, -1);
  self->n = MIN ((guint) longueur, n_rects);
  fin = g_utf8_offset_to_pointer (texte, (glong) self->n);
  self->texte = g_strndup (texte, (gsize) (fin - texte));
  self->signes = g_utf8_to_ucs4_fast (self->texte, -1, NULL);
  self->rects = g_memdup2 (rects, sizeof (PdfRect) * self->n);

  return self;
}

/**
 * pdf_texte_unref:
 * @self: (transfer full): a text, freed with its last owner
 */
void
pdf_texte_unref (PdfTexte *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_free (self->texte);
  g_free (self->signes);
  g_free (self->rects);
  g_free (self);
}

/**
 * pdf_texte_get_text:
 *
 * Returns: (transfer none): the whole text
 */
const char *
pdf_texte_get_text (PdfTexte *self)
{
  return self->texte;
}

/**
 * pdf_texte_get_length:
 *
 * Returns: how many characters the page has
 */
guint
pdf_texte_get_length (PdfTexte *self)
{
  return self->n;
}

static gboolean
has_place (PdfTexte *self,
           guint     i)
{
  return self->signes[i] != '\n' && self->rects[i].y2 > self->rects[i].y1;
}

/* How far a point is from a character: what is on its line counts first. */
static double
measure_distance (const PdfRect *rect,
                  double         x,
                  double         y)
{
  const double dy = y < rect->y1 ? rect->y1 - y : y > rect->y2 ? y - rect->y2 : 0;
  const double dx = x < rect->x1 ? rect->x1 - x : x > rect->x2 ? x - rect->x2 : 0;

  return dy * 1000 + dx;
}

/**
 * pdf_texte_find:
 * @x: in points
 * @y: in points
 *
 * Returns: the position between two characters that is nearest to a point
 */
guint
pdf_texte_find (PdfTexte *self,
                double    x,
                double    y)
{
  double meilleure = G_MAXDOUBLE;
  guint trouve = 0;

  for (guint i = 0; i < self->n; i++)
    {
      const double distance = has_place (self, i) ? measure_distance (&self->rects[i], x, y)
                                                  : G_MAXDOUBLE;

      if (distance < meilleure)
        {
          meilleure = distance;
          trouve = x > (self->rects[i].x1 + self->rects[i].x2) / 2 ? i + 1 : i;
        }
    }

  return trouve;
}

/**
 * pdf_texte_has_char:
 *
 * Returns: whether a character stands at a point
 */
gboolean
pdf_texte_has_char (PdfTexte *self,
                    double    x,
                    double    y)
{
  for (guint i = 0; i < self->n; i++)
    if (has_place (self, i) && measure_distance (&self->rects[i], x, y) <= 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_in_word (gunichar signe)
{
  return g_unichar_isalnum (signe) || g_unichar_ismark (signe) || signe == 0x2019 || signe == '\''
         || signe == '-' || signe == 0x2011 || signe == '_' || signe == '@';
}

/**
 * pdf_texte_get_word:
 * @position: in the text
 * @debut: (out): where the word around it begins
 * @fin: (out): after its last character
 */
void
pdf_texte_get_word (PdfTexte *self,
                    guint     position,
                    guint    *debut,
                    guint    *fin)
{
  *debut = *fin = MIN (position, self->n);
  while (*debut > 0 && is_in_word (self->signes[*debut - 1]))
    (*debut)--;
  while (*fin < self->n && is_in_word (self->signes[*fin]))
    (*fin)++;
}

/**
 * pdf_texte_get_line:
 * @position: in the text
 * @debut: (out): where the line around it begins
 * @fin: (out): after its last character
 */
void
pdf_texte_get_line (PdfTexte *self,
                    guint     position,
                    guint    *debut,
                    guint    *fin)
{
  *debut = *fin = MIN (position, self->n);
  while (*debut > 0 && self->signes[*debut - 1] != '\n')
    (*debut)--;
  while (*fin < self->n && self->signes[*fin] != '\n')
    (*fin)++;
}

/* On the same line when they overlap by half of the lower one, and none goes back. */
static gboolean
continues (const PdfRect *ligne,
           const PdfRect *rect)
{
  const double commun = MIN (ligne->y2, rect->y2) - MAX (ligne->y1, rect->y1);
  const double moindre = MIN (ligne->y2 - ligne->y1, rect->y2 - rect->y1);

  return commun > moindre / 2 && rect->x1 >= ligne->x1 - 1 && rect->x1 <= ligne->x2 + 3 * moindre;
}

/**
 * pdf_texte_list_rects:
 * @debut: a position
 * @fin: a later one
 *
 * Returns: (transfer full) (element-type PdfRect): what covers the characters between them, line by
 *   line
 */
GArray *
pdf_texte_list_rects (PdfTexte *self,
                      guint     debut,
                      guint     fin)
{
  GArray *lignes = g_array_new (FALSE, FALSE, sizeof (PdfRect));

  for (guint i = debut; i < MIN (fin, self->n); i++)
    {
      const PdfRect *rect = &self->rects[i];
      PdfRect *ligne = lignes->len > 0 ? &g_array_index (lignes, PdfRect, lignes->len - 1) : NULL;

      if (!has_place (self, i))
        continue;
      if (ligne == NULL || !continues (ligne, rect))
        {
          g_array_append_val (lignes, *rect);
          continue;
        }
      ligne->x2 = fmax (ligne->x2, rect->x2);
      ligne->y1 = fmin (ligne->y1, rect->y1);
      ligne->y2 = fmax (ligne->y2, rect->y2);
    }

  return lignes;
}

/**
 * pdf_texte_dup_range:
 * @debut: a position
 * @fin: a later one
 *
 * Returns: (transfer full): the text between them
 */
char *
pdf_texte_dup_range (PdfTexte *self,
                     guint     debut,
                     guint     fin)
{
  fin = MIN (fin, self->n);
  debut = MIN (debut, fin);
  return g_utf8_substring (self->texte, (glong) debut, (glong) fin);
}
