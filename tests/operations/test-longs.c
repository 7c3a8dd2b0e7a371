/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "exchange/csv-table.h"
#include "operations/annuaires-csv.h"
#include "operations/dossiers.h"
#include "operations/tranches-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* Long works while the main loop runs: told, given up half way, and the same in the end as those
 * that run in one go. */

#define DOSSIERS 60

typedef struct
{
  gboolean fini;
  GError *error;
  ImportResultat *resultat;
  gint n;
} Reponse;

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Reponse *reponse = data;

  reponse->resultat = dossiers_import_finish (JALONS_REPOSITORY (source), result, &reponse->error);
  reponse->fini = TRUE;
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Reponse *reponse = data;

  reponse->n = dossiers_export_finish (JALONS_REPOSITORY (source), result, &reponse->error);
  reponse->fini = TRUE;
}

static void
lines_imported_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  Reponse *reponse = data;

  annuaires_import_finish (JALONS_REPOSITORY (source), result, &reponse->error);
  reponse->fini = TRUE;
}

/* Until it ends, or gives it up once it is that far. Returns how far it was. */
static double
wait_until (Reponse *reponse,
            Progres *progres,
            double   jusque)
{
  double atteint = 0;

  while (!reponse->fini)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpfloat (progres_get_fraction (progres), >=, atteint);
      atteint = progres_get_fraction (progres);
      if (atteint >= jusque)
        progres_cancel (progres);
    }

  return atteint;
}

static GBytes *
make_document (void)
{
  g_autoptr (GBytes) octets = base_fixture ("riche.json");
  g_autofree char *texte = g_strndup (g_bytes_get_data (octets, NULL), g_bytes_get_size (octets));
  GString *tous = g_string_new ("{\"format\": 1, \"dossiers\": [");

  for (guint i = 0; i < DOSSIERS; i++)
    {
      g_autofree char *ref = g_strdup_printf ("2026-04-%04u", 4000 + i);
      g_auto (GStrv) morceaux = g_strsplit (texte, "2026-04-0312", -1);
      g_autofree char *un = g_strjoinv (ref, morceaux);
      g_autoptr (JsonNode) node = json_from_string (un, NULL);
      g_autofree char *seul = NULL;

      json_object_remove_member (json_node_get_object (node), "format");
      seul = json_to_string (node, FALSE);
      g_string_append_printf (tous, "%s%s", i > 0 ? "," : "", seul);
    }
  g_string_append (tous, "]}");

  return g_string_free_to_bytes (tous);
}

static void
test_import_cancelled (Base          *base,
                       gconstpointer  data)
{
  static const double moments[] = { 0, 0.2, 0.45, 0.5, 0.65, 0.8, 0.95 };
  g_autoptr (GBytes) document = make_document ();
  g_autofree char *avant = base_export (base);
  guint annules = 0;

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (Progres) progres = progres_new ();
      g_autofree char *apres = NULL;
      Reponse reponse = { 0 };

      dossiers_import_async (base->repository, document, progres, imported_cb, &reponse);
      wait_until (&reponse, progres, moments[i]);
      g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&reponse.error);
      g_assert_null (reponse.resultat);
      apres = base_export (base);
      g_assert_cmpstr (apres, ==, avant);
      annules++;
    }
  g_assert_cmpuint (annules, ==, G_N_ELEMENTS (moments));
}

