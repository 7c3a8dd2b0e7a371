/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"
#include "pdf-edit.h"

#include "documents/documents-error.h"
#include "documents/verification-pdf.h"

/* Each rule refuses a file that breaks it alone: the file of the fixture, which follows them all,
 * with one thing changed. */

static GBytes *good;

static qpdf_oh
root (Objets *objets)
{
  return qpdf_get_root (objets);
}

static qpdf_oh
info (Objets *objets)
{
  return objets_get (objets, qpdf_get_trailer (objets), "/Info");
}

static qpdf_oh
tree (Objets *objets)
{
  return objets_get (objets, root (objets), "/StructTreeRoot");
}

static qpdf_oh
page (Objets *objets)
{
  return qpdf_get_page_n (objets, 0);
}

static qpdf_oh
parents (Objets *objets)
{
  qpdf_oh numbers = objets_get_path (objets, tree (objets), "/ParentTree", "/Nums", NULL);

  return objets_get_item (objets, numbers, 1);
}

/* What edits are made of: one statement each. */
#define EDIT(name, statement)                                                                      \
  static void name (Objets *objets)                                                                \
  {                                                                                                \
    statement;                                                                                     \
  }

EDIT (no_mark_info, pdf_remove (objets, root (objets), "/MarkInfo"))
EDIT (no_lang, pdf_remove (objets, root (objets), "/Lang"))
EDIT (blank_lang, objets_set_text (objets, root (objets), "/Lang", " "))
EDIT (file_name_shown, pdf_remove (objets, root (objets), "/ViewerPreferences"))
EDIT (no_metadata, pdf_remove (objets, root (objets), "/Metadata"))
EDIT (broken_metadata, pdf_replace_xmp (objets, "</rdf:RDF>", "<rdf:RDF>"))
EDIT (other_pdfua, pdf_replace_xmp (objets, "<pdfuaid:part>1", "<pdfuaid:part>2"))
EDIT (no_schema, pdf_replace_xmp (objets, "pdfaSchema:namespaceURI", "pdfaSchema:uri"))
EDIT (level_b, pdf_replace_xmp (objets, "conformance>A<", "conformance>B<"))
EDIT (part_1, pdf_replace_xmp (objets, "<pdfaid:part>2", "<pdfaid:part>1"))
EDIT (other_title, objets_set_text (objets, info (objets), "/Title", "Autre"))
EDIT (date_without_d, objets_set_text (objets, info (objets), "/ModDate", "20261112000000Z"))
EDIT (other_date, objets_set_text (objets, info (objets), "/ModDate", "D:20261112000001Z"))
EDIT (other_zone, objets_set_text (objets, info (objets), "/ModDate", "D:20261112000000+01'00'"))
EDIT (no_intent, pdf_remove (objets, root (objets), "/OutputIntents"))
EDIT (bare_path, pdf_append (objets, page (objets), "0 0 9 9 re f"))
EDIT (bare_object, pdf_append (objets, page (objets), "/x0 Do"))
EDIT (named_mark, pdf_append (objets, page (objets), "/P BMC 0 0 9 9 re f EMC"))
EDIT (cut_content, pdf_append (objets, page (objets), "(abc"))
EDIT (nested, pdf_append (objets, page (objets), "/Artifact BMC /Artifact BMC EMC EMC"))
EDIT (nested_text,
      pdf_append (objets, page (objets),
                  "/Artifact BMC /Span <</ActualText (x)>> BDC EMC EMC"))
EDIT (end_alone, pdf_append (objets, page (objets), "EMC"))
EDIT (no_end, pdf_append (objets, page (objets), "/Artifact BMC"))
EDIT (crossing, pdf_append (objets, page (objets), "/Artifact BMC BT EMC ET"))
EDIT (mark_twice, pdf_append (objets, page (objets), "/P <</MCID 0>> BDC EMC"))
EDIT (mark_unknown, pdf_append (objets, page (objets), "/P <</MCID 999>> BDC EMC"))
EDIT (no_way_back, pdf_remove (objets, page (objets), "/StructParents"))
EDIT (way_too_long, qpdf_oh_append_item (objets, parents (objets), pdf_element (objets, "/P")))
EDIT (kid_lost, qpdf_oh_erase_item (objets, objets_get (objets, pdf_element (objets, "/P"), "/K"), 0))
EDIT (no_tree, pdf_remove (objets, root (objets), "/StructTreeRoot"))
EDIT (no_roles, pdf_remove (objets, tree (objets), "/RoleMap"))
EDIT (wrong_parent, objets_set (objets, pdf_element (objets, "/TR"), "/P", tree (objets)))
EDIT (circle, qpdf_oh_append_item (objets, objets_get (objets, pdf_element (objets, "/P"), "/K"),
                                   pdf_element (objets, "/Document")))
