/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/repository.h"
#include "store/repository-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reading from the projection. What is answered are the live records. */

/* (nullable): the level of the list with the first overviews alone, until the others are there. */
Projection *
repository_get_premices (Repository *self)
{
  return self->niveaux[NIVEAU_LISTE] == NULL ? self->premices : NULL;
}

/* The projection that holds @type whole, loaded if need be. */
Projection *
repository_get_projection (Repository  *self,
                           GType        type,
                           GError     **error)
{
  const FicheNiveau niveau = fiche_type_get_table (type)->niveau;

  if (niveau >= NIVEAU_DOSSIER)
    {
      store_error_set (error, STORE_ERROR_NOT_FOUND,
                       _("These records are read with their dossier: open it first."));
      return NULL;
    }
  if (niveau == NIVEAU_LISTE && type != TYPE_APERCU && repository_get_premices (self) != NULL)
    return self->premices;
  return repository_require (self, niveau, error) ? self->niveaux[niveau] : NULL;
}

/* The live records of the rows that @statement gives. */
GPtrArray *
repository_read_all (Repository  *self,
                     Projection  *projection,
                     GType        type,
                     Statement   *statement,
                     GError     **error)
{
  g_autoptr (GPtrArray) fiches = g_ptr_array_new_with_free_func (g_object_unref);
  int rc;

  while ((rc = statement_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (fiches, vivants_adopt (self->vivants,
                                            projection_read (projection, type, statement)));
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&fiches);

  database_fail (projection->database, rc, error);
  return NULL;
}

/**
 * repository_list:
 * @type: a record class of level 1 or 2
 *
 * Returns: (transfer full) (element-type Fiche) (nullable): every record of that class in the order of
 *   their creation, without their long fields; NULL with a #StoreError
 */
GPtrArray *
repository_list (Repository  *self,
                 GType        type,
                 GError     **error)
{
  Projection *projection;
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  projection = repository_get_projection (self, type, error);
  if (projection == NULL)
    return NULL;
  statement = projection_select (projection, type, "ORDER BY \"_id\"", error);
  return statement != NULL ? repository_read_all (self, projection, type, statement, error) : NULL;
}

/**
 * repository_list_where:
 * @champ: the name of a text field that is not long
 * @valeur: (nullable): its value
 *
 * Returns: (transfer full) (element-type Fiche) (nullable): the records with exactly that value, as
 *   repository_list() answers them
 */
GPtrArray *
repository_list_where (Repository  *self,
                       GType        type,
                       const char  *champ,
                       const char  *valeur,
                       GError     **error)
{
  const Champ *cherche;
  Projection *projection;
  g_autofree char *colonne = NULL;
  g_autofree char *suite = NULL;
  g_autoptr (Statement) statement = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  cherche = fiche_table_find (fiche_type_get_table (type), champ);
  g_return_val_if_fail (cherche != NULL && (cherche->flags & CHAMP_LONG) == 0, NULL);
  g_return_val_if_fail (champ_get_stockage (cherche) == STOCKAGE_TEXTE, NULL);

  projection = repository_get_projection (self, type, error);
  colonne = g_strconcat ("\"", cherche->nom, "\"", NULL);
  if (projection == NULL ||
      ((cherche->flags & CHAMP_INDEXE) != 0 &&
       !projection_ensure_index (projection, type, colonne, error)))
    return NULL;

  suite = g_strconcat ("WHERE ", colonne, " IS ?1 ORDER BY \"_id\"", NULL);
  statement = projection_select (projection, type, suite, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, valeur, -1, SQLITE_STATIC);
  return repository_read_all (self, projection, type, statement, error);
}

/* Where a record is: a table of the dossier alone is looked for on the disk. */
static gboolean
find_portee (Repository    *self,
             GType          type,
             const guint8  *uuid,
             guint8        *portee,
             GError       **error)
{
  g_autoptr (Statement) statement =
    database_prepare (self->base, "SELECT portee FROM ligne WHERE tbl=?1 AND ligne=?2", error);
  int rc;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, fiche_type_get_table (type)->numero);
  statement_bind_uuid (statement, 2, uuid);
  rc = statement_step (statement);
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    return database_fail (self->base, rc, error);
  if (rc == SQLITE_DONE)
    return store_error_set (error, STORE_ERROR_NOT_FOUND, _("There is no such record."));
  statement_read_uuid (statement, 0, portee);
  return TRUE;
}

