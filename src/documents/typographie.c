/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/typographie.h"

#include <string.h>

#define NBSP 0x00A0
#define NNBSP 0x202F
#define EURO 0x20AC
#define APOSTROPHE 0x2019
#define ELLIPSIS 0x2026
#define OPENING_QUOTE 0x00AB
#define CLOSING_QUOTE 0x00BB

/* The text being written, and for each of its bytes the byte of the input that it stands for: the
 * styles of a paragraph follow their letters through the map. */
typedef struct {
  const char *input;
  const char *here;
  GString *output;
  GArray *sources;
  gunichar previous;
  gboolean quote_open;
} Typographe;

static void
put (Typographe *self, gunichar c)
{
  guint source = self->here - self->input;
  gsize before = self->output->len;

  g_string_append_unichar (self->output, c);
  if (self->sources != NULL)
    for (gsize i = before; i < self->output->len; i++)
      g_array_append_val (self->sources, source);
  self->previous = c;
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == NBSP || c == NNBSP;
}

/* Ends a word or a quotation, so that a high punctuation mark that follows is one. */
static gboolean
ends_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == ')' || c == CLOSING_QUOTE || c == APOSTROPHE || c == ELLIPSIS
         || c == '%' || c == EURO;
}

static gboolean
ends_token (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || c == ')' || c == CLOSING_QUOTE || c == '*' || c == '.'
         || c == ',';
}

/* Replaces the spaces just written by @space, or adds it. Spaces at the start of a line stay. */
static void
glue (Typographe *self, gunichar space)
{
  while (self->output->len > 0)
    {
      const char *end = self->output->str + self->output->len;
      const char *last = g_utf8_find_prev_char (self->output->str, end);

      if (!is_space (g_utf8_get_char (last)))
        break;
      g_string_truncate (self->output, last - self->output->str);
    }
  if (self->sources != NULL)
    g_array_set_size (self->sources, self->output->len);
  if (self->output->len > 0)
    put (self, space);
}

/* An address is left as it was typed: an apostrophe would break it. Returns its length, or 0. */
static gsize
address_length (const char *token)
{
  gsize length = strcspn (token, " \n\t\xC2");
  gboolean address = FALSE;

  for (gsize i = 0; i < length; i++)
    address = address || token[i] == '@' || strncmp (token + i, "://", 3) == 0;
  if (!address && strncmp (token, "www.", 4) != 0)
    return 0;
  while (length > 0 && strchr (".,;:!?)", token[length - 1]) != NULL)
    length--;
  return length;
}

static gboolean
has_digits (const char *text, guint count)
{
  for (guint i = 0; i < count; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return !g_ascii_isdigit (text[count]);
}

static const char *const units[] = { "h", "min", "km", "kg", "k€", "M€", "j", "ans", "mois" };

/* In full, and as our dates shorten them. */
static const char *const months[] = {
  "janvier", "février",   "mars",    "avril",    "mai",      "juin", "juillet", "août",
  "septembre", "octobre", "novembre", "décembre", "janv.",   "févr.", "avr.",   "juil.",
  "sept.",   "oct.",      "nov.",    "déc.",
};

static gboolean
starts_word (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize length = strlen (words[i]);

      if (strncmp (text, words[i], length) == 0
          && !g_unichar_isalnum (g_utf8_get_char (text + length)))
        return TRUE;
    }
  return FALSE;
}

/* Words after a number that must not start a line: units, and months after a day. */
static gboolean
starts_unit (const char *text)
{
  return starts_word (text, units, G_N_ELEMENTS (units))
         || starts_word (text, months, G_N_ELEMENTS (months));
}

