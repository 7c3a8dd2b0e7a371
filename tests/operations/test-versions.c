/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "versions-communes.h"

#include "base/instant.h"
#include "base/jour.h"
#include "exchange/faute.h"
#include "model/adaptation.h"
#include "model/prestation-brouillon.h"
#include "operations/operations-error.h"
#include "operations/prestations.h"

#include <string.h>

/* A dossier moves to another version of its prestation, with the work it holds, and comes back. */

static Phase *
phase_at (DossierComplet *dossier,
          guint           i)
{
  return dossier->phases->pdata[i];
}

static void
tick (Base       *base,
      const char *uuid,
      const char *phase,
      const char *objectif)
{
  g_autoptr (GError) error = NULL;

  dossiers_tick_objectif (base->repository, uuid, phase, objectif, TRUE, &error);
  g_assert_no_error (error);
}

static const char *
first_objectif (Base       *base,
                const char *phase)
{
  g_autoptr (Prestation) prestation = versions_get (base, "cdg34", 1);

  /* The repository keeps the prestation that it has read. */
  return ((PrestationObjectif *) versions_find (prestation, phase)->objectifs->pdata[0])->code;
}

static void
test_move (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autofree char *avant = NULL;
  g_autofree char *apres = NULL;
  g_autoptr (ChangementVersion) changement = NULL;
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (DossierComplet) rendu = NULL;
  g_autoptr (GError) error = NULL;
  const Ecart *ecart;

  tick (base, uuid, "investigation", first_objectif (base, "investigation"));
  tick (base, uuid, "conclusion", first_objectif (base, "conclusion"));
  versions_save_reworked (base);
  avant = base_export (base);

  changement = dossiers_compare_version (base->repository, uuid, CHAMP_ABSENT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (changement->de, ==, 1);
  g_assert_cmpint (changement->vers, ==, 2);
  g_assert_cmpuint (changement->differences->len, >=, 4);
  g_assert_cmpuint (changement->gardes->len, ==, 2);

  g_assert_true (dossiers_move_version (base->repository, uuid, CHAMP_ABSENT, &error));
  g_assert_no_error (error);
  dossier = base_get (base, uuid);
  g_assert_cmpint (dossier->dossier->prestation_version, ==, 2);
  g_assert_cmpint (dossier->dossier->prix_centimes, ==, 98000);

  /* préliminaire, suite (new), investigation, and the one that held work, under its name. */
  g_assert_cmpuint (dossier->phases->len, ==, 4);
  g_assert_cmpstr (phase_at (dossier, 0)->code, ==, "preliminaire");
  g_assert_cmpstr (phase_at (dossier, 1)->code, ==, "suite");
  g_assert_cmpstr (phase_at (dossier, 2)->code, ==, "investigation");
  g_assert_cmpstr (phase_at (dossier, 3)->code, ==, "Phase de conclusion");
  g_assert_cmpuint (dossier->ecarts->len, ==, 1);
  ecart = dossier->ecarts->pdata[0];
  g_assert_cmpstr (ecart->code, ==, "Phase de conclusion");
  g_assert_cmpstr (ecart->nature, ==, "ajoute");
  g_assert_nonnull (ecart->raison);

  base_undo (base);
  apres = base_export (base);
  g_assert_cmpstr (apres, ==, avant);
  rendu = base_get (base, uuid);
  g_assert_cmpint (rendu->dossier->prestation_version, ==, 1);
  g_assert_cmpuint (rendu->phases->len, ==, 3);
}

/* Nothing in it: it goes with the version, and no reason is needed. */
static void
test_move_empty (Base          *base,
                 gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (ChangementVersion) changement = NULL;
  g_autoptr (GError) error = NULL;

  versions_save_reworked (base);
  changement = dossiers_compare_version (base->repository, uuid, 2, &error);
  g_assert_cmpuint (changement->gardes->len, ==, 0);
  g_assert_true (dossiers_move_version (base->repository, uuid, 2, &error));
  g_assert_no_error (error);
  dossier = base_get (base, uuid);
  g_assert_cmpuint (dossier->phases->len, ==, 3);
  g_assert_cmpuint (dossier->ecarts->len, ==, 0);
  for (guint i = 0; i < dossier->phases->len; i++)
    {
      const PrestationPhase *phase = dossier->prestation->phases->pdata[i];
      guint n = 0;

      g_assert_cmpstr (phase_at (dossier, i)->code, ==, phase->code);
      for (guint j = 0; j < dossier->objectifs->len; j++)
        n += g_str_equal (JALONS_OBJECTIF (dossier->objectifs->pdata[j])->phase,
                          fiche_get_uuid (JALONS_FICHE (phase_at (dossier, i))));
      g_assert_cmpuint (n, ==, phase->objectifs->len);
    }
}

/* There and back: what was kept under its name takes its place again, ticks included. */
static void
test_move_back (Base          *base,
                gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (GError) error = NULL;
  const char *code = first_objectif (base, "conclusion");
  Phase *phase;

  tick (base, uuid, "conclusion", code);
  versions_save_reworked (base);
  g_assert_true (dossiers_move_version (base->repository, uuid, 2, &error));
  g_assert_true (dossiers_move_version (base->repository, uuid, 1, &error));
  g_assert_no_error (error);
  dossier = base_get (base, uuid);
  g_assert_cmpuint (dossier->phases->len, ==, 3);
  g_assert_cmpuint (dossier->ecarts->len, ==, 0);
  phase = dossier_complet_get_phase (dossier, "conclusion");
  g_assert_nonnull (phase);
  g_assert_cmpint (phase->rang, ==, 2);
  g_assert_cmpint (dossier_complet_get_objectif (dossier, fiche_get_uuid (JALONS_FICHE (phase)),
                                                 code)->atteint, ==, 1);
}

static void
test_move_refused (Base          *base,
                   gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (GError) error = NULL;

  g_assert_false (dossiers_move_version (base->repository, uuid, CHAMP_ABSENT, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (dossiers_move_version (base->repository, uuid, 9, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  versions_save_reworked (base);
  dossiers_move (base->repository, uuid, "refuse", "Sans objet", NULL, &error);
  g_assert_no_error (error);
  g_assert_false (dossiers_move_version (base->repository, uuid, CHAMP_ABSENT, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
}

static ImportResultat *
import (Base       *base,
        const char *texte)
{
  g_autoptr (GBytes) octets = g_bytes_new (texte, strlen (texte));
  g_autoptr (GError) error = NULL;
  ImportResultat *resultat = dossiers_import (base->repository, octets, TRUE, FALSE, &error);

  g_assert_no_error (error);
  return resultat;
}

/* A document that does not tell the version leaves the dossier where it is; one of a dossier that
 * stayed behind tells it. */
static void
test_import (Base          *base,
             gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autofree char *texte = base_export (base);
  g_autofree char *apres = NULL;
  g_autoptr (ImportResultat) resultat = NULL;
  g_autoptr (ImportResultat) refus = NULL;
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (GString) autre = NULL;

  g_assert_null (strstr (texte, "prestation_version"));
  versions_save_reworked (base);
  resultat = import (base, texte);
  g_assert_cmpuint (resultat->fautes->len, ==, 0);
  g_assert_cmpuint (resultat->remplaces->len, ==, 1);
  dossier = base_get (base, uuid);
  g_assert_cmpint (dossier->dossier->prestation_version, ==, 1);
  g_assert_cmpuint (dossier->phases->len, ==, 3);

  apres = base_export (base);
  g_assert_nonnull (strstr (apres, "\"prestation_version\""));
  autre = g_string_new (apres);
  g_assert_cmpuint (g_string_replace (autre, "\"prestation_version\" : 1",
                                      "\"prestation_version\" : 9", 0), ==, 1);
  refus = import (base, autre->str);
  g_assert_cmpuint (refus->fautes->len, >=, 1);
  g_assert_cmpstr (((Faute *) refus->fautes->pdata[0])->code, ==, FAUTE_PRESTATION);
}

/* Any sequence of versions, moves and ticks, undone one by one, gives back each state. */

static gboolean
adapt_any (Base  *base,
           GRand *rand)
{
  g_autoptr (Prestation) derniere = versions_get (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);
  g_autofree char *nom = g_strdup_printf ("Phase %u", g_rand_int_range (rand, 1, 9));
  PrestationPhase *phase =
    brouillon->phases->pdata[g_rand_int_range (rand, 0, (gint) brouillon->phases->len)];

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      prestation_add_objectif (prestation_add_phase (brouillon, nom), "Faire le point");
      break;
    case 1:
      if (brouillon->phases->len > 1)
        prestation_drop_phase (brouillon, 0);
      break;
    case 2:
      prestation_move (brouillon->phases, 0, 1);
      break;
    case 3:
      prestation_set_texte (&phase->libelle, nom);
      break;
    default:
      if (phase->objectifs->len > 0)
        prestation_drop_objectif (phase, 0);
      else
        prestation_add_objectif (phase, nom);
    }

  return prestations_save_version (base->repository, brouillon, NULL, NULL, NULL, NULL);
}

static gboolean
do_one (Base       *base,
        GRand      *rand,
        const char *uuid)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (Prestation) derniere = versions_get (base, "cdg34", CHAMP_ABSENT);
  const Phase *phase;
  const Objectif *objectif;

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return adapt_any (base, rand);
    case 1:
    case 2:
      return dossiers_move_version (base->repository, uuid,
                                    g_rand_int_range (rand, 1, (gint) derniere->version + 1), NULL);
    default:
      if (dossier->objectifs->len == 0)
        return FALSE;
      objectif = dossier->objectifs->pdata[g_rand_int_range (rand, 0,
                                                             (gint) dossier->objectifs->len)];
      phase = NULL;
      for (guint i = 0; i < dossier->phases->len; i++)
        if (g_strcmp0 (fiche_get_uuid (dossier->phases->pdata[i]), objectif->phase) == 0)
          phase = dossier->phases->pdata[i];
      g_assert_nonnull (phase);
      return dossiers_tick_objectif (base->repository, uuid, phase->code, objectif->code,
                                     objectif->atteint != 1, NULL);
    }
}

/* Nothing that was reached is ever lost, each phase is there once, and the rules have their reason
 * for each one that the version does not have. */
static void
assert_whole (Base       *base,
              const char *uuid)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GPtrArray) departs = adaptation_list_unexplained (dossier);

  g_assert_nonnull (dossier->prestation);
  g_assert_cmpint (dossier->prestation->version, ==, dossier->dossier->prestation_version);
  for (guint i = 0; i < dossier->phases->len; i++)
    {
      Phase *phase = dossier->phases->pdata[i];

      g_assert_cmpint (phase->rang, ==, i);
      g_assert_true (dossier_complet_get_phase (dossier, phase->code) == phase);
    }
  for (guint i = 0; i < departs->len; i++)
    g_assert_cmpstr (((Depart *) departs->pdata[i])->nature, !=, "ajoute");
}

static void
test_sequences (Base          *base,
                gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));

  for (guint32 graine = 1; graine <= 4; graine++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (graine);
      g_autoptr (GPtrArray) etats = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (etats, base_export (base));
      for (guint i = 0; i < 40; i++)
        if (do_one (base, rand, uuid))
          {
            assert_whole (base, uuid);
            g_ptr_array_add (etats, base_export (base));
          }
      g_assert_cmpuint (etats->len, >, 15);
      for (guint i = etats->len - 1; i > 0; i--)
        {
          g_autofree char *etat = NULL;

          base_undo (base);
          etat = base_export (base);
          g_assert_cmpstr (etat, ==, etats->pdata[i - 1]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/operations/versions/suites", test_sequences);
  base_test ("/operations/versions/passage", test_move);
  base_test ("/operations/versions/passage-sans-travail", test_move_empty);
  base_test ("/operations/versions/passage-et-retour", test_move_back);
  base_test ("/operations/versions/passage-refuse", test_move_refused);
  base_test ("/operations/versions/import", test_import);

  return g_test_run ();
}
