/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/projection-private.h"

#include "base/uuid.h"
#include "model/apercu.h"
#include "store/apercu-cliche-private.h"
#include "store/payload-private.h"

#include <string.h>

/* Rows into the projection, from payloads (opening) or from records (after a commit), and out. */

#define TOUS_LES_ESPACES ((1 << FICHE_N_ESPACES) - 1)

static void
bind_lu (Statement         *statement,
         int                place,
         const Champ       *champ,
         const RangeeChamp *lu)
{
  gint64 nombre;

  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      sqlite3_bind_text (statement, place, (const char *) lu->bytes, (int) lu->length,
                         SQLITE_STATIC);
      break;
    case STOCKAGE_NOMBRE:
      nombre = payload_read_nombre (lu);
      if (nombre != CHAMP_ABSENT)
        sqlite3_bind_int64 (statement, place, nombre);
      break;
    case STOCKAGE_LISTE:
    case STOCKAGE_OCTETS:
    default:
      /* NULL is absent; no bytes is an empty list. */
      sqlite3_bind_blob (statement, place, lu->length > 0 ? (const void *) lu->bytes : "",
                         (int) lu->length, SQLITE_STATIC);
      break;
    }
}

static const Champ *
find_projected (const ProjectionTable *table,
                const RangeeChamp     *lu,
                guint                 *colonne)
{
  const Champ *champ;

  if (lu->number >= table->n_places || table->places[lu->number] == 0)
    return NULL;
  champ = table->champs[table->places[lu->number] - 1];
  *colonne = table->places[lu->number] - 1u;
  return champ->type == lu->type ? champ : NULL;
}

static gboolean
run (Projection  *self,
     Statement   *statement,
     GError     **error)
{
  const gboolean done = statement_run (self->database, statement, error);

  sqlite3_clear_bindings (statement);
  return done;
}

/* The first row of a record. */
gboolean
projection_insert (Projection             *self,
                   ProjectionTable        *table,
                   const ProjectionLigne  *ligne,
                   Rangee                 *rangee,
                   GError                **error)
{
  Statement *statement = table->insert;
  gboolean discret = FALSE;
  RangeeChamp lu;

  if (statement == NULL)
    statement = table->insert = database_prepare (self->database, table->sql_insert, error);
  if (statement == NULL)
    return FALSE;
  while (rangee_next (rangee, &lu))
    {
      guint colonne;
      const Champ *champ = find_projected (table, &lu, &colonne);

      if (champ == NULL)
        continue;
      bind_lu (statement, (int) (PROJECTION_N + colonne + 1), champ, &lu);
      discret |= champ->espace < ligne->espace;
    }
  sqlite3_bind_int64 (statement, PROJECTION_ID + 1, ligne->id);
  statement_bind_uuid (statement, PROJECTION_UUID + 1, ligne->uuid);
  statement_bind_uuid (statement, PROJECTION_PORTEE + 1, ligne->portee);
  sqlite3_bind_int (statement, PROJECTION_DISCRET + 1, discret);
  sqlite3_bind_int (statement, PROJECTION_MASQUE + 1, TOUS_LES_ESPACES);
  sqlite3_bind_int64 (statement, PROJECTION_REVISION + 1, (gint64) ligne->revision);
  return run (self, statement, error);
}

/* Another row of a record that is there already; @rangee: NULL where nothing of it is projected. */
gboolean
projection_complete (Projection             *self,
                     ProjectionTable        *table,
                     const ProjectionLigne  *ligne,
                     Rangee                 *rangee,
                     GError                **error)
{
  gboolean discret = FALSE;
  RangeeChamp lu;

  if (table->complete == NULL)
    table->complete = database_prepare (self->database, table->sql_complete, error);
  if (table->complete == NULL)
    return FALSE;
  while (rangee != NULL && rangee_next (rangee, &lu))
    {
      guint colonne;
      const Champ *champ = find_projected (table, &lu, &colonne);

      if (champ == NULL)
        continue;
      bind_lu (table->complete, (int) colonne + 4, champ, &lu);
      discret |= champ->espace < ligne->espace;
    }
  sqlite3_bind_int64 (table->complete, 1, ligne->id);
  sqlite3_bind_int (table->complete, 2, discret);
  sqlite3_bind_int64 (table->complete, 3, (gint64) ligne->revision);
  return run (self, table->complete, error);
}

