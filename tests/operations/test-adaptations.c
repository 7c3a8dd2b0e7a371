/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/adaptation.h"
#include "model/regle.h"
#include "operations/adaptations.h"
#include "operations/entretiens.h"
#include "operations/operations-error.h"

#include <string.h>

/* One dossier departs from its prestation, with a reason, and comes back (prestations, rules 5 and
 * 6). */

#define RAISON "Un autre ordre sert mieux ce projet."

static char *
list_phases (Base       *base,
             const char *uuid)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < dossier->phases->len; i++)
    {
      const Phase *phase = dossier->phases->pdata[i];

      g_assert_cmpint (phase->rang, ==, i);
      g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", phase->code);
    }

  return g_strdup (codes->str);
}

static void
assert_phases (Base       *base,
               const char *uuid,
               const char *attendues)
{
  g_autofree char *phases = list_phases (base, uuid);

  g_assert_cmpstr (phases, ==, attendues);
}

/* "quoi:code:nature", each with a reason. */
static void
assert_ecarts (Base       *base,
               const char *uuid,
               const char *attendus)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GString) ecarts = g_string_new (NULL);

  for (guint i = 0; i < dossier->ecarts->len; i++)
    {
      const Ecart *ecart = dossier->ecarts->pdata[i];

      g_assert_nonnull (ecart->raison);
      g_string_append_printf (ecarts, "%s%s:%s:%s", i > 0 ? " " : "", ecart->quoi, ecart->code,
                              ecart->nature);
    }
  g_assert_cmpstr (ecarts->str, ==, attendus);
}

static char *
find_ecart (Base       *base,
            const char *uuid,
            const char *code)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);

  for (guint i = 0; i < dossier->ecarts->len; i++)
    if (g_strcmp0 (((Ecart *) dossier->ecarts->pdata[i])->code, code) == 0)
      return g_strdup (fiche_get_uuid (dossier->ecarts->pdata[i]));

  g_assert_not_reached ();
}

static void
withdraw (Base       *base,
          const char *uuid,
          const char *code)
{
  g_autofree char *ecart = find_ecart (base, uuid, code);
  g_autoptr (GError) error = NULL;

  adaptations_withdraw (base->repository, ecart, &error);
  g_assert_no_error (error);
}

