/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/repository-private.h"

/* The times of everybody, without the records: a month of a large centre has too many to make them all. */

/* An entretien lasts a day at most. @1 to @2: what begins in it, or before and ends in it. */
#define PENDANT \
  " \"debut\">=?1-86400 AND \"debut\"<?2" \
  " AND (\"debut\">=?1 OR \"debut\"+60*coalesce (\"duree_minutes\", 0)>?1)"

static Moment
read_moment (Statement *statement)
{
  Moment moment = { .debut = sqlite3_column_int64 (statement, 1) };

  statement_read_uuid (statement, 0, moment.uuid);
  moment.fin = moment.debut + 60 * MAX (sqlite3_column_int64 (statement, 2), 0);
  return moment;
}

static Statement *
prepare (Repository  *self,
         const char  *sql,
         Plage        instants,
         Projection **projection,
         GError     **error)
{
  Statement *statement;

  *projection = repository_get_projection (self, TYPE_ENTRETIEN, error);
  if (*projection == NULL || !repository_prepare_agenda (*projection, error))
    return NULL;
  statement = database_prepare ((*projection)->database, sql, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, instants.debut);
  sqlite3_bind_int64 (statement, 2, instants.fin);
  return statement;
}

/**
 * repository_list_moments:
 * @instants: a range of instants
 *
 * As repository_list_entretiens_during() for everybody, from an index alone.
 *
 * Returns: (transfer full) (element-type Moment) (nullable): by start
 */
GArray *
repository_list_moments (Repository  *self,
                         Plage        instants,
                         GError     **error)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  g_autoptr (Statement) statement = NULL;
  Projection *projection;
  int rc;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  statement = prepare (self, "SELECT \"_uuid\", \"debut\", \"duree_minutes\" FROM \"entretien\" WHERE"
                             PENDANT " ORDER BY \"debut\", \"duree_minutes\", \"_uuid\"",
                       instants, &projection, error);
  if (statement == NULL)
    return NULL;
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      const Moment moment = read_moment (statement);

      g_array_append_val (moments, moment);
    }
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&moments);

  database_fail (projection->database, rc, error);
  return NULL;
}

static const char *
intern (GStringChunk *textes,
        Statement    *statement,
        int           colonne)
{
  const char *texte = (const char *) sqlite3_column_text (statement, colonne);

  return texte != NULL ? g_string_chunk_insert_const (textes, texte) : NULL;
}

/**
 * repository_list_disputes:
 * @instants: a range of instants
 * @textes: where the texts are kept: as long as they are used
 *
 * Tells who and what place the entretiens of some time take, for conflicts to be found among them.
 *
 * Returns: (transfer full) (element-type MomentDispute) (nullable): in any order
 */
GArray *
repository_list_disputes (Repository    *self,
                          Plage          instants,
                          GStringChunk  *textes,
                          GError       **error)
{
  g_autoptr (GArray) disputes = g_array_new (FALSE, FALSE, sizeof (MomentDispute));
  g_autoptr (Statement) statement = NULL;
  Projection *projection;
  int rc;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  statement = prepare (self, "SELECT \"entretien\".\"_uuid\", \"debut\", \"duree_minutes\","
                             " \"entretien\".\"statut\", \"entretien\".\"mode\", \"entretien\".\"lieu\","
                             " \"entretien\".\"seance\", \"dossier\".\"conseiller\", \"dossier\".\"agent\""
                             " FROM \"entretien\" LEFT JOIN \"dossier\""
                             " ON \"dossier\".\"_uuid\"=\"entretien\".\"_portee\" WHERE" PENDANT,
                       instants, &projection, error);
  if (statement == NULL)
    return NULL;
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      const gboolean dure = sqlite3_column_type (statement, 2) != SQLITE_NULL;
      const MomentDispute dispute = {
        .moment = read_moment (statement),
        .duree_minutes = dure ? sqlite3_column_int64 (statement, 2) : CHAMP_ABSENT,
        .statut = intern (textes, statement, 3), .mode = intern (textes, statement, 4),
        .lieu = intern (textes, statement, 5), .seance = intern (textes, statement, 6),
        .conseiller = intern (textes, statement, 7), .agent = intern (textes, statement, 8),
      };

      g_array_append_val (disputes, dispute);
    }
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&disputes);

  database_fail (projection->database, rc, error);
  return NULL;
}

