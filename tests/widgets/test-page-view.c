/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/page-view.h"
#include "widgets/pdf-sheet.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *n)
{
  (*n)++;
}

static void
assert_colour (GtkWidget *view,
               float      red,
               float      green,
               float      blue)
{
  GtkWidget *feuille = support_find (view, "pdfsheet", 0);
  GdkRGBA lu;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (gtk_widget_get_root (view)));
  lu = support_get_pixel (feuille, gtk_widget_get_width (feuille) / 2, 40);
  g_assert_cmpfloat_with_epsilon (lu.red, red, 0.01);
  g_assert_cmpfloat_with_epsilon (lu.green, green, 0.01);
  g_assert_cmpfloat_with_epsilon (lu.blue, blue, 0.01);
}

static void
test_pages (void)
{
  g_autoptr (GBytes) pdf = support_create_pdf (3);
  GtkWidget *view = page_view_new ();
  GtkWidget *window = support_show (view, 500, 600);
  PageView *pages = JALONS_PAGE_VIEW (view);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_cmpuint (page_view_get_page (pages), ==, 0);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "No page");

  g_assert_true (page_view_set_bytes (pages, pdf, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (page_view_get_n_pages (pages), ==, 3);
  g_assert_cmpuint (page_view_get_page (pages), ==, 1);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 3");
  assert_colour (view, 1, 0, 0);

  g_signal_connect (view, "notify::page", G_CALLBACK (count_cb), &n);
  g_assert_true (gtk_widget_activate_action (view, "page.next", NULL));
  g_assert_cmpuint (n, ==, 1);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 2 of 3");
  assert_colour (view, 0, 1, 0);
  page_view_set_page (pages, 2);
  g_assert_cmpuint (n, ==, 1);
  page_view_set_page (pages, 12);
  g_assert_cmpuint (page_view_get_page (pages), ==, 3);
  assert_colour (view, 0, 0, 1);
  /* At the last page, there is no next one. */
  gtk_widget_activate_action (view, "page.next", NULL);
  g_assert_cmpuint (page_view_get_page (pages), ==, 3);
  page_view_set_page (pages, 0);
  g_assert_cmpuint (page_view_get_page (pages), ==, 1);
  support_close (window);
}

static void
test_same_document_again (void)
{
  g_autoptr (GBytes) trois = support_create_pdf (3), deux = support_create_pdf (2);
  GtkWidget *view = page_view_new ();
  GtkWidget *window = support_show (view, 500, 600);
  PageView *pages = JALONS_PAGE_VIEW (view);

  page_view_set_bytes (pages, trois, NULL);
  page_view_set_page (pages, 3);
  page_view_set_bytes (pages, trois, NULL);
  g_assert_cmpuint (page_view_get_page (pages), ==, 3);
  page_view_set_bytes (pages, deux, NULL);
  g_assert_cmpuint (page_view_get_page (pages), ==, 2);
  page_view_set_bytes (pages, NULL, NULL);
  g_assert_cmpuint (page_view_get_page (pages), ==, 0);
  support_close (window);
}

static void
test_not_a_pdf (void)
{
  g_autoptr (GBytes) faux = g_bytes_new_static ("bonjour", 7);
  g_autoptr (GBytes) pdf = support_create_pdf (1);
  GtkWidget *view = page_view_new ();
  GtkWidget *window = support_show (view, 500, 600);
  g_autoptr (GError) error = NULL;

  page_view_set_bytes (JALONS_PAGE_VIEW (view), pdf, NULL);
  g_assert_false (page_view_set_bytes (JALONS_PAGE_VIEW (view), faux, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (page_view_get_n_pages (JALONS_PAGE_VIEW (view)), ==, 0);
  support_close (window);
}

static void
test_zoom (void)
{
  g_autoptr (GBytes) pdf = support_create_pdf (1);
  GtkWidget *view = page_view_new ();
  GtkWidget *window = support_show (view, 500, 600);
  PageView *pages = JALONS_PAGE_VIEW (view);
  GtkWidget *feuille = support_find (view, "pdfsheet", 0);
  GdkTexture *texture;
  int largeur;

  page_view_set_bytes (pages, pdf, NULL);
  gtk_test_widget_wait_for_draw (window);
  feuille = support_find (view, "pdfsheet", 0);
  largeur = gtk_widget_get_width (feuille);
  g_assert_cmpint (largeur, >, 400);
  g_assert_cmpint (largeur, <, 500);

  /* The texture is kept when nothing changes. */
  texture = g_object_ref (pdf_sheet_get_texture (JALONS_PDF_SHEET (feuille)));
  gtk_widget_queue_draw (feuille);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (texture == pdf_sheet_get_texture (JALONS_PDF_SHEET (feuille)));

  gtk_widget_activate_action (view, "page.zoom-in", NULL);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (feuille), >, (int) (largeur * 1.15));
  g_assert_true (texture != pdf_sheet_get_texture (JALONS_PDF_SHEET (feuille)));
  page_view_set_zoom (pages, 1);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (feuille), ==, 793);
  gtk_widget_activate_action (view, "page.zoom-fit", NULL);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_width (feuille), ==, largeur);
  g_object_unref (texture);
  support_close (window);
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/page-view/pages", test_pages);
  g_test_add_func ("/page-view/same-document-again", test_same_document_again);
  g_test_add_func ("/page-view/not-a-pdf", test_not_a_pdf);
  g_test_add_func ("/page-view/zoom", test_zoom);
  return g_test_run ();
}
