/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/listes.h"

static char *
renumber (const char           *texte,
          guint                 ligne,
          const ListeNumerotee *avant)
{
  g_autoptr (GArray) retouches = listes_renumber (texte, ligne, avant);
  g_auto (GStrv) lignes = g_strsplit (texte, "\n", -1);

  for (guint i = 0; i < retouches->len; i++)
    {
      const NumeroRetouche *retouche = &g_array_index (retouches, NumeroRetouche, i);
      char *ligne_avant = lignes[retouche->ligne];

      lignes[retouche->ligne] =
        g_strdup_printf ("%.*s%u%s", (int) retouche->debut, ligne_avant, retouche->numero,
                         ligne_avant + retouche->debut + retouche->chiffres);
      g_free (ligne_avant);
    }
  return g_strjoinv ("\n", lignes);
}

/* The list that has the caret, and no other. */
static void
test_places (void)
{
  static const struct { const char *texte; guint ligne; const char *attendu; } cas[] = {
    { "1. a\n2. b\n2. c", 1, "1. a\n2. b\n3. c" },
    { "1. a\n1. b\n1. c", 0, "1. a\n2. b\n3. c" },
    { "4. a\n9. b", 1, "4. a\n5. b" },
    { "9. a\n9. b", 0, "9. a\n10. b" },
    { "3) a\n3) b", 0, "3) a\n4) b" },
    { "1. a\n   2. b\n2. c", 1, "1. a\n   1. b\n2. c" },
    { "1. a\n   1. b\n   1. c\n1. d", 0, "1. a\n   1. b\n   2. c\n2. d" },
    { "1. a\n   - b\n3. c", 0, "1. a\n   - b\n2. c" },
    { "1. a\nsuite du texte\n3. c", 0, "1. a\nsuite du texte\n2. c" },
    { "1. a\n\n   encore\n\n3. c", 0, "1. a\n\n   encore\n\n2. c" },
    { "1. a\n\n3. c", 0, "1. a\n\n2. c" },
    { "1. a\n\nTexte\n\n1. b\n1. c", 0, "1. a\n\nTexte\n\n1. b\n1. c" },
    { "1. a\n\nTexte\n\n1. b\n1. c", 5, "1. a\n\nTexte\n\n1. b\n2. c" },
    { "1. a\n## Titre\n3. b\n3. c", 0, "1. a\n## Titre\n3. b\n3. c" },
    { "1. a\n5) b\n5) c", 0, "1. a\n5) b\n5) c" },
    { "- a\n3. b\n3. c", 0, "- a\n3. b\n4. c" },
    { "Texte\n3. b\n3. c", 0, "Texte\n3. b\n4. c" },
    { "2026\n2027", 0, "2026\n2027" },
    { "", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *obtenu = renumber (cas[i].texte, cas[i].ligne, NULL);

      g_assert_cmpstr (obtenu, ==, cas[i].attendu);
    }
}

/* What begins the list, after a change. */
static void
test_starts (void)
{
  static const struct { const char *avant, *apres; guint ligne, ici; const char *attendu; } cas[] = {
    /* the first item is deleted */
    { "1. a\n2. b\n3. c", "2. b\n3. c", 0, 0, "1. b\n2. c" },
    { "4. a\n5. b\n6. c", "6. c", 0, 0, "4. c" },
    /* it becomes a paragraph */
    { "1. a\n2. b\n3. c", "a\n2. b\n3. c", 0, 0, "a\n1. b\n2. c" },
    /* its number is typed */
    { "1. a\n2. b", "7. a\n2. b", 0, 0, "7. a\n8. b" },
    { "1. a\n2. b", "2. a\n2. b", 0, 0, "2. a\n3. b" },
    /* the list had nothing to do with it */
    { "Texte", "Texte\n5. b\n6. c", 0, 1, "Texte\n5. b\n6. c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      ListeNumerotee avant;
      const gboolean trouvee = listes_find (cas[i].avant, cas[i].ligne, &avant);
      g_autofree char *obtenu = renumber (cas[i].apres, cas[i].ici, trouvee ? &avant : NULL);

      g_assert_cmpstr (obtenu, ==, cas[i].attendu);
    }
}

static void
test_indents (void)
{
  static const struct { const char *texte; guint ligne; gboolean dedans; int decalage; guint derniere; } cas[] = {
    { "1. a\n2. b", 1, TRUE, 3, 1 },
    { "1. a\n2. b", 0, TRUE, 0, 0 },
    { "10. a\n11. b", 1, TRUE, 4, 1 },
    { "- a\n- b\n  - c\n- d", 1, TRUE, 2, 2 },
    { "1. a\n   1. b", 1, TRUE, 0, 1 },
    { "1. a\n   1. b\n2. c", 1, FALSE, -3, 1 },
    { "1. a\n   - b\n     - c", 2, FALSE, -2, 2 },
    { "1. a", 0, FALSE, 0, 0 },
    { "  - a", 0, FALSE, -2, 0 },
    { "Texte", 0, TRUE, 0, 0 },
    { "1. a", 3, TRUE, 0, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      guint derniere;

      g_test_message ("« %s »", cas[i].texte);
      g_assert_cmpint (listes_find_indent (cas[i].texte, cas[i].ligne, cas[i].dedans, &derniere), ==,
                       cas[i].decalage);
      g_assert_cmpuint (derniere, ==, cas[i].derniere);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/listes/places", test_places);
  g_test_add_func ("/listes/starts", test_starts);
  g_test_add_func ("/listes/indents", test_indents);
  return g_test_run ();
}
