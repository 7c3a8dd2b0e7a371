/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/alerte.h"

/**
 * alerte_new:
 *
 * Returns: (transfer full): a report with nothing to say
 */
Alerte *
alerte_new (void)
{
  Alerte *self = g_new0 (Alerte, 1);

  self->missing = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->too_wide = g_ptr_array_new_with_free_func (g_free);
  self->autres = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * alerte_free:
 *
 * Frees @self.
 */
void
alerte_free (Alerte *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->missing);
  g_ptr_array_unref (self->too_wide);
  g_ptr_array_unref (self->autres);
  g_free (self);
}

/**
 * alerte_add_missing:
 * @c: a character that no face has
 *
 * Reports @c, once.
 */
void
alerte_add_missing (Alerte *self, gunichar c)
{
  for (guint i = 0; i < self->missing->len; i++)
    if (g_array_index (self->missing, gunichar, i) == c)
      return;
  g_array_append_val (self->missing, c);
}

/**
 * alerte_add_too_wide:
 * @word: a word that is wider than its column
 * @length: in bytes
 *
 * Reports @word.
 */
void
alerte_add_too_wide (Alerte *self, const char *word, gsize length)
{
  g_ptr_array_add (self->too_wide, g_strndup (word, length));
}
