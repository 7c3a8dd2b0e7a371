/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-liste.h"

#include "model/apercu.h"
#include "store/repository-private.h"

/**
 * apercus_list_older:
 * @regles: the version of the rules of overviews
 * @n: how many at most
 *
 * Returns: (transfer full): the uuids of dossiers whose overview was made under earlier rules
 */
char **
apercus_list_older (Repository *repository,
                    gint64      regles,
                    guint       n)
{
  g_autoptr (GStrvBuilder) dossiers = g_strv_builder_new ();
  g_autoptr (Statement) statement = NULL;
  Projection *projection;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (repository), NULL);

  projection = repository_get_projection (repository, TYPE_APERCU, NULL);
  if (projection != NULL && projection_ensure_index (projection, TYPE_APERCU, "\"regles\"", NULL))
    statement = database_prepare (projection->database,
                                  "SELECT \"_portee\" FROM \"apercu\" WHERE \"regles\"<?1 LIMIT ?2",
                                  NULL);
  if (statement == NULL)
    return g_strv_builder_end (dossiers);

  sqlite3_bind_int64 (statement, 1, regles);
  sqlite3_bind_int64 (statement, 2, n);
  while (statement_step (statement) == SQLITE_ROW)
    {
      g_autofree char *uuid = NULL;
      guint8 octets[UUID_LENGTH];

      statement_read_uuid (statement, 0, octets);
      uuid = uuid_format (octets);
      g_strv_builder_add (dossiers, uuid);
    }
  return g_strv_builder_end (dossiers);
}
