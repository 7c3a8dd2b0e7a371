/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"

#include "base/jour.h"
#include "documents/commonmark.h"
#include "documents/dessin.h"
#include "documents/documents-error.h"
#include "documents/mesure.h"

#include <string.h>

static Theme *theme;

static MiseEnPage *
new_pages (Bloc *document)
{
  g_autoptr (GError) error = NULL;
  MiseEnPage *pages = mise_en_page_new (document, theme, &error);

  g_assert_no_error (error);
  return pages;
}

static gboolean
alerts (const char *text, const char *wanted)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT);
  g_autoptr (MiseEnPage) pages = NULL;
  const char *const *alertes;

  bloc_append_text (document, BLOC_PARAGRAPH, inline_new (text));
  pages = new_pages (document);
  alertes = mise_en_page_get_alertes (pages);
  if (wanted == NULL)
    return alertes[0] == NULL;
  return alertes[0] != NULL && strstr (alertes[0], wanted) != NULL;
}

static void
test_alertes (void)
{
  g_autofree char *wide = g_strnfill (140, 'm');

  g_assert_true (alerts ("Élodie Lœuilleux, 12 % de 3 480 € – « ça va… »", NULL));
  g_assert_true (alerts ("Ελένη и Ольга ☐ ☑ →", NULL));
  g_assert_true (alerts ("王", "U+738B"));
  g_assert_true (alerts ("\001", "U+0001"));
  g_assert_true (alerts (wide, wide));
}

/* A word that is too wide is cut, not painted outside the body. */
static void
test_wide_word (void)
{
  g_autofree char *wide = g_strnfill (300, 'm');
  g_autoptr (Inline) text = inline_new (wide);
  g_autoptr (Alerte) alerte = alerte_new ();
  g_autoptr (Texte) texte = texte_new (theme, FACE_BODY, text, alerte);

  g_assert_cmpuint (texte_cut (texte, 200, alerte), >, 3);
  for (guint i = 0; i < texte_get_n_lines (texte); i++)
    g_assert_cmpfloat (texte_get_line_width (texte, i), <=, 200.5);
}

static void
test_lines (void)
{
  g_autoptr (Inline) text = inline_new ("Un deux trois\nquatre");
  g_autoptr (Alerte) alerte = alerte_new ();
  g_autoptr (Texte) texte = texte_new (theme, FACE_BODY, text, alerte);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_assert_cmpuint (texte_cut (texte, 400, alerte), ==, 2);
  first = texte_get_line (texte, 0);
  last = texte_get_line (texte, 1);
  g_assert_cmpstr (first, ==, "Un deux trois");
  g_assert_cmpstr (last, ==, "quatre");
  g_assert_cmpfloat (texte_get_line_width (texte, 0), <, texte_get_natural_width (texte) + 0.01);
  g_assert_cmpuint (texte_cut (texte, texte_get_minimum_width (texte), alerte), >, 2);
  g_assert_cmpuint (alerte->too_wide->len, ==, 0);
}

static void
test_columns (void)
{
  double widths[3];

  mesure_fit_columns ((double[]){ 80, 20, 20 }, (double[]){ 90, 300, 300 },
                      (double[]){ 0.2, 0.4, 0.4 }, 3, 300, widths);
  g_assert_cmpfloat (widths[0], >=, 79.9);
  g_assert_cmpfloat_with_epsilon (widths[0] + widths[1] + widths[2], 300, 0.01);
  mesure_fit_columns ((double[]){ 10, 10, 10 }, (double[]){ 20, 20, 20 },
                      (double[]){ 0.2, 0.4, 0.4 }, 3, 300, widths);
  g_assert_cmpfloat_with_epsilon (widths[0] + widths[1] + widths[2], 300, 0.01);
  g_assert_cmpfloat (widths[1], >, widths[0]);
  mesure_fit_columns ((double[]){ 300, 100, 200 }, (double[]){ 300, 100, 200 },
                      (double[]){ 0.3, 0.3, 0.4 }, 3, 300, widths);
  g_assert_cmpfloat_with_epsilon (widths[0] + widths[1] + widths[2], 300, 0.01);
  mesure_fit_columns ((double[]){ 500, 30, 40 }, (double[]){ 600, 90, 90 },
                      (double[]){ 0.3, 0.3, 0.4 }, 3, 300, widths);
  g_assert_cmpfloat_with_epsilon (widths[0], 230, 0.01);
  g_assert_cmpfloat_with_epsilon (widths[1], 30, 0.01);
}

