/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/demonstration.h"

#include "operations/bases.h"
#include "operations/complets-private.h"
#include "operations/generation-private.h"

#include "base/jour.h"

#include <glib/gstdio.h>

/* Few enough for the memory, enough for the disk to wait seldom. */
#define PAR_TRANSACTION 2000
#define PAR_EMPLOYEUR 40
#define ANNEES 3

static gboolean
make_employeurs (Generation  *self,
                 Repository  *repository,
                 guint        n,
                 GError     **error)
{
  g_autoptr (Transaction) transaction = repository_begin (repository, "base", error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      Collectivite *collectivite = generation_employeur (self, i);

      g_ptr_array_add (self->collectivites, collectivite);
      transaction_put (transaction, JALONS_FICHE (collectivite));
    }

  return transaction_commit (transaction, error);
}

/* The requests come evenly over the years before today, the last ones on the day before. */
static gint64
day_of (Generation *self,
        guint       rang,
        guint       n)
{
  return self->jour - 1 - (gint64) (n - 1 - rang) * (ANNEES * 365) / n;
}

static gboolean
make_some (Generation  *self,
           Repository  *repository,
           guint        premier,
           guint        dernier,
           guint        n,
           GHashTable  *compteurs,
           GError     **error)
{
  g_autoptr (Transaction) transaction = repository_begin (repository, "base", error);

  if (transaction == NULL)
    return FALSE;
  for (guint i = premier; i < dernier; i++)
    {
      const gint64 jour = day_of (self, i, n);
      g_autoptr (DossierComplet) dossier = NULL;
      g_autofree char *ref = NULL;
      guint compteur;
      gint annee;

      jour_to_ymd (jour, &annee, NULL, NULL);
      compteur = GPOINTER_TO_UINT (g_hash_table_lookup (compteurs, GINT_TO_POINTER (annee))) + 1;
      g_hash_table_insert (compteurs, GINT_TO_POINTER (annee), GUINT_TO_POINTER (compteur));
      ref = g_strdup_printf ("%04d-01-%04u", annee, compteur);
      dossier = generation_dossier (self, ref, jour);
      complet_put (dossier, transaction, NULL, self->jour);
    }

  return transaction_commit (transaction, error);
}

static gboolean
fill (Repository  *repository,
      guint        dossiers,
      guint32      graine,
      gint64       jour,
      GError     **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (graine);
  g_autoptr (GPtrArray) prestations = bases_list_prestations (repository, error);
  g_autoptr (GPtrArray) collectivites = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) compteurs = g_hash_table_new (NULL, NULL);
  Generation generation = { rand, jour, prestations, collectivites };

  if (prestations == NULL ||
      !make_employeurs (&generation, repository, 1 + dossiers / PAR_EMPLOYEUR, error))
    return FALSE;
  for (guint i = 0; i < dossiers; i += PAR_TRANSACTION)
    if (!make_some (&generation, repository, i, MIN (i + PAR_TRANSACTION, dossiers), dossiers,
                    compteurs, error))
      return FALSE;

  return TRUE;
}

/**
 * demonstration_generate:
 * @path: (type filename): a file that does not exist
 * @dossiers: how many
 * @graine: the same seed and day give the same dossiers
 * @jour: the day that is today
 *
 * Makes a base with synthetic dossiers, its key in clear: for benches and tests.
 */
gboolean
demonstration_generate (const char  *path,
                        guint        dossiers,
                        guint32      graine,
                        gint64       jour,
                        GError     **error)
{
  g_autoptr (Repository) repository = NULL;

  if (!bases_create (path, "tous", "Claire Montbrun", NULL, error))
    return FALSE;

  repository = repository_open (path, REPOSITORY_READ_WRITE, NULL, error);
  if (repository != NULL && fill (repository, dossiers, graine, jour, error))
    return TRUE;

  g_clear_object (&repository);
  g_unlink (path);
  return FALSE;
}
