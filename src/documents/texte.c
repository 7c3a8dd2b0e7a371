/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/texte.h"

#include "documents/coupe.h"
#include "documents/glyphes.h"
#include "documents/reserve.h"
#include "documents/typographie.h"

#include <string.h>

#define WEIGHT_OF_TEXT 32

typedef struct {
  PangoLayoutLine *line;
  guint start, end; /* bytes, the spaces at the end included */
  double width;     /* without them */
} Ligne;

/* Text is shaped once, on one line; lines are ranges of its glyphs. Only text that Pango must
 * reorder (right to left) or cut inside a word is given back to Pango's own wrapping. */
struct Texte {
  Theme *theme;
  Face face;
  PangoLayout *layout;
  GPtrArray *coupes; /* one GArray of Coupe for each line that the author ended */
  GArray *lignes;
  GArray *liens; /* InlineLien */
  GArray *manquants; /* (nullable): gunichar without a glyph */
  GBytes *cle; /* (nullable): what it was made of, while it may serve again */
  double natural_width, minimum_width;
  double largeur; /* that it was cut to, 0 before */
  gboolean reordered;
};

static void
note_missing (Texte *self, gunichar c)
{
  if (self->manquants == NULL)
    self->manquants = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_array_append_val (self->manquants, c);
}

/* Fills @x with where the letter at each byte starts, in points; returns the width of the line. */
static double
locate_letters (Texte *self, PangoLayoutLine *line, double *x)
{
  double at = 0;
  const char *text = pango_layout_get_text (self->layout);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;

      self->reordered = self->reordered || (run->item->analysis.level & 1);
      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        {
          guint byte = run->item->offset + run->glyphs->log_clusters[i];
          guint glyph = run->glyphs->glyphs[i].glyph;

          if (i == 0 || run->glyphs->log_clusters[i] != run->glyphs->log_clusters[i - 1])
            x[byte] = at;
          if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG))
            note_missing (self, g_utf8_get_char (text + byte));
          at += pango_units_to_double (run->glyphs->glyphs[i].geometry.width);
        }
    }
  return at;
}

static void
add_coupe (Texte *self, GArray *coupes, guint start, guint next, double *x, double width,
           guint stop)
{
  const char *text = pango_layout_get_text (self->layout);
  const Coupe *last = &g_array_index (coupes, Coupe, coupes->len - 1);
  Coupe coupe = { .end = next, .next = next, .x_next = next < stop ? x[next] : width };

  while (coupe.end > start && text[coupe.end - 1] == ' ')
    coupe.end--;
  coupe.inside = coupe.end == next && next < stop;
  coupe.date = typographie_cuts_date (text, next);
  coupe.x_end = coupe.end < stop ? x[coupe.end] : width;
  self->minimum_width = MAX (self->minimum_width, coupe.x_end - last->x_next);
  g_array_append_val (coupes, coupe);
}

/* A mail address with a hyphen is not cut there: nobody could tell that the hyphen is its own. */
static gboolean
is_inside_courriel (Texte *self, guint byte)
{
  const InlineLien *lien = (const InlineLien *) (gpointer) self->liens->data;

  for (guint i = 0; i < self->liens->len; i++, lien++)
    if (byte > lien->start && byte < lien->end && g_str_has_prefix (lien->uri, "mailto:"))
      return TRUE;
  return FALSE;
}

/* The places where the line between two bytes may be cut, whose first letter is @first. */
static GArray *
find_coupes (Texte *self, PangoLayoutLine *line, const PangoLogAttr *attributes, int first)
{
  const char *text = pango_layout_get_text (self->layout);
  guint start = line->start_index, stop = start + line->length;
  g_autofree double *x = g_new0 (double, stop + 1);
  double width = locate_letters (self, line, x);
  GArray *coupes = g_array_new (FALSE, TRUE, sizeof (Coupe));
  Coupe origin = { .end = start, .next = start };

  g_array_append_val (coupes, origin);
  for (const char *p = text + start; p < text + stop; p = g_utf8_next_char (p), first++)
    if (p > text + start && attributes[first].is_line_break
        && !is_inside_courriel (self, (guint) (p - text)))
      add_coupe (self, coupes, start, p - text, x, width, stop);
  add_coupe (self, coupes, start, stop, x, width, stop);
  self->natural_width
      = MAX (self->natural_width, g_array_index (coupes, Coupe, coupes->len - 1).x_end);
  return coupes;
}

