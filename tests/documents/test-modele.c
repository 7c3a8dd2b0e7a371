/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte.h"
#include "documents/modele-index.h"
#include "documents/modele.h"

#include "fixtures.h"

#include <gio/gio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

static GPtrArray *
new_fautes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) modele_faute_free);
}

/* The text of a tree, a block a line. */
static void
append_text (GString *text, const Bloc *bloc)
{
  if (bloc->text != NULL)
    g_string_append_printf (text, "%s\n", inline_get_text (bloc->text));
  for (guint i = 0; i < bloc->cells->len; i++)
    g_string_append_printf (text, "%s%s", inline_get_text (bloc->cells->pdata[i]),
                            bloc->n_columns > 0 && (i + 1) % bloc->n_columns != 0 ? "|" : "\n");
  for (guint i = 0; i < bloc->children->len; i++)
    append_text (text, bloc->children->pdata[i]);
}

/* Typography is tested elsewhere. */
static char *
plain (const char *text)
{
  GString *string = g_string_new (text);

  g_string_replace (string, "\302\240", " ", 0);
  g_string_replace (string, "\342\200\257", " ", 0);
  return g_string_free (string, FALSE);
}

static Bloc *
build (const char *template, DossierComplet *complet)
{
  g_autoptr (GPtrArray) fautes = new_fautes ();
  g_autoptr (Modele) modele = modele_new (template, &modele_classe_document, fautes);
  g_autofree char *said = modele_fautes_write (fautes);
  DocumentSource source = { .complet = complet, .jour = 20000 };
  g_autoptr (ModeleContexte) contexte = modele_contexte_new (&source);
  g_autoptr (GError) error = NULL;
  Bloc *bloc;

  g_assert_cmpstr (said, ==, "");
  bloc = modele_build (modele, contexte, &source, &error);
  g_assert_no_error (error);
  return bloc;
}

static char *
render (const char *template, DossierComplet *complet)
{
  g_autoptr (Bloc) bloc = build (template, complet);
  GString *text = g_string_new (NULL);

  append_text (text, bloc);
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *name, *template, *text;
} Case;

