/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/repository-private.h"

#include "base/uuid.h"

/* Records by their time, and what else the agenda asks. */

/* An entretien lasts a day at most. */
#define JOUR_S "86400"

/* The indexes of the agenda: what it asks for grows with what it shows, not with the base. */
#define INDEX_MOMENTS "\"debut\", \"duree_minutes\", \"_uuid\""
#define INDEX_PAR_DOSSIER "\"_portee\", \"debut\""
#define INDEX_PAR_LIEU PROJECTION_CLE_LIEU " (\"lieu\"), \"debut\""
#define INDEX_PAR_CONSEILLER "\"conseiller\", \"_portee\""
#define INDEX_PAR_AGENT "\"agent\", \"_portee\""

/* What takes some of a range of instants: @1 in it, @2 before its end, but for one record. */
#define PENDANT \
  " AND \"debut\">=?1-" JOUR_S " AND \"debut\"<?2" \
  " AND (\"debut\">=?1 OR \"debut\"+60*coalesce (\"duree_minutes\", 0)>?1)" \
  " AND \"_uuid\" IS NOT ?4 ORDER BY \"debut\", \"_id\""

static const char * const pendant[] = {
  [ENTRETIENS_TOUS] = "WHERE ?3 IS NULL" PENDANT,
  [ENTRETIENS_CONSEILLER] =
    "WHERE \"_portee\" IN (SELECT \"_portee\" FROM \"dossier\" WHERE \"conseiller\"=?3)" PENDANT,
  [ENTRETIENS_AGENT] =
    "WHERE \"_portee\" IN (SELECT \"_portee\" FROM \"dossier\" WHERE \"agent\"=?3)" PENDANT,
  [ENTRETIENS_LIEU] = "WHERE " PROJECTION_CLE_LIEU " (\"lieu\")=" PROJECTION_CLE_LIEU " (?3)" PENDANT,
};

/* What the agenda asks of the second level, made where it holds nothing back. */
gboolean
repository_prepare_agenda (Projection  *projection,
                           GError     **error)
{
  return projection_ensure_index (projection, TYPE_ENTRETIEN, "\"debut\"", error) &&
         projection_ensure_index (projection, TYPE_ENTRETIEN, INDEX_MOMENTS, error) &&
         projection_ensure_index (projection, TYPE_ENTRETIEN, INDEX_PAR_DOSSIER, error) &&
         projection_ensure_index (projection, TYPE_ENTRETIEN, INDEX_PAR_LIEU, error) &&
         projection_ensure_index (projection, TYPE_DOSSIER, INDEX_PAR_CONSEILLER, error) &&
         projection_ensure_index (projection, TYPE_DOSSIER, INDEX_PAR_AGENT, error) &&
         projection_ensure_index (projection, TYPE_DOSSIER, "\"_uuid\"", error) &&
         projection_ensure_index (projection, TYPE_INDISPONIBILITE, "\"fin\"", error);
}

/* What it asks of the first level: the échéances of the days that are shown, and the names. */
gboolean
repository_prepare_echeances (Projection  *projection,
                              GError     **error)
{
  return projection_ensure_index (projection, TYPE_APERCU, "\"echeance_le\"", error) &&
         projection_ensure_index (projection, TYPE_APERCU, "\"conseiller\", \"echeance_le\"", error) &&
         projection_ensure_index (projection, TYPE_APERCU, "\"_uuid\"", error);
}

/**
 * repository_list_between:
 * @champ: a field of the table that is a day or an instant
 * @plage: a range of days or of instants, as the field is
 *
 * Returns: (transfer full) (element-type Fiche) (nullable): the records of every dossier whose field
 *   is in it, by that field
 */
