/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte.h"
#include "documents/modele-private.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/modele-page/variables", test_documented);
  g_test_add_func ("/modele-page/words", test_words_documented);
  return g_test_run ();
}