static void
test_import (Base          *base,
             gconstpointer  data)
{
  g_autoptr (GBytes) document = make_document ();
  g_autoptr (Progres) progres = progres_new ();
  g_autoptr (ImportResultat) refus = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *avant = base_export (base);
  g_autofree char *longue = NULL;
  g_autofree char *directe = NULL;
  g_autofree char *defaite = NULL;
  Reponse reponse = { 0 };

  dossiers_import_async (base->repository, document, progres, imported_cb, &reponse);
  wait_until (&reponse, progres, 2);
  g_assert_no_error (reponse.error);
  g_assert_cmpuint (reponse.resultat->crees->len, ==, DOSSIERS);
  g_assert_cmpfloat (progres_get_fraction (progres), ==, 1);
  g_clear_pointer (&reponse.resultat, import_resultat_free);
  longue = base_export (base);

  /* One step: one undo takes it all back. */
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_no_error (error);
  defaite = base_export (base);
  g_assert_cmpstr (defaite, ==, avant);

  reponse.resultat = dossiers_import (base->repository, document, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_clear_pointer (&reponse.resultat, import_resultat_free);
  directe = base_export (base);
  g_assert_cmpstr (longue, ==, directe);

  /* They exist now: every fault is told, and nothing is done. */
  g_clear_object (&progres);
  progres = progres_new ();
  reponse = (Reponse) { 0 };
  dossiers_import_async (base->repository, document, progres, imported_cb, &reponse);
  wait_until (&reponse, progres, 2);
  g_assert_no_error (reponse.error);
  refus = reponse.resultat;
  g_assert_cmpuint (refus->fautes->len, ==, DOSSIERS);
  g_assert_cmpuint (refus->crees->len, ==, 0);
}

static void
test_export (Base          *base,
             gconstpointer  data)
{
  g_autoptr (GBytes) document = make_document ();
  g_autofree char *path = g_build_filename (base->dossier, "sortie.json", NULL);
  g_autoptr (ImportResultat) resultat = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *texte = NULL;
  g_autofree char *attendu = NULL;
  static const double moments[] = { 0, 0.3, 0.7, 2 };

  resultat = dossiers_import (base->repository, document, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "avant", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (Progres) progres = progres_new ();
      g_autofree char *contenu = NULL;
      Reponse reponse = { 0 };

      dossiers_export_async (base->repository, NULL, path, progres, exported_cb, &reponse);
      wait_until (&reponse, progres, moments[i]);
      if (moments[i] > 1)
        {
          g_assert_no_error (reponse.error);
          g_assert_cmpint (reponse.n, ==, DOSSIERS);
          break;
        }
      g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&reponse.error);
      g_assert_true (g_file_get_contents (path, &contenu, NULL, NULL));
      g_assert_cmpstr (contenu, ==, "avant");
    }
  g_assert_true (g_file_get_contents (path, &texte, NULL, NULL));
  {
    g_autoptr (JsonNode) node = dossiers_export (base->repository, NULL, &error);

    g_assert_no_error (error);
    attendu = json_to_string (node, TRUE);
  }
  g_assert_cmpstr (texte, ==, attendu);
}

static CsvTable *
make_table (void)
{
  g_autoptr (GString) texte = g_string_new ("Nom;Prénom\n");
  g_autoptr (GBytes) octets = NULL;
  g_autoptr (GError) error = NULL;
  CsvTable *table;

  for (guint i = 0; i < 600; i++)
    g_string_append_printf (texte, "Nom%u;Paul\n", i);
  octets = g_bytes_new (texte->str, texte->len);
  table = csv_table_read (octets, &error);
  g_assert_no_error (error);

  return table;
}

static void
test_directory (Base          *base,
                gconstpointer  data)
{
  static const double moments[] = { 0, 0.3, 0.8, 2 };
  CsvTable *table = make_table ();
  g_autofree const Champ **colonnes = annuaire_csv_guess (TYPE_AGENT, table);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (Progres) progres = progres_new ();
      g_autoptr (GPtrArray) lignes =
        annuaires_check_lines (base->repository, TYPE_AGENT, table, colonnes, &error);
      g_autoptr (GPtrArray) agents = NULL;
      Reponse reponse = { 0 };

      g_assert_no_error (error);
      g_assert_cmpuint (annuaires_count (lignes, ANNUAIRE_JUSTE), ==, 600);
      annuaires_import_async (base->repository, lignes, progres, lines_imported_cb, &reponse);
      wait_until (&reponse, progres, moments[i]);
      agents = repository_list (base->repository, TYPE_AGENT, NULL);
      if (moments[i] > 1)
        {
          g_assert_no_error (reponse.error);
          g_assert_cmpuint (agents->len, ==, 600);
        }
      else
        {
          g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_clear_error (&reponse.error);
          g_assert_cmpuint (agents->len, ==, 0);
        }
    }
  csv_table_free (table);
}

/* The base is closed under a work: it ends, and leaves nothing. */
static void
test_closed (Base          *base,
             gconstpointer  data)
{
  g_autoptr (GBytes) document = make_document ();
  g_autoptr (Progres) progres = progres_new ();
  Reponse reponse = { 0 };

  dossiers_import_async (base->repository, document, progres, imported_cb, &reponse);
  while (progres_get_fraction (progres) < 0.7)
    g_main_context_iteration (NULL, TRUE);
  repository_close (base->repository);
  while (!reponse.fini)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (reponse.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&reponse.error);
  g_clear_object (&base->repository);

  base->repository = repository_open (base->path, REPOSITORY_READ_WRITE, NULL, &reponse.error);
  g_assert_no_error (reponse.error);
  {
    g_autoptr (GPtrArray) dossiers = repository_list (base->repository, TYPE_DOSSIER, NULL);

    g_assert_cmpuint (dossiers->len, ==, 0);
  }
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  tranches_set_duree (0);

  base_test ("/longs/import-cancelled", test_import_cancelled);
  base_test ("/longs/import", test_import);
  base_test ("/longs/export", test_export);
  base_test ("/longs/directory", test_directory);
  base_test ("/longs/closed", test_closed);

  return g_test_run ();
}