GPtrArray *
repository_list_between (Repository  *self,
                         GType        type,
                         const char  *champ,
                         Plage        plage,
                         GError     **error)
{
  const Champ *cherche = fiche_table_find (fiche_type_get_table (type), champ);
  Projection *projection;
  g_autofree char *colonne = NULL;
  g_autofree char *suite = NULL;
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);
  g_return_val_if_fail (cherche != NULL && champ_get_stockage (cherche) == STOCKAGE_NOMBRE, NULL);

  colonne = g_strconcat ("\"", cherche->nom, "\"", NULL);
  projection = repository_get_projection (self, type, error);
  if (projection == NULL || !projection_ensure_index (projection, type, colonne, error))
    return NULL;

  suite = g_strconcat ("WHERE ", colonne, ">=?1 AND ", colonne, "<?2 ORDER BY ", colonne,
                       ", \"_id\"", NULL);
  statement = projection_select (projection, type, suite, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, plage.debut);
  sqlite3_bind_int64 (statement, 2, plage.fin);

  return repository_read_all (self, projection, type, statement, error);
}

/**
 * repository_list_entretiens:
 * @instants: a range of instants (plage_to_instants())
 *
 * Returns: (transfer full) (element-type Entretien) (nullable): the entretiens that start in it, of
 *   every dossier, by start
 */
GPtrArray *
repository_list_entretiens (Repository  *self,
                            Plage        instants,
                            GError     **error)
{
  return repository_list_between (self, TYPE_ENTRETIEN, "debut", instants, error);
}

/**
 * repository_list_entretiens_during:
 * @de: whose
 * @valeur: (nullable): a conseiller, the uuid of an agent or a place, as @de says; a place is the
 *   same whatever its accents
 * @sauf: (nullable): the uuid of an entretien that is not meant
 * @instants: a range of instants
 *
 * Returns: (transfer full) (element-type Entretien) (nullable): the entretiens that begin in it or
 *   before and end in it, by start
 */
GPtrArray *
repository_list_entretiens_during (Repository    *self,
                                   EntretiensDe   de,
                                   const char    *valeur,
                                   const char    *sauf,
                                   Plage          instants,
                                   GError       **error)
{
  Projection *projection;
  g_autoptr (Statement) statement = NULL;
  guint8 octets[UUID_LENGTH];

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);
  g_return_val_if_fail (de == ENTRETIENS_TOUS || valeur != NULL, NULL);

  projection = repository_get_projection (self, TYPE_ENTRETIEN, error);
  if (projection == NULL || !repository_prepare_agenda (projection, error))
    return NULL;
  statement = projection_select (projection, TYPE_ENTRETIEN, pendant[de], error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, instants.debut);
  sqlite3_bind_int64 (statement, 2, instants.fin);
  if (de != ENTRETIENS_TOUS)
    sqlite3_bind_text (statement, 3, valeur, -1, SQLITE_STATIC);
  if (sauf != NULL && uuid_parse (sauf, octets))
    statement_bind_uuid (statement, 4, octets);
  return repository_read_all (self, projection, TYPE_ENTRETIEN, statement, error);
}

/**
 * repository_read_texte:
 * @uuid: of a row
 * @champ: the name of a text field that is not long
 *
 * Reads one field where the record itself is not needed: no other is read, from the disk least of all.
 *
 * Returns: (transfer full) (nullable): its value; %NULL where it has none, or there is no such record
 */
char *
repository_read_texte (Repository  *self,
                       GType        type,
                       const char  *uuid,
                       const char  *champ,
                       GError     **error)
{
  const FicheTable *table = fiche_type_get_table (type);
  Projection *projection;
  g_autofree char *sql = NULL;
  g_autoptr (Statement) statement = NULL;
  guint8 octets[UUID_LENGTH];

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);
  g_return_val_if_fail (fiche_table_find (table, champ) != NULL, NULL);

  projection = repository_get_projection (self, type, error);
  if (projection == NULL || !uuid_parse (uuid, octets) ||
      !projection_ensure_index (projection, type, "\"_uuid\"", error))
    return NULL;
  sql = g_strconcat ("SELECT \"", champ, "\" FROM \"", table->nom, "\" WHERE \"_uuid\"=?1", NULL);
  statement = database_prepare (projection->database, sql, error);
  if (statement == NULL)
    return NULL;
  statement_bind_uuid (statement, 1, octets);
  return statement_step (statement) == SQLITE_ROW
           ? g_strdup ((const char *) sqlite3_column_text (statement, 0)) : NULL;
}
