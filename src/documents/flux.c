/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/flux.h"

#include <string.h>

#define MAX_NESTING 32

/* ISO 32000-1, annex A. */
static const struct {
  const char *name;
  FluxRole role;
} roles[] = {
  { "m", FLUX_PATH },         { "re", FLUX_PATH },       { "n", FLUX_PATH_END },
  { "f", FLUX_PATH_PAINT },   { "F", FLUX_PATH_PAINT },  { "f*", FLUX_PATH_PAINT },
  { "S", FLUX_PATH_PAINT },   { "s", FLUX_PATH_PAINT },  { "B", FLUX_PATH_PAINT },
  { "B*", FLUX_PATH_PAINT },  { "b", FLUX_PATH_PAINT },  { "b*", FLUX_PATH_PAINT },
  { "Do", FLUX_PAINT },       { "sh", FLUX_PAINT },      { "BI", FLUX_PAINT },
  { "BT", FLUX_TEXT_BEGIN },  { "ET", FLUX_TEXT_END },   { "Tj", FLUX_TEXT_SHOW },
  { "TJ", FLUX_TEXT_SHOW },   { "'", FLUX_TEXT_SHOW },   { "\"", FLUX_TEXT_SHOW },
  { "BDC", FLUX_MARK },       { "BMC", FLUX_MARK },      { "EMC", FLUX_MARK_END },
};

