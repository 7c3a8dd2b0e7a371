/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/jour.h"
#include "operations/operations-error.h"
#include "operations/pieces.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* Large files, in a thread: the same as at once in the end, and nothing of them where it is given up
 * half way. */

#define TAILLE (5 * 1024 * 1024 + 321)
#define MOITIE 0.5

typedef struct
{
  gboolean finie;
  char **uuids;
  GBytes *octets;
  char *nature;
  gboolean faite;
  GError *error;
} Reponse;

static void
reponse_clear (Reponse *self)
{
  g_clear_pointer (&self->uuids, g_strfreev);
  g_clear_pointer (&self->octets, g_bytes_unref);
  g_clear_pointer (&self->nature, g_free);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reponse, reponse_clear)

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Reponse *self = data;

  self->uuids = pieces_add_finish (result, &self->error);
  self->finie = TRUE;
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Reponse *self = data;

  self->faite = pieces_change_finish (result, &self->error);
  self->finie = TRUE;
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Reponse *self = data;

  self->nature = operations_undo_finish (result, &self->error);
  self->faite = self->nature != NULL;
  self->finie = TRUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Reponse *self = data;

  self->octets = pieces_load_finish (result, &self->error);
  self->finie = TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Reponse *self = data;

  self->faite = pieces_write_file_finish (result, &self->error);
  self->finie = TRUE;
}

static void
wait_for (Reponse *reponse)
{
  while (!reponse->finie)
    g_main_context_iteration (NULL, TRUE);
}

/* A work that is given up once it is half way, or never. */
static Progres *
make_progres (gboolean renonce)
{
  Progres *progres = progres_new ();

  if (renonce)
    progres_cancel_at (progres, MOITIE);
  return progres;
}

static GBytes *
make_bytes (guint graine)
{
  guint8 *octets = g_malloc (TAILLE);

  for (gsize i = 0; i < TAILLE; i++)
    octets[i] = (guint8) (i * 13 + (i >> 9) * 5 + graine);
  return g_bytes_new_take (octets, TAILLE);
}

static GPtrArray *
read_lues (const char *nom,
           guint       graine)
{
  GPtrArray *lues = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_lue_free);
  g_autoptr (GBytes) octets = make_bytes (graine);

  g_ptr_array_add (lues, piece_lue_read_bytes (nom, octets, NULL));
  return lues;
}

static const PieceSaisie par_defaut;

static void
start_add (Base       *base,
           const char *dossier,
           const char *nom,
           guint       graine,
           Progres    *progres,
           Reponse    *reponse)
{
  g_autoptr (GPtrArray) lues = read_lues (nom, graine);
  g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);

  pieces_add_async (base->repository, dossier, lues, &par_defaut, refus, progres, added_cb, reponse);
}

static char *
add (Base       *base,
     const char *dossier)
{
  g_auto (Reponse) reponse = { 0 };
  g_autoptr (Progres) progres = make_progres (FALSE);

  start_add (base, dossier, "scan.pdf", 1, progres, &reponse);
  wait_for (&reponse);
  g_assert_no_error (reponse.error);
  g_assert_cmpuint (g_strv_length (reponse.uuids), ==, 1);
  g_assert_cmpfloat (progres_get_fraction (progres), ==, 1);
  return g_strdup (reponse.uuids[0]);
}

