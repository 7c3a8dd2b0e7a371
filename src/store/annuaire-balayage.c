/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/annuaire-balayage-private.h"

#include "base/recherche.h"
#include "base/siret.h"
#include "base/uuid.h"
#include "model/tables.h"

#include <string.h>

/* How many rows between two looks at whether the answer is still awaited. */
#define PAS 1024

typedef struct
{
  gint64 id;
  const char *nom;    /* what the order is made of */
  const char *textes; /* what is searched */
} Entree;

struct _AnnuaireBrut
{
  GStringChunk *chaines;
  GArray *entrees;
};

struct _AnnuaireBalayage
{
  gatomicrefcount references;
  GArray *ids;        /* gint64 */
  GArray *cles;       /* guint32: where the search key of each begins in textes */
  GByteArray *textes; /* the keys, each ended by a zero */
};

/* Of both statements. */
enum
{
  COLONNE_ID,
  COLONNE_UUID,
  COLONNE_NOM,
  COLONNE_TEXTES,
  COLONNE_SIRET,
};

/* The agent of a discreet dossier is absent from the directories (data-model). */
static const char agents[] =
  "SELECT \"_id\", \"_uuid\", \"nom\" || ' ' || coalesce (\"prenom\", ''),"
  " \"nom\" || ' ' || coalesce (\"prenom\", '') || ' ' || coalesce (\"fonction\", '') || ' ' ||"
  " coalesce (\"service\", '') || ' ' || coalesce (\"grade\", '') || ' ' ||"
  " coalesce (\"courriel\", '') || ' ' || coalesce (\"telephone\", ''), NULL"
  " FROM \"agent\" WHERE \"_discret\"=0 AND \"nom\" IS NOT NULL";

static const char collectivites[] =
  "SELECT \"_id\", \"_uuid\", \"nom\", \"nom\" || ' ' || coalesce (\"commune\", '') || ' ' ||"
  " coalesce (\"code_postal\", '') || ' ' || coalesce (\"territoire\", '') || ' ' ||"
  " coalesce (\"siret\", ''), \"siret\""
  " FROM \"collectivite\" WHERE \"nom\" IS NOT NULL";

void
annuaire_brut_free (AnnuaireBrut *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->entrees);
  g_string_chunk_free (self->chaines);
  g_free (self);
}

guint
annuaire_brut_count (const AnnuaireBrut *self)
{
  return self->entrees->len;
}

/* One looks for an employer by the people one knows there, too: uuid → their names. */
static GHashTable *
read_contacts (Projection *projection)
{
  g_autoptr (GHashTable) noms =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (Statement) statement =
    database_prepare (projection->database,
                      "SELECT \"collectivite\", group_concat (\"nom\", ' ') FROM \"contact\""
                      " WHERE \"collectivite\" IS NOT NULL GROUP BY 1", NULL);

  while (statement != NULL && statement_step (statement) == SQLITE_ROW)
    g_hash_table_insert (noms, g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                         g_strdup ((const char *) sqlite3_column_text (statement, 1)));
  return g_steal_pointer (&noms);
}

static void
take_row (AnnuaireBrut *self,
          Statement    *statement,
          GHashTable   *contacts)
{
  const char *textes = (const char *) sqlite3_column_text (statement, COLONNE_TEXTES);
  g_autofree char *uuid = NULL;
  g_autofree char *tout = NULL;
  Entree entree = { .id = sqlite3_column_int64 (statement, COLONNE_ID) };

  if (contacts != NULL)
    {
      g_autofree char *siret =
        siret_normalise ((const char *) sqlite3_column_text (statement, COLONNE_SIRET));
      guint8 octets[UUID_LENGTH];
      const char *noms;

      statement_read_uuid (statement, COLONNE_UUID, octets);
      uuid = uuid_format (octets);
      noms = g_hash_table_lookup (contacts, uuid);
      tout = g_strjoin (" ", textes, siret, noms, NULL);
      textes = tout;
    }
  entree.nom = g_string_chunk_insert (self->chaines,
                                      (const char *) sqlite3_column_text (statement, COLONNE_NOM));
  entree.textes = g_string_chunk_insert (self->chaines, textes);
  g_array_append_val (self->entrees, entree);
}

