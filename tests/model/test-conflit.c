/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/conflit.h"

static gint64
at (gint mois,
    gint jour,
    gint minute)
{
  return instant_from_local (jour_from_ymd (2026, mois, jour), minute);
}

/* 12 November, minutes from midnight. */
static Creneau
make (gint        debut,
      gint        fin,
      const char *conseiller,
      const char *agent,
      const char *lieu)
{
  return (Creneau) { .debut = at (11, 12, debut), .fin = at (11, 12, fin), .conseiller = conseiller,
                     .agent = agent, .lieu = lieu };
}

static void
test_table (void)
{
  const struct
  {
    Creneau a;
    Creneau b;
    ConflitNature attendu;
  } cas[] = {
    { make (540, 600, "C", "x", NULL), make (570, 630, "C", "y", NULL), CONFLIT_CONSEILLER },
    { make (540, 600, "C", "x", NULL), make (600, 660, "C", "y", NULL), CONFLIT_AUCUN },
    { make (540, 600, "C", "x", NULL), make (599, 660, "C", "y", NULL), CONFLIT_CONSEILLER },
    { make (540, 600, "C", "x", NULL), make (570, 630, "D", "y", NULL), CONFLIT_AUCUN },
    { make (540, 600, "C", "x", NULL), make (570, 630, "D", "x", NULL), CONFLIT_AGENT },
    { make (540, 600, "C", "x", "Salle Élan"), make (550, 560, "D", "y", " salle elan"), CONFLIT_LIEU },
    { make (540, 600, "C", "x", "Salle 1"), make (550, 560, "D", "y", "Salle 2"), CONFLIT_AUCUN },
    { make (540, 600, "C", "x", "S"), make (550, 560, "C", "x", "S"),
      CONFLIT_CONSEILLER | CONFLIT_AGENT | CONFLIT_LIEU },
    { make (540, 600, NULL, NULL, NULL), make (540, 600, NULL, NULL, NULL), CONFLIT_AUCUN },
    { make (540, 600, "", "", ""), make (540, 600, "", "", ""), CONFLIT_AUCUN },
    { make (540, 540, "C", "x", NULL), make (500, 600, "C", "x", NULL), CONFLIT_AUCUN },
    { make (600, 540, "C", "x", NULL), make (500, 700, "C", "x", NULL), CONFLIT_AUCUN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_assert_cmpuint (conflit_compare (&cas[i].a, &cas[i].b), ==, cas[i].attendu);
      g_assert_cmpuint (conflit_compare (&cas[i].b, &cas[i].a), ==, cas[i].attendu);
    }
}

static void
test_indisponible (void)
{
  Creneau absence = make (480, 720, "C", NULL, NULL);
  Creneau autre = make (500, 800, "C", NULL, NULL);
  const Creneau entretien = make (700, 760, "C", "x", NULL);
  const Creneau collegue = make (700, 760, "D", "x", NULL);

  absence.indisponible = autre.indisponible = TRUE;
  g_assert_cmpuint (conflit_compare (&absence, &entretien), ==, CONFLIT_INDISPONIBLE);
  g_assert_cmpuint (conflit_compare (&absence, &collegue), ==, CONFLIT_AUCUN);
  g_assert_cmpuint (conflit_compare (&absence, &autre), ==, CONFLIT_AUCUN);
}

static void
test_seance (void)
{
  Creneau a = make (540, 660, "C", "x", "S"), b = make (540, 660, "C", "y", "S");

  g_assert_cmpuint (conflit_compare (&a, &b), ==, CONFLIT_CONSEILLER | CONFLIT_LIEU);
  a.seance = b.seance = "seance";
  g_assert_cmpuint (conflit_compare (&a, &b), ==, CONFLIT_AUCUN);
  b.seance = "autre";
  g_assert_cmpuint (conflit_compare (&a, &b), !=, CONFLIT_AUCUN);
}

/* On 25 October 2026 the clocks show 2 h 30 twice, on 29 March never: only instants tell. */
static void
test_changement_d_heure (void)
{
  const gint64 avant = at (10, 25, 0) + 2 * 3600 + 30 * 60; /* 2 h 30, summer time */
  Creneau a = { .debut = avant, .fin = avant + 1800, .conseiller = "C" };
  Creneau b = { .debut = avant + 3600, .fin = avant + 5400, .conseiller = "C" };

  g_assert_cmpint (instant_get_minute (a.debut), ==, 150);
  g_assert_cmpint (instant_get_minute (b.debut), ==, 150);
  g_assert_cmpuint (conflit_compare (&a, &b), ==, CONFLIT_AUCUN);
  b.debut = avant + 1799;
  g_assert_cmpuint (conflit_compare (&a, &b), ==, CONFLIT_CONSEILLER);

  /* An hour from 1 h 30 ends at 3 h 30 on the clock: what begins at 3 h is inside it. */
  a = (Creneau) { .debut = at (3, 29, 90), .fin = at (3, 29, 90) + 3600, .conseiller = "C" };
  b = (Creneau) { .debut = at (3, 29, 180), .fin = at (3, 29, 240), .conseiller = "C" };
  g_assert_cmpint (instant_get_minute (a.fin), ==, 210);
  g_assert_cmpuint (conflit_compare (&a, &b), ==, CONFLIT_CONSEILLER);
}

/* The sweep finds what comparing everything with everything finds. */
static void
test_find (void)
{
  static const char * const conseillers[] = { "C", "D", "E" };
  static const char * const lieux[] = { "S1", "S2", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  Creneau creneaux[120];
  g_autoptr (GArray) trouves = NULL;
  guint attendus = 0;

  for (guint i = 0; i < G_N_ELEMENTS (creneaux); i++)
    {
      const gint debut = g_rand_int_range (rand, 480, 1000);

      creneaux[i] = make (debut, debut + g_rand_int_range (rand, 0, 120),
                          conseillers[g_rand_int_range (rand, 0, 3)], NULL,
                          lieux[g_rand_int_range (rand, 0, 3)]);
      creneaux[i].indisponible = g_rand_int_range (rand, 0, 5) == 0;
    }
  trouves = conflits_find (creneaux, G_N_ELEMENTS (creneaux));
  for (guint i = 0; i < G_N_ELEMENTS (creneaux); i++)
    for (guint j = i + 1; j < G_N_ELEMENTS (creneaux); j++)
      attendus += conflit_compare (&creneaux[i], &creneaux[j]) != CONFLIT_AUCUN ? 1 : 0;
  g_assert_cmpuint (attendus, >, 50);
  g_assert_cmpuint (trouves->len, ==, attendus);
  for (guint i = 0; i < trouves->len; i++)
    {
      const Conflit *conflit = &g_array_index (trouves, Conflit, i);

      g_assert_cmpuint (conflit->a, <, conflit->b);
      g_assert_cmpuint (conflit->nature, ==,
                        conflit_compare (&creneaux[conflit->a], &creneaux[conflit->b]));
      g_assert_cmpstr (conflit_nature_libelle (conflit->nature), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conflit/table", test_table);
  g_test_add_func ("/conflit/indisponible", test_indisponible);
  g_test_add_func ("/conflit/seance", test_seance);
  g_test_add_func ("/conflit/changement-d-heure", test_changement_d_heure);
  g_test_add_func ("/conflit/find", test_find);

  return g_test_run ();
}
