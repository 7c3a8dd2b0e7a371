/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "model/statuts.h"
#include "operations/apercus.h"
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
    g_autoptr (Apercu) apercu = base_get_fiche (base, TYPE_APERCU, pret);

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
assert_attente (Base       *base,
                const char *uuid,
                const char *attente)
{
  g_autoptr (Apercu) apercu = base_get_fiche (base, TYPE_APERCU, uuid);

  g_assert_cmpstr (apercu->convention, ==, attente);
}

static gint64
get_signature (Base       *base,
               const char *uuid,
               const char *partie)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  const Signature *signature = dossier_complet_get_signature (dossier, partie);

  return signature != NULL ? signature->le : CHAMP_ABSENT;
}

/* The signatures that came back are one step; where none of them is awaited, the dossier stays and says
 * so. Meanwhile the list knows what each convention waits for. */
static void
test_sign (Base          *base,
           gconstpointer  data)
{
  static const char * const agent[] = { "agent", NULL };
  static const char * const deux_parties[] = { "collectivite", "centre", NULL };
  static const char * const toutes[] = { "agent", "collectivite", "centre", NULL };
  const gint64 accord = jour_from_ymd (2026, 11, 3);
  const gint64 le = jour_from_ymd (2026, 11, 16);
  g_autofree char *envoye = base_create (base, "cdg60", accord);
  g_autofree char *pret = base_create (base, "cdg60", accord);
  g_autofree char *sans_accord = base_create (base, "cdg60", CHAMP_ABSENT);
  const char *tous[] = { envoye, sans_accord, pret, NULL };
  const char *un[] = { envoye, NULL };
  g_autoptr (GPtrArray) refus = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) attendues = NULL;

  g_assert_true (dossiers_send_convention (base->repository, envoye, le - 7, &error));
  assert_attente (base, envoye, "signatures");
  assert_attente (base, pret, "a_envoyer");
  assert_attente (base, sans_accord, NULL);
  attendues = dossiers_lot_list_awaited (base->repository, tous, &error);
  g_assert_cmpstrv (attendues, toutes);

  g_assert_cmpint (dossiers_lot_sign (base->repository, tous, agent, le, &refus, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_cmpuint (refus->len, ==, 1);
  g_assert_cmpstr (((LotRefus *) refus->pdata[0])->dossier, ==, sans_accord);
  g_assert_cmpint (get_signature (base, envoye, "agent"), ==, le);
  g_assert_cmpint (get_signature (base, pret, "agent"), ==, le);
  /* Who signed it had it: it was printed, though nobody noted that it left. */
  assert_attente (base, pret, "signatures");

  g_clear_pointer (&refus, g_ptr_array_unref);
  g_assert_cmpint (dossiers_lot_sign (base->repository, tous, agent, le + 1, &refus, &error), ==, 0);
  g_assert_cmpuint (refus->len, ==, 3);
  g_assert_cmpstr (((LotRefus *) refus->pdata[0])->raison, ==, "this signature is not awaited");
  g_assert_cmpint (get_signature (base, envoye, "agent"), ==, le);

  g_assert_cmpint (dossiers_lot_sign (base->repository, un, deux_parties, le, NULL, &error), ==, 2);
  assert_attente (base, envoye, NULL);
  g_strfreev (attendues);
  attendues = dossiers_lot_list_awaited (base->repository, un, &error);
  g_assert_cmpuint (g_strv_length (attendues), ==, 0);

  /* One step back for the two parties, another for the two dossiers. */
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_cmpint (get_signature (base, envoye, "centre"), ==, CHAMP_ABSENT);
  g_assert_cmpint (get_signature (base, envoye, "collectivite"), ==, CHAMP_ABSENT);
  assert_attente (base, envoye, "signatures");
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_cmpint (get_signature (base, envoye, "agent"), ==, CHAMP_ABSENT);
  g_assert_cmpint (get_signature (base, pret, "agent"), ==, CHAMP_ABSENT);
  assert_attente (base, pret, "a_envoyer");
}

/* What an earlier version wrote of a dossier is made again, a few at a time, and nothing is left to undo. */
static void
test_renew (Base          *base,
            gconstpointer  data)
{
  const gint64 accord = jour_from_ymd (2026, 11, 3);
  g_autoptr (GError) error = NULL;
  char *dossiers[3];

  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autoptr (Apercu) apercu = NULL;
      g_autoptr (Fiche) ancien = NULL;
      g_autoptr (Transaction) transaction = repository_begin (base->repository, "essai", &error);

      dossiers[i] = base_create (base, "cdg60", accord);
      apercu = base_get_fiche (base, TYPE_APERCU, dossiers[i]);
      ancien = fiche_copy (JALONS_FICHE (apercu));
      g_object_set (ancien, "regles", (gint64) APERCU_REGLES - 1, "convention", NULL,
                    "demande-le", CHAMP_ABSENT, NULL);
      transaction_put (transaction, ancien);
      g_assert_true (transaction_commit (transaction, &error));
      assert_attente (base, dossiers[i], NULL);
    }

  g_assert_cmpint (apercus_renew (base->repository, 2, &error), ==, 2);
  g_assert_cmpint (apercus_renew (base->repository, 2, &error), ==, 1);
  g_assert_cmpint (apercus_renew (base->repository, 2, &error), ==, 0);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autoptr (Apercu) apercu = base_get_fiche (base, TYPE_APERCU, dossiers[i]);

      g_assert_cmpint (apercu->regles, ==, APERCU_REGLES);
      g_assert_cmpint (apercu->demande_le, !=, CHAMP_ABSENT);
      assert_attente (base, dossiers[i], "a_envoyer");
    }
  /* The last step is still the last dossier. */
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_null (repository_get (base->repository, TYPE_DOSSIER, dossiers[2], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    g_free (dossiers[i]);
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
  g_test_add ("/dossiers-lot/sign", Base, "cdg60", base_set_up, test_sign, base_tear_down);
  g_test_add ("/dossiers-lot/renew", Base, "cdg60", base_set_up, test_renew, base_tear_down);
  g_test_add ("/dossiers-lot/assign", Base, "cdg60", base_set_up, test_assign, base_tear_down);

  return g_test_run ();
}
