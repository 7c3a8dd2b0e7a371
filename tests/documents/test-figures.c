/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"
#include "galerie.h"
#include "pdf-edit.h"

#include "base/champ.h"
#include "base/jour.h"
#include "documents/dessin.h"
#include "documents/documents-error.h"
#include "documents/image.h"
#include "documents/objets.h"

#include <math.h>
#include <string.h>

static Theme *themes[N_THEMES];

static void
extend (const double x, const double y, double *box)
{
  box[0] = MIN (box[0], x);
  box[1] = MIN (box[1], y);
  box[2] = MAX (box[2], x);
  box[3] = MAX (box[3], y);
}

static void
forme_box (const Forme *forme, double *box)
{
  double r = forme->kind == FORME_CERCLE || forme->kind >= FORME_LOSANGE ? forme->width : 0;

  if (forme->kind == FORME_POLYGONE)
    {
      for (guint i = 0; i + 1 < forme->points->len; i += 2)
        extend (g_array_index (forme->points, double, i),
                g_array_index (forme->points, double, i + 1), box);
      return;
    }
  extend (forme->x - r, forme->y - r, box);
  extend (forme->x + (r > 0 ? r : forme->width), forme->y + (r > 0 ? r : forme->height), box);
}

/* Every shape and every letter is on the drawing, and no text is over another. */
static void
check_drawing (const Figure *figure, Theme *theme, double width)
{
  g_autoptr (Alerte) alerte = alerte_new ();
  g_autoptr (Dessin) dessin = dessin_new (figure, theme, width, alerte);

  g_assert_cmpfloat (dessin->height, >, 20);
  for (guint i = 0; i < dessin->formes->len; i++)
    {
      double box[] = { 0, 0, 0, 0 };

      forme_box (&g_array_index (dessin->formes, Forme, i), box);
      g_assert_cmpfloat (box[0], >=, -5);
      g_assert_cmpfloat (box[1], >=, 0);
      g_assert_cmpfloat (box[2], <=, width + 5);
      g_assert_cmpfloat (box[3], <=, dessin->height + 1);
    }
  for (guint i = 0; i < dessin->textes->len; i++)
    {
      const DessinTexte *texte = &g_array_index (dessin->textes, DessinTexte, i);
      guint n = texte_get_n_lines (texte->texte);
      double leading = theme_get_leading (theme, texte_get_face (texte->texte));

      g_assert_cmpfloat (texte->y, >=, -0.01);
      g_assert_cmpfloat (texte->y + n * leading, <=, dessin->height + 1);
      for (guint line = 0; line < n; line++)
        {
          g_assert_cmpfloat (texte->x, >=, -0.01);
          g_assert_cmpfloat (texte->x + texte_get_line_width (texte->texte, line), <=,
                             width + 0.6);
        }
    }
}

static void
test_drawings (void)
{
  for (guint variante = 0; variante < N_THEMES; variante++)
    for (guint i = 0; i < 2; i++)
      {
        double width = i == 0 ? theme_get_body_width (themes[variante]) : 330;
        g_autoptr (Figure) frise = galerie_frise ();
        g_autoptr (Figure) barres = galerie_barres ();

        check_drawing (frise, themes[variante], width);
        check_drawing (barres, themes[variante], width);
        for (guint n = 3; n <= 7; n++)
          {
            g_autoptr (Figure) radar = galerie_radar (n);
            g_autoptr (Figure) plan = galerie_plan (n);

            check_drawing (radar, themes[variante], width);
            check_drawing (plan, themes[variante], width);
          }
      }
}

/* With ordinary spaces. */
static char *
write_alt (const Figure *figure)
{
  g_autofree char *alt = figure_write_alt (figure);
  g_auto (GStrv) words = g_strsplit (alt, "\u00A0", -1);

  return g_strjoinv (" ", words);
}

