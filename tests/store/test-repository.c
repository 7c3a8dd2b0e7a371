/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "store/store.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* Every column of every record, through the disk and back. */
static void
round_trip (gboolean discret)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (GRand) hasard = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) attendues = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GError) error = NULL;
  guint n;
  const GType *types = tables_list (&n);

  for (guint i = 0; i < n * 20; i++)
    {
      g_autofree char *portee = uuid_from_nom (i % 2 ? "un" : "deux");
      const FicheTable *table = fiche_type_get_table (types[i % n]);
      const gboolean propre = types[i % n] == TYPE_DOSSIER || table->portee != PORTEE_DOSSIER;
      Fiche *fiche = outils_make (types[i % n], propre ? NULL : portee, hasard);

      if (i / n == 0)
        outils_fill (fiche, hasard, 0);
      /* What has nothing for the reception is not told apart: it is all confidential. */
      fiche_set_discret (fiche, discret && table->champs[0].espace == 0);
      transaction_put (transaction, fiche);
      g_ptr_array_add (attendues, fiche);
    }
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  g_clear_pointer (&transaction, transaction_free);
  g_clear_object (&repository);

  repository = outils_open (lieu->base);
  g_assert_cmpuint (repository_count_damaged (repository), ==, 0);
  for (guint i = 0; i < attendues->len; i++)
    {
      Fiche *attendue = attendues->pdata[i];
      g_autoptr (Fiche) lue = repository_get (repository, G_OBJECT_TYPE (attendue),
                                              fiche_get_uuid (attendue), &error);

      g_assert_no_error (error);
      outils_assert_same (attendue, lue);
      g_assert_cmpuint (fiche_get_espaces_lus (lue), ==, 7);
    }
}

static void
test_round_trip (void)
{
  round_trip (FALSE);
}

static void
test_round_trip_discret (void)
{
  round_trip (TRUE);
}

/* The projection says the same as the disk, for all that is not long. */
static void
test_list (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (GRand) hasard = g_rand_new_with_seed (11);
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (GError) error = NULL;
  guint n;
  const GType *types = tables_list (&n);

  for (guint tour = 0; tour < 2; tour++)
    for (guint i = 0; i < n; i++)
      {
        const FicheTable *table = fiche_type_get_table (types[i]);
        g_autofree char *portee = uuid_from_nom (table->nom);
        const gboolean propre = types[i] == TYPE_DOSSIER || table->portee != PORTEE_DOSSIER;
        g_autoptr (Fiche) fiche = outils_make (types[i], propre ? NULL : portee, hasard);
        g_autoptr (GPtrArray) liste = NULL;
        Fiche *derniere;

        if (table->niveau >= NIVEAU_DOSSIER)
          {
            g_assert_null (repository_list (repository, types[i], &error));
            g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
            g_clear_error (&error);
            continue;
          }
        outils_put (repository, fiche);
        if (tour == 1)
          {
            g_clear_object (&repository);
            repository = outils_open (lieu->base);
          }
        liste = repository_list (repository, types[i], &error);
        g_assert_no_error (error);
        g_assert_cmpuint (liste->len, ==, tour + 1);
        derniere = liste->pdata[tour];
        for (guint j = 0; j < table->n_champs; j++)
          if ((table->champs[j].flags & CHAMP_LONG) == 0)
            g_assert_true (fiche_equal_champ (fiche, derniere, &table->champs[j]));
      }
}

