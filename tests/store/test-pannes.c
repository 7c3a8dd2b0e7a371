/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "store/sauvegarde.h"
#include "store/store.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What goes wrong around a base: death of the program, full disk, rights, other programs. */

static void
put_numbered (Repository *repository,
              guint       numero)
{
  g_autofree char *nom = g_strdup_printf ("n%u", numero);
  g_autoptr (Fiche) fiche = g_object_new (TYPE_COLLECTIVITE, "nom", nom, NULL);

  outils_put (repository, fiche);
}

static gboolean
has_numbered (Repository *repository,
              guint       numero)
{
  g_autofree char *nom = g_strdup_printf ("n%u", numero);
  g_autoptr (GPtrArray) liste =
    repository_list_where (repository, TYPE_COLLECTIVITE, "nom", nom, NULL);

  /* Killed after its commit and before it said so, a number is written again. */
  return liste != NULL && liste->len >= 1;
}

/* Commits numbered rows until it is killed; a number goes out once its commit has answered. */
static void G_GNUC_NORETURN
write_until_killed (const char *path,
                    guint       premier,
                    int         sortie)
{
  g_autoptr (Repository) repository = NULL;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  repository = outils_open (path);
  for (guint i = premier;; i++)
    {
      put_numbered (repository, i);
      if (write (sortie, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

static guint
run_killed (const char *path,
            guint       premier,
            guint       microsecondes)
{
  guint numero;
  guint suivant = premier;
  int tube[2];
  pid_t enfant;

  g_assert_cmpint (pipe (tube), ==, 0);
  enfant = fork ();
  g_assert_cmpint (enfant, >=, 0);
  if (enfant == 0)
    {
      close (tube[0]);
      write_until_killed (path, premier, tube[1]);
    }
  close (tube[1]);
  /* Killed some time after its first acknowledgement: opening is not what is tried here. */
  if (read (tube[0], &numero, sizeof numero) == sizeof numero)
    suivant = numero + 1;
  g_usleep (microsecondes);
  kill (enfant, SIGKILL);
  while (read (tube[0], &numero, sizeof numero) == sizeof numero)
    suivant = numero + 1;
  close (tube[0]);
  waitpid (enfant, NULL, 0);
  return suivant;
}

static void
test_kill (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (GRand) hasard = g_rand_new_with_seed (5);
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Verification) verification = NULL;
  const guint tours = g_getenv ("JALONS_LONG") != NULL ? 2000 : 100;
  guint suivant = 0;

  g_clear_object (&repository);
  for (guint i = 0; i < tours; i++)
    suivant = run_killed (lieu->base, suivant, (guint) g_rand_int_range (hasard, 0, 8000));

  repository = outils_open (lieu->base);
  for (guint i = 0; i < suivant; i++)
    g_assert_true (has_numbered (repository, i));
  verification = repository_check (repository, NULL);
  g_assert_true (verification->integre);
  g_test_message ("%u commits acknowledged, none lost", suivant);
}

/* In a child, whose limits and user are its own. */
static void
in_child (void (*essai) (const Lieu *),
          const Lieu *lieu)
{
  int etat;
  const pid_t enfant = fork ();

  g_assert_cmpint (enfant, >=, 0);
  if (enfant == 0)
    {
      essai (lieu);
      _exit (0);
    }
  waitpid (enfant, &etat, 0);
  g_assert_true (WIFEXITED (etat));
  g_assert_cmpint (WEXITSTATUS (etat), ==, 0);
}

static void
fill_up_to_limit (const Lieu *lieu)
{
  g_autoptr (Repository) repository = outils_open (lieu->base);
  const struct rlimit limite = { 400 * 1024, RLIM_INFINITY };
  const struct rlimit libre = { RLIM_INFINITY, RLIM_INFINITY };
  g_autoptr (GError) error = NULL;
  g_autofree char *long_texte = g_strnfill (20000, 'x');
  guint ecrites = 0;

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limite), ==, 0);
  while (error == NULL && ecrites < 1000)
    {
      g_autofree char *nom = g_strdup_printf ("n%u", ecrites);
      g_autoptr (Fiche) fiche =
        g_object_new (TYPE_COLLECTIVITE, "nom", nom, "adresse", long_texte, NULL);
      g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);

      transaction_put (transaction, fiche);
      if (transaction_commit (transaction, &error))
        ecrites++;
    }
  g_assert_error (error, STORE_ERROR, STORE_ERROR_FULL);
  g_assert_cmpuint (ecrites, >, 3);

  /* Memory is as the disk; what was acknowledged is there; it is read and, with room, written. */
  g_assert_false (has_numbered (repository, ecrites));
  for (guint i = 0; i < ecrites; i++)
    g_assert_true (has_numbered (repository, i));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &libre), ==, 0);
  put_numbered (repository, ecrites);
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  for (guint i = 0; i <= ecrites; i++)
    g_assert_true (has_numbered (repository, i));
}