static void
test_add (Base          *base,
          gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  Repository *repository = base->repository;
  g_autoptr (GError) error = NULL;

  g_assert_false (adaptations_add_phase (repository, uuid, "  ", NULL, RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (adaptations_add_phase (repository, uuid, "Atelier", NULL, " \n", &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (adaptations_add_phase (repository, uuid, "investigation", NULL, RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (adaptations_add_phase (repository, uuid, "Atelier", "rien", RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN);
  g_clear_error (&error);
  assert_phases (base, uuid, "preliminaire investigation conclusion");

  g_assert_true (adaptations_add_phase (repository, uuid, " Atelier CV ", "investigation", RAISON,
                                        &error));
  assert_phases (base, uuid, "preliminaire investigation Atelier CV conclusion");
  assert_ecarts (base, uuid, "phase:Atelier CV:ajoute");
  g_assert_cmpint (base_get_verdict (base, uuid, "ecarts"), ==, VERDICT_OK);
  g_assert_false (adaptations_add_phase (repository, uuid, "Atelier CV", NULL, RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_EXISTS);
  g_clear_error (&error);

  /* Taken back, it goes with its écart; undone, both are there again. */
  withdraw (base, uuid, "Atelier CV");
  assert_phases (base, uuid, "preliminaire investigation conclusion");
  assert_ecarts (base, uuid, "");
  base_undo (base);
  assert_phases (base, uuid, "preliminaire investigation Atelier CV conclusion");
  g_assert_true (adaptations_drop_phase (repository, uuid, "Atelier CV", NULL, &error));
  assert_phases (base, uuid, "preliminaire investigation conclusion");
  assert_ecarts (base, uuid, "");
}

static char *
plan (Base       *base,
      const char *uuid,
      const char *genre,
      const char *phase)
{
  static const char * const presents[] = { "agent", "conseiller", NULL };
  const PlanEntretien plan = { .debut = instant_from_local (jour_from_ymd (2026, 11, 16), 570),
                               .duree_minutes = 120, .genre = genre, .phase = phase,
                               .mode = "presentiel", .presents = presents, .statut = "realise" };
  g_autoptr (GError) error = NULL;
  char *entretien = entretiens_plan (base->repository, uuid, &plan, &error);

  g_assert_no_error (error);
  return entretien;
}

static void
test_drop (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autofree char *entretien = plan (base, uuid, "individuel", "investigation");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) dossier = NULL;

  g_assert_false (adaptations_drop_phase (base->repository, uuid, "investigation", RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONDITIONS);
  g_clear_error (&error);
  g_assert_false (adaptations_drop_phase (base->repository, uuid, "conclusion", NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (adaptations_drop_phase (base->repository, uuid, "preliminaire", RAISON, &error));
  assert_phases (base, uuid, "investigation conclusion");
  assert_ecarts (base, uuid, "phase:preliminaire:retire");
  g_assert_cmpint (base_get_verdict (base, uuid, "ecarts"), ==, VERDICT_OK);
  dossier = base_get (base, uuid);
  g_assert_cmpuint (dossier->objectifs->len, ==, 6);
  g_assert_true (adaptations_drop_phase (base->repository, uuid, "conclusion", RAISON, &error));
  g_assert_false (adaptations_drop_phase (base->repository, uuid, "investigation", RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONDITIONS);

  /* They come back to their places, with their objectives. */
  withdraw (base, uuid, "conclusion");
  withdraw (base, uuid, "preliminaire");
  assert_phases (base, uuid, "preliminaire investigation conclusion");
  assert_ecarts (base, uuid, "");
  g_clear_pointer (&dossier, dossier_complet_free);
  dossier = base_get (base, uuid);
  g_assert_cmpuint (dossier->objectifs->len, ==, 9);
}

static void
move (Base       *base,
      const char *uuid,
      const char *phase,
      gint        pas,
      const char *raison)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (adaptations_needs_raison (dossier, phase, pas), ==, raison != NULL);
  if (raison != NULL)
    {
      g_assert_false (adaptations_move_phase (base->repository, uuid, phase, pas, NULL, &error));
      g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
      g_clear_error (&error);
    }
  adaptations_move_phase (base->repository, uuid, phase, pas, raison, &error);
  g_assert_no_error (error);
  g_assert_cmpint (base_get_verdict (base, uuid, "ecarts"), ==, VERDICT_OK);
}

static void
test_move (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (GError) error = NULL;

  g_assert_false (adaptations_move_phase (base->repository, uuid, "preliminaire", -1, RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  move (base, uuid, "conclusion", -1, RAISON);
  assert_phases (base, uuid, "preliminaire conclusion investigation");
  assert_ecarts (base, uuid, "phase:investigation:deplace");
  move (base, uuid, "preliminaire", 1, RAISON);
  assert_phases (base, uuid, "conclusion preliminaire investigation");
  assert_ecarts (base, uuid, "phase:investigation:deplace phase:preliminaire:deplace");

  /* Back in the order of the service, nothing is left to explain. */
  move (base, uuid, "conclusion", 1, NULL);
  assert_ecarts (base, uuid, "phase:investigation:deplace");
  move (base, uuid, "investigation", -1, NULL);
  assert_phases (base, uuid, "preliminaire investigation conclusion");
  assert_ecarts (base, uuid, "");
  base_undo (base);
  assert_ecarts (base, uuid, "phase:investigation:deplace");
  withdraw (base, uuid, "investigation");
  assert_phases (base, uuid, "preliminaire investigation conclusion");
  assert_ecarts (base, uuid, "");
}

/* A compulsory meeting that is not held: its absence is explained, and the rule is content. */
static void
test_absence (Base          *base,
              gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  g_autofree char *seance = plan (base, uuid, "individuel", "seances");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GPtrArray) absentes = adaptation_list_absent (dossier);

  g_assert_cmpuint (absentes->len, ==, 3);
  g_assert_cmpint (base_get_verdict (base, uuid, "reunions"), ==, VERDICT_ALERTE);
  g_assert_false (adaptations_explain (base->repository, uuid, "entretien", "tripartite_demarrage",
                                       "retire", "", &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (adaptations_explain (base->repository, uuid, "entretien", "apero", "retire",
                                       RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (adaptations_explain (base->repository, uuid, "entretien", "tripartite_demarrage",
                                      "retire", RAISON, &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "reunions"), ==, VERDICT_OK);
  /* Said again, it is the same écart. */
  g_assert_true (adaptations_explain (base->repository, uuid, "entretien", "tripartite_demarrage",
                                      "retire", "Autre raison", &error));
  assert_ecarts (base, uuid, "entretien:tripartite_demarrage:retire");
  withdraw (base, uuid, "tripartite_demarrage");
  g_assert_cmpint (base_get_verdict (base, uuid, "reunions"), ==, VERDICT_ALERTE);
}

static void
test_held (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  g_autofree char *tenue = plan (base, uuid, "mi_parcours", "seances");
  g_autofree char *groupe = plan (base, uuid, "collectif", "seances");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GPtrArray) departs = adaptation_list_unexplained (dossier);
  const Depart *depart = departs->pdata[0];

  g_assert_false (adaptations_explain (base->repository, uuid, "entretien", "mi_parcours", "retire",
                                       RAISON, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);

  /* What is unexplained can be explained as it is told. */
  g_assert_cmpuint (departs->len, ==, 1);
  g_assert_cmpstr (depart->code, ==, "collectif");
  g_assert_cmpint (base_get_verdict (base, uuid, "ecarts"), ==, VERDICT_ALERTE);
  g_assert_true (adaptations_explain (base->repository, uuid, depart->quoi, depart->code,
                                      depart->nature, RAISON, &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "ecarts"), ==, VERDICT_OK);
  g_assert_false (adaptations_explain (base->repository, uuid, "phase", "seances", "retire", RAISON,
                                       &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
}

/* What was adapted survives export and import, word for word. */
static void
test_import (Base          *base,
             gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg84", jour_from_ymd (2026, 11, 3));
  Repository *repository = base->repository;
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportResultat) resultat = NULL;
  g_autoptr (GBytes) octets = NULL;
  g_autofree char *avant = NULL;
  g_autofree char *apres = NULL;

  g_assert_true (adaptations_add_phase (repository, uuid, "Atelier « CV »", "preliminaire", RAISON,
                                        &error));
  g_assert_true (adaptations_drop_phase (repository, uuid, "conclusion", RAISON, &error));
  g_assert_true (adaptations_move_phase (repository, uuid, "formalisation", -1, RAISON, &error));
  g_assert_no_error (error);
  avant = base_export (base);
  octets = g_bytes_new (avant, strlen (avant));
  resultat = dossiers_import (repository, octets, TRUE, FALSE, &error);
  g_assert_no_error (error);
  apres = base_export (base);
  g_assert_cmpstr (apres, ==, avant);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/adaptations/add", test_add);
  base_test ("/adaptations/drop", test_drop);
  base_test ("/adaptations/move", test_move);
  base_test ("/adaptations/absence", test_absence);
  base_test ("/adaptations/held", test_held);
  base_test ("/adaptations/import", test_import);

  return g_test_run ();
}
