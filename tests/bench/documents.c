/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chrono.h"
#include "long.h"
#include "processus.h"

#include "documents/mesure.h"
#include "documents/pdf.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* As much as the live page keeps. */
#define KEPT 400000

/* How fast documents are made, stage by stage, and how much of it is glyphs alone. The other
 * subjects are run by tools/bench. */

static Theme *
new_theme (void)
{
  g_autoptr (GError) error = NULL;
  Theme *theme = theme_new (&error);

  if (theme == NULL)
    g_error ("%s", error->message);
  return theme;
}

static cairo_status_t
discard_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* The lines of a document as glyphs that are ready: no shaping, no layout, no tags. */
typedef struct {
  cairo_glyph_t *glyphs;
  int n;
} Ligne;

static GArray *
list_lines (const Mesure *mesure, cairo_scaled_font_t *font)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Ligne));

  for (guint i = 0; i < mesure->boites->len; i++)
    {
      const Boite *boite = g_ptr_array_index (mesure->boites, i);

      for (guint j = 0; j < boite->textes->len; j++)
        for (guint k = 0; k < texte_get_n_lines (g_ptr_array_index (boite->textes, j)); k++)
          {
            g_autofree char *text = texte_get_line (g_ptr_array_index (boite->textes, j), k);
            Ligne line = { NULL, 0 };

            cairo_scaled_font_text_to_glyphs (font, 60, 60 + 15 * (lines->len % 45), text, -1,
                                              &line.glyphs, &line.n, NULL, NULL, NULL);
            g_array_append_val (lines, line);
          }
    }
  return lines;
}

static void
paint_lines (GArray *lines, cairo_scaled_font_t *font)
{
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (discard_cb, NULL, PAGE_WIDTH, PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_scaled_font (cr, font);
  for (guint i = 0; i < lines->len; i++)
    {
      const Ligne *line = &g_array_index (lines, Ligne, i);

      if (i > 0 && i % 45 == 0)
        cairo_show_page (cr);
      cairo_show_glyphs (cr, line->glyphs, line->n);
    }
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static double
measure_glyphs (Theme *theme, guint runs)
{
  g_autoptr (Bloc) document = long_synthese (1);
  g_autoptr (Mesure) mesure = mesure_new (document, theme);
  PangoFont *font = pango_context_load_font (theme_get_context (theme),
                                             theme_get_font (theme, FACE_BODY));
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  g_autoptr (GArray) lines = list_lines (mesure, scaled);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < runs; i++)
    {
      gint64 since = g_get_monotonic_time ();

      paint_lines (lines, scaled);
      chrono_add (times, &since);
    }
  for (guint i = 0; i < lines->len; i++)
    cairo_glyph_free (g_array_index (lines, Ligne, i).glyphs);
  g_object_unref (font);
  return chrono_median_ms (times);
}

/* The page that is shown, at 96 dots an inch. */
static void
paint_preview (MiseEnPage *pages, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 794, 1123);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 96 / 72.0, 96 / 72.0);
  mise_en_page_paint (pages, page, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A paragraph with one word more at each run, as somebody types it. */
static Bloc *
type_word (guint run)
{
  Bloc *document = long_synthese (1);
  guint middle = document->children->len / 2;
  const Bloc *paragraph = document->children->pdata[middle];

  while (paragraph->kind != BLOC_PARAGRAPH)
    paragraph = document->children->pdata[++middle];
  for (guint i = 0; i < run; i++)
    inline_append (paragraph->text, " mot", INLINE_PLAIN);
  return document;
}

/* What a key costs, from the records to the page that is shown, once the document was laid out
 * with a word less. */
static double
measure_key (guint runs)
{
  g_autoptr (Theme) theme = new_theme ();
  g_autoptr (MiseEnPage) pages = NULL;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  texte_keep (theme, KEPT);
  for (guint run = 0; run <= runs; run++)
    {
      gint64 since = g_get_monotonic_time ();

      g_clear_pointer (&pages, mise_en_page_free);
      pages = mise_en_page_new (type_word (run), theme, NULL);
      paint_preview (pages, 5);
      chrono_add (times, &since);
      if (run == 0)
        g_array_set_size (times, 0);
    }
  return chrono_median_ms (times);
}

static int
measure_stages (guint runs)
{
  enum { BUILD, LAYOUT, PREVIEW, PDF, N };
  static const char *names[] = { "build_ms", "layout_ms", "page_ms", "pdf_ms" };
  g_autoptr (Theme) theme = new_theme ();
  GArray *times[N];
  guint n_pages = 0;

  for (guint i = 0; i < N; i++)
    times[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint run = 0; run <= runs; run++)
    {
      gint64 since = g_get_monotonic_time ();
      Bloc *document = long_synthese (1);
      g_autoptr (MiseEnPage) pages = NULL;
      g_autoptr (GBytes) pdf = NULL;

      chrono_add (times[BUILD], &since);
      pages = mise_en_page_new (document, theme, NULL);
      chrono_add (times[LAYOUT], &since);
      paint_preview (pages, 5);
      chrono_add (times[PREVIEW], &since);
      pdf = pdf_write (pages, "Synthèse", "Centre", 0, NULL);
      chrono_add (times[PDF], &since);
      n_pages = mise_en_page_get_n_pages (pages);
      if (run == 0)
        for (guint i = 0; i < N; i++)
          g_array_set_size (times[i], 0);
    }
  printf ("{\"pages\": %u", n_pages);
  for (guint i = 0; i < N; i++)
    {
      chrono_print (names[i], chrono_median_ms (times[i]));
      g_array_unref (times[i]);
    }
  chrono_print ("key_ms", measure_key (runs));
  chrono_print ("glyphs_ms", measure_glyphs (theme, runs));
  printf ("}\n");
  return EXIT_SUCCESS;
}

/* Many documents. */

typedef struct {
  Bloc *(*build) (guint seed);
  gint next, n; /* atomic */
  gint64 bytes, pages;
  GMutex lock;
  gint64 rss_early;
} Serie;

static gint64
read_rss_kib (void)
{
  Memoire memoire = { 0, 0 };

  processus_read_memory (getpid (), &memoire);
  return memoire.rss_kib;
}

static gpointer
work_cb (gpointer data)
{
  Serie *self = data;
  g_autoptr (Theme) theme = new_theme ();
  gint rank;

  while ((rank = g_atomic_int_add (&self->next, 1)) < self->n)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MiseEnPage) pages = mise_en_page_new (self->build (1), theme, &error);
      g_autoptr (GBytes) pdf = pdf_write (pages, "Document", "Centre", 0, &error);

      if (pdf == NULL)
        g_error ("%s", error->message);
      g_mutex_lock (&self->lock);
      self->bytes += g_bytes_get_size (pdf);
      self->pages += mise_en_page_get_n_pages (pages);
      if (rank == self->n / 5)
        self->rss_early = read_rss_kib ();
      g_mutex_unlock (&self->lock);
    }
  return NULL;
}

