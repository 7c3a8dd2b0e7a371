/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/dossiers.h"

#include "operations/pieces-private.h"

/* Records that a form edits as a whole. */

static gboolean
set_discret (Operation  *operation,
             Fiche      *fiche,
             gboolean    dossier,
             GError    **error)
{
  const gboolean discret = fiche != NULL && pieces_get_discretion (fiche, dossier);

  if (fiche == NULL || fiche_get_discret (fiche) == discret)
    return TRUE;

  fiche_set_discret (operation_edit (operation, fiche), discret);
  return !JALONS_IS_PIECE_FICHE (fiche) ||
         pieces_move_content (operation, JALONS_PIECE_FICHE (fiche), discret, error);
}

/* The agent stays out of the directories as long as one dossier of theirs must. */
static gboolean
has_discret_dossier (Repository  *repository,
                     const char  *agent,
                     const char  *sauf,
                     gboolean    *trouve,
                     GError     **error)
{
  g_autoptr (GPtrArray) dossiers =
    repository_list_where (repository, TYPE_DOSSIER, "agent", agent, error);

  *trouve = FALSE;
  for (guint i = 0; dossiers != NULL && i < dossiers->len; i++)
    if (fiche_get_discret (dossiers->pdata[i]) &&
        !g_str_equal (fiche_get_uuid (dossiers->pdata[i]), sauf))
      *trouve = TRUE;

  return dossiers != NULL;
}

/* When the employer is not informed, or is at last, every row of the dossier and of its agent
 * changes its espace (data-model). */
static gboolean
apply_discretion (Operation  *operation,
                  Fiche      *dossier,
                  GError    **error)
{
  const gboolean discret = JALONS_DOSSIER (dossier)->employeur_informe == 0;
  guint n;
  const GType *types = tables_list (&n);
  gboolean ailleurs;

  if (operation->dossier->agent != NULL)
    {
      if (!has_discret_dossier (operation->repository, JALONS_DOSSIER (dossier)->agent,
                                fiche_get_uuid (dossier), &ailleurs, error))
        return FALSE;
      if (!set_discret (operation, JALONS_FICHE (operation->dossier->agent), discret || ailleurs,
                        error))
        return FALSE;
    }
  fiche_set_discret (dossier, discret);
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *fiches = fiche_type_get_table (types[i])->portee == PORTEE_DOSSIER
                          ? dossier_complet_get_array (operation->dossier, types[i]) : NULL;

      for (guint j = 0; fiches != NULL && j < fiches->len; j++)
        if (!set_discret (operation, fiches->pdata[j], discret, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
put_dossier (Operation  *operation,
             Fiche      *fiche,
             GError    **error)
{
  const gboolean discret = JALONS_DOSSIER (fiche)->employeur_informe == 0;

  operation_put (operation, fiche);
  if (fiche_get_discret (fiche) == discret)
    return TRUE;

  g_clear_pointer (&operation->dossier, dossier_complet_free);
  operation->dossier = repository_get_dossier (operation->repository, fiche_get_uuid (fiche), error);

  return operation->dossier != NULL && apply_discretion (operation, fiche, error);
}

static gboolean
put_fiche (Operation  *operation,
           Fiche      *fiche,
           GError    **error)
{
  const FicheTable *table = fiche_get_table (fiche);
  g_autoptr (Fiche) dossier = NULL;

  if (JALONS_IS_DOSSIER (fiche))
    return put_dossier (operation, fiche, error);

  if (table->portee == PORTEE_DOSSIER)
    {
      dossier = repository_get (operation->repository, TYPE_DOSSIER, fiche_get_portee (fiche), error);
      if (dossier == NULL)
        return FALSE;
      fiche_set_discret (fiche, pieces_get_discretion (fiche, fiche_get_discret (dossier)));
    }
  operation_put (operation, fiche);

  return TRUE;
}

/**
 * fiches_save:
 * @nature: what is done, one of those of operations_nature_libelle()
 * @fiches: (array length=n_fiches): new records, or copies of records, as they must become
 *
 * Saves records together, as one step that can be undone.
 */
gboolean
fiches_save (Repository  *repository,
             const char  *nature,
             Fiche      **fiches,
             guint        n_fiches,
             GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  if (!operation_begin (&operation, repository, nature, error))
    return FALSE;
  for (guint i = 0; i < n_fiches; i++)
    if (!put_fiche (&operation, fiches[i], error))
      return FALSE;

  return operation_commit (&operation, error);
}

/**
 * fiches_delete:
 * @nature: what is done, one of those of operations_nature_libelle()
 * @fiche: a record
 *
 * Deletes a record; it can be undone. The notes and drafts of an entretien go with it.
 */
gboolean
fiches_delete (Repository  *repository,
               const char  *nature,
               Fiche       *fiche,
               GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  const FicheTable *table = fiche_get_table (fiche);
  Note *note;

  if (table->portee != PORTEE_DOSSIER)
    {
      if (!operation_begin (&operation, repository, nature, error))
        return FALSE;
      operation_delete (&operation, fiche);
      return operation_commit (&operation, error);
    }

  if (!operation_open (&operation, repository, nature, fiche_get_portee (fiche), error))
    return FALSE;
  operation_delete (&operation, fiche);
  note = JALONS_IS_ENTRETIEN (fiche)
         ? dossier_complet_get_note (operation.dossier, fiche_get_uuid (fiche)) : NULL;
  if (note != NULL)
    operation_delete (&operation, JALONS_FICHE (note));
  for (guint i = 0; i < operation.dossier->brouillons->len; i++)
    {
      Brouillon *brouillon = operation.dossier->brouillons->pdata[i];

      if (g_strcmp0 (brouillon->ligne_cible, fiche_get_uuid (fiche)) == 0)
        operation_delete (&operation, JALONS_FICHE (brouillon));
    }

  return operation_commit (&operation, error);
}