/* The agent is "Mme Maëlys Quercy-Dubreuil"; two points d’appui, three steps, one action. */
static const Case cases[] = {
  { "variable", "Bonjour {{ agent.nom_bref }}.\n", "Bonjour Mme Quercy-Dubreuil.\n" },
  { "emphasis", "a **{{ agent.prenom }}** b\n", "a Maëlys b\n" },
  { "quoted", "{{ \"{{ x }} %}\" }}\n", "{{ x }} %}\n" },
  { "remark", "a{# rien #}b\n{# rien #}\nc\n", "ab c\n" },
  { "empty paragraph", "a\n\n{{ collectivite.code_service }}\n\nb\n", "a\nb\n" },
  { "if", "{% si agent.feminin %}elle{% sinon %}lui{% fin %}\n", "elle\n" },
  { "else", "{% si agent.masculin %}lui{% sinon %}elle{% fin %}\n", "elle\n" },
  { "else if", "{% si agent.masculin %}a{% sinon si agent.feminin %}b{% sinon %}c{% fin %}\n", "b\n" },
  { "not, and, or", "{% si non agent.masculin et (agent.masculin ou agent.feminin) %}oui{% fin %}\n",
    "oui\n" },
  { "equal", "{% si prestation.code = \"cdg34\" %}34{% fin %}\n", "34\n" },
  { "different", "{% si prestation.code != \"cdg34\" %}autre{% sinon %}34{% fin %}\n", "34\n" },
  { "number", "{% si dossier.points_appui.nombre >= 2 et dossier.points_appui.nombre < 3 %}2{% fin %}\n",
    "2\n" },
  { "absent", "{% si dossier.suivi_cme = absent %}?{% sinon %}su{% fin %}\n", "?\n" },
  { "a no is not absent", "{% si agent.masculin = absent %}?{% sinon %}su{% fin %}\n", "su\n" },
  { "no", "{% si agent.masculin = non %}non{% fin %}\n", "non\n" },
  { "loop", "{% pour p dans dossier.points_appui %}\n- {{ boucle.numero }}/{{ boucle.nombre }} {{ p }}\n"
            "{% fin %}\n",
    "1/2 Écoute des familles\n2/2 Rigueur\n" },
  { "first, last", "{% pour p dans dossier.etapes %}{% si boucle.premier %}de {% sinon si "
                   "boucle.dernier %} à {% fin %}{{ boucle.numero }}{% fin %}\n",
    "de 12 à 3\n" },
  { "filtered loop", "{% pour e dans entretiens si e.genre_code = \"prealable\" %}\n"
                     "{{ boucle.nombre }} {{ e.genre }}\n{% fin %}\n",
    "1 Entretien préalable\n" },
  { "loop in a loop", "{% pour a dans dossier.points_appui %}{% pour e dans dossier.etapes si boucle.numero "
                      "= 2 %}{{ a }} {{ boucle.nombre }}, {% fin %}{{ boucle.numero }} ; {% fin %}\n",
    "Écoute des familles 1, 1 ; Rigueur 1, 2 ;\n" },
  { "table", "| a | b |\n|---|--:|\n{% pour p dans dossier.points_appui %}\n{% si p %}\n"
             "| {{ boucle.numero }} | {{ p }} |\n{% fin %}\n{% fin %}\n",
    "a|b\n1|Écoute des familles\n2|Rigueur\n" },
  { "table without rows", "a\n\n| a | b |\n|---|---|\n{% pour c dans contacts %}\n| {{ c.nom }} | x |\n"
                          "{% fin %}\n",
    "a\n" },
  { "empty columns", "{% colonnes 2 1 1 sans vide %}\n| a | b | c |\n|---|---|---|\n| 1 | {{ "
                     "collectivite.code_service }} | 3 |\n",
    "a|c\n1|3\n" },
  { "paragraphs of a loop", "{% pour p dans dossier.points_appui %}\n{{ p }}\n{% fin %}\nfin\n",
    "Écoute des familles\nRigueur\nfin\n" },
  { "facts", "{% fiche %}\n- Nom : {{ agent.nom }}\n- Code : {{ collectivite.code_service }}\n"
             "- Deux : un\n  {{ collectivite.code_service }}\n  trois : 3\n{% fin %}\n",
    "Nom|Quercy-Dubreuil\nDeux|un \ntrois : 3\n" },
  { "figures", "{% chiffres %}\n- {{ heures.entretiens }} : d’entretiens\n- {{ convention.heures }} : x\n{% fin %}\n",
    "10 h|d’entretiens\n" },
  { "signatures", "{% signatures %}\n- L’agente : {{ agent.nom }}\n- Le maire :\n{% fin %}\n",
    "L’agente|Quercy-Dubreuil|Le maire|\n" },
  { "callout", "{% encadré %}\nUn.\n\nDeux.\n{% fin %}\n", "Un. \nDeux.\n" },
  { "a block under a condition", "{% encadré si agent.masculin %}\nUn.\n{% fin %}\n", "Un.\n" },
  { "filters", "{{ agent.appellation | majuscule }} {{ agent.nom | capitales }} {{ \"Agent\" | minuscule }}"
               " {{ collectivite.nom | du }} {{ collectivite.nom | au }} {{ dossier.points_appui | virgules }}\n",
    "Agente QUERCY-DUBREUIL agent de la commune de Roquebelle à la commune de Roquebelle Écoute des "
    "familles, Rigueur\n" },
  { "dates", "{{ date }}, {{ date | long }}, {{ date | chiffres }}\n",
    "4 octobre 2024, vendredi 4 octobre 2024, 04/10/2024\n" },
  { "agreement", "né{{ accord \"e\" }}, {{ accord \"il\" \"elle\" }}\n", "née, elle\n" },
  { "rich text", "## T\n{% pour s dans sections si s.code = \"demande\" %}\n{{ s.texte }}\n{% fin %}\n",
    "T\nMme Quercy-Dubreuil a demandé ce bilan : elle doute.\n" },
  { "a heading that says nothing", "# {{ collectivite.code_service }}\n\na\n", "a\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *text = render (one->template, complet);
  g_autofree char *said = plain (text);

  g_assert_cmpstr (said, ==, one->text);
}

typedef struct {
  const char *name, *template;
  guint ligne;
  const char *part; /* of the sentence, in French */
} Fault;

static const Fault faults[] = {
  { "unknown variable", "a\n\n{{ agent.nm }}\n", 3,
    "la variable « agent.nm » n’existe pas ; voulez-vous dire « agent.nom » ?" },
  { "unknown object", "{{ agant.nom }}\n", 1, "voulez-vous dire « agent.nom » ?" },
  { "nothing near", "{{ zzz }}\n", 1, "la variable « zzz » n’existe pas" },
  { "not an object", "{{ agent.nom.x }}\n", 1, "« agent.nom.x »" },
  { "a list printed", "{{ actions }}\n", 1, "liste" },
  { "an object printed", "{{ agent }}\n", 1, "« agent »" },
  { "no end", "a\n{% si agent %}\nb\n", 2, "« si »" },
  { "end of nothing", "a\n{% fin %}\n", 2, "ne termine rien" },
  { "else of nothing", "{% sinon %}\n", 1, "« sinon »" },
  { "not closed", "{{ agent.nom }\n", 1, "n’est pas fermé" },
  { "unknown block", "{% encart %}\n", 1, "« encart »" },
  { "unknown filter", "{{ agent.nom | gras }}\n", 1, "« gras »" },
  { "filter of another kind", "{{ agent.nom | long }}\n", 1, "« long »" },
  { "a loop over a text", "{% pour a dans agent.nom %}{% fin %}\n", 1, "liste" },
  { "a loop without a list", "{% pour a %}{% fin %}\n", 1, "pour" },
  { "a rich text in a sentence", "{% pour s dans sections %}a {{ s.texte }}{% fin %}\n", 1, "texte riche" },
  { "a block in a sentence", "a {% page %} b\n", 1, "seul" },
  { "a block in a block of text", "{% fiche %}\n{% page %}\n{% fin %}\n", 2, "bloc" },
  { "lines without a number", "{% lignes %}\n", 1, "nombre" },
  { "too many lines", "{% lignes 400 %}\n", 1, "nombre" },
  { "texts in order", "{% si agent.nom < \"b\" %}a{% fin %}\n", 1, "texte" },
  { "text and number", "{% si agent.nom = 2 %}a{% fin %}\n", 1, "texte" },
  { "parenthesis", "{% si (agent %}a{% fin %}\n", 1, "parenthèse" },
  { "quotation mark", "{% si agent.nom = \"a %}a{% fin %}\n", 1, "fermé" },
  { "HTML", "a\n\n<div>\n", 3, "HTML" },
  { "code", "```\na\n```\n", 1, "code" },
  { "a table in a list", "- a\n  | b | c |\n  |---|---|\n", 3, "tableau" },
  { "a table in a quotation", "> | b | c |\n> |---|---|\n", 2, "tableau" },
  { "margin", "a\n\n    b\n", 3, "marge" },
  { "a character of the values", "a \xf3\xb0\x80\x80 b\n", 1, "U+F0000" },
  { "a control character", "a\x01\n", 1, "U+0001" },
  { "not UTF-8", "a\n\xff\n", 2, "UTF-8" },
  { "unknown key", "---\nauteur : x\n---\n", 2, "titre" },
  { "a block in the preamble", "---\ntitre : {% page %}\n---\n", 2, "---" },
  { "a preamble without an end", "---\ntitre : x\n", 1, "---" },
};

static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GPtrArray) fautes = new_fautes ();
  g_autoptr (Modele) modele = modele_new (fault->template, &modele_classe_document, fautes);
  g_autofree char *written = modele_fautes_write (fautes);
  g_autofree char *said = plain (written);
  const ModeleFaute *first;

  g_assert_null (modele);
  g_assert_cmpuint (fautes->len, >=, 1);
  first = fautes->pdata[0];
  g_assert_cmpuint (first->ligne, ==, fault->ligne);
  if (strstr (said, fault->part) == NULL)
    g_error ("“%s” is not in: %s", fault->part, said);
}

