/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/recherche-textes.h"

#include "base/recherche.h"
#include "base/travail.h"
#include "model/tables.h"
#include "store/recherche-textes-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which record a row of the index is. */
typedef struct
{
  GType type;
  guint8 portee[UUID_LENGTH];
  guint8 uuid[UUID_LENGTH];
} Endroit;

struct _RechercheTextes
{
  GObject parent_instance;

  Repository *repository;
  GHashTable *changes;   /* uuids of dossiers written since the index was made */
  gint annule;           /* atomic */
  gint perime;           /* atomic: anything may have changed */
  void (*debut) (gpointer data); /* (nullable): told that a thread begins */
  gpointer debut_data;

  GMutex verrou;         /* of what follows: a thread at a time */
  const Identite *identite;
  char *path;
  gboolean immutable;
  Database *index;
  GArray *endroits;      /* Endroit: row n of the index is the n-th */
};

G_DEFINE_FINAL_TYPE (RechercheTextes, recherche_textes, G_TYPE_OBJECT)

/* The index */

/* Drafts are texts being written, and become one of the others. */
static gboolean
has_texts (GType             type,
           const FicheTable *table)
{
  if (table->portee != PORTEE_DOSSIER || type == TYPE_BROUILLON)
    return FALSE;
  for (guint i = 0; i < table->n_champs; i++)
    if (trouvaille_reads (&table->champs[i]))
      return TRUE;
  return FALSE;
}

static gboolean
index_row (RechercheTextes   *self,
           GType              type,
           const Ligne       *ligne,
           const char        *textes,
           GError           **error)
{
  g_autoptr (Statement) statement =
    database_prepare (self->index, "INSERT INTO textes (rowid, texte) VALUES (?1, ?2)", error);
  Endroit endroit = { .type = type };

  if (statement == NULL)
    return FALSE;
  memcpy (endroit.portee, ligne->entete.portee, UUID_LENGTH);
  memcpy (endroit.uuid, ligne->entete.ligne, UUID_LENGTH);
  g_array_append_val (self->endroits, endroit);
  sqlite3_bind_int64 (statement, 1, self->endroits->len);
  sqlite3_bind_text (statement, 2, textes, -1, SQLITE_STATIC);
  return statement_run (self->index, statement, error);
}

static gboolean
index_table (RechercheTextes  *self,
             Cles             *cles,
             GType             type,
             GError          **error)
{
  const FicheTable *table = fiche_type_get_table (type);
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  g_autoptr (Statement) statement =
    database_prepare (cles->database,
                      "SELECT " LIGNE_COLONNES " FROM ligne WHERE tbl=?1 ORDER BY num", error);
  int rc;

  if (statement == NULL)
    return FALSE;
  cles_sweep (cles, table->portee);
  sqlite3_bind_int (statement, 1, table->numero);
  while ((rc = statement_step (statement)) == SQLITE_ROW && !g_atomic_int_get (&self->annule))
    {
      g_autofree char *textes = NULL;
      Ligne ligne;

      ligne_read (&ligne, statement, self->identite->service);
      /* What another seals for himself has no key here. */
      if (ligne_open (&ligne, cles, payload) != PART_LUE)
        continue;
      textes = recherche_textes_read (table, payload);
      if (*textes != '\0' && !index_row (self, type, &ligne, textes, error))
        return FALSE;
    }
  return rc == SQLITE_DONE || rc == SQLITE_ROW || database_fail (cles->database, rc, error);
}

static gboolean
fill_index (RechercheTextes  *self,
            GError          **error)
{
  g_autoptr (Database) base =
    database_open (self->path, self->immutable ? DATABASE_IMMUTABLE : DATABASE_READ, error);
  g_autoptr (Cles) cles = NULL;
  guint n;
  const GType *types = tables_list (&n);

  if (base == NULL || !database_exec (base, "BEGIN", error) ||
      !database_exec (self->index,
                      "CREATE VIRTUAL TABLE textes USING fts5 (texte, content='', prefix='2 3')",
                      error) ||
      !database_exec (self->index, "BEGIN", error))
    return FALSE;

  cles = cles_new (self->identite, base);
  for (guint i = 0; i < n; i++)
    if (has_texts (types[i], fiche_type_get_table (types[i])) &&
        !index_table (self, cles, types[i], error))
      return FALSE;
  return database_exec (self->index, "COMMIT", error);
}

