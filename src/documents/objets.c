/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/objets.h"

#include "documents/documents-error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static const char *
last_cause (Objets *self)
{
  qpdf_error cause = qpdf_get_error (self);

  return cause != NULL ? qpdf_get_error_message_detail (self, cause) : "";
}

static void
set_write_error (Objets *self, GError **error)
{
  g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_PAINT,
               _ ("The PDF could not be written: %s."), last_cause (self));
}

/**
 * objets_open:
 * @bytes: (transfer none): a PDF, which must outlive the answer
 * @error: return location for a [error@DocumentsError]
 *
 * Opens a PDF. What is damaged in it is refused, not repaired.
 *
 * Returns: (transfer full) (nullable): its objects
 */
Objets *
objets_open (GBytes *bytes, GError **error)
{
  g_autoptr (Objets) self = qpdf_init ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  qpdf_silence_errors (self);
  qpdf_set_suppress_warnings (self, QPDF_TRUE);
  qpdf_set_attempt_recovery (self, QPDF_FALSE);
  if (data == NULL || qpdf_read_memory (self, "", data, length, NULL) >= QPDF_ERRORS
      || qpdf_get_num_pages (self) < 1)
    {
      g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_READ,
                   _ ("This is not a PDF that can be read (%s)."), last_cause (self));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * objets_free:
 *
 * Closes a PDF: its handles are gone.
 */
void
objets_free (Objets *self)
{
  if (self == NULL)
    return;
  /* libqpdf writes on the terminal of an error that nobody asked about. */
  qpdf_get_error (self);
  qpdf_cleanup (&self);
}

/**
 * objets_write:
 * @error: return location for a [error@DocumentsError]
 *
 * Writes the objects as a PDF 1.7: the same objects give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
objets_write (Objets *self, GError **error)
{
  if (!objets_check (self, error))
    return NULL;
  qpdf_init_write_memory (self);
  qpdf_set_deterministic_ID (self, QPDF_TRUE);
  qpdf_set_object_stream_mode (self, qpdf_o_generate);
  qpdf_set_newline_before_endstream (self, QPDF_TRUE);
  qpdf_force_pdf_version (self, "1.7");
  if (qpdf_write (self) >= QPDF_ERRORS)
    {
      set_write_error (self, error);
      return NULL;
    }
  return g_bytes_new (qpdf_get_buffer (self), qpdf_get_buffer_length (self));
}

/**
 * objets_check:
 * @error: return location for a [error@DocumentsError]
 *
 * Most functions of libqpdf answer nothing: tells whether one of them failed.
 */
gboolean
objets_check (Objets *self, GError **error)
{
  if (!qpdf_has_error (self))
    return TRUE;
  set_write_error (self, error);
  return FALSE;
}

/**
 * objets_get:
 * @object: a dictionary or a stream; anything else has no key
 * @key: with its slash
 *
 * Returns: the value, or a null object
 */
qpdf_oh
objets_get (Objets *self, qpdf_oh object, const char *key)
{
  if (qpdf_oh_is_stream (self, object))
    object = qpdf_oh_get_dict (self, object);
  if (!qpdf_oh_is_dictionary (self, object))
    return qpdf_oh_new_null (self);
  return qpdf_oh_get_key (self, object, key);
}

/**
 * objets_get_path:
 * @key: a key of @object
 * @...: a key of what that is, and so on, then %NULL
 *
 * Returns: the value at the end, or a null object
 */
qpdf_oh
objets_get_path (Objets *self, qpdf_oh object, const char *key, ...)
{
  va_list keys;

  va_start (keys, key);
  for (; key != NULL; key = va_arg (keys, const char *))
    object = objets_get (self, object, key);
  va_end (keys);
  return object;
}

/**
 * objets_list_keys:
 * @object: a dictionary or a stream; anything else has none
 *
 * Returns: (transfer full) (element-type utf8): its keys, with their slash
 */
GPtrArray *
objets_list_keys (Objets *self, qpdf_oh object)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  if (qpdf_oh_is_stream (self, object))
    object = qpdf_oh_get_dict (self, object);
  if (!qpdf_oh_is_dictionary (self, object))
    return keys;
  for (qpdf_oh_begin_dict_key_iter (self, object); qpdf_oh_dict_more_keys (self);)
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (self)));
  return keys;
}

/**
 * objets_get_length:
 *
 * Returns: how many items an array has; 0 for anything else
 */
guint
objets_get_length (Objets *self, qpdf_oh object)
{
  return qpdf_oh_is_array (self, object) ? MAX (qpdf_oh_get_array_n_items (self, object), 0) : 0;
}

/**
 * objets_get_item:
 * @item: from 0, less than the length
 *
 * Returns: an item of an array
 */
qpdf_oh
objets_get_item (Objets *self, qpdf_oh object, guint item)
{
  return qpdf_oh_get_array_item (self, object, item);
}