static Fiche *
get_from_disk (Repository  *self,
               GType        type,
               const char  *uuid,
               GError     **error)
{
  guint8 octets[UUID_LENGTH];
  guint8 portee[UUID_LENGTH];
  g_autofree char *texte = NULL;

  if (!uuid_parse (uuid, octets))
    {
      store_error_set (error, STORE_ERROR_NOT_FOUND, _("There is no such record."));
      return NULL;
    }
  if (!find_portee (self, type, octets, portee, error))
    return NULL;
  texte = uuid_format (portee);
  return repository_get_within (self, type, texte, uuid, error);
}

/**
 * repository_get_within:
 * @portee: what the key of the row protects: its dossier, for a record of a dossier
 * @uuid: of a row
 *
 * As repository_get(), straight from the disk: for what no list has, and would be long to look for.
 *
 * Returns: (transfer full) (nullable): the live record, whole; NULL as repository_get()
 */
Fiche *
repository_get_within (Repository  *self,
                       GType        type,
                       const char  *portee,
                       const char  *uuid,
                       GError     **error)
{
  Fiche *fiche;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  if (!repository_check_open (self, error))
    return NULL;

  fiche = repository_load_fiche (self, type, portee, uuid, error);
  return fiche != NULL ? vivants_adopt (self->vivants, fiche) : NULL;
}

/* (transfer full) (nullable): the record as the projection has it; nothing is no error */
static Fiche *
find_row (Projection  *projection,
          GType        type,
          const char  *uuid,
          GError     **error)
{
  g_autoptr (Statement) statement = NULL;
  guint8 octets[UUID_LENGTH];

  if (!projection_ensure_index (projection, type, "\"_uuid\"", error))
    return NULL;
  statement = projection_select (projection, type, "WHERE \"_uuid\"=?1", error);
  if (statement == NULL || !uuid_parse (uuid, octets))
    return NULL;
  statement_bind_uuid (statement, 1, octets);
  return statement_step (statement) == SQLITE_ROW ? projection_read (projection, type, statement)
                                                  : NULL;
}

/* What is shown already is answered at once, whatever is still being read. */
static Fiche *
read_row (Repository  *self,
          GType        type,
          const char  *uuid,
          GError     **error)
{
  g_autoptr (GError) echec = NULL;
  Projection *projection;
  Fiche *lue = NULL;

  if (type == TYPE_APERCU && repository_get_premices (self) != NULL)
    lue = find_row (self->premices, type, uuid, NULL);
  if (lue != NULL)
    return lue;

  projection = repository_get_projection (self, type, error);
  if (projection == NULL)
    return NULL;
  lue = find_row (projection, type, uuid, &echec);
  if (echec != NULL)
    g_propagate_error (error, g_steal_pointer (&echec));
  else if (lue == NULL)
    store_error_set (error, STORE_ERROR_NOT_FOUND, _("There is no such record."));
  return lue;
}

/**
 * repository_get:
 * @uuid: of a row
 *
 * The record of a row. Where it came from a list its long fields may be missing: it is then completed
 * from the disk.
 *
 * Returns: (transfer full) (nullable): the live record, whole; NULL with %STORE_ERROR_NOT_FOUND,
 *   %STORE_ERROR_CORRUPT…
 */