static void
test_identity (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Collectivite) nouvelle = g_object_new (TYPE_COLLECTIVITE, "nom", "Lunel", NULL);
  const char *uuid = fiche_get_uuid (JALONS_FICHE (nouvelle));
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (Fiche) une = NULL;
  g_autoptr (Fiche) copie = NULL;

  outils_put (repository, JALONS_FICHE (nouvelle));
  une = repository_get (repository, TYPE_COLLECTIVITE, uuid, NULL);
  liste = repository_list (repository, TYPE_COLLECTIVITE, NULL);
  g_assert_true (liste->pdata[0] == (gpointer) une);

  copie = fiche_copy (une);
  g_object_set (copie, "nom", "Mauguio", NULL);
  g_assert_cmpstr (JALONS_COLLECTIVITE (une)->nom, ==, "Lunel");
  outils_put (repository, copie);
  g_assert_cmpstr (JALONS_COLLECTIVITE (une)->nom, ==, "Mauguio");

  /* Once nobody holds it, it is read again. */
  g_clear_pointer (&liste, g_ptr_array_unref);
  g_object_add_weak_pointer (G_OBJECT (une), (gpointer *) &une);
  g_object_unref (g_steal_pointer (&une));
  une = repository_get (repository, TYPE_COLLECTIVITE, uuid, NULL);
  g_assert_cmpstr (JALONS_COLLECTIVITE (une)->nom, ==, "Mauguio");
}

static void
count_cb (Repository *repository,
          const char *dossier,
          GPtrArray  *vus)
{
  g_ptr_array_add (vus, g_strdup (dossier));
}

static void
test_dossier (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (GPtrArray) vus = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (Dossier) dossier = outils_add_dossier (transaction, repository, "Durand");
  g_autoptr (Dossier) autre = outils_add_dossier (transaction, repository, "Petit");
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier));
  g_autoptr (GPtrArray) touches = transaction_list_dossiers (transaction);
  g_autoptr (DossierComplet) avant = NULL;
  g_autoptr (DossierComplet) apres = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *trouve = NULL;

  g_signal_connect (repository, "changed", G_CALLBACK (count_cb), vus);
  g_assert_cmpuint (touches->len, ==, 2);
  avant = transaction_get_dossier (transaction, uuid, &error);
  g_assert_no_error (error);
  g_assert_true (avant->dossier == dossier);
  g_assert_cmpstr (avant->agent->nom, ==, "Durand");
  g_assert_cmpuint (avant->entretiens->len, ==, 1);
  g_assert_null (repository_get_dossier (repository, uuid, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vus->len, ==, 3);
  apres = repository_get_dossier (repository, uuid, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (apres->agent->nom, ==, "Durand");
  g_assert_cmpstr (apres->dossier->attentes_agent, ==, "Changer de métier");
  g_assert_cmpuint (apres->notes->len, ==, 1);
  g_assert_cmpstr (((Note *) apres->notes->pdata[0])->texte, ==, "Une note");
  g_assert_cmpstr (dossier->ref, ==, "2026-01-0001");
  trouve = repository_find_reference (repository, "2026-01-0002");
  g_assert_cmpstr (trouve, ==, fiche_get_uuid (JALONS_FICHE (autre)));
}

/* References go on after those of the base, whatever their order. */
static void
test_reference (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autofree char *premiere = NULL;
  g_autofree char *suivante = NULL;
  g_autofree char *autre_annee = NULL;

  for (guint i = 0; i < 3; i++)
    {
      static const char * const refs[] = { "2026-01-0041", "2026-01-0007", "2026-02-0090" };
      g_autofree char *portee = uuid_new_texte ();
      g_autoptr (Fiche) apercu = g_object_new (TYPE_APERCU, "ref", refs[i], "portee", portee, NULL);

      outils_put (repository, apercu);
    }
  premiere = repository_next_reference (repository, 2026);
  suivante = repository_next_reference (repository, 2026);
  autre_annee = repository_next_reference (repository, 2025);
  g_assert_cmpstr (premiere, ==, "2026-01-0042");
  g_assert_cmpstr (suivante, ==, "2026-01-0043");
  g_assert_cmpstr (autre_annee, ==, "2025-01-0001");
}

static Dossier *
add_one (Repository *repository)
{
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GError) error = NULL;
  Dossier *dossier = outils_add_dossier (transaction, repository, "Durand");

  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return dossier;
}

