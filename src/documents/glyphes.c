/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/glyphes.h"

#include <hb.h>
#include <string.h>

/* Glyphs are given to Cairo from here rather than by pango_cairo_show_layout_line(), for the sake
 * of who reads the file and not the page: a no-break space is extracted as a space, a line ends
 * with a real space, and Cairo never has to nest an /ActualText span, at which readers stop. */
typedef struct {
  cairo_t *cr;
  PangoFont *font;
  cairo_glyph_t *glyphes;
  cairo_text_cluster_t *clusters;
  char *text;
  int n_glyphes, n_clusters, n_bytes;
  double x, y;
} Emission;

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == 0x00A0 || c == 0x202F;
}

static guint
space_glyph (PangoFont *font)
{
  hb_codepoint_t glyph = 0;

  hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &glyph);
  return glyph;
}

/* A character that no face has is an empty box: the reader sees that something is there. */
static void
paint_missing (Emission *self, double width)
{
  cairo_save (self->cr);
  cairo_set_line_width (self->cr, 0.6);
  cairo_rectangle (self->cr, self->x + width * 0.12, self->y - width * 0.9, width * 0.76,
                   width * 0.95);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* The glyphs of one character, after the first: a mark that the face has apart. Drawn, since Cairo
 * would have to nest a span to say that they are nothing to read. */
static void
draw_glyphs (Emission *self, int from)
{
  cairo_set_scaled_font (self->cr,
                         pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (self->font)));
  cairo_new_path (self->cr);
  cairo_glyph_path (self->cr, self->glyphes + from, self->n_glyphes - from);
  cairo_fill (self->cr);
  self->n_glyphes = from;
}

/* Gives each glyph from @first on a character of its own, and the last one what is left. */
static void
share_text (Emission *self, int first, const char *bytes, int length)
{
  int n_characters = (int) g_utf8_strlen (bytes, length);

  if (self->n_glyphes - first > n_characters)
    draw_glyphs (self, first + n_characters);
  memcpy (self->text + self->n_bytes, bytes, length);
  self->n_bytes += length;
  for (; first < self->n_glyphes; first++)
    {
      int taken = first + 1 < self->n_glyphes ? (int) (g_utf8_next_char (bytes) - bytes) : length;

      self->clusters[self->n_clusters++] = (cairo_text_cluster_t) { taken, 1 };
      bytes += taken;
      length -= taken;
    }
}

static void
add_cluster (Emission *self, const char *bytes, int length, const PangoGlyphInfo *infos, int count)
{
  gunichar c = g_utf8_get_char (bytes);
  int before = self->n_glyphes;

  for (int i = 0; i < count; i++)
    {
      guint glyph = infos[i].glyph;
      double width = pango_units_to_double (infos[i].geometry.width);

      if (is_space (c))
        glyph = space_glyph (self->font);
      else if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG))
        paint_missing (self, width);
      if (glyph != PANGO_GLYPH_EMPTY && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG))
        self->glyphes[self->n_glyphes++] = (cairo_glyph_t) {
          glyph,
          self->x + pango_units_to_double (infos[i].geometry.x_offset),
          self->y + pango_units_to_double (infos[i].geometry.y_offset),
        };
      self->x += width;
    }
  if (self->n_glyphes == before)
    return;
  if (is_space (c))
    {
      bytes = " ";
      length = 1;
    }
  share_text (self, before, bytes, length);
}

static double
paint_run (cairo_t *cr, const char *text, PangoGlyphItem *run, guint start, guint end, double x,
           double y)
{
  const PangoItem *item = run->item;
  const PangoGlyphString *string = run->glyphs;
  const char *base = text + item->offset;
  g_autofree cairo_glyph_t *glyphes = g_new (cairo_glyph_t, string->num_glyphs);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, string->num_glyphs);
  g_autofree char *bytes = g_new (char, item->length + string->num_glyphs);
  Emission self = { cr, item->analysis.font, glyphes, clusters, bytes, 0, 0, 0, x, y };

  for (int i = 0, next; i < string->num_glyphs; i = next)
    {
      int offset = string->log_clusters[i], stop = item->length;
      guint at = item->offset + offset;

      for (next = i + 1; next < string->num_glyphs && string->log_clusters[next] == offset;)
        next++;
      if (next < string->num_glyphs)
        stop = string->log_clusters[next];
      if (at >= start && at < end)
        add_cluster (&self, base + offset, stop - offset, string->glyphs + i, next - i);
    }
  if (self.n_glyphes > 0)
    {
      cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (self.font)));
      cairo_show_text_glyphs (cr, bytes, self.n_bytes, glyphes, self.n_glyphes, clusters,
                              self.n_clusters, 0);
    }
  return self.x;
}

/* Where the author ends a line no space is left to read: without one, its last word and the first
 * of the next are one word to who listens or copies. */
static void
paint_line_end (cairo_t *cr, PangoLayoutLine *line, double x, double baseline)
{
  const PangoGlyphItem *last = g_slist_last (line->runs)->data;
  PangoFont *font = last->item->analysis.font;
  cairo_glyph_t glyph = { space_glyph (font), x, baseline };
  cairo_text_cluster_t cluster = { 1, 1 };

  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, " ", 1, &glyph, 1, &cluster, 1, 0);
}

static gboolean
is_line_end (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

/**
 * glyphes_paint:
 * @text: the whole text of the layout that @line belongs to
 * @start: first byte to paint
 * @end: byte after the last one
 * @x: where the first glyph starts
 * @baseline: where it stands
 *
 * Paints the part of a shaped line between two bytes. Runs from right to left are painted whole, by
 * Pango. A line that its author ended gets a space after it.
 *
 * Returns: where the last glyph ends
 */
double
glyphes_paint (cairo_t *cr, const char *text, PangoLayoutLine *line, guint start, guint end,
               double x, double baseline)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      double y = baseline - pango_units_to_double (run->y_offset);
      guint first = run->item->offset;

      if (first >= end || first + run->item->length <= start)
        continue;
      if (run->item->analysis.level & 1)
        {
          cairo_move_to (cr, x, y);
          pango_cairo_show_glyph_item (cr, text, run);
          x += pango_units_to_double (pango_glyph_string_get_width (run->glyphs));
        }
      else
        x = paint_run (cr, text, run, start, end, x, y);
    }
  if (end > start && line->runs != NULL && is_line_end (text + end))
    paint_line_end (cr, line, x, baseline);
  return x;
}

static gboolean
has_letter (const char *text, const PangoGlyphItem *run, guint start, guint end)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      guint glyph = run->glyphs->glyphs[i].glyph;
      guint at = run->item->offset + run->glyphs->log_clusters[i];

      if (at >= start && at < end && glyph != PANGO_GLYPH_EMPTY
          && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG) && !is_space (g_utf8_get_char (text + at)))
        return TRUE;
    }
  return FALSE;
}

/**
 * glyphes_has_text:
 * @text: the whole text of the layout that @line belongs to
 * @start: first byte
 * @end: byte after the last one
 *
 * Tells whether glyphes_paint() would show a letter between two bytes: not white alone, nor the
 * boxes of characters that no face has.
 */
gboolean
glyphes_has_text (const char *text, PangoLayoutLine *line, guint start, guint end)
{
  for (GSList *l = line->runs; l != NULL; l = l->next)
    if (has_letter (text, l->data, start, end))
      return TRUE;
  return FALSE;
}
