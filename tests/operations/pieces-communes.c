/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pieces-communes.h"

#include <sqlite3.h>

void
reponse_clear (Reponse *self)
{
  g_clear_pointer (&self->uuids, g_strfreev);
  g_clear_pointer (&self->octets, g_bytes_unref);
  g_clear_pointer (&self->nature, g_free);
  g_clear_error (&self->error);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Reponse *self = data;

  self->uuids = pieces_add_finish (result, &self->error);
  self->finie = TRUE;
}

void
reponse_wait (Reponse *reponse)
{
  while (!reponse->finie)
    g_main_context_iteration (NULL, TRUE);
}

/* A work that is given up once it is half way, or never. */
Progres *
pieces_make_progres (gboolean renonce)
{
  Progres *progres = progres_new ();

  if (renonce)
    progres_cancel_at (progres, MOITIE);
  return progres;
}

GBytes *
pieces_make_bytes (guint graine)
{
  guint8 *octets = g_malloc (TAILLE);

  for (gsize i = 0; i < TAILLE; i++)
    octets[i] = (guint8) (i * 13 + (i >> 9) * 5 + graine);
  return g_bytes_new_take (octets, TAILLE);
}

GPtrArray *
pieces_read_lues (const char *nom,
                  guint       graine)
{
  GPtrArray *lues = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_lue_free);
  g_autoptr (GBytes) octets = pieces_make_bytes (graine);

  g_ptr_array_add (lues, piece_lue_read_bytes (nom, octets, NULL));
  return lues;
}

const PieceSaisie par_defaut;

void
pieces_start_add (Base       *base,
                  const char *dossier,
                  const char *nom,
                  guint       graine,
                  Progres    *progres,
                  Reponse    *reponse)
{
  g_autoptr (GPtrArray) lues = pieces_read_lues (nom, graine);
  g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);

  pieces_add_async (base->repository, dossier, lues, &par_defaut, refus, progres, added_cb, reponse);
}

char *
pieces_add_one (Base       *base,
                const char *dossier)
{
  g_auto (Reponse) reponse = { 0 };
  g_autoptr (Progres) progres = pieces_make_progres (FALSE);

  pieces_start_add (base, dossier, "scan.pdf", 1, progres, &reponse);
  reponse_wait (&reponse);
  g_assert_no_error (reponse.error);
  g_assert_cmpuint (g_strv_length (reponse.uuids), ==, 1);
  g_assert_cmpfloat (progres_get_fraction (progres), ==, 1);
  return g_strdup (reponse.uuids[0]);
}

/* All that the disk holds, as somebody without a key counts it: rows, versions, operations, bytes. */
char *
pieces_describe_disk (Base *base)
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

guint
pieces_count (Base       *base,
              const char *dossier)
{
  g_autoptr (DossierComplet) complet = base_get (base, dossier);

  return complet->pieces->len;
}

void
pieces_assert_content (Base       *base,
                       const char *uuid)
{
  g_autoptr (GBytes) attendu = pieces_make_bytes (1);
  g_autoptr (GBytes) lu = pieces_load (base->repository, uuid, NULL);

  g_assert_nonnull (lu);
  g_assert_true (g_bytes_equal (lu, attendu));
}
