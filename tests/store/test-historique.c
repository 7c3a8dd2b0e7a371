/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "store/historique.h"
#include "store/store.h"

#include <locale.h>

static Fiche *
add_collectivite (Repository *repository,
                  const char *nom)
{
  Fiche *fiche = g_object_new (TYPE_COLLECTIVITE, "nom", nom, NULL);

  outils_put (repository, fiche);
  return fiche;
}

static void
rename_to (Repository *repository,
           const char *uuid,
           const char *nom)
{
  g_autoptr (Fiche) copie = outils_get_copy (repository, TYPE_COLLECTIVITE, uuid);

  g_object_set (copie, "nom", nom, NULL);
  outils_put (repository, copie);
}

static void
delete_one (Repository *repository,
            const char *uuid)
{
  g_autoptr (Transaction) transaction = repository_begin (repository, "delete", NULL);
  g_autoptr (Fiche) copie = outils_get_copy (repository, TYPE_COLLECTIVITE, uuid);
  g_autoptr (GError) error = NULL;

  transaction_delete (transaction, copie);
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static void
undo (Repository *repository)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nature = NULL;
  g_autoptr (Transaction) transaction = repository_begin_undo (repository, &nature, &error);

  g_assert_no_error (error);
  g_assert_nonnull (nature);
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

static void
assert_nothing_left (Repository *repository)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (repository_begin_undo (repository, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
}

static void
assert_nom (Repository *repository,
            const char *uuid,
            const char *nom)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Fiche) fiche = repository_get (repository, TYPE_COLLECTIVITE, uuid, &error);

  if (nom == NULL)
    {
      g_assert_null (fiche);
      g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (JALONS_COLLECTIVITE (fiche)->nom, ==, nom);
}

static void
test_sequence (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Fiche) fiche = NULL;
  g_autofree char *uuid = NULL;
  static const char * const etats[] = { NULL, "Lunel", "Mauguio", NULL, "Sète" };

  assert_nothing_left (repository);
  fiche = add_collectivite (repository, "Lunel");
  uuid = g_strdup (fiche_get_uuid (fiche));
  rename_to (repository, uuid, "Mauguio");
  delete_one (repository, uuid);
  assert_nom (repository, uuid, NULL);

  /* Undo the deletion, write something else, and undo all the way back. */
  undo (repository);
  assert_nom (repository, uuid, "Mauguio");
  rename_to (repository, uuid, etats[4]);
  undo (repository);
  assert_nom (repository, uuid, "Mauguio");
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  undo (repository);
  assert_nom (repository, uuid, etats[1]);
  undo (repository);
  assert_nom (repository, uuid, etats[0]);
  assert_nothing_left (repository);
}

