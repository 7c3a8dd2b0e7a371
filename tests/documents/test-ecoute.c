/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"
#include "pdf-edit.h"

#include "documents/diction.h"

#include <locale.h>
#include <string.h>

/* What is found in a text, one after the other: “letters=what is heard”. */
static char *
list_dictions (const char *text)
{
  GString *list = g_string_new (NULL);
  Diction found;

  for (guint from = 0; diction_find (text, from, strlen (text), &found); from = found.end)
    g_string_append_printf (list, "%.*s=%s;", (int) (found.end - found.start), text + found.start,
                            found.alt != NULL ? found.alt : found.forme);
  return g_string_free (list, FALSE);
}

static void
test_diction (void)
{
  static const struct {
    const char *text, *expected;
  } cases[] = {
    { "", "" },
    { "Rien à dire.", "" },
    { "Le ………, à ……", "………=à compléter;……=à compléter;" },
    /* The one of a sentence that stops is read as it is. */
    { "Avec le recul…", "" },
    { "☐ non ☒ oui", "☐=case à cocher;☒=case cochée;" },
    { "l’avis de la CNIL.", "CNIL=Commission nationale de l’informatique et des libertés;" },
    { "SIRET 210", "SIRET=système d’identification du répertoire des établissements;" },
    { "(RH)", "RH=ressources humaines;" },
    /* A word that starts as one of them, and what is no abbreviation of ours. */
    { "RHÔNE, CNILS, RH2, Cdg", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *list = list_dictions (cases[i].text);

      g_assert_cmpstr (list, ==, cases[i].expected);
    }
}

static char *
get_text (Objets *objets, qpdf_oh element, const char *key)
{
  qpdf_oh value = objets_get (objets, element, key);

  return qpdf_oh_is_null (objets, value) ? NULL : objets_get_text (objets, value);
}

/* Each element of the tree on a line: type, scope, alternative text, full form. */
static void
describe (Objets *objets, qpdf_oh element, GString *tree)
{
  g_autofree char *type = objets_get_name (objets, objets_get (objets, element, "/S"));
  g_autofree char *scope
      = objets_get_name (objets, objets_get_path (objets, element, "/A", "/Scope", NULL));
  g_autofree char *alt = get_text (objets, element, "/Alt");
  g_autofree char *forme = get_text (objets, element, "/E");
  qpdf_oh kids = objets_get (objets, element, "/K");

  if (type == NULL)
    return;
  g_string_append_printf (tree, "%s%s%s", type + 1, scope != NULL ? " " : "",
                          scope != NULL ? scope + 1 : "");
  g_string_append_printf (tree, "%s%s%s%s\n", alt != NULL ? " alt:" : "", alt != NULL ? alt : "",
                          forme != NULL ? " e:" : "", forme != NULL ? forme : "");
  for (guint i = 0; i < objets_get_length (objets, kids); i++)
    {
      qpdf_oh kid = objets_get_item (objets, kids, i);

      if (qpdf_oh_is_dictionary (objets, kid))
        describe (objets, kid, tree);
    }
}

static char *
write_tree (DocumentKind kind, DossierComplet *complet)
{
  g_autoptr (GBytes) pdf = fixtures_pdf (kind, complet, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (Objets) objets = objets_open (pdf, &error);
  GString *tree = g_string_new (NULL);

  g_assert_no_error (error);
  fixtures_assert_conform (pdf);
  describe (objets, pdf_element (objets, "/Document"), tree);
  return g_string_free (tree, FALSE);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;
  return n;
}

/* Who is on a box hears which question and which answer it is of, and that it is a box. */
static void
test_grid (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *tree = write_tree (DOCUMENT_QUESTIONNAIRE_FIN, complet);

  g_test_message ("%s", tree);
  g_assert_nonnull (strstr (tree, "THead\nTR\nTD\nTH Column\nTH Column\nTH Column\nTH Column\n"));
  g_assert_nonnull (strstr (tree, "TR\nTH Row\nTD\nSpan alt:case à cocher\n"));
  g_assert_cmpuint (count (tree, "TH Row\n"), ==, 10);
  g_assert_cmpuint (count (tree, "Span alt:case à cocher\n"), ==, 40);
}

/* Room to write on is told, and dots are not said one by one. */
static void
test_room (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *tree = write_tree (DOCUMENT_FICHE_RENSEIGNEMENT, complet);

  g_assert_nonnull (strstr (tree, "H2\nDiv\nFigure alt:Lignes pour écrire à la main\n"));
  g_assert_cmpuint (count (tree, "Span alt:à compléter\n"), >=, 3);
}

/* An abbreviation is told in full where it first stands, and there alone. */
static void
test_sigles (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *tree = NULL;

  fixtures_add_section (complet, "libre", "Suites", "Une VAE.\n\nLa VAE, ou la PPR.", FALSE);
  tree = write_tree (DOCUMENT_SYNTHESE, complet);
  g_assert_cmpuint (count (tree, "P\nSpan e:validation des acquis de l’expérience\n"
                                 "P\nSpan e:période de préparation au reclassement\n"), ==, 1);
  g_assert_cmpuint (count (tree, "e:validation"), ==, 1);
}

/* The lines of an address are not one word to who reads on: a space stands at the end of each. */
static void
test_lines (void)
{
  g_autoptr (Inline) lines = inline_new ("Fulbert Canourgue\nMaire \n\nDate\r\nSignature");

  g_assert_cmpstr (inline_get_text (lines), ==, "Fulbert Canourgue \nMaire \n\nDate \nSignature");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/ecoute/diction", test_diction);
  g_test_add_func ("/documents/ecoute/grid", test_grid);
  g_test_add_func ("/documents/ecoute/room", test_room);
  g_test_add_func ("/documents/ecoute/sigles", test_sigles);
  g_test_add_func ("/documents/ecoute/lines", test_lines);
  return g_test_run ();
}