/* All that the disk holds, as somebody without a key counts it: rows, versions, operations, bytes. */
static char *
describe_disk (Base *base)
{
  sqlite3 *lecteur = NULL;
  sqlite3_stmt *statement = NULL;
  char *texte;

  g_assert_cmpint (sqlite3_open_v2 (base->path, &lecteur, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (lecteur,
                                       "SELECT count(*) || ' ' || total(length(sceau)) || ' ' ||"
                                       " (SELECT count(*) FROM historique) || ' ' ||"
                                       " (SELECT count(*) FROM operation) || ' ' ||"
                                       " (SELECT count(*) FROM cle) FROM ligne", -1, &statement,
                                       NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  texte = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (lecteur);
  return texte;
}

static guint
count_pieces (Base       *base,
              const char *dossier)
{
  g_autoptr (DossierComplet) complet = base_get (base, dossier);

  return complet->pieces->len;
}

static void
assert_content (Base       *base,
                const char *uuid)
{
  g_autoptr (GBytes) attendu = make_bytes (1);
  g_autoptr (GBytes) lu = pieces_load (base->repository, uuid, NULL);

  g_assert_nonnull (lu);
  g_assert_true (g_bytes_equal (lu, attendu));
}

#define create(base) base_create (base, "cdg34", jour_from_ymd (2026, 11, 3))

static void
test_add (Base          *base,
          gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier);

  g_assert_cmpuint (count_pieces (base, dossier), ==, 1);
  assert_content (base, uuid);
  /* What was written by a thread is undone, and done again, as what was not. */
  g_assert_true (operations_undo (base->repository, NULL, NULL, NULL));
  g_assert_cmpuint (count_pieces (base, dossier), ==, 0);
  g_assert_true (operations_redo (base->repository, NULL, NULL, NULL));
  assert_content (base, uuid);
}

static void
test_add_given_up (Base          *base,
                   gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *avant = describe_disk (base);
  g_autofree char *apres = NULL;
  g_autofree char *uuid = NULL;
  g_auto (Reponse) reponse = { 0 };
  g_autoptr (Progres) progres = make_progres (TRUE);

  start_add (base, dossier, "scan.pdf", 1, progres, &reponse);
  wait_for (&reponse);
  g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (progres_get_fraction (progres), >=, MOITIE);
  g_assert_cmpfloat (progres_get_fraction (progres), <, 1);
  apres = describe_disk (base);
  g_assert_cmpstr (apres, ==, avant);
  g_assert_cmpuint (count_pieces (base, dossier), ==, 0);
  /* And the base is as ready as before. */
  uuid = add (base, dossier);
  assert_content (base, uuid);
}

static void
test_load (Base          *base,
           gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier);
  g_autoptr (GBytes) attendu = make_bytes (1);
  g_auto (Reponse) lue = { 0 };
  g_auto (Reponse) renoncee = { 0 };
  g_autoptr (Progres) progres = make_progres (FALSE);
  g_autoptr (Progres) autre = make_progres (TRUE);

  pieces_load_async (base->repository, uuid, progres, loaded_cb, &lue);
  pieces_load_async (base->repository, uuid, autre, loaded_cb, &renoncee);
  wait_for (&lue);
  wait_for (&renoncee);
  g_assert_no_error (lue.error);
  g_assert_true (g_bytes_equal (lue.octets, attendu));
  g_assert_error (renoncee.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (renoncee.octets);
}

/* The names in the folder of the base, but the base itself. */
static guint
count_files (const char *lieu)
{
  g_autoptr (GDir) dossier = g_dir_open (lieu, 0, NULL);
  guint n = 0;

  for (const char *nom = g_dir_read_name (dossier); nom != NULL; nom = g_dir_read_name (dossier))
    n++;
  return n;
}

static void
write_out (Base       *base,
           const char *uuid,
           const char *path,
           gboolean    renonce,
           Reponse    *reponse)
{
  g_autoptr (Progres) progres = make_progres (renonce);

  pieces_write_file_async (base->repository, uuid, path, progres, written_cb, reponse);
  wait_for (reponse);
}

/* A stop, or a disk that refuses, leaves no file and no part of one; what was there stays. */
static void
test_write_file (Base          *base,
                 gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier);
  g_autofree char *lieu = g_dir_make_tmp ("jalons-sortie-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (lieu, "sortie.pdf", NULL);
  g_autofree char *nulle_part = g_build_filename (lieu, "absent", "sortie.pdf", NULL);
  g_autofree char *contenu = NULL;
  g_autoptr (GBytes) attendu = make_bytes (1);
  g_auto (Reponse) renoncee = { 0 };
  g_auto (Reponse) encore = { 0 };
  g_auto (Reponse) refusee = { 0 };
  g_auto (Reponse) ecrite = { 0 };
  gsize n;

  write_out (base, uuid, path, TRUE, &renoncee);
  g_assert_error (renoncee.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (lieu), ==, 0);
  write_out (base, uuid, nulle_part, FALSE, &refusee);
  g_assert_error (refusee.error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE);

  g_assert_true (g_file_set_contents (path, "ancien", -1, NULL));
  write_out (base, uuid, path, TRUE, &encore);
  g_assert_true (g_file_get_contents (path, &contenu, &n, NULL));
  g_assert_cmpmem (contenu, n, "ancien", 6);
  g_clear_pointer (&contenu, g_free);

  write_out (base, uuid, path, FALSE, &ecrite);
  g_assert_no_error (ecrite.error);
  g_assert_true (g_file_get_contents (path, &contenu, &n, NULL));
  g_assert_cmpmem (contenu, n, g_bytes_get_data (attendu, NULL), g_bytes_get_size (attendu));
  g_assert_cmpuint (count_files (lieu), ==, 1);
  g_unlink (path);
  g_rmdir (lieu);
}

/* A base that closes while a file is on its way out leaves no part of it in clear, even where nobody is
 * there to hear of it. */
static void
test_write_file_closed (Base          *base,
                        gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier);
  g_autofree char *lieu = g_dir_make_tmp ("jalons-sortie-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (lieu, "sortie.pdf", NULL);
  g_autoptr (Progres) progres = make_progres (FALSE);
  g_auto (Reponse) reponse = { 0 };
  guint n;

  pieces_write_file_async (base->repository, uuid, path, progres, written_cb, &reponse);
  repository_close (base->repository);
  g_assert_false (reponse.finie);
  n = count_files (lieu);
  wait_for (&reponse);
  g_assert_cmpuint (n, ==, reponse.faite ? 1 : 0);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (lieu), ==, 0);
}

/* Who reads a piece, and its removal: all of it, or nothing. */
static void
test_change (Base          *base,
             gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier);
  g_autofree char *avant = describe_disk (base);

  for (guint renonce = 2; renonce-- > 0;)
    {
      g_auto (Reponse) acces = { 0 };
      g_autoptr (Progres) progres = make_progres (renonce);
      g_autoptr (Fiche) piece = repository_get (base->repository, TYPE_PIECE_FICHE, uuid, NULL);
      g_autofree char *apres = NULL;

      pieces_set_acces_async (base->repository, uuid, "secretariat", progres, changed_cb, &acces);
      wait_for (&acces);
      apres = describe_disk (base);
      g_assert_cmpint (acces.faite, ==, !renonce);
      g_assert_cmpint (fiche_get_discret (piece), ==, renonce);
      g_assert_cmpint (g_str_equal (apres, avant), ==, renonce);
      assert_content (base, uuid);
    }
  g_clear_pointer (&avant, g_free);
  avant = describe_disk (base);
  for (guint renonce = 2; renonce-- > 0;)
    {
      g_auto (Reponse) suppression = { 0 };
      g_autoptr (Progres) progres = make_progres (renonce);
      g_autofree char *apres = NULL;

      pieces_delete_async (base->repository, uuid, progres, changed_cb, &suppression);
      wait_for (&suppression);
      apres = describe_disk (base);
      g_assert_cmpint (suppression.faite, ==, !renonce);
      g_assert_cmpint (g_str_equal (apres, avant), ==, renonce);
      g_assert_cmpuint (count_pieces (base, dossier), ==, renonce);
    }
}

