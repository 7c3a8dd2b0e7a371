/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/page-view.h"

#include <cairo-pdf.h>
#include <string.h>

#define TITRE "Chapitre"

static cairo_status_t
append_cb (void                *data,
           const unsigned char *octets,
           unsigned int         n)
{
  g_byte_array_append (data, octets, n);
  return CAIRO_STATUS_SUCCESS;
}

static void
paint_page (cairo_surface_t *surface,
            cairo_t         *cr,
            guint            page)
{
  g_autofree char *titre = g_strdup_printf ("Chapitre %u", page + 1);

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, titre,
                                 page == 0 ? "page=1 pos=[0 0]" : page == 1 ? "page=2 pos=[0 0]"
                                                                           : "page=3 pos=[0 0]", 0);
  cairo_select_font_face (cr, "Lato", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 14);
  cairo_move_to (cr, 50, 60);
  cairo_show_text (cr, titre);
  cairo_move_to (cr, 50, 400);
  cairo_show_text (cr, "Mobilité choisie");
  if (page == 1)
    {
      cairo_move_to (cr, 50, 200);
      cairo_tag_begin (cr, CAIRO_TAG_LINK, "page=1 pos=[0 0]");
      cairo_show_text (cr, "revenir au début");
      cairo_tag_end (cr, CAIRO_TAG_LINK);
      cairo_move_to (cr, 50, 240);
      cairo_tag_begin (cr, CAIRO_TAG_LINK, "uri='https://exemple.fr/aide'");
      cairo_show_text (cr, "site du centre");
      cairo_tag_end (cr, CAIRO_TAG_LINK);
    }
  cairo_show_page (cr);
}

static GBytes *
create_document (guint n_pages)
{
  GByteArray *octets = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, octets, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n_pages; i++)
    paint_page (surface, cr, i);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (octets);
}

/* Waits for a condition, at most five seconds. */
#define wait_until(condition) \
  G_STMT_START { \
    const gint64 limite = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND; \
    while (!(condition) && g_get_monotonic_time () < limite) \
      { \
        g_main_context_iteration (NULL, FALSE); \
        g_usleep (500); \
      } \
    g_assert_true (condition); \
  } G_STMT_END

static PageView *
open_document (guint       n_pages,
               GtkWidget **window)
{
  g_autoptr (GBytes) pdf = create_document (n_pages);
  PageView *view = JALONS_PAGE_VIEW (page_view_new ());

  *window = support_show (GTK_WIDGET (view), 700, 500);
  page_view_set_bytes (view, pdf);
  wait_until (page_view_get_n_pages (view) == n_pages);
  return view;
}

