/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"
#include "pdf-edit.h"

#include "documents/balisage.h"
#include "documents/documents-error.h"
#include "model/destinataires.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

static const Notice notice = { "Titre", "Auteur", 1795000000 };

/* The documents. */

static DossierComplet *
long_dossier (const char *prestation)
{
  DossierComplet *complet = fixtures_dossier (prestation);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *intitule
          = g_strdup_printf ("Action %u : rencontrer trois services et en rendre compte", i);

      fixtures_add_action (complet, intitule, i % 3 == 0 ? NULL : "Une demi-journée par semaine");
    }
  return complet;
}

/* A prestation that has the document. */
static const char *
find_prestation (DocumentKind kind)
{
  static const char *prestations[]
      = { "cdg34", "cdg31", "cdg60", "cdg84", "espace2m", "cdg31-assistance" };

  for (guint i = 0; i < G_N_ELEMENTS (prestations); i++)
    {
      g_autoptr (DossierComplet) complet = fixtures_dossier (prestations[i]);

      if (document_is_interne (document_kind_get_code (kind))
          || prestation_has_document (complet->prestation, document_kind_get_code (kind)))
        return prestations[i];
    }
  g_error ("No prestation has the document “%s”", document_kind_get_code (kind));
}

static void
test_documents (void)
{
  for (guint draft = 0; draft < 2; draft++)
    for (guint kind = 0; kind < N_DOCUMENTS; kind++)
      {
        const char *prestation = find_prestation (kind);
        g_autoptr (DossierComplet) rich = fixtures_dossier (prestation);
        g_autoptr (DossierComplet) empty = fixtures_dossier_empty ();
        g_autoptr (DossierComplet) actions = long_dossier (prestation);
        DossierComplet *all[] = { rich, empty, actions };

        fixtures_variante = draft ? THEME_LECTURE_FACILITEE : THEME_INSTITUTIONNEL;
        for (guint i = 0; i < G_N_ELEMENTS (all); i++)
          {
            g_autoptr (GBytes) pdf = fixtures_pdf (kind, all[i], draft);

            fixtures_assert_conform (pdf);
          }
      }
  fixtures_variante = THEME_INSTITUTIONNEL;
}

/* Texts that shift marks where one does not take care: nothing to see, or nothing that a font has,
 * from right to left, and headings of them. */
static void
test_odd_texts (void)
{
  static const char *texts[]
      = { "王",
          "# 王\n\n## 王\n\nAprès.",
          "- 王\n- \n- *\n\n1. 王",
          "\u00A0\n\n&nbsp;\n\nAprès.",
          "שלום\n\nEntre שלום deux.",
          "> 王\n>\n> > \u202F\n\n***\n\nAprès.",
          "مرحبا بالعالم",
          "### Trop bas\n\n# Haut\n\n### Encore" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
      g_autoptr (GBytes) pdf = NULL;

      fixtures_add_section (complet, "libre", "王", texts[i], TRUE);
      fixtures_add_action (complet, "王", "\u00A0");
      pdf = fixtures_pdf (DOCUMENT_SYNTHESE, complet, FALSE);
      fixtures_assert_conform (pdf);
    }
}

/* A title is written twice, once in XML. */
static void
test_title (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (MiseEnPage) pages = fixtures_pages (DOCUMENT_SYNTHESE, complet, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf
      = pdf_write (pages, "L’<été> & \x01\"l'hiver\" 王", "A & B", 0, &error);

  g_assert_no_error (error);
  fixtures_assert_conform (pdf);
}

/* Small files of our own. */

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
show (cairo_t *cr, Releve *releve, guint element, const char *text)
{
  releve_mark (releve, element);
  releve_open (releve);
  cairo_show_text (cr, text);
}

typedef void (*Paint) (cairo_t *cr, Releve *releve);

static GBytes *
paint (Paint page, Releve *releve)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, 300, 200);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, notice.title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, notice.author);
  releve_begin_page (releve, 0, cr);
  cairo_move_to (cr, 20, 100);
  page (cr, releve);
  releve_end_page (releve);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
