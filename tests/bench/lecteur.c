/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the viewer of PDFs on 12 and 300 pages, from the gesture to the frame that shows its
 * page: the first page, the next one, a zoom, a search through all the pages; and its memory after all the
 * pages were seen once, and twice. The baseline is Poppler alone, asked for the same pages at the same
 * size and for the same word, without a window. Prints one JSON object a document. Meant for a
 * display of its own (tools/with-x). */

#include "config.h"

#include "chrono.h"
#include "long.h"
#include "processus.h"

#include "documents/pdf.h"
#include "widgets/page-view.h"

#include <adwaita.h>
#include <math.h>
#include <poppler.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define LARGEUR 900
#define HAUTEUR 1000
#define ZOOM 1.5
#define MOT "médiation"
#define PATIENCE (20 * G_USEC_PER_SEC)
#define TOURS_DEFAUT 5

typedef enum
{
  PREMIERE,
  SUIVANTE,
  ZOOMEE,
  CHERCHEE,
  N_GESTES,
} Geste;

static const char * const noms[N_GESTES] = { "first_page", "next_page", "zoom", "search" };

typedef struct
{
  GtkWidget *window;
  PageView *view;
  GBytes *octets;
  gboolean peinte;
  GArray *temps[N_GESTES], *poppler[N_GESTES];
  guint n_trouves;
} Essai;

static void
painted_cb (Essai *essai)
{
  essai->peinte = TRUE;
}

/* The picture of a page, once it is as wide as its sheet. */
static gboolean
is_shown (Essai *essai,
          guint  page)
{
  PdfSheet *sheet;
  GdkTexture *texture;

  if (page >= page_view_get_n_pages (essai->view))
    return FALSE;
  sheet = pdf_strip_get_sheet (page_view_get_strip (essai->view), page);
  texture = sheet != NULL ? pdf_sheet_get_texture (sheet) : NULL;

  return texture != NULL
         && gdk_texture_get_width (texture) == gtk_widget_get_width (GTK_WIDGET (sheet));
}

static gboolean
stop_cb (gpointer fini)
{
  *(gboolean *) fini = TRUE;
  return G_SOURCE_REMOVE;
}

static void
iterate (gint64      fin,
         const char *attendu)
{
  if (g_get_monotonic_time () > fin)
    g_error ("lecteur: no %s comes", attendu);
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (100);
}

static void
wait_frame (Essai *essai)
{
  const gint64 fin = g_get_monotonic_time () + PATIENCE;

  essai->peinte = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (essai->view));
  while (!essai->peinte)
    iterate (fin, "frame");
}

static void
wait_page (Essai *essai,
           guint  page)
{
  const gint64 fin = g_get_monotonic_time () + PATIENCE;

  while (!is_shown (essai, page))
    iterate (fin, "page");
  wait_frame (essai);
}

/* Pages at hand are painted ahead, and their text is read: the next gesture begins once that is done. */
static void
settle (void)
{
  gboolean fini = FALSE;

  g_timeout_add (400, stop_cb, &fini);
  while (!fini)
    g_main_context_iteration (NULL, TRUE);
}

static void
search (Essai *essai)
{
  PdfRecherche *recherche = page_view_get_recherche (essai->view);
  const gint64 fin = g_get_monotonic_time () + PATIENCE;

  page_view_search (essai->view, MOT);
  while (g_strcmp0 (pdf_recherche_get_text (recherche), MOT) != 0
         || pdf_recherche_is_running (recherche) || pdf_recherche_get_n (recherche) == 0)
    iterate (fin, "word");
  essai->n_trouves = pdf_recherche_get_n (recherche);
}

/* A page far from those that were painted ahead. */
static void
read_once (Essai *essai,
           guint  n_pages)
{
  gint64 since = g_get_monotonic_time ();

  page_view_set_bytes (essai->view, essai->octets);
  wait_page (essai, 0);
  chrono_add (essai->temps[PREMIERE], &since);
  settle ();

  since = g_get_monotonic_time ();
  page_view_set_page (essai->view, n_pages / 2 + 1);
  wait_page (essai, n_pages / 2);
  chrono_add (essai->temps[SUIVANTE], &since);
  settle ();

  since = g_get_monotonic_time ();
  page_view_set_zoom (essai->view, ZOOM);
  wait_frame (essai);
  wait_page (essai, page_view_get_page (essai->view) - 1);
  chrono_add (essai->temps[ZOOMEE], &since);
  settle ();

  since = g_get_monotonic_time ();
  search (essai);
  chrono_add (essai->temps[CHERCHEE], &since);
  page_view_search (essai->view, NULL);
  page_view_set_zoom (essai->view, PDF_ZOOM_LARGEUR);
  page_view_set_bytes (essai->view, NULL);
  settle ();
}

/* Poppler alone */

static void
paint (PopplerDocument *document,
       guint            page,
       double           largeur)
{
  PopplerPage *lue = poppler_document_get_page (document, (int) page);
  double w, h;
  cairo_surface_t *surface;
  cairo_t *cr;

  poppler_page_get_size (lue, &w, &h);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) largeur, (int) round (largeur * h / w));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, largeur / w, largeur / w);
  poppler_page_render (lue, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (lue);
}

