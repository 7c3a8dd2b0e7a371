/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-frise.h"

#include "base/instant.h"
#include "base/jour.h"
#include "widgets/frise-layout.h"

#include <math.h>

/* About the letters of the interface font: what matters is that widths add up. */
static double
measure_cb (const char *texte,
            gboolean    gras,
            gpointer    data)
{
  return (double) g_utf8_strlen (texte, -1) * (gras ? 5.9 : 5.5);
}

static FriseCadre
cadre_of (double   largeur,
          gboolean compact)
{
  return (FriseCadre) { 113, largeur - 24, 1.0, compact, measure_cb, NULL };
}

static gint64
jour_of (const char *iso)
{
  gint64 jour = CHAMP_ABSENT;

  if (iso != NULL)
    g_assert_true (jour_parse_iso (iso, &jour));
  return jour;
}

static void
add_bande (FriseContenu *contenu,
           const char   *label,
           const char   *court,
           const char   *prevue_du,
           const char   *prevue_au,
           const char   *debut,
           const char   *fin)
{
  FriseBande bande = {
    .code = (char *) label, .numero = contenu->bandes->len + 1, .label = (char *) label,
    .label_court = (char *) court, .prevue_du = jour_of (prevue_du),
    .prevue_au = jour_of (prevue_au), .debut = jour_of (debut), .fin = jour_of (fin),
    .avancement = (char *) (fin == NULL ? "4 tenues sur 8" : NULL),
    .couleur = contenu->bandes->len,
  };

  frise_contenu_add_bande (contenu, &bande);
}

static void
add_entretien (FriseContenu *contenu,
               const char   *iso,
               gboolean      suivant)
{
  FriseEntretien entretien = { (char *) iso, instant_from_local (jour_of (iso), 570),
                               (char *) "prevu", (char *) "Séance", suivant };

  frise_contenu_add_entretien (contenu, &entretien);
}

static void
add_echeance (FriseContenu *contenu,
              const char   *iso,
              const char   *etat,
              const char   *label)
{
  FriseEcheance echeance = { (char *) label, jour_of (iso), (char *) etat, (char *) label };

  frise_contenu_add_echeance (contenu, &echeance);
}

static FriseContenu *
usure_new (void)
{
  static const char * const entretiens[] = { "2026-09-08", "2026-09-15", "2026-09-29",
                                             "2026-10-06", "2026-10-13", "2026-10-20",
                                             "2026-11-03", "2026-11-24", "2026-12-08",
                                             "2027-01-05", "2027-01-19", "2027-02-02" };
  FriseContenu *contenu = frise_contenu_new (jour_of ("2026-11-12"));

  add_bande (contenu, "Démarrage", NULL, "2026-09-08", "2026-09-08", "2026-09-08", "2026-09-08");
  add_bande (contenu, "Séances individuelles", "Séances", "2026-09-15", "2027-01-19", "2026-09-15",
             NULL);
  add_bande (contenu, "Mi-parcours", NULL, "2026-11-03", "2026-11-03", "2026-11-03",
             "2026-11-03");
  add_bande (contenu, "Réunion de synthèse", "Synthèse", "2027-02-02", "2027-02-02", NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (entretiens); i++)
    add_entretien (contenu, entretiens[i], i == 7);
  add_echeance (contenu, "2026-08-31", "tenue", "Convention");
  add_echeance (contenu, "2026-11-03", "tenue", "Mi-parcours");
  add_echeance (contenu, "2026-11-30", "a_venir", "Action");
  add_echeance (contenu, "2026-12-04", "a_venir", "Démarche");
  add_echeance (contenu, "2027-02-02", "a_venir", "Synthèse");
  add_echeance (contenu, "2027-03-08", "a_venir", "Fin des 6 mois");

  return contenu;
}

static void
assert_apart (const FriseTexte *a,
              const FriseTexte *b)
{
  if (a->texte != NULL && b->texte != NULL)
    g_assert_true (a->x + a->largeur <= b->x + 0.01 || b->x + b->largeur <= a->x + 0.01);
}

