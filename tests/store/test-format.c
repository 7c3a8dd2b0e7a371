/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "store/apercu-liste.h"
#include "store/etat-private.h"
#include "store/migrations-private.h"
#include "store/payload-private.h"
#include "store/repository-private.h"
#include "store/store.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* Other versions of the program: older bases, newer ones, fields and tables nobody here knows. */

#define CHAMP_FUTUR 900


static void
exec (Repository *repository,
      const char *sql)
{
  g_autoptr (GError) error = NULL;

  database_exec (repository->base, sql, &error);
  g_assert_no_error (error);
}

/* Adds a field to the row of a record, as a newer program would have written it. */
static void
write_future_field (Repository *repository,
                    Fiche      *fiche,
                    guint       espace,
                    const char *valeur)
{
  g_auto (Etat) etat = { 0 };
  g_autoptr (GByteArray) sceau = g_byte_array_new ();
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  g_autoptr (Statement) statement = NULL;
  guint8 portee[UUID_LENGTH];
  guint8 ligne[UUID_LENGTH];
  const FicheTable *table = fiche_get_table (fiche);
  RangeeBuilder builder;
  RangeeChamp champ;
  Rangee rangee;
  Ligne lue;
  const Cle *cle;

  uuid_parse (fiche_get_portee (fiche), portee);
  uuid_parse (fiche_get_uuid (fiche), ligne);
  g_assert_true (etat_load (&etat, repository->cles, portee, table->numero, ligne, NULL));
  rangee_builder_begin (&builder, payload, RANGEE_NONE);
  g_assert_true (rangee_parse (&rangee, etat.parts[espace].payload->data,
                               etat.parts[espace].payload->len, NULL));
  while (rangee_next (&rangee, &champ))
    rangee_builder_add (&builder, champ.number, champ.type, champ.bytes, champ.length);
  rangee_builder_add (&builder, CHAMP_FUTUR + (guint16) espace, 77, valeur, strlen (valeur));
  g_assert_true (rangee_builder_end (&builder, NULL));

  statement = database_prepare (repository->base,
                                "SELECT " LIGNE_COLONNES " FROM ligne WHERE tbl=?1 AND num=?2", NULL);
  sqlite3_bind_int (statement, 1, table->numero);
  sqlite3_bind_int64 (statement, 2, etat.parts[espace].num);
  g_assert_cmpint (statement_step (statement), ==, SQLITE_ROW);
  ligne_read (&lue, statement, repository->identite.service);
  cle = cles_find (repository->cles, &lue.entete);
  sceau_seal (cle, &lue.entete, payload->data, payload->len, sceau);
  g_clear_pointer (&statement, statement_release);

  statement = database_prepare (repository->base,
                                "UPDATE ligne SET sceau=?3 WHERE tbl=?1 AND num=?2", NULL);
  sqlite3_bind_int (statement, 1, table->numero);
  sqlite3_bind_int64 (statement, 2, etat.parts[espace].num);
  sqlite3_bind_blob (statement, 3, sceau->data, (int) sceau->len, SQLITE_STATIC);
  g_assert_true (statement_run (repository->base, statement, NULL));
}

static gboolean
has_future_field (Fiche      *fiche,
                  guint       espace,
                  const char *valeur)
{
  GByteArray *inconnus = fiche_get_inconnus (fiche, espace);

  return inconnus != NULL && inconnus->len == 7 + strlen (valeur) &&
         inconnus->data[2] == 77 && memcmp (inconnus->data + 7, valeur, strlen (valeur)) == 0;
}

static void
assert_future_kept (const char *base,
                    GType       type,
                    const char *uuid)
{
  g_autoptr (Repository) repository = outils_open (base);
  g_autoptr (Fiche) relue = repository_get (repository, type, uuid, NULL);

  g_assert_true (has_future_field (relue, 0, "zéro"));
  g_assert_true (has_future_field (relue, 1, "un"));
  g_assert_cmpstr (JALONS_ENTRETIEN (relue)->resume, ==, "Un résumé");
}

