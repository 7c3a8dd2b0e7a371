/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/jour.h"
#include "widgets/frise-layout.h"

#include <math.h>
#include <string.h>

/* What part of a timeline is seen, and where things then stand: days and lengths, no display. */

#define DEBUT jour_from_ymd (2026, 9, 1)
#define FIN jour_from_ymd (2027, 2, 28)
#define AUJOURDHUI jour_from_ymd (2026, 11, 12)

static FriseContenu *
contenu_new (void)
{
  FriseContenu *contenu = frise_contenu_new (AUJOURDHUI);
  const FriseBande bande = { .code = (char *) "a", .numero = 1, .label = (char *) "Séances",
                             .prevue_du = DEBUT, .prevue_au = FIN, .debut = DEBUT,
                             .fin = CHAMP_ABSENT };

  frise_contenu_add_bande (contenu, &bande);
  for (gint64 jour = DEBUT; jour <= FIN; jour += 9)
    {
      const FriseEcheance echeance = { .uuid = (char *) "e", .jour = jour, .etat = (char *) "a_venir",
                                       .label = (char *) "Action", .nom = (char *) "Lire",
                                       .discrete = (jour - DEBUT) % 2 == 1 };
      const FriseEntretien entretien = { .uuid = (char *) "r", .debut = jour * 86400 + 36000,
                                         .statut = (char *) "prevu" };

      frise_contenu_add_echeance (contenu, &echeance);
      frise_contenu_add_entretien (contenu, &entretien);
    }

  return contenu;
}

/* All, then half a year, a quarter, two months, a month, and back. */
static void
test_scales (void)
{
  static const gint64 attendues[] = { 183, 92, 62, 31 };
  g_autoptr (FriseContenu) contenu = contenu_new ();
  FriseFenetre fenetre = { 0, 0 };

  g_assert_false (frise_fenetre_can_zoom (&fenetre, contenu, -1));
  for (guint i = 0; i < G_N_ELEMENTS (attendues); i++)
    {
      g_assert_true (frise_fenetre_zoom (&fenetre, contenu, 1, AUJOURDHUI));
      g_assert_cmpint (fenetre.jours, ==, attendues[i]);
      g_assert_cmpint (fenetre.du, <=, AUJOURDHUI);
      g_assert_cmpint (fenetre.du + fenetre.jours, >=, AUJOURDHUI);
    }
  g_assert_false (frise_fenetre_can_zoom (&fenetre, contenu, 1));
  g_assert_false (frise_fenetre_zoom (&fenetre, contenu, 1, AUJOURDHUI));
  for (guint i = G_N_ELEMENTS (attendues) - 1; i > 0; i--)
    {
      g_assert_true (frise_fenetre_zoom (&fenetre, contenu, -1, AUJOURDHUI));
      g_assert_cmpint (fenetre.jours, ==, attendues[i - 1]);
    }
  g_assert_true (frise_fenetre_zoom (&fenetre, contenu, -1, AUJOURDHUI));
  g_assert_cmpint (fenetre.jours, ==, 0);
}

/* The day under the pointer stays under it. */
static void
test_centre (void)
{
  g_autoptr (FriseContenu) contenu = contenu_new ();
  FriseFenetre fenetre = { DEBUT + 20, 92 };
  const gint64 centre = DEBUT + 20 + 46;

  frise_fenetre_zoom (&fenetre, contenu, 1, centre);
  g_assert_cmpint (ABS (fenetre.du + 31 - centre), <=, 1);
}

