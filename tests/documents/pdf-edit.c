/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-edit.h"

#include <string.h>

/* Without object streams nor compression: bytes can be read, and edited in place. */
static GBytes *
write_plain (Objets *objets, gboolean encrypt)
{
  qpdf_init_write_memory (objets);
  qpdf_set_object_stream_mode (objets, qpdf_o_disable);
  qpdf_set_compress_streams (objets, QPDF_FALSE);
  qpdf_set_static_ID (objets, QPDF_TRUE);
  if (encrypt)
    {
      qpdf_set_static_aes_IV (objets, QPDF_TRUE);
      qpdf_set_r6_encryption_parameters2 (objets, "", "secret", QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                          QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full,
                                          QPDF_TRUE);
    }
  g_assert_cmpint (qpdf_write (objets), <, QPDF_ERRORS);
  g_assert_false (qpdf_has_error (objets));
  return g_bytes_new (qpdf_get_buffer (objets), qpdf_get_buffer_length (objets));
}

/* Another file, after @prepare (nullable) then @edit (nullable). */
GBytes *
pdf_edit (GBytes *pdf, PdfEdit prepare, PdfEdit edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Objets) objets = objets_open (pdf, &error);

  g_assert_no_error (error);
  if (prepare != NULL)
    prepare (objets);
  if (edit != NULL)
    edit (objets);
  return write_plain (objets, FALSE);
}

GBytes *
pdf_edit_encrypt (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Objets) objets = objets_open (pdf, &error);

  g_assert_no_error (error);
  return write_plain (objets, TRUE);
}

/* The last @from becomes @to, as long: nothing moves. */
GBytes *
pdf_edit_bytes (GBytes *pdf, const char *from, const char *to)
{
  gsize length, n = strlen (from);
  const char *data = g_bytes_get_data (pdf, &length);
  g_autofree char *copy = g_memdup2 (data, length);
  gsize at = length - n;

  g_assert_cmpuint (n, ==, strlen (to));
  while (at > 0 && memcmp (copy + at, from, n) != 0)
    at--;
  g_assert_cmpuint (at, >, 0);
  memcpy (copy + at, to, n);
  return g_bytes_new (copy, length);
}

static qpdf_oh
find_below (Objets *objets, qpdf_oh object, const char *type)
{
  qpdf_oh kids = objets_get (objets, object, "/K");

  if (objets_is_name (objets, objets_get (objets, object, "/S"), type))
    return object;
  for (guint i = 0; i < objets_get_length (objets, kids); i++)
    {
      qpdf_oh found = find_below (objets, objets_get_item (objets, kids, i), type);

      if (!qpdf_oh_is_null (objets, found))
        return found;
    }
  return qpdf_oh_new_null (objets);
}

/* The first element of a type; there is one. */
qpdf_oh
pdf_element (Objets *objets, const char *type)
{
  qpdf_oh found
      = find_below (objets, objets_get (objets, qpdf_get_root (objets), "/StructTreeRoot"), type);

  g_assert_false (qpdf_oh_is_null (objets, found));
  return found;
}

/* The first font of a subtype, on any page, its name and that page. */
qpdf_oh
pdf_font (Objets *objets, const char *subtype, char **name, qpdf_oh *page)
{
  for (int i = 0; i < qpdf_get_num_pages (objets); i++)
    {
      qpdf_oh one = qpdf_get_page_n (objets, i);
      qpdf_oh fonts = objets_get_path (objets, one, "/Resources", "/Font", NULL);
      g_autoptr (GPtrArray) names = objets_list_keys (objets, fonts);

      for (guint j = 0; j < names->len; j++)
        {
          qpdf_oh font = objets_get (objets, fonts, g_ptr_array_index (names, j));

          if (!objets_is_name (objets, objets_get (objets, font, "/Subtype"), subtype))
            continue;
          if (name != NULL)
            *name = g_strdup (g_ptr_array_index (names, j));
          if (page != NULL)
            *page = one;
          return font;
        }
    }
  g_assert_not_reached ();
}

/* Paints more on a page. */
void
pdf_append (Objets *objets, qpdf_oh page, const char *content)
{
  g_autoptr (GBytes) before = objets_get_content (objets, page);
  gsize length;
  const char *data = g_bytes_get_data (before, &length);
  g_autoptr (GString) after = g_string_new_len (data, length);

  g_string_append_printf (after, "\n%s", content);
  objets_replace_stream (objets, objets_get (objets, page, "/Contents"), after->str, after->len);
}

void
pdf_replace_xmp (Objets *objets, const char *from, const char *to)
{
  qpdf_oh stream = objets_get (objets, qpdf_get_root (objets), "/Metadata");
  g_autoptr (GBytes) before = objets_get_stream (objets, stream);
  gsize length;
  const char *data = g_bytes_get_data (before, &length);
  g_autoptr (GString) xmp = g_string_new_len (data, length);

  g_assert_cmpuint (g_string_replace (xmp, from, to, 0), >, 0);
  objets_replace_stream (objets, stream, xmp->str, xmp->len);
}

void
pdf_remove (Objets *objets, qpdf_oh object, const char *key)
{
  if (qpdf_oh_is_stream (objets, object))
    object = qpdf_oh_get_dict (objets, object);
  g_assert_true (qpdf_oh_has_key (objets, object, key));
  qpdf_oh_remove_key (objets, object, key);
}