/* A whole dossier in one operation goes as one; drafts and overviews are not part of it. */
static void
test_dossier (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Transaction) transaction = repository_begin (repository, "create", NULL);
  g_autoptr (Dossier) dossier = outils_add_dossier (transaction, repository, "Durand");
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier));
  g_autoptr (Fiche) brouillon =
    g_object_new (TYPE_BROUILLON, "portee", uuid, "table-cible", "note", "ligne-cible", "x", "champ",
                  "texte", "texte", "frappé", NULL);
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GPtrArray) apercus = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *nature = NULL;
  g_autoptr (GPtrArray) touches = NULL;

  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  outils_put (repository, brouillon);

  g_clear_pointer (&transaction, transaction_free);
  transaction = repository_begin_undo (repository, &nature, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (nature, ==, "create");
  touches = transaction_list_dossiers (transaction);
  g_assert_cmpuint (touches->len, ==, 1);
  g_assert_cmpstr (touches->pdata[0], ==, uuid);
  g_assert_null (transaction_get_dossier (transaction, uuid, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  apercus = repository_list (repository, TYPE_APERCU, NULL);
  transaction_delete (transaction, apercus->pdata[0]);
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  complet = repository_get_dossier (repository, uuid, &error);
  g_assert_null (complet);
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  assert_nothing_left (repository);
}

/* Long texts and fields in three espaces come back as they were. */
static void
test_long_fields (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (GRand) hasard = g_rand_new_with_seed (3);
  g_autoptr (Repository) repository = outils_open_new (lieu);
  static GType (* const types[]) (void) = { agent_get_type, dossier_get_type, entretien_get_type,
                                            section_get_type, note_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (types) * 4; i++)
    {
      const GType type = types[i % G_N_ELEMENTS (types)] ();
      g_autofree char *portee = uuid_new_texte ();
      const gboolean propre = type == TYPE_DOSSIER || type == TYPE_AGENT;
      g_autoptr (Fiche) avant = outils_make (type, propre ? NULL : portee, hasard);
      g_autoptr (Fiche) apres = NULL;
      g_autoptr (Fiche) rendue = NULL;

      outils_put (repository, avant);
      apres = fiche_copy (avant);
      outils_fill (apres, hasard, 2);
      fiche_set_discret (apres, fiche_get_table (apres)->champs[0].espace == 0 && i % 2 == 0);
      outils_put (repository, apres);
      if (fiche_equal (avant, apres))
        continue;
      undo (repository);
      g_clear_object (&repository);
      repository = outils_open (lieu->base);
      rendue = repository_get (repository, type, fiche_get_uuid (avant), NULL);
      outils_assert_same (avant, rendue);
    }
}

/* A transaction that undoes an operation is worth one undoing, whoever else has begun one. */
static void
test_twice (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Fiche) fiche = add_collectivite (repository, "Lunel");
  g_autoptr (Transaction) une = NULL;
  g_autoptr (Transaction) autre = NULL;
  g_autoptr (GError) error = NULL;

  rename_to (repository, fiche_get_uuid (fiche), "Mauguio");
  une = repository_begin_undo (repository, NULL, NULL);
  autre = repository_begin_undo (repository, NULL, NULL);
  g_assert_true (transaction_commit (une, &error));
  g_assert_false (transaction_commit (autre, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  assert_nom (repository, fiche_get_uuid (fiche), "Lunel");
}

static void
test_list (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Fiche) fiche = add_collectivite (repository, "Lunel");
  g_autofree char *uuid = g_strdup (fiche_get_uuid (fiche));
  static const char * const noms[] = { NULL, "Lunel", "Mauguio", NULL, "Mauguio" };
  g_autoptr (GPtrArray) changements = NULL;
  g_autoptr (GError) error = NULL;

  rename_to (repository, uuid, "Mauguio");
  delete_one (repository, uuid);
  undo (repository);
  changements = repository_list_historique (
    repository, &(HistoriqueCible) { fiche_get_portee (fiche), G_TYPE_INVALID, NULL }, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changements->len, ==, 4);
  for (guint i = 0; i < changements->len; i++)
    {
      const Changement *changement = changements->pdata[i];

      g_assert_true (changement->type == TYPE_COLLECTIVITE);
      g_assert_cmpstr (changement->ligne, ==, uuid);
      g_assert_cmpstr (changement->nature, ==, i < 2 ? "essai" : "delete");
      g_assert_cmpint (changement->annulation, ==, i == 3);
      g_assert_cmpint (ABS (changement->quand - g_get_real_time () / G_USEC_PER_SEC), <, 60);
      g_assert_cmpstr (changement->avant != NULL ? JALONS_COLLECTIVITE (changement->avant)->nom : NULL,
                       ==, noms[i]);
      g_assert_cmpstr (changement->apres != NULL ? JALONS_COLLECTIVITE (changement->apres)->nom : NULL,
                       ==, noms[i + 1]);
    }
}

/* Drafts are written over: nothing of them stays, and undo does not see them. */
static void
test_brouillon (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autofree char *portee = uuid_new_texte ();
  g_autoptr (Fiche) brouillon =
    g_object_new (TYPE_BROUILLON, "portee", portee, "table-cible", "note", "ligne-cible", "x",
                  "champ", "texte", NULL);
  g_autoptr (GPtrArray) changements = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *texte = g_strdup_printf ("texte %u", i);

      g_object_set (brouillon, "texte", texte, NULL);
      outils_put (repository, brouillon);
    }
  changements = repository_list_historique (
    repository, &(HistoriqueCible) { portee, G_TYPE_INVALID, NULL }, 1, NULL);
  g_assert_cmpuint (changements->len, ==, 0);
  assert_nothing_left (repository);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/historique/sequence", test_sequence);
  g_test_add_func ("/historique/dossier", test_dossier);
  g_test_add_func ("/historique/long-fields", test_long_fields);
  g_test_add_func ("/historique/twice", test_twice);
  g_test_add_func ("/historique/list", test_list);
  g_test_add_func ("/historique/brouillon", test_brouillon);

  return g_test_run ();
}
