/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/balisage-private.h"

#include "documents/documents-error.h"

#include <glib/gi18n-lib.h>

/* A wrong file is worse than none: @format says where, for who mends the program. */
gboolean
balisage_fail (GError **error, const char *format, ...)
{
  g_autofree char *where = NULL;
  va_list values;

  va_start (values, format);
  where = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_STRUCTURE,
               _ ("The PDF was not written: what assistive technologies would read is not what was "
                  "painted (%s)."),
               where);
  return FALSE;
}

static gboolean
rewrite_pages (const Balisage *self, GError **error)
{
  for (guint page = 0; page < self->n_pages; page++)
    {
      qpdf_oh content = objets_get (self->objets, self->pages[page], "/Contents");
      g_autoptr (GBytes) before = objets_get_stream (self->objets, content);
      GString *after;
      const char *data;
      gsize length;

      if (before == NULL)
        return balisage_fail (error, "page %u: no content", page + 1);
      data = g_bytes_get_data (before, &length);
      after = balisage_rewrite (self, page, data, length, error);
      if (after == NULL)
        return FALSE;
      objets_replace_stream (self->objets, content, after->str, after->len);
      g_string_free (after, TRUE);
    }
  return TRUE;
}

/* Fills the first mark of each page; %FALSE where marks are on no page of the file. */
static gboolean
locate_marks (Balisage *self)
{
  guint n = releve_get_n_marks (self->releve), mark = 0;

  for (guint page = 0; page < self->n_pages; page++)
    {
      self->first[page] = mark;
      while (mark < n && releve_get_mark (self->releve, mark)->page == page)
        mark++;
    }
  self->first[self->n_pages] = mark;
  return mark == n;
}

/* A parent before its children, under one root, and no heading below a level that is not there. */
static gboolean
check_elements (Releve *releve, GError **error)
{
  guint n = releve_get_n_elements (releve);
  gint level = 0;

  for (guint i = 0; i < n; i++)
    {
      const ReleveElement *element = releve_get_element (releve, i);
      gint this = element->type[0] == 'H' ? g_ascii_digit_value (element->type[1]) : -1;

      if (element->parent >= (gint) i || (element->parent < 0) != (i == 0))
        return balisage_fail (error, "element %u, %s: parent %d", i, element->type,
                              element->parent);
      if (this > level + 1)
        return balisage_fail (error, "element %u: H%d under H%d", i, this, level);
      if (this > 0)
        level = this;
    }
  return n > 0 || balisage_fail (error, "no element");
}

/* libqpdf would read the decimals as the locale writes them. */
static double
read_number (const Balisage *self, qpdf_oh number)
{
  return qpdf_oh_is_real (self->objets, number)
             ? g_ascii_strtod (qpdf_oh_get_real_value (self->objets, number), NULL)
             : qpdf_oh_get_numeric_value (self->objets, number);
}

static gboolean
open_pages (Balisage *self, GError **error)
{
  qpdf_oh box;

  for (guint page = 0; page < self->n_pages; page++)
    self->pages[page] = qpdf_get_page_n (self->objets, page);
  box = objets_get (self->objets, self->pages[0], "/MediaBox");
  if (objets_get_length (self->objets, box) != 4)
    return balisage_fail (error, "page 1: no size");
  self->page_height = read_number (self, objets_get_item (self->objets, box, 3));
  return locate_marks (self) || balisage_fail (error, "marks on a page that is not there");
}

/**
 * balisage_finish:
 * @raw: a PDF of Cairo, whose marks are flat
 * @releve: what each mark of it belongs to
 * @error: return location for a [error@DocumentsError]
 *
 * Makes of a painted file one that lasts and that can be listened to: PDF/UA-1 (ISO 14289-1) and
 * PDF/A-2a (ISO 19005-2). Refuses to write anything when the marks of the file are not, one by
 * one, those of @releve.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
balisage_finish (GBytes *raw, Releve *releve, const Notice *notice, GError **error)
{
  g_autoptr (Objets) objets = objets_open (raw, error);
  guint n_pages = objets != NULL ? qpdf_get_num_pages (objets) : 0;
  g_autofree qpdf_oh *pages = g_new0 (qpdf_oh, n_pages);
  g_autofree guint *first = g_new0 (guint, n_pages + 1);
  Balisage self = { objets, releve, notice, pages, first, n_pages, 0 };

  if (objets == NULL || !check_elements (releve, error) || !open_pages (&self, error)
      || !rewrite_pages (&self, error))
    return NULL;
  balisage_add_tree (&self);
  balisage_add_notice (&self);
  balisage_add_jointes (&self);
  return objets_write (objets, error);
}
