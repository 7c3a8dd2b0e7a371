/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/historique.h"

#include "store/etat-private.h"
#include "store/operation-private.h"

#include <string.h>

/* Who changed what, when: the versions of every row of a portée, played again in their order. */

#define HLC_TO_SECONDS(hlc) ((gint64) ((hlc) >> 16) / 1000)

typedef struct
{
  Ligne ligne;
  GBytes *sceau;
} Version;

static void
version_free (Version *self)
{
  g_bytes_unref (self->sceau);
  g_free (self);
}

/**
 * changement_free:
 * @self: (transfer full) (nullable): a change
 *
 * Frees a change and its two records.
 */
void
changement_free (Changement *self)
{
  if (self == NULL)
    return;

  g_free (self->operation);
  g_free (self->version);
  g_free (self->nature);
  g_free (self->membre);
  g_free (self->poste);
  g_free (self->ligne);
  g_clear_object (&self->avant);
  g_clear_object (&self->apres);
  g_free (self);
}

/* Same record together, then in time, then by espace. */
static gint
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const Entete *ea = &(*(const Version * const *) a)->ligne.entete;
  const Entete *eb = &(*(const Version * const *) b)->ligne.entete;
  const int lignes = memcmp (ea->ligne, eb->ligne, UUID_LENGTH);

  if (ea->table != eb->table)
    return ea->table < eb->table ? -1 : 1;
  if (lignes != 0)
    return lignes;
  if (ea->hlc != eb->hlc)
    return ea->hlc < eb->hlc ? -1 : 1;
  return ea->espace - eb->espace;
}

static gint
compare_changements (gconstpointer a,
                     gconstpointer b,
                     gpointer      data)
{
  const Changement *ca = *(const Changement * const *) a;
  const Changement *cb = *(const Changement * const *) b;
  GHashTable *clocks = data;
  const guint64 *ha = g_hash_table_lookup (clocks, ca->operation);
  const guint64 *hb = g_hash_table_lookup (clocks, cb->operation);

  if (*ha != *hb)
    return *ha < *hb ? -1 : 1;
  return 0;
}

/* What is read apart, the bytes of files, has versions to undo with but says nothing to read. */
static gboolean
has_history (guint table)
{
  const GType type = tables_find_numero (table);

  return type != G_TYPE_INVALID && !fiche_type_get_table (type)->sans_historique &&
         !fiche_type_get_table (type)->a_part;
}

#define VERSIONS(condition) \
  "SELECT " LIGNE_COLONNES " FROM ligne INDEXED BY ligne_portee WHERE portee=?1" condition \
  " UNION ALL SELECT tbl, 0, portee, ligne, espace, version, parent, hlc, poste, membre, kid, sceau" \
  " FROM historique WHERE portee=?1" condition

static Statement *
prepare_versions (Repository             *repository,
                  const HistoriqueCible  *cible,
                  GError                **error)
{
  const gboolean une = cible->type != G_TYPE_INVALID;
  g_autoptr (Statement) statement =
    database_prepare (repository->base, une ? VERSIONS (" AND tbl=?2 AND ligne=?3") : VERSIONS (""),
                      error);
  guint8 portee[UUID_LENGTH];
  guint8 ligne[UUID_LENGTH];

  if (statement == NULL)
    return NULL;
  /* What is no identifier names no row. */
  if (!uuid_parse (cible->portee, portee))
    memset (portee, 0, UUID_LENGTH);
  statement_bind_uuid (statement, 1, portee);
  if (une)
    {
      if (!uuid_parse (cible->ligne, ligne))
        memset (ligne, 0, UUID_LENGTH);
      sqlite3_bind_int (statement, 2, (int) fiche_type_get_table (cible->type)->numero);
      statement_bind_uuid (statement, 3, ligne);
    }

  return g_steal_pointer (&statement);
}

static gboolean
read_versions (Repository             *repository,
               const HistoriqueCible  *cible,
               GPtrArray              *versions,
               GError                **error)
{
  g_autoptr (Statement) statement = prepare_versions (repository, cible, error);
  int rc;

  if (statement == NULL)
    return FALSE;
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      Version *version;

      if (!has_history ((guint) sqlite3_column_int (statement, 0)))
        continue;
      version = g_new0 (Version, 1);
      ligne_read (&version->ligne, statement, repository->identite.service);
      version->sceau = g_bytes_new (version->ligne.sceau, version->ligne.taille);
      version->ligne.sceau = g_bytes_get_data (version->sceau, NULL);
      g_ptr_array_add (versions, version);
    }
  return rc == SQLITE_DONE || database_fail (repository->base, rc, error);
}

