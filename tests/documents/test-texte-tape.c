/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"

#include <string.h>

/* Whatever somebody types is on the page as typed: no text can become markup, an order or a
 * variable, wherever a template puts it. Texts are made up from pieces that mean something to
 * CommonMark, to HTML, to the templates or to Pango. */

#define TOURS 400
#define TEXTES 24

static const char *pieces[] = {
  "a",        "été",      "mot",          " ",          " ",           "  ",           "\n",
  "**",       "*",        "_",            "__",         "`",           "```",          "~~~",
  "# ",       "## ",      "- ",           "1. ",        "> ",          "|",            "|---|",
  "\\",       "\\\n",     "[x](y)",       "![i](u)",    "<b>",         "</b>",         "<!--",
  "-->",      "<script>", "&amp;",        "&#35;",      "{{ agent.nom }}", "{{",       "}}",
  "{% fin %}", "{% si agent %}", "{% page %}", "{#",    "#}",          "---",          "===",
  "\t",       "\x01",     "\x1b[0m",      "\x7f",       "\xf3\xb0\x80\x80", "\xf3\xb0\x80\x81", "\xee\x80\x80",
  "مرحبا",    "שלום",     "\xe2\x80\xae", "\xe2\x80\x8b", "\xef\xbb\xbf", "😀",        "e\xcc\x81",
  "%s%n",     "$(id)",    ":",            " : ",        "http://a.b/c", "a@b.fr",      "=",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
};

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new ("x");
  guint n = (guint) g_rand_int_range (rand, 1, 9);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (text, 'x');
  return g_string_free (text, FALSE);
}

/* The dossier of the fixtures, with @texts in every field that a synthèse prints. */
static DossierComplet *
fill (char **texts)
{
  DossierComplet *complet = fixtures_dossier ("cdg34");
  const char *points[] = { texts[0], texts[1], texts[2], NULL };

  g_object_set (complet->dossier, "points-appui", points, "attentes-agent", texts[3],
                "attentes-collectivite", texts[4], "conseiller", texts[5], NULL);
  g_object_set (complet->agent, "nom", texts[6], "prenom", texts[7], "grade", texts[8], "service",
                texts[9], NULL);
  g_object_set (complet->collectivite, "nom", texts[10], NULL);
  for (guint i = 11; i < TEXTES - 1; i += 2)
    {
      fixtures_add_action (complet, texts[i], texts[i + 1]);
      g_object_set (g_ptr_array_index (complet->actions, complet->actions->len - 1), "statut",
                    "a_faire", NULL);
    }
  fixtures_add_section (complet, "libre", texts[TEXTES - 1], "Un texte.", FALSE);
  return complet;
}

static void
append_shape (GString *shape, const Bloc *bloc)
{
  g_string_append_printf (shape, "(%d %u %u", bloc->kind, bloc->level, bloc->cells->len);
  for (guint i = 0; i < bloc->children->len; i++)
    append_shape (shape, bloc->children->pdata[i]);
  g_string_append_c (shape, ')');
}

static void
collect (GHashTable *said, const Bloc *bloc)
{
  if (bloc->text != NULL)
    g_hash_table_add (said, (gpointer) inline_get_text (bloc->text));
  for (guint i = 0; i < bloc->cells->len; i++)
    g_hash_table_add (said, (gpointer) inline_get_text (bloc->cells->pdata[i]));
  for (guint i = 0; i < bloc->children->len; i++)
    collect (said, bloc->children->pdata[i]);
}

static Bloc *
build (DossierComplet *complet)
{
  DocumentSource source = { .complet = complet, .jour = 20000 };
  g_autoptr (GError) error = NULL;
  Bloc *bloc = document_build (DOCUMENT_SYNTHESE, &source, &error);

  g_assert_no_error (error);
  return bloc;
}

static char **
make_texts (GRand *rand)
{
  char **texts = g_new0 (char *, TEXTES + 1);

  for (guint i = 0; i < TEXTES; i++)
    texts[i] = rand != NULL ? make_text (rand) : g_strdup_printf ("mot%u", i);
  return texts;
}

