/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/operation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The journal of operations. The version of every row that one writes is its uuid; its own row is
 * sealed like a record of the service, table 0, with two fields: nature and manifest. */

#define TABLE_OPERATION 0
#define ESPACE_OPERATION 0
#define CHAMP_NATURE 1
#define CHAMP_MANIFESTE 2
#define TRACE_SIZE (2 + 1 + 8)

static void
encode_traces (const GArray *traces,
               GByteArray   *octets)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const Trace *trace = &g_array_index (traces, Trace, i);
      const guint16 table = GUINT16_TO_LE ((guint16) trace->table);
      const guint8 espace = (guint8) trace->espace;
      const guint64 num = GUINT64_TO_LE ((guint64) trace->num);

      g_byte_array_append (octets, (const guint8 *) &table, sizeof table);
      g_byte_array_append (octets, &espace, 1);
      g_byte_array_append (octets, (const guint8 *) &num, sizeof num);
    }
}

static void
decode_traces (const RangeeChamp *champ,
               GArray            *traces)
{
  for (guint32 at = 0; at + TRACE_SIZE <= champ->length; at += TRACE_SIZE)
    {
      const guint8 *octets = champ->bytes + at;
      guint16 table;
      guint64 num;
      Trace trace;

      memcpy (&table, octets, sizeof table);
      memcpy (&num, octets + 3, sizeof num);
      trace = (Trace) { GUINT16_FROM_LE (table), octets[2], (gint64) GUINT64_FROM_LE (num) };
      g_array_append_val (traces, trace);
    }
}

static void
fill_entete (Entete         *entete,
             const Identite *identite,
             const guint8   *uuid,
             guint64         hlc)
{
  entete_init (entete);
  entete->table = TABLE_OPERATION;
  entete->espace = ESPACE_OPERATION;
  memcpy (entete->service, identite->service, UUID_LENGTH);
  memcpy (entete->portee, identite->service, UUID_LENGTH);
  memcpy (entete->ligne, uuid, UUID_LENGTH);
  memcpy (entete->version, uuid, UUID_LENGTH);
  entete->hlc = hlc;
  memcpy (entete->poste, identite->poste, UUID_LENGTH);
  memcpy (entete->membre, identite->membre, UUID_LENGTH);
}

static gboolean
seal_operation (Cles          *cles,
                Entete        *entete,
                const char    *nature,
                const GArray  *traces,
                GByteArray    *sceau,
                GError       **error)
{
  g_autoptr (GByteArray) manifeste = g_byte_array_new ();
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  g_autoptr (GError) echec = NULL;
  RangeeBuilder builder;
  const Cle *cle = cles_get (cles, PORTEE_SERVICE, cles->identite->service,
                             ESPACE_OPERATION, error);

  if (cle == NULL)
    return FALSE;
  encode_traces (traces, manifeste);
  rangee_builder_begin (&builder, payload, RANGEE_NONE);
  rangee_builder_add (&builder, CHAMP_NATURE, CHAMP_TEXTE, nature, strlen (nature));
  rangee_builder_add (&builder, CHAMP_MANIFESTE, CHAMP_OCTETS, manifeste->data, manifeste->len);
  if (!rangee_builder_end (&builder, &echec))
    return store_error_set (error, STORE_ERROR_CONSTRAINT, echec->message);

  sceau_seal (cle, entete, payload->data, payload->len, sceau);
  return TRUE;
}

static gboolean
mark_undone (Database      *database,
             const guint8  *annule,
             const guint8  *par,
             GError       **error)
{
  g_autoptr (Statement) statement =
    database_prepare (database,
                      "UPDATE operation SET annule_par=?1 WHERE uuid=?2 AND annule_par IS NULL",
                      error);

  if (statement == NULL)
    return FALSE;
  statement_bind_uuid (statement, 1, par);
  statement_bind_uuid (statement, 2, annule);
  if (!statement_run (database, statement, error))
    return FALSE;
  return sqlite3_changes (database->db) == 1 ||
         store_error_set (error, STORE_ERROR_NOTHING,
                          _("This operation was undone already: nothing was changed."));
}

/* @annule: (nullable): the operation that this one undoes */
gboolean
operation_write (Cles          *cles,
                 const guint8  *uuid,
                 guint64        hlc,
                 const char    *nature,
                 const GArray  *traces,
                 const guint8  *annule,
                 GError       **error)
{
  g_autoptr (GByteArray) sceau = g_byte_array_new ();
  g_autoptr (Statement) statement =
    database_prepare (cles->database,
                      "INSERT INTO operation (uuid, hlc, poste, membre, kid, nature, annule)"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                      error);
  Entete entete;

  fill_entete (&entete, cles->identite, uuid, hlc);
  if (statement == NULL ||
      !seal_operation (cles, &entete, nature, traces, sceau, error))
    return FALSE;

  statement_bind_uuid (statement, 1, uuid);
  sqlite3_bind_int64 (statement, 2, (gint64) hlc);
  statement_bind_uuid (statement, 3, entete.poste);
  statement_bind_uuid (statement, 4, entete.membre);
  sqlite3_bind_blob (statement, 5, entete.kid, COFFRE_KID_SIZE, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 6, sceau->data, (int) sceau->len, SQLITE_STATIC);
  if (annule != NULL)
    statement_bind_uuid (statement, 7, annule);
  return statement_run (cles->database, statement, error) &&
         (annule == NULL || mark_undone (cles->database, annule, uuid, error));
}