/* One step back or forth, given up half way, which leaves the disk as it was, then all the way. */
static void
invert (Base       *base,
        const char *dossier,
        gboolean    refaire,
        const char *nature,
        guint       pieces)
{
  const guint avant = count_pieces (base, dossier);

  g_assert_true (operations_undo_is_long (base->repository, refaire));
  for (guint renonce = 2; renonce-- > 0;)
    {
      g_auto (Reponse) reponse = { 0 };
      g_autoptr (Progres) progres = make_progres (renonce);
      g_autofree char *disque = describe_disk (base);
      g_autofree char *ensuite = NULL;

      operations_undo_async (base->repository, refaire, progres, undone_cb, &reponse);
      wait_for (&reponse);
      ensuite = describe_disk (base);
      g_assert_cmpint (reponse.faite, ==, !renonce);
      g_assert_cmpint (g_error_matches (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED), ==, renonce);
      g_assert_cmpint (g_str_equal (ensuite, disque), ==, renonce);
      g_assert_cmpuint (count_pieces (base, dossier), ==, renonce ? avant : pieces);
      if (!renonce)
        g_assert_cmpstr (reponse.nature, ==, nature);
    }
}

/* A piece that was added, moved to another reader, removed: each step back, and forth again. */
static void
test_undo (Base          *base,
           gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier);
  g_autoptr (Fiche) piece = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pieces_set_acces (base->repository, uuid, "secretariat", &error));
  g_assert_true (pieces_delete (base->repository, uuid, &error));
  invert (base, dossier, FALSE, "piece-supprimee", 1);
  assert_content (base, uuid);
  piece = repository_get (base->repository, TYPE_PIECE_FICHE, uuid, NULL);
  g_assert_false (fiche_get_discret (piece));
  invert (base, dossier, FALSE, "piece-acces", 1);
  assert_content (base, uuid);
  g_assert_true (fiche_get_discret (piece));
  invert (base, dossier, FALSE, "piece-ajoutee", 0);
  g_assert_null (pieces_load (base->repository, uuid, NULL));

  invert (base, dossier, TRUE, "piece-ajoutee", 1);
  assert_content (base, uuid);
  invert (base, dossier, TRUE, "piece-acces", 1);
  assert_content (base, uuid);
  invert (base, dossier, TRUE, "piece-supprimee", 0);
  g_assert_false (operations_undo_is_long (base->repository, TRUE));
  invert (base, dossier, FALSE, "piece-supprimee", 1);
  assert_content (base, uuid);
}