static guint
count_words (PopplerDocument *document)
{
  const int n = poppler_document_get_n_pages (document);
  guint trouves = 0;

  for (int i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      GList *rects = poppler_page_find_text (page, MOT);

      trouves += g_list_length (rects);
      g_list_free_full (rects, (GDestroyNotify) poppler_rectangle_free);
      g_object_unref (page);
    }
  return trouves;
}

static void
read_bare (Essai  *essai,
           guint   n_pages,
           double  largeur,
           double  zoomee)
{
  gint64 since = g_get_monotonic_time ();
  PopplerDocument *document = poppler_document_new_from_bytes (essai->octets, NULL, NULL);
  guint trouves;

  paint (document, 0, largeur);
  chrono_add (essai->poppler[PREMIERE], &since);
  paint (document, n_pages / 2, largeur);
  chrono_add (essai->poppler[SUIVANTE], &since);
  paint (document, n_pages / 2, zoomee);
  chrono_add (essai->poppler[ZOOMEE], &since);
  trouves = count_words (document);
  chrono_add (essai->poppler[CHERCHEE], &since);
  g_object_unref (document);
  if (trouves == 0 || trouves > essai->n_trouves)
    g_error ("lecteur: %u words found, Poppler finds %u", essai->n_trouves, trouves);
}

/* Memory */

static double
read_rss_mib (void)
{
  Memoire memoire = { 0, 0 };

  processus_read_memory (getpid (), &memoire);
  return (double) memoire.rss_kib / 1024;
}

static void
read_all (Essai *essai,
          guint  n_pages)
{
  for (guint page = 0; page < n_pages; page++)
    {
      page_view_set_page (essai->view, page + 1);
      wait_page (essai, page);
    }
  settle ();
}

static void
print_memory (Essai *essai,
              guint  n_pages)
{
  const double start = read_rss_mib ();
  double once, twice;

  page_view_set_bytes (essai->view, essai->octets);
  wait_page (essai, 0);
  read_all (essai, n_pages);
  once = read_rss_mib ();
  read_all (essai, n_pages);
  twice = read_rss_mib ();
  chrono_print ("rss_start_mib", start);
  chrono_print ("rss_once_mib", once);
  chrono_print ("rss_twice_mib", twice);
}

/* A document */

static GBytes *
write_document (guint n_pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Theme) theme = theme_new (&error);
  g_autoptr (MiseEnPage) pages = NULL;
  GBytes *octets = NULL;

  pages = theme != NULL ? mise_en_page_new (long_pages (n_pages), theme, &error) : NULL;
  octets = pages != NULL ? pdf_write (pages, "Synthèse", "Centre", 0, &error) : NULL;
  if (octets == NULL)
    g_error ("%s", error->message);
  return octets;
}

static double
read_width (Essai *essai,
            guint  page)
{
  PdfSheet *sheet = pdf_strip_get_sheet (page_view_get_strip (essai->view), page);

  return gtk_widget_get_width (GTK_WIDGET (sheet));
}

static void
measure (GtkWidget *window,
         guint      voulues,
         guint      tours)
{
  Essai essai = { .window = window, .octets = write_document (voulues) };
  PopplerDocument *document = poppler_document_new_from_bytes (essai.octets, NULL, NULL);
  const guint n_pages = (guint) poppler_document_get_n_pages (document);
  double largeur, zoomee;
  gulong peinture;

  g_object_unref (document);
  essai.view = JALONS_PAGE_VIEW (page_view_new ());
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (essai.view));
  gtk_window_present (GTK_WINDOW (window));
  peinture = g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                                       G_CALLBACK (painted_cb), &essai);
  page_view_set_bytes (essai.view, essai.octets);
  wait_page (&essai, 0);
  largeur = read_width (&essai, 0);
  page_view_set_zoom (essai.view, ZOOM);
  wait_frame (&essai);
  wait_page (&essai, 0);
  zoomee = read_width (&essai, 0);
  page_view_set_zoom (essai.view, PDF_ZOOM_LARGEUR);

  for (guint i = 0; i < N_GESTES; i++)
    {
      essai.temps[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
      essai.poppler[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  for (guint i = 0; i < tours; i++)
    {
      read_once (&essai, n_pages);
      read_bare (&essai, n_pages, largeur, zoomee);
    }

  printf ("{\"pages\": %u", n_pages);
  for (guint i = 0; i < N_GESTES; i++)
    {
      g_autofree char *ici = g_strconcat (noms[i], "_ms", NULL);
      g_autofree char *seul = g_strconcat (noms[i], "_poppler_ms", NULL);

      chrono_print (ici, chrono_median_ms (essai.temps[i]));
      chrono_print (seul, chrono_median_ms (essai.poppler[i]));
      g_array_unref (essai.temps[i]);
      g_array_unref (essai.poppler[i]);
    }
  print_memory (&essai, n_pages);
  printf ("}\n");
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (window), peinture);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  g_bytes_unref (essai.octets);
}

int
main (int   argc,
      char *argv[])
{
  static const guint pages[] = { 12, 300 };
  const guint tours = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : TOURS_DEFAUT;
  const guint n = argc > 2 ? (guint) strtoul (argv[2], NULL, 10) : 0;
  GtkWidget *window;

  if (tours == 0)
    {
      fprintf (stderr, "lecteur [RUNS [PAGES]]\n");
      return EXIT_FAILURE;
    }
  gtk_init ();
  adw_init ();
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), LARGEUR, HAUTEUR);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (n == 0 || n == pages[i])
      measure (window, pages[i], tours);
  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}
