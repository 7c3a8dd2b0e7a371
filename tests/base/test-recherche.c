/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/recherche.h"

static void
test_key (void)
{
  static const struct
  {
    const char *texte;
    const char *key;
  } cas[] = {
    { "Élodie", "elodie" },          { "N’Guessan", "n guessan" },   { "N'Guessan", "n guessan" },
    { "Hautecœur", "hautecoeur" },   { "HAUTECŒUR", "hautecoeur" },  { "  Saint-Étienne ", "saint etienne" },
    { "Læticia", "laeticia" },       { "Noe\314\210l", "noel" },     { "2026-01-0007", "2026 01 0007" },
    { "", "" },                      { NULL, "" },                   { "—", "" },
    { "Straße", "strasse" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *key = recherche_key (cas[i].texte);

      g_assert_cmpstr (key, ==, cas[i].key);
    }
}

static void
test_invalid (void)
{
  g_autofree char *key = recherche_key ("abc\xff" "def");

  g_assert_true (g_utf8_validate (key, -1, NULL));
}

static void
test_matches (void)
{
  static const struct
  {
    const char *texte;
    const char *question;
    gboolean trouve;
  } cas[] = {
    { "Brissac-Faure Solène, Saint-Aubin", "sole", TRUE },
    { "Brissac-Faure Solène, Saint-Aubin", "aubin BRIS", TRUE },
    { "Brissac-Faure Solène, Saint-Aubin", "faure", TRUE },
    { "Brissac-Faure Solène, Saint-Aubin", "aure", FALSE },
    { "Brissac-Faure Solène, Saint-Aubin", "solene martin", FALSE },
    { "Brissac-Faure Solène, Saint-Aubin", "", TRUE },
    { "sasa sable", "sable", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *key = recherche_key (cas[i].texte);
      g_autofree char *question = recherche_key (cas[i].question);

      g_assert_cmpint (recherche_matches (key, question), ==, cas[i].trouve);
    }
}

static void
test_collation (void)
{
  static const char * const ordre[] = { "Élodie", "Emile", "Émile", "Zoé" };

  for (guint i = 1; i < G_N_ELEMENTS (ordre); i++)
    {
      g_autofree char *a = recherche_collation (ordre[i - 1]);
      g_autofree char *b = recherche_collation (ordre[i]);

      g_assert_cmpstr (a, <, b);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/recherche/key", test_key);
  g_test_add_func ("/base/recherche/invalid", test_invalid);
  g_test_add_func ("/base/recherche/matches", test_matches);
  g_test_add_func ("/base/recherche/collation", test_collation);
  return g_test_run ();
}