/**
 * objets_is_name:
 * @name: with its slash
 *
 * Returns: whether @object is @name
 */
gboolean
objets_is_name (Objets *self, qpdf_oh object, const char *name)
{
  return qpdf_oh_is_name (self, object) && strcmp (qpdf_oh_get_name (self, object), name) == 0;
}

/**
 * objets_is_true:
 *
 * Returns: whether @object is the boolean true
 */
gboolean
objets_is_true (Objets *self, qpdf_oh object)
{
  return qpdf_oh_is_bool (self, object) && qpdf_oh_get_bool_value (self, object);
}

/**
 * objets_get_int:
 * @value: (out): the number
 *
 * Returns: whether @object is a whole number
 */
gboolean
objets_get_int (Objets *self, qpdf_oh object, gint64 *value)
{
  if (!qpdf_oh_is_integer (self, object))
    return FALSE;
  *value = qpdf_oh_get_int_value (self, object);
  return TRUE;
}

/**
 * objets_get_name:
 *
 * Returns: (transfer full) (nullable): the name that @object is, with its slash
 */
char *
objets_get_name (Objets *self, qpdf_oh object)
{
  return qpdf_oh_is_name (self, object) ? g_strdup (qpdf_oh_get_name (self, object)) : NULL;
}

/**
 * objets_get_text:
 *
 * Returns: (transfer full) (nullable): the text of a string, in UTF-8
 */
char *
objets_get_text (Objets *self, qpdf_oh object)
{
  if (!qpdf_oh_is_string (self, object))
    return NULL;
  return g_utf8_make_valid (qpdf_oh_get_utf8_value (self, object), -1);
}

static GBytes *
take_bytes (unsigned char *data, gsize length)
{
  return g_bytes_new_with_free_func (data, length, free, data);
}

/**
 * objets_get_stream:
 *
 * Returns: (transfer full) (nullable): the decoded bytes of a stream
 */
GBytes *
objets_get_stream (Objets *self, qpdf_oh object)
{
  unsigned char *data = NULL;
  size_t length = 0;
  QPDF_BOOL filtered = QPDF_FALSE;

  if (!qpdf_oh_is_stream (self, object)
      || qpdf_oh_get_stream_data (self, object, qpdf_dl_all, &filtered, &data, &length)
             >= QPDF_ERRORS)
    return NULL;
  return take_bytes (data, length);
}

/**
 * objets_get_content:
 *
 * Returns: (transfer full) (nullable): the decoded content of a page
 */
GBytes *
objets_get_content (Objets *self, qpdf_oh page)
{
  unsigned char *data = NULL;
  size_t length = 0;

  if (qpdf_oh_get_page_content_data (self, page, &data, &length) >= QPDF_ERRORS)
    return NULL;
  return take_bytes (data, length);
}

/**
 * objets_set:
 * @object: a dictionary or a stream
 * @key: with its slash
 *
 * Sets a value.
 */
void
objets_set (Objets *self, qpdf_oh object, const char *key, qpdf_oh value)
{
  if (qpdf_oh_is_stream (self, object))
    object = qpdf_oh_get_dict (self, object);
  qpdf_oh_replace_key (self, object, key, value);
}

/**
 * objets_set_name:
 * @name: with its slash
 *
 * Sets a value that is a name.
 */
void
objets_set_name (Objets *self, qpdf_oh object, const char *key, const char *name)
{
  objets_set (self, object, key, qpdf_oh_new_name (self, name));
}

/**
 * objets_set_int:
 *
 * Sets a value that is a whole number.
 */
void
objets_set_int (Objets *self, qpdf_oh object, const char *key, gint64 value)
{
  objets_set (self, object, key, qpdf_oh_new_integer (self, value));
}

/**
 * objets_set_text:
 * @text: in UTF-8
 *
 * Sets a value that is a text.
 */
void
objets_set_text (Objets *self, qpdf_oh object, const char *key, const char *text)
{
  objets_set (self, object, key, qpdf_oh_new_unicode_string (self, text));
}

/**
 * objets_parse:
 * @text: an object as a PDF writes it
 *
 * Returns: the object
 */
qpdf_oh
objets_parse (Objets *self, const char *text)
{
  return qpdf_oh_parse (self, text);
}

/**
 * objets_new_stream:
 *
 * Returns: a new stream of these bytes, which are copied
 */
qpdf_oh
objets_new_stream (Objets *self, const char *data, gsize length)
{
  qpdf_oh stream = qpdf_oh_new_stream (self);

  objets_replace_stream (self, stream, data, length);
  return stream;
}

/**
 * objets_replace_stream:
 *
 * Replaces the bytes of a stream; they are copied.
 */
void
objets_replace_stream (Objets *self, qpdf_oh stream, const char *data, gsize length)
{
  qpdf_oh_replace_stream_data (self, stream, (const unsigned char *) data, length,
                               qpdf_oh_new_null (self), qpdf_oh_new_null (self));
}