EDIT (first_h2, objets_set_name (objets, pdf_element (objets, "/H1"), "/S", "/H2"))
EDIT (skipped, objets_set_name (objets, pdf_element (objets, "/H2"), "/S", "/H3"))
EDIT (item_body, objets_set_name (objets, pdf_element (objets, "/LBody"), "/S", "/P"))
EDIT (list_of_divs, objets_set_name (objets, pdf_element (objets, "/LI"), "/S", "/Div"))
EDIT (unnumbered, pdf_remove (objets, pdf_element (objets, "/L"), "/A"))
EDIT (loose_cell, objets_set_name (objets, pdf_element (objets, "/TD"), "/S", "/P"))
EDIT (no_row, objets_set_name (objets, pdf_element (objets, "/TBody"), "/S", "/Sect"))
EDIT (no_scope, pdf_remove (objets, pdf_element (objets, "/TH"), "/A"))
EDIT (not_embedded,
      pdf_remove (objets, objets_get (objets, pdf_font (objets, "/TrueType", NULL, NULL),
                                      "/FontDescriptor"),
                  "/FontFile2"))
EDIT (no_unicode, pdf_remove (objets, pdf_font (objets, "/TrueType", NULL, NULL), "/ToUnicode"))

/* Bases: what the documents do not have yet, done well. */
EDIT (figure_alt, objets_set_text (objets, pdf_element (objets, "/Figure"), "/Alt", "Une figure"))

static void
figure (Objets *objets)
{
  objets_set_name (objets, pdf_element (objets, "/P"), "/S", "/Figure");
  figure_alt (objets);
}

EDIT (figure_mute, pdf_remove (objets, pdf_element (objets, "/Figure"), "/Alt"))
EDIT (figure_blank, objets_set_text (objets, pdf_element (objets, "/Figure"), "/Alt", " "))

static qpdf_oh
append_element (Objets *objets, qpdf_oh parent, const char *type)
{
  qpdf_oh element = qpdf_make_indirect_object (
      objets, objets_parse (objets, "<< /Type /StructElem /K [] >>"));

  objets_set_name (objets, element, "/S", type);
  objets_set (objets, element, "/P", parent);
  qpdf_oh_append_item (objets, objets_get (objets, parent, "/K"), element);
  return element;
}

static void
contents (Objets *objets)
{
  append_element (objets, append_element (objets, pdf_element (objets, "/Document"), "/TOC"),
                  "/TOCI");
}

EDIT (contents_entry, objets_set_name (objets, pdf_element (objets, "/TOCI"), "/S", "/P"))
EDIT (contents_table, objets_set_name (objets, pdf_element (objets, "/TOC"), "/S", "/Sect"))

static qpdf_oh
link_of (Objets *objets)
{
  return objets_get_item (objets, objets_get (objets, page (objets), "/Annots"), 0);
}

static void
link_page (Objets *objets)
{
  qpdf_oh element = append_element (objets, pdf_element (objets, "/Document"), "/Link");
  qpdf_oh numbers = objets_get_path (objets, tree (objets), "/ParentTree", "/Nums", NULL);
  qpdf_oh annots = qpdf_oh_new_array (objets);
  qpdf_oh reference = objets_parse (objets, "<< /Type /OBJR >>");
  qpdf_oh annotation = qpdf_make_indirect_object (
      objets, objets_parse (objets, "<< /Type /Annot /Subtype /Link /F 4 /Rect [0 0 9 9]"
                                    " /Contents (Vers le site) /StructParent 500 >>"));

  objets_set (objets, reference, "/Obj", annotation);
  objets_set (objets, reference, "/Pg", page (objets));
  qpdf_oh_append_item (objets, objets_get (objets, element, "/K"), reference);
  qpdf_oh_append_item (objets, numbers, qpdf_oh_new_integer (objets, 500));
  qpdf_oh_append_item (objets, numbers, element);
  qpdf_oh_append_item (objets, annots, annotation);
  objets_set (objets, page (objets), "/Annots", annots);
}