/* (transfer full) (nullable) */
AnnuaireBrut *
annuaire_brut_read (Projection  *projection,
                    GType        type,
                    GError     **error)
{
  g_autoptr (AnnuaireBrut) self = g_new0 (AnnuaireBrut, 1);
  g_autoptr (Statement) statement = NULL;
  g_autoptr (GHashTable) contacts = NULL;
  int rc;

  self->chaines = g_string_chunk_new (64 * 1024);
  self->entrees = g_array_new (FALSE, FALSE, sizeof (Entree));
  statement = database_prepare (projection->database, type == TYPE_AGENT ? agents : collectivites,
                                error);
  if (statement == NULL)
    return NULL;
  if (type == TYPE_COLLECTIVITE)
    contacts = read_contacts (projection);

  while ((rc = statement_step (statement)) == SQLITE_ROW)
    take_row (self, statement, contacts);
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&self);

  database_fail (projection->database, rc, error);
  return NULL;
}

typedef struct
{
  char *tri;
  const Entree *entree;
} Rang;

static void
rang_clear (gpointer data)
{
  g_free (((Rang *) data)->tri);
}

static gint
compare_rangs (gconstpointer a,
               gconstpointer b)
{
  const Rang *ra = a;
  const Rang *rb = b;
  const gint ordre = strcmp (ra->tri, rb->tri);

  if (ordre != 0)
    return ordre;
  return ra->entree->id < rb->entree->id ? -1 : ra->entree->id > rb->entree->id;
}

static AnnuaireBalayage *
balayage_new (void)
{
  AnnuaireBalayage *self = g_new0 (AnnuaireBalayage, 1);

  g_atomic_ref_count_init (&self->references);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cles = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->textes = g_byte_array_new ();
  return self;
}

AnnuaireBalayage *
annuaire_balayage_ref (AnnuaireBalayage *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
annuaire_balayage_unref (AnnuaireBalayage *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  g_array_unref (self->ids);
  g_array_unref (self->cles);
  g_byte_array_unref (self->textes);
  g_free (self);
}

guint
annuaire_balayage_count (const AnnuaireBalayage *self)
{
  return self->ids->len;
}

static void
balayage_append (AnnuaireBalayage *self,
                 gint64            id,
                 const char       *cle)
{
  const guint32 debut = self->textes->len;

  g_array_append_val (self->ids, id);
  g_array_append_val (self->cles, debut);
  g_byte_array_append (self->textes, (const guint8 *) cle, (guint) strlen (cle) + 1);
}

/* (transfer full) (nullable): the ids of the rows that have the words; NULL once cancelled */
GArray *
annuaire_balayage_find (const AnnuaireBalayage *self,
                        const char * const     *mots,
                        GCancellable           *cancellable)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *cle = (const char *) self->textes->data + g_array_index (self->cles, guint32, i);

      if (i % PAS == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (recherche_matches_words (cle, mots))
        g_array_append_val (ids, g_array_index (self->ids, gint64, i));
    }
  return g_steal_pointer (&ids);
}

/* (transfer full) (nullable): the rows in the order of their names; NULL once cancelled */
AnnuaireBalayage *
annuaire_brut_sweep (AnnuaireBrut *self,
                     GCancellable *cancellable)
{
  g_autoptr (AnnuaireBalayage) balayage = balayage_new ();
  g_autoptr (GArray) rangs = g_array_sized_new (FALSE, FALSE, sizeof (Rang), self->entrees->len);

  g_array_set_clear_func (rangs, rang_clear);
  for (guint i = 0; i < self->entrees->len; i++)
    {
      const Entree *entree = &g_array_index (self->entrees, Entree, i);
      Rang rang = { NULL, entree };

      if (i % PAS == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      rang.tri = recherche_collation (entree->nom);
      g_array_append_val (rangs, rang);
    }
  g_array_sort (rangs, compare_rangs);

  for (guint i = 0; i < rangs->len; i++)
    {
      const Entree *entree = g_array_index (rangs, Rang, i).entree;
      g_autofree char *cle = recherche_key (entree->textes);

      if (i % PAS == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      balayage_append (balayage, entree->id, cle);
    }
  return g_steal_pointer (&balayage);
}
