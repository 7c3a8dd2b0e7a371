/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "vecteurs.h"

#include <string.h>

static void
free_strv (gpointer strv)
{
  g_strfreev (strv);
}

static GPtrArray *
read_block (const char *paragraph)
{
  g_auto (GStrv) lines = g_strsplit (paragraph, "\n", -1);
  GPtrArray *block = g_ptr_array_new_with_free_func (free_strv);

  for (char **line = lines; *line != NULL; line++) {
    char **pair;

    if (**line == '\0' || **line == '#')
      continue;
    pair = g_strsplit (*line, " = ", 2);
    g_assert_cmpuint (g_strv_length (pair), ==, 2);
    g_ptr_array_add (block, pair);
  }
  return block;
}

/* Each element is a vector: its lines as pairs of name and value. */
GPtrArray *
vecteurs_read (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "coffre", "vectors", file, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paragraphs = NULL;
  GPtrArray *vecteurs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  paragraphs = g_strsplit (contents, "\n\n", -1);
  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++) {
    GPtrArray *block = read_block (*paragraph);

    if (block->len > 0)
      g_ptr_array_add (vecteurs, block);
    else
      g_ptr_array_unref (block);
  }
  g_assert_cmpuint (vecteurs->len, >, 0);
  return vecteurs;
}

GPtrArray *
vecteur_every (GPtrArray  *vecteur,
               const char *name)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < vecteur->len; i++) {
    char **pair = g_ptr_array_index (vecteur, i);

    if (strcmp (pair[0], name) == 0)
      g_ptr_array_add (values, pair[1]);
  }
  return values;
}

const char *
vecteur_text (GPtrArray  *vecteur,
              const char *name)
{
  g_autoptr (GPtrArray) values = vecteur_every (vecteur, name);

  g_assert_cmpuint (values->len, ==, 1);
  return g_ptr_array_index (values, 0);
}

guint64
vecteur_number (GPtrArray  *vecteur,
                const char *name)
{
  guint64 number = 0;

  g_assert_true (g_ascii_string_to_unsigned (vecteur_text (vecteur, name), 10, 0, G_MAXUINT64,
                                             &number, NULL));
  return number;
}

GByteArray *
octets_from_hex (const char *hex)
{
  GByteArray *octets = g_byte_array_new ();

  if (strcmp (hex, "''") == 0)
    return octets;
  g_assert_cmpuint (strlen (hex) % 2, ==, 0);
  for (; *hex != '\0'; hex += 2) {
    guint8 byte = (guint8) (g_ascii_xdigit_value (hex[0]) << 4 | g_ascii_xdigit_value (hex[1]));

    g_byte_array_append (octets, &byte, 1);
  }
  return octets;
}

GByteArray *
vecteur_octets (GPtrArray  *vecteur,
                const char *name)
{
  return octets_from_hex (vecteur_text (vecteur, name));
}

void
vecteur_fill (GPtrArray  *vecteur,
              const char *name,
              guint8     *target,
              gsize       size)
{
  g_autoptr (GByteArray) octets = vecteur_octets (vecteur, name);

  g_assert_cmpuint (octets->len, ==, size);
  memcpy (target, octets->data, size);
}

void
assert_octets (GByteArray *octets,
               GPtrArray  *vecteur,
               const char *name)
{
  g_autoptr (GByteArray) expected = vecteur_octets (vecteur, name);

  g_assert_cmpmem (octets->data, octets->len, expected->data, expected->len);
}
