/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/marques.h"

static void
test_lines (void)
{
  static const struct { const char *ligne; LigneMarques attendues; } cas[] = {
    { "Texte", { LIGNE_TEXTE, 0, 0, 0, 0 } },
    { "  retrait", { LIGNE_TEXTE, 0, 0, 0, 0 } },
    { "# Titre", { LIGNE_TITRE, 1, 0, 2, 0 } },
    { "###  Titre", { LIGNE_TITRE, 3, 0, 5, 0 } },
    { "####### sept", { LIGNE_TEXTE, 0, 0, 0, 0 } },
    { "#mot", { LIGNE_TEXTE, 0, 0, 0, 0 } },
    { "- point", { LIGNE_PUCE, 0, 0, 2, 0 } },
    { "  * point", { LIGNE_PUCE, 0, 2, 4, 0 } },
    { "*italique*", { LIGNE_TEXTE, 0, 0, 0, 0 } },
    { "-5 degrés", { LIGNE_TEXTE, 0, 0, 0, 0 } },
    { "12. mois", { LIGNE_NUMERO, 0, 0, 4, 12 } },
    { "3) troisième", { LIGNE_NUMERO, 0, 0, 3, 3 } },
    { "12.5 points", { LIGNE_TEXTE, 0, 0, 0, 0 } },
    { "2026", { LIGNE_TEXTE, 0, 0, 0, 0 } },
    { "", { LIGNE_TEXTE, 0, 0, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      const LigneMarques lues = marques_read (cas[i].ligne);

      g_test_message ("« %s »", cas[i].ligne);
      g_assert_cmpint (lues.genre, ==, cas[i].attendues.genre);
      g_assert_cmpuint (lues.niveau, ==, cas[i].attendues.niveau);
      g_assert_cmpuint (lues.retrait, ==, cas[i].attendues.retrait);
      g_assert_cmpuint (lues.contenu, ==, cas[i].attendues.contenu);
      g_assert_cmpuint (lues.numero, ==, cas[i].attendues.numero);
    }
}

static void
test_emphases (void)
{
  static const struct { const char *ligne; const char *attendues; } cas[] = {
    { "un **mot** gras", "3-10:2 " },
    { "un *mot* penché", "3-8:1 " },
    { "_é_", "0-3:1 " },
    { "***les deux***", "1-13:2 0-14:1 " },
    { "**a *b* c**", "4-7:1 0-11:2 " },
    { "snake_case_mot", "" },
    { "2 * 3 * 4", "" },
    { "- **point**", "2-11:2 " },
    { "* point *", "" },
    { "\\*pas\\*", "" },
    { "**ouvert", "" },
    { "*a **b*", "4-7:1 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (GArray) emphases = marques_find_emphases (cas[i].ligne);
      g_autoptr (GString) trouvees = g_string_new (NULL);

      for (guint j = 0; j < emphases->len; j++)
        {
          const Emphase *emphase = &g_array_index (emphases, Emphase, j);

          g_string_append_printf (trouvees, "%u-%u:%u ", emphase->debut, emphase->fin,
                                  emphase->largeur);
        }
      g_test_message ("« %s »", cas[i].ligne);
      g_assert_cmpstr (trouvees->str, ==, cas[i].attendues);
    }
}

static void
test_next (void)
{
  static const struct { const char *ligne; const char *suite; } cas[] = {
    { "Texte", NULL }, { "## Titre", NULL }, { "- un", "- " },      { "  - un", "  - " },
    { "* un", "* " },  { "1. un", "2. " },   { " 9) neuf", " 10) " }, { "- ", "" },
    { "3. ", "" },     { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *suite = marques_get_next (cas[i].ligne);

      g_assert_cmpstr (suite, ==, cas[i].suite);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marques/lines", test_lines);
  g_test_add_func ("/marques/emphases", test_emphases);
  g_test_add_func ("/marques/next", test_next);
  return g_test_run ();
}