static void
test_full (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Repository) relue = NULL;
  g_autoptr (Verification) verification = NULL;

  g_clear_object (&repository);
  in_child (fill_up_to_limit, lieu);
  relue = outils_open (lieu->base);
  verification = repository_check (relue, NULL);
  g_assert_true (verification->integre);
}

static void
become_nobody (void)
{
  if (geteuid () != 0)
    return;
  g_assert_cmpint (setgid (65534), ==, 0);
  g_assert_cmpint (setuid (65534), ==, 0);
}

static void
open_without_rights (const Lieu *lieu)
{
  g_autoptr (Repository) repository = NULL;
  g_autoptr (Transaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *nouvelle = g_build_filename (lieu->dossier, "nouvelle.jalons", NULL);

  become_nobody ();
  g_assert_null (repository_open (lieu->base, REPOSITORY_READ_WRITE, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (repository_create (nouvelle, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_READ_ONLY);
  g_clear_error (&error);

  repository = repository_open (lieu->base, REPOSITORY_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (has_numbered (repository, 1));
  transaction = repository_begin (repository, "essai", &error);
  g_assert_null (transaction);
  g_assert_error (error, STORE_ERROR, STORE_ERROR_READ_ONLY);
}

static void
test_read_only (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);

  put_numbered (repository, 1);
  g_clear_object (&repository);
  g_assert_cmpint (g_chmod (lieu->base, 0444), ==, 0);
  g_assert_cmpint (g_chmod (lieu->dossier, 0555), ==, 0);
  in_child (open_without_rights, lieu);
  g_assert_cmpint (g_chmod (lieu->dossier, 0755), ==, 0);
}

static void
open_beside (const Lieu *lieu)
{
  g_autoptr (Repository) lecteur = NULL;
  g_autoptr (Repository) ecrivain = NULL;
  g_autoptr (GError) error = NULL;

  ecrivain = repository_open (lieu->base, REPOSITORY_READ_WRITE, NULL, &error);
  g_assert_null (ecrivain);
  g_assert_error (error, STORE_ERROR, STORE_ERROR_BUSY);
  g_clear_error (&error);
  lecteur = repository_open (lieu->base, REPOSITORY_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (has_numbered (lecteur, 1));
}

static void
test_one_writer (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Repository) lecteur = NULL;
  g_autoptr (GError) error = NULL;

  put_numbered (repository, 1);
  in_child (open_beside, lieu);
  /* In the same process too: the lock is the descriptor's. */
  g_assert_null (repository_open (lieu->base, REPOSITORY_READ_WRITE, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_BUSY);
  lecteur = repository_open (lieu->base, REPOSITORY_READ_ONLY, NULL, NULL);
  put_numbered (repository, 2);
  g_assert_true (has_numbered (lecteur, 1));
  g_assert_false (has_numbered (lecteur, 2));
}

/* Only what was written since: a folder of temporary files may hold gigabytes of other things. */
static gboolean
file_has (const char *path,
          const char *mot,
          gint64      depuis)
{
  g_autofree char *contenu = NULL;
  GStatBuf etat;
  gsize n;

  return g_stat (path, &etat) == 0 && etat.st_mtime >= depuis &&
         g_file_get_contents (path, &contenu, &n, NULL) &&
         memmem (contenu, n, mot, strlen (mot)) != NULL;
}

static guint
count_canaries (const char *dossier,
                const char *mot,
                gint64      depuis)
{
  g_autoptr (GDir) dir = g_dir_open (dossier, 0, NULL);
  const char *nom;
  guint n = 0;

  while (dir != NULL && (nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (dossier, nom, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        n += file_has (path, mot, depuis);
      else if (strstr (nom, "jalons") != NULL && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        n += count_canaries (path, mot, depuis);
    }
  return n;
}

/* A word of every field is nowhere on the disk in clear, sorts of the memory base included. */
static void
test_canaries (void)
{
  /* Made here, so that neither this program nor its source holds it. */
  g_autofree char *canari = g_strdup_printf ("Zibeline%dCanari", 77);
  /* A file system may round the times of its files down. */
  const gint64 debut = g_get_real_time () / G_USEC_PER_SEC - 2;
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  const char *ailleurs[] = { g_get_tmp_dir (), "/var/tmp", g_get_user_cache_dir (),
                             g_get_user_data_dir (), g_get_user_config_dir () };
  g_autofree char *temoin = g_build_filename (lieu->dossier, "temoin", NULL);
  guint n;
  const GType *types = tables_list (&n);

  for (guint i = 0; i < n * 3; i++)
    {
      const FicheTable *table = fiche_type_get_table (types[i % n]);
      g_autofree char *portee = uuid_from_nom (table->nom);
      g_autoptr (Fiche) fiche = g_object_new (types[i % n], "portee", portee, NULL);
      const char * const liste[] = { canari, NULL };

      for (guint j = 0; j < table->n_champs; j++)
        if (champ_get_stockage (&table->champs[j]) == STOCKAGE_TEXTE)
          fiche_set_texte (fiche, &table->champs[j], canari);
        else if (champ_get_stockage (&table->champs[j]) == STOCKAGE_LISTE)
          fiche_set_liste (fiche, &table->champs[j], liste);
        else if (champ_get_stockage (&table->champs[j]) == STOCKAGE_NOMBRE)
          fiche_set_nombre (fiche, &table->champs[j], 1);
      outils_put (repository, fiche);
    }
  g_assert_true (repository_require (repository, NIVEAU_STRUCTURE, NULL));
  g_assert_cmpuint (count_canaries (lieu->dossier, canari, debut), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ailleurs); i++)
    g_assert_cmpuint (count_canaries (ailleurs[i], canari, debut), ==, 0);

  /* The search does find what is there. */
  g_assert_true (g_file_set_contents (temoin, canari, -1, NULL));
  g_assert_cmpuint (count_canaries (lieu->dossier, canari, debut), ==, 1);
}

static void
assert_open_fails (const char *path,
                   StoreError  code)
{
  g_autoptr (GError) error = NULL;
  RepositoryPorte porte;

  g_assert_null (repository_open (path, REPOSITORY_READ_WRITE, NULL, &error));
  g_assert_error (error, STORE_ERROR, (gint) code);
  g_clear_error (&error);
  g_assert_null (repository_open (path, REPOSITORY_READ_ONLY, NULL, &error));
  g_assert_error (error, STORE_ERROR, (gint) code);
  g_clear_error (&error);
  g_assert_false (repository_peek (path, &porte, &error));
  g_assert_error (error, STORE_ERROR, (gint) code);
}

static void
test_not_a_base (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *avant = NULL;

  assert_open_fails (lieu->base, STORE_ERROR_NOT_FOUND);
  assert_open_fails (lieu->dossier, STORE_ERROR_NOT_A_BASE);
  g_assert_true (g_file_set_contents (lieu->base, "", 0, NULL));
  assert_open_fails (lieu->base, STORE_ERROR_NOT_A_BASE);
  g_assert_true (g_file_set_contents (lieu->base, "un texte, bien assez long pour cela", -1, NULL));
  assert_open_fails (lieu->base, STORE_ERROR_NOT_A_BASE);
  g_assert_true (g_file_get_contents (lieu->base, &avant, NULL, NULL));
  g_assert_cmpstr (avant, ==, "un texte, bien assez long pour cela");
  g_assert_false (repository_create (lieu->base, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_EXISTS);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/pannes/kill", test_kill);
  g_test_add_func ("/pannes/full", test_full);
  g_test_add_func ("/pannes/read-only", test_read_only);
  g_test_add_func ("/pannes/one-writer", test_one_writer);
  g_test_add_func ("/pannes/canaries", test_canaries);
  g_test_add_func ("/pannes/not-a-base", test_not_a_base);

  return g_test_run ();
}