/* Written by a newer program, edited by this one from the whole record, from a row of a list, and by
 * a record made from nothing under the same uuid: it is still there. */
static void
test_unknown_field (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (Dossier) dossier = outils_add_dossier (transaction, repository, "Durand");
  g_autoptr (GPtrArray) liste = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *portee = g_strdup (fiche_get_uuid (JALONS_FICHE (dossier)));

  g_assert_true (transaction_commit (transaction, NULL));
  g_clear_pointer (&transaction, transaction_free);
  liste = repository_list (repository, TYPE_ENTRETIEN, NULL);
  uuid = g_strdup (fiche_get_uuid (liste->pdata[0]));
  write_future_field (repository, liste->pdata[0], 0, "zéro");
  write_future_field (repository, liste->pdata[0], 1, "un");
  g_clear_pointer (&liste, g_ptr_array_unref);

  for (guint tour = 0; tour < 3; tour++)
    {
      g_autoptr (Fiche) copie = NULL;

      g_clear_object (&repository);
      assert_future_kept (lieu->base, TYPE_ENTRETIEN, uuid);
      repository = outils_open (lieu->base);
      if (tour == 0)
        {
          copie = outils_get_copy (repository, TYPE_ENTRETIEN, uuid);
        }
      else if (tour == 1)
        {
          liste = repository_list (repository, TYPE_ENTRETIEN, NULL);
          copie = fiche_copy (liste->pdata[0]);
          g_clear_pointer (&liste, g_ptr_array_unref);
        }
      else
        {
          copie = g_object_new (TYPE_ENTRETIEN, "uuid", uuid, "portee", portee, "debut",
                                (gint64) 1772000000, "duree-minutes", (gint64) 60, "genre",
                                "individuel", "statut", "prevu", "resume", "Un résumé", NULL);
        }
      g_object_set (copie, "lieu", tour == 0 ? "Sète" : tour == 1 ? "Lunel" : "Agde", NULL);
      outils_put (repository, copie);
    }
  g_clear_object (&repository);
  assert_future_kept (lieu->base, TYPE_ENTRETIEN, uuid);
}

/* A table of a newer program is left alone, wherever its rows are read. */
static void
test_unknown_table (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (Dossier) dossier = outils_add_dossier (transaction, repository, "Durand");
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier));
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (transaction_commit (transaction, NULL));
  exec (repository, "INSERT INTO ligne (" LIGNE_COLONNES ") SELECT 4000, num, portee, ligne, espace,"
                    " version, parent, hlc, poste, membre, kid, sceau FROM ligne WHERE tbl=26");
  complet = repository_get_dossier (repository, uuid, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (complet->entretiens->len, ==, 1);
  g_assert_cmpint (database_get_pragma (repository->base,
                                        "SELECT count (*) FROM ligne WHERE tbl=4000"), ==, 2);
}

/* A row of a newer format is not damage and is not written over. */
static void
test_newer_row (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, "nom", "Durand", "naissance-le", (gint64) 900,
                                          "rqth", (gint64) 1, NULL);
  g_autofree char *uuid = g_strdup (fiche_get_uuid (agent));
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (Verification) verification = NULL;

  outils_put (repository, agent);
  exec (repository, "UPDATE ligne SET sceau=CAST (x'02' || substr (sceau, 2) AS BLOB)"
                    " WHERE tbl=10 AND espace=2");
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  verification = repository_check (repository, NULL);
  g_assert_true (verification->integre);
  copie = outils_get_copy (repository, TYPE_AGENT, uuid);
  g_assert_cmpuint (fiche_get_espaces_lus (copie), ==, 3);
  g_assert_cmpint (JALONS_AGENT (copie)->rqth, ==, CHAMP_ABSENT);
  g_object_set (copie, "prenom", "Zoé", NULL);
  outils_put (repository, copie);
  exec (repository, "UPDATE ligne SET sceau=CAST (x'01' || substr (sceau, 2) AS BLOB)"
                    " WHERE tbl=10 AND espace=2");
  g_clear_object (&copie);
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  copie = outils_get_copy (repository, TYPE_AGENT, uuid);
  g_assert_cmpint (JALONS_AGENT (copie)->rqth, ==, 1);
  g_assert_cmpstr (JALONS_AGENT (copie)->prenom, ==, "Zoé");
}