static void
test_pages (void)
{
  GtkWidget *window;
  PageView *view = open_document (3, &window);
  GtkWidget *widget = GTK_WIDGET (view);

  gtk_test_accessible_assert_role (widget, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 3");
  g_assert_true (gtk_widget_activate_action (widget, "page.next", NULL));
  g_assert_cmpuint (page_view_get_page (view), ==, 2);
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 2 of 3");
  wait_until (gtk_adjustment_get_value (page_view_get_vadjustment (view)) > 500);
  page_view_set_page (view, 12);
  g_assert_cmpuint (page_view_get_page (view), ==, 3);
  /* At the last page, there is no next one. */
  gtk_widget_activate_action (widget, "page.next", NULL);
  g_assert_cmpuint (page_view_get_page (view), ==, 3);
  gtk_widget_activate_action (widget, "page.first", NULL);
  g_assert_cmpuint (page_view_get_page (view), ==, 1);
  gtk_widget_activate_action (widget, "page.last", NULL);
  g_assert_cmpuint (page_view_get_page (view), ==, 3);

  /* Scrolling turns the pages as well. */
  wait_until (gtk_adjustment_get_value (page_view_get_vadjustment (view)) > 1000);
  gtk_adjustment_set_value (page_view_get_vadjustment (view), 0);
  wait_until (page_view_get_page (view) == 1);
  support_close (window);
}

/* What a screen reader is told of a page: where it is and what it says. */
static void
test_accessible (void)
{
  GtkWidget *window;
  PageView *view = open_document (3, &window);
  GtkWidget *feuille = GTK_WIDGET (pdf_strip_get_sheet (page_view_get_strip (view), 0));
  GtkWidget *texte = NULL;
  g_autofree char *lu = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter debut, fin;

  wait_until (pdf_strip_get_read (page_view_get_strip (view), 0) != NULL);
  gtk_test_accessible_assert_role (feuille, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (feuille, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 3");
  gtk_test_accessible_assert_property (
    feuille, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    pdf_texte_get_text (pdf_strip_get_read (page_view_get_strip (view), 0)->texte));

  g_object_set (view, "side-visible", TRUE, NULL);
  support_iterate ();
  texte = support_find_type (GTK_WIDGET (view), GTK_TYPE_TEXT_VIEW, 0);
  g_assert_nonnull (texte);
  gtk_test_accessible_assert_property (texte, GTK_ACCESSIBLE_PROPERTY_LABEL, "Text of the page");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (texte));
  gtk_text_buffer_get_bounds (buffer, &debut, &fin);
  lu = gtk_text_buffer_get_text (buffer, &debut, &fin, FALSE);
  g_assert_nonnull (strstr (lu, "Chapitre 1"));
  support_close (window);
}

static guint
count_textures (PageView *view)
{
  PdfStrip *strip = page_view_get_strip (view);
  guint n = 0;

  for (guint i = 0; i < pdf_strip_get_n_pages (strip); i++)
    n += pdf_sheet_get_texture (pdf_strip_get_sheet (strip, i)) != NULL;

  return n;
}

/* However long the document, the pictures of a few pages are kept. */
static void
test_memory (void)
{
  GtkWidget *window;
  PageView *view = open_document (3, &window);
  g_autoptr (GBytes) longue = create_document (40);
  PdfStrip *strip = page_view_get_strip (view);
  GdkTexture *first;

  page_view_set_bytes (view, longue);
  wait_until (page_view_get_n_pages (view) == 40);
  wait_until (pdf_sheet_get_texture (pdf_strip_get_sheet (strip, 0)) != NULL);
  first = pdf_sheet_get_texture (pdf_strip_get_sheet (strip, 0));
  g_object_add_weak_pointer (G_OBJECT (first), (gpointer *) &first);
  for (guint page = 1; page <= 40; page += 3)
    {
      page_view_set_page (view, page);
      wait_until (pdf_sheet_get_texture (pdf_strip_get_sheet (strip, page - 1)) != NULL);
      g_assert_cmpuint (count_textures (view), <=, 4);
    }
  /* Nobody keeps the picture of a page that is far, and it is painted again for who goes back. */
  wait_until (first == NULL);
  page_view_set_page (view, 1);
  wait_until (pdf_sheet_get_texture (pdf_strip_get_sheet (strip, 0)) != NULL);
  support_close (window);
}

static void
test_same_document_again (void)
{
  g_autoptr (GBytes) deux = create_document (2);
  GtkWidget *window;
  PageView *view = open_document (3, &window);

  page_view_set_page (view, 3);
  page_view_set_bytes (view, deux);
  g_assert_true (page_view_is_loading (view));
  wait_until (page_view_get_n_pages (view) == 2);
  g_assert_cmpuint (page_view_get_page (view), ==, 2);
  page_view_set_bytes (view, NULL);
  g_assert_cmpuint (page_view_get_page (view), ==, 0);
  gtk_test_accessible_assert_property (GTK_WIDGET (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "No page");
  support_close (window);
}

static void
test_not_a_pdf (void)
{
  g_autoptr (GBytes) faux = g_bytes_new_static ("bonjour", 7);
  GtkWidget *window;
  PageView *view = open_document (1, &window);

  page_view_set_bytes (view, faux);
  wait_until (page_view_get_message (view) != NULL);
  g_assert_true (g_str_has_prefix (page_view_get_message (view),
                                   "This document is not a PDF that can be read"));
  g_assert_cmpuint (page_view_get_n_pages (view), ==, 0);
  support_close (window);
}

static void
test_zoom (void)
{
  GtkWidget *window;
  PageView *view = open_document (2, &window);
  GtkWidget *feuille = GTK_WIDGET (pdf_strip_get_sheet (page_view_get_strip (view), 0));
  GdkTexture *texture;
  int largeur;

  wait_until (pdf_sheet_get_texture (JALONS_PDF_SHEET (feuille)) != NULL);
  largeur = gtk_widget_get_width (feuille);
  g_assert_cmpint (largeur, >, 640);
  g_assert_cmpint (largeur, <, 700);

  /* The picture is kept when nothing changes. */
  texture = g_object_ref (pdf_sheet_get_texture (JALONS_PDF_SHEET (feuille)));
  gtk_widget_queue_draw (feuille);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (texture == pdf_sheet_get_texture (JALONS_PDF_SHEET (feuille)));

  gtk_widget_activate_action (GTK_WIDGET (view), "page.zoom-in", NULL);
  wait_until (gtk_widget_get_width (feuille) > (int) (largeur * 1.15));
  wait_until (texture != pdf_sheet_get_texture (JALONS_PDF_SHEET (feuille)));
  page_view_set_zoom (view, 1);
  wait_until (gtk_widget_get_width (feuille) == 793);
  gtk_widget_activate_action (GTK_WIDGET (view), "page.zoom-fit", NULL);
  wait_until (gtk_widget_get_width (feuille) == largeur);
  gtk_widget_activate_action (GTK_WIDGET (view), "page.zoom-page", NULL);
  wait_until (gtk_widget_get_height (feuille) <= 500 && gtk_widget_get_height (feuille) > 440);

  /* What one reads stays under the eyes. */
  page_view_set_page (view, 2);
  wait_until (gtk_adjustment_get_value (page_view_get_vadjustment (view)) > 300);
  page_view_set_zoom (view, 3);
  wait_until (gtk_widget_get_width (feuille) > 2000);
  g_assert_cmpuint (page_view_get_page (view), ==, 2);
  g_object_unref (texture);
  support_close (window);
}

static void
test_search (void)
{
  GtkWidget *window;
  PageView *view = open_document (3, &window);
  PdfRecherche *recherche = page_view_get_recherche (view);
  PdfStrip *strip = page_view_get_strip (view);
  GtkWidget *champ;

  gtk_widget_activate_action (GTK_WIDGET (view), "page.find", NULL);
  support_iterate ();
  champ = support_find_type (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY, 0);
  g_assert_nonnull (champ);
  gtk_test_accessible_assert_property (champ, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search in the document");
  /* Neither capitals nor accents count. */
  gtk_editable_set_text (GTK_EDITABLE (champ), "mobilite");
  wait_until (pdf_recherche_get_n (recherche) == 3 && !pdf_recherche_is_running (recherche));
  g_assert_cmpuint (pdf_recherche_get_rank (recherche), ==, 1);
  g_assert_nonnull (pdf_sheet_get_marks (pdf_strip_get_sheet (strip, 0), PDF_MARQUE_COURANT));
  g_assert_cmpuint (pdf_sheet_get_marks (pdf_strip_get_sheet (strip, 2), PDF_MARQUE_TROUVE)->len, ==,
                    1);

  gtk_widget_activate_action (GTK_WIDGET (view), "page.find-next", NULL);
  g_assert_cmpuint (pdf_recherche_get_rank (recherche), ==, 2);
  g_assert_cmpuint (page_view_get_page (view), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (view), "page.find-previous", NULL);
  gtk_widget_activate_action (GTK_WIDGET (view), "page.find-previous", NULL);
  g_assert_cmpuint (pdf_recherche_get_rank (recherche), ==, 3);
  g_assert_cmpuint (page_view_get_page (view), ==, 3);

  gtk_editable_set_text (GTK_EDITABLE (champ), "introuvable");
  wait_until (g_strcmp0 (pdf_recherche_get_text (recherche), "introuvable") == 0
              && !pdf_recherche_is_running (recherche));
  g_assert_cmpuint (pdf_recherche_get_n (recherche), ==, 0);
  g_object_set (view, "searching", FALSE, NULL);
  g_assert_null (pdf_recherche_get_text (recherche));
  g_assert_null (pdf_sheet_get_marks (pdf_strip_get_sheet (strip, 0), PDF_MARQUE_TROUVE));
  support_close (window);
}

static void
text_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(char **) data = pdf_selection_dup_text_finish (result, NULL);
}

static void
test_selection (void)
{
  GtkWidget *window;
  PageView *view = open_document (3, &window);
  PdfSelection *selection = page_view_get_selection (view);
  g_autofree char *mot = NULL;
  g_autofree char *tout = NULL;
  PdfStrip *strip = page_view_get_strip (view);

  wait_until (pdf_strip_get_read (strip, 0) != NULL);
  pdf_selection_select (selection, 0, 0, 0, strlen (TITRE));
  g_assert_cmpuint (pdf_sheet_get_marks (pdf_strip_get_sheet (strip, 0), PDF_MARQUE_SELECTION)->len,
                    ==, 1);
  pdf_selection_dup_text_async (selection, NULL, text_cb, &mot);
  wait_until (mot != NULL);
  g_assert_cmpstr (mot, ==, TITRE);

  /* Pages that were never in sight are in the whole document too. */
  gtk_widget_activate_action (GTK_WIDGET (view), "page.select-all", NULL);
  pdf_selection_dup_text_async (selection, NULL, text_cb, &tout);
  wait_until (tout != NULL);
  g_assert_nonnull (strstr (tout, "Chapitre 1"));
  g_assert_nonnull (strstr (tout, "Chapitre 3"));
  gtk_widget_activate_action (GTK_WIDGET (view), "page.select-none", NULL);
  g_assert_true (pdf_selection_is_empty (selection));
  support_close (window);
}

static void
link_cb (char      **uri,
         const char *suivi)
{
  g_free (*uri);
  *uri = g_strdup (suivi);
}

static void
test_links (void)
{
  GtkWidget *window;
  PageView *view = open_document (3, &window);
  PdfStrip *strip = page_view_get_strip (view);
  g_autofree char *uri = NULL;
  GtkWidget *bouton;

  g_signal_connect_swapped (view, "link-activated", G_CALLBACK (link_cb), &uri);
  g_object_set (view, "side-visible", TRUE, NULL);
  page_view_set_page (view, 2);
  wait_until (pdf_strip_get_read (strip, 1) != NULL);
  g_assert_cmpuint (pdf_strip_get_read (strip, 1)->liens->len, ==, 2);

  /* The links of a page are buttons beside its text: the keyboard follows them. */
  bouton = support_find_label (GTK_WIDGET (view), GTK_TYPE_BUTTON, "site du centre");
  g_assert_nonnull (bouton);
  g_signal_emit_by_name (bouton, "clicked");
  g_assert_cmpstr (uri, ==, "https://exemple.fr/aide");
  bouton = support_find_label (GTK_WIDGET (view), GTK_TYPE_BUTTON, "revenir au début");
  g_assert_nonnull (bouton);
  g_signal_emit_by_name (bouton, "clicked");
  g_assert_cmpuint (page_view_get_page (view), ==, 1);
  support_close (window);
}

static void
test_outline (void)
{
  GtkWidget *window;
  PageView *view = open_document (3, &window);
  GtkWidget *plan, *row;

  g_object_set (view, "side-visible", TRUE, NULL);
  support_iterate ();
  plan = support_find_type (GTK_WIDGET (view), GTK_TYPE_LIST_BOX, 0);
  gtk_test_accessible_assert_property (plan, GTK_ACCESSIBLE_PROPERTY_LABEL, "Outline");
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (plan), 1));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Chapitre 2");
  gtk_widget_activate (row);
  wait_until (page_view_get_page (view) == 2);
  support_close (window);
}

static void
test_thumbnails (void)
{
  GtkWidget *window;
  PageView *view = open_document (3, &window);
  GtkWidget *pile, *liste;
  GtkSelectionModel *choix;

  g_object_set (view, "side-visible", TRUE, NULL);
  pile = support_find_type (GTK_WIDGET (view), GTK_TYPE_STACK, 0);
  gtk_stack_set_visible_child_name (GTK_STACK (pile), "pages");
  support_iterate ();
  liste = support_find_type (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW, 0);
  choix = gtk_list_view_get_model (GTK_LIST_VIEW (liste));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choix)), ==, 3);
  gtk_selection_model_select_item (choix, 2, TRUE);
  g_assert_cmpuint (page_view_get_page (view), ==, 3);
  page_view_set_page (view, 1);
  g_assert_true (gtk_selection_model_is_selected (choix, 0));
  support_close (window);
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/page-view/pages", test_pages);
  g_test_add_func ("/page-view/accessible", test_accessible);
  g_test_add_func ("/page-view/memory", test_memory);
  g_test_add_func ("/page-view/same-document-again", test_same_document_again);
  g_test_add_func ("/page-view/not-a-pdf", test_not_a_pdf);
  g_test_add_func ("/page-view/zoom", test_zoom);
  g_test_add_func ("/page-view/search", test_search);
  g_test_add_func ("/page-view/selection", test_selection);
  g_test_add_func ("/page-view/links", test_links);
  g_test_add_func ("/page-view/outline", test_outline);
  g_test_add_func ("/page-view/thumbnails", test_thumbnails);
  return g_test_run ();
}