Fiche *
repository_get (Repository  *self,
                GType        type,
                const char  *uuid,
                GError     **error)
{
  const FicheTable *table = fiche_type_get_table (type);
  Fiche *vivante;
  g_autoptr (Fiche) lue = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  if (!repository_check_open (self, error))
    return NULL;
  vivante = vivants_lookup (self->vivants, type, uuid);
  if (vivante != NULL && !fiche_is_partielle (vivante))
    return g_object_ref (vivante);
  if (table->niveau >= NIVEAU_DOSSIER)
    return get_from_disk (self, type, uuid, error);

  lue = read_row (self, type, uuid, error);
  if (lue == NULL)
    return NULL;
  if (fiche_is_partielle (lue))
    {
      Fiche *entiere = repository_load_fiche (self, type, fiche_get_portee (lue), uuid, error);

      return entiere != NULL ? vivants_adopt (self->vivants, entiere) : NULL;
    }
  return vivants_adopt (self->vivants, g_steal_pointer (&lue));
}

/**
 * repository_get_row:
 * @type: a record class of level 1 or 2
 * @uuid: of a row
 *
 * As repository_get(), from memory alone: its long fields may be missing.
 *
 * Returns: (transfer full) (nullable): the live record; NULL with %STORE_ERROR_NOT_FOUND
 */
Fiche *
repository_get_row (Repository  *self,
                    GType        type,
                    const char  *uuid,
                    GError     **error)
{
  Fiche *vivante, *lue;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  if (!repository_check_open (self, error))
    return NULL;
  vivante = vivants_lookup (self->vivants, type, uuid);
  if (vivante != NULL)
    return g_object_ref (vivante);

  lue = read_row (self, type, uuid, error);
  return lue != NULL ? vivants_adopt (self->vivants, lue) : NULL;
}

/**
 * repository_find_reference:
 * @ref: a reference as the dossier carries it
 *
 * Returns: (transfer full) (nullable): the uuid of the dossier
 */
char *
repository_find_reference (Repository *self,
                           const char *ref)
{
  Projection *projection;
  g_autoptr (Statement) statement = NULL;
  guint8 portee[UUID_LENGTH];

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  projection = repository_get_projection (self, TYPE_APERCU, NULL);
  if (projection == NULL || !projection_ensure_index (projection, TYPE_APERCU, "\"ref\"", NULL))
    return NULL;
  statement = projection_select (projection, TYPE_APERCU, "WHERE \"ref\"=?1", NULL);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, ref, -1, SQLITE_STATIC);
  if (statement_step (statement) != SQLITE_ROW)
    return NULL;

  statement_read_uuid (statement, PROJECTION_PORTEE, portee);
  return uuid_format (portee);
}

/* The highest counter that the dossiers of a year and of this poste have. */
static gboolean
find_last_counter (Repository *self,
                   const char *prefixe,
                   guint      *compteur)
{
  Projection *projection = repository_get_projection (self, TYPE_APERCU, NULL);
  g_autofree char *fin = g_strconcat (prefixe, ":", NULL);
  g_autoptr (Statement) statement = NULL;

  *compteur = 0;
  if (projection == NULL || !projection_ensure_index (projection, TYPE_APERCU, "\"ref\"", NULL))
    return FALSE;
  statement = database_prepare (projection->database,
                                "SELECT \"ref\" FROM \"apercu\" WHERE \"ref\">?1 AND \"ref\"<?2",
                                NULL);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, prefixe, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, fin, -1, SQLITE_STATIC);
  while (statement_step (statement) == SQLITE_ROW)
    {
      const char *ref = (const char *) sqlite3_column_text (statement, 0);
      guint64 lu;

      if (g_ascii_string_to_unsigned (ref + strlen (prefixe), 10, 1, G_MAXINT, &lu, NULL))
        *compteur = MAX (*compteur, (guint) lu);
    }
  return TRUE;
}

