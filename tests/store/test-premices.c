/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "base/recherche.h"
#include "store/apercu-liste.h"
#include "store/premices-private.h"
#include "store/store.h"

#include <locale.h>

#define JOUR 20500
#define DOSSIERS 40
#define CONNUS 5

static const ApercuFiltre par_nom = { .jour = JOUR, .ordre = APERCU_ORDRE_NOM };

static char *
make_nom (guint rang)
{
  return g_strdup_printf ("Nom %02u", rang);
}

static void
put_apercu (Repository *repository,
            guint       rang,
            const char *nom)
{
  g_autofree char *propre = make_nom (rang);
  g_autofree char *portee = uuid_from_nom (propre);
  g_autofree char *uuid = uuid_from_nom (portee);
  g_autofree char *ref = g_strdup_printf ("2026-01-%04u", rang);
  g_autofree char *cle = recherche_key (nom);
  g_autofree char *tri = recherche_collation (nom);
  g_autoptr (Fiche) apercu =
    g_object_new (TYPE_APERCU, "uuid", uuid, "ref", ref, "nom", nom, "portee", portee,
                  "statut", "en_cours", "cle", cle, "tri", tri, "echeance-le",
                  (gint64) JOUR + rang, "conseiller", "Mme Roux", NULL);

  outils_put (repository, apercu);
}

static void
delete_apercu (Repository *repository,
               guint       rang)
{
  g_autofree char *nom = make_nom (rang);
  g_autofree char *portee = uuid_from_nom (nom);
  g_autofree char *uuid = uuid_from_nom (portee);
  g_autoptr (Fiche) apercu = repository_get (repository, TYPE_APERCU, uuid, NULL);
  Transaction *transaction = repository_begin (repository, "test", NULL);

  g_assert_nonnull (apercu);
  transaction_delete (transaction, apercu);
  g_assert_true (transaction_commit (transaction, NULL));
  transaction_free (transaction);
}

static void
put_memoire (Repository *repository,
             const char *valeur)
{
  g_autoptr (Fiche) reglage =
    g_object_new (TYPE_REGLAGE, "cle", APERCU_LISTE_PREMICES, "valeur", valeur, NULL);

  outils_put (repository, reglage);
}

/* A base of @DOSSIERS that remembers @memoire, or the first @CONNUS by name. */
static Repository *
open_by_parts (const Lieu *lieu,
               const char *memoire)
{
  Repository *repository = outils_open_new (lieu);
  g_autoptr (ApercuListe) liste = NULL;
  g_autofree char *tout = NULL;

  /* The last one made is the first by name: no order is that of the file by chance. */
  for (guint i = 0; i < DOSSIERS; i++)
    {
      g_autofree char *nom = make_nom (DOSSIERS - 1 - i);

      put_apercu (repository, DOSSIERS - 1 - i, nom);
    }
  liste = apercu_liste_new (repository);
  apercu_liste_set_filtre (liste, &par_nom);
  tout = apercu_liste_print_premices (liste);
  if (memoire == NULL)
    {
      g_auto (GStrv) nums = g_strsplit (tout, " ", -1);

      g_assert_cmpuint (g_strv_length (nums), ==, DOSSIERS);
      g_clear_pointer (&nums[CONNUS], g_free);
      for (guint i = CONNUS + 1; i < DOSSIERS; i++)
        g_free (nums[i]);
      g_free (tout);
      tout = g_strjoinv (" ", nums);
      put_memoire (repository, tout);
    }
  else if (*memoire != '\0')
    {
      put_memoire (repository, memoire);
    }
  g_clear_object (&liste);
  g_clear_object (&repository);

  repository = repository_open_by_parts (lieu->base, REPOSITORY_READ_WRITE, NULL, CONNUS, NULL);
  g_assert_nonnull (repository);
  return repository;
}

/* The ranks of the names, as "00 01 02 ". */
static char *
describe (ApercuListe *liste)
{
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (liste)); i++)
    {
      g_autoptr (Apercu) apercu = g_list_model_get_item (G_LIST_MODEL (liste), i);

      g_string_append_printf (texte, "%s ", apercu->nom + strlen ("Nom "));
    }
  return g_string_free (texte, FALSE);
}

static void
assert_liste (ApercuListe *liste,
              const char  *attendu)
{
  g_autofree char *lu = describe (liste);

  g_assert_cmpstr (lu, ==, attendu);
}

/* What a base opened whole shows. */
static void
assert_as_reopened (ApercuListe *liste,
                    const Lieu  *lieu)
{
  g_autoptr (Repository) autre = repository_open (lieu->base, REPOSITORY_READ_ONLY, NULL, NULL);
  g_autoptr (ApercuListe) entiere = apercu_liste_new (autre);
  g_autofree char *attendu = NULL;

  apercu_liste_set_filtre (entiere, &par_nom);
  attendu = describe (entiere);
  g_assert_cmpuint (strlen (attendu), >, 3 * CONNUS);
  assert_liste (liste, attendu);
}

