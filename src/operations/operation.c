/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/finalisation-private.h"

#include <glib/gi18n-lib.h>

/* What every operation does alike: one transaction, one uuid, one step back. */

gboolean
operation_begin (Operation   *self,
                 Repository  *repository,
                 const char  *nature,
                 GError     **error)
{
  self->repository = repository;
  self->ecrites = g_ptr_array_new_with_free_func (g_object_unref);
  self->effacees = g_ptr_array_new_with_free_func (g_object_unref);
  self->transaction = repository_begin (repository, nature, error);

  return self->transaction != NULL;
}

gboolean
operation_open (Operation   *self,
                Repository  *repository,
                const char  *nature,
                const char  *dossier,
                GError     **error)
{
  if (!operation_begin (self, repository, nature, error))
    return FALSE;

  self->dossier = repository_get_dossier (repository, dossier, error);
  return self->dossier != NULL;
}

/* Opens the dossier of a row, and gives the row: one of the dossier's own, with its long texts. */
gboolean
operation_open_for (Operation   *self,
                    Repository  *repository,
                    const char  *nature,
                    GType        type,
                    const char  *ligne,
                    Fiche      **fiche,
                    GError     **error)
{
  g_autoptr (Fiche) trouvee = repository_get (repository, type, ligne, error);
  GPtrArray *siennes;

  if (trouvee == NULL ||
      !operation_open (self, repository, nature, fiche_get_portee (trouvee), error))
    return FALSE;

  siennes = dossier_complet_get_array (self->dossier, type);
  for (guint i = 0; siennes != NULL && i < siennes->len; i++)
    if (g_str_equal (fiche_get_uuid (siennes->pdata[i]), ligne))
      {
        *fiche = siennes->pdata[i];
        return TRUE;
      }

  return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                           _("This record is no longer in the dossier."));
}

/* Returns: (transfer none): a copy to write to, which goes to the base with the operation; the
 * same one when asked again */
Fiche *
operation_edit (Operation *self,
                Fiche     *fiche)
{
  Fiche *copie;

  for (guint i = 0; i < self->ecrites->len; i++)
    if (G_OBJECT_TYPE (self->ecrites->pdata[i]) == G_OBJECT_TYPE (fiche) &&
        g_str_equal (fiche_get_uuid (self->ecrites->pdata[i]), fiche_get_uuid (fiche)))
      return self->ecrites->pdata[i];

  copie = fiche_copy (fiche);
  g_ptr_array_add (self->ecrites, copie);
  return copie;
}

/* Returns: (transfer none): a new record of a dossier, as discreet as the dossier is */
Fiche *
operation_add_to (Operation      *self,
                  DossierComplet *dossier,
                  GType           type)
{
  Fiche *fiche = g_object_new (type, NULL);
  Fiche *portee = JALONS_FICHE (dossier->dossier);

  fiche_set_portee (fiche, fiche_get_uuid (portee));
  fiche_set_discret (fiche, fiche_get_discret (portee));
  g_ptr_array_add (self->ecrites, fiche);

  return fiche;
}

/* Returns: (transfer none): a new record of the dossier of the operation */
Fiche *
operation_add (Operation *self,
               GType      type)
{
  return operation_add_to (self, self->dossier, type);
}

void
operation_put (Operation *self,
               Fiche     *fiche)
{
  g_ptr_array_add (self->ecrites, g_object_ref (fiche));
}

void
operation_delete (Operation *self,
                  Fiche     *fiche)
{
  g_ptr_array_add (self->effacees, g_object_ref (fiche));
}

/* A record that the form, a script or an import filled: what is required is there, and codes are
 * codes. */
gboolean
fiche_check (Fiche   *fiche,
             GError **error)
{
  const FicheTable *table = fiche_get_table (fiche);
  const Champ *absent = fiche_find_missing (fiche);

  if (absent != NULL)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
                   _("“%s” is required. Nothing was changed."), _(absent->libelle));
      return FALSE;
    }
  for (guint i = 0; i < table->n_champs; i++)
    {
      const Champ *champ = &table->champs[i];
      const char *code = champ->codes != NULL ? fiche_get_texte (fiche, champ) : NULL;

      if (code != NULL && !champ_accepts_code (champ, code))
        {
          g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
                       _("“%s” is not possible for “%s”. Nothing was changed."), code,
                       _(champ->libelle));
          return FALSE;
        }
    }

  return TRUE;
}

/* All that operation_commit() does before it writes. */
gboolean
operation_prepare (Operation  *self,
                   GError    **error)
{
  if (!operation_check_sealed (self, error))
    return FALSE;

  for (guint i = 0; i < self->ecrites->len; i++)
    {
      if (!fiche_check (self->ecrites->pdata[i], error))
        return FALSE;
      transaction_put (self->transaction, self->ecrites->pdata[i]);
    }
  for (guint i = 0; i < self->effacees->len; i++)
    transaction_delete (self->transaction, self->effacees->pdata[i]);

  return apercus_update (self->repository, self->transaction, NULL, error);
}

gboolean
operation_commit (Operation  *self,
                  GError    **error)
{
  return operation_prepare (self, error) && transaction_commit (self->transaction, error);
}

void
operation_clear (Operation *self)
{
  g_clear_pointer (&self->transaction, transaction_free);
  g_clear_pointer (&self->dossier, dossier_complet_free);
  g_clear_pointer (&self->ecrites, g_ptr_array_unref);
  g_clear_pointer (&self->effacees, g_ptr_array_unref);
}

void
champ_set_texte (Fiche      *fiche,
                 const char *nom,
                 const char *texte)
{
  fiche_set_texte (fiche, fiche_table_find (fiche_get_table (fiche), nom), texte);
}

void
champ_set_nombre (Fiche      *fiche,
                  const char *nom,
                  gint64      nombre)
{
  fiche_set_nombre (fiche, fiche_table_find (fiche_get_table (fiche), nom), nombre);
}

/* Returns: the rank that comes after those of @fiches */
gint64
rang_after (GPtrArray *fiches)
{
  gint64 rang = -1;

  for (guint i = 0; i < fiches->len; i++)
    {
      Fiche *fiche = fiches->pdata[i];
      const Champ *champ = fiche_table_find (fiche_get_table (fiche), "rang");

      rang = MAX (rang, fiche_get_nombre (fiche, champ));
    }

  return rang + 1;
}