static void
test_alt (void)
{
  g_autoptr (Figure) frise = galerie_frise ();
  g_autoptr (Figure) barres = galerie_barres ();
  g_autoptr (Figure) plan = galerie_plan (7);
  g_autofree char *of_frise = write_alt (frise);
  g_autofree char *of_barres = write_alt (barres);
  g_autofree char *of_plan = write_alt (plan);

  g_assert_cmpstr (of_barres, ==,
                   "Heures de l’accompagnement – Entretiens : 10 h 30 ; Travail personnel : 3 h ; "
                   "Préparation et analyse des documents remis : 4 h ; Réunions à trois : 0 h.");
  g_assert_nonnull (strstr (of_frise, "Phase préliminaire, du 11 mars au 18 avril 2026"));
  g_assert_nonnull (strstr (of_frise, "4 entretiens tenus, 4 entretiens prévus, 1 entretien non "
                                      "tenu"));
  g_assert_nonnull (strstr (of_frise, "Limite des six mois : 5 septembre 2026"));
  g_assert_nonnull (strstr (of_plan, "sans date, prévu"));
  g_assert_nonnull (strstr (of_plan, ", fait"));
  plan->alt = g_strdup ("Autrement dit.");
  g_free (of_plan);
  of_plan = write_alt (plan);
  g_assert_cmpstr (of_plan, ==, "Autrement dit.");
}

/* What has nothing to show is not drawn, and stops nothing. */
static void
test_empty (void)
{
  for (guint kind = FIGURE_RADAR; kind <= FIGURE_PLAN; kind++)
    {
      g_autoptr (Figure) figure = figure_new (kind, NULL);
      FigurePeriode undated = { (char *) "Un jour", CHAMP_ABSENT, CHAMP_ABSENT, CHAMP_ABSENT,
                                CHAMP_ABSENT, FIGURE_PREVU };
      g_autoptr (Alerte) alerte = alerte_new ();
      g_autoptr (Dessin) dessin = NULL;

      figure_add_periode (figure, &undated);
      figure_add_point (figure, "Sans jour", CHAMP_ABSENT, FIGURE_FAIT);
      g_assert_true (figure_is_empty (figure));
      dessin = dessin_new (figure, themes[0], 300, alerte);
      g_assert_cmpfloat (dessin->height, ==, 0);
    }
}

static MiseEnPage *
new_pages (ThemeVariante variante)
{
  g_autoptr (GError) error = NULL;
  MiseEnPage *pages = mise_en_page_new (galerie_document (), themes[variante], &error);

  g_assert_no_error (error);
  g_assert_null (mise_en_page_get_alertes (pages)[0]);
  return pages;
}

static GBytes *
new_pdf (ThemeVariante variante)
{
  g_autoptr (MiseEnPage) pages = new_pages (variante);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = pdf_write (pages, "Galerie", "Centre", 1795000000, &error);

  g_assert_no_error (error);
  return pdf;
}

/* What the links of all pages say, one a line. */
static char *
list_contents (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Objets) objets = objets_open (pdf, &error);
  g_autoptr (GString) all = g_string_new ("\n");

  g_assert_no_error (error);
  for (guint page = 0; page < (guint) qpdf_get_num_pages (objets); page++)
    {
      qpdf_oh annots = objets_get (objets, qpdf_get_page_n (objets, page), "/Annots");

      for (guint i = 0; i < objets_get_length (objets, annots); i++)
        {
          qpdf_oh annot = objets_get_item (objets, annots, i);
          g_autofree char *text
              = objets_get_text (objets, objets_get (objets, annot, "/Contents"));

          g_string_append_printf (all, "%s\n", text);
        }
    }
  return g_strdup (all->str);
}

/* The page that the table of contents announces is the one where the heading is. */
static void
test_document (void)
{
  for (guint variante = 0; variante < N_THEMES; variante++)
    {
      g_autoptr (MiseEnPage) pages = new_pages (variante);
      g_autoptr (GBytes) pdf = new_pdf (variante);
      g_autoptr (GBytes) again = new_pdf (variante);
      g_autofree char *contents = list_contents (pdf);
      guint n = mise_en_page_get_n_signets (pages);

      fixtures_assert_conform (pdf);
      g_assert_true (g_bytes_equal (pdf, again));
      g_assert_cmpuint (n, ==, 6);
      for (guint i = 1; i < n; i++)
        {
          const Signet *signet = mise_en_page_get_signet (pages, i);
          g_autofree char *entry
              = g_strdup_printf ("\n%s, page %u\n", signet->text, signet->page + 1);
          int n_pages;
          g_autofree char *page = fixtures_page_text (pdf, signet->page, &n_pages);

          g_assert_nonnull (strstr (contents, entry));
          g_assert_nonnull (strstr (page, signet->text));
        }
    }
}

