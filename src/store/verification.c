/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/sauvegarde.h"

#include "store/copie-private.h"
#include "store/payload-private.h"
#include "store/repository-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reading all of a base: its structure, then every seal, the history included. */

#define PAS_LIGNES 512

static void
dommage_free (Dommage *self)
{
  g_free (self->portee);
  g_free (self->table);
  g_free (self->ligne);
  g_free (self->cause);
  g_free (self);
}

/**
 * verification_free:
 * @self: (transfer full) (nullable): what a check found
 *
 * Frees it.
 */
void
verification_free (Verification *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->comptes);
  g_ptr_array_unref (self->endommagees);
  g_free (self);
}

static void
add_dommage (Verification *self,
             const Ligne  *ligne,
             const char   *cause)
{
  Dommage *dommage = g_new0 (Dommage, 1);

  self->integre = FALSE;
  dommage->cause = g_strdup (cause);
  if (ligne != NULL)
    {
      const GType type = tables_find_numero (ligne->entete.table);

      dommage->portee = uuid_format (ligne->entete.portee);
      dommage->ligne = uuid_format (ligne->entete.ligne);
      dommage->table = type != G_TYPE_INVALID
                         ? g_strdup (fiche_type_get_table (type)->nom)
                         : g_strdup_printf ("%u", ligne->entete.table);
    }
  g_ptr_array_add (self->endommagees, dommage);
}

/* The keys were all unwrapped by cles_find() where they are ours: one that is missing leaves the row
 * shut, which is damage in a base of one member. */
static void
check_ligne (Verification *self,
             Cles         *cles,
             const Ligne  *ligne,
             GByteArray   *payload,
             PartEtat     *etat)
{
  *etat = PART_FERMEE;
  if (ligne->taille > 0 && ligne->sceau[0] > ENTETE_FORMAT)
    return;
  *etat = ligne_open (ligne, cles, payload);
  if (*etat == PART_FERMEE && cles_find (cles, &ligne->entete) == NULL)
    add_dommage (self, ligne, "cle_absente");
  else if (*etat == PART_ABIMEE)
    add_dommage (self, ligne, "altere");
}

static void
count_record (Verification *self,
              guint         table)
{
  const GType type = tables_find_numero (table);
  gpointer compte;

  if (type == G_TYPE_INVALID)
    return;
  compte = g_hash_table_lookup (self->comptes, fiche_type_get_table (type)->nom);
  g_hash_table_insert (self->comptes, (gpointer) fiche_type_get_table (type)->nom,
                       GSIZE_TO_POINTER (GPOINTER_TO_SIZE (compte) + 1));
}

/* How far the reading is. */
typedef struct
{
  Progres *progres;
  guint64 lues;
  guint64 total;
} Avance;

static gboolean
advance (Avance  *self,
         GError **error)
{
  if (++self->lues % PAS_LIGNES != 0)
    return TRUE;
  progres_set (self->progres, self->lues, self->total);
  return progres_is_wanted (self->progres, error);
}

/* @sql: over LIGNE_COLONNES, sorted so that the rows of one record follow each other. A page that
 * cannot be read ends the sweep, and is damage. */
static gboolean
check_all (Verification  *self,
           Cles          *cles,
           const char    *sql,
           gboolean       presentes,
           Avance        *avance,
           GError       **error)
{
  g_autoptr (Statement) statement = database_prepare (cles->database, sql, error);
  g_autoptr (GByteArray) payload = g_byte_array_new ();
  guint8 comptee[UUID_LENGTH] = { 0 };
  int rc;

  if (statement == NULL)
    return FALSE;
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      PartEtat etat;
      Ligne ligne;

      if (!advance (avance, error))
        return FALSE;
      ligne_read (&ligne, statement, cles->identite->service);
      check_ligne (self, cles, &ligne, payload, &etat);
      if (!presentes)
        continue;
      self->lignes++;
      if (etat == PART_LUE && memcmp (comptee, ligne.entete.ligne, UUID_LENGTH) != 0)
        {
          memcpy (comptee, ligne.entete.ligne, UUID_LENGTH);
          count_record (self, ligne.entete.table);
        }
    }
  if ((rc & 0xff) == SQLITE_CORRUPT)
    add_dommage (self, NULL, "structure");
  return rc == SQLITE_DONE || (rc & 0xff) == SQLITE_CORRUPT ||
         database_fail (cles->database, rc, error);
}

static gboolean
check_structure (Verification  *self,
                 Database      *database,
                 GError       **error)
{
  g_autoptr (Statement) statement =
    database_prepare (database, "PRAGMA integrity_check(1)", error);
  int rc;

  if (statement == NULL)
    return FALSE;
  rc = statement_step (statement);
  if ((rc & 0xff) == SQLITE_CORRUPT ||
      (rc == SQLITE_ROW && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") != 0))
    add_dommage (self, NULL, "structure");
  else if (rc != SQLITE_ROW)
    return database_fail (database, rc, error);
  return TRUE;
}

static void
fill_comptes (Verification *self)
{
  guint n;
  const GType *types = tables_list (&n);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (self->comptes, (gpointer) fiche_type_get_table (types[i])->nom, NULL);
}

/* @progres: (nullable): told of it, and able to end it */
Verification *
verification_run (Cles     *cles,
                  Progres  *progres,
                  GError  **error)
{
  g_autoptr (Verification) self = g_new0 (Verification, 1);
  Avance avance = { .progres = progres };

  avance.total = (guint64) (database_get_pragma (cles->database, "SELECT count (*) FROM ligne") +
                            database_get_pragma (cles->database, "SELECT count (*) FROM historique"));
  copie_watch (cles->database, progres);
  self->integre = TRUE;
  self->comptes = g_hash_table_new (g_str_hash, g_str_equal);
  self->endommagees = g_ptr_array_new_with_free_func ((GDestroyNotify) dommage_free);
  fill_comptes (self);
  if (check_structure (self, cles->database, error) &&
      check_all (self, cles,
                 "SELECT " LIGNE_COLONNES " FROM ligne ORDER BY portee, tbl, ligne, espace", TRUE,
                 &avance, error) &&
      check_all (self, cles,
                 "SELECT tbl, 0, portee, ligne, espace, version, parent, hlc, poste, membre, kid,"
                 " sceau FROM historique",
                 FALSE, &avance, error))
    {
      progres_set (progres, 1, 1);
      return g_steal_pointer (&self);
    }
  if (error != NULL && *error != NULL && !progres_is_wanted (progres, NULL))
    {
      g_clear_error (error);
      progres_is_wanted (progres, error);
    }
  return NULL;
}

/**
 * repository_check:
 *
 * Reads all of the base: structure, then every row and every version of the history. Causes: "altere"
 * (does not authenticate), "cle_absente", "structure" (a page of the file; no row is named).
 *
 * Returns: (transfer full) (nullable): what it found; @comptes maps each table's name to how many
 *   records are not deleted (GSIZE_TO_POINTER()), @lignes counts the sealed rows; NULL with a
 *   #StoreError if the file cannot be read at all
 */
Verification *
repository_check (Repository  *self,
                  GError     **error)
{
  g_autoptr (Cles) cles = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  if (!repository_check_open (self, error))
    return NULL;
  cles = cles_new (&self->identite, self->base);
  return verification_run (cles, NULL, error);
}
