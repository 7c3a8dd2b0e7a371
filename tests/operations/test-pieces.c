/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/jour.h"
#include "operations/entretiens.h"
#include "operations/historiques.h"
#include "operations/operations-error.h"
#include "operations/pieces.h"
#include "store/sauvegarde.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* The files of a dossier: sealed, whole or not at all, one step back, read by whom they are for. */

#define GRAND (2 * 1024 * 1024 + 12345)

static const PieceSaisie par_defaut;

static GBytes *
make_bytes (gsize taille,
            guint graine)
{
  guint8 *octets = g_malloc (taille);

  for (gsize i = 0; i < taille; i++)
    octets[i] = (guint8) (i * 31 + (i >> 8) * 7 + graine);
  memcpy (octets, "%PDF-1.7 canari", MIN (taille, 15));

  return g_bytes_new_take (octets, taille);
}

static PieceLue *
read_bytes (const char *nom,
            gsize       taille,
            guint       graine)
{
  g_autoptr (GBytes) octets = make_bytes (taille, graine);
  g_autoptr (GError) error = NULL;
  PieceLue *lue = piece_lue_read_bytes (nom, octets, &error);

  g_assert_no_error (error);
  return lue;
}

static char *
add (Base              *base,
     const char        *dossier,
     const char        *nom,
     gsize              taille,
     const PieceSaisie *saisie)
{
  g_autoptr (GPtrArray) lues = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_lue_free);
  g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) uuids = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (lues, read_bytes (nom, taille, 1));
  uuids = pieces_add (base->repository, dossier, lues, saisie, refus, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (uuids), ==, 1);
  g_assert_cmpuint (refus->len, ==, 0);
  return g_strdup (uuids[0]);
}

static void
assert_content (Base       *base,
                const char *uuid,
                gsize       taille)
{
  g_autoptr (GBytes) attendu = make_bytes (taille, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) lu = pieces_load (base->repository, uuid, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (lu, attendu));
}

/* How many bytes the base holds of the contents of pieces in one espace, as somebody without its key
 * sees them. */
static gint64
count_sealed (Base  *base,
              guint  espace)
{
  sqlite3 *lecteur = NULL;
  sqlite3_stmt *statement = NULL;
  gint64 n;

  g_assert_cmpint (sqlite3_open_v2 (base->path, &lecteur, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (lecteur, "SELECT total(length(sceau)) FROM ligne"
                                       " WHERE tbl=?1 AND espace=?2", -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_int (statement, 1, contenu_piece_table.numero);
  sqlite3_bind_int (statement, 2, (int) espace);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = (gint64) sqlite3_column_double (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (lecteur);

  return n;
}

#define create(base) base_create (base, "cdg34", jour_from_ymd (2026, 11, 3))

static void
test_add (Base          *base,
          gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier, "CV Œuvrard.pdf", GRAND, &par_defaut);
  g_autoptr (PieceFiche) piece = base_get_fiche (base, TYPE_PIECE_FICHE, uuid);
  g_autoptr (GBytes) octets = make_bytes (GRAND, 1);
  g_autofree char *empreinte = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, octets);

  g_assert_cmpstr (piece->nom, ==, "CV Œuvrard.pdf");
  g_assert_cmpstr (piece->genre, ==, "cv");
  g_assert_cmpstr (piece->type, ==, "application/pdf");
  g_assert_cmpint (piece->taille, ==, GRAND);
  g_assert_cmpstr (piece->empreinte, ==, empreinte);
  g_assert_cmpstr (piece->par, ==, "Claire Montbrun");
  g_assert_cmpint (piece->le, >, 0);
  g_assert_cmpstr (piece->acces, ==, "conseiller");
  g_assert_cmpuint (g_strv_length (piece->contenus), ==, 3);
  assert_content (base, uuid, GRAND);

  /* The conseiller's own unless somebody says otherwise. */
  g_assert_true (fiche_get_discret (JALONS_FICHE (piece)));
  g_assert_cmpint (count_sealed (base, 0), ==, 0);
  g_assert_cmpint (count_sealed (base, 1), >, GRAND);

  base_undo (base);
  g_assert_null (repository_get (base->repository, TYPE_PIECE_FICHE, uuid, NULL));
  g_assert_cmpint (count_sealed (base, 1), <, 1000);
}

/* A batch is one step; what the dossier has already is told, and does not keep the rest from coming. */
static void
test_batch (Base          *base,
            gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *autre = create (base);
  g_autofree char *premiere = add (base, dossier, "scan.png", 5000, &par_defaut);
  g_autofree char *ailleurs = add (base, autre, "scan.png", 5000, &par_defaut);
  g_autoptr (GPtrArray) lues = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_lue_free);
  g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) uuids = NULL;
  g_auto (GStrv) rien = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (DossierComplet) apres = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (lues, read_bytes ("copie.pdf", 5000, 1));
  g_ptr_array_add (lues, read_bytes ("b.pdf", 6000, 2));
  g_ptr_array_add (lues, read_bytes ("c.pdf", 6000, 2));
  g_ptr_array_add (lues, read_bytes ("d.pdf", 7000, 3));
  uuids = pieces_add (base->repository, dossier, lues, &par_defaut, refus, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (uuids) + refus->len, ==, 4);
  g_assert_nonnull (strstr (refus->pdata[0], "scan.png"));
  complet = base_get (base, dossier);
  g_assert_cmpuint (complet->pieces->len, ==, 3);
  g_assert_cmpstr (JALONS_PIECE_FICHE (complet->pieces->pdata[2])->nom, ==, "d.pdf");

  rien = pieces_add (base->repository, dossier, lues, &par_defaut, refus, &error);
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_EXISTS);
  g_assert_null (rien);

  base_undo (base);
  apres = base_get (base, dossier);
  g_assert_cmpuint (apres->pieces->len, ==, 1);
}

