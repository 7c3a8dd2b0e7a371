/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/phrase-saisie.h"
#include "ctl/sortie.h"

#include "operations/bases.h"
#include "operations/demonstration.h"
#include "operations/operations-error.h"
#include "store/sauvegarde.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* init, demo, generate, check, backup, restore. */

static void
set_path (JsonObject *objet,
          const char *cle,
          const char *path)
{
  g_autofree char *nom = g_filename_display_name (path);

  reponse_set_texte (objet, cle, nom);
}

static gboolean
answer_init (Execution   *self,
             const char  *centre,
             GError     **error)
{
  g_autoptr (Repository) repository =
    repository_open (self->path, REPOSITORY_READ_ONLY, self->phrase, error);
  g_autoptr (GPtrArray) prestations =
    repository != NULL ? bases_list_prestations (repository, error) : NULL;
  JsonObject *objet;
  JsonArray *codes;

  if (prestations == NULL)
    return FALSE;

  objet = json_object_new ();
  codes = json_array_new ();
  set_path (objet, "base", self->path);
  reponse_set_texte (objet, "centre", centre);
  for (guint i = 0; i < prestations->len; i++)
    json_array_add_string_element (codes, ((Prestation *) prestations->pdata[i])->code);
  json_object_set_array_member (objet, "prestations", codes);
  self->donnees = reponse_take_object (objet);

  return TRUE;
}

/**
 * run_init:
 *
 * Makes a new base; its passphrase is asked for twice where no file has it.
 */
gboolean
run_init (Execution  *self,
          GError    **error)
{
  const char *centre = self->options->centre != NULL ? self->options->centre : "tous";

  if (self->options->sans_phrase && self->phrase != NULL)
    return execution_usage (error, _("--sans-phrase and --passphrase-file exclude each other."));
  /* Before anybody types a passphrase twice for nothing. */
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    return operation_refuse (error, OPERATIONS_ERROR_EXISTS,
                             _("There is a file there already. Nothing was changed."));
  if (!self->options->sans_phrase && self->phrase == NULL)
    {
      self->phrase = phrase_prompt_new (error);
      if (self->phrase == NULL)
        return FALSE;
    }

  return bases_create (self->path, centre, g_get_real_name (), self->phrase, error) &&
         answer_init (self, centre, error);
}

static gboolean
answer_count (Execution  *self,
              GError    **error)
{
  g_autoptr (Repository) repository =
    repository_open (self->path, REPOSITORY_READ_ONLY, NULL, error);
  g_autoptr (GPtrArray) apercus =
    repository != NULL ? repository_list (repository, TYPE_APERCU, error) : NULL;
  JsonObject *objet;

  if (apercus == NULL)
    return FALSE;

  objet = json_object_new ();
  set_path (objet, "base", self->path);
  reponse_set_nombre (objet, "dossiers", apercus->len);
  self->donnees = reponse_take_object (objet);

  return TRUE;
}

/**
 * run_demo:
 *
 * Makes a base with fictional dossiers.
 */
gboolean
run_demo (Execution  *self,
          GError    **error)
{
  return demonstration_create (self->path, self->jour, error) && answer_count (self, error);
}

/**
 * run_generate:
 *
 * Makes a base with synthetic dossiers.
 */
gboolean
run_generate (Execution  *self,
              GError    **error)
{
  guint64 dossiers, graine;

  if (self->options->dossiers == NULL || self->options->seed == NULL ||
      !g_ascii_string_to_unsigned (self->options->dossiers, 10, 1, 1000000, &dossiers, NULL) ||
      !g_ascii_string_to_unsigned (self->options->seed, 10, 0, G_MAXUINT32, &graine, NULL))
    return execution_usage (error, _("--dossiers and --seed are two whole numbers."));

  return demonstration_generate (self->path, (guint) dossiers, (guint32) graine, self->jour,
                                 error) &&
         answer_count (self, error);
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (a, b);
}

static JsonObject *
make_counts (GHashTable *comptes)
{
  g_autoptr (GList) noms = g_list_sort (g_hash_table_get_keys (comptes), compare_names);
  JsonObject *objet = json_object_new ();

  for (GList *l = noms; l != NULL; l = l->next)
    json_object_set_int_member (objet, l->data,
                                GPOINTER_TO_INT (g_hash_table_lookup (comptes, l->data)));

  return objet;
}

