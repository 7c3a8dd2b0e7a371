/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/inverse-private.h"

#include "model/tables.h"
#include "store/etat-private.h"
#include "store/store-error-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What an operation wrote, and what was there before: through any connection and its keys. */

static void
groupe_free (Groupe *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->traces);
  g_free (self);
}

/* Whether the record is one that is read apart from its dossier. */
gboolean
groupe_is_large (const Groupe *self)
{
  return self->type != G_TYPE_INVALID && fiche_type_get_table (self->type)->a_part;
}

/* @operation: (transfer full) */
Inverse *
inverse_new (Operation *operation)
{
  Inverse *self = g_new0 (Inverse, 1);

  self->operation = operation;
  self->groupes = g_ptr_array_new_with_free_func ((GDestroyNotify) groupe_free);
  return self;
}

void
inverse_free (Inverse *self)
{
  if (self == NULL)
    return;

  operation_free (self->operation);
  g_ptr_array_unref (self->groupes);
  g_free (self);
}

/* One version of a row from the history. */
static Statement *
find_version (Cles          *cles,
              const Entete  *entete,
              const guint8  *version,
              GError       **error)
{
  Statement *statement =
    database_prepare (cles->database,
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

  database_fail (cles->database, rc == SQLITE_DONE ? SQLITE_CORRUPT : rc, error);
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
read_written (Cles             *cles,
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

  statement = find_version (cles, &ligne->entete, operation->uuid, error);
  if (statement == NULL)
    return FALSE;
  ligne_read (&version, statement, cles->identite->service);
  /* What does not open has no payload. */
  ligne_open (ligne, cles, actuel);
  ligne_open (&version, cles, ecrit);
  if (actuel->len == 0 || actuel->len != ecrit->len ||
      memcmp (actuel->data, ecrit->data, actuel->len) != 0)
    return set_moved (operation, error);
  memcpy (parent, version.entete.parent, UUID_LENGTH);
  return TRUE;
}

/* Puts the version before that of the operation into @avant. */
static gboolean
step_back (Cles          *cles,
           Etat          *avant,
           const Ligne   *ligne,
           const guint8  *parent,
           GError       **error)
{
  static const guint8 aucun[UUID_LENGTH] = { 0 };
  g_autoptr (Statement) statement = NULL;
  Ligne version;

  if (memcmp (parent, aucun, UUID_LENGTH) == 0)
    {
      avant->parts[ligne->entete.espace].etat = PART_ABSENTE;
      return TRUE;
    }
  statement = find_version (cles, &ligne->entete, parent, error);
  if (statement == NULL)
    return FALSE;
  ligne_read (&version, statement, cles->identite->service);
  etat_add (avant, cles, &version);
  return TRUE;
}

/* The rows themselves are not read. */
static Groupe *
read_groupe (Inverse      *self,
             Cles         *cles,
             const Trace  *trace,
             GError      **error)
{
  g_autoptr (Statement) statement =
    database_prepare (cles->database, "SELECT portee, ligne FROM ligne WHERE tbl=?1 AND num=?2", error);
  Groupe *groupe;
  int rc;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int (statement, 1, (int) trace->table);
  sqlite3_bind_int64 (statement, 2, trace->num);
  rc = statement_step (statement);
  if (rc != SQLITE_ROW)
    {
      if (rc == SQLITE_DONE)
        set_moved (self->operation, error);
      else
        database_fail (cles->database, rc, error);
      return NULL;
    }

  groupe = g_new0 (Groupe, 1);
  groupe->type = tables_find_numero (trace->table);
  groupe->traces = g_array_new (FALSE, FALSE, sizeof (Trace));
  statement_read_uuid (statement, 0, groupe->portee);
  statement_read_uuid (statement, 1, groupe->ligne);
  return groupe;
}

/* @groupe: (transfer full). Returns: (transfer none): it, or the one there is of the same record */
static Groupe *
keep_groupe (GPtrArray  *groupes,
             GHashTable *par_ligne,
             Groupe     *groupe,
             guint       table)
{
  g_autofree char *uuid = uuid_format (groupe->ligne);
  g_autofree char *cle = g_strdup_printf ("%u %s", table, uuid);
  Groupe *premier = g_hash_table_lookup (par_ligne, cle);

  if (premier != NULL)
    {
      groupe_free (groupe);
      return premier;
    }
  g_ptr_array_add (groupes, groupe);
  g_hash_table_insert (par_ligne, g_steal_pointer (&cle), groupe);
  return groupe;
}

/* (transfer full) (element-type Groupe) (nullable): what the operation wrote, in its order */
GPtrArray *
inverse_list (Inverse  *self,
              Cles     *cles,
              GError  **error)
{
  g_autoptr (GPtrArray) groupes = g_ptr_array_new_with_free_func ((GDestroyNotify) groupe_free);
  g_autoptr (GHashTable) par_ligne = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->operation->traces->len; i++)
    {
      const Trace *trace = &g_array_index (self->operation->traces, Trace, i);
      Groupe *groupe = read_groupe (self, cles, trace, error);

      if (groupe == NULL)
        return NULL;
      groupe = keep_groupe (groupes, par_ligne, groupe, trace->table);
      g_array_append_val (groupe->traces, *trace);
    }
  return g_steal_pointer (&groupes);
}

static gboolean
undo_trace (Inverse      *self,
            Cles         *cles,
            const Trace  *trace,
            Etat         *avant,
            GError      **error)
{
  g_autoptr (Statement) statement =
    database_prepare (cles->database,
                      "SELECT " LIGNE_COLONNES " FROM ligne WHERE tbl=?1 AND num=?2", error);
  guint8 parent[UUID_LENGTH];
  Ligne ligne;
  int rc;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, (int) trace->table);
  sqlite3_bind_int64 (statement, 2, trace->num);
  rc = statement_step (statement);
  if (rc == SQLITE_DONE)
    return set_moved (self->operation, error);
  if (rc != SQLITE_ROW)
    return database_fail (cles->database, rc, error);

  ligne_read (&ligne, statement, cles->identite->service);
  if (ligne.entete.espace >= FICHE_N_ESPACES)
    return set_moved (self->operation, error);
  return read_written (cles, self->operation, &ligne, parent, error) &&
         step_back (cles, avant, &ligne, parent, error);
}

/* What puts the record of @groupe back. @fiche: (out) (transfer full) (nullable): as it was, or as it is
 * where it is to be deleted; NULL where nothing can be made of it */
gboolean
inverse_read (Inverse   *self,
              Cles      *cles,
              Groupe    *groupe,
              Fiche    **fiche,
              gboolean  *supprimee,
              GError   **error)
{
  const guint table = g_array_index (groupe->traces, Trace, 0).table;
  g_auto (Etat) actuel = { 0 };
  g_auto (Etat) avant = { 0 };

  *fiche = NULL;
  if (!etat_load (&actuel, cles, groupe->portee, table, groupe->ligne, error) ||
      !etat_load (&avant, cles, groupe->portee, table, groupe->ligne, error))
    return FALSE;
  for (guint i = 0; i < groupe->traces->len; i++)
    if (!undo_trace (self, cles, &g_array_index (groupe->traces, Trace, i), &avant, error))
      return FALSE;
  if (groupe->type == G_TYPE_INVALID)
    return TRUE;

  *fiche = etat_make_fiche (&avant, groupe->type);
  *supprimee = *fiche == NULL;
  if (*supprimee)
    *fiche = etat_make_fiche (&actuel, groupe->type);
  else
    fiche_set_lecture (*fiche, 0, FALSE);
  return TRUE;
}
