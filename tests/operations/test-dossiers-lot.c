/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/jour.h"
#include "model/statuts.h"
#include "operations/dossiers-lot.h"

#include <string.h>

/* The same change to several dossiers is one step; those that may not move stay, and say why. */
static void
test_move (Base          *base,
           gconstpointer  data)
{
  g_autofree char *pret = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  g_autofree char *sans_accord = base_create (base, "cdg60", CHAMP_ABSENT);
  const char *tous[] = { pret, sans_accord, NULL };
  g_autoptr (GPtrArray) refus = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) avant = base_get (base, pret);
  g_autofree char *suivant = g_strdup (statuts_get_next (avant));
  const LotRefus *un;

  g_assert_cmpint (dossiers_lot_move (base->repository, tous, suivant, &refus, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpuint (refus->len, ==, 1);
  un = refus->pdata[0];
  g_assert_cmpstr (un->dossier, ==, sans_accord);
  g_assert_cmpuint (strlen (un->nom), >, 0);
  g_assert_cmpuint (strlen (un->raison), >, 10);
  {
    g_autoptr (DossierComplet) bouge = base_get (base, pret);
    g_autoptr (DossierComplet) reste = base_get (base, sans_accord);
    g_autoptr (Apercu) apercu = base_apercu (base, pret);

    g_assert_cmpstr (bouge->dossier->statut, ==, suivant);
    g_assert_cmpstr (apercu->statut, ==, suivant);
    g_assert_cmpstr (reste->dossier->statut, ==, "demande");
  }

  g_assert_cmpint (dossiers_lot_move (base->repository, tous, "nulle-part", NULL, &error), ==, -1);
  g_assert_nonnull (error);
}

static gint64
get_envoi (Base       *base,
           const char *uuid)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  const Convention *convention = dossier_complet_get_convention (dossier);

  return convention != NULL ? convention->envoyee_le : CHAMP_ABSENT;
}

/* Three conventions leave: one step; who has not agreed, and what left before, say why they stay. */
static void
test_send (Base          *base,
           gconstpointer  data)
{
  const gint64 accord = jour_from_ymd (2026, 11, 3);
  const gint64 avant = jour_from_ymd (2026, 11, 9);
  const gint64 le = jour_from_ymd (2026, 11, 16);
  g_autofree char *un = base_create (base, "cdg60", accord);
  g_autofree char *deux = base_create (base, "cdg60", accord);
  g_autofree char *sans_accord = base_create (base, "cdg60", CHAMP_ABSENT);
  g_autofree char *partie = base_create (base, "cdg60", accord);
  const char *tous[] = { un, sans_accord, deux, partie, NULL };
  const char *inconnus[] = { un, "00000000-0000-4000-8000-000000000000", NULL };
  g_autoptr (GPtrArray) refus = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dossiers_send_convention (base->repository, partie, avant, &error));
  g_assert_no_error (error);
  g_assert_cmpint (dossiers_lot_send (base->repository, inconnus, le, NULL, &error), ==, -1);
  g_assert_nonnull (error);
  g_assert_cmpint (get_envoi (base, un), ==, CHAMP_ABSENT);
  g_clear_error (&error);

  g_assert_cmpint (dossiers_lot_send (base->repository, tous, le, &refus, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_cmpuint (refus->len, ==, 2);
  g_assert_cmpstr (((LotRefus *) refus->pdata[0])->dossier, ==, sans_accord);
  g_assert_cmpstr (((LotRefus *) refus->pdata[0])->raison, ==,
                   "the employee’s consent is not recorded yet");
  g_assert_cmpstr (((LotRefus *) refus->pdata[1])->dossier, ==, partie);
  g_assert_nonnull (strstr (((LotRefus *) refus->pdata[1])->raison, "9"));
  g_assert_cmpint (get_envoi (base, un), ==, le);
  g_assert_cmpint (get_envoi (base, deux), ==, le);
  g_assert_cmpint (get_envoi (base, partie), ==, avant);
  g_assert_cmpint (get_envoi (base, sans_accord), ==, CHAMP_ABSENT);

  /* One step takes both back, and one gives them again; the one before stays. */
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_cmpint (get_envoi (base, un), ==, CHAMP_ABSENT);
  g_assert_cmpint (get_envoi (base, deux), ==, CHAMP_ABSENT);
  g_assert_cmpint (get_envoi (base, partie), ==, avant);
  g_assert_true (operations_redo (base->repository, NULL, NULL, &error));
  g_assert_cmpint (get_envoi (base, deux), ==, le);
}

static void
test_assign (Base          *base,
             gconstpointer  data)
{
  g_autofree char *un = base_create (base, "cdg60", CHAMP_ABSENT);
  g_autofree char *deux = base_create (base, "cdg60", CHAMP_ABSENT);
  const char *tous[] = { un, deux, NULL };
  const char *inconnus[] = { un, "00000000-0000-4000-8000-000000000000", NULL };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) conseillers = NULL;
  g_auto (GStrv) references = NULL;
  g_autoptr (DossierComplet) apres = NULL;

  g_assert_cmpint (dossiers_lot_assign (base->repository, tous, "Anaïs Le Bihan", &error), ==, 2);
  g_assert_no_error (error);
  g_assert_cmpint (dossiers_lot_assign (base->repository, tous, "Anaïs Le Bihan", &error), ==, 0);
  conseillers = dossiers_list_conseillers (base->repository);
  g_assert_true (g_strv_contains ((const char * const *) conseillers, "Anaïs Le Bihan"));
  references = dossiers_lot_references (base->repository, tous, &error);
  g_assert_cmpuint (g_strv_length (references), ==, 2);

  /* One that is not there: nothing changes. */
  g_assert_cmpint (dossiers_lot_assign (base->repository, inconnus, "Un autre", &error), ==, -1);
  g_clear_error (&error);
  g_assert_null (dossiers_lot_references (base->repository, inconnus, &error));

  /* One step takes both back. */
  g_clear_error (&error);
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  apres = base_get (base, deux);
  g_assert_cmpstr (apres->dossier->conseiller, !=, "Anaïs Le Bihan");
  g_clear_pointer (&apres, dossier_complet_free);
  apres = base_get (base, un);
  g_assert_cmpstr (apres->dossier->conseiller, !=, "Anaïs Le Bihan");
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  g_test_add ("/dossiers-lot/move", Base, "cdg60", base_set_up, test_move, base_tear_down);
  g_test_add ("/dossiers-lot/send", Base, "cdg60", base_set_up, test_send, base_tear_down);
  g_test_add ("/dossiers-lot/assign", Base, "cdg60", base_set_up, test_assign, base_tear_down);

  return g_test_run ();
}
