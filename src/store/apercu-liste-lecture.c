/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-liste-private.h"
#include "store/premices-private.h"

/* What one asks of a list besides its items. */

Projection *
apercu_liste_get_projection (ApercuListe *self)
{
  Projection *premices = self->progressive ? repository_get_premices (self->repository) : NULL;

  if (premices != NULL)
    return premices;
  return repository_get_projection (self->repository, TYPE_APERCU, NULL);
}

static gint64
at (const GArray *ids,
    guint         i)
{
  return g_array_index (ids, gint64, i);
}

/**
 * apercu_liste_find:
 * @dossier: the uuid of a dossier
 * @position: (out) (optional): where it is in the list
 *
 * Returns: whether the list shows it
 */
gboolean
apercu_liste_find (ApercuListe *self,
                   const char  *dossier,
                   guint       *position)
{
  Projection *projection;
  g_autoptr (Statement) statement = NULL;
  guint8 portee[UUID_LENGTH];

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), FALSE);

  projection = apercu_liste_get_projection (self);
  if (projection == NULL || !uuid_parse (dossier, portee) ||
      !projection_ensure_index (projection, TYPE_APERCU, "\"_portee\"", NULL))
    return FALSE;
  statement = database_prepare (projection->database,
                                "SELECT \"_id\" FROM \"apercu\" WHERE \"_portee\"=?1", NULL);
  if (statement == NULL)
    return FALSE;
  statement_bind_uuid (statement, 1, portee);
  if (statement_step (statement) != SQLITE_ROW)
    return FALSE;

  for (guint i = 0; i < self->ids->len; i++)
    if (at (self->ids, i) == sqlite3_column_int64 (statement, 0))
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * apercu_liste_is_whole:
 *
 * Returns: whether every dossier of the base was looked at, rather than those that showed first the
 *   last time
 */
gboolean
apercu_liste_is_whole (ApercuListe *self)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), TRUE);

  return repository_is_loaded (self->repository, NIVEAU_LISTE);
}

/**
 * apercu_liste_is_base_empty:
 *
 * Returns: whether the base holds no dossier at all, filters apart
 */
gboolean
apercu_liste_is_base_empty (ApercuListe *self)
{
  Projection *projection;
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), FALSE);

  projection = apercu_liste_is_whole (self) ? apercu_liste_get_projection (self) : NULL;
  if (projection != NULL)
    statement = database_prepare (projection->database, "SELECT 1 FROM \"apercu\" LIMIT 1", NULL);
  return statement != NULL && statement_step (statement) == SQLITE_DONE;
}

/**
 * apercu_liste_complete:
 *
 * Waits for the dossiers that are still being read, for what is done to them all.
 */
void
apercu_liste_complete (ApercuListe *self)
{
  g_return_if_fail (JALONS_IS_APERCU_LISTE (self));

  repository_require (self->repository, NIVEAU_LISTE, NULL);
}

/**
 * apercu_liste_print_premices:
 *
 * Returns: (transfer full) (nullable): what is to be kept under %APERCU_LISTE_PREMICES for the next
 *   opening to begin with the rows that the list begins with, words apart; NULL when it does not
 *   know them
 */
char *
apercu_liste_print_premices (ApercuListe *self)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), NULL);

  if (!apercu_liste_is_whole (self) || self->balayage == NULL)
    return NULL;
  return premices_print (self->balayage->ids);
}

/**
 * apercu_liste_count_overdue:
 *
 * Counts the dossiers that are shown whose deadline is before the day of the filter.
 *
 * Returns: how many
 */
guint
apercu_liste_count_overdue (ApercuListe *self)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  return apercu_liste_get_projection (self) != NULL ? self->retards : 0;
}

/**
 * apercu_liste_list_dossiers:
 * @position: of the first
 * @n: how many
 *
 * Names dossiers that are shown, without making their overviews.
 *
 * Returns: (transfer full): their uuids, in the order of the list
 */
char **
apercu_liste_list_dossiers (ApercuListe *self,
                            guint        position,
                            guint        n)
{
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (Statement) statement = NULL;
  Projection *projection;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), NULL);

  projection = apercu_liste_get_projection (self);
  if (projection != NULL)
    statement = database_prepare (projection->database,
                                  "SELECT \"_portee\" FROM \"apercu\" WHERE \"_id\"=?1", NULL);
  for (guint i = position; statement != NULL && i < self->ids->len && i - position < n; i++)
    {
      guint8 portee[UUID_LENGTH];

      sqlite3_bind_int64 (statement, 1, at (self->ids, i));
      if (sqlite3_step (statement) == SQLITE_ROW)
        {
          statement_read_uuid (statement, 0, portee);
          g_ptr_array_add (dossiers, uuid_format (portee));
        }
      sqlite3_reset (statement);
    }
  g_ptr_array_add (dossiers, NULL);
  return (char **) g_ptr_array_steal (dossiers, NULL);
}

/**
 * apercu_liste_get_groupe:
 * @position: a place of the list
 *
 * Returns: what that dossier asks for, when the filter is by group
 */
ApercuGroupe
apercu_liste_get_groupe (ApercuListe *self,
                         guint        position)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), APERCU_GROUPE_AUTRES);

  return position < self->groupes->len ? (ApercuGroupe) self->groupes->data[position]
                                       : APERCU_GROUPE_AUTRES;
}

/**
 * apercu_liste_get_groupe_size:
 *
 * Returns: how many of the dossiers that are shown are in @groupe
 */
guint
apercu_liste_get_groupe_size (ApercuListe  *self,
                              ApercuGroupe  groupe)
{
  guint n = 0;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  for (guint i = 0; i < self->groupes->len; i++)
    n += self->groupes->data[i] == groupe;
  return n;
}

/**
 * apercu_liste_count_conventions:
 * @attente: what conventions wait for, one of parcours_get_convention_wait()
 *
 * Counts among the dossiers of the conseiller and of the prestation that the filter asks for, whatever
 * else it asks for.
 *
 * Returns: how many of them have such a convention
 */
guint
apercu_liste_count_conventions (ApercuListe *self,
                                const char  *attente)
{
  Projection *projection;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  projection = apercu_liste_get_projection (self);
  return projection != NULL
           ? apercu_requete_count_convention (&self->requete, projection, attente) : 0;
}