static gboolean
ensure_index (RechercheTextes  *self,
              GError          **error)
{
  if (g_atomic_int_compare_and_exchange (&self->perime, TRUE, FALSE))
    g_clear_pointer (&self->index, database_close);
  if (self->index != NULL)
    return TRUE;

  self->index = database_open (NULL, DATABASE_MEMORY, error);
  g_array_set_size (self->endroits, 0);
  if (self->index != NULL && fill_index (self, error) && !g_atomic_int_get (&self->annule))
    return TRUE;

  g_clear_pointer (&self->index, database_close);
  if (error != NULL && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The search was cancelled"));
  return FALSE;
}

/* A search */

typedef struct
{
  char **mots;
  guint maximum;
} Question;

static void
question_free (Question *self)
{
  g_strfreev (self->mots);
  g_free (self);
}

/* Search keys are letters, figures and spaces: nothing that the query would read otherwise. */
static char *
make_query (char **mots)
{
  GString *query = g_string_new (NULL);

  for (char **mot = mots; *mot != NULL; mot++)
    if (**mot != '\0')
      g_string_append_printf (query, "\"%s\"* ", *mot);
  return g_string_free (query, FALSE);
}

static GArray *
ask (RechercheTextes  *self,
     const Question   *question,
     GCancellable     *cancellable,
     GError          **error)
{
  g_autoptr (GArray) endroits = g_array_new (FALSE, FALSE, sizeof (Endroit));
  g_autofree char *query = make_query (question->mots);
  g_autoptr (Statement) statement = NULL;
  int rc = SQLITE_DONE;

  if (*query == '\0')
    return g_steal_pointer (&endroits);
  statement = database_prepare (self->index,
                                "SELECT rowid FROM textes WHERE textes MATCH ?1"
                                " ORDER BY rank LIMIT ?2", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_text (statement, 1, query, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int (statement, 2, (int) question->maximum);
  while (!g_cancellable_is_cancelled (cancellable) &&
         (rc = statement_step (statement)) == SQLITE_ROW)
    g_array_append_val (endroits, g_array_index (self->endroits, Endroit,
                                                 sqlite3_column_int64 (statement, 0) - 1));
  if (rc == SQLITE_DONE || g_cancellable_is_cancelled (cancellable))
    return g_steal_pointer (&endroits);
  database_fail (self->index, rc, error);
  return NULL;
}

/* @recherche, @question: kept by the task that asks until it is answered */
typedef struct
{
  RechercheTextes *recherche;
  const Question *question;
  GCancellable *cancellable;
  GArray *endroits;
  GError *error;
} Fouille;

static void
fouille_free (gpointer data)
{
  Fouille *self = data;

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->endroits, g_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/* Nobody is answered before the thread has let go of the lock. */
static void
find_thread (gpointer data)
{
  Fouille *self = data;
  RechercheTextes *recherche = self->recherche;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&recherche->verrou);

  if (recherche->debut != NULL)
    recherche->debut (recherche->debut_data);
  if (!g_cancellable_is_cancelled (self->cancellable) && !g_atomic_int_get (&recherche->annule) &&
      ensure_index (recherche, &self->error))
    self->endroits = ask (recherche, self->question, self->cancellable, &self->error);
}

static void
answer (GTask    *task,
        gpointer  data)
{
  Fouille *self = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->endroits != NULL)
    g_task_return_pointer (task, g_steal_pointer (&self->endroits), (GDestroyNotify) g_array_unref);
  else if (self->error != NULL)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _("The search was cancelled"));
}

/* What was found */

static void
take (GPtrArray *trouvailles,
      Fiche     *fiche,
      char     **mots)
{
  Trouvaille *trouvaille = trouvaille_find (fiche, mots);

  if (trouvaille != NULL)
    g_ptr_array_add (trouvailles, trouvaille);
}

/* A dossier that was written since the index was made is read again, whole. */
static void
look_into_changes (RechercheTextes *self,
                   GPtrArray       *trouvailles,
                   const Question  *question)
{
  GHashTableIter iter;
  gpointer dossier;

  g_hash_table_iter_init (&iter, self->changes);
  while (trouvailles->len < question->maximum && g_hash_table_iter_next (&iter, &dossier, NULL))
    {
      g_autoptr (GPtrArray) fiches = g_ptr_array_new_with_free_func (g_object_unref);

      if (!repository_load_portee (self->repository, dossier, fiches, NULL))
        continue;
      for (guint i = 0; i < fiches->len; i++)
        if (has_texts (G_OBJECT_TYPE (fiches->pdata[i]), fiche_get_table (fiches->pdata[i])))
          take (trouvailles, fiches->pdata[i], question->mots);
    }
}

static void
changed_cb (Repository      *repository,
            const char      *dossier,
            RechercheTextes *self)
{
  if (dossier != NULL)
    g_hash_table_add (self->changes, g_strdup (dossier));
  else
    g_atomic_int_set (&self->perime, TRUE);
}

/* The keys go with the base: the thread ends before. */
static void
stop (RechercheTextes *self)
{
  g_atomic_int_set (&self->annule, TRUE);
  g_mutex_lock (&self->verrou);
  g_clear_pointer (&self->index, database_close);
  g_mutex_unlock (&self->verrou);
}

static void
recherche_textes_dispose (GObject *object)
{
  RechercheTextes *self = JALONS_RECHERCHE_TEXTES (object);

  stop (self);
  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (recherche_textes_parent_class)->dispose (object);
}

static void
recherche_textes_finalize (GObject *object)
{
  RechercheTextes *self = JALONS_RECHERCHE_TEXTES (object);

  g_mutex_clear (&self->verrou);
  g_array_unref (self->endroits);
  g_hash_table_unref (self->changes);
  g_free (self->path);

  G_OBJECT_CLASS (recherche_textes_parent_class)->finalize (object);
}

static void
recherche_textes_class_init (RechercheTextesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = recherche_textes_dispose;
  G_OBJECT_CLASS (klass)->finalize = recherche_textes_finalize;
}

static void
recherche_textes_init (RechercheTextes *self)
{
  g_mutex_init (&self->verrou);
  self->endroits = g_array_new (FALSE, FALSE, sizeof (Endroit));
  self->changes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * recherche_textes_new:
 * @repository: (transfer none): an open base
 *
 * Returns: (transfer full): what looks into its texts; it has read none yet
 */
RechercheTextes *
recherche_textes_new (Repository *repository)
{
  RechercheTextes *self = g_object_new (TYPE_RECHERCHE_TEXTES, NULL);

  g_return_val_if_fail (JALONS_IS_REPOSITORY (repository), self);

  self->repository = g_object_ref (repository);
  self->identite = &repository->identite;
  self->path = g_strdup (repository->path);
  self->immutable = repository->immutable;
  g_signal_connect (repository, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (repository, "closing", G_CALLBACK (stop), self);
  return self;
}

/**
 * recherche_textes_find_async:
 * @question: words, or the beginnings of words, in any order; accents and case ignored
 * @maximum: how many answers at most
 * @cancellable: (nullable): when other words are asked for
 *
 * Looks for the texts that have all the words, in a thread.
 */
void
recherche_textes_find_async (RechercheTextes     *self,
                             const char          *question,
                             guint                maximum,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *cle = recherche_key (question);
  Question *posee;
  Fouille *fouille;

  g_return_if_fail (JALONS_IS_RECHERCHE_TEXTES (self));

  posee = g_new0 (Question, 1);
  posee->mots = g_strsplit (g_strstrip (cle), " ", -1);
  posee->maximum = maximum;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, posee, (GDestroyNotify) question_free);
  fouille = g_new0 (Fouille, 1);
  fouille->recherche = self;
  fouille->question = posee;
  g_set_object (&fouille->cancellable, cancellable);
  travail_run (g_steal_pointer (&task), find_thread, answer, fouille, fouille_free);
}

/* @debut: called by the thread of each search before it reads, while it holds off the end of the base */
void
recherche_textes_set_debut (RechercheTextes *self,
                            void           (*debut) (gpointer data),
                            gpointer         data)
{
  self->debut = debut;
  self->debut_data = data;
}

/**
 * recherche_textes_find_finish:
 *
 * Returns: (transfer full) (nullable) (element-type Trouvaille): the texts as they are now, best
 *   first; %NULL with @error when it was cancelled or the base cannot be read
 */
GPtrArray *
recherche_textes_find_finish (RechercheTextes  *self,
                              GAsyncResult     *result,
                              GError          **error)
{
  g_autoptr (GArray) endroits = g_task_propagate_pointer (G_TASK (result), error);
  const Question *question = g_task_get_task_data (G_TASK (result));
  GPtrArray *trouvailles;

  if (endroits == NULL || !repository_check_open (self->repository, error))
    return NULL;

  trouvailles = g_ptr_array_new_with_free_func ((GDestroyNotify) trouvaille_free);
  for (guint i = 0; i < endroits->len; i++)
    {
      const Endroit *endroit = &g_array_index (endroits, Endroit, i);
      g_autofree char *portee = uuid_format (endroit->portee);
      g_autofree char *uuid = uuid_format (endroit->uuid);
      g_autoptr (Fiche) fiche = NULL;

      if (!g_hash_table_contains (self->changes, portee))
        fiche = repository_get_within (self->repository, endroit->type, portee, uuid, NULL);
      if (fiche != NULL)
        take (trouvailles, fiche, question->mots);
    }
  if (*question->mots != NULL && **question->mots != '\0')
    look_into_changes (self, trouvailles, question);
  return trouvailles;
}