EDIT (link_mute, pdf_remove (objets, link_of (objets), "/Contents"))
EDIT (link_unprinted, pdf_remove (objets, link_of (objets), "/F"))
EDIT (link_hidden, objets_set_int (objets, link_of (objets), "/F", 6))
EDIT (link_loose, pdf_remove (objets, link_of (objets), "/StructParent"))
EDIT (link_elsewhere, pdf_remove (objets, pdf_element (objets, "/Link"), "/K"))
EDIT (link_tabs, pdf_remove (objets, page (objets), "/Tabs"))
EDIT (link_in_text, objets_set_name (objets, pdf_element (objets, "/Link"), "/S", "/P"))

static void
image (Objets *objets)
{
  qpdf_oh stream = objets_new_stream (objets, "\x80", 1), folder = qpdf_oh_new_dictionary (objets);
  qpdf_oh entries = qpdf_oh_get_dict (objets, stream);

  objets_set_name (objets, entries, "/Type", "/XObject");
  objets_set_name (objets, entries, "/Subtype", "/Image");
  objets_set_name (objets, entries, "/ColorSpace", "/DeviceGray");
  objets_set_int (objets, entries, "/Width", 1);
  objets_set_int (objets, entries, "/Height", 1);
  objets_set_int (objets, entries, "/BitsPerComponent", 8);
  objets_set (objets, folder, "/Im1", stream);
  objets_set (objets, objets_get (objets, page (objets), "/Resources"), "/XObject", folder);
}

EDIT (image_smoothed,
      objets_set (objets,
                  qpdf_oh_get_dict (objets, objets_get_path (objets, page (objets), "/Resources",
                                                             "/XObject", "/Im1", NULL)),
                  "/Interpolate", qpdf_oh_new_bool (objets, QPDF_TRUE)))

static qpdf_oh
attached (Objets *objets)
{
  return objets_get_item (objets, objets_get (objets, root (objets), "/AF"), 0);
}

static void
attachment (Objets *objets)
{
  qpdf_oh stream = objets_new_stream (objets, "{}", 2), files = qpdf_oh_new_array (objets);
  qpdf_oh file = qpdf_make_indirect_object (
      objets, objets_parse (objets, "<< /Type /Filespec /F (a.json) /UF (a.json)"
                                    " /Desc (Plan) /AFRelationship /Data /EF << >> >>"));
  qpdf_oh names = objets_parse (objets, "<< /EmbeddedFiles << /Kids [ << /Names [(a)] >> ] >> >>");
  qpdf_oh leaf = objets_get_item (
      objets, objets_get_path (objets, names, "/EmbeddedFiles", "/Kids", NULL), 0);

  objets_set_name (objets, stream, "/Type", "/EmbeddedFile");
  objets_set_name (objets, stream, "/Subtype", "/application#2Fjson");
  objets_set (objets, objets_get (objets, file, "/EF"), "/F", stream);
  qpdf_oh_append_item (objets, objets_get (objets, leaf, "/Names"), file);
  qpdf_oh_append_item (objets, files, file);
  objets_set (objets, root (objets), "/Names", names);
  objets_set (objets, root (objets), "/AF", files);
  pdf_replace_xmp (objets, "<pdfaid:part>2", "<pdfaid:part>3");
}

EDIT (attached_part_2, pdf_replace_xmp (objets, "<pdfaid:part>3", "<pdfaid:part>2"))
EDIT (attached_loose, pdf_remove (objets, root (objets), "/AF"))
EDIT (attached_mute, pdf_remove (objets, attached (objets), "/AFRelationship"))
EDIT (attached_unnamed, pdf_remove (objets, attached (objets), "/UF"))
EDIT (attached_untyped,
      pdf_remove (objets, objets_get_path (objets, attached (objets), "/EF", "/F", NULL),
                  "/Subtype"))

/* Edits of several statements. */
static void
no_title (Objets *objets)
{
  pdf_replace_xmp (objets, "dc:title", "dc:titre");
  pdf_remove (objets, info (objets), "/Title");
}

