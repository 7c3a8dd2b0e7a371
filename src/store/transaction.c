/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/transaction-private.h"

#include <glib/gi18n-lib.h>

static void
attente_free (Attente *self)
{
  g_object_unref (self->fiche);
  g_free (self);
}

/**
 * repository_begin:
 * @nature: what the user does, as a msgid or a code: the history and undo show it
 *
 * Begins an operation: all that is put in it is written at once or not at all, and undone as one.
 *
 * Returns: (transfer full) (nullable): the transaction; NULL with %STORE_ERROR_READ_ONLY
 */
Transaction *
repository_begin (Repository  *self,
                  const char  *nature,
                  GError     **error)
{
  Transaction *transaction;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);
  g_return_val_if_fail (nature != NULL, NULL);

  if (!repository_check_open (self, error))
    return NULL;
  if (self->en_cours != NULL)
    transaction_settle (self->en_cours);
  if (self->mode != REPOSITORY_READ_WRITE)
    {
      store_error_set (error, STORE_ERROR_READ_ONLY,
                       _("The base was opened for reading only: nothing was changed."));
      return NULL;
    }

  transaction = g_new0 (Transaction, 1);
  transaction->repository = g_object_ref (self);
  transaction->cles = self->cles;
  transaction->nums = self->nums;
  transaction->operation = uuid_new_texte ();
  uuid_parse (transaction->operation, transaction->version);
  transaction->nature = g_strdup (nature);
  transaction->attentes = g_ptr_array_new_with_free_func ((GDestroyNotify) attente_free);
  transaction->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  transaction->traces = g_array_new (FALSE, FALSE, sizeof (Trace));
  return transaction;
}

/**
 * transaction_free:
 * @self: (transfer full) (nullable): a transaction
 *
 * Frees it. What was not committed is not written.
 */
void
transaction_free (Transaction *self)
{
  if (self == NULL)
    return;

  transaction_roll_back (self);
  g_ptr_array_unref (self->attentes);
  g_hash_table_unref (self->places);
  g_array_unref (self->traces);
  g_clear_pointer (&self->inverse, inverse_free);
  g_object_unref (self->repository);
  g_free (self->nature);
  g_free (self->operation);
  g_free (self);
}

void
transaction_add (Transaction *self,
                 Fiche       *fiche,
                 gboolean     supprimee,
                 gboolean     exacte)
{
  const FicheTable *table = fiche_get_table (fiche);
  g_autofree char *place =
    g_strdup_printf ("%u %s", table->numero, fiche_get_uuid (fiche));
  Attente *attente = g_hash_table_lookup (self->places, place);

  if (table->portee == PORTEE_SERVICE)
    {
      g_autofree char *service = uuid_format (self->repository->identite.service);

      fiche_set_portee (fiche, service);
    }
  if (attente == NULL)
    {
      attente = g_new0 (Attente, 1);
      g_ptr_array_add (self->attentes, attente);
      g_hash_table_insert (self->places, g_steal_pointer (&place), attente);
    }
  g_set_object (&attente->fiche, fiche);
  attente->supprimee = supprimee;
  attente->exacte = exacte;
}

/**
 * transaction_put:
 * @fiche: a new record, or a copy (fiche_copy()) of a live one with what changes
 *
 * Writes the record at the commit. The live record takes the new values then, and not before; the
 * record that is put stays the caller's. Putting it again replaces what was put. A record that has not
 * changed writes nothing. A copy of a record whose long fields were not read keeps those of the base
 * where it has none of its own.
 */
void
transaction_put (Transaction *self,
                 Fiche       *fiche)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (JALONS_IS_FICHE (fiche));

  transaction_add (self, fiche, FALSE, FALSE);
}

/**
 * transaction_delete:
 * @fiche: a record, live or copied
 *
 * Deletes the record at the commit. Its versions stay in the history.
 */
void
transaction_delete (Transaction *self,
                    Fiche       *fiche)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (JALONS_IS_FICHE (fiche));

  transaction_add (self, fiche, TRUE, FALSE);
}

