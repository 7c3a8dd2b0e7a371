/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/chargement-private.h"

#include <glib/gi18n-lib.h>

#include <sys/resource.h>

#define NICE_BEHIND 15

/* What the list does not show at first comes behind: a thread reads them, the main thread takes over what it made.
 * The two share no lock: the thread never touches the repository, nor the main thread the loader
 * before it has ended. */

struct _Chargement
{
  gatomicrefcount references;
  Repository *repository; /* main thread only; NULL once taken over or given up */
  GMainContext *context;
  Loader *loader;
  GThread *thread;
};

static void
chargement_unref (Chargement *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  loader_free (self->loader);
  g_main_context_unref (self->context);
  g_free (self);
}

static Chargement *
chargement_ref (Chargement *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static gboolean
apply_later (Repository  *self,
             GError     **error)
{
  g_autoptr (GPtrArray) apres = g_steal_pointer (&self->apres);

  self->apres = g_ptr_array_new_with_free_func ((GDestroyNotify) applique_free);
  for (guint i = 0; i < apres->len; i++)
    if (!repository_apply (self, g_steal_pointer (&apres->pdata[i]), error))
      return FALSE;

  return TRUE;
}

/* Waits for the thread and takes its projection; the next level follows. */
static void
take_over (Repository *self)
{
  Chargement *chargement = g_steal_pointer (&self->chargement);
  Loader *loader = chargement->loader;
  const FicheNiveau niveau = loader->niveau;

  g_thread_join (g_steal_pointer (&chargement->thread));
  chargement->repository = NULL;
  self->abimees += loader->abimees;
  if (loader->error != NULL)
    self->echec = g_steal_pointer (&loader->error);
  else
    self->niveaux[niveau] = g_steal_pointer (&loader->projection);
  chargement_unref (chargement);

  if (self->echec != NULL)
    g_ptr_array_set_size (self->apres, 0);
  else if (!apply_later (self, &self->echec))
    g_clear_pointer (&self->niveaux[niveau], projection_free);
  if (self->niveaux[NIVEAU_LISTE] != NULL)
    g_clear_pointer (&self->premices, projection_free);
  if (self->echec == NULL)
    repository_start_loading (self);
  repository_emit_loaded (self);
}

static gboolean
ended_cb (gpointer data)
{
  Chargement *chargement = data;

  if (chargement->repository != NULL)
    take_over (chargement->repository);
  return G_SOURCE_REMOVE;
}

/* What is asked first of a level is ready when it is there. What cannot be made here is made again
 * there, and told there. */
static void
prepare (Projection *projection)
{
  if (projection->niveau == NIVEAU_STRUCTURE)
    {
      repository_prepare_agenda (projection, NULL);
      return;
    }

  repository_prepare_echeances (projection, NULL);
  projection_get_cliche (projection, NULL);
}

static gpointer
load_thread (gpointer data)
{
  Chargement *self = data;
  g_autoptr (GSource) source = g_idle_source_new ();

  /* On Linux this is the thread's own, and that of the threads it makes: what is typed or painted
   * meanwhile comes first. Whoever waits for the end leaves it the processor anyway. */
  (void) setpriority (PRIO_PROCESS, 0, NICE_BEHIND);
  if (loader_run (self->loader))
    prepare (self->loader->projection);
  g_source_set_callback (source, ended_cb, self, (GDestroyNotify) chargement_unref);
  g_source_attach (source, self->context);
  return NULL;
}

/* Gives up the loading that runs, if any. */
void
repository_stop_loading (Repository *self)
{
  Chargement *chargement = g_steal_pointer (&self->chargement);

  if (chargement == NULL)
    return;

  g_atomic_int_set (&chargement->loader->annule, TRUE);
  g_thread_join (g_steal_pointer (&chargement->thread));
  chargement->repository = NULL;
  chargement_unref (chargement);
}

/* Begins with the first level that is wanted and not there. */
void
repository_start_loading (Repository *self)
{
  FicheNiveau niveau = NIVEAU_LISTE;
  Chargement *chargement;

  while (niveau <= self->voulu && self->niveaux[niveau] != NULL)
    niveau++;
  if (niveau > self->voulu || self->base == NULL || self->chargement != NULL)
    return;

  g_clear_error (&self->echec);
  chargement = g_new0 (Chargement, 1);
  g_atomic_ref_count_init (&chargement->references);
  chargement->repository = self;
  chargement->context = g_main_context_ref_thread_default ();
  chargement->loader = loader_new (self->path, &self->identite, niveau, self->immutable);
  self->chargement = chargement;
  chargement->thread = g_thread_new ("chargement", load_thread, chargement_ref (chargement));
}

static void
want (Repository  *self,
      FicheNiveau  niveau)
{
  self->voulu = MAX (self->voulu, niveau);
  repository_start_loading (self);
}

/* Begins to load what the opening left of level 1, as repository_load_behind(). */
void
repository_load_list (Repository *self)
{
  want (self, NIVEAU_LISTE);
}

/**
 * repository_load_behind:
 *
 * Begins to load %NIVEAU_STRUCTURE in a thread. The main context of the caller takes it over when it
 * is ready ("loaded"); commits meanwhile are not lost.
 */
void
repository_load_behind (Repository *self)
{
  g_return_if_fail (JALONS_IS_REPOSITORY (self));

  want (self, NIVEAU_STRUCTURE);
}

static gboolean
load_now (Repository   *self,
          FicheNiveau   niveau,
          GError      **error)
{
  g_autoptr (Loader) loader = loader_new (self->path, &self->identite, niveau, self->immutable);

  if (!loader_run (loader))
    {
      g_propagate_error (error, g_steal_pointer (&loader->error));
      return FALSE;
    }
  self->abimees += loader->abimees;
  self->niveaux[niveau] = g_steal_pointer (&loader->projection);
  if (niveau == NIVEAU_LISTE)
    g_clear_pointer (&self->premices, projection_free);
  repository_emit_loaded (self);
  return TRUE;
}

/**
 * repository_require:
 * @niveau: %NIVEAU_LISTE or %NIVEAU_STRUCTURE
 *
 * Waits until the level is there, loading it if nobody has begun to. Every query above the loaded
 * level does this by itself: none answers short.
 *
 * Returns: %FALSE with a #StoreError if it cannot be loaded
 */
gboolean
repository_require (Repository   *self,
                    FicheNiveau   niveau,
                    GError      **error)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), FALSE);
  g_return_val_if_fail (niveau < NIVEAU_DOSSIER, FALSE);

  if (!repository_check_open (self, error))
    return FALSE;
  while (self->niveaux[niveau] == NULL && self->chargement != NULL)
    {
      take_over (self);
      if (self->niveaux[niveau] == NULL && self->echec != NULL)
        {
          g_propagate_error (error, g_error_copy (self->echec));
          return FALSE;
        }
    }
  return self->niveaux[niveau] != NULL || load_now (self, niveau, error);
}

/**
 * repository_is_loaded:
 *
 * Returns: whether a query of that level answers at once
 */
gboolean
repository_is_loaded (Repository  *self,
                      FicheNiveau  niveau)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), FALSE);

  return niveau < NIVEAU_DOSSIER && self->niveaux[niveau] != NULL;
}

/**
 * repository_get_progress:
 *
 * Returns: from 0 to 1, how far the loading behind is
 */
double
repository_get_progress (Repository *self)
{
  gint prevues;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), 0);

  if (self->niveaux[NIVEAU_STRUCTURE] != NULL)
    return 1;
  if (self->chargement == NULL || self->chargement->loader->niveau != NIVEAU_STRUCTURE)
    return 0;
  prevues = g_atomic_int_get (&self->chargement->loader->prevues);
  return prevues > 0
           ? MIN (1, g_atomic_int_get (&self->chargement->loader->faites) / (double) prevues) : 0;
}