static Releve *
paint (MiseEnPage *pages)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 850);
  cairo_t *cr = cairo_create (surface);
  Releve *releve = releve_new ();

  for (guint page = 0; page < mise_en_page_get_n_pages (pages); page++)
    g_assert_true (mise_en_page_paint (pages, page, cr, releve));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return releve;
}

static guint
count_type (Releve *releve, const char *type)
{
  guint n = 0;

  for (guint i = 0; i < releve_get_n_elements (releve); i++)
    n += g_str_equal (releve_get_element (releve, i)->type, type);
  return n;
}

/* Marks are flat, ranked from 0 on each page, and every painted leaf belongs to an element. */
static void
test_releve (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (MiseEnPage) pages = fixtures_pages (DOCUMENT_SYNTHESE, complet, FALSE);
  g_autoptr (Releve) releve = paint (pages);
  guint page = 0, next = 0;

  for (guint i = 0; i < releve_get_n_marks (releve); i++)
    {
      const ReleveMark *mark = releve_get_mark (releve, i);

      if (mark->page != page)
        next = 0;
      page = mark->page;
      g_assert_cmpuint (mark->mcid, ==, next++);
      g_assert_cmpuint (mark->element, <, releve_get_n_elements (releve));
    }
  g_assert_cmpuint (page, ==, mise_en_page_get_n_pages (pages) - 1);
  g_assert_cmpstr (releve_get_element (releve, 0)->type, ==, "Document");
  for (guint i = 1; i < releve_get_n_elements (releve); i++)
    {
      const ReleveElement *element = releve_get_element (releve, i);

      g_assert_cmpint (element->parent, >=, 0);
      g_assert_cmpint (element->parent, <, (int) i);
      if (g_str_equal (element->type, "TH"))
        g_assert_nonnull (element->scope);
      if (g_str_equal (element->type, "L"))
        g_assert_nonnull (element->numbering);
      if (g_str_equal (element->type, "LI"))
        g_assert_cmpstr (releve_get_element (releve, i + 1)->type, ==, "Lbl");
    }
  g_assert_cmpuint (count_type (releve, "H1") + count_type (releve, "H2"), ==,
                    mise_en_page_get_n_signets (pages));
  g_assert_cmpuint (count_type (releve, "Lbl"), ==, count_type (releve, "LBody"));
  g_assert_cmpuint (count_type (releve, "TH"), >, 4);
  releve_set_alt (releve, 0, "Le document");
  g_assert_cmpstr (releve_get_element (releve, 0)->alt, ==, "Le document");
}

static const Bloc *
child (const Bloc *bloc, guint index)
{
  g_assert_cmpuint (index, <, bloc->children->len);
  return g_ptr_array_index (bloc->children, index);
}

static void
test_commonmark (void)
{
  g_autoptr (Bloc) document = bloc_new (BLOC_DOCUMENT);
  const Bloc *list;

  bloc_append_heading (document, 1, inline_new ("Section"));
  commonmark_append (document,
                     "### Trop bas\n\nUn *deux*.\n\n3. trois\n4. quatre\n\n   suite\n\n> cité\n\n"
                     "<div>x</div>\n\n    code\n\n[lien](https://a.fr) <https://b.fr> ![i](u)",
                     2);
  g_assert_cmpuint (document->children->len, ==, 8);
  g_assert_cmpint (child (document, 1)->kind, ==, BLOC_HEADING);
  g_assert_cmpuint (child (document, 1)->level, ==, 2);
  g_assert_cmpstr (inline_get_text (child (document, 2)->text), ==, "Un deux.");
  list = child (document, 3);
  g_assert_cmpint (list->kind, ==, BLOC_LIST);
  g_assert_cmpuint (list->level, ==, 3);
  g_assert_cmpuint (child (list, 1)->children->len, ==, 2);
  g_assert_cmpint (child (document, 4)->kind, ==, BLOC_QUOTE);
  g_assert_cmpstr (inline_get_text (child (document, 5)->text), ==, "<div>x</div>");
  g_assert_cmpstr (inline_get_text (child (document, 6)->text), ==, "code");
  g_assert_cmpstr (inline_get_text (child (document, 7)->text), ==,
                   "lien (https://a.fr) https://b.fr ![i](u)");
}

