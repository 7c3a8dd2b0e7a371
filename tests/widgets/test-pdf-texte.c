/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-texte.h"

/* Two lines of characters of 10 by 12 points; the second one 20 points lower. */
static PdfTexte *
create_text (const char *texte)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (PdfRect));
  double x = 0, y = 0;

  for (const char *p = texte; *p != '\0'; p = g_utf8_next_char (p))
    {
      PdfRect rect = { x, y, x + 10, y + 12 };

      if (*p == '\n')
        {
          rect = (PdfRect) { x, y, x, y };
          x = 0;
          y += 20;
        }
      else
        {
          x += 10;
        }
      g_array_append_val (rects, rect);
    }

  return pdf_texte_new (texte, (const PdfRect *) (gconstpointer) rects->data, rects->len);
}

static void
test_find (void)
{
  g_autoptr (PdfTexte) texte = create_text ("L’été\nà deux");

  g_assert_cmpuint (pdf_texte_get_length (texte), ==, 12);
  g_assert_cmpuint (pdf_texte_find (texte, 2, 6), ==, 0);
  g_assert_cmpuint (pdf_texte_find (texte, 8, 6), ==, 1);
  /* Beyond the end of a line, its end; under the text, its last line. */
  g_assert_cmpuint (pdf_texte_find (texte, 500, 6), ==, 5);
  g_assert_cmpuint (pdf_texte_find (texte, 500, 300), ==, 12);
  g_assert_cmpuint (pdf_texte_find (texte, -5, 26), ==, 6);
  g_assert_true (pdf_texte_has_char (texte, 15, 6));
  g_assert_false (pdf_texte_has_char (texte, 15, 15));
  g_assert_false (pdf_texte_has_char (texte, 75, 6));
}

static void
test_ranges (void)
{
  g_autoptr (PdfTexte) texte = create_text ("un agent\nde l’État");
  g_autoptr (GArray) rects = pdf_texte_list_rects (texte, 3, 11);
  g_autofree char *passage = pdf_texte_dup_range (texte, 3, 11);
  g_autofree char *tout = pdf_texte_dup_range (texte, 0, G_MAXUINT);
  guint debut, fin;

  g_assert_cmpstr (passage, ==, "agent\nde");
  g_assert_cmpstr (tout, ==, pdf_texte_get_text (texte));
  g_assert_cmpuint (rects->len, ==, 2);
  g_assert_cmpfloat (g_array_index (rects, PdfRect, 0).x1, ==, 30);
  g_assert_cmpfloat (g_array_index (rects, PdfRect, 0).x2, ==, 80);
  g_assert_cmpfloat (g_array_index (rects, PdfRect, 1).y1, ==, 20);
  g_assert_cmpfloat (g_array_index (rects, PdfRect, 1).x2, ==, 20);

  pdf_texte_get_word (texte, 5, &debut, &fin);
  g_assert_cmpuint (debut, ==, 3);
  g_assert_cmpuint (fin, ==, 8);
  /* An elided article goes with its word. */
  pdf_texte_get_word (texte, 16, &debut, &fin);
  g_assert_cmpuint (debut, ==, 12);
  g_assert_cmpuint (fin, ==, 18);
  pdf_texte_get_line (texte, 16, &debut, &fin);
  g_assert_cmpuint (debut, ==, 9);
  g_assert_cmpuint (fin, ==, 18);
}

static void
test_poor (void)
{
  const PdfRect un = { 0, 0, 10, 12 };
  g_autoptr (PdfTexte) vide = pdf_texte_new (NULL, NULL, 0);
  g_autoptr (PdfTexte) court = pdf_texte_new ("éà", &un, 1);
  g_autoptr (GArray) rects = pdf_texte_list_rects (vide, 0, 12);
  guint debut, fin;

  g_assert_cmpuint (pdf_texte_find (vide, 12, 12), ==, 0);
  g_assert_cmpuint (rects->len, ==, 0);
  pdf_texte_get_word (vide, 7, &debut, &fin);
  g_assert_cmpuint (fin, ==, 0);
  /* A character without a place cannot be selected. */
  g_assert_cmpstr (pdf_texte_get_text (court), ==, "é");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-texte/find", test_find);
  g_test_add_func ("/pdf-texte/ranges", test_ranges);
  g_test_add_func ("/pdf-texte/poor", test_poor);
  return g_test_run ();
}
