/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "store/store.h"

#include <locale.h>

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

static char *
put_entretien (Repository *repository,
               const char *portee,
               gint64      debut,
               const char *lieu)
{
  g_autoptr (Fiche) fiche =
    g_object_new (TYPE_ENTRETIEN, "portee", portee, "debut", debut, "duree-minutes", (gint64) 60, "genre",
                  "individuel", "statut", "prevu", "lieu", lieu, NULL);

  outils_put (repository, fiche);
  return g_strdup (fiche_get_uuid (fiche));
}

static void
assert_during (Repository   *repository,
               EntretiensDe  de,
               const char   *valeur,
               const char   *sauf,
               guint         n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) liste =
    repository_list_entretiens_during (repository, de, valeur, sauf, (Plage) { 10000, 20000 }, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (liste->len, ==, n);
}

/* Whose they are is said by the dossier, today: given to somebody else, they follow. */
static void
test_entretiens_during (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) un = outils_add_one (repository);
  g_autoptr (Dossier) deux = outils_add_one (repository);
  const char *portee = fiche_get_uuid (JALONS_FICHE (un));
  g_autofree char *avant = put_entretien (repository, portee, 10000 - 3000, "Salle Mistral");
  g_autofree char *fini = put_entretien (repository, portee, 10000 - 3600, "Salle Mistral");
  g_autofree char *dedans =
    put_entretien (repository, fiche_get_uuid (JALONS_FICHE (deux)), 19999, "salle  MISTRAL ");
  g_autofree char *apres = put_entretien (repository, portee, 20000, NULL);
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (un));
  g_autofree char *conseiller = NULL;

  g_object_set (copie, "conseiller", "Noé Kerbrat", "agent", apres, NULL);
  outils_put (repository, copie);
  assert_during (repository, ENTRETIENS_TOUS, NULL, NULL, 2);
  assert_during (repository, ENTRETIENS_CONSEILLER, "Noé Kerbrat", NULL, 1);
  assert_during (repository, ENTRETIENS_CONSEILLER, "Noé Kerbrat", avant, 0);
  assert_during (repository, ENTRETIENS_CONSEILLER, "Personne", NULL, 0);
  assert_during (repository, ENTRETIENS_AGENT, apres, NULL, 1);
  assert_during (repository, ENTRETIENS_LIEU, "Sâlle mistral", NULL, 2);
  assert_during (repository, ENTRETIENS_LIEU, "Salle mistral", dedans, 1);
  conseiller = repository_read_texte (repository, TYPE_DOSSIER, portee, "conseiller", NULL);
  g_assert_cmpstr (conseiller, ==, "Noé Kerbrat");
  g_assert_null (repository_read_texte (repository, TYPE_DOSSIER, avant, "conseiller", NULL));

  g_clear_object (&copie);
  copie = outils_get_copy (repository, TYPE_DOSSIER, portee);
  g_object_set (copie, "conseiller", "Iris Le Goff", NULL);
  outils_put (repository, copie);
  assert_during (repository, ENTRETIENS_CONSEILLER, "Noé Kerbrat", NULL, 0);
  assert_during (repository, ENTRETIENS_CONSEILLER, "Iris Le Goff", NULL, 1);
}

static void
test_between (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  static const gint64 jours[] = { 30, 10, 20, 40 };
  g_autoptr (GPtrArray) liste = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (jours); i++)
    {
      g_autofree char *portee = uuid_new_texte ();
      g_autoptr (Fiche) apercu = g_object_new (TYPE_APERCU, "portee", portee, "ref", "R",
                                               "echeance-le", jours[i], NULL);

      outils_put (repository, apercu);
    }
  liste = repository_list_between (repository, TYPE_APERCU, "echeance_le", (Plage) { 20, 40 }, NULL);
  g_assert_cmpuint (liste->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (JALONS_APERCU (liste->pdata[i])->echeance_le, ==, 20 + 10 * (gint64) i);
}

/* What is committed while the second level loads is in it. */
static void
test_load_behind (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) un = outils_add_one (repository);
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (Dossier) deux = NULL;
  g_autoptr (Fiche) copie = NULL;

  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  g_assert_true (repository_is_loaded (repository, NIVEAU_LISTE));
  g_assert_false (repository_is_loaded (repository, NIVEAU_STRUCTURE));
  repository_load_behind (repository);
  deux = outils_add_one (repository);
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
  g_test_add_func ("/store/entretiens", test_entretiens);
  g_test_add_func ("/store/entretiens-during", test_entretiens_during);
  g_test_add_func ("/store/between", test_between);
  g_test_add_func ("/store/load-behind", test_load_behind);

  return g_test_run ();
}