static void
test_pan (void)
{
  g_autoptr (FriseContenu) contenu = contenu_new ();
  FriseFenetre toute = { 0, 0 };
  FriseFenetre fenetre = { DEBUT, 31 };
  gint64 premier, dernier;

  g_assert_true (frise_contenu_get_etendue (contenu, &premier, &dernier));
  g_assert_false (frise_fenetre_pan (&toute, contenu, 10));
  g_assert_true (frise_fenetre_pan (&fenetre, contenu, 10));
  g_assert_cmpint (fenetre.du, ==, DEBUT + 10);
  g_assert_true (frise_fenetre_pan (&fenetre, contenu, 9000));
  g_assert_cmpint (fenetre.du + fenetre.jours, ==, dernier);
  g_assert_true (frise_fenetre_pan (&fenetre, contenu, -9000));
  g_assert_cmpint (fenetre.du, ==, premier);

  /* No further than it must. */
  g_assert_true (frise_fenetre_show (&fenetre, contenu, FIN));
  g_assert_cmpint (fenetre.du, <=, FIN);
  g_assert_cmpint (fenetre.du + fenetre.jours, >=, FIN);
  g_assert_false (frise_fenetre_show (&fenetre, contenu, FIN - 5));
}

static double
measure_cb (const char *texte,
            gboolean    gras,
            gpointer    data)
{
  return (double) g_utf8_strlen (texte, -1) * 5.5;
}

/* What is seen stands on the axis, what is not is told so, and a band ends at the edge. */
static void
test_layout (void)
{
  g_autoptr (FriseContenu) contenu = contenu_new ();
  const FriseCadre cadre = { 100, 900, 1, FALSE, measure_cb, NULL, { AUJOURDHUI - 10, 31 } };
  g_autoptr (FriseLayout) layout = frise_layout_new (contenu, &cadre, "Auj.");
  const FriseBandePlace *bande = &g_array_index (layout->bandes, FriseBandePlace, 0);
  guint vues = 0;
  guint semaines = 0;

  g_assert_true (bande->visible);
  g_assert_cmpfloat (bande->debut, ==, 100);
  g_assert_cmpfloat (bande->fin, ==, 900);
  for (guint i = 0; i < contenu->echeances->len; i++)
    {
      const FriseEcheance *echeance = &g_array_index (contenu->echeances, FriseEcheance, i);
      const FriseEcheancePlace *place = &g_array_index (layout->echeances, FriseEcheancePlace, i);
      const FriseEntretienPlace *point = &g_array_index (layout->entretiens, FriseEntretienPlace, i);
      const gboolean dedans = echeance->jour >= AUJOURDHUI - 10 && echeance->jour <= AUJOURDHUI + 21;

      g_assert_cmpint (place->visible, ==, dedans);
      g_assert_cmpint (point->visible, ==, dedans);
      if (!dedans)
        continue;
      vues++;
      g_assert_cmpfloat (place->x, >=, 100);
      g_assert_cmpfloat (place->x, <=, 900);
      /* Seen this close none loses its label, but those that have none. */
      g_assert_cmpint (place->label.texte == NULL, ==, echeance->discrete);
    }
  g_assert_cmpuint (vues, >=, 3);
  for (guint i = 0; i < layout->mois->len; i++)
    semaines += strstr (g_array_index (layout->mois, FriseMois, i).label.texte != NULL
                          ? g_array_index (layout->mois, FriseMois, i).label.texte : "", "nov.") != NULL;
  g_assert_cmpuint (semaines, >=, 3);
}

/* Today outside of what is seen has no line. */
static void
test_today (void)
{
  g_autoptr (FriseContenu) contenu = contenu_new ();
  const FriseCadre cadre = { 100, 900, 1, FALSE, measure_cb, NULL, { FIN - 40, 31 } };
  g_autoptr (FriseLayout) layout = frise_layout_new (contenu, &cadre, "Auj.");

  g_assert_true (isnan (layout->aujourdhui));
  g_assert_null (layout->pilule.texte);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frise-fenetre/scales", test_scales);
  g_test_add_func ("/frise-fenetre/centre", test_centre);
  g_test_add_func ("/frise-fenetre/pan", test_pan);
  g_test_add_func ("/frise-fenetre/layout", test_layout);
  g_test_add_func ("/frise-fenetre/today", test_today);
  return g_test_run ();
}
