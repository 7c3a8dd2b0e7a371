/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/historique.h"

#include "store/transaction-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Undoing: an operation that puts back what another one found. Doing again is undoing that one. */

/* The rows of one record that an operation wrote: what they are now, and what they were before. */
typedef struct
{
  Etat actuel;
  Etat avant;
} Retour;

static void
retour_free (Retour *self)
{
  etat_clear (&self->actuel);
  etat_clear (&self->avant);
  g_free (self);
}

/* One version of a row from the history. */
static Statement *
find_version (Repository    *repository,
              const Entete  *entete,
              const guint8  *version,
              GError       **error)
{
  Statement *statement =
    database_prepare (repository->base,
                      "SELECT tbl, 0, portee, ligne, espace, version, parent, hlc, poste, membre,"
                      " kid, sceau FROM historique"
                      " WHERE portee=?1 AND tbl=?2 AND ligne=?3 AND espace=?4 AND version=?5",
                      error);
  int rc;

  if (statement == NULL)
    return NULL;
  statement_bind_uuid (statement, 1, entete->portee);
  sqlite3_bind_int (statement, 2, entete->table);
  statement_bind_uuid (statement, 3, entete->ligne);
  sqlite3_bind_int (statement, 4, entete->espace);
  statement_bind_uuid (statement, 5, version);
  rc = statement_step (statement);
  if (rc == SQLITE_ROW)
    return statement;

  database_fail (repository->base, rc == SQLITE_DONE ? SQLITE_CORRUPT : rc, error);
  statement_release (statement);
  return NULL;
}

static gboolean
set_moved (const Operation  *operation,
           GError          **error)
{
  if (operation->annulation)
    return store_error_set (error, STORE_ERROR_STALE,
                            _("What was put back has been changed since: it cannot be redone any "
                              "more. Nothing was changed."));
  return store_error_set (error, STORE_ERROR_STALE,
                          _("What this operation wrote has been changed since: it cannot be undone "
                            "any more. Nothing was changed."));
}

/* What the operation wrote must still be there, under its own version or under another that holds
 * the same: undoing what came after it has put it back. */
static gboolean
read_written (Repository       *repository,
              const Operation  *operation,
              const Ligne      *ligne,
              guint8           *parent,
              GError          **error)
{
  g_autoptr (GByteArray) actuel = g_byte_array_new ();
  g_autoptr (GByteArray) ecrit = g_byte_array_new ();
  g_autoptr (Statement) statement = NULL;
  Ligne version;

  memcpy (parent, ligne->entete.parent, UUID_LENGTH);
  if (memcmp (ligne->entete.version, operation->uuid, UUID_LENGTH) == 0)
    return TRUE;

  statement = find_version (repository, &ligne->entete, operation->uuid, error);
  if (statement == NULL)
    return FALSE;
  ligne_read (&version, statement, repository->identite.service);
  /* What does not open has no payload. */
  ligne_open (ligne, repository->cles, actuel);
  ligne_open (&version, repository->cles, ecrit);
  if (actuel->len == 0 || actuel->len != ecrit->len ||
      memcmp (actuel->data, ecrit->data, actuel->len) != 0)
    return set_moved (operation, error);
  memcpy (parent, version.entete.parent, UUID_LENGTH);
  return TRUE;
}

static Retour *
get_retour (Repository    *repository,
            GHashTable    *par_ligne,
            GPtrArray     *retours,
            const Ligne   *ligne,
            GError       **error)
{
  g_autofree char *uuid = uuid_format (ligne->entete.ligne);
  g_autofree char *cle = g_strdup_printf ("%u %s", ligne->entete.table, uuid);
  Retour *retour = g_hash_table_lookup (par_ligne, cle);

  if (retour != NULL)
    return retour;

  retour = g_new0 (Retour, 1);
  g_ptr_array_add (retours, retour);
  g_hash_table_insert (par_ligne, g_steal_pointer (&cle), retour);
  if (etat_load (&retour->actuel, repository->cles, ligne->entete.portee, ligne->entete.table,
                 ligne->entete.ligne, error) &&
      etat_load (&retour->avant, repository->cles, ligne->entete.portee, ligne->entete.table,
                 ligne->entete.ligne, error))
    return retour;
  return NULL;
}