/**
 * transaction_get_operation:
 *
 * Returns: the uuid of the operation
 */
const char *
transaction_get_operation (Transaction *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->operation;
}

static void
add_dossier (GPtrArray  *dossiers,
             const char *uuid)
{
  if (uuid != NULL && !g_ptr_array_find_with_equal_func (dossiers, uuid, g_str_equal, NULL))
    g_ptr_array_add (dossiers, g_strdup (uuid));
}

/* The dossiers of an agent or an employer. Only one that is in the base already can have others
 * than those of this transaction. */
static void
add_dossiers_of (Transaction *self,
                 GPtrArray   *dossiers,
                 const char  *champ,
                 const char  *uuid)
{
  g_autoptr (GPtrArray) trouves = NULL;

  trouves = repository_list_where (self->repository, TYPE_DOSSIER, champ, uuid, NULL);
  for (guint i = 0; trouves != NULL && i < trouves->len; i++)
    add_dossier (dossiers, fiche_get_uuid (trouves->pdata[i]));
}

static gboolean
counts_working_days (Transaction *self,
                     GHashTable  *connues,
                     const char  *code)
{
  g_autoptr (Prestation) prestation = NULL;
  gpointer reponse;

  if (code == NULL)
    return FALSE;
  if (g_hash_table_lookup_extended (connues, code, NULL, &reponse))
    return GPOINTER_TO_INT (reponse);

  prestation = repository_get_prestation (self->repository, code, CHAMP_ABSENT, NULL);
  reponse = GINT_TO_POINTER (prestation != NULL && prestation->premier_rdv != NULL &&
                             prestation->premier_rdv->decompte == DECOMPTE_OUVRE);
  g_hash_table_insert (connues, g_strdup (code), reponse);

  return GPOINTER_TO_INT (reponse);
}

/* Other holidays move the deadlines that are counted in working days. */
static void
add_dossiers_of_centre (Transaction *self,
                        GPtrArray   *dossiers,
                        Centre      *centre)
{
  g_autoptr (Centre) present = repository_get_centre (self->repository);
  g_autoptr (GPtrArray) apercus = NULL;
  g_autoptr (GHashTable) connues = NULL;

  if (present == NULL || centre_get_feries (present) == centre_get_feries (centre))
    return;

  connues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  apercus = repository_list (self->repository, TYPE_APERCU, NULL);
  for (guint i = 0; apercus != NULL && i < apercus->len; i++)
    if (counts_working_days (self, connues, JALONS_APERCU (apercus->pdata[i])->prestation))
      add_dossier (dossiers, fiche_get_uuid (apercus->pdata[i]));
}

/**
 * transaction_list_dossiers:
 *
 * Tells which dossiers the transaction touches: those whose records are put or deleted, those of
 * an agent or an employer of the base that is, and those whose deadlines the holidays of the centre
 * move. This may load %NIVEAU_STRUCTURE.
 *
 * Returns: (transfer full) (element-type utf8): their uuids, each once
 */
GPtrArray *
transaction_list_dossiers (Transaction *self)
{
  g_autoptr (GHashTable) vus = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *dossiers = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, dossiers);

  for (guint i = 0; i < self->attentes->len; i++)
    {
      const Attente *attente = self->attentes->pdata[i];
      const char *portee = fiche_get_portee (attente->fiche);

      if (fiche_get_table (attente->fiche)->portee == PORTEE_DOSSIER &&
          g_hash_table_add (vus, (gpointer) portee))
        g_ptr_array_add (dossiers, g_strdup (portee));
    }
  for (guint i = 0; i < self->attentes->len; i++)
    {
      const Attente *attente = self->attentes->pdata[i];
      Fiche *fiche = attente->fiche;

      /* What undoing puts back has no revision, and is in the base all the same. */
      if (fiche_get_revision (fiche) == 0 && !attente->exacte)
        continue;
      if (JALONS_IS_AGENT (fiche))
        add_dossiers_of (self, dossiers, "agent", fiche_get_uuid (fiche));
      else if (JALONS_IS_COLLECTIVITE (fiche))
        add_dossiers_of (self, dossiers, "collectivite", fiche_get_uuid (fiche));
      else if (JALONS_IS_CENTRE (fiche))
        add_dossiers_of_centre (self, dossiers, JALONS_CENTRE (fiche));
    }
  return dossiers;
}