/* A record that came from a list has no long texts: saving it must not erase them. */
static void
test_partielle (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) nouveau = add_one (repository);
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
  g_autoptr (Dossier) nouveau = add_one (repository);
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
  g_autoptr (GPtrArray) vus = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (Fiche) nouvelle = g_object_new (TYPE_COLLECTIVITE, "nom", "Lunel", NULL);
  g_autoptr (Fiche) copie = NULL;
  guint64 revision;

  outils_put (repository, nouvelle);
  g_signal_connect (repository, "changed", G_CALLBACK (count_cb), vus);
  copie = outils_get_copy (repository, TYPE_COLLECTIVITE, fiche_get_uuid (nouvelle));
  revision = fiche_get_revision (copie);
  outils_put (repository, copie);
  g_assert_cmpuint (vus->len, ==, 0);
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
  g_autoptr (Dossier) dossier = add_one (repository);
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
  g_autoptr (Dossier) dossier = add_one (repository);
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

static void
test_entretiens (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autofree char *portee = uuid_new_texte ();
  static const gint64 debuts[] = { 3000, 1000, 2000, 999, 4000 };
  g_autoptr (GPtrArray) liste = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (debuts); i++)
    {
      g_autoptr (Fiche) fiche =
        g_object_new (TYPE_ENTRETIEN, "portee", portee, "debut", debuts[i], "duree-minutes",
                      (gint64) 60, "genre", "individuel", "statut", "prevu", NULL);

      outils_put (repository, fiche);
    }
  liste = repository_list_entretiens (repository, (Plage) { 1000, 4000 }, NULL);
  g_assert_cmpuint (liste->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (JALONS_ENTRETIEN (liste->pdata[i])->debut, ==, 1000 * (gint64) (i + 1));
}

/* What is committed while the second level loads is in it. */
static void
test_load_behind (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) un = add_one (repository);
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (Dossier) deux = NULL;
  g_autoptr (Fiche) copie = NULL;

  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  g_assert_true (repository_is_loaded (repository, NIVEAU_LISTE));
  g_assert_false (repository_is_loaded (repository, NIVEAU_STRUCTURE));
  repository_load_behind (repository);
  deux = add_one (repository);
  copie = fiche_copy (JALONS_FICHE (deux));
  g_object_set (copie, "lieu", "Sète", NULL);
  outils_put (repository, copie);
  while (!repository_is_loaded (repository, NIVEAU_STRUCTURE))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (repository_get_progress (repository), ==, 1);
  liste = repository_list (repository, TYPE_DOSSIER, NULL);
  g_assert_cmpuint (liste->len, ==, 2);
  g_assert_cmpstr (JALONS_DOSSIER (liste->pdata[1])->lieu, ==, "Sète");

  /* Closing while it loads waits for nothing but the thread. */
  g_clear_pointer (&liste, g_ptr_array_unref);
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  repository_load_behind (repository);
  g_clear_object (&repository);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/store/round-trip", test_round_trip);
  g_test_add_func ("/store/round-trip-discret", test_round_trip_discret);
  g_test_add_func ("/store/list", test_list);
  g_test_add_func ("/store/identity", test_identity);
  g_test_add_func ("/store/dossier", test_dossier);
  g_test_add_func ("/store/reference", test_reference);
  g_test_add_func ("/store/partielle", test_partielle);
  g_test_add_func ("/store/partielle-after-whole", test_partielle_after_whole);
  g_test_add_func ("/store/stale", test_stale);
  g_test_add_func ("/store/unchanged", test_unchanged);
  g_test_add_func ("/store/constraint", test_constraint);
  g_test_add_func ("/store/delete", test_delete);
  g_test_add_func ("/store/discret", test_discret);
  g_test_add_func ("/store/entretiens", test_entretiens);
  g_test_add_func ("/store/load-behind", test_load_behind);

  return g_test_run ();
}
