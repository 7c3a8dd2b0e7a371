/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "store/sauvegarde.h"
#include "store/store.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>
#include <string.h>

static Dossier *
add_one (Repository *repository,
         const char *nom)
{
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GError) error = NULL;
  Dossier *dossier = outils_add_dossier (transaction, repository, nom);

  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return dossier;
}

/* Straight into the file, as a decaying disk or somebody with an editor would. */
static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static guint
get_compte (const Verification *verification,
            const char         *table)
{
  return (guint) GPOINTER_TO_SIZE (g_hash_table_lookup (verification->comptes, table));
}

static void
test_check (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) un = add_one (repository, "Durand");
  g_autoptr (Dossier) deux = add_one (repository, "Petit");
  g_autoptr (DossierComplet) complet =
    repository_get_dossier (repository, fiche_get_uuid (JALONS_FICHE (un)), NULL);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (Verification) verification = NULL;
  g_autoptr (GError) error = NULL;

  transaction_delete (transaction, complet->notes->pdata[0]);
  g_assert_true (transaction_commit (transaction, NULL));
  verification = repository_check (repository, &error);
  g_assert_no_error (error);
  g_assert_true (verification->integre);
  g_assert_cmpuint (verification->endommagees->len, ==, 0);
  g_assert_cmpuint (get_compte (verification, "dossier"), ==, 2);
  g_assert_cmpuint (get_compte (verification, "note"), ==, 1);
  g_assert_cmpuint (get_compte (verification, "centre"), ==, 0);
  g_assert_true (g_hash_table_contains (verification->comptes, "centre"));
  /* agent and dossier have a row in two espaces each, entretien too. */
  g_assert_cmpint (verification->lignes, ==, 2 * (2 + 2 + 1 + 2 + 1));
}