static int
measure_serie (const char *what, guint n, guint n_threads)
{
  Serie serie = { strcmp (what, "convention") == 0 ? long_convention : long_synthese, 0, (gint) n };
  g_autofree GThread **threads = g_new0 (GThread *, n_threads);
  gint64 since = g_get_monotonic_time ();

  g_mutex_init (&serie.lock);
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("serie", work_cb, &serie);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  printf ("{\"documents\": %u, \"pages\": %" G_GINT64_FORMAT ", \"ms\": %" G_GINT64_FORMAT
          ", \"bytes\": %" G_GINT64_FORMAT ", \"rss_early_kib\": %" G_GINT64_FORMAT
          ", \"rss_end_kib\": %" G_GINT64_FORMAT "}\n",
          n, serie.pages, (g_get_monotonic_time () - since) / 1000, serie.bytes, serie.rss_early,
          read_rss_kib ());
  g_mutex_clear (&serie.lock);
  return EXIT_SUCCESS;
}

static int
write_file (const char *path)
{
  g_autoptr (Theme) theme = new_theme ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MiseEnPage) pages = mise_en_page_new (long_synthese (1), theme, &error);
  g_autoptr (GBytes) pdf = pdf_write (pages, "Synthèse", "Centre", 0, &error);

  if (pdf == NULL
      || !g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error))
    g_error ("%s", error->message);
  return EXIT_SUCCESS;
}

int
main (int argc, char *argv[])
{
  guint number = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 0;

  if (argc == 3 && strcmp (argv[1], "etapes") == 0 && number > 0)
    return measure_stages (number);
  if (argc == 4 && number > 0)
    return measure_serie (argv[1], number, (guint) g_ascii_strtoull (argv[3], NULL, 10));
  if (argc == 3 && strcmp (argv[1], "pdf") == 0)
    return write_file (argv[2]);
  if (argc >= 3 && strcmp (argv[1], "texte") == 0)
    {
      gboolean convention = argc == 4 && strcmp (argv[3], "convention") == 0;
      g_autoptr (Bloc) document = convention ? long_convention (1) : long_synthese (1);
      g_autofree char *text = long_write (document, argv[2]);

      return fputs (text, stdout) < 0;
    }
  fprintf (stderr, "documents etapes RUNS | synthese|convention N THREADS | pdf FILE | texte "
                   "html|fodt|tex [convention]\n");
  return EXIT_FAILURE;
}
