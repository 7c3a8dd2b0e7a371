/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "exchange/dossier-json.h"
#include "model/tables.h"
#include "operations/annuaires-csv.h"
#include "operations/bases.h"

#include <glib/gstdio.h>
#include <string.h>

/* The day of every test of operations: nothing depends on when it is run. */
void
base_init (int    *argc,
           char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_assert_true (store_init_process ());
  instant_set_today (jour_from_ymd (2026, 11, 22));
}

/* A test on a base of its own, with the prestations of every centre. */
void
base_test (const char *path,
           BaseEssai   essai)
{
  g_test_add (path, Base, NULL, base_set_up, essai, base_tear_down);
}

void
base_set_up (Base          *self,
             gconstpointer  centre)
{
  g_autoptr (GError) error = NULL;

  self->dossier = g_dir_make_tmp ("jalons-operations-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->dossier, "essai.jalons", NULL);
  bases_create (self->path, centre != NULL ? centre : "tous", "Claire Montbrun", NULL, &error);
  g_assert_no_error (error);
  self->repository = repository_open (self->path, REPOSITORY_READ_WRITE, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *nom;

  while (dir != NULL && (nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *fichier = g_build_filename (path, nom, NULL);

      g_unlink (fichier);
    }
  g_rmdir (path);
}

void
base_tear_down (Base          *self,
                gconstpointer  centre)
{
  g_assert_finalize_object (self->repository);
  remove_folder (self->dossier);
  g_free (self->dossier);
  g_free (self->path);
}

char *
base_export (Base *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = dossiers_export (self->repository, NULL, &error);

  g_assert_no_error (error);
  return json_node_to_texte (node);
}

char *
base_create (Base       *self,
             const char *prestation,
             gint64      accord_le)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autoptr (GError) error = NULL;
  char *uuid;

  nouveau.nom = "  Œuvrard ";
  nouveau.prenom = "Élodie";
  nouveau.collectivite_nom = "Commune de Val-de-Thérain";
  nouveau.collectivite_affiliee = 1;
  nouveau.prestation = prestation;
  nouveau.demande_le = jour_from_ymd (2026, 11, 2);
  nouveau.initiative = "agent";
  nouveau.accord_le = accord_le;
  nouveau.suivi_cme = 0;
  nouveau.conseiller = "Claire Montbrun";
  uuid = dossiers_create (self->repository, &nouveau, &error);
  g_assert_no_error (error);

  return uuid;
}

DossierComplet *
base_get (Base       *self,
          const char *uuid)
{
  g_autoptr (GError) error = NULL;
  DossierComplet *dossier = repository_get_dossier (self->repository, uuid, &error);

  g_assert_no_error (error);
  return dossier;
}

/* (transfer full): a record, which is there */
gpointer
base_get_fiche (Base       *self,
                GType       type,
                const char *uuid)
{
  g_autoptr (GError) error = NULL;
  Fiche *fiche = repository_get (self->repository, type, uuid, &error);

  g_assert_no_error (error);
  return fiche;
}

/* What a rule says of a dossier today. */
Verdict
base_get_verdict (Base       *self,
                  const char *uuid,
                  const char *regle)
{
  g_autoptr (DossierComplet) dossier = base_get (self, uuid);
  g_autoptr (GPtrArray) regles = regles_check (dossier, jour_today ());

  return regles_find (regles, regle)->verdict;
}

void
base_undo (Base *self)
{
  g_autoptr (GError) error = NULL;

  operations_undo (self->repository, NULL, NULL, &error);
  g_assert_no_error (error);
}

GBytes *
base_fixture (const char *nom)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "donnees", nom, NULL);
  g_autoptr (GError) error = NULL;
  char *texte = NULL;
  gsize taille;

  g_file_get_contents (path, &texte, &taille, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (texte, taille);
}

/* (transfer full) (element-type AnnuaireLigne): what would come of a file with these lines */
GPtrArray *
base_check_table (Base       *self,
                  GType       type,
                  const char *texte)
{
  g_autoptr (GBytes) octets = g_bytes_new (texte, strlen (texte));
  g_autoptr (GError) error = NULL;
  g_autoptr (CsvTable) table = csv_table_read (octets, &error);
  g_autofree const Champ **colonnes = NULL;
  GPtrArray *lignes;

  g_assert_no_error (error);
  colonnes = annuaire_csv_guess (type, table);
  lignes = annuaires_check_lines (self->repository, type, table, colonnes, &error);
  g_assert_no_error (error);

  return lignes;
}

static void
append_value (GString     *texte,
              Fiche       *fiche,
              const Champ *champ)
{
  const ChampStockage stockage = champ_get_stockage (champ);
  const char * const *liste = stockage == STOCKAGE_LISTE ? fiche_get_liste (fiche, champ) : NULL;
  g_autofree char *valeurs = liste != NULL ? g_strjoinv (",", (char **) liste) : NULL;

  if (stockage == STOCKAGE_TEXTE)
    g_string_append_printf (texte, "|%s", fiche_get_texte (fiche, champ));
  else if (stockage == STOCKAGE_NOMBRE)
    g_string_append_printf (texte, "|%" G_GINT64_FORMAT, fiche_get_nombre (fiche, champ));
  else
    g_string_append_printf (texte, "|%s", valeurs);
}

static gint
compare (gconstpointer a,
         gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static void
dump_table (Base      *base,
            GType      type,
            GPtrArray *lignes)
{
  const FicheTable *table = fiche_type_get_table (type);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fiches = repository_list (base->repository, type, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < fiches->len; i++)
    {
      GString *texte = g_string_new (table->nom);

      g_string_append_printf (texte, "|%s", fiche_get_uuid (fiches->pdata[i]));
      for (guint j = 0; j < table->n_champs; j++)
        append_value (texte, fiches->pdata[i], &table->champs[j]);
      g_ptr_array_add (lignes, g_string_free (texte, FALSE));
    }
}

/* (transfer full): every record of the base and its export, as text */
char *
base_dump (Base *self)
{
  g_autoptr (GPtrArray) lignes = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const GType *types = tables_list (&n);

  /* What is read with its dossier only is in the export; how one left a page is no step. */
  for (guint i = 0; i < n; i++)
    if (fiche_type_get_table (types[i])->niveau != NIVEAU_DOSSIER && types[i] != TYPE_REGLAGE)
      dump_table (self, types[i], lignes);
  g_ptr_array_sort (lignes, compare);
  g_ptr_array_add (lignes, base_export (self));
  g_ptr_array_add (lignes, NULL);

  return g_strjoinv ("\n", (char **) lignes->pdata);
}