void
operation_free (Operation *self)
{
  if (self == NULL)
    return;

  g_free (self->nature);
  g_array_unref (self->traces);
  g_free (self);
}

/* How far an operation is from what the user did: 0 for that, 1 for its undoing, 2 for doing it again,
 * 3 for undoing that… */
#define RANG \
  "(WITH RECURSIVE chaine (annule) AS (SELECT operation.annule UNION" \
  " SELECT o.annule FROM chaine JOIN operation o ON o.uuid=chaine.annule)" \
  " SELECT count(annule) FROM chaine)"
#define OPERATION_SELECT \
  "SELECT uuid, hlc, poste, membre, kid, nature, CASE WHEN annule IS NULL THEN 0 ELSE " RANG \
  " END FROM operation "

static Operation *
read_operation (Repository  *repository,
                Statement   *statement,
                GError     **error)
{
  g_autoptr (Operation) self = g_new0 (Operation, 1);
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  Ligne ligne = { .sceau = sqlite3_column_blob (statement, 5),
                  .taille = (gsize) sqlite3_column_bytes (statement, 5) };
  Rangee rangee;
  RangeeChamp champ;

  self->traces = g_array_new (FALSE, FALSE, sizeof (Trace));
  statement_read_uuid (statement, 0, self->uuid);
  fill_entete (&ligne.entete, &repository->identite, self->uuid,
               (guint64) sqlite3_column_int64 (statement, 1));
  statement_read_uuid (statement, 2, ligne.entete.poste);
  statement_read_uuid (statement, 3, ligne.entete.membre);
  statement_read_uuid (statement, 4, ligne.entete.kid);
  self->annulation = sqlite3_column_int (statement, 6) % 2 == 1;
  self->reprise = sqlite3_column_int (statement, 6) > 0 && !self->annulation;
  if (ligne_open (&ligne, repository->cles, payload) != PART_LUE ||
      !rangee_parse (&rangee, payload->data, payload->len, NULL))
    {
      store_error_set (error, STORE_ERROR_CORRUPT,
                       _("The journal of operations is damaged. Nothing was changed."));
      return NULL;
    }
  while (rangee_next (&rangee, &champ))
    if (champ.number == CHAMP_NATURE)
      self->nature = g_strndup ((const char *) champ.bytes, champ.length);
    else if (champ.number == CHAMP_MANIFESTE)
      decode_traces (&champ, self->traces);
  return g_steal_pointer (&self);
}

static Operation *
read_one (Repository  *repository,
          Statement   *statement,
          StoreError   absente,
          const char  *message,
          GError     **error)
{
  const int rc = statement_step (statement);

  if (rc == SQLITE_ROW)
    return read_operation (repository, statement, error);
  if (rc == SQLITE_DONE)
    store_error_set (error, absente, message);
  else
    database_fail (repository->base, rc, error);
  return NULL;
}

Operation *
operation_find (Repository    *repository,
                const guint8  *uuid,
                GError       **error)
{
  g_autoptr (Statement) statement =
    database_prepare (repository->base, OPERATION_SELECT "WHERE uuid=?1", error);

  if (statement == NULL)
    return NULL;
  statement_bind_uuid (statement, 1, uuid);
  return read_one (repository, statement, STORE_ERROR_NOT_FOUND,
                   _("The base has no such operation."), error);
}

static Operation *
find_last (Repository  *repository,
           const char  *sql,
           const char  *aucune,
           GError     **error)
{
  g_autoptr (Statement) statement = database_prepare (repository->base, sql, error);

  if (statement == NULL)
    return NULL;
  statement_bind_uuid (statement, 1, repository->identite.poste);
  return read_one (repository, statement, STORE_ERROR_NOTHING, aucune, error);
}

/* The last of this poste that is not undone, nor the undoing of another. */
Operation *
operation_find_last (Repository  *repository,
                     GError     **error)
{
  return find_last (repository,
                    OPERATION_SELECT "WHERE poste=?1 AND annule_par IS NULL"
                                     " AND (annule IS NULL OR " RANG " % 2 = 0)"
                                     " ORDER BY seq DESC LIMIT 1",
                    _("There is nothing left to undo."), error);
}

/* The last undoing of this poste, unless the user did something else since. */
Operation *
operation_find_undoing (Repository  *repository,
                        GError     **error)
{
  return find_last (repository,
                    OPERATION_SELECT "WHERE poste=?1 AND annule_par IS NULL AND annule IS NOT NULL"
                                     " AND seq > IFNULL ((SELECT seq FROM operation WHERE poste=?1"
                                     " AND annule IS NULL ORDER BY seq DESC LIMIT 1), 0)"
                                     " AND " RANG " % 2 = 1 ORDER BY seq DESC LIMIT 1",
                    _("There is nothing left to redo."), error);
}