static JsonArray *
make_damages (GPtrArray *dommages)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < dommages->len; i++)
    {
      const Dommage *dommage = dommages->pdata[i];
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "portee", dommage->portee);
      reponse_set_texte (objet, "table", dommage->table);
      reponse_set_texte (objet, "ligne", dommage->ligne);
      reponse_set_texte (objet, "cause", dommage->cause);
      json_array_add_object_element (array, objet);
    }

  return array;
}

/**
 * run_check:
 *
 * Opens every record of the base.
 */
gboolean
run_check (Execution  *self,
           GError    **error)
{
  g_autoptr (Verification) verification = repository_check (self->repository, error);
  JsonObject *objet;

  if (verification == NULL)
    return FALSE;

  objet = json_object_new ();
  json_object_set_boolean_member (objet, "integre", verification->integre);
  reponse_set_nombre (objet, "lignes", verification->lignes);
  json_object_set_object_member (objet, "comptes", make_counts (verification->comptes));
  json_object_set_array_member (objet, "endommagees", make_damages (verification->endommagees));
  self->donnees = reponse_take_object (objet);
  if (!verification->integre || verification->endommagees->len > 0)
    self->echec = g_strdup (_("The base is damaged: the answer tells what could not be read."));

  return TRUE;
}

static void
answer_copy (Execution  *self,
             const char *path,
             gint64      lignes)
{
  JsonObject *objet = json_object_new ();

  set_path (objet, "fichier", path);
  reponse_set_nombre (objet, "lignes", lignes);
  /* A copy that could not be read again is an error, not an answer. */
  json_object_set_boolean_member (objet, "verifie", TRUE);
  self->donnees = reponse_take_object (objet);
}

/**
 * run_backup:
 *
 * Copies the base, while it is in use too.
 */
gboolean
run_backup (Execution  *self,
            GError    **error)
{
  gint64 lignes;

  if (!repository_backup (self->repository, self->arguments[0], &lignes, error))
    return FALSE;

  answer_copy (self, self->arguments[0], lignes);
  return TRUE;
}

/**
 * run_restore:
 *
 * Puts a copy in place of the base.
 */
gboolean
run_restore (Execution  *self,
             GError    **error)
{
  gint64 lignes;

  if (!repository_restore (self->arguments[0], self->path, self->options->remplacer, &lignes, error))
    return FALSE;

  answer_copy (self, self->path, lignes);
  return TRUE;
}

static const Colonne colonnes_base[] = {
  { "base", N_("Base"), COLONNE_TEXTE, NULL },
  { "centre", N_("Centre"), COLONNE_TEXTE, NULL },
  { "prestations", N_("Services"), COLONNE_TEXTE, NULL },
  { "dossiers", N_("Dossiers"), COLONNE_NOMBRE, NULL },
  { "fichier", N_("File"), COLONNE_TEXTE, NULL },
  { "lignes", N_("Rows"), COLONNE_NOMBRE, NULL },
  { "verifie", N_("Checked"), COLONNE_TEXTE, NULL },
  { "ref", N_("Reference"), COLONNE_TEXTE, NULL },
  { "statut", N_("Status"), COLONNE_TEXTE, NULL },
  { "operation", N_("Operation"), COLONNE_TEXTE, NULL },
  { "annulee", N_("Undone"), COLONNE_TEXTE, NULL },
};

/**
 * print_base:
 *
 * Writes what a command did, one line a value.
 */
void
print_base (Execution *self)
{
  JsonObject *objet = json_node_get_object (self->donnees);
  Colonne presentes[G_N_ELEMENTS (colonnes_base)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (colonnes_base); i++)
    if (json_object_has_member (objet, colonnes_base[i].cle))
      presentes[n++] = colonnes_base[i];
  sortie_print_fiche (objet, presentes, n);
}

/**
 * print_check:
 *
 * Writes what a check found.
 */
void
print_check (Execution *self)
{
  static const Colonne colonnes[] = {
    { "integre", N_("The file is whole"), COLONNE_TEXTE, NULL },
    { "lignes", N_("Rows"), COLONNE_NOMBRE, NULL },
  };
  static const Colonne dommages[] = {
    { "table", N_("Table"), COLONNE_TEXTE, NULL },
    { "ligne", N_("Row"), COLONNE_TEXTE, NULL },
    { "cause", N_("Cause"), COLONNE_TEXTE, NULL },
  };
  JsonObject *objet = json_node_get_object (self->donnees);
  JsonArray *endommagees = json_object_get_array_member (objet, "endommagees");

  sortie_print_fiche (objet, colonnes, G_N_ELEMENTS (colonnes));
  if (json_array_get_length (endommagees) > 0)
    sortie_print_table (endommagees, dommages, G_N_ELEMENTS (dommages));
}
