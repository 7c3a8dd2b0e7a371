/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/inline.h"

#include "documents/adresses.h"
#include "documents/typographie.h"

#include <string.h>

/* Runs are gathered as they were typed; typography works on the whole paragraph the first time it
 * is read, since a rule may span two runs: `« *mot* »`. */
struct Inline {
  GString *typed;
  GArray *spans;
  GArray *liens; /* InlineLien */
  GByteArray *typed_styles; /* (nullable): the spans and the links before typography moved them */
  char *set;
};

static void
lien_clear (gpointer lien)
{
  g_free (((InlineLien *) lien)->uri);
}

/**
 * inline_new_empty:
 *
 * Returns: (transfer full): a paragraph of text without a word yet
 */
Inline *
inline_new_empty (void)
{
  Inline *self = g_new0 (Inline, 1);

  self->typed = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (InlineSpan));
  self->liens = g_array_new (FALSE, FALSE, sizeof (InlineLien));
  g_array_set_clear_func (self->liens, lien_clear);
  return self;
}

/**
 * inline_new:
 * @text: (nullable): plain UTF-8 text; nothing in it is markup
 *
 * Returns: (transfer full): a paragraph of text
 */
Inline *
inline_new (const char *text)
{
  Inline *self = inline_new_empty ();

  if (text != NULL)
    inline_append (self, text, INLINE_PLAIN);
  return self;
}

/**
 * inline_new_format:
 * @format: printf format of plain text
 *
 * Returns: (transfer full): a paragraph of text
 */
Inline *
inline_new_format (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return inline_new (text);
}

/**
 * inline_free:
 *
 * Frees @self.
 */
void
inline_free (Inline *self)
{
  if (self == NULL)
    return;
  g_string_free (self->typed, TRUE);
  g_array_unref (self->spans);
  g_array_unref (self->liens);
  g_clear_pointer (&self->typed_styles, g_byte_array_unref);
  g_free (self->set);
  g_free (self);
}

/* Orders that no text needs: which way letters run (U+202A to U+202E, U+2066 to U+2069), and the
 * order of bytes (U+FEFF). Invisible, they would turn what is read around. */