static void
four_colours (Objets *objets)
{
  qpdf_oh intents = objets_get (objets, root (objets), "/OutputIntents");

  objets_set_int (objets,
                  objets_get (objets, objets_get_item (objets, intents, 0), "/DestOutputProfile"),
                  "/N", 4);
}

static void
ways_crossed (Objets *objets)
{
  qpdf_oh array = parents (objets), first = objets_get_item (objets, array, 0);

  qpdf_oh_set_array_item (objets, array, 0, objets_get_item (objets, array, 1));
  qpdf_oh_set_array_item (objets, array, 1, first);
}

static void
no_glyph_map (Objets *objets)
{
  qpdf_oh font = pdf_font (objets, "/Type0", NULL, NULL);

  pdf_remove (objets, objets_get_item (objets, objets_get (objets, font, "/DescendantFonts"), 0),
              "/CIDToGIDMap");
}

static void
show_codes (Objets *objets, const char *subtype, const char *codes)
{
  g_autofree char *name = NULL;
  g_autofree char *content = NULL;
  qpdf_oh where;

  pdf_font (objets, subtype, &name, &where);
  content = g_strdup_printf ("/Artifact BMC BT %s 1 Tf q Q %s Tj ET EMC", name, codes);
  pdf_append (objets, where, content);
}

EDIT (simple_notdef, show_codes (objets, "/TrueType", "<01>"))
EDIT (composite_notdef, show_codes (objets, "/Type0", "<00010000>"))

typedef struct {
  const char *codes; /* that refuse, between spaces; the first is the one that is tried */
  PdfEdit prepare, edit;
} Control;

static const Control controls[] = {
  { "marquage", NULL, no_mark_info },
  { "langue", NULL, no_lang },
  { "langue", NULL, blank_lang },
  { "titre_affiche", NULL, file_name_shown },
  { "xmp xmp_titre xmp_pdfua xmp_pdfa info_xmp", NULL, no_metadata },
  { "xmp xmp_titre xmp_pdfua xmp_pdfa info_xmp", NULL, broken_metadata },
  { "xmp_titre", NULL, no_title },
  { "xmp_pdfua", NULL, other_pdfua },
  { "xmp_pdfua", NULL, no_schema },
  { "xmp_pdfa", NULL, level_b },
  { "xmp_pdfa", NULL, part_1 },
  { "info_xmp", NULL, other_title },
  { "info_xmp", NULL, date_without_d },
  { "info_xmp", NULL, other_date },
  { "info_xmp", NULL, other_zone },
  { "couleurs", NULL, no_intent },
  { "couleurs", NULL, four_colours },
  { "contenu_marque", NULL, bare_path },
  { "contenu_marque", NULL, bare_object },
  { "contenu_marque", NULL, named_mark },
  { "contenu_marque", NULL, cut_content },
  { "marques_imbriquees", NULL, nested },
  { "marques_imbriquees", NULL, nested_text },
  { "marques_imbriquees", NULL, end_alone },
  { "marques_imbriquees", NULL, no_end },
  { "marques_imbriquees", NULL, crossing },
  { "mcid", NULL, mark_twice },
  { "mcid", NULL, mark_unknown },
  { "mcid", NULL, no_way_back },
  { "mcid", NULL, way_too_long },
  { "mcid", NULL, ways_crossed },
  { "mcid", NULL, kid_lost },
  { "mcid arbre", NULL, no_tree },
  { "arbre", NULL, no_roles },
  { "arbre", NULL, wrong_parent },
  { "arbre", NULL, circle },
  { "titres", NULL, first_h2 },
  { "titres", NULL, skipped },
  { "listes", NULL, item_body },
  { "listes", NULL, list_of_divs },
  { "listes", NULL, unnumbered },
  { "sommaire", contents, contents_entry },
  { "sommaire", contents, contents_table },
  { "tableaux", NULL, loose_cell },
  { "tableaux", NULL, no_row },
  { "entetes_tableau", NULL, no_scope },
  { "figures", figure, figure_mute },
  { "figures", figure, figure_blank },
  { "annotations", link_page, link_mute },
  { "annotations", link_page, link_unprinted },
  { "annotations", link_page, link_hidden },
  { "annotations", link_page, link_loose },
  { "annotations", link_page, link_elsewhere },
  { "annotations", link_page, link_tabs },
  { "liens", link_page, link_in_text },
  { "images", image, image_smoothed },
  { "polices_incorporees", NULL, not_embedded },
  { "polices_unicode", NULL, no_unicode },
  { "polices_glyphes", NULL, no_glyph_map },
  { "notdef", NULL, simple_notdef },
  { "notdef", NULL, composite_notdef },
  { "fichiers_joints", attachment, attached_part_2 },
  { "fichiers_joints", attachment, attached_loose },
  { "fichiers_joints", attachment, attached_mute },
  { "fichiers_joints", attachment, attached_unnamed },
  { "fichiers_joints", attachment, attached_untyped },
};