/* Says that an espace of a record could not be read. */
gboolean
projection_hide (Projection       *self,
                 ProjectionTable  *table,
                 gint64            id,
                 guint             espace,
                 GError          **error)
{
  g_autofree char *sql = g_strconcat ("UPDATE \"", table->table->nom, "\" SET "
                                      "\"_masque\"=\"_masque\" & ?1 WHERE \"_id\"=?2", NULL);
  Statement *statement = database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, TOUS_LES_ESPACES & ~(1 << espace));
  sqlite3_bind_int64 (statement, 2, id);
  return run (self, statement, error);
}

static void
bind_champ (Statement   *statement,
            int          place,
            Fiche       *fiche,
            const Champ *champ)
{
  g_autoptr (GByteArray) liste = NULL;
  gconstpointer octets;
  gsize taille;

  if (fiche_is_absent (fiche, champ))
    return;
  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      sqlite3_bind_text (statement, place, fiche_get_texte (fiche, champ), -1, SQLITE_STATIC);
      break;
    case STOCKAGE_NOMBRE:
      sqlite3_bind_int64 (statement, place, fiche_get_nombre (fiche, champ));
      break;
    case STOCKAGE_LISTE:
      liste = g_byte_array_new ();
      payload_write_liste (liste, fiche_get_liste (fiche, champ));
      sqlite3_bind_blob (statement, place, liste->len > 0 ? (const void *) liste->data : "",
                         (int) liste->len, SQLITE_TRANSIENT);
      break;
    case STOCKAGE_OCTETS:
    default:
      octets = g_bytes_get_data (fiche_get_octets (fiche, champ), &taille);
      sqlite3_bind_blob (statement, place, taille > 0 ? octets : "", (int) taille, SQLITE_STATIC);
      break;
    }
}

/* The id of a record, or -1. */
static gint64
find_id (Projection    *self,
         GType          type,
         const guint8  *uuid,
         GError       **error)
{
  g_autofree char *sql = g_strconcat ("SELECT \"_id\" FROM \"",
                                      projection_get_table (self, type)->table->nom,
                                      "\" WHERE \"_uuid\"=?1", NULL);
  g_autoptr (Statement) statement = NULL;

  if (!projection_ensure_index (self, type, "\"_uuid\"", error))
    return -1;
  statement = database_prepare (self->database, sql, error);
  if (statement == NULL)
    return -1;
  statement_bind_uuid (statement, 1, uuid);
  return statement_step (statement) == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : -1;
}

/* A cliché that cannot follow is made again when it is asked for. */
static void
tell (Projection      *self,
      ProjectionTable *table,
      gint64           id)
{
  table->serie++;
  table->journal[table->serie % PROJECTION_JOURNAL] = id;
  if (table->type == TYPE_APERCU && self->cliche != NULL)
    self->cliche = apercu_cliche_follow (self->cliche, self, id);
}

/* Adds to @ids the rows that changed after the serie @depuis; %FALSE when they were too many to be
 * remembered. */
gboolean
projection_list_changes (const ProjectionTable *table,
                         guint64                depuis,
                         GArray                *ids)
{
  if (table->serie - depuis > PROJECTION_JOURNAL)
    return FALSE;

  for (guint64 serie = depuis + 1; serie <= table->serie; serie++)
    {
      const gint64 id = table->journal[serie % PROJECTION_JOURNAL];
      gboolean connu = FALSE;

      for (guint i = 0; i < ids->len; i++)
        connu = connu || g_array_index (ids, gint64, i) == id;
      if (!connu)
        g_array_append_val (ids, id);
    }
  return TRUE;
}