/* @noms: by the uuid of a dossier */
static void
read_nom (Statement    *noms,
          GStringChunk *textes,
          MomentNom    *moment,
          const guint8 *dossier)
{
  sqlite3_reset (noms);
  statement_bind_uuid (noms, 1, dossier);
  if (statement_step (noms) == SQLITE_ROW)
    {
      moment->nom = intern (textes, noms, 0);
      moment->prenom = intern (textes, noms, 1);
    }
}

/**
 * repository_list_noms:
 * @debut: an instant
 * @textes: where the names are kept: as long as they are used
 *
 * Tells whom one sees in the entretiens that begin at one instant, for them to be put in order.
 *
 * Returns: (transfer full) (element-type MomentNom) (nullable): in any order
 */
GArray *
repository_list_noms (Repository    *self,
                      gint64         debut,
                      GStringChunk  *textes,
                      GError       **error)
{
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (MomentNom));
  g_autoptr (Statement) statement = NULL;
  g_autoptr (Statement) noms = NULL;
  Projection *entretiens, *apercus;
  int rc;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  apercus = repository_get_projection (self, TYPE_APERCU, error);
  if (apercus == NULL || !repository_prepare_echeances (apercus, error))
    return NULL;
  statement = prepare (self, "SELECT \"_uuid\", \"_portee\" FROM \"entretien\""
                             " WHERE \"debut\">=?1 AND \"debut\"<?2",
                       (Plage) { debut, debut + 1 }, &entretiens, error);
  if (statement == NULL)
    return NULL;
  noms = database_prepare (apercus->database, "SELECT \"nom\", \"prenom\" FROM \"apercu\" WHERE \"_uuid\"=?1",
                           error);
  if (noms == NULL)
    return NULL;
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      MomentNom moment = { 0 };
      guint8 dossier[UUID_LENGTH];

      statement_read_uuid (statement, 0, moment.uuid);
      statement_read_uuid (statement, 1, dossier);
      read_nom (noms, textes, &moment, dossier);
      g_array_append_val (moments, moment);
    }
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&moments);

  database_fail (entretiens->database, rc, error);
  return NULL;
}

static void
bind_echeances (Statement  *statement,
                const char *conseiller,
                gint64      jour)
{
  sqlite3_bind_int64 (statement, 1, jour);
  if (conseiller != NULL)
    sqlite3_bind_text (statement, 2, conseiller, -1, SQLITE_STATIC);
}

/**
 * repository_list_echeances:
 * @jour: a day
 * @conseiller: (nullable): only the dossiers of this conseiller
 * @maximum: how many at most
 * @n: (out): how many there are
 *
 * Returns: (transfer full) (element-type Apercu) (nullable): overviews whose nearest échéance is that day
 */
GPtrArray *
repository_list_echeances (Repository  *self,
                           gint64       jour,
                           const char  *conseiller,
                           guint        maximum,
                           guint       *n,
                           GError     **error)
{
  const char *leurs = conseiller != NULL ? "WHERE \"conseiller\"=?2 AND \"echeance_le\"=?1"
                                         : "WHERE \"echeance_le\"=?1";
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM \"apercu\" ", leurs, NULL);
  g_autofree char *suite = g_strconcat (leurs, " ORDER BY \"_id\" LIMIT ?3", NULL);
  Projection *projection;
  g_autoptr (Statement) compte = NULL;
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  projection = repository_get_projection (self, TYPE_APERCU, error);
  if (projection == NULL || !repository_prepare_echeances (projection, error))
    return NULL;
  compte = database_prepare (projection->database, sql, error);
  statement = compte != NULL ? projection_select (projection, TYPE_APERCU, suite, error) : NULL;
  if (statement == NULL)
    return NULL;
  bind_echeances (compte, conseiller, jour);
  *n = statement_step (compte) == SQLITE_ROW ? (guint) sqlite3_column_int (compte, 0) : 0;
  bind_echeances (statement, conseiller, jour);
  sqlite3_bind_int64 (statement, 3, maximum);
  return repository_read_all (self, projection, TYPE_APERCU, statement, error);
}