static void
test_edit (Base          *base,
           gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier, "scan.png", 5000, &par_defaut);
  g_autoptr (PieceFiche) piece = base_get_fiche (base, TYPE_PIECE_FICHE, uuid);
  g_autoptr (GPtrArray) changements = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pieces_edit (base->repository, uuid, "Arrêté/2019.pdf", "courrier", "Signé", &error));
  g_assert_cmpstr (piece->nom, ==, "Arrêté 2019.pdf");
  g_assert_cmpstr (piece->genre, ==, "courrier");
  g_assert_cmpstr (piece->note, ==, "Signé");
  g_assert_false (pieces_edit (base->repository, uuid, " / ", "courrier", NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_assert_false (pieces_edit (base->repository, uuid, "a", "n’existe pas", NULL, NULL));
  g_assert_cmpstr (piece->nom, ==, "Arrêté 2019.pdf");
  assert_content (base, uuid, 5000);

  /* The history tells of the piece, and never of its bytes. */
  changements = historiques_list (base->repository, dossier, NULL);
  for (guint i = 0; i < changements->len; i++)
    g_assert_true (((Changement *) changements->pdata[i])->type != TYPE_CONTENU_PIECE);

  base_undo (base);
  g_assert_cmpstr (piece->nom, ==, "scan.png");
  g_assert_null (piece->note);
}

static void
test_delete (Base          *base,
             gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier, "scan.png", GRAND, &par_defaut);
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pieces_delete (base->repository, uuid, &error));
  complet = base_get (base, dossier);
  g_assert_cmpuint (complet->pieces->len, ==, 0);
  g_assert_null (pieces_load (base->repository, uuid, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (count_sealed (base, 1), <, 1000);
  g_assert_false (pieces_delete (base->repository, uuid, NULL));

  base_undo (base);
  assert_content (base, uuid, GRAND);
}

/* For the secretariat, and back: the bytes change their key with the record. */
static void
test_acces (Base          *base,
            gconstpointer  data)
{
  const PieceSaisie administrative = { .acces = "secretariat", .genre = "courrier" };
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier, "arrêté.pdf", GRAND, &administrative);
  g_autoptr (PieceFiche) piece = base_get_fiche (base, TYPE_PIECE_FICHE, uuid);
  g_autoptr (GError) error = NULL;

  g_assert_false (fiche_get_discret (JALONS_FICHE (piece)));
  g_assert_cmpint (count_sealed (base, 0), >, GRAND);
  g_assert_cmpint (count_sealed (base, 1), ==, 0);

  g_assert_true (pieces_set_acces (base->repository, uuid, "conseiller", &error));
  g_assert_no_error (error);
  g_assert_true (fiche_get_discret (JALONS_FICHE (piece)));
  g_assert_cmpint (count_sealed (base, 0), <, 1000);
  g_assert_cmpint (count_sealed (base, 1), >, GRAND);
  assert_content (base, uuid, GRAND);

  base_undo (base);
  g_assert_false (fiche_get_discret (JALONS_FICHE (piece)));
  g_assert_cmpint (count_sealed (base, 0), >, GRAND);
  g_assert_cmpint (count_sealed (base, 1), <, 1000);
  assert_content (base, uuid, GRAND);
  g_assert_false (pieces_set_acces (base->repository, uuid, "tous", NULL));
}

