/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/projection-private.h"

#include "model/conflit.h"
#include "model/tables.h"
#include "store/apercu-cliche-private.h"
#include "store/payload-private.h"

#include <string.h>

/* Changes of one table that fit between the series of two. */
#define SERIES 32

/* The clear half of the store: ordinary tables in memory, made from the tables of the records. */

static const char * const own_columns[PROJECTION_N] = {
  "\"_id\"", "\"_uuid\"", "\"_portee\"", "\"_discret\"", "\"_masque\"", "\"_revision\"",
};

static const char *
column_type (const Champ *champ)
{
  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      return " TEXT";
    case STOCKAGE_NOMBRE:
      return " INTEGER";
    case STOCKAGE_LISTE:
    case STOCKAGE_OCTETS:
    default:
      return " BLOB";
    }
}

static void
append_name (GString    *sql,
             const char *nom)
{
  g_string_append_c (sql, '"');
  g_string_append (sql, nom);
  g_string_append_c (sql, '"');
}

/* "_id", …, "field", … */
static void
append_columns (GString               *sql,
                const ProjectionTable *self)
{
  for (guint i = 0; i < PROJECTION_N; i++)
    {
      g_string_append (sql, i > 0 ? ", " : "");
      g_string_append (sql, own_columns[i]);
    }
  for (guint i = 0; i < self->n_champs; i++)
    {
      g_string_append (sql, ", ");
      append_name (sql, self->champs[i]->nom);
    }
}

