/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/annuaire-index.h"

#include "base/recherche.h"
#include "base/siret.h"
#include "model/tables.h"
#include "store/repository-private.h"

#include <string.h>

typedef struct
{
  char *uuid;
  gint64 naissance;
} Connu;

struct _AnnuaireIndex
{
  GType type;
  GHashTable *par_siret; /* SIRET → uuid */
  GHashTable *par_nom;   /* key of the name → GPtrArray of Connu */
  GPtrArray *doubles;    /* AnnuaireDouble, found while it was filled */
};

static const char agents[] =
  "SELECT \"_uuid\", \"nom\", \"prenom\", \"naissance_le\", NULL FROM \"agent\""
  " WHERE \"_discret\"=0 AND \"nom\" IS NOT NULL ORDER BY \"_id\"";

static const char collectivites[] =
  "SELECT \"_uuid\", \"nom\", NULL, NULL, \"siret\" FROM \"collectivite\""
  " WHERE \"nom\" IS NOT NULL ORDER BY \"_id\"";

enum
{
  COLONNE_UUID,
  COLONNE_NOM,
  COLONNE_PRENOM,
  COLONNE_NAISSANCE,
  COLONNE_SIRET,
};

static void
connu_free (gpointer data)
{
  g_free (((Connu *) data)->uuid);
  g_free (data);
}

static void
double_free (gpointer data)
{
  AnnuaireDouble *paire = data;

  g_free (paire->premier);
  g_free (paire->second);
  g_free (paire);
}

static char *
make_key (const char *nom,
          const char *prenom)
{
  g_autofree char *texte = g_strconcat (nom != NULL ? nom : "", " ", prenom != NULL ? prenom : "",
                                        NULL);

  return recherche_key (texte);
}

/* Two days of birth that are known and differ are two people, whatever their name. */
static const Connu *
find_name (AnnuaireIndex  *self,
           const char     *cle,
           gint64          naissance,
           AnnuaireRaison *raison)
{
  const GPtrArray *homonymes = *cle != '\0' ? g_hash_table_lookup (self->par_nom, cle) : NULL;
  const Connu *sans_date = NULL;

  for (guint i = 0; homonymes != NULL && i < homonymes->len; i++)
    {
      const Connu *connu = homonymes->pdata[i];

      if (naissance != CHAMP_ABSENT && connu->naissance == naissance)
        {
          *raison = ANNUAIRE_MEME_NAISSANCE;
          return connu;
        }
      if (sans_date == NULL &&
          (naissance == CHAMP_ABSENT || connu->naissance == CHAMP_ABSENT))
        sans_date = connu;
    }
  *raison = sans_date != NULL ? ANNUAIRE_MEME_NOM : ANNUAIRE_DISTINCTS;

  return sans_date;
}

/* @siret: (nullable): as it is written */
static const char *
find (AnnuaireIndex  *self,
      const char     *siret,
      const char     *cle,
      gint64          naissance,
      AnnuaireRaison *raison)
{
  g_autofree char *normal = siret_normalise (siret);
  const char *connue = *normal != '\0' ? g_hash_table_lookup (self->par_siret, normal) : NULL;
  const Connu *homonyme;

  if (connue != NULL)
    {
      *raison = ANNUAIRE_MEME_SIRET;
      return connue;
    }
  homonyme = find_name (self, cle, naissance, raison);

  return homonyme != NULL ? homonyme->uuid : NULL;
}

static void
add (AnnuaireIndex *self,
     const char    *uuid,
     const char    *siret,
     const char    *cle,
     gint64         naissance)
{
  g_autofree char *normal = siret_normalise (siret);
  GPtrArray *homonymes = g_hash_table_lookup (self->par_nom, cle);
  Connu *connu = g_new0 (Connu, 1);

  if (homonymes == NULL)
    {
      homonymes = g_ptr_array_new_with_free_func (connu_free);
      g_hash_table_insert (self->par_nom, g_strdup (cle), homonymes);
    }
  connu->uuid = g_strdup (uuid);
  connu->naissance = naissance;
  g_ptr_array_add (homonymes, connu);
  if (*normal != '\0' && !g_hash_table_contains (self->par_siret, normal))
    g_hash_table_insert (self->par_siret, g_steal_pointer (&normal), g_strdup (uuid));
}