static void
assert_nothing_touches (const FriseLayout *layout)
{
  for (guint i = 0; i < layout->echeances->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const FriseEcheancePlace *a = &g_array_index (layout->echeances, FriseEcheancePlace, i);
        const FriseEcheancePlace *b = &g_array_index (layout->echeances, FriseEcheancePlace, j);
        const FriseTexte marque_a = { (char *) "◇", a->x - 8, 16 };
        const FriseTexte marque_b = { (char *) "◇", b->x - 8, 16 };

        if (a->rang == b->rang)
          {
            assert_apart (&a->label, &b->label);
            assert_apart (&a->label, &marque_b);
            assert_apart (&b->label, &marque_a);
          }
      }

  for (guint i = 0; i < layout->bandes->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const FriseBandePlace *a = &g_array_index (layout->bandes, FriseBandePlace, i);
        const FriseBandePlace *b = &g_array_index (layout->bandes, FriseBandePlace, j);

        if (a->rang == b->rang && a->visible && b->visible)
          {
            const FriseTexte boite_a = { (char *) "", a->debut, a->fin - a->debut };
            const FriseTexte boite_b = { (char *) "", b->debut, b->fin - b->debut };

            if (!a->dedans && !b->dedans)
              assert_apart (&a->label, &b->label);
            if (!a->dedans)
              assert_apart (&a->label, &boite_b);
            if (!b->dedans)
              assert_apart (&b->label, &boite_a);
          }
      }

  for (guint i = 0; i < layout->mois->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const FriseTexte *a = &g_array_index (layout->mois, FriseMois, i).label;

        assert_apart (a, &g_array_index (layout->mois, FriseMois, j).label);
        assert_apart (a, &layout->pilule);
      }
}

static void
test_usure (void)
{
  g_autoptr (FriseContenu) contenu = usure_new ();
  const FriseCadre cadre = cadre_of (1056, FALSE);
  g_autoptr (FriseLayout) layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
  static const guint rangs[] = { 0, 0, 0, 1, 0, 1 };
  const FriseBandePlace *bandes = (const FriseBandePlace *) layout->bandes->data;
  const FriseEcheancePlace *echeances = (const FriseEcheancePlace *) layout->echeances->data;

  assert_nothing_touches (layout);
  g_assert_cmpstr (bandes[0].label.texte, ==, "1 · Démarrage\302\240✓");
  g_assert_cmpfloat (bandes[0].label.x, >, bandes[0].fin);
  /* Today's line is at the right of the mi-parcours: its label goes to the left. */
  g_assert_cmpstr (bandes[2].label.texte, ==, "3 · Mi-parcours\302\240✓");
  g_assert_cmpfloat (bandes[2].label.x, <, bandes[2].debut);
  g_assert_true (bandes[1].dedans);
  g_assert_cmpuint (bandes[1].rang, ==, 1);
  g_assert_cmpstr (bandes[1].avancement.texte, ==, "4 tenues sur 8");
  g_assert_cmpfloat_with_epsilon (bandes[1].plein_fin, layout->aujourdhui, 0.01);
  g_assert_cmpfloat_with_epsilon (bandes[3].plein_fin, bandes[3].debut, 0.01);

  for (guint i = 0; i < G_N_ELEMENTS (rangs); i++)
    {
      g_assert_cmpuint (echeances[i].rang, ==, rangs[i]);
      g_assert_nonnull (echeances[i].label.texte);
    }
  g_assert_cmpstr (echeances[0].label.texte, ==, "Convention");
  g_assert_cmpfloat (echeances[1].label.x, <, echeances[1].x);
  g_assert_cmpfloat (echeances[5].label.x, <, echeances[5].x);
  for (guint i = 0; i < layout->entretiens->len; i++)
    g_assert_true (g_array_index (layout->entretiens, FriseEntretienPlace, i).numero);
}

