/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/historique.h"

#include "store/transaction-private.h"

#include <string.h>

/* Undoing: an operation that puts back what another one found. Doing again is undoing that one. */

/* What the transaction is told at once, and what is left to whoever writes it. */
static gboolean
add_groupes (Transaction  *self,
             GPtrArray    *groupes,
             GError      **error)
{
  for (guint i = 0; i < groupes->len; i++)
    {
      Groupe *groupe = groupes->pdata[i];
      g_autoptr (Fiche) fiche = NULL;
      gboolean supprimee;

      if (groupe_is_large (groupe))
        {
          g_ptr_array_add (self->inverse->groupes, g_steal_pointer (&groupes->pdata[i]));
          continue;
        }
      if (!inverse_read (self->inverse, self->cles, groupe, &fiche, &supprimee, error))
        return FALSE;
      if (fiche != NULL)
        transaction_add (self, fiche, supprimee, TRUE);
    }
  return TRUE;
}

/* @operation: (nullable) (transfer full): what is to be undone; @error says why there is none */
static Transaction *
begin_inverse (Repository  *self,
               Operation   *operation,
               char       **nature,
               GError     **error)
{
  g_autoptr (Transaction) transaction = NULL;
  g_autoptr (Inverse) inverse = operation != NULL ? inverse_new (operation) : NULL;
  g_autoptr (GPtrArray) groupes = NULL;

  if (inverse == NULL)
    return NULL;
  transaction = repository_begin (self, operation->nature, error);
  if (transaction == NULL)
    return NULL;

  transaction->annulation = TRUE;
  memcpy (transaction->annule, operation->uuid, UUID_LENGTH);
  transaction->inverse = g_steal_pointer (&inverse);
  groupes = inverse_list (transaction->inverse, self->cles, error);
  if (groupes == NULL || !add_groupes (transaction, groupes, error))
    return NULL;

  if (nature != NULL)
    *nature = g_strdup (operation->nature);
  return g_steal_pointer (&transaction);
}

/* (transfer full) (nullable) */
static Operation *
find_operation (Repository  *self,
                gboolean     refaire,
                GError     **error)
{
  if (!repository_check_open (self, error))
    return NULL;
  if (self->en_cours != NULL)
    transaction_settle (self->en_cours);
  return refaire ? operation_find_undoing (self, error) : operation_find_last (self, error);
}

/**
 * repository_count_inverse:
 * @refaire: whether it is what was last undone that would be done again
 *
 * Tells how many large rows, the bytes of files, undoing the last operation would write.
 *
 * Returns: 0 where there is nothing to undo, too
 */
guint
repository_count_inverse (Repository *self,
                          gboolean    refaire)
{
  g_autoptr (Operation) operation = NULL;
  guint n = 0;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), 0);

  operation = find_operation (self, refaire, NULL);
  for (guint i = 0; operation != NULL && i < operation->traces->len; i++)
    {
      const GType type = tables_find_numero (g_array_index (operation->traces, Trace, i).table);

      n += type != G_TYPE_INVALID && fiche_type_get_table (type)->a_part;
    }
  return n;
}

/**
 * repository_begin_undo:
 * @nature: (out) (optional) (transfer full): what the operation that is undone was
 *
 * Begins a transaction that already holds the inverse of the last operation of this poste that was
 * not undone: what it created is deleted, what it deleted comes back with its uuid, what it changed is
 * as before. Whoever calls adds what is computed from the dossiers and commits. Undoing twice goes one
 * operation further back.
 *
 * Returns: (transfer full) (nullable): the transaction; NULL with %STORE_ERROR_NOTHING, or with
 *   %STORE_ERROR_STALE where something has been changed since
 */
Transaction *
repository_begin_undo (Repository  *self,
                       char       **nature,
                       GError     **error)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  return begin_inverse (self, find_operation (self, FALSE, error), nature, error);
}

/**
 * repository_begin_redo:
 * @nature: (out) (optional) (transfer full): what the operation that is done again was
 *
 * Begins a transaction that already holds what the last undoing of this poste took back. Redoing twice
 * goes one undoing further back; none is left once the user did something else. What is done again can
 * be undone again.
 *
 * Returns: (transfer full) (nullable): the transaction; NULL with %STORE_ERROR_NOTHING, or with
 *   %STORE_ERROR_STALE where something has been changed since
 */
Transaction *
repository_begin_redo (Repository  *self,
                       char       **nature,
                       GError     **error)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  return begin_inverse (self, find_operation (self, TRUE, error), nature, error);
}