static void
test_controls (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autoptr (GBytes) base = pdf_edit (good, controls[i].prepare, NULL);
      g_autoptr (GBytes) broken = pdf_edit (good, controls[i].prepare, controls[i].edit);
      g_autofree char *refused = fixtures_refusals (broken);

      fixtures_assert_conform (base);
      g_assert_cmpstr (refused, ==, controls[i].codes);
    }
}

static void
test_bytes (void)
{
  g_autoptr (GBytes) encrypted = pdf_edit_encrypt (good);
  g_autoptr (GBytes) plain = pdf_edit (good, NULL, NULL);
  g_autoptr (GBytes) anonymous = pdf_edit_bytes (plain, "/ID [", "/IX [");
  g_autofree char *one = fixtures_refusals (encrypted);
  g_autofree char *other = fixtures_refusals (anonymous);

  g_assert_cmpstr (one, ==, "chiffrement");
  g_assert_cmpstr (other, ==, "identifiant");
}

/* No rule without a file that it refuses. */
static void
test_every_rule (void)
{
  const char *const *codes = verification_pdf_list_codes ();
  g_autoptr (GHashTable) tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (tried, g_strdup ("chiffrement"));
  g_hash_table_add (tried, g_strdup ("identifiant"));
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_auto (GStrv) names = g_strsplit (controls[i].codes, " ", -1);

      g_hash_table_add (tried, g_strdup (names[0]));
    }
  g_assert_cmpuint (g_hash_table_size (tried), ==, g_strv_length ((char **) codes));
  for (guint i = 0; codes[i] != NULL; i++)
    g_assert_true (g_hash_table_contains (tried, codes[i]));
}

static void
test_unreadable (void)
{
  gsize length;
  const char *data = g_bytes_get_data (good, &length);
  const struct {
    const char *data;
    gsize length;
  } files[] = { { "", 0 }, { "Bonjour", 7 }, { "%PDF-1.7\n%%EOF\n", 15 }, { data, length / 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (files[i].data, files[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (verification_pdf_run (file, &error));
      g_assert_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_READ);
    }
}

/* Whatever the bytes, the answer is a refusal or verdicts, and nothing on the terminal. */
static void
test_damaged (void)
{
  g_test_trap_subprocess ("/documents/verification/damaged/subprocess", 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

static void
test_damaged_subprocess (void)
{
  g_autoptr (GBytes) plain = pdf_edit (good, NULL, NULL);
  gsize length;
  const char *data = g_bytes_get_data (plain, &length);
  guint read = 0;

  for (guint i = 0; i < (g_getenv ("JALONS_LONG") != NULL ? 3000u : 150u); i++)
    {
      g_autofree char *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (GPtrArray) verdicts = NULL;

      for (guint j = g_test_rand_int_range (1, 60); j > 0; j--)
        copy[g_test_rand_int_range (0, length)] = g_test_rand_int_range (0, 256);
      damaged = g_bytes_new (copy, length);
      verdicts = verification_pdf_run (damaged, NULL);
      read += verdicts != NULL;
    }
  g_assert_cmpuint (read, >, 0);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  good = fixtures_pdf_signs ();
  g_test_add_func ("/documents/verification/controls", test_controls);
  g_test_add_func ("/documents/verification/bytes", test_bytes);
  g_test_add_func ("/documents/verification/every-rule", test_every_rule);
  g_test_add_func ("/documents/verification/unreadable", test_unreadable);
  g_test_add_func ("/documents/verification/damaged", test_damaged);
  g_test_add_func ("/documents/verification/damaged/subprocess", test_damaged_subprocess);
  status = g_test_run ();
  g_bytes_unref (good);
  return status;
}
