/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/transaction-private.h"

#include <glib/gi18n-lib.h>

/* More than these, and a list that wants to know asks again as a whole. */
#define APPLY_BEGINS 16

static gboolean
write_hlc (Transaction  *self,
           GError      **error)
{
  const guint64 petit = GUINT64_TO_LE (self->hlc);

  return database_set_meta (self->cles->database, "hlc", &petit, sizeof petit, error);
}

/* How many records it writes. */
guint
transaction_count (Transaction *self)
{
  return self->attentes->len + (self->inverse != NULL ? self->inverse->groupes->len : 0);
}

/* A large record that an undoing puts back: it is in memory for that alone. */
static gboolean
write_groupe (Transaction  *self,
              Groupe       *groupe,
              GError      **error)
{
  g_autoptr (Fiche) fiche = NULL;
  Attente attente = { .exacte = TRUE };

  if (!inverse_read (self->inverse, self->cles, groupe, &fiche, &attente.supprimee, error))
    return FALSE;
  attente.fiche = fiche;
  if (fiche != NULL && !transaction_write (self, &attente, error))
    return FALSE;
  self->ecrite |= attente.ecrite;
  return TRUE;
}

/* Some records more: at most @n. */
gboolean
transaction_write_some (Transaction  *self,
                        guint         n,
                        GError      **error)
{
  const guint total = transaction_count (self);
  const guint fin = total - self->rang > n ? self->rang + n : total;

  for (; self->rang < fin; self->rang++)
    {
      Attente *attente;

      if (self->rang >= self->attentes->len)
        {
          if (!write_groupe (self, self->inverse->groupes->pdata[self->rang - self->attentes->len],
                             error))
            return FALSE;
          continue;
        }
      attente = self->attentes->pdata[self->rang];
      if (!transaction_write (self, attente, error))
        return FALSE;
      self->ecrite |= attente->ecrite;
    }
  return TRUE;
}

/* What says that it was done, and the commit of SQLite. */
gboolean
transaction_write_end (Transaction  *self,
                       GError      **error)
{
  /* An undoing counts even where it finds everything as it was. */
  if ((self->traces->len > 0 || self->annulation) &&
      !operation_write (self->cles, self->version, self->hlc, self->nature, self->traces,
                        self->annulation ? self->annule : NULL, error))
    return FALSE;
  return (!self->ecrite || write_hlc (self, error)) &&
         database_commit (self->cles->database, error);
}

/* A level that could not follow is thrown away: the next query reads it again from the disk. */
static void
apply_one (Repository *repository,
           Attente    *attente)
{
  const FicheNiveau niveau = fiche_get_table (attente->fiche)->niveau;
  Fiche *fiche = attente->supprimee ? NULL : attente->fiche;

  if (niveau < NIVEAU_DOSSIER &&
      !repository_apply (repository,
                         applique_new (G_OBJECT_TYPE (attente->fiche),
                                       fiche_get_uuid (attente->fiche), fiche, attente->num),
                         NULL))
    g_clear_pointer (&repository->niveaux[niveau], projection_free);
}

static void
refresh_live (Repository *repository,
              Attente    *attente,
              guint64     hlc)
{
  const GType type = G_OBJECT_TYPE (attente->fiche);
  const char *uuid = fiche_get_uuid (attente->fiche);
  Fiche *vivante = vivants_lookup (repository->vivants, type, uuid);

  if (attente->supprimee)
    {
      vivants_remove (repository->vivants, type, uuid);
      return;
    }
  fiche_set_lecture (attente->fiche, hlc, FALSE);
  if (vivante != NULL && vivante != attente->fiche)
    {
      g_autoptr (Fiche) tenue = g_object_ref (vivante);

      fiche_assign (tenue, attente->fiche);
    }
}

static void
exec_projections (Repository *repository,
                  const char *sql)
{
  for (guint i = 0; i < G_N_ELEMENTS (repository->niveaux); i++)
    if (repository->niveaux[i] != NULL)
      database_exec (repository->niveaux[i]->database, sql, NULL);
}

/* Whoever reads them next reads what was put back. */
static void
forget_groupes (Transaction *self)
{
  for (guint i = 0; self->inverse != NULL && i < self->inverse->groupes->len; i++)
    {
      const Groupe *groupe = self->inverse->groupes->pdata[i];
      g_autofree char *uuid = uuid_format (groupe->ligne);

      vivants_remove (self->repository->vivants, groupe->type, uuid);
    }
}

/* The projection first, then the live records: who hears of one finds the lists right. */
static void
apply_all (Transaction *self)
{
  Repository *repository = self->repository;
  const gboolean beaucoup = self->attentes->len > APPLY_BEGINS;

  if (beaucoup)
    exec_projections (repository, "BEGIN");
  for (guint i = 0; i < self->attentes->len; i++)
    {
      Attente *attente = self->attentes->pdata[i];

      if (attente->ecrite && !attente->supprimee)
        fiche_set_lecture (attente->fiche, self->hlc, FALSE);
      if (attente->ecrite)
        apply_one (repository, attente);
    }
  if (beaucoup)
    exec_projections (repository, "COMMIT");
  forget_groupes (self);
  for (guint i = 0; i < self->attentes->len; i++)
    if (((Attente *) self->attentes->pdata[i])->ecrite)
      refresh_live (repository, self->attentes->pdata[i], self->hlc);
}