static gboolean
ends_month (const char *text, gsize end)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      gsize length = strlen (months[i]);

      if (end >= length && memcmp (text + end - length, months[i], length) == 0
          && (end == length
              || !g_unichar_isalnum (g_utf8_get_char (
                  g_utf8_find_prev_char (text, text + end - length)))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
ends_with_word (const GString *text, const char *word)
{
  gsize length = strlen (word);

  if (text->len < length || memcmp (text->str + text->len - length, word, length) != 0)
    return FALSE;
  if (text->len == length)
    return TRUE;
  return !g_unichar_isalnum (g_utf8_get_char (
    g_utf8_find_prev_char (text->str, text->str + text->len - length)));
}

/* A telephone number, five pairs of digits, is not cut. Returns its length, or 0. */
static gsize
telephone_length (const char *text)
{
  for (guint pair = 0; pair < 5; pair++)
    if (!has_digits (text + 3 * pair, 2) || (pair < 4 && text[3 * pair + 2] != ' '))
      return 0;
  return 14;
}

/* One to three digits: what may stand before a group of thousands. */
static gboolean
ends_with_group (const GString *text)
{
  guint digits = 0;

  while (digits < text->len && g_ascii_isdigit (text->str[text->len - 1 - digits]))
    digits++;
  return digits > 0 && digits <= 3;
}

/* The kind of the space at @self->here, from what stands on both sides. */
static gunichar
choose_space (Typographe *self, gunichar space, const char *next)
{
  static const char *titles[]
      = { "M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "n°", "N°", "p.", "art." };

  if (space != ' ')
    return space;
  if (self->previous == OPENING_QUOTE)
    return NBSP;
  if (has_digits (next, 3) && ends_with_group (self->output))
    return NNBSP;
  if (g_ascii_isdigit (self->previous) && starts_unit (next))
    return NBSP;
  if (g_ascii_isdigit (*next) && g_str_has_suffix (self->output->str, "\xC2\xA0h"))
    return NBSP;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (ends_with_word (self->output, titles[i]))
      return i < 8 || g_ascii_isdigit (*next) ? NBSP : ' ';
  return space;
}

static void
put_quote (Typographe *self, gunichar next)
{
  gboolean opening = !self->quote_open && !g_unichar_isspace (next) && next != 0;

  self->quote_open = opening;
  if (!opening)
    glue (self, NBSP);
  put (self, opening ? OPENING_QUOTE : CLOSING_QUOTE);
  if (opening)
    put (self, NBSP);
}

/* The space that French wants before @c where it stands, or 0. */
static gunichar
space_before (Typographe *self, gunichar c, gunichar following)
{
  gboolean word = ends_word (self->previous) || is_space (self->previous);

  switch (c)
    {
    case ':':
      return word && ends_token (following) ? NBSP : 0;
    case ';':
      return word && ends_token (following) ? NNBSP : 0;
    case '!':
    case '?':
      return word && (ends_token (following) || following == '!' || following == '?') ? NNBSP : 0;
    case '%':
    case EURO:
      return is_space (self->previous) || g_ascii_isdigit (self->previous) ? NBSP : 0;
    case CLOSING_QUOTE:
      return NBSP;
    default:
      return 0;
    }
}

static gboolean
is_ellipsis (Typographe *self, gunichar c, const char *next)
{
  return c == '.' && strncmp (next, "..", 2) == 0 && next[2] != '.' && self->previous != '.';
}

/* Returns how many characters of the input were used. */
static guint
put_character (Typographe *self, gunichar c, const char *next)
{
  gunichar following = g_utf8_get_char (next);
  gunichar space = space_before (self, c, following);

  if (is_ellipsis (self, c, next))
    {
      put (self, ELLIPSIS);
      return 3;
    }
  if (c == '"')
    {
      put_quote (self, following);
      return 1;
    }
  if (space != 0)
    glue (self, space);
  if (is_space (c))
    put (self, choose_space (self, c, next));
  else
    put (self, c == '\'' ? APOSTROPHE : c);
  if (c == OPENING_QUOTE && !is_space (following))
    put (self, NBSP);
  return 1;
}

/**
 * typographie_francaise_map:
 * @text: UTF-8 text
 * @sources: (nullable) (element-type guint): filled with the offset in @text of each byte returned
 *
 * Sets @text by the rules of French typography: no-break spaces before `: » € %` and after `«`,
 * narrow ones before `; ! ?` and between thousands, curly apostrophes, guillemets for straight
 * quotes, no break after `Mme`, `n°` or between a number and its unit. Web and mail addresses are
 * untouched. Applying it twice changes nothing more.
 *
 * Returns: (transfer full): the text as it is to be printed
 */
char *
typographie_francaise_map (const char *text, GArray *sources)
{
  Typographe self = { .input = text, .here = text, .sources = sources };

  self.output = g_string_sized_new (strlen (text) + 32);
  while (*self.here != '\0')
    {
      gunichar c = g_utf8_get_char (self.here);
      gboolean starts
          = self.previous == 0 || g_unichar_isspace (self.previous) || self.previous == '(';
      gsize untouched = starts ? address_length (self.here) : 0;
      gsize telephone = starts ? telephone_length (self.here) : 0;
      const char *next = g_utf8_next_char (self.here);
      const char *end = self.here + MAX (untouched, telephone);

      if (end > self.here)
        {
          for (; self.here < end; self.here = g_utf8_next_char (self.here))
            put (&self, telephone > 0 && *self.here == ' ' ? NBSP : g_utf8_get_char (self.here));
          continue;
        }
      for (guint used = put_character (&self, c, next); used > 0; used--)
        self.here = g_utf8_next_char (self.here);
    }
  return g_string_free (self.output, FALSE);
}

/**
 * typographie_francaise:
 * @text: UTF-8 text
 *
 * See [func@typographie_francaise_map].
 *
 * Returns: (transfer full): the text as it is to be printed
 */
char *
typographie_francaise (const char *text)
{
  return typographie_francaise_map (text, NULL);
}

/**
 * typographie_cuts_date:
 * @text: UTF-8 text
 * @at: a byte of it, where a line may start
 *
 * Returns: whether that line would start with the year of a date, away from its month
 */
gboolean
typographie_cuts_date (const char *text, gsize at)
{
  gsize end = at;

  while (end > 0 && text[end - 1] == ' ')
    end--;
  return end < at && has_digits (text + at, 4)
         && !g_unichar_isalnum (g_utf8_get_char (text + at + 4)) && ends_month (text, end);
}
