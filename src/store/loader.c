/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/loader-private.h"

#include "model/tables.h"

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

static guint
uuid_hash (gconstpointer uuid)
{
  guint32 hash;

  memcpy (&hash, uuid, sizeof hash);
  return hash;
}

static gboolean
uuid_equal (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, UUID_LENGTH) == 0;
}

/* A row whose record is there already adds to it; the first one makes it. */
static gboolean
load_ligne (Lecture      *self,
            const Ligne  *ligne,
            GError      **error)
{
  Projection *projection = self->loader->projection;
  Connu *connu = self->connus != NULL
                   ? g_hash_table_lookup (self->connus, ligne->entete.ligne) : NULL;
  const guint espace = ligne->entete.espace;
  ProjectionLigne cible = { ligne->num, ligne->entete.ligne, ligne->entete.portee, espace,
                            ligne->entete.hlc };
  Rangee rangee;
  PartEtat etat;

  if (connu != NULL)
    cible.id = connu->id;
  /* Nothing but long texts: not worth unsealing. */
  if (connu != NULL && (self->table->espaces & (1u << espace)) == 0)
    return connu->revision >= cible.revision ||
           projection_complete (projection, self->table, &cible, NULL, error);

  etat = ligne_open (ligne, self->cles, self->payload);
  if (etat == PART_ABIMEE)
    self->loader->abimees++;
  if (etat != PART_LUE)
    return etat == PART_MORTE || connu == NULL ||
           projection_hide (projection, self->table, cible.id, espace, error);

  rangee_parse (&rangee, self->payload->data, self->payload->len, NULL);
  if (connu != NULL)
    return projection_complete (projection, self->table, &cible, &rangee, error);
  if (self->connus != NULL)
    {
      connu = g_new (Connu, 1);
      *connu = (Connu) { .id = ligne->num, .revision = cible.revision };
      memcpy (connu->uuid, ligne->entete.ligne, UUID_LENGTH);
      g_hash_table_add (self->connus, connu);
    }
  return projection_insert (projection, self->table, &cible, &rangee, error);
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
            ProjectionTable  *table,
            GError          **error)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  g_autoptr (GHashTable) connus = NULL;
  g_autoptr (Statement) statement =
    database_prepare (cles->database,
                      "SELECT " LIGNE_COLONNES " FROM ligne WHERE tbl=?1 ORDER BY num", error);
  Lecture lecture = { self, cles, table, NULL, payload };
  gboolean multiple = FALSE;
  int rc;

  if (statement == NULL)
    return FALSE;
  for (guint i = 1; i < table->table->n_champs; i++)
    multiple |= table->table->champs[i].espace != table->table->champs[0].espace;
  if (multiple)
    lecture.connus = connus = g_hash_table_new_full (uuid_hash, uuid_equal, g_free, NULL);

  sqlite3_bind_int (statement, 1, table->table->numero);
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      Ligne ligne;

      if ((g_atomic_int_add (&self->faites, 1) & 0x3ff) == 0 && check_cancelled (self, error))
        return FALSE;
      ligne_read (&ligne, statement, self->identite->service);
      if (!load_ligne (&lecture, &ligne, error))
        return FALSE;
    }
  return rc == SQLITE_DONE || database_fail (cles->database, rc, error);
}

/* The keys that the level is going to need, in the order of the file. The list of dossiers is sealed
 * in the first espace; its few discreet ones are found one by one. */
static gboolean
sweep_keys (Loader  *self,
            Cles    *cles,
            GError **error)
{
  if (self->niveau == NIVEAU_LISTE)
    return cles_sweep (cles, PORTEE_DOSSIER, 0, error);

  for (guint espace = 0; espace < FICHE_N_ESPACES; espace++)
    if (!cles_sweep (cles, PORTEE_DOSSIER, espace, error) ||
        !cles_sweep (cles, PORTEE_AGENT, espace, error))
      return FALSE;

  return TRUE;
}

static gboolean
load_tables (Loader    *self,
             Database  *database,
             GError   **error)
{
  g_autoptr (Cles) cles = cles_new (self->identite, database);
  guint n;
  const GType *types = tables_list (&n);
  gint prevues = 0;

  for (guint i = 0; i < n; i++)
    if (projection_get_table (self->projection, types[i]) != NULL)
      prevues += (gint) database_get_next_num (database, fiche_type_get_table (types[i])->numero,
                                               NULL);
  g_atomic_int_set (&self->prevues, prevues);

  if (!sweep_keys (self, cles, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      ProjectionTable *table = projection_get_table (self->projection, types[i]);

      if (table != NULL && !load_table (self, cles, table, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load (Loader  *self,
      GError **error)
{
  g_autoptr (Database) database =
    database_open (self->path, self->immutable ? DATABASE_IMMUTABLE : DATABASE_READ, error);

  self->projection = projection_new (self->niveau, error);
  if (database == NULL || self->projection == NULL)
    return FALSE;

  /* One snapshot for all tables: what is written meanwhile is applied afterwards. */
  return database_exec (database, "BEGIN", error) &&
         database_exec (self->projection->database, "BEGIN", error) &&
         load_tables (self, database, error) &&
         database_exec (self->projection->database, "COMMIT", error) &&
         database_exec (database, "COMMIT", error);
}

/* Answers whether self->projection is the whole level; self->error says why not. */
gboolean
loader_run (Loader *self)
{
  return load (self, &self->error);
}
