/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PDFUA_NAMESPACE "http://www.aiim.org/pdfua/ns/id/"

/* What a property is called in the information dictionary, and in the metadata. */
static const struct {
  const char *info, *xmp;
  gboolean date;
} pairs[] = {
  { "/Title", "dc:title", FALSE },           { "/Author", "dc:creator", FALSE },
  { "/Subject", "dc:description", FALSE },   { "/Keywords", "pdf:Keywords", FALSE },
  { "/Creator", "xmp:CreatorTool", FALSE },  { "/Producer", "pdf:Producer", FALSE },
  { "/CreationDate", "xmp:CreateDate", TRUE }, { "/ModDate", "xmp:ModifyDate", TRUE },
};

/* From a property to its values, one a line. */
static void
add_value (GHashTable *values, const char *property, const char *value)
{
  const char *before = g_hash_table_lookup (values, property);

  g_hash_table_insert (values, g_strdup (property),
                       before != NULL ? g_strconcat (before, "\n", value, NULL)
                                      : g_strdup (value));
}

static void
start_element_cb (GMarkupParseContext *context, const char *name, const char **keys,
                  const char **values, gpointer data, GError **error)
{
  if (strcmp (name, "rdf:Description") == 0)
    for (guint i = 0; keys[i] != NULL; i++)
      add_value (data, keys[i], values[i]);
}

/* The property of a text is the nearest element that is not of RDF itself. */
static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
         GError **error)
{
  const GSList *names = g_markup_parse_context_get_element_stack (context);
  g_autofree char *value = g_strstrip (g_strndup (text, length));

  while (names != NULL && g_str_has_prefix (names->data, "rdf:"))
    names = names->next;
  if (*value != '\0' && names != NULL)
    add_value (data, names->data, value);
}

static GHashTable *
read_xmp (GBytes *bytes)
{
  static const GMarkupParser parser = { .start_element = start_element_cb, .text = text_cb };
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, values, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!g_markup_parse_context_parse (context, data, length, NULL)
      || !g_markup_parse_context_end_parse (context, NULL))
    return NULL;
  return g_steal_pointer (&values);
}

/* D:20261122110000+01'00' as 2026-11-22T11:00:00+01:00. */
static GDateTime *
parse_info_date (const char *text)
{
  g_autofree char *iso = NULL;
  g_autoptr (GString) zone = g_string_new (NULL);

  if (!g_str_has_prefix (text, "D:") || strlen (text) < 17)
    return NULL;
  for (const char *p = text + 16; *p != '\0'; p++)
    g_string_append_c (zone, *p == '\'' ? ':' : *p);
  if (g_str_has_suffix (zone->str, ":"))
    g_string_truncate (zone, zone->len - 1);
  iso = g_strdup_printf ("%.4s-%.2s-%.2sT%.2s:%.2s:%.2s%s", text + 2, text + 6, text + 8,
                         text + 10, text + 12, text + 14, zone->str);
  return g_date_time_new_from_iso8601 (iso, NULL);
}

static gboolean
is_same_date (const char *info, const char *xmp)
{
  g_autoptr (GDateTime) one = parse_info_date (info);
  g_autoptr (GDateTime) other = g_date_time_new_from_iso8601 (xmp, NULL);

  return one != NULL && other != NULL && g_date_time_equal (one, other);
}

/* Every text of the information dictionary is the same in the metadata: readers show one or the
 * other. */
static void
check_info (Verification *self, GHashTable *values)
{
  qpdf_oh info = objets_get (self->objets, qpdf_get_trailer (self->objets), "/Info");

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *text
          = objets_get_text (self->objets, objets_get (self->objets, info, pairs[i].info));
      const char *value = g_hash_table_lookup (values, pairs[i].xmp);

      if (text == NULL)
        continue;
      g_strstrip (text);
      if (pairs[i].date ? value == NULL || !is_same_date (text, value)
                        : g_strcmp0 (text, value != NULL ? value : "") != 0)
        verification_refuse (self, REGLE_INFO_XMP, _ ("%s is “%s”, and %s is “%s”."),
                             pairs[i].info, text, pairs[i].xmp, value != NULL ? value : "");
    }
}

static void
check_norms (Verification *self, GHashTable *values)
{
  const char *part = g_hash_table_lookup (values, "pdfaid:part");
  const char *conformance = g_hash_table_lookup (values, "pdfaid:conformance");
  const char *schemas = g_hash_table_lookup (values, "pdfaSchema:namespaceURI");

  if (g_strcmp0 (g_hash_table_lookup (values, "pdfuaid:part"), "1") != 0)
    verification_refuse (self, REGLE_XMP_PDFUA, _ ("The file does not declare PDF/UA-1."));
  else if (schemas == NULL || strstr (schemas, PDFUA_NAMESPACE) == NULL)
    verification_refuse (self, REGLE_XMP_PDFUA, _ ("PDF/A wants the schema of PDF/UA described."));
  self->part = part != NULL ? g_ascii_strtoll (part, NULL, 10) : 0;
  if ((self->part != 2 && self->part != 3) || g_strcmp0 (conformance, "A") != 0)
    verification_refuse (self, REGLE_XMP_PDFA,
                         _ ("The file does not declare PDF/A-2a nor PDF/A-3a."));
}

/**
 * verification_xmp:
 *
 * Checks the metadata.
 */
void
verification_xmp (Verification *self)
{
  qpdf_oh stream = objets_get (self->objets, self->root, "/Metadata");
  g_autoptr (GBytes) bytes = objets_get_stream (self->objets, stream);
  g_autoptr (GHashTable) values = bytes != NULL ? read_xmp (bytes) : NULL;

  if (values == NULL)
    {
      /* What they would say is not said. */
      values = g_hash_table_new (g_str_hash, g_str_equal);
      verification_refuse (self, REGLE_XMP, _ ("The file has no metadata that can be read."));
    }
  if (g_hash_table_lookup (values, "dc:title") == NULL)
    verification_refuse (self, REGLE_XMP_TITRE, _ ("The metadata have no title."));
  check_norms (self, values);
  check_info (self, values);
}
