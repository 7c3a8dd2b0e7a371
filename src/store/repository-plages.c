/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/repository-private.h"

/* Records by their time. */

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
  const Champ *cherche;
  Projection *projection;
  g_autofree char *colonne = NULL;
  g_autofree char *suite = NULL;
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  cherche = fiche_table_find (fiche_type_get_table (type), champ);
  g_return_val_if_fail (cherche != NULL && champ_get_stockage (cherche) == STOCKAGE_NOMBRE, NULL);

  projection = repository_get_projection (self, type, error);
  colonne = g_strconcat ("\"", cherche->nom, "\"", NULL);
  if (projection == NULL || !projection_ensure_index (projection, type, colonne, error))
    return NULL;

  suite = g_strconcat ("WHERE ", colonne, ">=?1 AND ", colonne, "<?2 ORDER BY ", colonne, ", \"_id\"",
                       NULL);
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