static void
inform_employer (Base       *base,
                 const char *dossier,
                 gboolean    informe)
{
  g_autoptr (DossierComplet) complet = base_get (base, dossier);
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (complet->dossier));
  g_autoptr (GError) error = NULL;

  g_object_set (copie, "employeur-informe", (gint64) informe, NULL);
  g_assert_true (fiches_save (base->repository, "dossier", &copie, 1, &error));
  g_assert_no_error (error);
}

/* An employer that is not informed hides what was administrative; once it is, what is the conseiller's
 * own stays so. */
static void
test_discretion (Base          *base,
                 gconstpointer  data)
{
  const PieceSaisie administrative = { .acces = "secretariat" };
  g_autofree char *dossier = create (base);
  g_autofree char *publique = add (base, dossier, "a.pdf", 5000, &administrative);
  g_autofree char *privee = add (base, dossier, "b.pdf", 9000, &par_defaut);
  g_autoptr (PieceFiche) a = base_get_fiche (base, TYPE_PIECE_FICHE, publique);
  g_autoptr (PieceFiche) b = base_get_fiche (base, TYPE_PIECE_FICHE, privee);

  inform_employer (base, dossier, FALSE);
  g_assert_true (fiche_get_discret (JALONS_FICHE (a)));
  g_assert_true (fiche_get_discret (JALONS_FICHE (b)));
  g_assert_cmpint (count_sealed (base, 0), <, 1000);
  assert_content (base, publique, 5000);

  inform_employer (base, dossier, TRUE);
  g_assert_false (fiche_get_discret (JALONS_FICHE (a)));
  g_assert_true (fiche_get_discret (JALONS_FICHE (b)));
  g_assert_cmpint (count_sealed (base, 0), >, 5000);
  g_assert_cmpint (count_sealed (base, 0), <, 9000);
  assert_content (base, publique, 5000);
  assert_content (base, privee, 9000);
}

static char *
write_file (Base       *base,
            const char *nom,
            gsize       taille)
{
  char *path = g_build_filename (base->dossier, nom, NULL);
  g_autoptr (GBytes) octets = make_bytes (GRAND, 1);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (octets, NULL), (gssize) taille, NULL));
  return path;
}

static void
assert_refused (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (piece_lue_read_file (file, NULL, NULL, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "othing was added"));
}

static void
count_steps (gint64   lus,
             gint64   total,
             gpointer pas)
{
  g_assert_cmpint (lus, <=, total);
  (*(guint *) pas)++;
}

