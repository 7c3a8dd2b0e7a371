/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/repository.h"
#include "store/repository-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reading records whole, from the disk: a dossier with its long texts. */

static void
count_damage (Repository *self,
              const Etat *etat)
{
  if (etat_is_damaged (etat))
    self->abimees++;
}

/* (transfer full): a fresh record, not the live one */
Fiche *
repository_load_fiche (Repository  *self,
                       GType        type,
                       const char  *portee,
                       const char  *uuid,
                       GError     **error)
{
  gboolean abimee;
  Fiche *fiche = etat_read_fiche (self->cles, type, portee, uuid, &abimee, error);

  if (abimee)
    self->abimees++;
  return fiche;
}

static void
end_record (Repository *self,
            Etat       *etat,
            GPtrArray  *fiches)
{
  const GType type = tables_find_numero (etat->table);
  Fiche *fiche;

  if (etat_is_empty (etat))
    return;
  count_damage (self, etat);
  fiche = type != G_TYPE_INVALID ? etat_make_fiche (etat, type) : NULL;
  if (fiche != NULL)
    g_ptr_array_add (fiches, vivants_adopt (self->vivants, fiche));
  etat_clear (etat);
}

static gboolean
is_apart (Statement *statement)
{
  const GType type = tables_find_numero ((guint) sqlite3_column_int (statement, 0));

  return type != G_TYPE_INVALID && fiche_type_get_table (type)->a_part;
}

/* Adds the live records of everything that @portee protects, whole. Tables of a newer version are
 * left alone, and those that are read apart. */
gboolean
repository_load_portee (Repository  *self,
                        const char  *portee,
                        GPtrArray   *fiches,
                        GError     **error)
{
  g_autoptr (Statement) statement =
    database_prepare (self->base,
                      "SELECT " LIGNE_COLONNES " FROM ligne INDEXED BY ligne_portee"
                      " WHERE portee=?1 ORDER BY tbl, ligne, espace",
                      error);
  g_auto (Etat) etat = { 0 };
  guint8 cle[UUID_LENGTH];
  int rc;

  if (statement == NULL)
    return FALSE;
  if (!uuid_parse (portee, cle))
    return store_error_set (error, STORE_ERROR_NOT_FOUND, _("There is no such record."));

  statement_bind_uuid (statement, 1, cle);
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      Ligne ligne;

      if (is_apart (statement))
        continue;
      ligne_read (&ligne, statement, self->identite.service);
      if (ligne.entete.table != etat.table ||
          memcmp (ligne.entete.ligne, etat.ligne, UUID_LENGTH) != 0)
        end_record (self, &etat, fiches);
      etat_add (&etat, self->cles, &ligne);
    }
  end_record (self, &etat, fiches);
  return rc == SQLITE_DONE || database_fail (self->base, rc, error);
}

static gboolean
add_agent (Repository      *self,
           DossierComplet  *dossier,
           GError         **error)
{
  g_autoptr (GPtrArray) fiches = g_ptr_array_new_with_free_func (g_object_unref);

  if (dossier->agent != NULL || dossier->dossier->agent == NULL)
    return TRUE;
  if (!repository_load_portee (self, dossier->dossier->agent, fiches, error))
    return FALSE;
  for (guint i = 0; i < fiches->len; i++)
    dossier_complet_add (dossier, fiches->pdata[i]);
  return TRUE;
}

static gboolean
add_collectivite (Repository      *self,
                  DossierComplet  *dossier,
                  GError         **error)
{
  const char *uuid = dossier->dossier->collectivite;
  g_autoptr (GError) echec = NULL;
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (Fiche) collectivite = NULL;

  if (uuid == NULL)
    return TRUE;
  if (dossier->collectivite == NULL)
    {
      collectivite = repository_get (self, TYPE_COLLECTIVITE, uuid, &echec);
      if (collectivite == NULL && echec->code != STORE_ERROR_NOT_FOUND)
        {
          g_propagate_error (error, g_steal_pointer (&echec));
          return FALSE;
        }
      if (collectivite != NULL)
        dossier_complet_add (dossier, collectivite);
    }
  contacts = repository_list_where (self, TYPE_CONTACT, "collectivite", uuid, error);
  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    dossier_complet_add (dossier, contacts->pdata[i]);
  return contacts != NULL;
}

