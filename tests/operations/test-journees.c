/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/carnet.h"
#include "operations/entretiens.h"
#include "operations/journees.h"

/* The day at the side of the agenda: in order, of whom one asks, with what has to be ready. */

#define LUNDI jour_from_ymd (2026, 11, 16)

static char *
plan (Base       *base,
      const char *dossier,
      gint64      jour,
      gint        minute,
      const char *statut)
{
  const PlanEntretien entretien = { .genre = "individuel", .debut = instant_from_local (jour, minute),
                                    .duree_minutes = 60, .mode = "presentiel", .statut = statut };
  g_autoptr (GError) error = NULL;
  char *uuid = entretiens_plan (base->repository, dossier, &entretien, &error);

  g_assert_no_error (error);
  return uuid;
}

/* The lines of a day, each prepared. */
static GPtrArray *
list_prepared (Base *base)
{
  g_autoptr (GError) error = NULL;
  guint reste;
  GPtrArray *lignes = journees_list (base->repository, LUNDI, NULL, G_MAXUINT, &reste, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < lignes->len; i++)
    {
      g_assert_null (((const JourneeLigne *) lignes->pdata[i])->arret);
      g_assert_true (journee_ligne_prepare (lignes->pdata[i], base->repository, LUNDI, &error));
    }
  return lignes;
}

static void
test_day (Base          *base,
          gconstpointer  data)
{
  g_autofree char *un = base_create (base, "cdg34", jour_from_ymd (2026, 3, 4));
  g_autofree char *tard = plan (base, un, LUNDI, 14 * 60, "prevu");
  g_autofree char *tot = plan (base, un, LUNDI, 9 * 60, "confirme");
  g_autofree char *annule = plan (base, un, LUNDI, 11 * 60, "annule");
  g_autofree char *demain = plan (base, un, LUNDI + 1, 9 * 60, "prevu");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lignes = list_prepared (base);
  guint reste;
  g_autoptr (GPtrArray) autres =
    journees_list (base->repository, LUNDI, "Quelqu’un d’autre", G_MAXUINT, &reste, &error);
  const JourneeLigne *premiere;
  const JourneeLigne *derniere;

  g_assert_no_error (error);
  g_assert_cmpuint (lignes->len, ==, 2);
  g_assert_cmpuint (autres->len, ==, 0);
  premiere = lignes->pdata[0];
  derniere = lignes->pdata[1];
  g_assert_cmpstr (fiche_get_uuid (JALONS_FICHE (premiere->entretien)), ==, tot);
  g_assert_cmpstr (fiche_get_uuid (JALONS_FICHE (derniere->entretien)), ==, tard);
  g_assert_cmpstr (premiere->dossier, ==, un);
  g_assert_cmpstr (premiere->arret, ==, "Premier entretien");
  g_assert_cmpint (journees_find_next (base->repository, LUNDI - 3, NULL), ==, LUNDI);
  g_assert_cmpint (journees_find_next (base->repository, LUNDI + 1, NULL), ==, LUNDI + 1);
  g_assert_cmpint (journees_find_next (base->repository, LUNDI + 2, NULL), ==, LUNDI + 2);
}

/* What has to be ready: nothing at first, then what was left to write and what was promised. */
static void
test_marks (Base          *base,
            gconstpointer  data)
{
  g_autofree char *dossier = base_create (base, "cdg34", jour_from_ymd (2026, 3, 4));
  g_autofree char *prochain = plan (base, dossier, LUNDI, 9 * 60, "prevu");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) avant = list_prepared (base);
  g_autoptr (GPtrArray) apres = NULL;
  g_autofree char *tenu = NULL;
  g_autofree char *rappel = NULL;
  const guint attendues = JOURNEE_NOTES | JOURNEE_PROMESSE;

  g_assert_no_error (error);
  g_assert_cmpuint (((const JourneeLigne *) avant->pdata[0])->marques & attendues, ==, 0);
  tenu = plan (base, dossier, LUNDI - 7, 9 * 60, "realise");
  rappel = carnet_add_rappel (base->repository, dossier, LUNDI - 1, "Rappeler la mairie", &error);
  g_assert_no_error (error);
  apres = list_prepared (base);
  g_assert_cmpuint (((const JourneeLigne *) apres->pdata[0])->marques & attendues, ==, attendues);
  g_assert_cmpstr (((const JourneeLigne *) apres->pdata[0])->arret, ==,
                   "9" ESPACE_INSECABLE "nov. : entretien individuel");
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  base_test ("/journees/day", test_day);
  base_test ("/journees/marks", test_marks);

  return g_test_run ();
}
