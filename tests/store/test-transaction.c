/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "store/store.h"

#include <locale.h>

/* Writing: what a commit takes, refuses and keeps. */

static void
count_cb (Repository *repository,
          const char *dossier,
          guint      *vus)
{
  (*vus)++;
}

/* A record that came from a list has no long texts: saving it must not erase them. */
static void
test_partielle (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) nouveau = outils_add_one (repository);
  g_autofree char *uuid = g_strdup (fiche_get_uuid (JALONS_FICHE (nouveau)));
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (Fiche) seconde = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  Dossier *vivant;

  g_clear_object (&nouveau);
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  liste = repository_list (repository, TYPE_DOSSIER, NULL);
  vivant = liste->pdata[0];
  g_assert_true (fiche_is_partielle (JALONS_FICHE (vivant)));
  g_assert_null (vivant->attentes_agent);

  copie = fiche_copy (JALONS_FICHE (vivant));
  seconde = fiche_copy (JALONS_FICHE (vivant));
  g_object_set (copie, "conseiller", "Mme Roux", NULL);
  outils_put (repository, copie);
  g_assert_cmpstr (vivant->attentes_agent, ==, "Changer de métier");
  g_assert_false (fiche_is_partielle (JALONS_FICHE (vivant)));

  /* Another process, another reading. */
  g_clear_pointer (&liste, g_ptr_array_unref);
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  complet = repository_get_dossier (repository, uuid, NULL);
  g_assert_cmpstr (complet->dossier->attentes_agent, ==, "Changer de métier");
  g_assert_cmpstr (complet->dossier->conseiller, ==, "Mme Roux");
}

/* A list filled after the dossier was read whole keeps what was read. */
static void
test_partielle_after_whole (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) nouveau = outils_add_one (repository);
  g_autoptr (DossierComplet) complet =
    repository_get_dossier (repository, fiche_get_uuid (JALONS_FICHE (nouveau)), NULL);
  g_autoptr (GPtrArray) liste = repository_list (repository, TYPE_DOSSIER, NULL);
  g_autoptr (Fiche) copie = NULL;

  g_assert_true (liste->pdata[0] == (gpointer) complet->dossier);
  g_assert_cmpstr (complet->dossier->attentes_agent, ==, "Changer de métier");

  /* And a long text of a whole record can be cleared. */
  copie = fiche_copy (JALONS_FICHE (complet->dossier));
  g_object_set (copie, "attentes-agent", NULL, NULL);
  outils_put (repository, copie);
  g_assert_null (complet->dossier->attentes_agent);
}

static void
test_stale (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Fiche) nouvelle = g_object_new (TYPE_COLLECTIVITE, "nom", "Lunel", NULL);
  g_autoptr (Fiche) une = NULL;
  g_autoptr (Fiche) autre = NULL;
  g_autoptr (Transaction) transaction = NULL;
  g_autoptr (GError) error = NULL;

  outils_put (repository, nouvelle);
  une = outils_get_copy (repository, TYPE_COLLECTIVITE, fiche_get_uuid (nouvelle));
  autre = fiche_copy (une);
  g_object_set (une, "commune", "Lunel", NULL);
  g_object_set (autre, "commune", "Sète", NULL);
  outils_put (repository, une);

  transaction = repository_begin (repository, "essai", NULL);
  transaction_put (transaction, autre);
  g_assert_false (transaction_commit (transaction, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_STALE);

  /* The copy that was saved can go on. */
  g_object_set (une, "commune", "Lunel-Viel", NULL);
  outils_put (repository, une);
}

static void
test_unchanged (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  guint vus = 0;
  g_autoptr (Fiche) nouvelle = g_object_new (TYPE_COLLECTIVITE, "nom", "Lunel", NULL);
  g_autoptr (Fiche) copie = NULL;
  guint64 revision;

  outils_put (repository, nouvelle);
  g_signal_connect (repository, "changed", G_CALLBACK (count_cb), &vus);
  copie = outils_get_copy (repository, TYPE_COLLECTIVITE, fiche_get_uuid (nouvelle));
  revision = fiche_get_revision (copie);
  outils_put (repository, copie);
  g_assert_cmpuint (vus, ==, 0);
  g_assert_cmpuint (fiche_get_revision (copie), ==, revision);
}