/* One row of one dossier is altered: check names it, all the rest is read, nothing is written over. */
static void
test_altered (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) un = add_one (repository, "Durand");
  g_autoptr (Dossier) deux = add_one (repository, "Petit");
  g_autofree char *uuid = g_strdup (fiche_get_uuid (JALONS_FICHE (un)));
  g_autofree char *autre = g_strdup (fiche_get_uuid (JALONS_FICHE (deux)));
  g_autoptr (Verification) verification = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (DossierComplet) intact = NULL;
  g_autoptr (GError) error = NULL;
  const Dommage *dommage;

  g_clear_object (&un);
  g_clear_object (&deux);
  g_clear_object (&repository);
  run_sql (lieu->base, "UPDATE ligne SET sceau=CAST (substr (sceau, 1, 60) || x'00' || substr (sceau, 62)"
                       " AS BLOB) WHERE tbl=27 AND num=1");
  repository = outils_open (lieu->base);
  verification = repository_check (repository, &error);
  g_assert_no_error (error);
  g_assert_false (verification->integre);
  g_assert_cmpuint (verification->endommagees->len, ==, 1);
  dommage = verification->endommagees->pdata[0];
  g_assert_cmpstr (dommage->table, ==, "note");
  g_assert_cmpstr (dommage->portee, ==, uuid);
  g_assert_cmpstr (dommage->cause, ==, "altere");

  complet = repository_get_dossier (repository, uuid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (complet->notes->len, ==, 0);
  g_assert_cmpuint (complet->entretiens->len, ==, 1);
  g_assert_cmpuint (repository_count_damaged (repository), ==, 1);
  intact = repository_get_dossier (repository, autre, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (intact->notes->len, ==, 1);
}

/* Two rows swapped, a row moved to another dossier, an older version put back: all refused. */
static void
test_swapped (void)
{
  static const char * const attaques[] = {
    "CREATE TEMP TABLE t AS SELECT num, sceau FROM ligne WHERE tbl=27;"
    "UPDATE ligne SET sceau=(SELECT sceau FROM t WHERE t.num=3-ligne.num) WHERE tbl=27",
    "UPDATE ligne SET ligne=randomblob(16) WHERE tbl=27 AND num=1",
    "UPDATE ligne SET hlc=hlc+1 WHERE tbl=27 AND num=1",
    "UPDATE ligne SET poste=randomblob(16) WHERE tbl=27 AND num=1",
    "UPDATE ligne SET version=randomblob(16) WHERE tbl=27 AND num=1",
    "UPDATE ligne SET sceau=x'01' WHERE tbl=27 AND num=1",
    "UPDATE ligne SET kid=randomblob(16) WHERE tbl=27 AND num=1",
    "DELETE FROM cle WHERE espace=1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (attaques); i++)
    {
      g_autoptr (Lieu) lieu = lieu_new ();
      g_autoptr (Repository) repository = outils_open_new (lieu);
      g_autoptr (Dossier) un = add_one (repository, "Durand");
      g_autoptr (Dossier) deux = add_one (repository, "Petit");
      g_autoptr (Verification) verification = NULL;

      g_clear_object (&repository);
      run_sql (lieu->base, attaques[i]);
      repository = outils_open (lieu->base);
      verification = repository_check (repository, NULL);
      g_assert_false (verification->integre);
    }
}

static void
test_backup (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autofree char *copie = g_build_filename (lieu->dossier, "copie.jalons", NULL);
  g_autofree char *ailleurs = g_build_filename (lieu->dossier, "ailleurs.jalons", NULL);
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) un = add_one (repository, "Durand");
  g_autoptr (Dossier) deux = NULL;
  g_autoptr (Repository) restauree = NULL;
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wal = g_strconcat (copie, "-wal", NULL);
  gint64 lignes = 0;
  gint64 restaurees = 0;

  repository_backup (repository, copie, &lignes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lignes, ==, 8);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_false (repository_backup (repository, copie, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (repository_backup (repository, lieu->base, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_EXISTS);
  g_clear_error (&error);

  deux = add_one (repository, "Petit");
  repository_restore (copie, ailleurs, FALSE, &restaurees, &error);
  g_assert_no_error (error);
  g_assert_cmpint (restaurees, ==, lignes);
  restauree = outils_open (ailleurs);
  liste = repository_list (restauree, TYPE_DOSSIER, NULL);
  g_assert_cmpuint (liste->len, ==, 1);
}

static guint
count_aside (const Lieu *lieu)
{
  g_autoptr (GDir) dir = g_dir_open (lieu->dossier, 0, NULL);
  const char *nom;
  guint n = 0;

  while ((nom = g_dir_read_name (dir)) != NULL)
    n += strstr (nom, ".remplacee-") != NULL;
  return n;
}

static void
test_restore (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autofree char *copie = g_build_filename (lieu->dossier, "copie.jalons", NULL);
  g_autofree char *autre = g_build_filename (lieu->dossier, "autre.txt", NULL);
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) un = add_one (repository, "Durand");
  g_autoptr (Dossier) deux = NULL;
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (repository_backup (repository, copie, NULL, NULL));
  deux = add_one (repository, "Petit");

  g_assert_false (repository_restore (copie, lieu->base, FALSE, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (repository_restore (copie, lieu->base, TRUE, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_clear_object (&repository);

  g_assert_true (g_file_set_contents (autre, "ceci n’est pas une base", -1, NULL));
  g_assert_false (repository_restore (autre, lieu->base, TRUE, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_A_BASE);
  g_clear_error (&error);
  g_assert_cmpuint (count_aside (lieu), ==, 0);

  repository_restore (copie, lieu->base, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_aside (lieu), ==, 1);
  repository = outils_open (lieu->base);
  liste = repository_list (repository, TYPE_DOSSIER, NULL);
  g_assert_cmpuint (liste->len, ==, 1);
}

/* A damaged backup replaces nothing. */
static void
test_restore_damaged (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autofree char *copie = g_build_filename (lieu->dossier, "copie.jalons", NULL);
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Dossier) un = add_one (repository, "Durand");
  g_autoptr (GError) error = NULL;

  g_assert_true (repository_backup (repository, copie, NULL, NULL));
  g_clear_object (&repository);
  run_sql (copie, "UPDATE ligne SET sceau=zeroblob(120) WHERE tbl=27");
  g_assert_false (repository_restore (copie, lieu->base, TRUE, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
  g_assert_cmpuint (count_aside (lieu), ==, 0);
  repository = outils_open (lieu->base);
}

/* A backup of a base with a passphrase is restored without it, and still asks for it. */
static void
test_phrase (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autofree char *copie = g_build_filename (lieu->dossier, "copie.jalons", NULL);
  g_autofree char *ailleurs = g_build_filename (lieu->dossier, "ailleurs.jalons", NULL);
  static const char phrase[] = "quatre mots bien à nous";
  g_autoptr (Repository) repository = NULL;
  g_autoptr (GError) error = NULL;
  RepositoryPorte porte;

  repository_create (lieu->base, phrase, &error);
  g_assert_no_error (error);
  g_assert_true (repository_peek (lieu->base, &porte, NULL));
  g_assert_cmpint (porte, ==, REPOSITORY_PORTE_PHRASE);
  g_assert_null (repository_open (lieu->base, REPOSITORY_READ_WRITE, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_assert_null (repository_open (lieu->base, REPOSITORY_READ_WRITE, "une autre", &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_PASSPHRASE);
  g_clear_error (&error);

  repository = repository_open (lieu->base, REPOSITORY_READ_WRITE, phrase, &error);
  g_assert_no_error (error);
  g_assert_cmpint (repository_get_porte (repository), ==, REPOSITORY_PORTE_PHRASE);
  repository_backup (repository, copie, NULL, &error);
  g_assert_no_error (error);
  repository_restore (copie, ailleurs, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (repository_peek (ailleurs, &porte, NULL));
  g_assert_cmpint (porte, ==, REPOSITORY_PORTE_PHRASE);
}

typedef struct
{
  gint64 lignes;
  GError *error;
  gboolean fini;
} Reponse;

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Reponse *reponse = data;

  reponse->lignes = repository_backup_finish (JALONS_REPOSITORY (source), result, &reponse->error);
  reponse->fini = TRUE;
}

static guint
count_files (const Lieu *lieu)
{
  g_autoptr (GDir) dir = g_dir_open (lieu->dossier, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static Repository *
open_filled (const Lieu *lieu,
             guint       n)
{
  Repository *repository = outils_open_new (lieu);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *nom = g_strdup_printf ("Agent %u", i);
      g_autoptr (Dossier) dossier = outils_add_dossier (transaction, repository, nom);
    }
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
  return repository;
}

/* What is written while it runs is not in it, and does not begin it again. */
static void
test_backup_async (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_filled (lieu, 300);
  g_autoptr (Verification) avant = repository_check (repository, NULL);
  g_autofree char *copie = g_build_filename (lieu->dossier, "copie.jalons", NULL);
  g_autoptr (Progres) progres = progres_new ();
  g_autoptr (Dossier) apres = NULL;
  Reponse reponse = { 0 };

  repository_backup_async (repository, copie, progres, backed_up_cb, &reponse);
  apres = add_one (repository, "Petit");
  while (!reponse.fini)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (reponse.error);
  g_assert_cmpint (reponse.lignes, >=, avant->lignes);
  g_assert_cmpfloat (progres_get_fraction (progres), >, 0.9);

  reponse = (Reponse) { 0 };
  repository_backup_async (repository, copie, progres, backed_up_cb, &reponse);
  while (!reponse.fini)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (reponse.error, STORE_ERROR, STORE_ERROR_EXISTS);
  g_clear_error (&reponse.error);
}

/* Not wanted any more, at any moment: no file is left. It may end before it hears. */
static void
test_backup_cancelled (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_filled (lieu, 300);
  g_autofree char *copie = g_build_filename (lieu->dossier, "copie.jalons", NULL);
  const guint fichiers = count_files (lieu);
  guint milieu = 0;

  for (guint tour = 0; tour < 60 && milieu < 3; tour++)
    {
      g_autoptr (Progres) progres = progres_new ();
      Reponse reponse = { 0 };

      repository_backup_async (repository, copie, progres, backed_up_cb, &reponse);
      while (tour > 0 && !reponse.fini && progres_get_fraction (progres) < 0.01 * tour)
        g_main_context_iteration (NULL, FALSE);
      milieu += progres_get_fraction (progres) > 0 && progres_get_fraction (progres) < 1;
      progres_cancel (progres);
      while (!reponse.fini)
        g_main_context_iteration (NULL, TRUE);
      if (reponse.error != NULL)
        {
          g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_clear_error (&reponse.error);
        }
      else
        {
          g_assert_cmpint (tour, >, 0);
          g_unlink (copie);
        }
      g_assert_cmpuint (count_files (lieu), ==, fichiers);
    }
  g_assert_cmpuint (milieu, >, 0);
}

/* The keys go with the base: closing it waits for the thread, which leaves nothing. */
static void
test_backup_closed (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_filled (lieu, 300);
  g_autofree char *copie = g_build_filename (lieu->dossier, "copie.jalons", NULL);
  g_autoptr (Progres) progres = progres_new ();
  Reponse reponse = { 0 };

  repository_backup_async (repository, copie, progres, backed_up_cb, &reponse);
  repository_close (repository);
  while (!reponse.fini)
    g_main_context_iteration (NULL, TRUE);
  if (reponse.error != NULL)
    g_assert_false (g_file_test (copie, G_FILE_TEST_EXISTS));
  g_clear_error (&reponse.error);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Reponse *reponse = data;

  repository_restore_finish (result, &reponse->error);
  reponse->fini = TRUE;
}

static void
test_restore_async (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = open_filled (lieu, 100);
  g_autofree char *copie = g_build_filename (lieu->dossier, "copie.jalons", NULL);
  g_autofree char *ailleurs = g_build_filename (lieu->dossier, "ailleurs.jalons", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (repository_backup (repository, copie, NULL, &error));
  for (guint tour = 0; tour < 2; tour++)
    {
      g_autoptr (Progres) progres = progres_new ();
      Reponse reponse = { 0 };

      repository_restore_async (copie, ailleurs, progres, restored_cb, &reponse);
      if (tour == 0)
        progres_stop (progres);
      while (!reponse.fini)
        g_main_context_iteration (NULL, TRUE);
      if (tour == 0 && reponse.error != NULL)
        g_assert_false (g_file_test (ailleurs, G_FILE_TEST_EXISTS));
      else
        g_assert_no_error (reponse.error);
      g_clear_error (&reponse.error);
      if (g_file_test (ailleurs, G_FILE_TEST_EXISTS))
        {
          g_autoptr (Repository) rendu = outils_open (ailleurs);
          g_autoptr (GPtrArray) dossiers = repository_list (rendu, TYPE_DOSSIER, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (dossiers->len, ==, 100);
          return;
        }
    }
  g_assert_not_reached ();
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/sauvegarde/check", test_check);
  g_test_add_func ("/sauvegarde/altered", test_altered);
  g_test_add_func ("/sauvegarde/swapped", test_swapped);
  g_test_add_func ("/sauvegarde/backup", test_backup);
  g_test_add_func ("/sauvegarde/restore", test_restore);
  g_test_add_func ("/sauvegarde/restore-damaged", test_restore_damaged);
  g_test_add_func ("/sauvegarde/phrase", test_phrase);
  g_test_add_func ("/sauvegarde/backup-async", test_backup_async);
  g_test_add_func ("/sauvegarde/backup-cancelled", test_backup_cancelled);
  g_test_add_func ("/sauvegarde/backup-closed", test_backup_closed);
  g_test_add_func ("/sauvegarde/restore-async", test_restore_async);

  return g_test_run ();
}