/* All that is wrong is said at once, in the order of the lines. */
static void
test_all_at_once (void)
{
  g_autoptr (GPtrArray) fautes = new_fautes ();
  g_autoptr (Modele) modele = modele_new ("{{ agent.nm }}\n{% si agent.gade %}\n{{ x }}\n",
                                          &modele_classe_document, fautes);

  g_assert_null (modele);
  g_assert_cmpuint (fautes->len, ==, 4);
  for (guint i = 1; i < fautes->len; i++)
    g_assert_cmpuint (((ModeleFaute *) fautes->pdata[i - 1])->ligne, <=,
                      ((ModeleFaute *) fautes->pdata[i])->ligne);
}

/* Where a value stands does not change it: not one of these is markup. */
static void
test_shape (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (Bloc) bloc = NULL;
  static const char *points[] = { "# un", "- deux | trois", "**quatre** {{ agent.nom }} {% fin %}", NULL };
  const Bloc *list, *item;

  g_object_set (complet->dossier, "points-appui", points, NULL);
  bloc = build ("{% pour p dans dossier.points_appui %}\n- {{ p }}\n{% fin %}\n", complet);
  g_assert_cmpuint (bloc->children->len, ==, 1);
  list = bloc->children->pdata[0];
  g_assert_cmpint (list->kind, ==, BLOC_LIST);
  g_assert_cmpuint (list->children->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = NULL;

      item = list->children->pdata[i];
      g_assert_cmpuint (item->children->len, ==, 1);
      item = item->children->pdata[0];
      text = plain (inline_get_text (item->text));
      g_assert_cmpint (item->kind, ==, BLOC_PARAGRAPH);
      g_assert_cmpstr (text, ==, points[i]);
    }
}

