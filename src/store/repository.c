/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/repository.h"
#include "store/repository-private.h"

#include "store/chargement-private.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* More dossiers than this in one commit are told as "anything may have changed". */
#define CHANGED_LIMIT 64

G_DEFINE_FINAL_TYPE (Repository, repository, G_TYPE_OBJECT)

enum
{
  CHANGED,
  COMMITTED,
  CLOSING,
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
repository_dispose (GObject *object)
{
  repository_close (JALONS_REPOSITORY (object));

  G_OBJECT_CLASS (repository_parent_class)->dispose (object);
}

static void
repository_finalize (GObject *object)
{
  Repository *self = JALONS_REPOSITORY (object);

  g_clear_pointer (&self->vivants, vivants_free);
  g_clear_pointer (&self->nums, g_hash_table_unref);
  g_clear_pointer (&self->prestations, g_hash_table_unref);
  g_clear_pointer (&self->modeles, g_ptr_array_unref);
  g_clear_pointer (&self->modeles_cle, g_free);
  g_clear_pointer (&self->references, g_hash_table_unref);
  g_clear_pointer (&self->apres, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_error (&self->echec);

  G_OBJECT_CLASS (repository_parent_class)->finalize (object);
}

static void
repository_class_init (RepositoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = repository_dispose;
  object_class->finalize = repository_finalize;

  /**
   * Repository::changed:
   * @dossier: (nullable): the uuid of a dossier, NULL where anything may have changed
   *
   * After a commit, once for each dossier it touched. The live records have changed already.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * Repository::committed:
   *
   * After a commit, once: the projection is up to date.
   */
  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * Repository::closing:
   *
   * Before the file and the keys go: whoever reads them in a thread ends it.
   */
  signals[CLOSING] = g_signal_new ("closing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * Repository::loaded:
   *
   * When what repository_load_behind() asked for is there, or has failed: repository_require()
   * then says why.
   */
  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
repository_init (Repository *self)
{
  self->verrou = -1;
  self->vivants = vivants_new ();
  self->nums = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->prestations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) prestation_unref);
  self->references = g_hash_table_new (NULL, NULL);
  self->apres = g_ptr_array_new_with_free_func ((GDestroyNotify) applique_free);
}

/**
 * repository_close:
 *
 * Lets go of the file, the lock and the keys. The records in hand stay readable; nothing can be asked
 * of the repository any more. Disposing of the repository does it too.
 */
void
repository_close (Repository *self)
{
  g_return_if_fail (JALONS_IS_REPOSITORY (self));

  g_signal_emit (self, signals[CLOSING], 0);
  repository_stop_loading (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->niveaux); i++)
    g_clear_pointer (&self->niveaux[i], projection_free);
  g_clear_pointer (&self->premices, projection_free);
  g_clear_pointer (&self->cles, cles_free);
  g_clear_pointer (&self->base, database_close);
  g_clear_pointer (&self->identite.trousseau, trousseau_free);
  if (self->verrou >= 0)
    close (self->verrou);
  self->verrou = -1;
}

/**
 * repository_attach_work:
 * @progres: a work that a thread is about to begin
 *
 * Has the work stopped, and its thread waited for, before the base closes.
 */
void
repository_attach_work (Repository *self,
                        Progres    *progres)
{
  g_return_if_fail (JALONS_IS_REPOSITORY (self));

  /* Kept, not watched: the thread may be the last to let go of it, and must find nothing to undo here. */
  g_signal_connect_data (self, "closing", G_CALLBACK (progres_stop), g_object_ref (progres),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
}

/**
 * repository_detach_work:
 * @progres: a work whose thread has ended
 *
 * Lets go of it; one that is not detached goes with the base.
 */
void
repository_detach_work (Repository *self,
                        Progres    *progres)
{
  g_return_if_fail (JALONS_IS_REPOSITORY (self));

  g_signal_handlers_disconnect_by_data (self, progres);
}

/**
 * repository_get_path:
 *
 * Returns: the path of the file, as it was given
 */
const char *
repository_get_path (Repository *self)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  return self->path;
}

/**
 * repository_get_porte:
 *
 * Returns: how the base is protected: a banner says it where the key is in clear
 */
RepositoryPorte
repository_get_porte (Repository *self)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), REPOSITORY_PORTE_OUVERTE);

  return self->porte;
}

