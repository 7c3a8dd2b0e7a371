/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/annuaires-csv.h"

#include "operations/operation-private.h"

#include "base/recherche.h"
#include "model/tables.h"
#include "store/annuaire-index.h"

#include <glib/gi18n-lib.h>

static void
ligne_free (gpointer data)
{
  AnnuaireLigne *ligne = data;

  g_clear_object (&ligne->fiche);
  g_free (ligne->texte);
  g_free (ligne);
}

static char *
tell_double (AnnuaireRaison raison)
{
  switch (raison)
    {
    case ANNUAIRE_MEME_SIRET:
      return g_strdup (_("already in the directory: same SIRET"));
    case ANNUAIRE_MEME_NAISSANCE:
      return g_strdup (_("already in the directory: same name, same date of birth"));
    case ANNUAIRE_MEME_NOM:
    case ANNUAIRE_DISTINCTS:
    default:
      return g_strdup (_("already in the directory: same name"));
    }
}

/**
 * annuaires_check_lines:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 * @colonnes: the field of each column, %NULL for those that are left out
 *
 * Says what an import of a table would do, line by line; nothing is written.
 *
 * Returns: (transfer full) (element-type AnnuaireLigne) (nullable): in the order of the file
 */
GPtrArray *
annuaires_check_lines (Repository           *repository,
                       GType                 type,
                       const CsvTable       *table,
                       const Champ * const  *colonnes,
                       GError              **error)
{
  g_autoptr (AnnuaireIndex) index = annuaire_index_new (repository, type, error);
  GPtrArray *lignes;

  if (index == NULL)
    return NULL;

  lignes = g_ptr_array_new_full (table->lignes->len, ligne_free);
  for (guint i = 0; i < table->lignes->len; i++)
    {
      const CsvLigne *lue = table->lignes->pdata[i];
      AnnuaireLigne *ligne = g_new0 (AnnuaireLigne, 1);
      AnnuaireRaison raison;

      ligne->ligne = lue->ligne;
      ligne->fiche = annuaire_csv_read (type, colonnes, table, lue, &ligne->texte);
      ligne->etat = ligne->texte != NULL ? ANNUAIRE_FAUTE : ANNUAIRE_JUSTE;
      if (ligne->etat == ANNUAIRE_JUSTE && annuaire_index_find (index, ligne->fiche, &raison) != NULL)
        {
          ligne->etat = ANNUAIRE_CONNUE;
          ligne->texte = tell_double (raison);
        }
      if (ligne->etat == ANNUAIRE_JUSTE)
        annuaire_index_add (index, ligne->fiche);
      g_ptr_array_add (lignes, ligne);
    }

  return lignes;
}

/**
 * annuaires_count:
 *
 * Returns: how many of the lines are of that kind
 */
guint
annuaires_count (GPtrArray    *lignes,
                 AnnuaireEtat  etat)
{
  guint n = 0;

  for (guint i = 0; i < lignes->len; i++)
    n += ((const AnnuaireLigne *) lignes->pdata[i])->etat == etat;

  return n;
}

/**
 * annuaires_import:
 * @lignes: (element-type AnnuaireLigne): of annuaires_check_lines()
 *
 * Adds the records of the lines that are right, as one step that can be undone.
 *
 * Returns: %FALSE with %OPERATIONS_ERROR_IMPORT where no line is
 */
gboolean
annuaires_import (Repository  *repository,
                  GPtrArray   *lignes,
                  GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  if (annuaires_count (lignes, ANNUAIRE_JUSTE) == 0)
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_IMPORT,
                           _("No line of this file can be taken. Nothing was imported."));
      return FALSE;
    }
  if (!operation_begin (&operation, repository, "annuaire-import", error))
    return FALSE;
  for (guint i = 0; i < lignes->len; i++)
    {
      const AnnuaireLigne *ligne = lignes->pdata[i];

      if (ligne->etat == ANNUAIRE_JUSTE)
        operation_put (&operation, ligne->fiche);
    }

  return operation_commit (&operation, error);
}

typedef struct
{
  char *tri;
  Fiche *fiche;
} Rang;

static void
rang_clear (gpointer data)
{
  g_free (((Rang *) data)->tri);
}

static gint
compare_rangs (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (((const Rang *) a)->tri, ((const Rang *) b)->tri);
}

static char *
make_sort_key (Fiche *fiche)
{
  g_autofree char *nom = NULL;

  if (JALONS_IS_COLLECTIVITE (fiche))
    return recherche_collation (JALONS_COLLECTIVITE (fiche)->nom);

  nom = g_strjoin (" ", JALONS_AGENT (fiche)->nom != NULL ? JALONS_AGENT (fiche)->nom : "",
                   JALONS_AGENT (fiche)->prenom, NULL);
  return recherche_collation (nom);
}

/**
 * annuaires_export:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 *
 * Writes a directory as a table, in the order of the names, without who is in a discreet dossier and
 * without what only the conseillers may read.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
annuaires_export (Repository  *repository,
                  GType        type,
                  GError     **error)
{
  g_autoptr (GPtrArray) fiches = repository_list (repository, type, error);
  g_autoptr (GPtrArray) triees = g_ptr_array_new ();
  g_autoptr (GArray) rangs = g_array_new (FALSE, FALSE, sizeof (Rang));

  if (fiches == NULL)
    return NULL;
  g_array_set_clear_func (rangs, rang_clear);
  for (guint i = 0; i < fiches->len; i++)
    {
      const Rang rang = { make_sort_key (fiches->pdata[i]), fiches->pdata[i] };

      g_array_append_val (rangs, rang);
    }
  g_array_sort (rangs, compare_rangs);
  for (guint i = 0; i < rangs->len; i++)
    g_ptr_array_add (triees, g_array_index (rangs, Rang, i).fiche);

  return annuaire_csv_write (type, triees);
}