paint_figure (cairo_t *cr, Releve *releve)
{
  guint document = releve_element (releve, releve, 0, "Document", -1);
  guint heading = releve_element (releve, releve, 1, "H1", document);
  guint figure = releve_element (releve, releve, 2, "Figure", document);

  releve_element (releve, releve, 3, "P", document);
  show (cr, releve, heading, "Titre");
  cairo_rectangle (cr, 20, 120, 50, 20);
  cairo_fill (cr);
  releve_set_alt (releve, figure, "Une barre de 50 points");
  releve_set_bbox (releve, figure, 20, 120, 70, 140);
  releve_mark (releve, figure);
  releve_open (releve);
  cairo_rectangle (cr, 20, 120, 50, 20);
  cairo_stroke (cr);
  cairo_move_to (cr, 20, 160);
  show (cr, releve, figure, "50");
}

/* A figure has its text and its place; an element where nothing was painted is left out. */
static void
test_figure (void)
{
  g_autoptr (Releve) releve = releve_new ();
  g_autoptr (GBytes) raw = paint (paint_figure, releve);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = balisage_finish (raw, releve, &notice, &error);
  g_autoptr (Objets) objets = NULL;
  g_autofree char *alt = NULL;
  const double expected[] = { 20, 60, 70, 80 };
  qpdf_oh document, figure, bbox;

  g_assert_no_error (error);
  fixtures_assert_conform (pdf);
  objets = objets_open (pdf, &error);
  g_assert_no_error (error);
  figure = pdf_element (objets, "/Figure");
  alt = objets_get_text (objets, objets_get (objets, figure, "/Alt"));
  g_assert_cmpstr (alt, ==, "Une barre de 50 points");
  bbox = objets_get_path (objets, figure, "/A", "/BBox", NULL);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (
        qpdf_oh_get_numeric_value (objets, objets_get_item (objets, bbox, i)), expected[i], 0.01);
  document = pdf_element (objets, "/Document");
  g_assert_cmpuint (objets_get_length (objets, objets_get (objets, document, "/K")), ==, 2);
}

/* What the pass must not write. */

static void
paint_two (cairo_t *cr, Releve *releve)
{
  guint document = releve_element (releve, releve, 0, "Document", -1);

  show (cr, releve, releve_element (releve, releve, 1, "P", document), "Un");
  show (cr, releve, releve_element (releve, releve, 2, "P", document), "Deux");
}

static void
paint_behind (cairo_t *cr, Releve *releve)
{
  paint_two (cr, releve);
  releve_end_mark (releve);
  cairo_tag_begin (cr, "Span", NULL);
  cairo_show_text (cr, "Trois");
  cairo_tag_end (cr, "Span");
}

static void
paint_lost (cairo_t *cr, Releve *releve)
{
  cairo_t *elsewhere;
  cairo_surface_t *nothing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);

  paint_two (cr, releve);
  elsewhere = cairo_create (nothing);
  releve_end_page (releve);
  releve_begin_page (releve, 1, elsewhere);
  show (elsewhere, releve, 1, "Perdu");
  releve_end_page (releve);
  cairo_destroy (elsewhere);
  cairo_surface_destroy (nothing);
}

static void
paint_untyped (cairo_t *cr, Releve *releve)
{
  paint_two (cr, releve);
  releve_element (releve, releve, 3, "P", -1);
}

static void
paint_skipped (cairo_t *cr, Releve *releve)
{
  guint document = releve_element (releve, releve, 0, "Document", -1);

  show (cr, releve, releve_element (releve, releve, 1, "H1", document), "Un");
  show (cr, releve, releve_element (releve, releve, 2, "H3", document), "Trois");
}

static void
assert_aborts (GBytes *raw, Releve *releve)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (balisage_finish (raw, releve, &notice, &error));
  g_assert_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_STRUCTURE);
  g_test_message ("%s", error->message);
}

static void
test_mismatch (void)
{
  static const Paint pages[] = { paint_behind, paint_lost, paint_untyped, paint_skipped };
  g_autoptr (Releve) two = releve_new ();
  g_autoptr (Releve) other = releve_new ();
  g_autoptr (Releve) none = releve_new ();
  g_autoptr (GBytes) raw = paint (paint_two, two);
  g_autoptr (GBytes) raw_figure = paint (paint_behind, other);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = balisage_finish (raw, two, &notice, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  assert_aborts (raw_figure, two);
  assert_aborts (raw, none);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (Releve) releve = releve_new ();
      g_autoptr (GBytes) bytes = paint (pages[i], releve);

      assert_aborts (bytes, releve);
    }
}

