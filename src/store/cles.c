/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/cles-private.h"

#include <string.h>

/* One random key for each (portée, espace, époque), made when something is first sealed there. */

#define PLACE_SIZE (COFFRE_UUID_SIZE + 1)
#define SWEEP_STEP 64

static guint
place_hash (gconstpointer place)
{
  guint32 hash;

  memcpy (&hash, place, sizeof hash);
  return hash ^ ((const guint8 *) place)[COFFRE_UUID_SIZE];
}

static gboolean
place_equal (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, PLACE_SIZE) == 0;
}

Cles *
cles_new (const Identite *identite,
          Database       *database)
{
  Cles *self = g_new0 (Cles, 1);

  self->identite = identite;
  self->database = database;
  self->genre = -1;
  self->table = cle_table_new ();
  self->places = g_hash_table_new_full (place_hash, place_equal, g_free, NULL);
  self->nouvelles = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
cles_free (Cles *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i <= PORTEE_DOSSIER; i++)
    for (guint j = 0; j < FICHE_N_ESPACES; j++)
      sqlite3_finalize (self->balayages[i][j]);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->nouvelles);
  cle_table_free (self->table);
  g_free (self);
}

/* Columns: portee, espace, epoque, membre, kid, contenu. NULL where it is not ours to open. */
static const Cle *
unwrap_row (Cles      *self,
            Statement *statement)
{
  CleContexte contexte = { .epoque = (guint32) sqlite3_column_int64 (statement, 2) };

  memcpy (contexte.service, self->identite->service, COFFRE_UUID_SIZE);
  statement_read_uuid (statement, 0, contexte.portee);
  contexte.espace = (guint8) sqlite3_column_int (statement, 1);
  statement_read_uuid (statement, 3, contexte.membre);
  statement_read_uuid (statement, 4, contexte.kid);
  return trousseau_unwrap (self->identite->trousseau, &contexte,
                           sqlite3_column_blob (statement, 5),
                           (gsize) sqlite3_column_bytes (statement, 5), self->table, NULL);
}

static Statement *
prepare_place (Cles          *self,
               const guint8  *portee,
               guint          espace,
               GError       **error)
{
  Statement *statement =
    database_prepare (self->database,
                      "SELECT portee, espace, epoque, membre, kid, contenu FROM cle"
                      " WHERE portee=?1 AND espace=?2 AND membre=?3 ORDER BY epoque",
                      error);

  if (statement == NULL)
    return NULL;
  statement_bind_uuid (statement, 1, portee);
  sqlite3_bind_int (statement, 2, (int) espace);
  statement_bind_uuid (statement, 3, self->identite->membre);
  return statement;
}

/* The cursor over the keys of one sort; each is its own statement, as several advance together. */
static sqlite3_stmt *
get_sweep (Cles  *self,
           guint  espace)
{
  sqlite3_stmt **balayage = &self->balayages[self->genre][espace];

  if (*balayage != NULL)
    return *balayage;
  if (sqlite3_prepare_v2 (self->database->db,
                          "SELECT portee, espace, epoque, membre, kid, contenu FROM cle"
                          " WHERE genre=?1 AND espace=?2 ORDER BY num",
                          -1, balayage, NULL) != SQLITE_OK)
    return NULL;
  sqlite3_bind_int (*balayage, 1, self->genre);
  sqlite3_bind_int (*balayage, 2, (int) espace);
  return *balayage;
}

/* Keys lie in the order in which they were made, rows too: the next ones are likely to be those that
 * are going to be asked for. A few are passed over before giving up. */
static const Cle *
sweep_up_to (Cles         *self,
             const Entete *entete)
{
  sqlite3_stmt *balayage = NULL;

  if (self->genre >= 0 && entete->espace < FICHE_N_ESPACES &&
      !self->epuises[self->genre][entete->espace])
    balayage = get_sweep (self, entete->espace);
  for (guint i = 0; balayage != NULL && i < SWEEP_STEP; i++)
    {
      const Cle *cle;

      if (sqlite3_step (balayage) != SQLITE_ROW)
        {
          /* Another step would begin again. */
          self->epuises[self->genre][entete->espace] = TRUE;
          return NULL;
        }
      cle = unwrap_row (self, balayage);
      if (cle != NULL && memcmp (cle_get_kid (cle), entete->kid, COFFRE_KID_SIZE) == 0)
        return cle;
    }
  return NULL;
}

/* The key that sealed a row; NULL where the reader has none. */
const Cle *
cles_find (Cles         *self,
           const Entete *entete)
{
  const Cle *cle = cle_table_lookup (self->table, entete->kid);
  g_autoptr (Statement) statement = NULL;

  if (cle == NULL)
    cle = sweep_up_to (self, entete);
  if (cle != NULL)
    return cle;

  statement = prepare_place (self, entete->portee, entete->espace, NULL);
  while (statement != NULL && statement_step (statement) == SQLITE_ROW)
    unwrap_row (self, statement);
  return cle_table_lookup (self->table, entete->kid);
}