static void
take_row (AnnuaireIndex *self,
          Statement     *statement)
{
  const char *siret = (const char *) sqlite3_column_text (statement, COLONNE_SIRET);
  const gint64 naissance = sqlite3_column_type (statement, COLONNE_NAISSANCE) != SQLITE_NULL
                           ? sqlite3_column_int64 (statement, COLONNE_NAISSANCE) : CHAMP_ABSENT;
  g_autofree char *cle = make_key ((const char *) sqlite3_column_text (statement, COLONNE_NOM),
                                   (const char *) sqlite3_column_text (statement, COLONNE_PRENOM));
  g_autofree char *uuid = NULL;
  guint8 octets[UUID_LENGTH];
  AnnuaireRaison raison;
  const char *connue = find (self, siret, cle, naissance, &raison);

  statement_read_uuid (statement, COLONNE_UUID, octets);
  uuid = uuid_format (octets);
  if (connue != NULL)
    {
      AnnuaireDouble *paire = g_new0 (AnnuaireDouble, 1);

      paire->premier = g_strdup (connue);
      paire->second = g_strdup (uuid);
      paire->raison = raison;
      g_ptr_array_add (self->doubles, paire);
    }
  add (self, uuid, siret, cle, naissance);
}

/**
 * annuaire_index_new:
 * @type: %TYPE_AGENT or %TYPE_COLLECTIVITE
 *
 * Reads a directory; this may load the level it needs.
 *
 * Returns: (transfer full) (nullable): %NULL with a #StoreError
 */
AnnuaireIndex *
annuaire_index_new (Repository  *repository,
                    GType        type,
                    GError     **error)
{
  g_autoptr (AnnuaireIndex) self = NULL;
  g_autoptr (Statement) statement = NULL;
  Projection *projection;
  int rc;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (repository), NULL);
  g_return_val_if_fail (type == TYPE_AGENT || type == TYPE_COLLECTIVITE, NULL);

  projection = repository_get_projection (repository, type, error);
  if (projection == NULL)
    return NULL;
  statement = database_prepare (projection->database, type == TYPE_AGENT ? agents : collectivites,
                                error);
  if (statement == NULL)
    return NULL;

  self = g_new0 (AnnuaireIndex, 1);
  self->type = type;
  self->par_siret = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->par_nom = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_ptr_array_unref);
  self->doubles = g_ptr_array_new_with_free_func (double_free);
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    take_row (self, statement);
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&self);

  database_fail (projection->database, rc, error);
  return NULL;
}

/**
 * annuaire_index_free:
 * @self: (nullable): an index
 */
void
annuaire_index_free (AnnuaireIndex *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->par_siret);
  g_hash_table_unref (self->par_nom);
  g_ptr_array_unref (self->doubles);
  g_free (self);
}

static void
read_fiche (AnnuaireIndex  *self,
            Fiche          *fiche,
            const char    **siret,
            char          **cle,
            gint64         *naissance)
{
  if (self->type == TYPE_AGENT)
    {
      const Agent *agent = JALONS_AGENT (fiche);

      *siret = NULL;
      *cle = make_key (agent->nom, agent->prenom);
      *naissance = agent->naissance_le;
    }
  else
    {
      const Collectivite *collectivite = JALONS_COLLECTIVITE (fiche);

      *siret = collectivite->siret;
      *cle = make_key (collectivite->nom, NULL);
      *naissance = CHAMP_ABSENT;
    }
}

/**
 * annuaire_index_find:
 * @fiche: somebody who is not in the directory yet
 * @raison: (out): why
 *
 * Returns: (transfer none) (nullable): the uuid of who is likely to be the same
 */
const char *
annuaire_index_find (AnnuaireIndex  *self,
                     Fiche          *fiche,
                     AnnuaireRaison *raison)
{
  g_autofree char *cle = NULL;
  const char *siret;
  gint64 naissance;

  g_return_val_if_fail (self != NULL, NULL);

  read_fiche (self, fiche, &siret, &cle, &naissance);
  return find (self, siret, cle, naissance, raison);
}

/**
 * annuaire_index_add:
 * @fiche: somebody new
 *
 * Adds who is to come into the directory, so that one file does not bring the same person twice.
 */
void
annuaire_index_add (AnnuaireIndex *self,
                    Fiche         *fiche)
{
  g_autofree char *cle = NULL;
  const char *siret;
  gint64 naissance;

  g_return_if_fail (self != NULL);

  read_fiche (self, fiche, &siret, &cle, &naissance);
  add (self, fiche_get_uuid (fiche), siret, cle, naissance);
}

/**
 * annuaire_index_list_doubles:
 *
 * Returns: (transfer none) (element-type AnnuaireDouble): who was in the directory twice, each with
 *   the first that was like them
 */
GPtrArray *
annuaire_index_list_doubles (AnnuaireIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->doubles;
}