/* What a template asks of the layout reaches the blocks. */
static void
test_layout (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (Bloc) bloc = build ("# T\n\n{% clôture %}\n## A\n\n{% ensemble %}\na\n\nb\n{% fin %}\n"
                                 "{% colonnes 3 1 %}\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
                                 "{% passage %}\nc\n{% fin %}\n## S\n\nd\n\n"
                                 "{% signatures %}\n- L’agent : x\n{% fin %}\n{% lignes 4 %}\n",
                                 complet);
  const Bloc *const *blocs = (const Bloc *const *) bloc->children->pdata;
  static const BlocKind kinds[]
      = { BLOC_TITLE,   BLOC_HEADING, BLOC_PARAGRAPH, BLOC_PARAGRAPH,  BLOC_TABLE,
          BLOC_PASSAGE, BLOC_HEADING, BLOC_PARAGRAPH, BLOC_SIGNATURES, BLOC_WRITING };

  g_assert_cmpuint (bloc->children->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (blocs[i]->kind, ==, kinds[i]);
  g_assert_true (blocs[1]->closing);
  g_assert_false (blocs[2]->together);
  g_assert_true (blocs[3]->together);
  g_assert_cmpfloat (blocs[4]->hints[0], ==, 0.75);
  g_assert_false (blocs[4]->right[0]);
  g_assert_true (blocs[4]->right[1]);
  g_assert_cmpfloat (blocs[6]->reluctance, >, 0);
  g_assert_true (blocs[8]->together);
  g_assert_cmpuint (blocs[9]->level, ==, 4);
}

static void
test_preamble (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (Bloc) said = build ("---\ncourant : A {{ agent.nom }}\nréférence : B\npied : C\n"
                                 "version : 7\n---\n# T\n",
                                 complet);
  g_autoptr (Bloc) silent = build ("# T\n", complet);

  g_assert_cmpstr (said->running_title, ==, "A Quercy-Dubreuil");
  g_assert_cmpstr (said->reference, ==, "B");
  g_assert_cmpstr (said->footer, ==, "C");
  g_assert_nonnull (strstr (silent->running_title, "Maëlys Quercy-Dubreuil"));
  g_assert_nonnull (strstr (silent->reference, "2026-09-0042"));
}

/* The version is that of the text: the same one always, another for another text. */
static void
test_version (void)
{
  g_autoptr (GPtrArray) fautes = new_fautes ();
  g_autoptr (Modele) a = modele_new ("---\nversion : 7\n---\na\n", &modele_classe_document, fautes);
  g_autoptr (Modele) b = modele_new ("---\nversion : 7\n---\nb\n", &modele_classe_document, fautes);
  g_autofree char *synthese = modele_version ("synthese");
  g_autofree char *again = modele_version ("synthese");

  g_assert_cmpstr (modele_get_version (a), ==, "7-ee53930b");
  g_assert_cmpstr (modele_get_version (a), !=, modele_get_version (b));
  g_assert_true (g_str_has_prefix (modele_get_version (b), "7-"));
  g_assert_nonnull (synthese);
  g_assert_cmpstr (synthese, ==, again);
  g_assert_null (modele_version ("inconnu"));
}

/* Every template that is shipped can be read. */
static void
test_shipped (void)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GBytes) bytes = modele_get_text (document_kind_get_code (i));
      g_autofree char *template = NULL;
      g_autoptr (GPtrArray) fautes = new_fautes ();
      g_autoptr (Modele) modele = NULL;
      g_autofree char *said = NULL;

      g_assert_nonnull (bytes);
      template = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      modele = modele_new (template, &modele_classe_document, fautes);
      said = modele_fautes_write (fautes);
      if (modele == NULL)
        g_error ("%s.md: %s", document_kind_get_code (i), said);
    }
}