/* What to tell the views: dossiers, and NULL for the rest. */
static GPtrArray *
list_touched (Transaction *self)
{
  g_autoptr (GHashTable) vus = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *touches = g_ptr_array_new_with_free_func (g_free);
  gboolean autre = FALSE;

  for (guint i = 0; i < self->attentes->len; i++)
    {
      const Attente *attente = self->attentes->pdata[i];
      const char *portee = fiche_get_portee (attente->fiche);

      if (!attente->ecrite)
        continue;
      if (fiche_get_table (attente->fiche)->portee != PORTEE_DOSSIER)
        autre = TRUE;
      else if (g_hash_table_add (vus, (gpointer) portee))
        g_ptr_array_add (touches, g_strdup (portee));
    }
  if (autre)
    g_ptr_array_add (touches, NULL);
  return touches;
}

static guint64
next_hlc (guint64 dernier)
{
  const guint64 maintenant = (guint64) (g_get_real_time () / 1000) << 16;

  return MAX (maintenant, dernier + 1);
}

/* One work at a time writes. */
gboolean
transaction_check_free (Transaction  *self,
                        GError      **error)
{
  return self->repository->en_cours == NULL ||
         store_error_set (error, STORE_ERROR_BUSY,
                          _("A long work is being written to the base. Nothing was changed: wait "
                            "until it has ended, then try again."));
}

/* From here on it is the one that writes. */
void
transaction_start (Transaction *self)
{
  self->hlc = next_hlc (self->repository->hlc);
  self->rang = 0;
  self->ecrite = FALSE;
  g_array_set_size (self->traces, 0);
  self->repository->en_cours = self;
}

static gboolean
begin (Transaction  *self,
       GError      **error)
{
  if (!transaction_check_free (self, error) || !database_begin (self->repository->base, error))
    return FALSE;
  transaction_start (self);
  return TRUE;
}

/* Nothing of what was written stays, on the disk or in memory. */
void
transaction_roll_back (Transaction *self)
{
  Repository *repository = self->repository;

  if (repository->en_cours != self)
    return;
  repository->en_cours = NULL;
  if (repository->base == NULL)
    return;
  database_rollback (repository->base);
  cles_forget (repository->cles);
  g_hash_table_remove_all (repository->nums);
}

/* What is on the disk reaches the memory. (transfer full): what to tell the views then */
GPtrArray *
transaction_apply (Transaction *self)
{
  Repository *repository = self->repository;
  GPtrArray *touches;

  repository->en_cours = NULL;
  repository->hlc = self->hlc;
  touches = list_touched (self);
  apply_all (self);
  return touches;
}

static void
end (Transaction *self)
{
  g_autoptr (GPtrArray) touches = NULL;

  cles_keep (self->cles);
  touches = transaction_apply (self);
  repository_emit_committed (self->repository, touches);
}

/**
 * transaction_commit_some:
 * @n: how many records to write, at most
 * @reste: (out): how many are left; once none is, the transaction is committed
 *
 * As transaction_commit(), a part at a time, from the main loop. Until the last part the rest of the
 * program may read the base, and is refused with %STORE_ERROR_BUSY when it writes; freeing the
 * transaction before that leaves everything as it was.
 *
 * Returns: %FALSE as transaction_commit()
 */
gboolean
transaction_commit_some (Transaction  *self,
                         guint         n,
                         guint        *reste,
                         GError      **error)
{
  g_return_val_if_fail (self != NULL && reste != NULL && n > 0, FALSE);

  if (!repository_check_open (self->repository, error) ||
      (self->repository->en_cours != self && !begin (self, error)))
    return FALSE;
  if (!transaction_write_some (self, n, error) ||
      (self->rang == transaction_count (self) && !transaction_write_end (self, error)))
    {
      transaction_roll_back (self);
      return FALSE;
    }

  *reste = transaction_count (self) - self->rang;
  if (*reste == 0)
    end (self);
  return TRUE;
}

/**
 * transaction_commit:
 *
 * Writes everything, or nothing. "Saved" may be said once it has answered %TRUE: the disk has it.
 * The live records and the projection follow, then the signals of the repository.
 *
 * Returns: %FALSE with a #StoreError (%STORE_ERROR_FULL, %STORE_ERROR_IO, %STORE_ERROR_STALE,
 *   %STORE_ERROR_CONSTRAINT…): nothing has changed, on the disk or in memory, and the transaction
 *   can be committed again
 */
gboolean
transaction_commit (Transaction  *self,
                    GError      **error)
{
  guint reste;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!repository_check_open (self->repository, error))
    return FALSE;
  if (self->attentes->len == 0 && !self->annulation)
    return TRUE;

  return transaction_commit_some (self, G_MAXUINT, &reste, error);
}