/* Puts the version before that of the operation into the record's former state. */
static gboolean
step_back (Repository    *repository,
           Retour        *retour,
           const Ligne   *ligne,
           const guint8  *parent,
           GError       **error)
{
  static const guint8 aucun[UUID_LENGTH] = { 0 };
  g_autoptr (Statement) statement = NULL;
  Ligne version;

  if (memcmp (parent, aucun, UUID_LENGTH) == 0)
    {
      retour->avant.parts[ligne->entete.espace].etat = PART_ABSENTE;
      return TRUE;
    }
  statement = find_version (repository, &ligne->entete, parent, error);
  if (statement == NULL)
    return FALSE;
  ligne_read (&version, statement, repository->identite.service);
  etat_add (&retour->avant, repository->cles, &version);
  return TRUE;
}

static gboolean
undo_trace (Repository       *repository,
            const Operation  *operation,
            const Trace      *trace,
            GHashTable       *par_ligne,
            GPtrArray        *retours,
            GError          **error)
{
  g_autoptr (Statement) statement =
    database_prepare (repository->base,
                      "SELECT " LIGNE_COLONNES " FROM ligne WHERE tbl=?1 AND num=?2", error);
  guint8 parent[UUID_LENGTH];
  Retour *retour;
  Ligne ligne;
  int rc;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, (int) trace->table);
  sqlite3_bind_int64 (statement, 2, trace->num);
  rc = statement_step (statement);
  if (rc == SQLITE_DONE)
    return set_moved (operation, error);
  if (rc != SQLITE_ROW)
    return database_fail (repository->base, rc, error);

  ligne_read (&ligne, statement, repository->identite.service);
  if (ligne.entete.espace >= FICHE_N_ESPACES)
    return set_moved (operation, error);
  retour = get_retour (repository, par_ligne, retours, &ligne, error);
  return retour != NULL && read_written (repository, operation, &ligne, parent, error) &&
         step_back (repository, retour, &ligne, parent, error);
}

static void
add_retour (Transaction  *transaction,
            const Retour *retour)
{
  const GType type = tables_find_numero (retour->actuel.table);
  g_autoptr (Fiche) avant = NULL;
  g_autoptr (Fiche) actuelle = NULL;

  if (type == G_TYPE_INVALID)
    return;
  avant = etat_make_fiche (&retour->avant, type);
  actuelle = etat_make_fiche (&retour->actuel, type);
  if (avant != NULL)
    {
      fiche_set_lecture (avant, 0, FALSE);
      transaction_add (transaction, avant, FALSE, TRUE);
    }
  else if (actuelle != NULL)
    {
      transaction_add (transaction, actuelle, TRUE, TRUE);
    }
}

/* @operation: (nullable): what is to be undone; @error says why there is none */
static Transaction *
begin_inverse (Repository       *self,
               const Operation  *operation,
               char            **nature,
               GError          **error)
{
  g_autoptr (Transaction) transaction = NULL;
  g_autoptr (GPtrArray) retours = g_ptr_array_new_with_free_func ((GDestroyNotify) retour_free);
  g_autoptr (GHashTable) par_ligne = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (operation == NULL)
    return NULL;
  transaction = repository_begin (self, operation->nature, error);
  if (transaction == NULL)
    return NULL;

  transaction->annulation = TRUE;
  memcpy (transaction->annule, operation->uuid, UUID_LENGTH);
  for (guint i = 0; i < operation->traces->len; i++)
    if (!undo_trace (self, operation, &g_array_index (operation->traces, Trace, i), par_ligne,
                     retours, error))
      return NULL;
  for (guint i = 0; i < retours->len; i++)
    add_retour (transaction, retours->pdata[i]);

  if (nature != NULL)
    *nature = g_strdup (operation->nature);
  return g_steal_pointer (&transaction);
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
  g_autoptr (Operation) operation = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  if (!repository_check_open (self, error))
    return NULL;
  if (self->en_cours != NULL)
    transaction_settle (self->en_cours);
  operation = operation_find_last (self, error);
  return begin_inverse (self, operation, nature, error);
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
  g_autoptr (Operation) operation = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  if (!repository_check_open (self, error))
    return NULL;
  if (self->en_cours != NULL)
    transaction_settle (self->en_cours);
  operation = operation_find_undoing (self, error);
  return begin_inverse (self, operation, nature, error);
}