static gboolean
is_white (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static void
skip_white (Flux *self)
{
  while (self->at < self->length)
    {
      char c = self->data[self->at];

      if (c == '%')
        while (self->at < self->length && self->data[self->at] != '\n'
               && self->data[self->at] != '\r')
          self->at++;
      else if (is_white (c))
        self->at++;
      else
        break;
    }
}

static void
skip_regular (Flux *self)
{
  while (self->at < self->length && !is_white (self->data[self->at])
         && !is_delimiter (self->data[self->at]))
    self->at++;
}

static gboolean
skip_string (Flux *self)
{
  guint depth = 0;

  for (; self->at < self->length; self->at++)
    {
      char c = self->data[self->at];

      if (c == '\\')
        self->at++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        {
          self->at++;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
skip_hex (Flux *self)
{
  const char *end = memchr (self->data + self->at, '>', self->length - self->at);

  if (end == NULL)
    return FALSE;
  self->at = end + 1 - self->data;
  return TRUE;
}

static gboolean skip_operand (Flux *self, guint depth, FluxKind *kind);

/* Everything up to @closing, one or two letters, of an array or a dictionary that is open. */
static gboolean
skip_until (Flux *self, guint depth, const char *closing)
{
  gsize length = strlen (closing);

  if (depth > MAX_NESTING)
    return FALSE;
  self->at += length;
  for (;;)
    {
      FluxKind kind;

      skip_white (self);
      if (self->at + length > self->length)
        return FALSE;
      if (memcmp (self->data + self->at, closing, length) == 0)
        {
          self->at += length;
          return TRUE;
        }
      if (!skip_operand (self, depth + 1, &kind))
        {
          gsize before = self->at;

          /* true, false, null, or R. */
          skip_regular (self);
          if (self->at == before)
            return FALSE;
        }
    }
}

static gboolean
find_kind (const char *text, gsize length, FluxKind *kind)
{
  gboolean doubled = length > 1 && text[0] == text[1];

  switch (text[0])
    {
    case '/':
      *kind = FLUX_NAME;
      return TRUE;
    case '(':
      *kind = FLUX_STRING;
      return TRUE;
    case '[':
      *kind = FLUX_ARRAY;
      return TRUE;
    case '<':
      *kind = doubled ? FLUX_DICTIONARY : FLUX_HEX;
      return TRUE;
    default:
      *kind = FLUX_NUMBER;
      return g_ascii_isdigit (text[0]) || (text[0] != '\0' && strchr ("+-.", text[0]));
    }
}

/* Reads an operand; %FALSE, having read nothing, at an operator. */
static gboolean
skip_operand (Flux *self, guint depth, FluxKind *kind)
{
  gboolean read = TRUE;

  if (!find_kind (self->data + self->at, self->length - self->at, kind))
    return FALSE;
  if (*kind == FLUX_STRING)
    read = skip_string (self);
  else if (*kind == FLUX_HEX)
    read = skip_hex (self);
  else if (*kind == FLUX_ARRAY || *kind == FLUX_DICTIONARY)
    read = skip_until (self, depth, *kind == FLUX_ARRAY ? "]" : ">>");
  else
    {
      self->at++;
      skip_regular (self);
    }
  self->faulty = self->faulty || !read;
  return read;
}

static FluxRole
find_role (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (strlen (roles[i].name) == length && memcmp (roles[i].name, name, length) == 0)
      return roles[i].role;
  return FLUX_OTHER;
}

/* The bytes of an inline image may be anything: its end is the first EI between white. */
static gboolean
skip_inline_image (Flux *self)
{
  for (; self->at + 4 <= self->length; self->at++)
    {
      const char *p = self->data + self->at;

      if (is_white (p[0]) && p[1] == 'E' && p[2] == 'I'
          && (self->at + 4 == self->length || is_white (p[3])))
        {
          self->at += 3;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * flux_next:
 * @operation: (out): the next operator
 *
 * Reads the next operator with its operands. An inline image is one operator, BI.
 *
 * Returns: %FALSE at the end, or where @self is faulty
 */
gboolean
flux_next (Flux *self, FluxOperation *operation)
{
  operation->n_operands = 0;
  for (gsize first = G_MAXSIZE;;)
    {
      FluxOperand operand = { 0 };

      skip_white (self);
      if (self->faulty || self->at >= self->length)
        {
          self->faulty = self->faulty || first != G_MAXSIZE;
          return FALSE;
        }
      operand.start = self->data + self->at;
      first = MIN (first, self->at);
      operation->from = first;
      if (skip_operand (self, 0, &operand.kind))
        {
          operand.length = self->data + self->at - operand.start;
          if (operation->n_operands < FLUX_MAX_OPERANDS)
            operation->operands[operation->n_operands++] = operand;
          continue;
        }
      skip_regular (self);
      operation->name = operand.start;
      operation->name_length = self->data + self->at - operand.start;
      if (self->faulty || operation->name_length == 0)
        {
          self->faulty = TRUE;
          return FALSE;
        }
      operation->role = find_role (operation->name, operation->name_length);
      if (flux_is (operation, "BI") && !skip_inline_image (self))
        self->faulty = TRUE;
      operation->to = self->at;
      return !self->faulty;
    }
}

/**
 * flux_is:
 *
 * Returns: whether the operator is @name
 */
gboolean
flux_is (const FluxOperation *operation, const char *name)
{
  return strlen (name) == operation->name_length
         && memcmp (name, operation->name, operation->name_length) == 0;
}

/**
 * flux_get_name:
 *
 * Returns: (transfer full) (nullable): the name that @operand is, with its slash
 */
char *
flux_get_name (const FluxOperand *operand)
{
  return operand->kind == FLUX_NAME ? g_strndup (operand->start, operand->length) : NULL;
}

/**
 * flux_get_mcid:
 * @operand: the properties of a mark
 *
 * Returns: its /MCID, or -1
 */
gint
flux_get_mcid (const FluxOperand *operand)
{
  Flux inside = { operand->start, operand->length, 2, FALSE };
  FluxKind kind;
  gboolean key = FALSE;

  if (operand->kind != FLUX_DICTIONARY)
    return -1;
  inside.length -= 2;
  for (skip_white (&inside); inside.at < inside.length; skip_white (&inside))
    {
      gsize start = inside.at;

      if (!skip_operand (&inside, 0, &kind))
        {
          skip_regular (&inside);
          if (inside.at == start)
            return -1;
        }
      else if (key && kind == FLUX_NUMBER)
        return (gint) CLAMP (g_ascii_strtoll (inside.data + start, NULL, 10), -1, G_MAXINT);
      key = inside.at - start == 5 && memcmp (inside.data + start, "/MCID", 5) == 0;
    }
  return -1;
}

static void
append_hex (GByteArray *bytes, const char *text, gsize length)
{
  guint value = 0, n = 0;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isxdigit (text[i]))
      {
        value = value * 16 + g_ascii_xdigit_value (text[i]);
        if (++n % 2 == 0)
          g_byte_array_append (bytes, &(guint8) { value & 0xFF }, 1);
      }
  if (n % 2 == 1)
    g_byte_array_append (bytes, &(guint8) { value * 16 & 0xFF }, 1);
}

/* One escape, from the letter after the backslash; returns how many letters it took. */
static gsize
append_escape (GByteArray *bytes, const char *text, gsize length)
{
  static const char letters[] = "nrtbf", values[] = "\n\r\t\b\f";
  const char *letter = memchr (letters, text[0], sizeof letters - 1);
  gsize n = 0;
  guint8 octet = 0;

  if (text[0] == '\n')
    return 1;
  if (text[0] == '\r')
    return length > 1 && text[1] == '\n' ? 2 : 1;
  while (n < MIN (length, 3) && text[n] >= '0' && text[n] <= '7')
    octet = octet * 8 + (text[n++] - '0');
  if (n == 0)
    octet = letter != NULL ? values[letter - letters] : text[0];
  g_byte_array_append (bytes, &octet, 1);
  return MAX (n, 1);
}

static void
append_string (GByteArray *bytes, const char *text, gsize length)
{
  for (gsize i = 0; i < length;)
    if (text[i] == '\\' && i + 1 < length)
      i += 1 + append_escape (bytes, text + i + 1, length - i - 1);
    else
      g_byte_array_append (bytes, (const guint8 *) text + i++, 1);
}

static void
append_shown (GByteArray *bytes, const FluxOperand *operand)
{
  Flux inside = { operand->start, operand->length - 1, 1, FALSE };

  if (operand->kind == FLUX_STRING)
    append_string (bytes, operand->start + 1, operand->length - 2);
  else if (operand->kind == FLUX_HEX)
    append_hex (bytes, operand->start + 1, operand->length - 2);
  else if (operand->kind == FLUX_ARRAY)
    for (skip_white (&inside); inside.at < inside.length; skip_white (&inside))
      {
        FluxOperand item = { .start = inside.data + inside.at };

        if (!skip_operand (&inside, 1, &item.kind))
          return;
        item.length = inside.data + inside.at - item.start;
        if (item.kind != FLUX_ARRAY)
          append_shown (bytes, &item);
      }
}

/**
 * flux_get_shown_bytes:
 * @operation: one that shows letters
 *
 * Returns: (transfer full): the codes that it shows, one after the other
 */
GByteArray *
flux_get_shown_bytes (const FluxOperation *operation)
{
  GByteArray *bytes = g_byte_array_new ();

  if (operation->n_operands > 0)
    append_shown (bytes, &operation->operands[operation->n_operands - 1]);
  return bytes;
}