static char *
make_ddl (const ProjectionTable *self)
{
  GString *sql = g_string_new ("CREATE TABLE ");

  append_name (sql, self->table->nom);
  g_string_append (sql, " (\"_id\" INTEGER PRIMARY KEY, \"_uuid\" BLOB, \"_portee\" BLOB, "
                        "\"_discret\" INTEGER, \"_masque\" INTEGER, \"_revision\" INTEGER");
  for (guint i = 0; i < self->n_champs; i++)
    {
      g_string_append (sql, ", ");
      append_name (sql, self->champs[i]->nom);
      g_string_append (sql, column_type (self->champs[i]));
    }
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static char *
make_insert (const ProjectionTable *self)
{
  GString *sql = g_string_new ("INSERT OR REPLACE INTO ");

  append_name (sql, self->table->nom);
  g_string_append (sql, " (");
  append_columns (sql, self);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 1; i < PROJECTION_N + self->n_champs; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/* A row that adds to a record says nothing of the fields it does not hold. */
static char *
make_complete (const ProjectionTable *self)
{
  GString *sql = g_string_new ("UPDATE ");

  append_name (sql, self->table->nom);
  g_string_append (sql, " SET \"_discret\"=\"_discret\" OR ?2,"
                        " \"_revision\"=max(\"_revision\", ?3)");
  for (guint i = 0; i < self->n_champs; i++)
    {
      g_string_append (sql, ", ");
      append_name (sql, self->champs[i]->nom);
      g_string_append_printf (sql, "=coalesce (?%u, ", i + 4);
      append_name (sql, self->champs[i]->nom);
      g_string_append_c (sql, ')');
    }
  g_string_append (sql, " WHERE \"_id\"=?1");
  return g_string_free (sql, FALSE);
}

static char *
make_select (const ProjectionTable *self)
{
  GString *sql = g_string_new ("SELECT ");

  append_columns (sql, self);
  g_string_append (sql, " FROM ");
  append_name (sql, self->table->nom);
  g_string_append_c (sql, ' ');
  return g_string_free (sql, FALSE);
}

static void
table_free (ProjectionTable *self)
{
  g_free (self->champs);
  g_free (self->places);
  g_free (self->sql_insert);
  g_free (self->sql_complete);
  g_free (self->sql_select);
  g_free (self);
}

static ProjectionTable *
table_new (GType             type,
           const FicheTable *table)
{
  static gint tables = 0;
  ProjectionTable *self = g_new0 (ProjectionTable, 1);

  self->serie = (guint64) g_atomic_int_add (&tables, 1) << SERIES;
  self->type = type;
  self->table = table;
  self->champs = g_new0 (const Champ *, table->n_champs);
  for (guint i = 0; i < table->n_champs; i++)
    self->n_places = MAX (self->n_places, table->champs[i].numero + 1u);
  self->places = g_new0 (guint16, self->n_places);

  for (guint i = 0; i < table->n_champs; i++)
    {
      const Champ *champ = &table->champs[i];

      if ((champ->flags & CHAMP_LONG) != 0)
        {
          self->partielle = TRUE;
          continue;
        }
      self->champs[self->n_champs++] = champ;
      self->places[champ->numero] = (guint16) self->n_champs;
      self->espaces |= 1u << champ->espace;
    }
  self->sql_insert = make_insert (self);
  self->sql_complete = make_complete (self);
  self->sql_select = make_select (self);
  return self;
}

static void
cle_lieu_cb (sqlite3_context  *context,
             int               n,
             sqlite3_value   **valeurs)
{
  sqlite3_result_text (context,
                       conflit_make_lieu_key ((const char *) sqlite3_value_text (valeurs[0])), -1,
                       g_free);
}

static gboolean
add_functions (Database  *database,
               GError   **error)
{
  const int rc = sqlite3_create_function (database->db, PROJECTION_CLE_LIEU, 1,
                                          SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                                          cle_lieu_cb, NULL, NULL);

  return rc == SQLITE_OK || database_fail (database, rc, error);
}

Projection *
projection_new (FicheNiveau   niveau,
                GError      **error)
{
  g_autoptr (Projection) self = g_new0 (Projection, 1);
  guint n;
  const GType *types = tables_list (&n);

  self->niveau = niveau;
  self->tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) table_free);
  self->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->database = database_open (NULL, DATABASE_MEMORY, error);
  if (self->database == NULL || !add_functions (self->database, error))
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      const FicheTable *table = fiche_type_get_table (types[i]);
      g_autofree char *ddl = NULL;
      ProjectionTable *mine;

      if (table->niveau != niveau)
        continue;
      mine = table_new (types[i], table);
      g_hash_table_insert (self->tables, GSIZE_TO_POINTER (types[i]), mine);
      ddl = make_ddl (mine);
      if (!database_exec (self->database, ddl, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

void
projection_free (Projection *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cliche, apercu_cliche_unref);
  g_clear_pointer (&self->database, database_close);
  g_hash_table_unref (self->tables);
  g_hash_table_unref (self->index);
  g_free (self);
}

ProjectionTable *
projection_get_table (Projection *self,
                      GType       type)
{
  return g_hash_table_lookup (self->tables, GSIZE_TO_POINTER (type));
}

/* @colonnes: a list of columns of ours, in SQL. Made when it is first useful: opening pays none. */
gboolean
projection_ensure_index (Projection  *self,
                         GType        type,
                         const char  *colonnes,
                         GError     **error)
{
  const char *nom = projection_get_table (self, type)->table->nom;
  g_autofree char *cle = g_strconcat (nom, ":", colonnes, NULL);
  g_autofree char *index = g_strdup (cle);
  g_autoptr (GString) sql = g_string_new ("CREATE INDEX ");

  if (g_hash_table_contains (self->index, cle))
    return TRUE;

  /* A name for the index that is a legal one: its columns are quoted. */
  append_name (sql, g_strdelimit (index, "\"", '\''));
  g_string_append (sql, " ON ");
  append_name (sql, nom);
  g_string_append (sql, " (");
  g_string_append (sql, colonnes);
  g_string_append_c (sql, ')');
  if (!database_exec (self->database, sql->str, error))
    return FALSE;

  g_hash_table_add (self->index, g_steal_pointer (&cle));
  return TRUE;
}

/* (transfer none) (nullable): what the lists of dossiers are made from, as the projection is now */
ApercuCliche *
projection_get_cliche (Projection  *self,
                       GError     **error)
{
  if (self->cliche == NULL)
    self->cliche = apercu_cliche_read (self, error);
  return self->cliche;
}