static guint
count_annotations (Objets *objets, const char *key, guint *on_target)
{
  guint found = 0;

  for (guint page = 0; page < (guint) qpdf_get_num_pages (objets); page++)
    {
      qpdf_oh annots = objets_get (objets, qpdf_get_page_n (objets, page), "/Annots");

      for (guint i = 0; i < objets_get_length (objets, annots); i++)
        {
          qpdf_oh annot = objets_get_item (objets, annots, i);
          g_autofree char *uri
              = objets_get_text (objets, objets_get_path (objets, annot, "/A", "/URI", NULL));

          found += qpdf_oh_has_key (objets, annot, key);
          *on_target += g_strcmp0 (uri, "https://www.fncdg.fr/bilan?a=1&b=2") == 0
                        || g_strcmp0 (uri, "mailto:accueil@cdg99.example") == 0;
        }
    }
  return found;
}

/* Five lines of the table of contents lead to a page; three links of each text lead outside. */
static void
test_links (void)
{
  g_autoptr (GBytes) pdf = new_pdf (THEME_INSTITUTIONNEL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Objets) objets = objets_open (pdf, &error);
  guint shown = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (count_annotations (objets, "/Dest", &shown), ==, 5);
  g_assert_cmpuint (shown, ==, 4);
  g_assert_cmpuint (count_annotations (objets, "/A", &shown), >=, 6);
  g_assert_true (qpdf_oh_is_dictionary (objets, pdf_element (objets, "/TOCI")));
}

/* Wherever a line cuts it, a link is one element with one active rectangle a line. */
static void
test_long_links (void)
{
  for (guint words = 1; words <= 40; words += 3)
    {
      Bloc *document = bloc_new (BLOC_DOCUMENT);
      g_autoptr (GString) label = g_string_new (NULL);
      g_autoptr (MiseEnPage) pages = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = NULL;
      Inline *text = inline_new ("Voir ");

      for (guint i = 0; i < words; i++)
        g_string_append (label, i > 0 ? " communauté" : "communauté");
      inline_append_link (text, label->str, INLINE_PLAIN, "https://example.org/long");
      inline_append (text, " et https://example.org/une-adresse-qui-est-longue ici.", INLINE_PLAIN);
      bloc_append_text (document, BLOC_PARAGRAPH, text);
      pages = mise_en_page_new (document, themes[words % N_THEMES], &error);
      g_assert_no_error (error);
      pdf = pdf_write (pages, "Liens", "Centre", 0, &error);
      g_assert_no_error (error);
      fixtures_assert_conform (pdf);
    }
}

static gboolean
finds (const char *text, const char *uri)
{
  g_autoptr (Inline) line = inline_new (text);
  guint n;
  const InlineLien *liens = inline_get_liens (line, &n);

  if (uri == NULL)
    return n == 0;
  return n == 1 && g_str_equal (liens[0].uri, uri);
}

static void
test_addresses (void)
{
  g_autoptr (Inline) scripted = inline_new_empty ();
  guint n;

  g_assert_true (finds ("Voir https://a.fr/b?c=d.", "https://a.fr/b?c=d"));
  g_assert_true (finds ("(http://a.fr)", "http://a.fr"));
  g_assert_true (finds ("« https://a.fr »", "https://a.fr"));
  g_assert_true (finds ("écrire à jean.dupont@ville-x.fr, merci", "mailto:jean.dupont@ville-x.fr"));
  g_assert_true (finds ("javascript:alert(1) file:///etc/passwd a@b @c http:// 12@3", NULL));
  inline_append_link (scripted, "ici", INLINE_PLAIN, "javascript:alert(1)");
  inline_append_link (scripted, " là", INLINE_PLAIN, "file:///etc/passwd");
  g_assert_cmpstr (inline_get_text (scripted), ==, "ici là");
  inline_get_liens (scripted, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
assert_refused (const char *bytes, gssize length)
{
  g_autoptr (GBytes) image = g_bytes_new (bytes, length < 0 ? strlen (bytes) : (gsize) length);
  g_autoptr (GError) error = NULL;

  g_assert_null (image_new (image, &error));
  g_assert_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_READ);
  g_test_message ("%s", error->message);
}

/* A logo comes from anywhere: what is damaged or too large is refused, nothing outside is read. */
static void
test_logo (void)
{
  g_autoptr (GBytes) svg = galerie_svg ();
  g_autoptr (GBytes) png = galerie_png (300, 200);
  g_autoptr (GBytes) large = galerie_png (3000, 1000);
  g_autoptr (GError) error = NULL;
  g_autoptr (Image) vector = image_new (svg, &error);
  g_autoptr (Image) pixels = image_new (png, &error);
  g_autoptr (Image) reduced = image_new (large, &error);
  g_autofree char *huge = g_malloc (g_bytes_get_size (png));

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (image_get_ratio (vector), 120 / 44.0, 0.01);
  g_assert_cmpfloat_with_epsilon (image_get_ratio (pixels), 1.5, 0.01);
  g_assert_cmpfloat_with_epsilon (image_get_ratio (reduced), 3, 0.01);
  memcpy (huge, g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  assert_refused (huge, g_bytes_get_size (png) / 2);
  huge[16] = huge[20] = 0x40;
  assert_refused (huge, g_bytes_get_size (png));
  assert_refused ("", 0);
  assert_refused ("GIF89a", -1);
  assert_refused ("<svg", -1);
  assert_refused ("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect/></svg>", -1);
  assert_refused ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                  "<text>CDG</text></svg>", -1);
  assert_refused ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 9\"/>", -1);
}