static char *
find_shape (char **texts)
{
  g_autoptr (DossierComplet) complet = fill (texts);
  g_autoptr (Bloc) bloc = build (complet);
  GString *shape = g_string_new (NULL);

  append_shape (shape, bloc);
  return g_string_free (shape, FALSE);
}

/* The blocks are those of plain words, and each text is whole in one of them. */
static void
test_tree (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_auto (GStrv) plain = make_texts (NULL);
  g_autofree char *shape = find_shape (plain);

  for (guint turn = 0; turn < TOURS; turn++)
    {
      g_auto (GStrv) texts = make_texts (rand);
      g_autoptr (DossierComplet) complet = fill (texts);
      g_autoptr (Bloc) bloc = build (complet);
      g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *other = find_shape (texts);

      g_assert_cmpstr (other, ==, shape);
      collect (said, bloc);
      /* Those that stand alone in a block: the others are part of a sentence. */
      for (guint i = 0; i < TEXTES - 1; i++)
        {
          g_autoptr (Inline) expected = inline_new (texts[i]);

          if (i >= 5 && i <= 7)
            continue;
          if (!g_hash_table_contains (said, inline_get_text (expected)))
            g_error ("turn %u, text %u is not printed as typed: %s", turn, i, texts[i]);
        }
    }
}

/* Only what a page shows without a doubt: letters and signs, in the order of their line. */
static char *
keep_signs (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p > ' ' && *p < 0x7f && *p != '-')
      g_string_append_c (kept, *p);
  return g_string_free (kept, FALSE);
}

/* The same, read from the file by another program. */
static void
test_pdf (void)
{
  static const char *typed[] = {
    "x**gras** _it_ `code`x",     "x{{ agent.nom }} {% fin %} {# r #}x", "x<script>alert(1)</script>x",
    "x# titre | a | b |---|x",    "x&amp; &#35; \\ [l](u) ![i](u)x",     "x%s%n $(id) {% page %}x",
  };
  g_auto (GStrv) texts = make_texts (NULL);
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *page = NULL;
  g_autofree char *signs = NULL;

  for (guint i = 0; i < TEXTES; i++)
    {
      g_free (texts[i]);
      texts[i] = g_strdup_printf ("%s%u", typed[i % G_N_ELEMENTS (typed)], i);
    }
  complet = fill (texts);
  pdf = fixtures_pdf (DOCUMENT_SYNTHESE, complet, FALSE);
  page = fixtures_text (pdf);
  signs = keep_signs (page);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *wanted = keep_signs (texts[i]);

      if (strstr (signs, wanted) == NULL)
        g_error ("“%s” is not in the file: %s", texts[i], signs);
    }
  fixtures_assert_conform (pdf);
}

/* Letters from right to left, without a glyph, or that say nothing: a file all the same, and a
 * conform one. */
static void
test_odd_letters (void)
{
  g_auto (GStrv) texts = make_texts (NULL);
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *page = NULL;
  static const char *odd[] = { "مرحبا بكم", "שלום עולם", "a\x01 b\x7f c", "\xe2\x80\xae abc",
                               "e\xcc\x81t\xc3\xa9", "\xe2\x80\x8b\xe2\x80\x8b" };

  for (guint i = 0; i < TEXTES; i++)
    {
      g_free (texts[i]);
      texts[i] = g_strdup (odd[i % G_N_ELEMENTS (odd)]);
    }
  complet = fill (texts);
  pdf = fixtures_pdf (DOCUMENT_SYNTHESE, complet, FALSE);
  fixtures_assert_conform (pdf);
  page = fixtures_text (pdf);
  g_assert_nonnull (strstr (page, "été"));
  g_assert_null (strstr (page, "e\xcc\x81"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texte-tape/tree", test_tree);
  g_test_add_func ("/texte-tape/pdf", test_pdf);
  g_test_add_func ("/texte-tape/odd-letters", test_odd_letters);
  return g_test_run ();
}