/* @num: the id for a record that is not there yet */
gboolean
projection_put (Projection  *self,
                Fiche       *fiche,
                gint64       num,
                GError     **error)
{
  ProjectionTable *table = projection_get_table (self, G_OBJECT_TYPE (fiche));
  guint8 uuid[UUID_LENGTH] = { 0 };
  guint8 portee[UUID_LENGTH] = { 0 };
  Statement *statement = database_prepare (self->database, table->sql_insert, error);
  gint64 id;

  if (statement == NULL)
    return FALSE;
  uuid_parse (fiche_get_uuid (fiche), uuid);
  uuid_parse (fiche_get_portee (fiche), portee);
  id = find_id (self, table->type, uuid, error);

  sqlite3_bind_int64 (statement, PROJECTION_ID + 1, id >= 0 ? id : num);
  statement_bind_uuid (statement, PROJECTION_UUID + 1, uuid);
  statement_bind_uuid (statement, PROJECTION_PORTEE + 1, portee);
  sqlite3_bind_int (statement, PROJECTION_DISCRET + 1, fiche_get_discret (fiche));
  sqlite3_bind_int (statement, PROJECTION_MASQUE + 1, (int) fiche_get_espaces_lus (fiche));
  sqlite3_bind_int64 (statement, PROJECTION_REVISION + 1, (gint64) fiche_get_revision (fiche));
  for (guint i = 0; i < table->n_champs; i++)
    bind_champ (statement, (int) (PROJECTION_N + i + 1), fiche, table->champs[i]);
  if (!run (self, statement, error))
    return FALSE;
  tell (self, table, id >= 0 ? id : num);
  return TRUE;
}

gboolean
projection_remove (Projection  *self,
                   GType        type,
                   const char  *uuid,
                   GError     **error)
{
  g_autofree char *sql = g_strconcat ("DELETE FROM \"",
                                      projection_get_table (self, type)->table->nom,
                                      "\" WHERE \"_uuid\"=?1", NULL);
  guint8 octets[UUID_LENGTH];
  Statement *statement;
  gint64 id;

  if (!uuid_parse (uuid, octets) || !projection_ensure_index (self, type, "\"_uuid\"", error))
    return FALSE;
  statement = database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;
  id = find_id (self, type, octets, NULL);
  statement_bind_uuid (statement, 1, octets);
  if (!run (self, statement, error))
    return FALSE;
  tell (self, projection_get_table (self, type), id);
  return TRUE;
}

/* @suite: what follows FROM, in SQL of ours with ?1… for values */
Statement *
projection_select (Projection  *self,
                   GType        type,
                   const char  *suite,
                   GError     **error)
{
  g_autofree char *sql = g_strconcat (projection_get_table (self, type)->sql_select, suite, NULL);

  return database_prepare (self->database, sql, error);
}

static void
read_column (Fiche       *fiche,
             const Champ *champ,
             Statement   *statement,
             int          colonne)
{
  gpointer place = G_STRUCT_MEMBER_P (fiche, champ->position);
  const void *octets;
  gsize taille;

  if (sqlite3_column_type (statement, colonne) == SQLITE_NULL)
    return;
  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      *(char **) place = g_strdup ((const char *) sqlite3_column_text (statement, colonne));
      break;
    case STOCKAGE_NOMBRE:
      *(gint64 *) place = sqlite3_column_int64 (statement, colonne);
      break;
    case STOCKAGE_LISTE:
      octets = sqlite3_column_blob (statement, colonne);
      taille = (gsize) sqlite3_column_bytes (statement, colonne);
      *(char ***) place = payload_read_liste (octets, taille);
      break;
    case STOCKAGE_OCTETS:
    default:
      octets = sqlite3_column_blob (statement, colonne);
      *(GBytes **) place = g_bytes_new (octets, (gsize) sqlite3_column_bytes (statement, colonne));
      break;
    }
}

/* (transfer full): a new record from the present row of a projection_select() */
Fiche *
projection_read (Projection *self,
                 GType       type,
                 Statement  *statement)
{
  ProjectionTable *table = projection_get_table (self, type);
  guint8 octets[UUID_LENGTH];
  g_autofree char *uuid = NULL;
  g_autofree char *portee = NULL;
  Fiche *fiche;

  statement_read_uuid (statement, PROJECTION_UUID, octets);
  uuid = uuid_format (octets);
  statement_read_uuid (statement, PROJECTION_PORTEE, octets);
  portee = uuid_format (octets);

  fiche = g_object_new (type, "uuid", uuid, "portee", portee, NULL);
  fiche_set_discret (fiche, sqlite3_column_int (statement, PROJECTION_DISCRET) != 0);
  fiche_set_espaces_lus (fiche, (guint) sqlite3_column_int (statement, PROJECTION_MASQUE));
  fiche_set_lecture (fiche, (guint64) sqlite3_column_int64 (statement, PROJECTION_REVISION),
                     table->partielle);
  for (guint i = 0; i < table->n_champs; i++)
    read_column (fiche, table->champs[i], statement, (int) (PROJECTION_N + i));
  return fiche;
}