static void
test_compact (void)
{
  g_autoptr (FriseContenu) contenu = usure_new ();
  const FriseCadre cadre = cadre_of (686, TRUE);
  g_autoptr (FriseLayout) layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
  const FriseBandePlace *bandes = (const FriseBandePlace *) layout->bandes->data;

  assert_nothing_touches (layout);
  g_assert_cmpstr (bandes[0].label.texte, ==, "1\302\240✓");
  g_assert_cmpstr (bandes[2].label.texte, ==, "3\302\240✓");
  g_assert_cmpstr (bandes[3].label.texte, ==, "4 · Synthèse");
}

/* A phase too narrow for its name says it beside, and keeps what was done inside. */
static void
test_beside (void)
{
  g_autoptr (FriseContenu) contenu = frise_contenu_new (jour_of ("2026-11-12"));
  const FriseCadre cadre = cadre_of (1056, FALSE);
  g_autoptr (FriseLayout) layout = NULL;
  const FriseBandePlace *bandes;

  add_bande (contenu, "Restitution à l’employeur", NULL, "2026-11-20", "2026-12-03", NULL, NULL);
  add_bande (contenu, "Suivi à six mois", NULL, "2027-02-20", "2027-06-03", NULL, NULL);
  layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
  bandes = (const FriseBandePlace *) layout->bandes->data;
  assert_nothing_touches (layout);
  g_assert_cmpfloat (bandes[0].fin - bandes[0].debut, <, 100);
  g_assert_cmpuint (bandes[0].rang, ==, 1);
  g_assert_cmpstr (bandes[0].label.texte, ==, "1 · Restitution à l’employeur");
  g_assert_cmpfloat (bandes[0].label.x, >, bandes[0].fin);
  g_assert_cmpfloat (bandes[1].label.x, >, bandes[1].debut);
  g_assert_cmpfloat (bandes[1].label.x, <, bandes[1].fin);
}

/* A month that begins just after the axis says its name, not the few days before it. */
static void
test_first_month (void)
{
  g_autoptr (FriseContenu) contenu = usure_new ();
  FriseCadre cadre = cadre_of (1056, FALSE);
  g_autoptr (FriseLayout) layout = NULL;
  gboolean decembre = FALSE;

  cadre.fenetre = (FriseFenetre) { jour_of ("2026-11-28"), 150 };
  layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
  assert_nothing_touches (layout);
  for (guint i = 0; i < layout->mois->len; i++)
    {
      const FriseMois *mois = &g_array_index (layout->mois, FriseMois, i);

      decembre = decembre || g_strcmp0 (mois->label.texte, "déc.") == 0;
      g_assert_true (!isnan (mois->x) || mois->label.texte == NULL);
    }
  g_assert_true (decembre);
}

/* Seen by weeks, the ticks are the Mondays, and the first of January for its year. */
static void
test_weeks (void)
{
  g_autoptr (FriseContenu) contenu = usure_new ();
  FriseCadre cadre = cadre_of (1056, FALSE);
  g_autoptr (FriseLayout) layout = NULL;
  guint annees = 0;

  cadre.fenetre = (FriseFenetre) { jour_of ("2026-11-24"), 60 };
  layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
  assert_nothing_touches (layout);
  for (guint i = 0; i < layout->mois->len; i++)
    {
      const FriseMois *mois = &g_array_index (layout->mois, FriseMois, i);
      const double jour = (mois->x - layout->origine) / layout->pixels_par_jour;

      if (g_strcmp0 (mois->label.texte, "janv.\302\2402027") == 0)
        annees++;
      else
        g_assert_cmpint (jour_get_weekday (layout->premier + (gint64) (jour + 0.5)), ==, 1);
    }
  g_assert_cmpuint (annees, ==, 1);
  g_assert_cmpuint (layout->mois->len, ==, 9);
}