static void
test_constraint (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Fiche) bonne = g_object_new (TYPE_COLLECTIVITE, "nom", "Lunel", NULL);
  g_autoptr (Fiche) sans_nom = g_object_new (TYPE_COLLECTIVITE, NULL);
  g_autoptr (Fiche) perdue = g_object_new (TYPE_NOTE, "entretien", "x", NULL);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (GError) error = NULL;

  transaction_put (transaction, bonne);
  transaction_put (transaction, sans_nom);
  g_assert_false (transaction_commit (transaction, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  liste = repository_list (repository, TYPE_COLLECTIVITE, NULL);
  g_assert_cmpuint (liste->len, ==, 0);

  /* The same transaction, put right, goes through: the key made in vain has left no trace. */
  g_object_set (sans_nom, "nom", "Sète", NULL);
  g_assert_true (transaction_commit (transaction, &error));
  g_assert_no_error (error);

  g_clear_pointer (&transaction, transaction_free);
  transaction = repository_begin (repository, "essai", NULL);
  transaction_put (transaction, perdue);
  g_assert_false (transaction_commit (transaction, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
}

static void
test_delete (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) dossier = outils_add_one (repository);
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier));
  g_autoptr (GError) error = NULL;

  for (guint tour = 0; tour < 2; tour++)
    {
      g_autoptr (DossierComplet) complet = repository_get_dossier (repository, uuid, &error);
      g_autoptr (GPtrArray) entretiens = repository_list (repository, TYPE_ENTRETIEN, NULL);
      g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);

      g_assert_no_error (error);
      g_assert_cmpuint (complet->entretiens->len, ==, 1 - tour);
      g_assert_cmpuint (entretiens->len, ==, 1 - tour);
      if (tour == 1)
        break;
      transaction_delete (transaction, complet->entretiens->pdata[0]);
      g_assert_true (transaction_commit (transaction, &error));
      g_clear_pointer (&transaction, transaction_free);
      g_clear_object (&repository);
      repository = outils_open (lieu->base);
    }
}

/* What becomes discreet leaves the first espace, and comes back. */
static void
test_discret (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) dossier = outils_add_one (repository);
  g_autofree char *uuid = g_strdup (fiche_get_uuid (JALONS_FICHE (dossier)));

  for (guint tour = 0; tour < 4; tour++)
    {
      g_autoptr (Fiche) copie = outils_get_copy (repository, TYPE_DOSSIER, uuid);
      g_autoptr (DossierComplet) complet = NULL;
      g_autoptr (GPtrArray) liste = NULL;

      g_assert_cmpint (fiche_get_discret (copie), ==, tour % 2);
      fiche_set_discret (copie, tour % 2 == 0);
      outils_put (repository, copie);
      if (tour >= 2)
        {
          g_clear_object (&repository);
          repository = outils_open (lieu->base);
        }
      liste = repository_list (repository, TYPE_DOSSIER, NULL);
      g_assert_cmpuint (liste->len, ==, 1);
      g_assert_cmpstr (JALONS_DOSSIER (liste->pdata[0])->ref, ==, "2026-01-0001");
      g_assert_cmpint (fiche_get_discret (liste->pdata[0]), ==, tour % 2 == 0);
      complet = repository_get_dossier (repository, uuid, NULL);
      g_assert_cmpstr (complet->dossier->attentes_agent, ==, "Changer de métier");
    }
}

/* A part at a time: what is written is whole at the end, the rest of the program is refused in
 * between, and giving up leaves everything as it was. */
static void
test_some (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) ancien = outils_add_one (repository);
  g_autofree char *uuid = g_strdup (fiche_get_uuid (JALONS_FICHE (ancien)));

  for (guint tour = 0; tour < 2; tour++)
    {
      g_autoptr (Transaction) longue = repository_begin (repository, "essai", NULL);
      g_autoptr (Transaction) autre = repository_begin (repository, "essai", NULL);
      g_autoptr (Fiche) copie = outils_get_copy (repository, TYPE_DOSSIER, uuid);
      g_autoptr (Dossier) nouveau = outils_add_dossier (longue, repository, "Petit");
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) liste = NULL;
      guint reste = 0;

      g_assert_true (transaction_commit_some (longue, 1, &reste, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (reste, >, 0);
      g_object_set (copie, "attentes-agent", "Autre chose", NULL);
      transaction_put (autre, copie);
      g_assert_false (transaction_commit (autre, &error));
      g_assert_error (error, STORE_ERROR, STORE_ERROR_BUSY);
      g_clear_error (&error);

      while (tour == 1 && reste > 0)
        g_assert_true (transaction_commit_some (longue, 2, &reste, &error));
      g_clear_pointer (&longue, transaction_free);
      liste = repository_list (repository, TYPE_DOSSIER, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (liste->len, ==, tour == 0 ? 1 : 2);
      /* The one that was refused can be committed now. */
      g_assert_true (transaction_commit (autre, &error));
      g_assert_no_error (error);
    }
  g_clear_object (&ancien);
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  {
    g_autoptr (GPtrArray) liste = repository_list (repository, TYPE_DOSSIER, NULL);

    g_assert_cmpuint (liste->len, ==, 2);
  }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/transaction/partielle", test_partielle);
  g_test_add_func ("/transaction/partielle-after-whole", test_partielle_after_whole);
  g_test_add_func ("/transaction/stale", test_stale);
  g_test_add_func ("/transaction/unchanged", test_unchanged);
  g_test_add_func ("/transaction/constraint", test_constraint);
  g_test_add_func ("/transaction/delete", test_delete);
  g_test_add_func ("/transaction/discret", test_discret);
  g_test_add_func ("/transaction/some", test_some);

  return g_test_run ();
}