/* Without the key of an espace a record is read in part, told as such, and keeps what is hidden. */
static void
test_missing_key (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, "nom", "Durand", "naissance-le", (gint64) 900,
                                          NULL);
  g_autofree char *uuid = g_strdup (fiche_get_uuid (agent));
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (GPtrArray) liste = NULL;
  g_autoptr (Transaction) transaction = NULL;
  g_autoptr (GError) error = NULL;

  outils_put (repository, agent);
  exec (repository, "CREATE TABLE cachee AS SELECT * FROM cle WHERE espace>0;"
                    "DELETE FROM cle WHERE espace>0");
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  liste = repository_list (repository, TYPE_AGENT, NULL);
  g_assert_cmpuint (liste->len, ==, 1);
  g_assert_cmpuint (fiche_get_espaces_lus (liste->pdata[0]), ==, 1);
  copie = outils_get_copy (repository, TYPE_AGENT, uuid);
  g_assert_cmpuint (fiche_get_espaces_lus (copie), ==, 1);
  g_object_set (copie, "prenom", "Zoé", NULL);
  transaction = repository_begin (repository, "essai", NULL);
  transaction_put (transaction, copie);
  g_assert_true (transaction_commit (transaction, &error));
  g_clear_pointer (&transaction, transaction_free);
  g_clear_pointer (&liste, g_ptr_array_unref);

  exec (repository, "INSERT INTO cle SELECT * FROM cachee; DROP TABLE cachee");
  g_clear_object (&copie);
  g_clear_object (&repository);
  repository = outils_open (lieu->base);
  copie = outils_get_copy (repository, TYPE_AGENT, uuid);
  g_assert_cmpuint (fiche_get_espaces_lus (copie), ==, 7);
  g_assert_cmpint (JALONS_AGENT (copie)->naissance_le, ==, 900);
  g_assert_cmpstr (JALONS_AGENT (copie)->prenom, ==, "Zoé");
}

static void
test_newer_base (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (GError) error = NULL;

  exec (repository, "PRAGMA user_version=99");
  g_clear_object (&repository);
  for (guint mode = REPOSITORY_READ_WRITE; mode <= REPOSITORY_READ_ONLY; mode++)
    {
      g_assert_null (repository_open (lieu->base, mode, NULL, &error));
      g_assert_error (error, STORE_ERROR, STORE_ERROR_TOO_NEW);
      g_clear_error (&error);
    }
}

