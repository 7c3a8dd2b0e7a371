/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/pdf.h"

#include "documents/documents-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Cairo writes now as the date of what has none: every date is given. */
static void
set_metadata (cairo_surface_t *surface, const Notice *notice)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (notice->instant);
  g_autofree char *date = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, notice->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, notice->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Jalons");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* Positions are whole numbers: under a locale with decimal commas, Cairo 1.16 drops the bookmarks
 * whose position is not one. */
static void
add_outline (cairo_surface_t *surface, MiseEnPage *mise_en_page)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                     CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < mise_en_page_get_n_signets (mise_en_page); i++)
    {
      const Signet *signet = mise_en_page_get_signet (mise_en_page, i);
      guint level = CLAMP (signet->level, 1, 3);
      g_autofree char *target
          = g_strdup_printf ("page=%u pos=[0 %d]", signet->page + 1, (int) signet->y);
      int id = cairo_pdf_surface_add_outline (surface, parents[level - 1], signet->text, target,
                                              level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

      for (guint below = level; below < G_N_ELEMENTS (parents); below++)
        parents[below] = id;
    }
}

static void
paint_pages (cairo_surface_t *surface, MiseEnPage *mise_en_page, Releve *releve)
{
  cairo_t *cr = cairo_create (surface);

  for (guint page = 0; page < mise_en_page_get_n_pages (mise_en_page); page++)
    {
      mise_en_page_paint (mise_en_page, page, cr, releve);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
}

static GBytes *
paint_file (MiseEnPage *mise_en_page, const Notice *notice, Releve *releve, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  mise_en_page_get_size (mise_en_page, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);
  set_metadata (surface, notice);
  add_outline (surface, mise_en_page);
  paint_pages (surface, mise_en_page, releve);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_PAINT,
                   _ ("The PDF could not be written: %s."), cairo_status_to_string (status));
      g_byte_array_unref (bytes);
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}

/* A letter that XML cannot hold has no place in a title either. */
static char *
clean (const char *text)
{
  char *valid = g_utf8_make_valid (text, -1);

  for (char *p = valid; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  return valid;
}

/**
 * pdf_write:
 * @title: title of the file
 * @author: who wrote it
 * @instant: its date, in seconds since 1970-01-01T00:00:00Z
 * @error: return location for a [error@DocumentsError]
 *
 * Writes the pages as a PDF, tagged (PDF/UA-1) and archivable (PDF/A-2a). The same pages, texts and
 * date give the same bytes, whatever the locale, the time zone and the settings of who asks.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
pdf_write (MiseEnPage *mise_en_page, const char *title, const char *author, gint64 instant,
           GError **error)
{
  const Notice notice = { .title = title, .author = author, .instant = instant };

  return pdf_write_avec (mise_en_page, &notice, error);
}

/**
 * pdf_write_avec:
 * @notice: what the file says of itself, and the files that go with it
 * @error: return location for a [error@DocumentsError]
 *
 * The same with attachments: the file is then PDF/A-3a.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
pdf_write_avec (MiseEnPage *mise_en_page, const Notice *notice, GError **error)
{
  g_autofree char *title = clean (notice->title);
  g_autofree char *author = clean (notice->author);
  Notice cleaned = *notice;
  g_autoptr (Releve) releve = releve_new ();
  g_autoptr (GBytes) raw = NULL;

  cleaned.title = title;
  cleaned.author = author;
  raw = paint_file (mise_en_page, &cleaned, releve, error);
  return raw != NULL ? balisage_finish (raw, releve, &cleaned, error) : NULL;
}