static void
test_files (Base          *base,
            gconstpointer  data)
{
  g_autofree char *bon = write_file (base, "Fiche de poste.pdf", GRAND);
  g_autofree char *vide = write_file (base, "vide.pdf", 0);
  g_autofree char *absent = g_build_filename (base->dossier, "absent.pdf", NULL);
  g_autofree char *grand = g_build_filename (base->dossier, "grand.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (bon);
  g_autoptr (GCancellable) arret = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PieceLue) lue = NULL;
  guint pas = 0;
  int fd;

  lue = piece_lue_read_file (file, count_steps, &pas, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lue->nom, ==, "Fiche de poste.pdf");
  g_assert_cmpint (lue->taille, ==, GRAND);
  g_assert_cmpuint (lue->morceaux->len, ==, 3);
  g_assert_cmpuint (pas, ==, 3);
  assert_refused (vide);
  assert_refused (absent);
  assert_refused (base->dossier);

  /* A file with a hole takes no room on the disk. */
  fd = g_open (grand, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, PIECE_TAILLE_MAX + 1), ==, 0);
  g_close (fd, NULL);
  assert_refused (grand);
  /* One that never ends does not say its size. */
  assert_refused ("/dev/zero");

  g_cancellable_cancel (arret);
  g_assert_null (piece_lue_read_file (file, NULL, NULL, arret, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_export (Base          *base,
             gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier, "CV.pdf", GRAND, &par_defaut);
  g_autofree char *path = g_build_filename (base->dossier, "sorti.pdf", NULL);
  g_autofree char *nulle_part = g_build_filename (base->dossier, "absent", "x.pdf", NULL);
  g_autoptr (GBytes) attendu = make_bytes (GRAND, 1);
  g_autofree char *contenu = NULL;
  g_autoptr (GError) error = NULL;
  gsize taille;

  g_assert_true (pieces_write_file (base->repository, uuid, path, &error));
  g_assert_true (g_file_get_contents (path, &contenu, &taille, NULL));
  g_assert_cmpmem (contenu, taille, g_bytes_get_data (attendu, NULL), GRAND);
  g_assert_false (pieces_write_file (base->repository, uuid, nulle_part, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE);
}

/* A document carries what is said of a piece; the file itself comes back by its fingerprint. */
static void
test_document (Base          *base,
               gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier, "CV.pdf", 5000, &par_defaut);
  g_autofree char *avant = base_export (base);
  g_autoptr (GBytes) document = g_bytes_new (avant, strlen (avant));
  g_autoptr (ImportResultat) resultat = NULL;
  g_autoptr (ImportResultat) encore = NULL;
  Base autre = { 0 };
  g_autofree char *apres = NULL;
  g_autofree char *sien = NULL;
  g_autofree char *revenue = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GError) error = NULL;

  base_set_up (&autre, NULL);
  resultat = dossiers_import (autre.repository, document, FALSE, FALSE, &error);
  g_assert_no_error (error);
  apres = base_export (&autre);
  g_assert_cmpstr (apres, ==, avant);
  sien = repository_find_reference (autre.repository, resultat->crees->pdata[0]);
  complet = base_get (&autre, sien);
  g_assert_false (piece_fiche_has_content (complet->pieces->pdata[0]));
  g_assert_true (fiche_get_discret (complet->pieces->pdata[0]));
  g_assert_null (pieces_load (autre.repository, fiche_get_uuid (complet->pieces->pdata[0]), &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN);
  g_clear_error (&error);
  revenue = add (&autre, sien, "autre nom.pdf", 5000, &par_defaut);
  g_assert_cmpstr (revenue, ==, fiche_get_uuid (complet->pieces->pdata[0]));
  assert_content (&autre, revenue, 5000);
  base_tear_down (&autre, NULL);

  /* Put in the place of the dossier that has the file, the document does not take it away. */
  encore = dossiers_import (base->repository, document, TRUE, FALSE, &error);
  g_assert_no_error (error);
  assert_content (base, uuid, 5000);
}

/* A base keeps every byte of a piece through a backup, and tells when one is damaged. */
static void
test_seal (Base          *base,
           gconstpointer  data)
{
  g_autofree char *dossier = create (base);
  g_autofree char *uuid = add (base, dossier, "CV.pdf", GRAND, &par_defaut);
  g_autofree char *copie = g_build_filename (base->dossier, "copie.jalons", NULL);
  g_autofree char *base_octets = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Repository) autre = NULL;
  sqlite3 *main_ = NULL;
  gsize taille;
  gint64 lignes;

  g_assert_true (repository_backup (base->repository, copie, &lignes, &error));
  g_assert_true (g_file_get_contents (copie, &base_octets, &taille, NULL));
  g_assert_null (memmem (base_octets, taille, "canari", 6));

  g_assert_cmpint (sqlite3_open (copie, &main_), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (main_, "UPDATE ligne SET sceau=zeroblob(length(sceau))"
                                 " WHERE tbl=41 AND num=(SELECT max(num) FROM ligne WHERE tbl=41)",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (main_);
  autre = repository_open (copie, REPOSITORY_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (pieces_load (autre, uuid, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CORRUPT);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/pieces/ajout", test_add);
  base_test ("/pieces/lot", test_batch);
  base_test ("/pieces/modifier", test_edit);
  base_test ("/pieces/supprimer", test_delete);
  base_test ("/pieces/acces", test_acces);
  base_test ("/pieces/discretion", test_discretion);
  base_test ("/pieces/fichiers", test_files);
  base_test ("/pieces/exporter", test_export);
  base_test ("/pieces/document", test_document);
  base_test ("/pieces/sceau", test_seal);

  return g_test_run ();
}