/* What is small is no work for a thread; nothing to undo is said there too. */
static void
test_undo_small (Base          *base,
                 gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_auto (Reponse) reponse = { 0 };
  g_auto (Reponse) rien = { 0 };
  g_autoptr (DossierComplet) reste = NULL;
  g_autoptr (Progres) progres = make_progres (FALSE);

  g_assert_false (operations_undo_is_long (base->repository, FALSE));
  operations_undo_async (base->repository, FALSE, progres, undone_cb, &reponse);
  wait_for (&reponse);
  g_assert_no_error (reponse.error);
  reste = repository_get_dossier (base->repository, dossier, NULL);
  g_assert_null (reste);
  g_clear_object (&progres);
  progres = make_progres (FALSE);
  operations_undo_async (base->repository, FALSE, progres, undone_cb, &rien);
  wait_for (&rien);
  g_assert_error (rien.error, STORE_ERROR, STORE_ERROR_NOTHING);
}

/* Who writes meanwhile waits, and then both are there; undoing takes the last one. */
static void
test_meanwhile (Base          *base,
                gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autoptr (GPtrArray) lues = read_lues ("autre.pdf", 2);
  g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) uuids = NULL;
  g_auto (Reponse) reponse = { 0 };
  g_autoptr (Progres) progres = make_progres (FALSE);

  start_add (base, dossier, "scan.pdf", 1, progres, &reponse);
  uuids = pieces_add (base->repository, dossier, lues, &par_defaut, refus, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_pieces (base, dossier), ==, 2);
  /* The answer comes by the main loop all the same. */
  g_assert_false (reponse.finie);
  wait_for (&reponse);
  g_assert_no_error (reponse.error);
  assert_content (base, reponse.uuids[0]);
  g_assert_true (operations_undo (base->repository, NULL, NULL, NULL));
  g_assert_cmpuint (count_pieces (base, dossier), ==, 1);
  assert_content (base, reponse.uuids[0]);
}

/* A base that is closed gives the work up, or has all of it. */
static void
test_closed (Base          *base,
             gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_auto (Reponse) ajout = { 0 };
  g_auto (Reponse) lecture = { 0 };
  g_autofree char *uuid = add (base, dossier);
  g_autoptr (Progres) progres = make_progres (FALSE);
  g_autoptr (Progres) autre = make_progres (FALSE);
  guint n;

  start_add (base, dossier, "autre.pdf", 2, progres, &ajout);
  pieces_load_async (base->repository, uuid, autre, loaded_cb, &lecture);
  repository_close (base->repository);
  wait_for (&ajout);
  wait_for (&lecture);
  g_clear_object (&base->repository);
  base->repository = repository_open (base->path, REPOSITORY_READ_WRITE, NULL, NULL);
  g_assert_nonnull (base->repository);
  n = count_pieces (base, dossier);
  g_assert_cmpuint (n, ==, ajout.uuids != NULL ? 2 : 1);
  assert_content (base, uuid);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  base_test ("/pieces-longues/add", test_add);
  base_test ("/pieces-longues/add-given-up", test_add_given_up);
  base_test ("/pieces-longues/load", test_load);
  base_test ("/pieces-longues/write-file", test_write_file);
  base_test ("/pieces-longues/write-file-closed", test_write_file_closed);
  base_test ("/pieces-longues/change", test_change);
  base_test ("/pieces-longues/undo", test_undo);
  base_test ("/pieces-longues/undo-small", test_undo_small);
  base_test ("/pieces-longues/meanwhile", test_meanwhile);
  base_test ("/pieces-longues/closed", test_closed);

  return g_test_run ();
}