static void
test_migration (void)
{
  static const char * const scripts[] = { "SELECT 1", "CREATE TABLE nouvelle (a INTEGER) STRICT" };
  static const char * const faux[] = { "", "", "CREATE TABLE autre (a); ceci n'est pas du SQL" };
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autofree char *copie = g_strconcat (lieu->base, ".avant-v2", NULL);
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Repository) ancienne = NULL;
  g_autoptr (Database) database = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&repository);
  database = database_open (lieu->base, DATABASE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (migrations_apply (database, lieu->base, scripts, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpint (database_get_pragma (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (database_get_pragma (database, "SELECT count (*) FROM nouvelle"), ==, 0);

  /* A script that fails leaves nothing of itself. */
  g_assert_false (migrations_apply (database, lieu->base, faux, 3, &error));
  g_assert_cmpint (database_get_pragma (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (database_get_pragma (database,
                                        "SELECT count (*) FROM sqlite_schema WHERE name='autre'"),
                   ==, 0);

  /* The copy is the base as it was, and opens. */
  ancienne = outils_open (copie);
  g_assert_cmpint (database_get_pragma (ancienne->base, "PRAGMA user_version"), ==, 1);
}

/* The pragmas that durability and secrecy rest on. */
static void
test_pragmas (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  static const struct
  {
    const char *sql;
    gint64 attendu;
  } cas[] = {
    { "PRAGMA synchronous", 2 },
    { "PRAGMA temp_store", 2 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA cell_size_check", 1 },
    { "SELECT journal_mode='wal' FROM pragma_journal_mode", 1 },
    { "PRAGMA application_id", DATABASE_APPLICATION_ID },
    { "PRAGMA user_version", 1 },
  };
  GStatBuf etat;

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_assert_cmpint (database_get_pragma (repository->base, cas[i].sql), ==, cas[i].attendu);
  g_assert_cmpint (database_get_pragma (repository->niveaux[NIVEAU_LISTE]->database,
                                        "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (g_stat (lieu->base, &etat), ==, 0);
  g_assert_cmpint (etat.st_mode & 0777, ==, 0600);
}

/* Ten thousand dossiers open, list and filter; a limit only a fault of growth would reach. */
static void
test_many (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  const guint nombre = g_getenv ("JALONS_LONG") != NULL ? 100000 : 10000;
  const ApercuFiltre filtre = { .jour = 20500, .texte = "nom77" };
  g_autoptr (ApercuListe) liste = NULL;
  g_autofree char *uuid = NULL;
  gint64 debut;

  for (guint i = 0; i < nombre;)
    {
      g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);

      for (guint j = 0; j < 2000; j++, i++)
        {
          g_autofree char *nom = g_strdup_printf ("nom%u", i);
          g_autofree char *ref = g_strdup_printf ("2026-01-%04u", i + 1);
          g_autofree char *portee = uuid_from_nom (nom);
          g_autoptr (Fiche) apercu = g_object_new (TYPE_APERCU, "ref", ref, "nom", nom, "cle", nom,
                                                   "tri", nom, "portee", portee, NULL);

          transaction_put (transaction, apercu);
        }
      g_assert_true (transaction_commit (transaction, NULL));
    }
  g_clear_object (&repository);
  debut = g_get_monotonic_time ();
  repository = outils_open (lieu->base);
  liste = apercu_liste_new (repository);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (liste)), ==, nombre);
  g_test_message ("opened and listed in %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - debut) / 1000);
  debut = g_get_monotonic_time ();
  apercu_liste_set_filtre (liste, &filtre);
  while (!apercu_liste_is_answered (liste))
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("filtered in %" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - debut) / 1000);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (liste)), ==, nombre == 10000 ? 111 : 1111);
  uuid = repository_find_reference (repository, "2026-01-0500");
  g_assert_nonnull (uuid);
}

/* Every character, beside others, becomes what Unicode says. */
static void
test_nfc (void)
{
  g_autoptr (Fiche) fiche = g_object_new (TYPE_COLLECTIVITE, NULL);
  const Champ *champ = fiche_table_find (&collectivite_table, "nom");
  g_autoptr (GError) error = NULL;

  for (gunichar c = 1; c < 0x3200; c++)
    {
      g_autoptr (GString) texte = g_string_new ("e");
      g_autofree char *attendu = NULL;

      g_string_append_unichar (texte, c);
      g_string_append (texte, "\u00e9");
      attendu = g_utf8_normalize (texte->str, -1, G_NORMALIZE_NFC);
      fiche_set_texte (fiche, champ, texte->str);
      g_assert_true (payload_normalize (fiche, &error));
      g_assert_cmpstr (fiche_get_texte (fiche, champ), ==, attendu);
    }

  fiche_set_texte (fiche, champ, "Lun\xe9l");
  g_assert_false (payload_normalize (fiche, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/format/nfc", test_nfc);
  g_test_add_func ("/format/unknown-field", test_unknown_field);
  g_test_add_func ("/format/unknown-table", test_unknown_table);
  g_test_add_func ("/format/newer-row", test_newer_row);
  g_test_add_func ("/format/missing-key", test_missing_key);
  g_test_add_func ("/format/newer-base", test_newer_base);
  g_test_add_func ("/format/migration", test_migration);
  g_test_add_func ("/format/pragmas", test_pragmas);
  g_test_add_func ("/format/many", test_many);

  return g_test_run ();
}
