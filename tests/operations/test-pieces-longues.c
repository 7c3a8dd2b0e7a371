/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pieces-communes.h"

/* Large files, in a thread: the same as at once in the end, and nothing of them where it is given up
 * half way. */

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
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Reponse *self = data;

  self->faite = pieces_change_finish (result, &self->error);
  self->finie = TRUE;
}

static void
test_add (Base          *base,
          gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = pieces_add_one (base, dossier);

  g_assert_cmpuint (pieces_count (base, dossier), ==, 1);
  pieces_assert_content (base, uuid);
  /* What was written by a thread is undone, and done again, as what was not. */
  g_assert_true (operations_undo (base->repository, NULL, NULL, NULL));
  g_assert_cmpuint (pieces_count (base, dossier), ==, 0);
  g_assert_true (operations_redo (base->repository, NULL, NULL, NULL));
  pieces_assert_content (base, uuid);
}

static void
test_add_given_up (Base          *base,
                   gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *avant = pieces_describe_disk (base);
  g_autofree char *apres = NULL;
  g_autofree char *uuid = NULL;
  g_auto (Reponse) reponse = { 0 };
  g_autoptr (Progres) progres = pieces_make_progres (TRUE);

  pieces_start_add (base, dossier, "scan.pdf", 1, progres, &reponse);
  reponse_wait (&reponse);
  g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (progres_get_fraction (progres), >=, MOITIE);
  g_assert_cmpfloat (progres_get_fraction (progres), <, 1);
  apres = pieces_describe_disk (base);
  g_assert_cmpstr (apres, ==, avant);
  g_assert_cmpuint (pieces_count (base, dossier), ==, 0);
  /* And the base is as ready as before. */
  uuid = pieces_add_one (base, dossier);
  pieces_assert_content (base, uuid);
}

static void
test_load (Base          *base,
           gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = pieces_add_one (base, dossier);
  g_autoptr (GBytes) attendu = pieces_make_bytes (1);
  g_auto (Reponse) lue = { 0 };
  g_auto (Reponse) renoncee = { 0 };
  g_autoptr (Progres) progres = pieces_make_progres (FALSE);
  g_autoptr (Progres) autre = pieces_make_progres (TRUE);

  pieces_load_async (base->repository, uuid, progres, loaded_cb, &lue);
  pieces_load_async (base->repository, uuid, autre, loaded_cb, &renoncee);
  reponse_wait (&lue);
  reponse_wait (&renoncee);
  g_assert_no_error (lue.error);
  g_assert_true (g_bytes_equal (lue.octets, attendu));
  g_assert_error (renoncee.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (renoncee.octets);
}

/* Who reads a piece, and its removal: all of it, or nothing. */
static void
test_change (Base          *base,
             gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = pieces_add_one (base, dossier);
  g_autofree char *avant = pieces_describe_disk (base);

  for (guint renonce = 2; renonce-- > 0;)
    {
      g_auto (Reponse) acces = { 0 };
      g_autoptr (Progres) progres = pieces_make_progres (renonce);
      g_autoptr (Fiche) piece = repository_get (base->repository, TYPE_PIECE_FICHE, uuid, NULL);
      g_autofree char *apres = NULL;

      pieces_set_acces_async (base->repository, uuid, "secretariat", progres, changed_cb, &acces);
      reponse_wait (&acces);
      apres = pieces_describe_disk (base);
      g_assert_cmpint (acces.faite, ==, !renonce);
      g_assert_cmpint (fiche_get_discret (piece), ==, renonce);
      g_assert_cmpint (g_str_equal (apres, avant), ==, renonce);
      pieces_assert_content (base, uuid);
    }
  g_clear_pointer (&avant, g_free);
  avant = pieces_describe_disk (base);
  for (guint renonce = 2; renonce-- > 0;)
    {
      g_auto (Reponse) suppression = { 0 };
      g_autoptr (Progres) progres = pieces_make_progres (renonce);
      g_autofree char *apres = NULL;

      pieces_delete_async (base->repository, uuid, progres, changed_cb, &suppression);
      reponse_wait (&suppression);
      apres = pieces_describe_disk (base);
      g_assert_cmpint (suppression.faite, ==, !renonce);
      g_assert_cmpint (g_str_equal (apres, avant), ==, renonce);
      g_assert_cmpuint (pieces_count (base, dossier), ==, renonce);
    }
}

/* Who writes meanwhile waits, and then both are there; undoing takes the last one. */
static void
test_meanwhile (Base          *base,
                gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autoptr (GPtrArray) lues = pieces_read_lues ("autre.pdf", 2);
  g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) uuids = NULL;
  g_auto (Reponse) reponse = { 0 };
  g_autoptr (Progres) progres = pieces_make_progres (FALSE);

  pieces_start_add (base, dossier, "scan.pdf", 1, progres, &reponse);
  uuids = pieces_add (base->repository, dossier, lues, &par_defaut, refus, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pieces_count (base, dossier), ==, 2);
  /* The answer comes by the main loop all the same. */
  g_assert_false (reponse.finie);
  reponse_wait (&reponse);
  g_assert_no_error (reponse.error);
  pieces_assert_content (base, reponse.uuids[0]);
  g_assert_true (operations_undo (base->repository, NULL, NULL, NULL));
  g_assert_cmpuint (pieces_count (base, dossier), ==, 1);
  pieces_assert_content (base, reponse.uuids[0]);
}

/* A base that is closed gives the work up, or has all of it. */
static void
test_closed (Base          *base,
             gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_auto (Reponse) ajout = { 0 };
  g_auto (Reponse) lecture = { 0 };
  g_autofree char *uuid = pieces_add_one (base, dossier);
  g_autoptr (Progres) progres = pieces_make_progres (FALSE);
  g_autoptr (Progres) autre = pieces_make_progres (FALSE);
  guint n;

  pieces_start_add (base, dossier, "autre.pdf", 2, progres, &ajout);
  pieces_load_async (base->repository, uuid, autre, loaded_cb, &lecture);
  repository_close (base->repository);
  reponse_wait (&ajout);
  reponse_wait (&lecture);
  g_clear_object (&base->repository);
  base->repository = repository_open (base->path, REPOSITORY_READ_WRITE, NULL, NULL);
  g_assert_nonnull (base->repository);
  n = pieces_count (base, dossier);
  g_assert_cmpuint (n, ==, ajout.uuids != NULL ? 2 : 1);
  pieces_assert_content (base, uuid);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  base_test ("/pieces-longues/add", test_add);
  base_test ("/pieces-longues/add-given-up", test_add_given_up);
  base_test ("/pieces-longues/load", test_load);
  base_test ("/pieces-longues/change", test_change);
  base_test ("/pieces-longues/meanwhile", test_meanwhile);
  base_test ("/pieces-longues/closed", test_closed);

  return g_test_run ();
}