/**
 * repository_next_reference:
 * @annee: the year of the demande
 *
 * A reference nobody has: "AAAA-PP-NNNN", year, number of the poste, counter (data-model). Each call
 * gives another one, so that a transaction can create several dossiers.
 *
 * Returns: (transfer full) (nullable): the reference
 */
char *
repository_next_reference (Repository *self,
                           gint        annee)
{
  g_autofree char *prefixe = NULL;
  gpointer donne;
  guint compteur;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  prefixe = g_strdup_printf ("%04d-%02u-", annee, self->identite.numero);
  if (g_hash_table_lookup_extended (self->references, GINT_TO_POINTER (annee), NULL, &donne))
    compteur = GPOINTER_TO_UINT (donne);
  else if (!find_last_counter (self, prefixe, &compteur))
    return NULL;

  compteur++;
  g_hash_table_insert (self->references, GINT_TO_POINTER (annee), GUINT_TO_POINTER (compteur));
  return g_strdup_printf ("%s%04u", prefixe, compteur);
}

/**
 * repository_get_centre:
 *
 * Returns: (transfer full) (nullable): the centre of the base, whole; NULL before it is known
 */
Centre *
repository_get_centre (Repository *self)
{
  g_autoptr (GPtrArray) centres = NULL;
  Fiche *centre;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  centres = repository_list (self, TYPE_CENTRE, NULL);
  if (centres == NULL || centres->len == 0)
    return NULL;
  centre = repository_get (self, TYPE_CENTRE, fiche_get_uuid (centres->pdata[0]), NULL);
  return centre != NULL ? JALONS_CENTRE (centre) : NULL;
}

static PrestationFiche *
find_prestation (GPtrArray *fiches,
                 gint64     version)
{
  PrestationFiche *trouvee = NULL;

  for (guint i = 0; i < fiches->len; i++)
    {
      PrestationFiche *fiche = fiches->pdata[i];

      if (version == CHAMP_ABSENT ? trouvee == NULL || fiche->version > trouvee->version
                                  : fiche->version == version)
        trouvee = fiche;
    }
  return trouvee;
}

/**
 * repository_get_prestation:
 * @version: a version, or %CHAMP_ABSENT for the last one
 *
 * Returns: (transfer full) (nullable): the prestation as the base has it; read once, then shared
 */
Prestation *
repository_get_prestation (Repository  *self,
                           const char  *code,
                           gint64       version,
                           GError     **error)
{
  g_autoptr (GPtrArray) fiches = NULL;
  g_autoptr (GBytes) contenu = NULL;
  g_autoptr (GError) echec = NULL;
  g_autofree char *cle = NULL;
  PrestationFiche *fiche;
  Prestation *prestation;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  fiches = repository_list_where (self, TYPE_PRESTATION_FICHE, "code", code, error);
  if (fiches == NULL)
    return NULL;
  fiche = find_prestation (fiches, version);
  if (fiche == NULL || fiche->contenu == NULL)
    {
      store_error_set (error, STORE_ERROR_NOT_FOUND,
                       _("The base does not know this service, or not this version of it."));
      return NULL;
    }

  /* The content is read again when somebody has edited it. */
  cle = g_strdup_printf ("%s %" G_GUINT64_FORMAT, fiche_get_uuid (JALONS_FICHE (fiche)),
                         fiche_get_revision (JALONS_FICHE (fiche)));
  prestation = g_hash_table_lookup (self->prestations, cle);
  if (prestation != NULL)
    return prestation_ref (prestation);
  contenu = g_bytes_new (fiche->contenu, strlen (fiche->contenu));
  prestation = prestation_new_from_bytes (contenu, &echec);
  if (prestation == NULL)
    {
      store_error_set (error, STORE_ERROR_CONSTRAINT, echec->message);
      return NULL;
    }
  g_hash_table_insert (self->prestations, g_steal_pointer (&cle), prestation_ref (prestation));
  return prestation;
}
