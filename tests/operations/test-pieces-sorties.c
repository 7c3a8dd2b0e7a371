/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pieces-communes.h"

#include <glib/gstdio.h>

/* Large files out of the base, and undone: in a thread, and nothing of them where it is given up half
 * way. */

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Reponse *self = data;

  self->faite = pieces_write_file_finish (result, &self->error);
  self->finie = TRUE;
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
  g_autoptr (Progres) progres = pieces_make_progres (renonce);

  pieces_write_file_async (base->repository, uuid, path, progres, written_cb, reponse);
  reponse_wait (reponse);
}

/* A stop, or a disk that refuses, leaves no file and no part of one; what was there stays. */
static void
test_write_file (Base          *base,
                 gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = pieces_add_one (base, dossier);
  g_autofree char *lieu = g_dir_make_tmp ("jalons-sortie-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (lieu, "sortie.pdf", NULL);
  g_autofree char *nulle_part = g_build_filename (lieu, "absent", "sortie.pdf", NULL);
  g_autofree char *contenu = NULL;
  g_autoptr (GBytes) attendu = pieces_make_bytes (1);
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
  g_autofree char *uuid = pieces_add_one (base, dossier);
  g_autofree char *lieu = g_dir_make_tmp ("jalons-sortie-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (lieu, "sortie.pdf", NULL);
  g_autoptr (Progres) progres = pieces_make_progres (FALSE);
  g_auto (Reponse) reponse = { 0 };
  guint n;

  pieces_write_file_async (base->repository, uuid, path, progres, written_cb, &reponse);
  repository_close (base->repository);
  g_assert_false (reponse.finie);
  n = count_files (lieu);
  reponse_wait (&reponse);
  g_assert_cmpuint (n, ==, reponse.faite ? 1 : 0);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (lieu), ==, 0);
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

/* One step back or forth, given up half way, which leaves the disk as it was, then all the way. */
static void
invert (Base       *base,
        const char *dossier,
        gboolean    refaire,
        const char *nature,
        guint       pieces)
{
  const guint avant = pieces_count (base, dossier);

  g_assert_true (operations_undo_is_long (base->repository, refaire));
  for (guint renonce = 2; renonce-- > 0;)
    {
      g_auto (Reponse) reponse = { 0 };
      g_autoptr (Progres) progres = pieces_make_progres (renonce);
      g_autofree char *disque = pieces_describe_disk (base);
      g_autofree char *ensuite = NULL;

      operations_undo_async (base->repository, refaire, progres, undone_cb, &reponse);
      reponse_wait (&reponse);
      ensuite = pieces_describe_disk (base);
      g_assert_cmpint (reponse.faite, ==, !renonce);
      g_assert_cmpint (g_error_matches (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED), ==, renonce);
      g_assert_cmpint (g_str_equal (ensuite, disque), ==, renonce);
      g_assert_cmpuint (pieces_count (base, dossier), ==, renonce ? avant : pieces);
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
  g_autofree char *uuid = pieces_add_one (base, dossier);
  g_autoptr (Fiche) piece = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pieces_set_acces (base->repository, uuid, "secretariat", &error));
  g_assert_true (pieces_delete (base->repository, uuid, &error));
  invert (base, dossier, FALSE, "piece-supprimee", 1);
  pieces_assert_content (base, uuid);
  piece = repository_get (base->repository, TYPE_PIECE_FICHE, uuid, NULL);
  g_assert_false (fiche_get_discret (piece));
  invert (base, dossier, FALSE, "piece-acces", 1);
  pieces_assert_content (base, uuid);
  g_assert_true (fiche_get_discret (piece));
  invert (base, dossier, FALSE, "piece-ajoutee", 0);
  g_assert_null (pieces_load (base->repository, uuid, NULL));

  invert (base, dossier, TRUE, "piece-ajoutee", 1);
  pieces_assert_content (base, uuid);
  invert (base, dossier, TRUE, "piece-acces", 1);
  pieces_assert_content (base, uuid);
  invert (base, dossier, TRUE, "piece-supprimee", 0);
  g_assert_false (operations_undo_is_long (base->repository, TRUE));
  invert (base, dossier, FALSE, "piece-supprimee", 1);
  pieces_assert_content (base, uuid);
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
  g_autoptr (Progres) progres = pieces_make_progres (FALSE);

  g_assert_false (operations_undo_is_long (base->repository, FALSE));
  operations_undo_async (base->repository, FALSE, progres, undone_cb, &reponse);
  reponse_wait (&reponse);
  g_assert_no_error (reponse.error);
  reste = repository_get_dossier (base->repository, dossier, NULL);
  g_assert_null (reste);
  g_clear_object (&progres);
  progres = pieces_make_progres (FALSE);
  operations_undo_async (base->repository, FALSE, progres, undone_cb, &rien);
  reponse_wait (&rien);
  g_assert_error (rien.error, STORE_ERROR, STORE_ERROR_NOTHING);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  base_test ("/pieces-sorties/write-file", test_write_file);
  base_test ("/pieces-sorties/write-file-closed", test_write_file_closed);
  base_test ("/pieces-sorties/undo", test_undo);
  base_test ("/pieces-sorties/undo-small", test_undo_small);

  return g_test_run ();
}