/* On a small screen the number of a phase that is over stays inside. */
static void
test_number_inside (void)
{
  g_autoptr (FriseContenu) contenu = frise_contenu_new (jour_of ("2026-11-12"));
  const FriseCadre cadre = cadre_of (686, TRUE);
  g_autoptr (FriseLayout) layout = NULL;
  const FriseBandePlace *place;

  add_bande (contenu, "Phase d’investigation", NULL, "2026-09-10", "2026-10-08", "2026-09-10",
             "2026-10-08");
  add_bande (contenu, "Suivi à six mois", NULL, "2027-02-20", "2027-06-03", NULL, NULL);
  layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
  place = &g_array_index (layout->bandes, FriseBandePlace, 0);
  g_assert_true (place->dedans);
  g_assert_cmpstr (place->label.texte, ==, "1\302\240✓");
  g_assert_cmpfloat (place->label.x, >, place->debut);
  g_assert_cmpfloat (place->label.x, <, place->fin);
}

static void
test_empty (void)
{
  g_autoptr (FriseContenu) contenu = frise_contenu_new (jour_of ("2026-11-12"));
  const FriseCadre cadre = cadre_of (900, FALSE);
  g_autoptr (FriseLayout) layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");

  g_assert_false (isnan (layout->aujourdhui));
  g_assert_cmpuint (layout->mois->len, >=, 4);
}

static void
test_long_ago (void)
{
  g_autoptr (FriseContenu) contenu = usure_new ();
  const FriseCadre cadre = cadre_of (900, FALSE);
  g_autoptr (FriseLayout) layout = NULL;

  contenu->aujourdhui = jour_of ("2031-01-01");
  g_array_set_size (contenu->bandes, 0);
  layout = frise_layout_new (contenu, &cadre, "Auj. 1er janv.");
  g_assert_true (isnan (layout->aujourdhui));
  g_assert_null (layout->pilule.texte);
  assert_nothing_touches (layout);
}

/* Whatever the width, a label inside a band does not run across today's line when a shorter form of it
 * has room. */
static void
test_inside (void)
{
  g_autoptr (FriseContenu) contenu = usure_new ();

  for (double largeur = 500; largeur < 1400; largeur += 7)
    {
      const FriseCadre cadre = cadre_of (largeur, largeur <= 700);
      g_autoptr (FriseLayout) layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
      const FriseBandePlace *place = &g_array_index (layout->bandes, FriseBandePlace, 1);

      g_assert_nonnull (place->label.texte);
      g_assert_true (place->label.x > layout->aujourdhui
                     || place->label.x + place->label.largeur < layout->aujourdhui);
      assert_apart (&place->label, &place->avancement);
    }
}

/* What falls due today stands on today's line, and its label beside it. */
static void
test_today (void)
{
  g_autoptr (FriseContenu) contenu = frise_contenu_new (jour_of ("2026-11-12"));
  const FriseCadre cadre = cadre_of (900, FALSE);
  g_autoptr (FriseLayout) layout = NULL;

  add_echeance (contenu, "2026-11-12", "proche", "Signature");
  add_echeance (contenu, "2026-11-12", "proche", "Action");
  add_echeance (contenu, "2026-11-16", "proche", "Démarche");
  layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
  assert_nothing_touches (layout);
  for (guint i = 0; i < 2; i++)
    {
      const FriseEcheancePlace *place = &g_array_index (layout->echeances, FriseEcheancePlace, i);

      g_assert_cmpfloat_with_epsilon (place->x, layout->aujourdhui, 0.01);
      g_assert_cmpuint (place->rang, ==, i);
      g_assert_nonnull (place->label.texte);
    }
}

/* Twelve échéances in six weeks: every mark keeps its place and no label stands on one. */
static void
test_crowded (void)
{
  g_autoptr (FriseContenu) contenu = usure_new ();
  const FriseCadre cadre = cadre_of (900, FALSE);
  g_autoptr (FriseLayout) layout = NULL;
  guint labels = 0;

  for (gint64 i = 0; i < 12; i++)
    {
      FriseEcheance echeance = { (char *) "x", jour_of ("2026-12-01") + i * 4, (char *) "a_venir",
                                 (char *) "Une échéance" };

      frise_contenu_add_echeance (contenu, &echeance);
    }
  layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
  assert_nothing_touches (layout);
  for (guint i = 0; i < layout->echeances->len; i++)
    labels += g_array_index (layout->echeances, FriseEcheancePlace, i).label.texte != NULL;
  g_assert_cmpuint (labels, >=, 4);
}