static void
wait_for (Repository  *repository,
          FicheNiveau  niveau)
{
  while (!repository_is_loaded (repository, niveau))
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (GListModel *model,
          guint       position,
          guint       retires,
          guint       ajoutes,
          guint      *annonces)
{
  *annonces += retires + ajoutes;
}

/* The first rows are there at once, the others come, and those that showed are not touched. */
static void
test_first (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_by_parts (lieu, NULL);
  g_autoptr (ApercuListe) liste = apercu_liste_new_progressive (repository);
  g_autoptr (GPtrArray) reglages = NULL;
  g_autoptr (Fiche) premier = NULL;
  g_autoptr (Fiche) encore = NULL;
  g_autofree char *dernier = uuid_from_nom ("Nom 39");
  guint annonces = 0;

  assert_liste (liste, "");
  apercu_liste_set_filtre (liste, &par_nom);
  assert_liste (liste, "00 01 02 03 04 ");
  g_assert_false (apercu_liste_is_whole (liste));
  g_assert_null (apercu_liste_print_premices (liste));
  g_assert_false (apercu_liste_is_base_empty (liste));
  g_assert_false (apercu_liste_find (liste, dernier, NULL));
  reglages = repository_list (repository, TYPE_REGLAGE, NULL);
  g_assert_cmpuint (reglages->len, ==, 1);
  premier = g_list_model_get_item (G_LIST_MODEL (liste), 0);
  encore = repository_get (repository, TYPE_APERCU, fiche_get_uuid (premier), NULL);
  g_assert_true (encore == premier);
  g_assert_false (repository_is_loaded (repository, NIVEAU_LISTE));

  g_signal_connect (liste, "items-changed", G_CALLBACK (count_cb), &annonces);
  apercu_liste_load_behind (liste);
  wait_for (repository, NIVEAU_LISTE);
  g_assert_cmpuint (annonces, ==, DOSSIERS - CONNUS);
  g_assert_true (apercu_liste_is_whole (liste));
  assert_as_reopened (liste, lieu);
  g_assert_true (apercu_liste_find (liste, dernier, NULL));
  g_assert_cmpuint (repository_count_damaged (repository), ==, 0);
}

/* What is committed before and while the others are read is in the list, then and afterwards. */
static void
test_commits (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_by_parts (lieu, NULL);
  g_autoptr (ApercuListe) liste = apercu_liste_new_progressive (repository);

  apercu_liste_set_filtre (liste, &par_nom);
  put_apercu (repository, 1, "Nom 98");
  assert_liste (liste, "00 02 03 04 98 ");
  delete_apercu (repository, 2);
  assert_liste (liste, "00 03 04 98 ");
  put_apercu (repository, 50, "Nom 50");
  g_assert_false (repository_is_loaded (repository, NIVEAU_LISTE));

  apercu_liste_load_behind (liste);
  put_apercu (repository, 51, "Nom 51");
  put_apercu (repository, 3, "Nom 97");
  delete_apercu (repository, 4);
  put_apercu (repository, 30, "Nom 96");
  wait_for (repository, NIVEAU_LISTE);
  assert_as_reopened (liste, lieu);
  put_apercu (repository, 52, "Nom 52");
  assert_as_reopened (liste, lieu);
}

/* Letters typed meanwhile, a group asked for, another order: right once the rows are there. */
static void
test_filters (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_by_parts (lieu, NULL);
  g_autoptr (ApercuListe) liste = apercu_liste_new_progressive (repository);
  ApercuFiltre filtre = par_nom;

  filtre.texte = "nom 3";
  apercu_liste_set_filtre (liste, &filtre);
  assert_liste (liste, "");
  apercu_liste_load_behind (liste);
  wait_for (repository, NIVEAU_LISTE);
  assert_liste (liste, "30 31 32 33 34 35 36 37 38 39 ");

  filtre = (ApercuFiltre) { .jour = JOUR + 2, .ordre = APERCU_ORDRE_ECHEANCE, .par_groupe = TRUE };
  apercu_liste_set_filtre (liste, &filtre);
  g_assert_cmpuint (apercu_liste_get_groupe_size (liste, APERCU_GROUPE_RETARD), ==, 2);
  g_assert_cmpuint (apercu_liste_count_overdue (liste), ==, 2);
}

/* Grouped from the start: the order, the days and the groups are those of the whole. */
static void
test_groups (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_by_parts (lieu, NULL);
  g_autoptr (ApercuListe) liste = apercu_liste_new_progressive (repository);
  g_autoptr (ApercuListe) entiere = NULL;
  const ApercuFiltre filtre = { .jour = JOUR + 2, .ordre = APERCU_ORDRE_STATUT, .par_groupe = TRUE };
  g_autofree char *attendu = NULL;

  apercu_liste_set_filtre (liste, &filtre);
  apercu_liste_load_behind (liste);
  apercu_liste_complete (liste);
  g_assert_true (apercu_liste_is_whole (liste));
  entiere = apercu_liste_new (repository);
  apercu_liste_set_filtre (entiere, &filtre);
  attendu = describe (entiere);
  assert_liste (liste, attendu);
  g_assert_cmpuint (apercu_liste_get_groupe_size (liste, APERCU_GROUPE_SEMAINE), ==,
                    apercu_liste_get_groupe_size (entiere, APERCU_GROUPE_SEMAINE));
}

static Repository *
reopen (const Lieu   *lieu,
        ApercuListe **liste)
{
  Repository *repository = NULL;

  g_clear_object (liste);
  repository = repository_open_by_parts (lieu->base, REPOSITORY_READ_WRITE, NULL, CONNUS, NULL);
  g_assert_nonnull (repository);
  *liste = apercu_liste_new_progressive (repository);
  apercu_liste_set_filtre (*liste, &par_nom);
  return repository;
}

/* Who asks for all of them waits: nobody is answered short. */
static void
test_require (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_by_parts (lieu, NULL);
  g_autoptr (ApercuListe) liste = NULL;
  g_autoptr (GPtrArray) apercus = NULL;
  g_autofree char *dossier = NULL;
  g_autofree char *attendu = uuid_from_nom ("Nom 37");

  apercus = repository_list (repository, TYPE_APERCU, NULL);
  g_assert_cmpuint (apercus->len, ==, DOSSIERS);
  g_clear_object (&repository);

  repository = reopen (lieu, &liste);
  apercu_liste_load_behind (liste);
  dossier = repository_find_reference (repository, "2026-01-0037");
  g_assert_cmpstr (dossier, ==, attendu);
  g_clear_object (&repository);

  /* Both levels, one after the other; and the second before the first has ended. */
  repository = reopen (lieu, &liste);
  repository_load_behind (repository);
  wait_for (repository, NIVEAU_STRUCTURE);
  g_assert_true (repository_is_loaded (repository, NIVEAU_LISTE));
  g_clear_object (&repository);
  repository = reopen (lieu, &liste);
  apercu_liste_load_behind (liste);
  g_assert_true (repository_require (repository, NIVEAU_STRUCTURE, NULL));
  g_assert_true (apercu_liste_is_whole (liste));
  g_clear_object (&liste);
  g_clear_object (&repository);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Another filter than the one that the thread was told of. */
static void
test_other_filter (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_by_parts (lieu, NULL);
  g_autoptr (ApercuListe) liste = apercu_liste_new_progressive (repository);
  ApercuFiltre filtre = par_nom;

  filtre.conseiller = "Personne";
  apercu_liste_set_filtre (liste, &filtre);
  assert_liste (liste, "");
  apercu_liste_load_behind (liste);
  apercu_liste_set_filtre (liste, &par_nom);
  assert_liste (liste, "00 01 02 03 04 ");
  wait_for (repository, NIVEAU_LISTE);
  assert_as_reopened (liste, lieu);
}

/* An old memory, one of another base, one of another program: other rows first, never wrong ones. */
static void
test_memory (void)
{
  static const char * const memoires[] = { "x 99999 40 -3 38 38", "deux", "" };
  static const char * const montrees[] = { "00 02 ", "", "" };

  for (guint i = 0; i < G_N_ELEMENTS (memoires); i++)
    {
      g_autoptr (Lieu) lieu = lieu_new ();
      g_autoptr (Repository) repository = open_by_parts (lieu, memoires[i]);
      g_autoptr (ApercuListe) liste = apercu_liste_new_progressive (repository);
      const gboolean parties = *montrees[i] != '\0';

      apercu_liste_set_filtre (liste, &par_nom);
      g_assert_true (repository_is_loaded (repository, NIVEAU_LISTE) != parties);
      if (parties)
        assert_liste (liste, montrees[i]);
      apercu_liste_complete (liste);
      assert_as_reopened (liste, lieu);
    }
}

/* A dossier that is gone is not remembered: what is kept of it is where its row was. */
static void
test_gone (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_by_parts (lieu, NULL);
  g_autoptr (ApercuListe) liste = NULL;

  delete_apercu (repository, 0);
  g_clear_object (&repository);
  repository = repository_open_by_parts (lieu->base, REPOSITORY_READ_WRITE, NULL, CONNUS, NULL);
  liste = apercu_liste_new_progressive (repository);
  apercu_liste_set_filtre (liste, &par_nom);
  assert_liste (liste, "01 02 03 04 ");
  repository_close (repository);
  g_assert_false (apercu_liste_is_whole (liste));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/premices/first", test_first);
  g_test_add_func ("/premices/commits", test_commits);
  g_test_add_func ("/premices/filters", test_filters);
  g_test_add_func ("/premices/groups", test_groups);
  g_test_add_func ("/premices/require", test_require);
  g_test_add_func ("/premices/other-filter", test_other_filter);
  g_test_add_func ("/premices/memory", test_memory);
  g_test_add_func ("/premices/gone", test_gone);

  return g_test_run ();
}
