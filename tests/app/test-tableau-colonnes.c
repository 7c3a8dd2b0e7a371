/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/tableau-colonnes.h"

/* The widths always fill what there is; what was written is read. */
static void
test_widths (void)
{
  static const int disponibles[] = { 2000, 1400, 1000, 700, 480 };
  g_autoptr (TableauColonnes) colonnes = tableau_colonnes_new ();
  g_autoptr (TableauColonnes) relues = tableau_colonnes_new ();
  g_autofree char *texte = NULL;
  int largeurs[TABLEAU_N_COLONNES];

  for (guint i = 0; i < G_N_ELEMENTS (disponibles); i++)
    {
      int total = 0;

      tableau_colonnes_share (colonnes, disponibles[i], largeurs);
      for (guint c = 0; c < TABLEAU_N_COLONNES; c++)
        {
          g_assert_true (largeurs[c] == 0 || tableau_colonnes_is_visible (colonnes, c));
          total += largeurs[c];
        }
      g_assert_cmpint (total, ==, disponibles[i]);
    }

  tableau_colonnes_set_largeur (colonnes, TABLEAU_STATUT, 333);
  tableau_colonnes_set_visible (colonnes, TABLEAU_PHASE, TRUE);
  tableau_colonnes_set_visible (colonnes, TABLEAU_AGENT, FALSE);
  texte = tableau_colonnes_print (colonnes);
  tableau_colonnes_parse (relues, "{'statut': (true, 99999), 'perdue': (true, 3)}");
  g_assert_cmpint (tableau_colonnes_get_largeur (relues, TABLEAU_STATUT), <, 99999);
  tableau_colonnes_parse (relues, "not a variant");
  tableau_colonnes_parse (relues, texte);
  g_assert_cmpint (tableau_colonnes_get_largeur (relues, TABLEAU_STATUT), ==, 333);
  g_assert_true (tableau_colonnes_is_visible (relues, TABLEAU_PHASE));
  g_assert_true (tableau_colonnes_is_visible (relues, TABLEAU_AGENT));
  tableau_colonnes_set_largeur (relues, TABLEAU_STATUT, 0);
  g_assert_cmpint (tableau_colonnes_get_largeur (relues, TABLEAU_STATUT), <, 333);
}

/* With every column on a small screen, a reference, a statut, a day and a price are whole: those that can
 * be cut give way; and nobody makes them narrower. */
static void
test_whole (void)
{
  static const TableauColonne entieres[] = { TABLEAU_REFERENCE, TABLEAU_STATUT, TABLEAU_DEMANDE,
                                             TABLEAU_PRIX };
  g_autoptr (TableauColonnes) colonnes = tableau_colonnes_new ();
  int au_large[TABLEAU_N_COLONNES];
  int serrees[TABLEAU_N_COLONNES];

  for (guint i = 0; i < TABLEAU_N_COLONNES; i++)
    tableau_colonnes_set_visible (colonnes, i, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (entieres); i++)
    tableau_colonnes_set_largeur (colonnes, entieres[i], 1);
  tableau_colonnes_share (colonnes, 3000, au_large);
  tableau_colonnes_share (colonnes, 1004, serrees);
  for (guint i = 0; i < G_N_ELEMENTS (entieres); i++)
    {
      g_assert_cmpint (serrees[entieres[i]], >=, 96);
      g_assert_cmpint (serrees[entieres[i]], ==, au_large[entieres[i]]);
    }
  g_assert_cmpint (serrees[TABLEAU_COLLECTIVITE], <, au_large[TABLEAU_COLLECTIVITE]);
}

/* With text twice as large on a small screen, and less and less room: what is left can be read, and what
 * one looks for leaves last. */
static void
test_no_room (void)
{
  static const TableauColonne derniers[] = { TABLEAU_AGENT, TABLEAU_STATUT, TABLEAU_ECHEANCE,
                                             TABLEAU_ENTRETIEN };
  g_autoptr (TableauColonnes) colonnes = tableau_colonnes_new ();
  int largeurs[TABLEAU_N_COLONNES];
  guint avant = G_MAXUINT;

  for (int largeur = 1400; largeur >= 120; largeur -= 20)
    {
      guint n = 0;

      tableau_colonnes_share (colonnes, largeur, largeurs);
      for (guint c = 0; c < TABLEAU_N_COLONNES; c++)
        {
          g_assert_true (largeurs[c] == 0 || largeurs[c] >= 48);
          n += largeurs[c] > 0;
        }
      g_assert_cmpint (largeurs[TABLEAU_AGENT], >=, 120);
      g_assert_true (largeurs[TABLEAU_STATUT] == 0 || largeurs[TABLEAU_STATUT] >= 158);
      for (guint i = 0; i < MIN (n, G_N_ELEMENTS (derniers)); i++)
        g_assert_cmpint (largeurs[derniers[i]], >, 0);
      g_assert_cmpuint (n, <=, avant);
      avant = n;
    }
  g_assert_cmpuint (avant, ==, 1);
  tableau_colonnes_share (colonnes, 976, largeurs);
  g_assert_cmpint (largeurs[TABLEAU_CONSEILLER], >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tableau-colonnes/widths", test_widths);
  g_test_add_func ("/tableau-colonnes/whole", test_whole);
  g_test_add_func ("/tableau-colonnes/no-room", test_no_room);

  return g_test_run ();
}