static gboolean
is_invisible_order (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/* "e" and an accent are one letter, as somebody else typed it: a glyph can be read in one way. */
static char *
compose (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if ((guchar) *p >= 0xCC && g_unichar_ismark (g_utf8_get_char (p)))
      return g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  return NULL;
}

/* Who listens, or copies, is given the text without its lines: “Maire” must not follow a name as if
 * they were one word. */
static void
end_line (GString *typed)
{
  if (typed->len > 0 && strchr (" \n", typed->str[typed->len - 1]) == NULL)
    g_string_append_c (typed, ' ');
  g_string_append_c (typed, '\n');
}

/**
 * inline_append:
 * @text: plain UTF-8 text; a line feed starts a new line
 * @style: its style
 *
 * Adds a run of text. Not allowed once the text was read.
 */
void
inline_append (Inline *self, const char *text, InlineStyle style)
{
  InlineSpan span = { .start = self->typed->len, .style = style };
  g_autofree char *composed = compose (text);

  g_return_if_fail (self->set == NULL);

  for (const char *p = composed != NULL ? composed : text, *next; *p != '\0'; p = next)
    {
      next = g_utf8_next_char (p);
      if ((*p == '\r' && *next == '\n')
          || ((guchar) *p >= 0xE2 && is_invisible_order (g_utf8_get_char (p))))
        continue;
      if (*p == '\r' || *p == '\n')
        end_line (self->typed);
      else if (*p == '\t')
        g_string_append_c (self->typed, ' ');
      else
        g_string_append_len (self->typed, p, next - p);
    }
  span.end = self->typed->len;
  if (style != INLINE_PLAIN && span.end > span.start)
    g_array_append_val (self->spans, span);
}

/**
 * inline_append_link:
 * @text: plain UTF-8 text
 * @style: its style
 * @uri: where it goes
 *
 * Adds a run of text that is a link. A file opens nothing but the web and mail: of any other @uri
 * only the text is added.
 */
void
inline_append_link (Inline *self, const char *text, InlineStyle style, const char *uri)
{
  InlineLien lien = { .start = self->typed->len };
  g_autofree char *scheme = g_uri_parse_scheme (uri);

  inline_append (self, text, style);
  lien.end = self->typed->len;
  if (lien.end == lien.start || scheme == NULL || !g_utf8_validate (uri, -1, NULL)
      || (g_ascii_strcasecmp (scheme, "http") != 0 && g_ascii_strcasecmp (scheme, "https") != 0
          && g_ascii_strcasecmp (scheme, "mailto") != 0))
    return;
  lien.uri = g_strdup (uri);
  g_array_append_val (self->liens, lien);
}

/**
 * inline_is_empty:
 *
 * Returns: %TRUE when there is nothing to print
 */
gboolean
inline_is_empty (Inline *self)
{
  return self == NULL || strspn (self->typed->str, " \n") == self->typed->len;
}

static guint
first_byte_from (GArray *sources, guint source)
{
  guint low = 0, high = sources->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (sources, guint, middle) < source)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* "1er", "2e", "3es": what is raised after a number. Returns its length, or 0. */
static gsize
ordinal_length (const char *text)
{
  static const char *endings[] = { "ers", "res", "nde", "er", "re", "nd", "es", "e" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (endings[i]);
      gunichar after;

      if (strncmp (text, endings[i], length) != 0)
        continue;
      after = g_utf8_get_char (text + length);
      if (!g_unichar_isalnum (after) && after != '@' && after != '-' && after != '_')
        return length;
    }
  return 0;
}

static void
raise_ordinals (Inline *self)
{
  gboolean number = FALSE;

  for (const char *p = self->set; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar before = p > self->set ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
      gsize length = number && g_ascii_isdigit (before) ? ordinal_length (p) : 0;

      if (length > 0)
        {
          InlineSpan span = { p - self->set, p - self->set + length, INLINE_SUPERSCRIPT };

          g_array_append_val (self->spans, span);
        }
      /* A reference such as "A12e" or "2.1e" is not a rank. */
      if (g_ascii_isdigit (*p))
        number = g_ascii_isdigit (before) ? number : !g_unichar_isalnum (before) && before != '.'
                                                       && before != '-' && before != '/';
    }
}

static void
append_number (GByteArray *bytes, guint number)
{
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

static void
write_styles (Inline *self, GByteArray *bytes)
{
  append_number (bytes, self->spans->len);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const InlineSpan *span = &g_array_index (self->spans, InlineSpan, i);

      append_number (bytes, span->start);
      append_number (bytes, span->end);
      append_number (bytes, span->style);
    }
  for (guint i = 0; i < self->liens->len; i++)
    {
      const InlineLien *lien = &g_array_index (self->liens, InlineLien, i);

      append_number (bytes, lien->start);
      append_number (bytes, lien->end);
      g_byte_array_append (bytes, (const guint8 *) lien->uri, strlen (lien->uri) + 1);
    }
}

/**
 * inline_write_cle:
 * @usage: another number, another key
 *
 * Returns: (transfer full): what tells the text, its styles and its links from any other
 */
GBytes *
inline_write_cle (Inline *self, guint usage)
{
  GByteArray *bytes = g_byte_array_sized_new (self->typed->len + 32);

  append_number (bytes, usage);
  append_number (bytes, self->typed->len);
  g_byte_array_append (bytes, (const guint8 *) self->typed->str, self->typed->len);
  if (self->typed_styles != NULL)
    g_byte_array_append (bytes, self->typed_styles->data, self->typed_styles->len);
  else
    write_styles (self, bytes);
  return g_byte_array_free_to_bytes (bytes);
}

static void
set_text (Inline *self)
{
  g_autoptr (GArray) sources = NULL;

  if (self->set != NULL)
    return;
  self->typed_styles = g_byte_array_new ();
  write_styles (self, self->typed_styles);
  sources = g_array_new (FALSE, FALSE, sizeof (guint));
  self->set = typographie_francaise_map (self->typed->str, sources);
  for (guint i = 0; i < self->spans->len; i++)
    {
      InlineSpan *span = &g_array_index (self->spans, InlineSpan, i);

      span->start = first_byte_from (sources, span->start);
      span->end = first_byte_from (sources, span->end);
    }
  for (guint i = 0; i < self->liens->len; i++)
    {
      InlineLien *lien = &g_array_index (self->liens, InlineLien, i);

      lien->start = first_byte_from (sources, lien->start);
      lien->end = first_byte_from (sources, lien->end);
    }
  adresses_find (self->set, self->liens);
  raise_ordinals (self);
}

/**
 * inline_get_text:
 *
 * Returns: (transfer none): the text as it is to be printed
 */
const char *
inline_get_text (Inline *self)
{
  set_text (self);
  return self->set;
}

/**
 * inline_get_spans:
 * @n_spans: (out): how many
 *
 * Returns: (transfer none) (array length=n_spans): the runs that are not plain, in bytes of the
 * text
 */
const InlineSpan *
inline_get_spans (Inline *self, guint *n_spans)
{
  set_text (self);
  *n_spans = self->spans->len;
  return (const InlineSpan *) (gpointer) self->spans->data;
}

/**
 * inline_get_liens:
 * @n_liens: (out): how many
 *
 * Returns: (transfer none) (array length=n_liens): the links, those of the author and the addresses
 *   that the text shows, in order, in bytes of the text
 */
const InlineLien *
inline_get_liens (Inline *self, guint *n_liens)
{
  set_text (self);
  *n_liens = self->liens->len;
  return (const InlineLien *) (gpointer) self->liens->data;
}

/**
 * inline_copy_liens:
 *
 * Returns: (transfer full) (element-type InlineLien): the same, to be kept
 */
GArray *
inline_copy_liens (Inline *self)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (InlineLien));
  guint n;
  const InlineLien *liens = inline_get_liens (self, &n);

  g_array_set_clear_func (copy, lien_clear);
  for (guint i = 0; i < n; i++)
    {
      InlineLien lien = { liens[i].start, liens[i].end, g_strdup (liens[i].uri) };

      g_array_append_val (copy, lien);
    }
  return copy;
}

static void
insert_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

/**
 * inline_get_attributes:
 * @italics: whether italics are set as such; bold where they are not, as easy reading asks
 *
 * Returns: (transfer full): the same for Pango, with ligatures off: a ligature is one glyph for two
 *   letters, and readers of the PDF lose one of them
 */
PangoAttrList *
inline_get_attributes (Inline *self, gboolean italics)
{
  PangoAttrList *list = pango_attr_list_new ();

  set_text (self);
  insert_attribute (list, pango_attr_font_features_new ("liga=0,clig=0"), 0, G_MAXUINT);
  for (guint i = 0; i < self->spans->len; i++)
    {
      const InlineSpan *span = &g_array_index (self->spans, InlineSpan, i);

      if (span->style & INLINE_BOLD || (!italics && span->style & INLINE_ITALIC))
        insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span->start, span->end);
      if (italics && span->style & INLINE_ITALIC)
        insert_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), span->start, span->end);
      if (span->style & INLINE_SUPERSCRIPT)
        {
          insert_attribute (list, pango_attr_font_scale_new (PANGO_FONT_SCALE_SUPERSCRIPT),
                            span->start, span->end);
          insert_attribute (list, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT),
                            span->start, span->end);
        }
    }
  return list;
}
