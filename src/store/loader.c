/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/loader-private.h"

#include "model/apercu.h"
#include "model/tables.h"
#include "store/lots-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* A record that is in the projection already. */
typedef struct
{
  guint8 uuid[UUID_LENGTH];
  gint64 id;
  guint64 revision;
} Connu;

/* What one table needs while it is read. */
typedef struct
{
  Loader *loader;
  Cles *cles;
  Lots *lots;
  ProjectionTable *table;
  GHashTable *connus;   /* Connu → itself, where a record can have several rows */
  GByteArray *payload;
} Lecture;

Loader *
loader_new (const char     *path,
            const Identite *identite,
            FicheNiveau     niveau,
            gboolean        immutable)
{
  Loader *self = g_new0 (Loader, 1);

  self->path = g_strdup (path);
  self->identite = identite;
  self->niveau = niveau;
  self->immutable = immutable;
  return self;
}

void
loader_free (Loader *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->projection, projection_free);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self);
}

static void
send (Lecture          *self,
      PasGenre          genre,
      gint64            id,
      const Ligne      *ligne,
      const GByteArray *payload)
{
  Pas pas = { .genre = genre, .table = self->table, .id = id, .revision = ligne->entete.hlc,
              .espace = ligne->entete.espace };

  memcpy (pas.uuid, ligne->entete.ligne, UUID_LENGTH);
  memcpy (pas.portee, ligne->entete.portee, UUID_LENGTH);
  lots_add (self->lots, &pas, payload);
}

/* A row whose record is there already adds to it; the first one makes it. */
static void
load_ligne (Lecture     *self,
            const Ligne *ligne)
{
  Connu *connu = self->connus != NULL
                   ? g_hash_table_lookup (self->connus, ligne->entete.ligne) : NULL;
  const guint espace = ligne->entete.espace;
  PartEtat etat;

  /* Nothing but long texts: not worth unsealing. */
  if (connu != NULL && (self->table->espaces & (1u << espace)) == 0)
    {
      if (connu->revision < ligne->entete.hlc)
        send (self, PAS_COMPLETE, connu->id, ligne, NULL);
      return;
    }

  etat = ligne_open (ligne, self->cles, self->payload);
  if (etat == PART_ABIMEE)
    self->loader->abimees++;
  if (etat != PART_LUE)
    {
      if (etat != PART_MORTE && connu != NULL)
        send (self, PAS_HIDE, connu->id, ligne, NULL);
      return;
    }
  if (connu != NULL)
    {
      send (self, PAS_COMPLETE, connu->id, ligne, self->payload);
      return;
    }
  if (self->connus != NULL)
    {
      connu = g_new (Connu, 1);
      *connu = (Connu) { .id = ligne->num, .revision = ligne->entete.hlc };
      memcpy (connu->uuid, ligne->entete.ligne, UUID_LENGTH);
      g_hash_table_add (self->connus, connu);
    }
  send (self, PAS_INSERT, ligne->num, ligne, self->payload);
}

static gboolean
check_cancelled (Loader  *self,
                 GError **error)
{
  if (!g_atomic_int_get (&self->annule))
    return FALSE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Loading was cancelled"));
  return TRUE;
}

static gboolean
load_table (Loader           *self,
            Cles             *cles,
            Lots             *lots,
            ProjectionTable  *table,
            GError          **error)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  g_autoptr (GHashTable) connus = NULL;
  g_autoptr (Statement) statement =
    database_prepare (cles->database,
                      "SELECT " LIGNE_COLONNES " FROM ligne WHERE tbl=?1 ORDER BY num", error);
  Lecture lecture = { self, cles, lots, table, NULL, payload };
  gboolean multiple = FALSE;
  int rc;

  if (statement == NULL)
    return FALSE;
  for (guint i = 1; i < table->table->n_champs; i++)
    multiple |= table->table->champs[i].espace != table->table->champs[0].espace;
  if (multiple)
    lecture.connus = connus = g_hash_table_new_full (uuid_hash, uuid_equal, g_free, NULL);

  cles_sweep (cles, table->table->portee);
  sqlite3_bind_int (statement, 1, table->table->numero);
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      Ligne ligne;

      if ((g_atomic_int_add (&self->faites, 1) & 0x3ff) == 0 && check_cancelled (self, error))
        return FALSE;
      ligne_read (&ligne, statement, self->identite->service);
      load_ligne (&lecture, &ligne);
    }
  return rc == SQLITE_DONE || database_fail (cles->database, rc, error);
}

static gboolean
is_asked_for (Loader *self,
              GType   type)
{
  return projection_get_table (self->projection, type) != NULL &&
         !(self->sans_apercus && type == TYPE_APERCU);
}

static gboolean
load_tables (Loader    *self,
             Database  *database,
             Lots      *lots,
             GError   **error)
{
  g_autoptr (Cles) cles = cles_new (self->identite, database);
  guint n;
  const GType *types = tables_list (&n);
  gint prevues = 0;

  for (guint i = 0; i < n; i++)
    if (is_asked_for (self, types[i]))
      prevues += (gint) database_get_next_num (database, fiche_type_get_table (types[i])->numero,
                                               NULL);
  g_atomic_int_set (&self->prevues, prevues);

  for (guint i = 0; i < n; i++)
    if (is_asked_for (self, types[i]) &&
        !load_table (self, cles, lots, projection_get_table (self->projection, types[i]), error))
      return FALSE;
  return TRUE;
}

/* What the thread that unseals is given; it answers in @error. */
typedef struct
{
  Loader *loader;
  Lots *lots;
  GError *error;
} Descellement;

/* One snapshot for all tables: what is written meanwhile is applied afterwards. */
static gpointer
unseal_thread (gpointer data)
{
  Descellement *self = data;
  Loader *loader = self->loader;
  g_autoptr (Database) database =
    database_open (loader->path, loader->immutable ? DATABASE_IMMUTABLE : DATABASE_READ,
                   &self->error);

  if (database != NULL && database_exec (database, "BEGIN", &self->error) &&
      load_tables (loader, database, self->lots, &self->error))
    database_exec (database, "COMMIT", &self->error);
  lots_end (self->lots);
  return NULL;
}

static gboolean
load (Loader  *self,
      GError **error)
{
  g_autoptr (Lots) lots = lots_new ();
  Descellement descellement = { self, lots, NULL };
  g_autoptr (GError) echec = NULL;
  GThread *thread;
  gboolean projete;

  self->projection = projection_new (self->niveau, error);
  if (self->projection == NULL || !database_exec (self->projection->database, "BEGIN", error))
    return FALSE;

  thread = g_thread_new ("descellement", unseal_thread, &descellement);
  projete = lots_apply (lots, self->projection, &echec);
  g_thread_join (thread);
  if (descellement.error != NULL || !projete)
    {
      if (descellement.error != NULL)
        g_propagate_error (error, descellement.error);
      else
        g_propagate_error (error, g_steal_pointer (&echec));
      return FALSE;
    }
  return database_exec (self->projection->database, "COMMIT", error);
}

/* Answers whether self->projection is the whole level; self->error says why not. */
gboolean
loader_run (Loader *self)
{
  return load (self, &self->error);
}