/* Returns: (nullable) (transfer none): the operation, from the ones that were read already */
static const Operation *
find_operation (Repository   *repository,
                GHashTable   *operations,
                const guint8 *operation,
                const char   *uuid)
{
  if (!g_hash_table_contains (operations, uuid))
    g_hash_table_insert (operations, g_strdup (uuid),
                         operation_find (repository, operation, NULL));

  return g_hash_table_lookup (operations, uuid);
}

static Changement *
make_changement (Repository   *repository,
                 GHashTable   *operations,
                 const Entete *entete)
{
  Changement *self = g_new0 (Changement, 1);
  const Operation *operation;

  self->operation = uuid_format (entete->version);
  self->version = g_strdup (self->operation);
  operation = find_operation (repository, operations, entete->version, self->operation);
  self->nature = g_strdup (operation != NULL ? operation->nature : "");
  self->annulation = operation != NULL && operation->annulation;
  self->reprise = operation != NULL && operation->reprise;
  self->quand = HLC_TO_SECONDS (entete->hlc);
  self->membre = uuid_format (entete->membre);
  self->poste = uuid_format (entete->poste);
  self->type = tables_find_numero (entete->table);
  self->ligne = uuid_format (entete->ligne);
  return self;
}

static gboolean
same_record (const Version *a,
             const Version *b)
{
  return a->ligne.entete.table == b->ligne.entete.table &&
         memcmp (a->ligne.entete.ligne, b->ligne.entete.ligne, UUID_LENGTH) == 0;
}

static gboolean
same_version (const Version *a,
              const Version *b)
{
  return same_record (a, b) &&
         memcmp (a->ligne.entete.version, b->ligne.entete.version, UUID_LENGTH) == 0;
}

/* Plays the versions, which are sorted, and says what each operation made of each record. */
static void
play_versions (Repository *repository,
               GPtrArray  *versions,
               GPtrArray  *changements,
               GHashTable *clocks)
{
  g_autoptr (GHashTable) operations =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) operation_free);
  g_auto (Etat) etat = { 0 };
  guint i = 0;

  while (i < versions->len)
    {
      const Version *premiere = versions->pdata[i];
      Changement *changement;
      guint64 *hlc;

      if (i > 0 && !same_record (versions->pdata[i - 1], premiere))
        etat_clear (&etat);
      changement = make_changement (repository, operations, &premiere->ligne.entete);
      changement->avant = etat_make_fiche (&etat, changement->type);
      for (; i < versions->len && same_version (premiere, versions->pdata[i]); i++)
        etat_add (&etat, repository->cles, &((const Version *) versions->pdata[i])->ligne);
      changement->apres = etat_make_fiche (&etat, changement->type);

      g_ptr_array_add (changements, changement);
      hlc = g_new (guint64, 1);
      *hlc = premiere->ligne.entete.hlc;
      g_hash_table_insert (clocks, g_strdup (changement->operation), hlc);
    }
}

/**
 * repository_list_historique:
 * @cibles: (array length=n_cibles): whose history
 *
 * Every change of records, oldest first, each operation together; drafts and overviews have none.
 *
 * Returns: (transfer full) (element-type Changement) (nullable): the changes; NULL with a #StoreError
 */
GPtrArray *
repository_list_historique (Repository             *self,
                            const HistoriqueCible  *cibles,
                            guint                   n_cibles,
                            GError                **error)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify) version_free);
  g_autoptr (GPtrArray) changements =
    g_ptr_array_new_with_free_func ((GDestroyNotify) changement_free);
  g_autoptr (GHashTable) clocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  if (!repository_check_open (self, error))
    return NULL;
  for (guint i = 0; i < n_cibles; i++)
    if (!read_versions (self, &cibles[i], versions, error))
      return NULL;

  g_ptr_array_sort (versions, compare_versions);
  play_versions (self, versions, changements, clocks);
  g_ptr_array_sort_with_data (changements, compare_changements, clocks);
  return g_steal_pointer (&changements);
}