/* Whatever the dossier, nothing touches. The seed is fixed: a failure can be looked at. */
/* Two years, with more phases and meetings than any dossier has: no name over another. */
static void
test_dense (void)
{
  static const double largeurs[] = { 480, 700, 900, 1400 };

  for (guint i = 0; i < G_N_ELEMENTS (largeurs); i++)
    {
      g_autoptr (FriseContenu) contenu = demo_frise_new_dense (jour_of ("2026-11-12"));
      const FriseCadre cadre = cadre_of (largeurs[i], largeurs[i] < 600);
      g_autoptr (FriseLayout) layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");

      assert_nothing_touches (layout);
      g_assert_cmpuint (layout->bandes->len, ==, DEMO_FRISE_PHASES);
      g_assert_cmpuint (layout->entretiens->len, ==, DEMO_FRISE_ENTRETIENS);
    }
}

static void
test_random (void)
{
  static const char * const etats[] = { "a_venir", "proche", "depassee", "tenue", "sans_objet" };
  g_autoptr (GRand) alea = g_rand_new_with_seed (20261112);

  for (guint tour = 0; tour < 400; tour++)
    {
      g_autoptr (FriseContenu) contenu = frise_contenu_new (20769);
      const gboolean compact = tour % 2 == 0;
      const FriseCadre cadre = cadre_of (compact ? 480 + tour / 2 : 700 + tour, compact);
      const gint n = g_rand_int_range (alea, 0, 9);
      g_autoptr (FriseLayout) layout = NULL;

      for (gint i = 0; i < n; i++)
        {
          const gint64 du = 20769 + g_rand_int_range (alea, -200, 200);
          FriseBande bande = { (char *) "x", (guint) i + 1, (char *) "Une phase au nom long",
                               (char *) "Phase", du, du + g_rand_int_range (alea, 0, 90),
                               CHAMP_ABSENT, CHAMP_ABSENT, NULL, (guint) i };
          FriseEcheance echeance = { (char *) "x", du + g_rand_int_range (alea, 0, 60),
                                     (char *) etats[i % 5], (char *) "Une échéance" };

          frise_contenu_add_bande (contenu, &bande);
          frise_contenu_add_echeance (contenu, &echeance);
        }
      layout = frise_layout_new (contenu, &cadre, "Auj. 12 nov.");
      assert_nothing_touches (layout);
    }
}

static void
test_late_phase (void)
{
  FriseBande bande = { .prevue_du = 100, .prevue_au = 120, .debut = 101, .fin = CHAMP_ABSENT };

  g_assert_cmpint (frise_bande_get_debut (&bande), ==, 101);
  g_assert_cmpint (frise_bande_get_fin (&bande, 110), ==, 120);
  g_assert_cmpint (frise_bande_get_fin (&bande, 150), ==, 150);
  g_assert_false (frise_bande_is_finie (&bande));
  bande.fin = 130;
  g_assert_cmpint (frise_bande_get_fin (&bande, 150), ==, 130);
  g_assert_true (frise_bande_is_finie (&bande));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frise-layout/usure", test_usure);
  g_test_add_func ("/frise-layout/beside", test_beside);
  g_test_add_func ("/frise-layout/first-month", test_first_month);
  g_test_add_func ("/frise-layout/weeks", test_weeks);
  g_test_add_func ("/frise-layout/number-inside", test_number_inside);
  g_test_add_func ("/frise-layout/compact", test_compact);
  g_test_add_func ("/frise-layout/empty", test_empty);
  g_test_add_func ("/frise-layout/long-ago", test_long_ago);
  g_test_add_func ("/frise-layout/inside", test_inside);
  g_test_add_func ("/frise-layout/today", test_today);
  g_test_add_func ("/frise-layout/crowded", test_crowded);
  g_test_add_func ("/frise-layout/dense", test_dense);
  g_test_add_func ("/frise-layout/random", test_random);
  g_test_add_func ("/frise-layout/late-phase", test_late_phase);
  return g_test_run ();
}
