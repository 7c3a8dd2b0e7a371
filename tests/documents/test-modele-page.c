/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte.h"
#include "documents/modele-private.h"
#include "documents/source.h"

#include <string.h>

/* docs/modeles.md tells of what there is, and of nothing else. */

static const char *
type_word (const ModeleVariable *variable)
{
  static const char *words[] = { "texte", "texte riche", "nombre", "montant", "durée", "date", "oui/non" };

  return words[variable->type];
}

static void
list_class (GHashTable *classes, const ModeleClasse *classe)
{
  if (!g_hash_table_add (classes, (gpointer) classe))
    return;
  for (guint i = 0; i < classe->n; i++)
    if (classe->variables[i].classe != NULL)
      list_class (classes, classe->variables[i].classe);
}

static char *
write_line (const ModeleVariable *variable)
{
  g_autofree char *type
      = variable->type == MODELE_OBJET ? g_strdup_printf ("objet %s", variable->classe->nom)
        : variable->type != MODELE_LISTE ? g_strdup (type_word (variable))
        : variable->classe == NULL       ? g_strdup ("liste de textes")
                                   : g_strdup_printf ("liste de %s", variable->classe->nom);

  return g_strdup_printf ("| `%s` | %s |", variable->nom, type);
}

/* The part of the page under the title of a class; "" where there is none. */
static const char *
find_part (char **parts, const ModeleClasse *classe)
{
  g_autofree char *title = g_strdup_printf ("%s\n", classe->nom);

  for (guint i = 1; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], title))
      return parts[i];
  return "";
}

/* Every variable is in docs/modeles.md, under its class and with its kind, and nothing else is. */
static void
test_documented (void)
{
  g_autofree char *doc = NULL;
  g_autoptr (GHashTable) classes = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  GHashTableIter iter;
  gpointer key;
  guint documented = 0, declared = 0;

  g_assert_true (g_file_get_contents (DOCS_DIR "/modeles.md", &doc, NULL, NULL));
  parts = g_strsplit (strstr (doc, "## Variables"), "\n### ", -1);
  for (guint i = 1; parts[i] != NULL; i++)
    for (const char *p = parts[i]; (p = strstr (p, "\n| `")) != NULL; p++)
      documented++;

  list_class (classes, &modele_classe_document);
  g_hash_table_iter_init (&iter, classes);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const ModeleClasse *classe = key;
      const char *part = find_part (parts, classe);

      for (guint i = 0; i < classe->n; i++, declared++)
        {
          g_autofree char *line = write_line (&classe->variables[i]);

          if (strstr (part, line) == NULL)
            g_string_append_printf (missing, "\n# ### %s: %s", classe->nom, line);
        }
    }
  if (missing->len > 0)
    g_error ("docs/modeles.md lacks:%s", missing->str);
  g_assert_cmpuint (g_strv_length (parts) - 1, ==, g_hash_table_size (classes));
  g_assert_cmpuint (documented, ==, declared);
}

/* So is every block and every filter. */
static void
test_words_documented (void)
{
  g_autofree char *doc = NULL;
  g_autofree char *blocs = directive_list_names ();
  g_auto (GStrv) directives = g_strsplit (blocs, ", ", -1);
  g_auto (GStrv) filtres = g_strsplit (filtre_get_names (), ", ", -1);

  g_assert_true (g_file_get_contents (DOCS_DIR "/modeles.md", &doc, NULL, NULL));
  g_assert_cmpuint (g_strv_length (directives), ==, N_DIRECTIVES);
  for (guint i = 0; directives[i] != NULL; i++)
    {
      g_autofree char *start = g_strdup_printf ("\n| `{%% %s", directives[i]);

      if (strstr (doc, start) == NULL)
        g_error ("docs/modeles.md lacks the block “%s”", directives[i]);
    }
  for (guint i = 0; filtres[i] != NULL; i++)
    {
      g_autofree char *start = g_strdup_printf ("\n| `%s` |", filtres[i]);

      if (strstr (doc, start) == NULL)
        g_error ("docs/modeles.md lacks the filter “%s”", filtres[i]);
    }
}

/* The versions that were ever given to the texts of the centre, each number with the checksum of its
 * text. A document keeps the version of what it was made of: a text that changes takes the next
 * number, and its line here one more version. */
static const struct {
  const char *code, *versions;
} registre[] = {
  { "synthese", "2-e498ac22" },
  { "livret", "2-ddff1cde" },
  { "restitution", "1-5699f86b" },
  { "plan_action", "2-cf5896d5" },
  { "fiche_renseignement", "2-9195726b" },
  { "devis", "1-1ca188dd 2-13beb9a9" },
  { "convention_prealable", "1-3a5d5425 2-f0717aa4" },
  { "convention", "2-ca20b9e8 3-b9a9966d" },
  { "avenant", "1-dfbec33b" },
  { "convocation", "1-03373199" },
  { "emargement", "2-c44c5664" },
  { "attestation", "2-fcc66b62" },
  { "mi_parcours", "1-420bcfc6" },
  { "etat_liquidatif", "1-e67e64b5 2-3656a076" },
  { "cahier_des_charges", "1-e53857fc" },
  { "avis_restitution", "1-435a69eb" },
  { "questionnaire_fin", "2-82e158fc" },
  { "questionnaire_6_mois", "2-d41388bd" },
  { "relance", "2-d289e601" },
  { "preparation", "1-8a242c9c" },
};

static const char *
find_versions (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (registre); i++)
    if (g_str_equal (registre[i].code, code))
      return registre[i].versions;
  return "";
}

/* Whether @version is the last one of @versions, and no number is there twice. */
static gboolean
is_registered (const char *versions, const char *version)
{
  g_auto (GStrv) all = g_strsplit (versions, " ", -1);
  guint n = g_strv_length (all);

  for (guint i = 1; i < n; i++)
    if (g_ascii_strtoull (all[i], NULL, 10) <= g_ascii_strtoull (all[i - 1], NULL, 10))
      return FALSE;
  return n > 0 && g_str_equal (all[n - 1], version);
}

static void
test_versions (void)
{
  for (guint kind = 0; kind < N_DOCUMENTS; kind++)
    {
      const char *code = document_kind_get_code (kind);
      g_autofree char *version = modele_version (code);

      if (!is_registered (find_versions (code), version))
        g_error ("The text of “%s” has changed, now %s: raise its “version”, then add it to the line "
                 "of this test", code, version);
    }
  /* What it is there to find: a text that changed under its number. */
  g_assert_true (is_registered ("1-aaaaaaaa 2-bbbbbbbb", "2-bbbbbbbb"));
  g_assert_false (is_registered ("1-aaaaaaaa 2-bbbbbbbb", "2-cccccccc"));
  g_assert_false (is_registered ("1-aaaaaaaa 2-bbbbbbbb 2-cccccccc", "2-cccccccc"));
  g_assert_false (is_registered ("1-aaaaaaaa 2-bbbbbbbb", "1-aaaaaaaa"));
  g_assert_false (is_registered ("", "1-aaaaaaaa"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/modele-page/variables", test_documented);
  g_test_add_func ("/modele-page/words", test_words_documented);
  g_test_add_func ("/documents/modele-page/versions", test_versions);
  return g_test_run ();
}