/* Other programs. */

/* What a program of the system writes about a file; NULL where there is no such program. */
static char *
ask (const char *program, const char *option, GBytes *pdf)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;
  int file;

  if (found == NULL)
    return NULL;
  file = g_file_open_tmp ("jalons-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  close (file);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE,
                              &error, found, option, path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  if (!g_subprocess_get_successful (process))
    g_error ("%s %s: %s", program, option, output);
  return output;
}

static void
test_qpdf (void)
{
  g_autoptr (GBytes) pdf = fixtures_pdf_signs ();
  g_autofree char *said = ask ("qpdf", "--check", pdf);

  if (said == NULL)
    {
      g_test_skip ("qpdf is not there");
      return;
    }
  g_assert_nonnull (strstr (said, "No syntax or stream encoding errors found"));
  g_assert_null (strstr (said, "WARNING"));
}

static void
assert_order (const char *text, const char *const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (text, parts[i]);

      if (found == NULL)
        g_error ("“%s” does not come next in: %s", parts[i], text);
      text = found + strlen (parts[i]);
    }
}

/* What is heard, in order, by someone who does not see the page. */
static void
test_reading_order (void)
{
  static const char *const parts[] = {
    "Document\n  Div\n    P (block)\n      \"Centre de gestion des Trois-Vallées\"",
    "\"Synthèse du bilan professionnel\"",
    "\"Maëlys Quercy-Dubreuil, agente d’accueil\"",
    "Table (block)",
    "TH:\n           /Scope /Row\n          \"Agente\"",
    "\"Mme Maëlys Quercy-Dubreuil\"",
    "\"Ce document appartient à Mme Quercy-Dubreuil",
    "H1 (block)\n    \"Déroulement de l’accompagnement\"",
    "THead\n      TR\n        TH:\n           /Scope /Column\n          \"Phase\"",
    "TBody\n      TR\n        TH:\n           /Scope /Row\n          \"Phase préliminaire\"",
    "H1 (block)",
    "\"Mme Quercy-Dubreuil a demandé ce bilan : elle doute.\"",
    "\"Elle sait écouter et classer.\"",
    "H2 (block)\n    \"Points d’appui\"",
    "L (block):\n     /ListNumbering /Disc\n    LI (block)\n      Lbl (block)\n        \"•\"\n"
    "      LBody (block)\n        P (block)\n          \"Écoute des familles\"",
    "\"Points de vigilance\"",
    "H1 (block)\n    \"Plan d’action\"",
    "\"Présenter le projet\"",
    "H1 (block)\n    \"Observations de l’agente\"\n  Div\n    Figure",
    "\"Cette synthèse a été relue ensemble.",
    "Sect\n    P (block)\n      \"L’agente\"\n    P (block)\n"
    "      \"Maëlys Quercy-Dubreuil ",
    "Date et signature :\"",
    "\"Pour le centre\"",
    "\"Aurèle Fontbonne ",
    "Date et signature :\"",
    NULL,
  };
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (GBytes) pdf = fixtures_pdf (DOCUMENT_SYNTHESE, complet, TRUE);
  g_autofree char *said = ask ("pdfinfo", "-struct-text", pdf);

  if (said == NULL)
    {
      g_test_skip ("pdfinfo is not there");
      return;
    }
  assert_order (said, parts);
  /* Header, footer and the mark of a draft are for the eye. */
  g_assert_null (strstr (said, "1 / "));
  g_assert_null (strstr (said, "BROUILLON"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/balisage/documents", test_documents);
  g_test_add_func ("/documents/balisage/odd-texts", test_odd_texts);
  g_test_add_func ("/documents/balisage/title", test_title);
  g_test_add_func ("/documents/balisage/figure", test_figure);
  g_test_add_func ("/documents/balisage/mismatch", test_mismatch);
  g_test_add_func ("/documents/balisage/qpdf", test_qpdf);
  g_test_add_func ("/documents/balisage/reading-order", test_reading_order);
  return g_test_run ();
}
