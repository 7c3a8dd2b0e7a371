/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/apercus.h"

#include "operations/operation-private.h"

#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "store/apercu-liste.h"

/* The list of dossiers is made of overviews, one row a dossier, so that it is ready before the
 * rest of the base. They are made again in the transaction that changes what they show: the list
 * is never behind what is saved. */

static gboolean
update_one (Repository   *repository,
            Transaction  *transaction,
            const char   *uuid,
            GError      **error)
{
  g_autoptr (GError) absent = NULL;
  g_autoptr (DossierComplet) dossier = transaction_get_dossier (transaction, uuid, &absent);
  g_autoptr (Fiche) present = repository_get (repository, TYPE_APERCU, uuid, NULL);
  g_autoptr (Fiche) apercu = NULL;

  if (dossier == NULL && !g_error_matches (absent, STORE_ERROR, STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&absent));
      return FALSE;
    }
  /* Undoing a creation leaves no dossier: its overview goes with it. */
  if (dossier == NULL)
    {
      if (present != NULL)
        transaction_delete (transaction, present);
      return TRUE;
    }

  apercu = present != NULL ? fiche_copy (present) : g_object_new (TYPE_APERCU, "uuid", uuid, NULL);
  apercu_compute (JALONS_APERCU (apercu), dossier, jour_today ());
  fiche_set_discret (apercu, fiche_get_discret (JALONS_FICHE (dossier->dossier)));
  transaction_put (transaction, apercu);

  return TRUE;
}

/* Makes the overviews of every dossier that @transaction touches, its agent or its employer
 * included; those of @faits, uuids, are made already. */
gboolean
apercus_update (Repository   *repository,
                Transaction  *transaction,
                GHashTable   *faits,
                GError      **error)
{
  g_autoptr (GPtrArray) touches = transaction_list_dossiers (transaction);

  for (guint i = 0; i < touches->len; i++)
    if ((faits == NULL || !g_hash_table_contains (faits, touches->pdata[i])) &&
        !update_one (repository, transaction, touches->pdata[i], error))
      return FALSE;

  return TRUE;
}

/**
 * apercus_renew:
 * @n: how many at most
 *
 * Makes again the overviews that an earlier version of Jalons wrote, which lack what this one shows. It
 * is no step of the user: there is nothing to undo.
 *
 * Returns: how many were made again, 0 when none is old; -1 with @error when the base refused
 */
gint
apercus_renew (Repository  *repository,
               guint        n,
               GError     **error)
{
  g_auto (GStrv) dossiers = apercus_list_older (repository, APERCU_REGLES, n);
  g_autoptr (Transaction) transaction = NULL;
  gint faits = 0;

  if (*dossiers == NULL)
    return 0;
  transaction = repository_begin (repository, "apercus", error);
  if (transaction == NULL)
    return -1;

  for (char **dossier = dossiers; *dossier != NULL; dossier++, faits++)
    if (!update_one (repository, transaction, *dossier, error))
      return -1;
  return transaction_commit (transaction, error) ? faits : -1;
}