/**
 * repository_get_membre:
 *
 * Returns: (transfer full): the uuid of the member who uses the base: the one of the history
 */
char *
repository_get_membre (Repository *self)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  return uuid_format (self->identite.membre);
}

/**
 * repository_is_writable:
 *
 * Returns: whether the base was opened for writing
 */
gboolean
repository_is_writable (Repository *self)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), FALSE);

  return self->mode == REPOSITORY_READ_WRITE;
}

/**
 * repository_is_busy:
 *
 * Returns: whether a long work is writing: whoever begins to write waits for its end
 */
gboolean
repository_is_busy (Repository *self)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), FALSE);

  return self->en_cours != NULL;
}

/**
 * repository_count_damaged:
 *
 * Returns: how many rows were met since the opening that do not open: they were left out of what was
 *   read, and repository_check() names them
 */
guint
repository_count_damaged (Repository *self)
{
  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), 0);

  return self->abimees;
}

gboolean
repository_check_open (Repository  *self,
                       GError     **error)
{
  return self->base != NULL ||
         store_error_set (error, STORE_ERROR_IO, _("The base was closed. Open it again."));
}

Applique *
applique_new (GType       type,
              const char *uuid,
              Fiche      *fiche,
              gint64      num)
{
  Applique *self = g_new0 (Applique, 1);

  self->type = type;
  self->uuid = g_strdup (uuid);
  self->fiche = fiche != NULL ? g_object_ref (fiche) : NULL;
  self->num = num;
  return self;
}

void
applique_free (Applique *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->fiche);
  g_free (self->uuid);
  g_free (self);
}

static gboolean
apply_to (Projection      *projection,
          const Applique  *applique,
          GError         **error)
{
  if (applique->fiche == NULL)
    return projection_remove (projection, applique->type, applique->uuid, error);
  return projection_put (projection, applique->fiche, applique->num, error);
}

/* Takes one committed row over into the projection, now or once its level is there. */
gboolean
repository_apply (Repository  *self,
                  Applique    *applique,
                  GError     **error)
{
  const FicheNiveau niveau = fiche_type_get_table (applique->type)->niveau;
  g_autoptr (Applique) mien = applique;

  if (niveau >= NIVEAU_DOSSIER)
    return TRUE;
  if (self->niveaux[niveau] != NULL)
    return apply_to (self->niveaux[niveau], mien, error);

  /* The first rows are thrown away where they cannot follow: a wait is better than an old row. */
  if (niveau == NIVEAU_LISTE && self->premices != NULL && !apply_to (self->premices, mien, NULL))
    g_clear_pointer (&self->premices, projection_free);
  if (self->chargement == NULL)
    return TRUE;
  /* What was put stays the caller's, who may go on with it meanwhile. */
  if (mien->fiche != NULL)
    {
      g_autoptr (Fiche) copie = fiche_copy (mien->fiche);

      g_set_object (&mien->fiche, copie);
    }
  g_ptr_array_add (self->apres, g_steal_pointer (&mien));
  return TRUE;
}

/* @dossiers: (element-type utf8): uuids; a NULL among them for what belongs to no dossier */
void
repository_emit_committed (Repository *self,
                           GPtrArray  *dossiers)
{
  g_autoptr (Repository) tenu = g_object_ref (self);

  g_signal_emit (tenu, signals[COMMITTED], 0);
  if (dossiers->len > CHANGED_LIMIT)
    {
      g_signal_emit (tenu, signals[CHANGED], 0, NULL);
      return;
    }
  for (guint i = 0; i < dossiers->len; i++)
    g_signal_emit (tenu, signals[CHANGED], 0, dossiers->pdata[i]);
}

void
repository_emit_loaded (Repository *self)
{
  g_autoptr (Repository) tenu = g_object_ref (self);

  g_signal_emit (tenu, signals[LOADED], 0);
}