static void
append_repeated (Bloc *document, const char *opening, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, opening);
  g_string_append (text, "fond");
  commonmark_append (document, text->str, 2);
}

/* However deep somebody nests, the words are on the page. */
static void
test_nesting (void)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT);
  g_autoptr (MiseEnPage) pages = NULL;
  g_autoptr (Releve) releve = NULL;

  append_repeated (document, ">", 20000);
  append_repeated (document, "- ", 2000);
  append_repeated (document, "**a *b ", 2000);
  append_repeated (document, "[a ", 5000);
  append_repeated (document, "1. > ", 500);
  pages = new_pages (document);
  g_assert_null (mise_en_page_get_alertes (pages)[0]);
  releve = paint (pages);
  g_assert_cmpuint (releve_get_n_marks (releve), >, 4);
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mise_en_page_new (bloc_new (BLOC_DOCUMENT), theme, &error));
  g_assert_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_PAINT);
}

/* A mail address with a hyphen stays whole. */
static void
test_courriel (void)
{
  g_autoptr (Inline) text = inline_new ("Écrire dès que possible à mobilite@cdg-essai.example "
                                        "ou à bilan@cdg-essai.example, avant le jour dit.");
  g_autoptr (Alerte) alerte = alerte_new ();
  g_autoptr (Texte) texte = texte_new (theme, FACE_BODY, text, alerte);

  for (double width = 160; width < 480; width += 1)
    {
      guint n = texte_cut (texte, width, alerte);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *line = texte_get_line (texte, i);

          g_assert_false (g_str_has_suffix (line, "-"));
        }
    }
  g_assert_cmpuint (alerte->too_wide->len, ==, 0);
}

static Bloc *
make_letter (guint paragraphs, guint parties)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT), *signatures;

  for (guint i = 0; i < paragraphs; i++)
    bloc_append_text (document, BLOC_PARAGRAPH, inline_new ("Une ligne."));
  signatures = bloc_append_table (document, BLOC_SIGNATURES, NULL, 2 * parties);
  signatures->together = TRUE;
  for (guint i = 0; i < parties; i++)
    {
      bloc_append_cell (signatures, inline_new ("Pour le centre"));
      bloc_append_cell (signatures, inline_new ("Date :"));
    }
  return document;
}

static guint
count_loose_pages (guint paragraphs)
{
  g_autoptr (Bloc) document = make_letter (paragraphs, 1);
  g_autoptr (Mesure) mesure = mesure_new (document, theme);
  g_autofree Place *places = g_new0 (Place, mesure->atoms->len);

  return pagination_place ((const Atom *) (gpointer) mesure->atoms->data, mesure->atoms->len,
                           theme_get_body_height (theme), places);
}

/* A signature does not go to another sheet alone where a little less white keeps it. */
static void
test_spared_page (void)
{
  guint n_spared = 0, n_longer = 0;

  for (guint paragraphs = 5; paragraphs < 180; paragraphs += 3)
    {
      g_autoptr (MiseEnPage) pages = new_pages (make_letter (paragraphs, 1));
      guint loose = count_loose_pages (paragraphs), n = mise_en_page_get_n_pages (pages);

      g_assert_cmpuint (n, <=, loose);
      g_assert_cmpuint (n + 1, >=, loose);
      if (loose > 4)
        g_assert_cmpuint (n, ==, loose);
      n_spared += n < loose;
      n_longer += n > 1 && n == loose;
    }
  g_assert_cmpuint (n_spared, >, 1);
  g_assert_cmpuint (n_longer, >, 10);
}

/* Easy to read, the lines come closer too where that spares the page, never nearer than one and a
 * half times the letters; a longer document keeps them apart. */
static void
test_spared_lines (void)
{
  g_autoptr (Theme) easy = theme_new_variante (THEME_LECTURE_FACILITEE, NULL, NULL);
  double leading = theme_get_leading (easy, FACE_BODY), close = theme_get_close_leading (easy);
  double least = 1.5 * pango_units_to_double (
      pango_font_description_get_size (theme_get_font (easy, FACE_BODY)));
  guint n_close = 0;

  g_assert_cmpfloat (theme_get_close_leading (theme), ==, 1);
  g_assert_cmpfloat (close, <, 1);
  g_assert_cmpfloat_with_epsilon (leading * close, least, 0.01);
  for (guint paragraphs = 5; paragraphs < 60; paragraphs++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MiseEnPage) pages
          = mise_en_page_new (make_letter (paragraphs, 1), easy, &error);
      g_autoptr (Bloc) same = make_letter (paragraphs, 1);
      g_autoptr (Mesure) mesure = mesure_new (same, easy);
      double height = 0;

      g_assert_no_error (error);
      for (guint i = 0; i < mesure->atoms->len; i++)
        {
          const Atom *atom = &g_array_index (mesure->atoms, Atom, i);

          height += atom->height + (i > 0 ? 0.43 * atom->space_before : 0);
        }
      /* Less white alone would not have done it. */
      n_close += height > theme_get_body_height (easy) && mise_en_page_get_n_pages (pages) == 1;
    }
  g_assert_cmpuint (n_close, >=, 1);
}