/* (transfer none) (nullable) */
static Attente *
find_attente (Transaction *self,
              Fiche       *fiche)
{
  g_autofree char *place = g_strdup_printf ("%u %s", fiche_get_table (fiche)->numero,
                                            fiche_get_uuid (fiche));

  return g_hash_table_lookup (self->places, place);
}

/* Whether a record of the transaction has its place in the dossier @uuid. */
static gboolean
is_of_dossier (DossierComplet *dossier,
               Fiche          *fiche,
               const char     *uuid)
{
  const Dossier *lui = dossier->dossier;

  if (g_str_equal (fiche_get_portee (fiche), uuid))
    return TRUE;
  if (lui == NULL)
    return FALSE;
  if (JALONS_IS_AGENT (fiche))
    return g_strcmp0 (fiche_get_uuid (fiche), lui->agent) == 0;
  if (JALONS_IS_COLLECTIVITE (fiche))
    return g_strcmp0 (fiche_get_uuid (fiche), lui->collectivite) == 0;
  if (JALONS_IS_CONTACT (fiche))
    return g_strcmp0 (JALONS_CONTACT (fiche)->collectivite, lui->collectivite) == 0;
  return JALONS_IS_CENTRE (fiche);
}

/* Takes what the transaction replaces or deletes out of @fiches. */
static void
remove_pending (Transaction *self,
                GPtrArray   *fiches)
{
  for (guint i = fiches->len; i > 0; i--)
    if (find_attente (self, fiches->pdata[i - 1]) != NULL)
      g_ptr_array_remove_index (fiches, i - 1);
}

static gboolean
overlay (Transaction     *self,
         DossierComplet  *dossier,
         const char      *uuid,
         gboolean         dossiers_seuls,
         GError         **error)
{
  for (guint i = 0; i < self->attentes->len; i++)
    {
      Attente *attente = self->attentes->pdata[i];

      if (attente->supprimee || JALONS_IS_DOSSIER (attente->fiche) != dossiers_seuls ||
          !is_of_dossier (dossier, attente->fiche, uuid))
        continue;
      if (!transaction_complete (self, attente, error))
        return FALSE;
      dossier_complet_add (dossier, attente->fiche);
    }
  return TRUE;
}

/**
 * transaction_get_dossier:
 *
 * As repository_get_dossier(), with what the transaction is going to write in place of what it
 * replaces: for what is computed from a dossier and saved with it.
 *
 * Returns: (transfer full) (nullable): the dossier; NULL with %STORE_ERROR_NOT_FOUND where there is
 *   none, or where the transaction deletes it
 */
DossierComplet *
transaction_get_dossier (Transaction  *self,
                         const char   *uuid,
                         GError      **error)
{
  g_autoptr (DossierComplet) dossier = dossier_complet_new ();
  g_autoptr (GPtrArray) fiches = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (self != NULL, NULL);

  if (!repository_check_open (self->repository, error) ||
      !repository_load_portee (self->repository, uuid, fiches, error))
    return NULL;
  remove_pending (self, fiches);
  for (guint i = 0; i < fiches->len; i++)
    dossier_complet_add (dossier, fiches->pdata[i]);
  if (!overlay (self, dossier, uuid, TRUE, error))
    return NULL;
  if (dossier->dossier == NULL)
    {
      store_error_set (error, STORE_ERROR_NOT_FOUND, _("There is no such record."));
      return NULL;
    }
  if (!overlay (self, dossier, uuid, FALSE, error) ||
      !repository_fill_dossier (self->repository, dossier, error))
    return NULL;

  dossier_complet_sort (dossier);
  return g_steal_pointer (&dossier);
}