/* A dossier names its conseiller; the base may know more of that person. */
static void
add_conseiller (Repository     *self,
                DossierComplet *dossier)
{
  g_autoptr (GPtrArray) utilisateurs = NULL;

  if (dossier->conseiller != NULL || dossier->dossier->conseiller == NULL)
    return;
  utilisateurs = repository_list (self, TYPE_UTILISATEUR, NULL);
  for (guint i = 0; utilisateurs != NULL && i < utilisateurs->len; i++)
    if (g_strcmp0 (JALONS_UTILISATEUR (utilisateurs->pdata[i])->nom,
                   dossier->dossier->conseiller) == 0)
      {
        dossier_complet_add (dossier, utilisateurs->pdata[i]);
        return;
      }
}

static char *
describe_modeles (GPtrArray *fiches)
{
  GString *cle = g_string_new (NULL);

  for (guint i = 0; i < fiches->len; i++)
    g_string_append_printf (cle, "%s %" G_GUINT64_FORMAT "\n", fiche_get_uuid (fiches->pdata[i]),
                            fiche_get_revision (fiches->pdata[i]));

  return g_string_free (cle, FALSE);
}

/* The dossiers share one copy of the templates of the centre, until somebody changes one. */
static gboolean
add_modeles (Repository      *self,
             DossierComplet  *dossier,
             GError         **error)
{
  g_autoptr (GPtrArray) fiches = repository_list (self, TYPE_MODELE_FICHE, error);
  g_autoptr (GPtrArray) choisies = fiches != NULL ? modele_fiches_choose (fiches) : NULL;
  g_autofree char *cle = NULL;

  if (choisies == NULL)
    return FALSE;
  if (choisies->len == 0)
    return TRUE;

  cle = describe_modeles (choisies);
  if (g_strcmp0 (cle, self->modeles_cle) != 0)
    {
      g_clear_pointer (&self->modeles, g_ptr_array_unref);
      g_free (self->modeles_cle);
      self->modeles_cle = g_steal_pointer (&cle);
      self->modeles = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < choisies->len; i++)
        g_ptr_array_add (self->modeles, fiche_copy (choisies->pdata[i]));
    }
  if (dossier->modeles == NULL)
    dossier->modeles = g_ptr_array_ref (self->modeles);
  return TRUE;
}

/* Adds to a dossier what lies outside of its portée: agent, employer, centre, conseiller,
 * prestation, templates. */
gboolean
repository_fill_dossier (Repository      *self,
                         DossierComplet  *dossier,
                         GError         **error)
{
  g_autoptr (Centre) centre = NULL;

  if (!add_agent (self, dossier, error) || !add_collectivite (self, dossier, error))
    return FALSE;
  if (dossier->centre == NULL)
    {
      centre = repository_get_centre (self);
      if (centre != NULL)
        dossier_complet_add (dossier, JALONS_FICHE (centre));
    }
  add_conseiller (self, dossier);
  /* A prestation that the base does not know is no reason to hide the dossier. */
  if (dossier->prestation == NULL && dossier->dossier->prestation != NULL)
    dossier->prestation = repository_get_prestation (self, dossier->dossier->prestation,
                                                     dossier->dossier->prestation_version, NULL);
  return add_modeles (self, dossier, error);
}

/**
 * repository_get_dossier:
 * @uuid: of a dossier
 *
 * Reads a dossier whole, long texts included, from the disk.
 *
 * Returns: (transfer full) (nullable): live records in their order; NULL with %STORE_ERROR_NOT_FOUND
 *   or %STORE_ERROR_CORRUPT. Another record of it that is damaged is left out and counted
 *   (repository_count_damaged()); nothing is written over it.
 */
DossierComplet *
repository_get_dossier (Repository  *self,
                        const char  *uuid,
                        GError     **error)
{
  g_autoptr (DossierComplet) dossier = dossier_complet_new ();
  g_autoptr (GPtrArray) fiches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (Fiche) absente = NULL;

  g_return_val_if_fail (JALONS_IS_REPOSITORY (self), NULL);

  if (!repository_check_open (self, error) ||
      !repository_load_portee (self, uuid, fiches, error))
    return NULL;
  for (guint i = 0; i < fiches->len; i++)
    dossier_complet_add (dossier, fiches->pdata[i]);
  if (dossier->dossier == NULL)
    {
      /* For the reason: no such dossier, or a damaged one. */
      absente = repository_load_fiche (self, TYPE_DOSSIER, uuid, uuid, error);
      return NULL;
    }
  if (!repository_fill_dossier (self, dossier, error))
    return NULL;

  dossier_complet_sort (dossier);
  return g_steal_pointer (&dossier);
}