static Texte *
shape (Theme *theme, Face face, Inline *text)
{
  Texte *self = g_new0 (Texte, 1);
  PangoAttrList *attributes = inline_get_attributes (text, theme_has_italics (theme));
  const PangoLogAttr *letters;
  int n_letters, first = 0;

  self->face = face;
  self->lignes = g_array_new (FALSE, FALSE, sizeof (Ligne));
  self->coupes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->liens = inline_copy_liens (text);
  self->layout = pango_layout_new (theme_get_context (theme));
  pango_layout_set_font_description (self->layout, theme_get_font (theme, face));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (self->layout, inline_get_text (text), -1);

  letters = pango_layout_get_log_attrs_readonly (self->layout, &n_letters);
  for (GSList *l = pango_layout_get_lines_readonly (self->layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;
      const char *start = pango_layout_get_text (self->layout) + line->start_index;

      g_ptr_array_add (self->coupes, find_coupes (self, line, letters, first));
      first += g_utf8_strlen (start, line->length) + 1;
    }
  return self;
}

/**
 * texte_new:
 * @text: (transfer none): what to print
 * @alerte: told which characters no face has
 *
 * Shapes @text in @face, unless the theme kept the same one (see [func@texte_keep]). It has no
 * lines until it is cut.
 *
 * Returns: (transfer full): shaped text
 */
Texte *
texte_new (Theme *theme, Face face, Inline *text, Alerte *alerte)
{
  Reserve *reserve = theme_get_reserve (theme);
  g_autoptr (GBytes) cle = reserve != NULL ? inline_write_cle (text, face) : NULL;
  Texte *self = reserve != NULL ? reserve_take (reserve, cle) : NULL;

  if (self == NULL)
    self = shape (theme, face, text);
  self->cle = g_steal_pointer (&cle);
  self->theme = theme_ref (theme);
  for (guint i = 0; self->manquants != NULL && i < self->manquants->len; i++)
    alerte_add_missing (alerte, g_array_index (self->manquants, gunichar, i));
  return self;
}

static void
destroy (gpointer data)
{
  Texte *self = data;

  g_array_unref (self->lignes);
  g_array_unref (self->liens);
  g_ptr_array_unref (self->coupes);
  g_clear_pointer (&self->manquants, g_array_unref);
  g_clear_pointer (&self->cle, g_bytes_unref);
  g_object_unref (self->layout);
  g_free (self);
}

/**
 * texte_free:
 *
 * Frees @self, or leaves it to the theme for the next text that is the same.
 */
void
texte_free (Texte *self)
{
  g_autoptr (Theme) theme = NULL;
  g_autoptr (GBytes) cle = NULL;

  if (self == NULL)
    return;
  theme = g_steal_pointer (&self->theme);
  cle = g_steal_pointer (&self->cle);
  if (cle != NULL)
    reserve_put (theme_get_reserve (theme), cle, self, WEIGHT_OF_TEXT + g_bytes_get_size (cle));
  else
    destroy (self);
}

/**
 * texte_keep:
 * @theme: a theme without a document yet
 * @poids: about how many bytes of text
 *
 * Makes @theme keep shaped text that was freed, for a document that is laid out again and again
 * with a word more: what did not change is not shaped again.
 */
void
texte_keep (Theme *theme, gsize poids)
{
  theme_set_reserve (theme, reserve_new (poids, destroy));
}

/* What is seen: Pango counts the space that ends a line. */
static double
visible_width (Texte *self, PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (self->layout);
  int end = line->start_index + line->length, x;
  PangoRectangle extents;

  pango_layout_line_get_extents (line, NULL, &extents);
  while (end > line->start_index && text[end - 1] == ' ')
    end--;
  if (self->reordered || end == line->start_index + line->length)
    return pango_units_to_double (extents.width);
  pango_layout_line_index_to_x (line, end, FALSE, &x);
  return pango_units_to_double (x);
}

static void
cut_by_pango (Texte *self, double width)
{
  /* The glyphs are no longer those of one line. */
  g_clear_pointer (&self->cle, g_bytes_unref);
  self->largeur = 0;
  g_array_set_size (self->lignes, 0);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, pango_units_from_double (width));
  for (GSList *l = pango_layout_get_lines_readonly (self->layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;
      Ligne ligne = { line, line->start_index, line->start_index + line->length, 0 };

      ligne.width = visible_width (self, line);
      g_array_append_val (self->lignes, ligne);
    }
}

static void
report_wide_words (Texte *self, double width, Alerte *alerte)
{
  const char *text = pango_layout_get_text (self->layout);

  for (guint i = 0; i < self->coupes->len; i++)
    {
      GArray *coupes = g_ptr_array_index (self->coupes, i);

      for (guint j = 1; j < coupes->len; j++)
        {
          const Coupe *before = &g_array_index (coupes, Coupe, j - 1);
          const Coupe *after = &g_array_index (coupes, Coupe, j);

          if (after->x_end - before->x_next > width + 0.01)
            alerte_add_too_wide (alerte, text + before->next, after->end - before->next);
        }
    }
}

/**
 * texte_cut:
 * @width: of the column, in points
 * @alerte: told which words are wider than the column
 *
 * Cuts the text into lines: left-aligned, not hyphenated, by total fit.
 *
 * Returns: how many lines, at least one
 */
guint
texte_cut (Texte *self, double width, Alerte *alerte)
{
  g_autoptr (GArray) chosen = NULL;
  GSList *lines;

  if (self->largeur == width)
    return self->lignes->len;
  if (self->minimum_width > width + 0.01)
    report_wide_words (self, width, alerte);
  if (self->reordered || self->minimum_width > width + 0.01)
    {
      cut_by_pango (self, width);
      return self->lignes->len;
    }
  self->largeur = width;
  g_array_set_size (self->lignes, 0);
  chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  lines = pango_layout_get_lines_readonly (self->layout);
  for (guint i = 0; i < self->coupes->len; i++, lines = lines->next)
    {
      GArray *coupes = g_ptr_array_index (self->coupes, i);
      const Coupe *all = (const Coupe *) (gpointer) coupes->data;
      guint from = 0;

      g_array_set_size (chosen, 0);
      if (!coupe_choose (all, coupes->len, width, chosen))
        g_return_val_if_reached (0);
      for (guint j = 0; j < chosen->len; j++)
        {
          guint to = g_array_index (chosen, guint, j);
          Ligne ligne
              = { lines->data, all[from].next, all[to].next, all[to].x_end - all[from].x_next };

          g_array_append_val (self->lignes, ligne);
          from = to;
        }
    }
  return self->lignes->len;
}

/**
 * texte_get_face:
 *
 * Returns: the face the text is set in
 */
Face
texte_get_face (Texte *self)
{
  return self->face;
}

/**
 * texte_get_natural_width:
 *
 * Returns: the width of the text where only its author ends lines, in points
 */
double
texte_get_natural_width (Texte *self)
{
  return self->natural_width;
}

/**
 * texte_get_minimum_width:
 *
 * Returns: the width of its longest word, in points
 */
double
texte_get_minimum_width (Texte *self)
{
  return self->minimum_width;
}

/**
 * texte_get_n_lines:
 *
 * Returns: how many lines the last cut made
 */
guint
texte_get_n_lines (Texte *self)
{
  return self->lignes->len;
}

/**
 * texte_get_line_width:
 *
 * Returns: the width of @line from its first letter to its last, in points
 */
double
texte_get_line_width (Texte *self, guint line)
{
  return g_array_index (self->lignes, Ligne, line).width;
}

/**
 * texte_get_line:
 *
 * Returns: (transfer full): the text of @line, without the space that ends it
 */
char *
texte_get_line (Texte *self, guint line)
{
  guint start, end;

  texte_get_range (self, line, &start, &end);
  return g_strchomp (g_strndup (pango_layout_get_text (self->layout) + start, end - start));
}

/**
 * texte_has_letters:
 * @start: first byte of the part of @line
 * @end: byte after its last one
 *
 * Returns: whether the part shows a letter: not white alone, nor characters that no face has
 */
gboolean
texte_has_letters (Texte *self, guint line, guint start, guint end)
{
  return glyphes_has_text (pango_layout_get_text (self->layout),
                           g_array_index (self->lignes, Ligne, line).line, start, end);
}

/**
 * texte_paint_part:
 * @start: first byte to paint
 * @end: byte after the last one
 * @x: where the first glyph starts
 * @y: top of the line
 *
 * Paints the part of @line between two bytes in the colour of @cr.
 *
 * Returns: where the last glyph ends
 */
double
texte_paint_part (Texte *self, cairo_t *cr, guint line, guint start, guint end, double x, double y)
{
  const Ligne *ligne = &g_array_index (self->lignes, Ligne, line);

  return glyphes_paint (cr, pango_layout_get_text (self->layout), ligne->line, start, end, x,
                        y + theme_get_baseline (self->theme, self->face));
}

/**
 * texte_get_range:
 * @start: (out): its first byte
 * @end: (out): the byte after its last one
 *
 * Tells which part is on @line.
 */
void
texte_get_range (Texte *self, guint line, guint *start, guint *end)
{
  const Ligne *ligne = &g_array_index (self->lignes, Ligne, line);

  *start = ligne->start;
  *end = ligne->end;
}

/**
 * texte_get_text:
 *
 * Returns: (nullable): all of it, that ranges are of; %NULL where it runs from right to left
 */
const char *
texte_get_text (Texte *self)
{
  return self->reordered ? NULL : pango_layout_get_text (self->layout);
}

/**
 * texte_find_lien:
 * @from: a byte of @line
 *
 * Finds the first link of which a letter is on @line, not before @from; none in a text that runs
 * from right to left: where it would be is not known.
 *
 * Returns: (transfer none) (nullable): the link
 */
const InlineLien *
texte_find_lien (Texte *self, guint line, guint from)
{
  const Ligne *ligne = &g_array_index (self->lignes, Ligne, line);

  for (guint i = 0; i < self->liens->len && !self->reordered; i++)
    {
      const InlineLien *lien = &g_array_index (self->liens, InlineLien, i);

      if (lien->end > from && lien->start < ligne->end && lien->end > ligne->start)
        return lien;
    }
  return NULL;
}

/**
 * texte_drop_liens:
 *
 * Makes plain text of the links: what returns on each page is decoration, and leads nowhere.
 */
void
texte_drop_liens (Texte *self)
{
  if (self->liens->len == 0)
    return;
  g_clear_pointer (&self->cle, g_bytes_unref);
  g_array_set_size (self->liens, 0);
}