/* Gets ready to read a whole table of that sort: its keys are then unwrapped along the way instead of
 * being looked for one by one. */
void
cles_sweep (Cles        *self,
            FichePortee  genre)
{
  self->genre = (gint) genre;
}

static gboolean
insert_row (Cles          *self,
            const Cle     *cle,
            FichePortee    genre,
            const guint8  *portee,
            guint          espace,
            GError       **error)
{
  g_autoptr (Statement) statement =
    database_prepare (self->database,
                      "INSERT INTO cle (genre, espace, num, kid, portee, epoque, membre, contenu)"
                      " SELECT ?1, ?2, coalesce (max (num), 0) + 1, ?3, ?4, 0, ?5, ?6"
                      " FROM cle WHERE genre=?1 AND espace=?2",
                      error);
  CleContexte contexte = { .espace = (guint8) espace };
  guint8 blob[TROUSSEAU_CLE_SIZE];

  if (statement == NULL)
    return FALSE;
  memcpy (contexte.service, self->identite->service, COFFRE_UUID_SIZE);
  memcpy (contexte.portee, portee, COFFRE_UUID_SIZE);
  memcpy (contexte.membre, self->identite->membre, COFFRE_UUID_SIZE);
  trousseau_wrap (self->identite->trousseau, cle, &contexte, blob);

  sqlite3_bind_int (statement, 1, (int) genre);
  sqlite3_bind_int (statement, 2, (int) espace);
  sqlite3_bind_blob (statement, 3, contexte.kid, COFFRE_KID_SIZE, SQLITE_STATIC);
  statement_bind_uuid (statement, 4, portee);
  statement_bind_uuid (statement, 5, self->identite->membre);
  sqlite3_bind_blob (statement, 6, blob, sizeof blob, SQLITE_STATIC);
  return statement_run (self->database, statement, error);
}

/* The last key of a place already in the base, NULL if there is none. */
static const Cle *
find_last (Cles          *self,
           const guint8  *portee,
           guint          espace,
           GError       **error)
{
  g_autoptr (Statement) statement = prepare_place (self, portee, espace, error);
  const Cle *cle = NULL;
  gboolean some = FALSE;

  while (statement != NULL && statement_step (statement) == SQLITE_ROW)
    {
      some = TRUE;
      cle = unwrap_row (self, statement);
    }
  /* A damaged key is not replaced by another: what it sealed would look readable again. */
  if (some && cle == NULL)
    database_fail (self->database, SQLITE_CORRUPT, error);
  return cle;
}

/* The key to seal with, made within the transaction of the caller where there is none yet. */
const Cle *
cles_get (Cles          *self,
          FichePortee    genre,
          const guint8  *portee,
          guint          espace,
          GError       **error)
{
  g_autoptr (GError) echec = NULL;
  guint8 place[PLACE_SIZE];
  const Cle *cle;

  memcpy (place, portee, COFFRE_UUID_SIZE);
  place[COFFRE_UUID_SIZE] = (guint8) espace;
  cle = g_hash_table_lookup (self->places, place);
  if (cle != NULL)
    return cle;

  cle = find_last (self, portee, espace, &echec);
  if (cle == NULL && echec == NULL)
    {
      cle = cle_table_generate (self->table, &echec);
      if (cle != NULL)
        g_ptr_array_add (self->nouvelles, g_memdup2 (place, sizeof place));
      if (cle != NULL && !insert_row (self, cle, genre, portee, espace, &echec))
        cle = NULL;
    }
  if (cle == NULL)
    {
      store_error_take_coffre (error, g_steal_pointer (&echec));
      return NULL;
    }
  g_hash_table_insert (self->places, g_memdup2 (place, sizeof place), (gpointer) cle);
  return cle;
}

/* After a commit: the keys made since are in the base. */
void
cles_keep (Cles *self)
{
  g_ptr_array_set_size (self->nouvelles, 0);
}

/* After a rollback: the keys made since are nowhere, and must not seal anything. */
void
cles_forget (Cles *self)
{
  for (guint i = 0; i < self->nouvelles->len; i++)
    {
      const Cle *cle = g_hash_table_lookup (self->places, self->nouvelles->pdata[i]);

      g_hash_table_remove (self->places, self->nouvelles->pdata[i]);
      if (cle != NULL)
        cle_table_remove (self->table, cle_get_kid (cle));
    }
  g_ptr_array_set_size (self->nouvelles, 0);
}