/* A template of the centre takes the place of the one that is shipped. */
static void
test_override (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  DocumentSource source = { .complet = complet, .jour = 20000, .modele = "# Autre titre\n\nx\n" };
  g_autoptr (GError) error = NULL;
  g_autoptr (Bloc) bloc = document_build (DOCUMENT_SYNTHESE, &source, &error);
  g_autofree char *title = document_get_title (DOCUMENT_SYNTHESE, &source);

  g_assert_no_error (error);
  g_assert_cmpuint (bloc->children->len, ==, 2);
  g_assert_cmpstr (title, ==, "Autre titre");
  source.modele = "a\n{{ agent.nm }}\n";
  g_assert_null (document_build (DOCUMENT_SYNTHESE, &source, &error));
  g_assert_nonnull (strstr (error->message, "agent.nom"));
}

static gpointer
build_often (gpointer data)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 40; i++)
    {
      DocumentSource source = { .complet = complet, .jour = 20000 };
      g_autoptr (Bloc) bloc = document_build (DOCUMENT_SYNTHESE, &source, NULL);

      g_string_truncate (text, 0);
      append_text (text, bloc);
    }
  return g_string_free (text, FALSE);
}

/* Pages are made in threads, from the same templates. */
static void
test_threads (void)
{
  GThread *threads[4];
  g_autofree char *alone = build_often (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("build", build_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *text = g_thread_join (threads[i]);

      g_assert_cmpstr (text, ==, alone);
    }
}

/* What the index proposes to write is read, each name within the loop that it is of. */
static void
test_index (void)
{
  g_autoptr (GPtrArray) noms = modele_index_list ();

  g_assert_cmpuint (noms->len, >, 200);
  for (guint i = 0; i < noms->len; i++)
    {
      const ModeleNom *nom = noms->pdata[i];
      g_auto (GStrv) parts = g_strsplit (nom->nom, ".", -1);
      g_autofree char *texte = nom->boucle != NULL
        ? g_strdup_printf ("{%% pour %s dans %s %%}\n%s\n{%% fin %%}\n", parts[0], nom->boucle,
                           nom->insertion)
        : g_strdup (nom->insertion);
      g_autoptr (GPtrArray) fautes = g_ptr_array_new_with_free_func (
        (GDestroyNotify) modele_faute_free);
      g_autoptr (Modele) modele = modele_new (texte, &modele_classe_document, fautes);

      if (modele == NULL)
        g_test_message ("%s: %s", nom->nom, modele_fautes_write (fautes));
      g_assert_nonnull (modele);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("JALONS_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/modele/value/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/modele/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/modele/fault/all-at-once", test_all_at_once);
  g_test_add_func ("/modele/shape", test_shape);
  g_test_add_func ("/modele/index", test_index);
  g_test_add_func ("/modele/layout", test_layout);
  g_test_add_func ("/modele/preamble", test_preamble);
  g_test_add_func ("/modele/version", test_version);
  g_test_add_func ("/modele/shipped", test_shipped);
  g_test_add_func ("/modele/override", test_override);
  g_test_add_func ("/modele/threads", test_threads);
  return g_test_run ();
}