/* A drawing that names a file of the desk paints nothing of it. */
static void
test_logo_outside (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jalons-logo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "secret.png", NULL);
  g_autoptr (GBytes) png = galerie_png (20, 20);
  g_autofree char *svg = g_strdup_printf (
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
      " viewBox=\"0 0 20 20\"><image width=\"20\" height=\"20\" xlink:href=\"file://%s\"/></svg>",
      path);
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));
  g_autoptr (GError) error = NULL;
  g_autoptr (Image) image = image_new (bytes, &error);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 20, 20);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels;

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (png, NULL), g_bytes_get_size (png), &error);
  g_assert_no_error (error);
  image_paint (image, cr, 0, 0, 20, 20);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (guint i = 0; i < 20 * 20 * 4; i++)
    g_assert_cmpuint (pixels[i], ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  remove (path);
  remove (folder);
}

/* A document is made without a logo that cannot be read, and says so. */
static void
test_logo_refused (void)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT);
  Bloc *head = bloc_append_table (document, BLOC_LETTERHEAD, NULL, 5);
  g_autoptr (GBytes) wrong = g_bytes_new_static ("GIF89a", 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (MiseEnPage) pages = NULL;

  bloc_set_image (head, wrong, "Logo");
  for (guint i = 0; i < 5; i++)
    bloc_append_cell (head, inline_new ("CDG"));
  pages = mise_en_page_new (document, themes[0], &error);
  g_assert_no_error (error);
  g_assert_nonnull (mise_en_page_get_alertes (pages)[0]);
  g_assert_null (mise_en_page_get_alertes (pages)[1]);
}

/* With a file inside, a document is PDF/A-3. */
static void
test_attachment (void)
{
  static const char json[] = "{\"actions\": []}";
  g_autoptr (GBytes) contenu = g_bytes_new_static (json, strlen (json));
  const PieceJointe pieces[] = { { "plan-action.json", "Plan d’action", "/application#2fjson",
                                   "/Data", contenu } };
  const Notice notice = { "Galerie", "Centre", 1795000000, pieces, 1 };
  g_autoptr (MiseEnPage) pages = new_pages (THEME_INSTITUTIONNEL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = pdf_write_avec (pages, &notice, &error);
  PopplerDocument *document;
  GList *attachments;

  g_assert_no_error (error);
  fixtures_assert_conform (pdf);
  document = fixtures_open (pdf);
  attachments = poppler_document_get_attachments (document);
  g_assert_cmpuint (g_list_length (attachments), ==, 1);
  g_assert_cmpstr (POPPLER_ATTACHMENT (attachments->data)->name, ==, "plan-action.json");
  g_list_free_full (attachments, g_object_unref);
  g_object_unref (document);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < N_THEMES; i++)
    themes[i] = theme_new_variante (i, "#0b6b5d", &error);
  g_assert_no_error (error);
  g_test_add_func ("/documents/figures/drawings", test_drawings);
  g_test_add_func ("/documents/figures/alt", test_alt);
  g_test_add_func ("/documents/figures/empty", test_empty);
  g_test_add_func ("/documents/figures/document", test_document);
  g_test_add_func ("/documents/figures/attachment", test_attachment);
  g_test_add_func ("/documents/liens/links", test_links);
  g_test_add_func ("/documents/liens/long", test_long_links);
  g_test_add_func ("/documents/liens/addresses", test_addresses);
  g_test_add_func ("/documents/logo/files", test_logo);
  g_test_add_func ("/documents/logo/outside", test_logo_outside);
  g_test_add_func ("/documents/logo/refused", test_logo_refused);
  status = g_test_run ();
  for (guint i = 0; i < N_THEMES; i++)
    theme_unref (themes[i]);
  return status;
}