/* Who signs alone has a box of one half of the page. */
static void
test_signature (void)
{
  for (guint parties = 1; parties <= 3; parties++)
    {
      g_autoptr (Bloc) document = make_letter (1, parties);
      g_autoptr (Mesure) mesure = mesure_new (document, theme);
      const Boite *boite = g_ptr_array_index (mesure->boites, 1);
      double width = (boite->width - (MAX (parties, 2) - 1) * SIGNATURE_GAP) / MAX (parties, 2);

      g_assert_cmpint (boite->bloc->kind, ==, BLOC_SIGNATURES);
      g_assert_cmpfloat_with_epsilon (mesure_column_width (boite), width, 0.01);
    }
}

/* No date is across the line of the day it is, wherever the bars end. */
static void
test_today (gconstpointer code)
{
  const gint64 jour = jour_from_ymd (2026, 11, 12);
  ThemeVariante variante = GPOINTER_TO_UINT (code);
  g_autoptr (Theme) own = theme_new_variante (variante, NULL, NULL);
  guint n_dashed = 0;

  for (gint ecart = -40; ecart <= 40; ecart++)
    {
      Figure *figure = figure_new (FIGURE_PLAN, "Plan");
      const FigurePeriode periode = { (char *) "Agir", jour - 60, jour + ecart, CHAMP_ABSENT,
                                      CHAMP_ABSENT, FIGURE_PREVU };
      g_autoptr (Alerte) alerte = alerte_new ();
      g_autoptr (Dessin) dessin = NULL;

      figure->aujourdhui = jour;
      figure_add_periode (figure, &periode);
      dessin = dessin_new (figure, own, 460, alerte);
      for (guint i = 0; i < dessin->formes->len; i++)
        {
          const Forme *line = &g_array_index (dessin->formes, Forme, i);

          n_dashed += line->dashed;
          for (guint j = 0; line->dashed && j < dessin->textes->len; j++)
            {
              const DessinTexte *text = &g_array_index (dessin->textes, DessinTexte, j);
              double end = text->x + texte_get_line_width (text->texte, 0);

              g_assert_true (text->y >= line->y + line->height - 0.1 || end <= line->x
                             || text->x >= line->x || text->y < line->y);
            }
        }
      figure_free (figure);
    }
  g_assert_cmpuint (n_dashed, ==, 81);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  theme = theme_new (&error);
  g_assert_no_error (error);
  g_test_add_func ("/documents/mise-en-page/alertes", test_alertes);
  g_test_add_func ("/documents/mise-en-page/wide-word", test_wide_word);
  g_test_add_func ("/documents/mise-en-page/lines", test_lines);
  g_test_add_func ("/documents/mise-en-page/courriel", test_courriel);
  g_test_add_func ("/documents/mise-en-page/spared-page", test_spared_page);
  g_test_add_func ("/documents/mise-en-page/spared-lines", test_spared_lines);
  g_test_add_func ("/documents/mise-en-page/signature", test_signature);
  g_test_add_data_func ("/documents/mise-en-page/today",
                        GUINT_TO_POINTER (THEME_INSTITUTIONNEL), test_today);
  g_test_add_data_func ("/documents/mise-en-page/today-facilitee",
                        GUINT_TO_POINTER (THEME_LECTURE_FACILITEE), test_today);
  g_test_add_func ("/documents/mise-en-page/columns", test_columns);
  g_test_add_func ("/documents/mise-en-page/releve", test_releve);
  g_test_add_func ("/documents/mise-en-page/empty", test_empty);
  g_test_add_func ("/documents/commonmark/blocks", test_commonmark);
  g_test_add_func ("/documents/commonmark/nesting", test_nesting);
  status = g_test_run ();
  theme_unref (theme);
  return status;
}
